import { expect, test } from 'vitest'
import { checkCoverage, Evidence } from '../../src/checks/index.ts'
import type { Contract, Scenario } from '../../src/contract/index.ts'
import { payments } from '../support/payments/payments.ts'
import { contractOf } from '../support/documents.ts'

const refusals = { pointer: '/paths/~1payments~1{id}/get/responses/4XX', why: 'nobody knows them' }

/** Evidence of every kind for every scenario, but for those that are left out. */
const evidenceFor = (contract: Contract, leaveOut: (scenario: Scenario, kind: 'pact' | 'recording') => boolean) => {
  const evidence = new Evidence()
  for (const scenario of contract.scenarios) {
    for (const kind of ['pact', 'recording'] as const) if (!leaveOut(scenario, kind)) evidence.add(kind, scenario)
  }
  return evidence
}

const nothing = () => false

test('it finds nothing where every scenario is proved and every answer has one', () => {
  expect([...checkCoverage(evidenceFor(payments, nothing), payments, [refusals])]).toEqual([])
})

test('it misses a scenario for a documented answer', () => {
  expect([...checkCoverage(evidenceFor(payments, nothing), payments, [])]).toMatchObject([
    {
      code: 'coverage.response.unproved',
      at: { pointer: '/paths/~1payments~1{id}/get/responses/4XX/content/application~1problem+json', line: 28 }
    }
  ])
})

test('it asks for no scenario of an answer without a body', () => {
  const created = payments.operation('createPayment')
  expect(created?.responses.map(({ status }) => status)).toEqual(['201', '204'])
  expect([...checkCoverage(evidenceFor(payments, nothing), payments, [refusals])]).toEqual([])
})

test('it says which evidence a scenario lacks and how to get it', () => {
  const messages = (kind: 'pact' | 'recording') => {
    const evidence = evidenceFor(payments, ({ name }, of) => name === 'paid' && of === kind)
    return [...checkCoverage(evidence, payments, [refusals])].map(({ code, message }) => `${code} ${message}`)
  }
  expect(messages('pact')).toEqual([
    expect.stringMatching(/^coverage\.scenario\.unproved .*'paid' has no pact for getPayment\. Run 'npm run pact/)
  ])
  expect(messages('recording')).toEqual([expect.stringContaining("Run 'npm run record")])
})

const shared = (example = '') =>
  contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /a: { get: { operationId: a, responses: { '500': { $ref: '#/components/responses/Down' } } } }
  /b: { get: { operationId: b, responses: { '500': { $ref: '#/components/responses/Down' } } } }
components:
  responses:
    Down:
      description: down
      content:
        application/json:
          examples: { down: { $ref: '#/components/examples/down' } }
  examples:
    down: { summary: a service that is down, value: {}${example} }
`
  })

test('it names the operations of a shared scenario that are not proved, in one finding', () => {
  const contract = shared()
  const evidence = evidenceFor(contract, ({ operation }, kind) => kind === 'pact' && operation.id === 'b')
  expect([...checkCoverage(evidence, contract, [])].map(({ message }) => message)).toEqual([
    expect.stringContaining("'down' has no pact for b.")
  ])
  expect([...checkCoverage(new Evidence(), contract, [])].map(({ message }) => message)).toEqual([
    expect.stringContaining("'down' has no pact for a, b."),
    expect.stringContaining("'down' has no recording for a, b.")
  ])
})

test('it lets a scenario say why it is not proved, and the deviations as well', () => {
  const excused = shared(', x-unproved: it costs money')
  expect([...checkCoverage(new Evidence(), excused, [])]).toEqual([])
  const pointer = '/components/examples/down'
  expect([...checkCoverage(new Evidence(), shared(), [{ pointer, why: 'x' }])]).toEqual([])
  expect([...checkCoverage(new Evidence(), shared(), [{ pointer: '/components/examples/up', why: 'x' }])]).toHaveLength(
    2
  )
})

test('it excuses an answer by the way that an operation refers to it', () => {
  const withoutExample = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /a: { get: { operationId: a, responses: { '500': { $ref: '#/components/responses/Down' } } } }
components:
  responses:
    Down: { description: down, content: { application/json: {} } }
`
  })
  const check = (pointer: string) => [...checkCoverage(new Evidence(), withoutExample, [{ pointer, why: 'x' }])].length
  expect(check('/components/responses/Down')).toBe(0)
  expect(check('/paths/~1a/get/responses/500')).toBe(0)
  expect(check('/paths/~1a/get/responses/400')).toBe(1)
})

test('it takes evidence back that turned out to be none', () => {
  const evidence = evidenceFor(payments, nothing)
  const [paid] = payments.scenarios
  if (paid) evidence.withdraw('pact', paid)
  expect(paid && evidence.has('pact', paid)).toBe(false)
  expect(paid && evidence.has('recording', paid)).toBe(true)
})
