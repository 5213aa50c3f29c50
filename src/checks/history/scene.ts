import { requestLine } from '../judgement.ts'
import { shownPlace } from '../quoting.ts'
import type { Contract, Located, ResponseObject } from '../../contract/index.ts'
import { redactShapes, type RecordedResponse } from '../../exchange/index.ts'
import type { Finding, FindingCode, Party, Place, Severity } from '../../finding.ts'
import type { LawName } from './laws/index.ts'
import type { Memory } from './memory/memory.ts'
import type { Body } from './observe/answer.ts'
import type { Call } from './observe/call.ts'
import { momentText, type Earlier, type Sighting } from './observe/mark.ts'
import type { Mismatch } from './observe/mismatch.ts'
import type { Observation, Observed } from './observe/observations.ts'
import type { Words } from './words/index.ts'

/** An answer, as far as it can be read. */
export type Answer = Observed & {
  readonly response: RecordedResponse
  /** `undefined` for a status that the contract does not have. */
  readonly documented: ResponseObject | undefined
  /** `undefined` where there is none that can be read as the contract documents it. */
  readonly body: Body | undefined
  /** As {@link Sighting.frozen}. */
  readonly frozen: string | undefined
}

type Details = {
  readonly code: FindingCode
  readonly severity?: Severity
  readonly party: Party
  /** What was seen, what the contract allows, what to do next; the request line is put before it. */
  readonly message: string
  readonly at: Place
  readonly before?: Earlier | undefined
  readonly contract: Located
  /** The outermost resource that the finding is about: an answer has one finding about each. */
  readonly root?: string
}

/** One exchange before the laws: what it shows, what is remembered, what was found. */
export class Scene {
  readonly call: Call
  /** `undefined` where none came. */
  readonly answer: Answer | undefined
  readonly words: Words
  readonly memory: Memory
  readonly findings: Finding[] = []
  /** The id of the call was used before and must not be used again, whether that was told before or not. */
  isIdUsedUp = false
  /** The key of the call stands for another request: what came of this one is not what comes of that. */
  isOtherRequest = false
  /** The headers with ids that the request should not have had. */
  readonly wrongIds = new Set<string>()
  readonly #support: (law: LawName) => void
  readonly #dismissed = new Set<string>()
  readonly #found = new Set<string>()
  readonly #misnamed = new Set<string>()
  /** Links to something else than what has them; they are told once it is known what should be in the answer. */
  readonly wrongLinks: Mismatch[] = []
  readonly #aliases = new Map<string, string>()
  readonly #missed = new Set<string>()
  readonly #old = new Set<string>()
  #shown: readonly Observation[] | undefined
  /** Outermost resources that no earlier answer showed. */
  readonly #new: ReadonlySet<string>

  constructor(
    parts: Pick<Scene, 'call' | 'answer' | 'words' | 'memory'> & { readonly support: (law: LawName) => void }
  ) {
    this.call = parts.call
    this.answer = parts.answer
    this.words = parts.words
    this.memory = parts.memory
    this.#support = parts.support
    const roots = (this.answer?.observations ?? []).map(({ root }) => root)
    this.#new = new Set(roots.filter((root) => !this.memory.known(root)))
  }

  get contract(): Contract {
    return this.words.contract
  }

  /** The resources that the answer shows, without those it should not have shown. */
  get observations(): readonly Observation[] {
    return (this.#shown ??= (this.answer?.observations ?? []).filter((observation) => !this.isDismissed(observation)))
  }

  sighting({ pointer }: Pick<Observation, 'pointer'>): Sighting {
    return { mark: this.call.mark, pointer, frozen: this.answer?.frozen }
  }

  /** The answer should not have shown this resource; whatever else it says of it follows from that. */
  dismiss(root: string): void {
    this.#dismissed.add(root)
    this.#shown = undefined
  }

  /** It should not exist: from here on nothing is said of it, because whatever is wrong with it follows from that. */
  disown(root: string): void {
    this.dismiss(root)
    // What was there before belongs somewhere else.
    if (this.#new.has(root)) this.memory.root(root).disowned = true
  }

  /** It says that it belongs to something else than was asked for. Perhaps it does, and perhaps it is but wrong in that. */
  misname(root: string): void {
    this.#misnamed.add(root)
  }

  isMisnamed({ root }: Pick<Observation, 'root'>): boolean {
    return this.#misnamed.has(root)
  }

  /** Its link names something else: perhaps it is that, under a wrong key, and perhaps the link is wrong. */
  alias(root: string, identity: string): void {
    this.#aliases.set(root, identity)
  }

  /** The identity of what it may be. */
  aliasOf({ root }: Pick<Observation, 'root'>): string | undefined {
    return this.#aliases.get(root)
  }

  /** The answer should have had it, which was found. */
  miss(identity: string): void {
    this.#missed.add(identity)
  }

  isMissed(identity: string): boolean {
    return this.#missed.has(identity)
  }

  /** The answer shows it as it was before an earlier one, which was found. */
  date(root: string): void {
    this.#old.add(root)
  }

  isOld({ root }: Pick<Observation, 'root'>): boolean {
    return this.#old.has(root)
  }

  isDismissed({ root }: Pick<Observation, 'root'>): boolean {
    return this.#dismissed.has(root) || this.memory.known(root)?.disowned === true
  }

  /** Whether something was found about this resource in this exchange. */
  isFound({ root }: Pick<Observation, 'root'>): boolean {
    return this.#found.has(root)
  }

  /** What was found about another resource in this exchange is wrong with this one, too. */
  include(root: string): void {
    this.#found.add(root)
  }

  /** A law was tested on one pair. */
  support(law: LawName): void {
    this.#support(law)
  }

  /** Since when it is known; nothing is earlier in one exchange. */
  #since(before: Earlier | undefined): string {
    return before === undefined || before.mark === this.call.mark ? '' : ` Earlier: ${momentText(before)}.`
  }

  find({ root, severity = 'error', message, at, before, contract, ...details }: Details): void {
    if (root !== undefined && severity === 'error') {
      if (this.#found.has(root)) return
      this.#found.add(root)
    }
    this.findings.push({
      ...details,
      at: shownPlace(at),
      severity,
      // What was recorded may hold a token in any place.
      message: redactShapes(
        `${requestLine(this.call.exchange, this.call.words.operation.path)}: ${message}${this.#since(before)}`
      ),
      ...(before && { before: shownPlace(before.mark.place(before.pointer)) }),
      contract: this.contract.place(contract)
    })
  }
}

/** Finds what an exchange breaks, and remembers what later ones are compared with. */
export type Law = (scene: Scene) => void
