import { expect, test } from 'vitest'
import { createSandbox, type FaultRequest } from '../../src/sandbox/index.ts'

test.each<[string, object]>([
  ['bodyLimit', { bodyLimit: -1 }],
  ['historyLimit', { historyLimit: Number.NaN }],
  ['finishedCartLimit', { finishedCartLimit: -1 }],
  ['customers', { customers: ['somebody'] }],
  ['CFQ7TTC0LF8S', { catalogue: { items: [{ catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H', kind: 'licence' }] } }]
])('it refuses an option that cannot work, by its name: %s', (name, options) => {
  const create = () => createSandbox(options)
  expect(create).toThrow(TypeError)
  expect(create).toThrow(new RegExp(`^Failed to create a sandbox: expected .*${name}.*, but (?:got|there was) `))
})

test('it takes limits of nothing at all', () => {
  expect(() => createSandbox({ bodyLimit: 0, historyLimit: 0, finishedCartLimit: 0 })).not.toThrow()
})

test('it refuses a fault that is none', () => {
  expect(() => createSandbox().faults.add({} as FaultRequest)).toThrow("Failed to add a fault: expected a 'fault'")
})
