import { Evidence, unprovedOf } from '../checks/index.ts'
import { Contract, readPlacedYaml } from '../contract/index.ts'
import { bundleContract, type Bundle } from '../generate/bundle.ts'
import { ownProject } from './project.ts'
import { stepNames, type Step, type StepName, type StepResult, type Verification } from './step.ts'
import { coverageStep } from './steps/coverage.ts'
import { deviationsStep } from './steps/deviations.ts'
import { examplesStep } from './steps/examples.ts'
import { generatedStep } from './steps/generated.ts'
import { lintStep } from './steps/lint.ts'
import { mockStep } from './steps/mock.ts'
import { pactConsumerStep } from './steps/pact-consumer.ts'
import { pactProviderStep } from './steps/pact-provider.ts'
import { pactsStep } from './steps/pacts.ts'
import { recordingsStep } from './steps/recordings.ts'

const steps: Readonly<Record<StepName, Step>> = {
  lint: lintStep,
  examples: examplesStep,
  generated: generatedStep,
  deviations: deviationsStep,
  'pact-consumer': pactConsumerStep,
  pacts: pactsStep,
  'pact-provider': pactProviderStep,
  mock: mockStep,
  recordings: recordingsStep,
  coverage: coverageStep
}

export type StepReport = StepResult & { readonly name: StepName; readonly milliseconds: number }

export type VerificationReport = {
  readonly results: readonly StepReport[]
  readonly contract: Contract
  readonly evidence: Evidence
  /** What the project says has no evidence, and why. */
  readonly unproved: ReturnType<typeof unprovedOf>
}

/**
 * Runs steps of the verification, one after the other: each may use what the ones before it proved.
 *
 * @param onStart told before each step
 * @throws InputError where a part of the project cannot be read, so that nothing would be proved
 */
export const runSteps = async (
  names: readonly StepName[],
  onStart?: (name: StepName) => void
): Promise<VerificationReport> => {
  const project = ownProject()
  let bundle: Promise<Bundle> | undefined
  const verification: Verification = {
    project,
    contract: new Contract(project.contract),
    deviations: readPlacedYaml(project.deviations),
    bundle: () => (bundle ??= bundleContract(project.contract)),
    evidence: new Evidence()
  }
  const results: StepReport[] = []
  for (const name of stepNames.filter((candidate) => names.includes(candidate))) {
    onStart?.(name)
    const start = performance.now()
    const result = await steps[name].run(verification)
    results.push({ ...result, name, milliseconds: performance.now() - start })
  }
  const { contract, evidence, deviations } = verification
  return { results, contract, evidence, unproved: unprovedOf(deviations) }
}
