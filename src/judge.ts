import { createJudge as createJudgeOf, type Judge, type JudgeOptions } from './checks/index.ts'
import type { Contract } from './contract/index.ts'
import { partnerCenterContract } from './partner-center-contract.ts'

/**
 * The package's `./contract`: the contract, histories and the checks, to judge recorded traffic from your own code.
 *
 * @example
 * const contract = partnerCenterContract()
 * const history = readHar(text, 'run.har')
 * const { judged } = scopeOf(history, contract, createRouter(contract))
 * const findings = judged.flatMap((one) => [...checkExchange(one)])
 */
export {
  checkExamples,
  checkExchange,
  checkPact,
  checkWords,
  judged,
  judgeHistory,
  judgeHistoryWithEvidence,
  laws,
  refines,
  scopeOf,
  type Bounds,
  type HistoryJudgement,
  type Judge,
  type Judged,
  type JudgeOptions,
  type LawEvidence,
  type LawName,
  type OpenExchange,
  type Scope,
  type Seen
} from './checks/index.ts'
export * from './contract/index.ts'
export * from './exchange/index.ts'
export { findingCodes, type Finding, type FindingCode, type Party, type Place, type Severity } from './finding.ts'
export { InputError } from './input-error.ts'
export { partnerCenterContract } from './partner-center-contract.ts'

/**
 * A judge of exchanges as they come, against each answer's schema and against the laws across time.
 *
 * @param contract by default that of Partner Center, which comes with the package
 * @throws InputError where a word of the contract has a form that is not known
 */
export const createJudge = (contract: Contract = partnerCenterContract(), options?: JudgeOptions): Judge =>
  createJudgeOf(contract, options)
