import type { DeviationList, Evidence, LawEvidence } from '../checks/index.ts'
import type { Contract } from '../contract/index.ts'
import type { Finding } from '../finding.ts'
import type { Bundle } from '../generate/index.ts'
import type { Project } from './project.ts'

/** In the order in which they build on each other. */
export const stepNames = [
  'lint',
  'examples',
  'generated',
  'deviations',
  'pact-consumer',
  'pacts',
  'pact-provider',
  'pact-sandbox',
  'mock',
  'recordings',
  'coverage'
] as const
export type StepName = (typeof stepNames)[number]

/** What the steps of a verification share. Each part is made once, when the first step asks for it. */
export type Verification = {
  readonly project: Project
  readonly contract: Contract
  readonly bundle: () => Promise<Bundle>
  readonly deviations: DeviationList
  /** What the steps so far found to support each scenario. */
  readonly evidence: Evidence
}

export type StepResult = {
  readonly findings: readonly Finding[]
  /** What was looked at, for the table: `139 scenarios`. */
  readonly looked: string
  /** For each law across time, on how many pairs the step has tested it. */
  readonly laws?: LawEvidence
}

/** One promise of the project, kept or broken. */
export type Step = {
  readonly run: (verification: Verification) => Promise<StepResult> | StepResult
}
