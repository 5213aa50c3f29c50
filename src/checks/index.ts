export { documentedMediaType, isJson, readBody } from './bodies.ts'
export { checkCoverage, Evidence, evidenceKinds, type EvidenceKind } from './coverage.ts'
export { checkDeviations, unprovedOf, type DeviationList } from './deviations.ts'
export { checkExamples } from './examples.ts'
export { checkExchange, scopeOf, undocumentedFinding, type Scope } from './exchanges.ts'
export { checkDerived, type DerivedCode, type DerivedFile } from './generated.ts'
export {
  createJudge,
  goThrough,
  judged,
  judgeHistory,
  judgeHistoryWithEvidence,
  laws,
  refines,
  type Bounds,
  type Evidence as LawEvidence,
  type HistoryJudgement,
  type Judge,
  type JudgeOptions,
  type LawName,
  type OpenExchange,
  type Seen
} from './history/index.ts'
export { requestLine, type Judged } from './judgement.ts'
export { checkPact } from './pacts.ts'
export { checkWords } from './words.ts'
