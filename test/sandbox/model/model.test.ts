import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPartnerCenterClient } from '../../../src/client/index.ts'
import { createSandbox, type Readings } from '../../../src/sandbox/index.ts'
import { faultsOfAnswers } from '../judge.ts'
import { steps, type Model, type Real } from './commands.ts'
import { Witness } from './witness.ts'

/** 20 runs of 500: the seed of a failure is printed with the smallest run that shows it. */
const runs = { numRuns: 20, size: 'max' } as const
const commands = fc.commands(steps(), { maxCommands: 500, size: 'max' })

const setUp = (seed: number, readings: Partial<Readings>) => {
  const sandbox = createSandbox({ seed, readings, historyLimit: 10_000 })
  const client = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, now: sandbox.now, retry: false })
  const model: Model = { carts: [] }
  const real: Real = { sandbox, client, witness: new Witness() }
  return { model, real, sandbox }
}

test.each([
  ['as it is', {}],
  ['with growing replays and ids at once', { replay: 'growing', subscriptionId: 'at-once', replayStatus: 201 }]
] as const)('it never breaks a promise, whatever is called in which order: %s', async (_, readings) => {
  let called = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(), commands, async (seed, run) => {
      const { model, real, sandbox } = setUp(seed, readings)
      await fc.asyncModelRun(() => ({ model, real }), run)
      const { exchanges } = sandbox.history()
      called += exchanges.length
      if (exchanges.length > 0) expect(faultsOfAnswers(sandbox)).toEqual([])
    }),
    runs
  )
  expect(called).toBeGreaterThan(1000)
})
