import type { Contract, Router } from '../../contract/index.ts'
import type { HistoryStream } from '../../exchange/index.ts'
import type { Finding } from '../../finding.ts'
import { goThrough } from './events.ts'
import { createJudge, type JudgeOptions } from './judge.ts'
import type { Evidence } from './laws/index.ts'

/** What came of a history. */
export type HistoryJudgement = {
  /** What is wrong, in the order in which the answers arrived. */
  readonly findings: readonly Finding[]
  /** On how many pairs each law was tested. */
  readonly evidence: Evidence
}

/**
 * Judges a history against the laws of a contract. Several files may be one history: then their exchanges are put in one
 * order of time.
 *
 * @returns findings in the order in which their answers arrived. Answers that do not fit their schema are not among them:
 *   `checkExchange` finds those
 * @throws InputError where a word of the contract has a form that is not known; never because of the history
 */
export const judgeHistory = (
  history: HistoryStream | readonly HistoryStream[],
  contract: Contract,
  router: Router,
  options: Omit<JudgeOptions, 'router'> = {}
): Finding[] => [...judgeHistoryWithEvidence(history, contract, router, options).findings]

/** The same, with the number of pairs on which each law was tested. */
export const judgeHistoryWithEvidence = (
  history: HistoryStream | readonly HistoryStream[],
  contract: Contract,
  router: Router,
  options: Omit<JudgeOptions, 'router'> = {}
): HistoryJudgement => {
  const judge = createJudge(contract, { ...options, router })
  goThrough([history].flat(), ({ request, startedAt }, { locate }) => {
    const open = judge.begin(request, startedAt)
    return (exchange) => void open.end(exchange, locate)
  })
  return { findings: judge.findings(), evidence: judge.evidence() }
}
