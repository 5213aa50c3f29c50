import { Evidence, unprovedOf } from '../checks/index.ts'
import { Contract, readPlacedYaml } from '../contract/index.ts'
import type { Bundle } from '../generate/bundle.ts'
import { lawRows, type LawRow } from './law-rows.ts'
import { ownProject } from './project.ts'
import { stepNames, type Step, type StepName, type StepResult, type Verification } from './step.ts'

/** Each step stands on packages of its own, and is loaded when it is run: the compiler, the linter, Pact and Prism take seconds. */
const steps: Readonly<Record<StepName, () => Promise<Step>>> = {
  lint: async () => (await import('./steps/lint.ts')).lintStep,
  examples: async () => (await import('./steps/examples.ts')).examplesStep,
  generated: async () => (await import('./steps/generated.ts')).generatedStep,
  deviations: async () => (await import('./steps/deviations.ts')).deviationsStep,
  'pact-consumer': async () => (await import('./steps/pact-consumer.ts')).pactConsumerStep,
  pacts: async () => (await import('./steps/pacts.ts')).pactsStep,
  'pact-provider': async () => (await import('./steps/pact-provider.ts')).pactProviderStep,
  'pact-sandbox': async () => (await import('./steps/pact-provider.ts')).pactSandboxStep,
  mock: async () => (await import('./steps/mock.ts')).mockStep,
  recordings: async () => (await import('./steps/recordings.ts')).recordingsStep,
  coverage: async () => (await import('./steps/coverage.ts')).coverageStep
}

export type StepReport = StepResult & { readonly name: StepName; readonly milliseconds: number }

export type VerificationReport = {
  readonly results: readonly StepReport[]
  readonly contract: Contract
  readonly evidence: Evidence
  /** The laws across time, each with the number of pairs on which it was tested; `undefined` where no step has looked. */
  readonly laws: readonly LawRow[] | undefined
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
  const contract = new Contract(project.contract)
  let bundle: Promise<Bundle> | undefined
  const verification: Verification = {
    project,
    contract,
    deviations: readPlacedYaml(project.deviations),
    bundle: () => (bundle ??= import('../generate/bundle.ts').then(({ bundleContract }) => bundleContract(contract))),
    evidence: new Evidence()
  }
  const results: StepReport[] = []
  for (const name of stepNames.filter((candidate) => names.includes(candidate))) {
    onStart?.(name)
    const start = performance.now()
    const result = await (await steps[name]()).run(verification)
    results.push({ ...result, name, milliseconds: performance.now() - start })
  }
  const { evidence, deviations } = verification
  return { results, contract, evidence, laws: lawRows(results), unproved: unprovedOf(deviations) }
}
