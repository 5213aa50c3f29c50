import { afterAll, expect, test } from 'vitest'
import { bundleMutant, patched } from './bundle-mutant.ts'
import { detectAny, isCaught } from './detect.ts'
import { mutants } from './mutants.ts'
import { startPactVerifier } from './pact-verifier.ts'
import { isProved, tableOf } from './table.ts'

const pact = startPactVerifier()
afterAll(() => {
  pact[Symbol.dispose]()
})

test('it has many faults to show, each with a name of its own', () => {
  expect(new Set(mutants.map(({ fault }) => fault)).size).toBe(mutants.length)
  expect(mutants.length).toBeGreaterThanOrEqual(25)
})

// For what hangs: a busy machine takes long.
const bound = { timeout: 600_000 }

test('it accuses the sandbox as it is of nothing', bound, async () => {
  expect(await detectAny({ patches: [] }, 'test-as-it-is', pact)).toEqual({})
})

test.each(mutants.map(({ fault, patches }, index) => [fault, patches, index] as const))(
  'it notices when %s',
  bound,
  async (_, patches, index) => {
    expect(isCaught(await detectAny({ patches }, `test-${index}`, pact))).toBe(true)
  }
)

test('it makes no mutant of a text that is not there, or twice', async () => {
  const patch = { file: 'checkout.ts', find: 'nowhere to be found', replace: '' }
  await expect(bundleMutant({ patches: [patch] }, 'test-none')).rejects.toThrow('stands 0 times')
  expect(() => patched('one one', { ...patch, find: 'one' })).toThrow('stands 2 times')
})

test('it proves nothing where a fault is not caught, or the sandbox as it is is accused', () => {
  const sound = { fault: 'none: the sandbox as it is', detected: {} }
  const caught = { fault: 'a fault', detected: { judge: 'replay.order.changed: …' } }
  expect(isProved([sound, caught])).toBe(true)
  expect(isProved([sound, { ...caught, detected: {} }])).toBe(false)
  expect(isProved([{ ...sound, detected: { pact: 'checkoutCart: license-based' } }, caught])).toBe(false)
  expect(isProved([sound])).toBe(false)
  expect(tableOf([sound, caught])).toContain('1 of 1 faults were caught.')
})
