// What stands on optional packages is loaded when it is used: `check recordings` needs none of them.
import { ownProject, requireCheckout } from './project.ts'
import type { StepName } from './step.ts'
import type * as verification from './verification.ts'
import type { VerificationReport } from './verification.ts'

export { derivedFiles } from './derived-files.ts'
export { evidenceRows, type EvidenceRow } from './evidence-rows.ts'
export type { LawRow } from './law-rows.ts'
export { judgePacts } from './judge-pacts.ts'
export { defaultBounds, judgeRecordings, type Judgement } from './judge-recordings.ts'
export { ownProject, requireCheckout, type Project } from './project.ts'
export { stepNames, type StepName } from './step.ts'
export type { StepReport, VerificationReport } from './verification.ts'

/** See `verification.ts`. */
export const runSteps = async (
  names: readonly StepName[],
  onStart?: (name: StepName) => void
): Promise<VerificationReport> => {
  requireCheckout(ownProject())
  // By a path that no bundler follows: what is run are this project's own tests, and the package holds none of it.
  const file = new URL('./verification.ts', import.meta.url).href
  return ((await import(file)) as typeof verification).runSteps(names, onStart)
}
