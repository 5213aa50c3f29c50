import { escapeSegment } from '../../../contract/index.ts'
import type { Observation } from '../observe/observations.ts'
import type { Shape } from '../words/shape.ts'
import { Bounded } from './bounded.ts'
import type { Sighting } from '../observe/mark.ts'
import { Effects, Explanations } from './effects.ts'
import { Known } from './known.ts'
import { Marks } from './marks.ts'
import { Slots, Values } from './values.ts'
import { Writes } from './writes.ts'

/** The items that a resource was seen with: where each stood, by its identity. */
export type Members = ReadonlyMap<string, { readonly key: string; readonly pointer: string }>

/** What is remembered of one resource: every value that its properties were seen with. */
export class ResourceMemory {
  readonly identity: string
  readonly shape: Shape
  readonly values: Values
  /** The properties that have fallen silent although they may not. */
  readonly silent = new Marks()
  /** By properties whose value seems to be that of something else: what was missed, and may belong there. */
  #doubted: Map<string, unknown[]> | undefined
  /** Findings that were made, so that none is made twice. */
  readonly found = new Marks()
  /** It has appeared where nothing may: perhaps it is another item under a wrong key. */
  isStray = false
  #items: Map<string, Known<Members>[]> | undefined
  #effects: Map<string, Effects> | undefined

  constructor(identity: string, shape: Shape, slots: Slots) {
    this.identity = identity
    this.shape = shape
    this.values = new Values(slots)
  }

  /** A value that was found wrong is not compared with others, which would be found wrong in its place. */
  distrust(property: string, value: unknown): void {
    const path = escapeSegment(property)
    this.values.set(path, [...this.values.of(path), new Known(value, true)])
  }

  /** Whether something was found about the values of a property: one was wrong, fell silent, or belongs to something else. */
  isDoubtful(property: string): boolean {
    const path = escapeSegment(property)
    return this.silent.has(path) || this.#doubted?.has(path) === true || this.values.of(path).some(({ wrong }) => wrong)
  }

  /** @param missed what should have been there, or in the place of another one like it */
  doubt(property: string, ...missed: readonly unknown[]): void {
    const path = escapeSegment(property)
    this.#doubted ??= new Map()
    this.#doubted.set(path, [...this.missed(path), ...missed])
  }

  /** What was missed where the value of a property seems to be that of something else. */
  missed(path: string): readonly unknown[] {
    return this.#doubted?.get(path) ?? []
  }

  /** The items of its arrays, by the path of the property. */
  get items(): Map<string, Known<Members>[]> {
    return (this.#items ??= new Map())
  }

  /** How writes may explain what a property, or the items in it, are seen with now. */
  explanations(path: string, writes: Writes, sighting: Sighting): Explanations {
    return new Explanations(() => this.#effectsOn(path), writes, sighting)
  }

  /** What writes without an answer have done to a property, or to the items in it. */
  #effectsOn(path: string): Effects {
    this.#effects ??= new Map()
    const effects = this.#effects.get(path) ?? new Effects()
    this.#effects.set(path, effects)
    return effects
  }

  /** The values of a property that were not found wrong, in the order in which they were first seen. */
  known(property: string): Known[] {
    return this.told(property).filter(({ wrong }) => !wrong)
  }

  /** All values of a property. Of one that was found wrong nobody knows whether it is not the right one. */
  told(property: string): readonly Known[] {
    return this.values.of(escapeSegment(property))
  }
}

type Calls = {
  succeeded: boolean
  unknown: boolean
  /** When the first one began of which nobody knows what came of it, in milliseconds since 1970. */
  openSince: number | undefined
}

/** Those of all resources of one kind, whichever schema shows them. */
type SlotsOf = (shape: Shape) => Slots

/** A resource with all that stands in it. It is remembered and forgotten as one. */
export class RootMemory {
  readonly resources = new Map<string, ResourceMemory>()
  readonly writes = new Writes()
  /** What came of the calls on it that may be made once (`x-replay`). */
  readonly calls: Calls = { succeeded: false, unknown: false, openSince: undefined }
  /** Whether nothing about it can have been forgotten. */
  readonly isWhole: boolean
  /** It should not exist, which was found; whatever else is wrong with it follows from that. */
  disowned = false
  /** It was found that it was answered to somebody else, too: nobody knows where it belongs. */
  disputed = false
  /** It was found that an answer to the one that had it first lacks it, or should not have had it. */
  withdrawn = false
  readonly #slotsOf: SlotsOf
  #onForget: (() => void)[] | undefined

  constructor(isWhole: boolean, slotsOf: SlotsOf) {
    this.isWhole = isWhole
    this.#slotsOf = slotsOf
  }

  resource({ identity, shape }: Pick<Observation, 'identity' | 'shape'>): ResourceMemory {
    let known = this.resources.get(identity)
    if (!known) this.resources.set(identity, (known = new ResourceMemory(identity, shape, this.#slotsOf(shape))))
    return known
  }

  /** What else is to be forgotten with it. */
  onForget(forget: () => void): void {
    this.#onForget ??= []
    this.#onForget.push(forget)
  }

  forget(): void {
    for (const forget of this.#onForget ?? []) forget()
  }
}

/** How much a judge remembers. */
export type Bounds = {
  /** How many resources are remembered, those inside of others not counted. All, where it is missing. */
  readonly resources?: number
  /** How many call ids are remembered; 100,000 where it is missing. */
  readonly ids?: number
}

/** What a judge remembers. It grows with the resources that were seen, not with the exchanges. */
export class Memory {
  readonly #roots: Bounded<RootMemory>
  readonly #slots = new Map<string, Slots>()
  #hasForgotten = false

  constructor({ resources = Number.POSITIVE_INFINITY }: Bounds) {
    this.#roots = new Bounded(resources, (root) => {
      this.#hasForgotten = true
      root.forget()
    })
  }

  /** @param identity of the outermost resource */
  root(identity: string): RootMemory {
    return this.#roots.touch(identity, () => new RootMemory(!this.#hasForgotten, this.#slotsOf))
  }

  readonly #slotsOf: SlotsOf = ({ resource }) => {
    const name = resource?.name ?? ''
    let slots = this.#slots.get(name)
    if (!slots) this.#slots.set(name, (slots = new Slots()))
    return slots
  }

  known(identity: string): RootMemory | undefined {
    return this.#roots.get(identity)
  }

  get size(): number {
    return this.#roots.size
  }
}
