/**
 * The judge of histories: what no answer tells alone. Driven by the words of a contract; it knows HTTP and OpenAPI, and no
 * carts.
 */
export { goThrough, type OnEnd } from './events.ts'
export { judgeHistory, judgeHistoryWithEvidence, type HistoryJudgement } from './history.ts'
export { createJudge, type Judge, type JudgeOptions, type OpenExchange } from './judge.ts'
export { judged } from './judged.ts'
export { laws, type Evidence, type LawName } from './laws/index.ts'
export type { Bounds } from './memory/memory.ts'
export { refines, type Seen } from './refines.ts'
