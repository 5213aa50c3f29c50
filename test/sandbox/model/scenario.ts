import fc from 'fast-check'
import { readingValues, type createSandbox, type Readings } from '../../../src/sandbox/index.ts'
import { run, type Run } from './run.ts'
import type { Step } from './step.ts'
import { anyStep } from './steps.ts'
import { createSubject } from './subject.ts'

/** What a run is made of. */
export type Scenario = {
  readonly seed: number
  readonly readings: Partial<Readings>
  readonly steps: Iterable<Step>
}

/** A client of good manners, and a sandbox as it is. */
export const mannered: fc.Arbitrary<Scenario> = fc.record({
  seed: fc.nat(),
  readings: fc.constant({}),
  steps: fc.commands([anyStep({ manners: 'good', customers: 3 })], { maxCommands: 150, size: 'max' })
})

/** Any client, and a sandbox that reads the documentation in any way. */
export const anything: fc.Arbitrary<Scenario> = fc.record({
  seed: fc.nat(),
  readings: fc.record(
    Object.fromEntries(Object.entries(readingValues).map(([name, values]) => [name, fc.constantFrom(...values)]))
  ) as fc.Arbitrary<Readings>,
  steps: fc.commands([anyStep({ manners: 'bad', customers: 3 })], { maxCommands: 150, size: 'max' })
})

/** Runs a scenario in process. @param create makes the sandbox: another one than ours is held against the same promises */
export const runScenario = ({ seed, readings, steps }: Scenario, create: typeof createSandbox): Promise<Run> =>
  run(createSubject(create({ seed, readings, historyLimit: 200_000 }), { readings }), steps)

/** The findings that blame the service: what a client does wrong in `anything` is meant. */
export const ofService = ({ findings }: Run): Run['findings'] => findings.filter(({ party }) => party !== 'client')
