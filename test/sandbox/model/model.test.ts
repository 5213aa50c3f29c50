import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSandbox } from '../../../src/sandbox/index.ts'
import type { Run } from './run.ts'
import { anything, mannered, ofService, runScenario } from './scenario.ts'
import { manySteps } from './steps.ts'

/** `MODEL_SEED=… npx vitest run test/sandbox/model` repeats a run: the seed of a failure is printed with its smallest case. */
const seed = process.env['MODEL_SEED']
const runs = { numRuns: 25, ...(seed !== undefined && { seed: Number(seed) }) }

// For what hangs: a busy machine takes long.
const bound = { timeout: 600_000 }

const isSound = ({ broken }: Run, findings: Run['findings']): void => {
  expect({ broken, findings: findings.slice(0, 3) }).toEqual({ broken: [], findings: [] })
}

test('it keeps every promise, whatever a client of good manners does in which order', bound, async () => {
  await fc.assert(
    fc.asyncProperty(mannered, async (scenario) => {
      const run = await runScenario(scenario, createSandbox)
      isSound(run, run.findings)
    }),
    runs
  )
})

test('it keeps every promise, however the documentation is read and whatever a client does', bound, async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (scenario) => {
      const run = await runScenario(scenario, createSandbox)
      isSound(run, ofService(run))
    }),
    runs
  )
})

test('it keeps every promise over a history of ten thousand commands', bound, async () => {
  // The first may find no cart yet.
  const [steps = []] = fc.sample(manySteps({ manners: 'good', customers: 100 }, 10_100), { numRuns: 1, seed: 20260302 })
  const run = await runScenario({ seed: 1, readings: {}, steps }, createSandbox)
  isSound(run, run.findings)
  expect(run.ran).toBeGreaterThanOrEqual(10_000)
})
