import { expect, test } from 'vitest'
import { operations, type OperationId } from '../../generated/operations.ts'
import { scenarios, type ScenarioName } from '../../generated/scenarios.ts'
import { answer, answeredClient, callEach } from './observed-client.ts'

type Scenario = {
  readonly operations: readonly OperationId[]
  readonly status: number | string
  readonly mediaType: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What the names promise. Every other scenario below 400 is a success, every other one a refusal. */
const kinds: Partial<Record<ScenarioName, string>> = {
  'partial-success': 'partial-success',
  'all-orders-failed': 'orders-failed',
  'item-not-available': 'refusal'
}

/** A purchase that was refused so may have been made all the same, or was made before. */
const ofCheckout: Partial<Record<ScenarioName, string>> = {
  'already-submitted': 'already-ordered',
  'cart-busy': 'unknown',
  'order-in-progress': 'unknown',
  'request-timeout': 'unknown',
  'server-error': 'unknown',
  'not-implemented': 'unknown',
  'bad-gateway': 'unknown',
  'service-unavailable': 'unknown',
  'gateway-timeout': 'unknown'
}

const entries = Object.entries<Scenario>(scenarios)
const uses = entries.flatMap(([name, scenario]) =>
  scenario.operations.map((operation) => [operation, name, scenario] as const)
)

test.each(uses)('it reads the answer of %s in %s', async (operation, name, { status, mediaType, headers, body }) => {
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const client = answeredClient(() =>
    answer(Number(status), text, text === null ? headers : { 'Content-Type': mediaType, ...headers })
  )
  const answered = await callEach[operation](client)
  const expected = kinds[name as ScenarioName] ?? (Number(status) < 400 ? 'success' : 'refusal')
  expect(answered.kind).toBe(operation === 'checkoutCart' ? (ofCheckout[name as ScenarioName] ?? expected) : expected)
  expect(answered.ok).toBe(answered.kind === 'success')
  expect(answered.status).toBe(Number(status))
  expect('refusal' in answered ? answered.refusal.body : answered.result).toEqual(body)
})

test('it was shown every operation', () => {
  expect(new Set(uses.map(([operation]) => operation))).toEqual(new Set(Object.keys(operations)))
})
