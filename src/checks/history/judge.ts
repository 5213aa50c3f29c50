import { createRouter, requireContract, type Contract, type Router } from '../../contract/index.ts'
import { type Exchange } from '../../exchange/index.ts'
import { checkOptions, type KindsOf } from '../../options.ts'
import type { Finding, Place } from '../../finding.ts'
import { requestLine } from '../judgement.ts'
import type { Evidence, LawName } from './laws/index.ts'
import { createCorrelationIdLaw } from './laws/calls/correlation-ids.ts'
import { echoLaw } from './laws/calls/echoes.ts'
import { createKeyLaw } from './laws/calls/keys.ts'
import { createRequestIdLaw } from './laws/calls/request-ids.ts'
import { createRetryAfterLaw } from './laws/calls/retry-after.ts'
import { UnreadAnswers, type Sent } from './laws/calls/unread-answers.ts'
import { expiryLaw } from './laws/expiry.ts'
import { itemsLaw } from './laws/items.ts'
import { createLeakLaw } from './laws/leaks.ts'
import { createLifetimeLaw } from './laws/lifetimes.ts'
import { createListingLaw } from './laws/listing.ts'
import { createNamingLaw } from './laws/naming.ts'
import { linkLaw, referenceLaw } from './laws/references.ts'
import { createReplayLaw } from './laws/replay/index.ts'
import { createSharingLaw } from './laws/sharing.ts'
import { Memory, type Bounds } from './memory/memory.ts'
import { answerOf } from './observe/answer-of.ts'
import type { Call } from './observe/call.ts'
import type { Mark, Moment } from './observe/mark.ts'
import { Scene, type Law } from './scene.ts'
import { wordsOf, type Words } from './words/index.ts'
import { writtenRoots } from './words/written.ts'

/** A request that was sent, and whose answer has not arrived. */
export type OpenExchange = {
  /**
   * The exchange is over: its answer has arrived, or it is known that none will.
   *
   * @param locate a place by its pointer below the exchange; by default the method and the path stand for a file
   * @returns what is wrong with it, and with what came before it
   */
  readonly end: (exchange: Exchange, locate?: (pointer: string) => Place) => Finding[]
}

/**
 * Judges exchanges as they come. Each is compared with what is remembered of all earlier ones; bodies are not kept.
 */
export type Judge = {
  /**
   * One whole exchange. Of exchanges that overlap in time feed those first that began first, or use {@link Judge.begin}.
   *
   * @returns what is wrong, and never throws, whatever the exchange holds
   */
  readonly feed: (exchange: Exchange, locate?: (pointer: string) => Place) => Finding[]
  /**
   * A request is sent. A write is known from here on, so that what overlaps with it is judged rightly.
   *
   * @param request its headers and its body where they are known already; those of the whole exchange count else
   * @param time milliseconds since 1970-01-01T00:00:00Z, where it is known
   */
  readonly begin: (
    request: Pick<Sent, 'method' | 'url'> & Partial<Pick<Sent, 'headers' | 'body'>>,
    time?: number
  ) => OpenExchange
  /** Everything that was found so far, in the order in which it was found. */
  readonly findings: () => readonly Finding[]
  /** For each law, on how many pairs it was tested. */
  readonly evidence: () => Evidence
}

/** How a judge works. Every member may be left out. */
export type JudgeOptions = {
  /** Tells which exchanges the contract speaks of; by default those with its servers. */
  readonly router?: Router
  /** How much is remembered. What was forgotten is judged as if it had not been seen. */
  readonly bounds?: Bounds
}

const defaultIds = 100_000

/** So many answers of which no client has shown that it read them. */
const mostUnread = 1000

const judgeOptionKinds = {
  router: 'a function',
  bounds: { of: { resources: 'a number from 0', ids: 'a number from 0' } satisfies KindsOf<Bounds> }
} satisfies KindsOf<JudgeOptions>

/**
 * @throws TypeError where there is no such option, or there is no contract
 * @throws InputError where a word of the contract has a form that is not known
 */
export const createJudge = (contract: Contract, options: JudgeOptions = {}): Judge => {
  requireContract('create a judge', contract)
  checkOptions('create a judge', options, judgeOptionKinds)
  const { router, bounds = {} } = options
  const words = wordsOf(contract)
  const route = router ?? createRouter(contract)
  const memory = new Memory(bounds)
  const unread = new UnreadAnswers(words, route, mostUnread)
  const laws = lawsOf(words, unread, bounds)
  const findings: Finding[] = []
  const evidence = new Map<LawName, number>()
  const support = (law: LawName) => evidence.set(law, (evidence.get(law) ?? 0) + 1)
  let tick = 0

  const begin: Judge['begin'] = ({ method, url, headers, body }, time) => {
    const routed = route(method, url)
    const began: Moment = { tick: ++tick, time }
    const sent = headers && { method, url, headers, body: body ?? unreadBody }
    if (sent) unread.note(sent, routed, began)
    const isNoted = body !== undefined && sent !== undefined
    const endWrites =
      method === 'GET' || routed.kind === 'foreign'
        ? []
        : writtenRoots(words, route, { method, url }, routed).map((root) =>
            memory.root(root).writes.begin(began, method)
          )
    return {
      end: (exchange, located) => {
        // HAR gives durations in fractions of a millisecond and moments in whole ones: a call that begins in the same
        // millisecond was begun by who had read this answer.
        const ended: Moment = {
          tick: ++tick,
          time: time === undefined ? undefined : Math.floor(time + exchange.duration)
        }
        for (const endWrite of endWrites) endWrite(ended, exchange.response !== undefined)
        if (!isNoted) unread.note(exchange.request, routed, began)
        if (routed.kind !== 'operation') return []
        const { operation, pathParameters } = routed
        const mark = markOf(exchange, operation.path, began, ended, located ?? livePlaces(exchange, operation.path))
        const call: Call = { exchange, words: words.operation(operation), pathParameters, mark }
        const scene = new Scene({ call, answer: answerOf(call, words), words, memory, support })
        for (const law of laws) law(scene)
        findings.push(...scene.findings)
        return scene.findings
      }
    }
  }

  return {
    begin,
    feed: (exchange, locate) => begin(exchange.request, exchange.startedAt).end(exchange, locate),
    findings: () => findings,
    evidence: () => evidence
  }
}

const unreadBody = { kind: 'unrecorded' } as const

type Locate = (pointer: string) => Place

const livePlaces = (exchange: Exchange, template: string): Locate => {
  const file = requestLine(exchange, template)
  return (pointer) => ({ file, pointer })
}

/** What is remembered of an exchange must not hold its bodies: no function here may close over it. */
const markOf = (
  { pointer: base, request: { method, url } }: Exchange,
  template: string,
  began: Moment,
  ended: Moment,
  locate: Locate
): Mark => ({
  began,
  ended,
  request: { method, url, template },
  place: (pointer) => locate(base + pointer)
})

/** In the order of their causes: whose answer it is and to which call, which things should be in it, what is wrong with each of them. */
const lawsOf = (
  words: Words,
  unread: UnreadAnswers,
  { resources = Number.POSITIVE_INFINITY, ids = defaultIds }: Bounds
): readonly Law[] => [
  referenceLaw,
  createLeakLaw(),
  createKeyLaw(ids),
  createRequestIdLaw(ids, unread),
  createReplayLaw(words, resources),
  linkLaw,
  itemsLaw,
  createLifetimeLaw(),
  createSharingLaw(),
  createListingLaw(words),
  createNamingLaw(),
  expiryLaw,
  createCorrelationIdLaw(ids),
  echoLaw,
  createRetryAfterLaw(ids)
]
