import type { Contract, Router } from '../../contract/index.ts'
import type { Exchange, History } from '../../exchange/index.ts'
import type { Finding } from '../../finding.ts'
import { createJudge, type JudgeOptions, type OpenExchange } from './judge.ts'
import type { Evidence } from './laws/index.ts'

export type HistoryJudgement = { readonly findings: readonly Finding[]; readonly evidence: Evidence }

/**
 * Judges a history against the laws of a contract. Several files may be one history: then their exchanges are put in one
 * order of time.
 *
 * @returns findings in the order in which their answers arrived. Answers that do not fit their schema are not among them:
 *   `checkExchange` finds those
 * @throws InputError where a word of the contract has a form that is not known; never because of the history
 */
export const judgeHistory = (
  history: History | readonly History[],
  contract: Contract,
  router: Router,
  options: Omit<JudgeOptions, 'router'> = {}
): Finding[] => [...judgeHistoryWithEvidence(history, contract, router, options).findings]

/** The same, with the number of pairs on which each law was tested. */
export const judgeHistoryWithEvidence = (
  history: History | readonly History[],
  contract: Contract,
  router: Router,
  options: Omit<JudgeOptions, 'router'> = {}
): HistoryJudgement => {
  const judge = createJudge(contract, { ...options, router })
  const open = new Map<Entry, OpenExchange>()
  for (const { entry, kind } of eventsOf(entriesOf(history))) {
    const { exchange, of } = entry
    if (kind === 'begin') open.set(entry, judge.begin(exchange.request, exchange.startedAt))
    else {
      open.get(entry)?.end(exchange, of.locate)
      open.delete(entry)
    }
  }
  return { findings: judge.findings(), evidence: judge.evidence() }
}

type Entry = { readonly exchange: Exchange; readonly of: History; readonly time: number }
type Event = { readonly entry: Entry; readonly kind: 'begin' | 'end'; readonly time: number; readonly index: number }

/** An exchange without a time stays behind the one before it. */
const entriesOf = (history: History | readonly History[]): Entry[] =>
  [history].flat().flatMap((of) => {
    let time = Number.NEGATIVE_INFINITY
    return of.exchanges.map((exchange) => ({ exchange, of, time: (time = exchange.startedAt ?? time) }))
  })

/** Requests take their place by when they began, answers by when they had arrived. */
const eventsOf = (entries: readonly Entry[]): Event[] =>
  [...entries]
    .sort((one, other) => compare(one.time, other.time))
    .flatMap((entry, index): Event[] => [
      { entry, kind: 'begin', time: entry.time, index },
      {
        entry,
        kind: 'end',
        // As the judge does: in whole milliseconds, or what began within the last one would seem to overlap.
        time: Math.floor(entry.time + (entry.exchange.startedAt === undefined ? 0 : entry.exchange.duration)),
        index
      }
    ])
    .sort((one, other) => compare(one.time, other.time) || one.index - other.index)

const compare = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0)
