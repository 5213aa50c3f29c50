/**
 * The package's `./contract`: the contract, histories and the checks, to judge recorded traffic from your own code.
 *
 * @example
 * const contract = new Contract('openapi/partner-center.yaml')
 * const history = readHar(text, 'run.har')
 * const { judged } = scopeOf(history, contract, createRouter(contract))
 * const findings = judged.flatMap((one) => [...checkExchange(one)])
 */
export {
  checkExamples,
  checkExchange,
  checkPact,
  checkWords,
  createJudge,
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
