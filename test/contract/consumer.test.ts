import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MatchersV3, PactV4 } from '@pact-foundation/pact'
import { expect, test } from 'vitest'
import { createPartnerCenterClient } from '../../src/client/index.ts'
import { Contract } from '../../src/contract/index.ts'
import { callFor, idsOf } from '../../src/verify/scenario-calls.ts'
import { demanded, smallest } from './demand.ts'
import { requestOf } from './request.ts'

const { regex } = MatchersV3

const contract = new Contract('openapi/partner-center.yaml')
const dir = process.env['CART_CONTRACT_PACTS'] ?? mkdtempSync(join(tmpdir(), 'cart-contract-pacts-'))

const pact = new PactV4({ consumer: 'cart-contract', provider: 'partner-center', dir, logLevel: 'error' })

test.each(contract.scenarios.map((scenario) => [`${scenario.operation.id}: ${scenario.name}`, scenario] as const))(
  'it reads %s',
  async (description, scenario) => {
    const { operation, response, body, mediaType, headers, status } = scenario
    const schema = mediaType.schema
    const request = requestOf(scenario)
    const isJson = body !== undefined && typeof body.value === 'object'
    const demand = isJson ? demanded(body.value, schema, contract) : undefined

    await pact
      .addInteraction()
      .given(scenario.summary)
      .uponReceiving(description)
      .withRequest(operation.method, request.path, (builder) => {
        builder.headers({
          Accept: 'application/json',
          Authorization: regex('^Bearer .+$', 'Bearer any'),
          'MS-RequestId': regex(request.guid, request.requestId),
          'MS-CorrelationId': regex(request.guid, request.correlationId),
          // A checkout has no body: the client says so, and the provider may rely on it.
          ...(operation.method === 'POST' && !operation.requestBody && { 'Content-Length': '0' })
        })
        if (Object.keys(request.query).length > 0) builder.query(request.query)
        if (request.body !== undefined) builder.jsonBody(request.body)
      })
      .willRespondWith(status ?? 0, (builder) => {
        if (isJson) builder.jsonBody(demand)
        else if (body) builder.body(mediaType.name, Buffer.from(String(body.value)))
        // That they are there is what the client relies on; what they say is passed on.
        const present = Object.entries(headers).map(([name, value]) => [name, regex('.+', value)])
        if (present.length > 0) builder.headers(Object.fromEntries(present) as Record<string, ReturnType<typeof regex>>)
      })
      .executeTest(async (server) => {
        const client = createPartnerCenterClient({ token: 'any', baseUrl: server.url, retry: false })
        const answer = await callFor(client, scenario)
        expect(answer.status).toBe(Number(response.status))
        expect(answer.kind).toBe(expectedKind(scenario.operation.id, scenario.name, body?.value, status ?? 0))
        const example = smallest(demand)
        if (!('refusal' in answer)) {
          // What was demanded is all that the mock server answered, so this is all that the client can have read.
          expect(answer.result).toEqual(example)
          if ('orders' in answer) expect(answer.orders).toEqual((example as { orders: unknown }).orders)
          if ('orderErrors' in answer)
            expect(answer.orderErrors).toEqual((example as { orderErrors: unknown }).orderErrors)
        } else {
          const { refusal } = answer
          const fault = Object(example) as {
            code?: number | string
            statusCode?: unknown
            description?: string
            message?: string
          }
          expect(refusal.status).toBe(status)
          expect(refusal.code).toBe(fault.code === undefined ? undefined : String(fault.code))
          expect(refusal.description).toBe(fault.description ?? fault.message)
          if (headers['Retry-After'] !== undefined)
            expect(refusal.retryAfter?.seconds).toBe(Number(headers['Retry-After']))
          expect(refusal.authenticate).toBe(headers['WWW-Authenticate'])
        }
      })
  }
)

/** What a caller must be told, said here from the page and not from the client. */
const expectedKind = (operation: string, name: string, body: unknown, status: number): string => {
  if (operation === 'checkoutCart' && name === 'already-submitted') return 'already-ordered'
  const mayBeDone =
    operation === 'checkoutCart' &&
    (status === 408 || status >= 500 || ['cart-busy', 'order-in-progress'].includes(name))
  if (mayBeDone) return 'unknown'
  if (status >= 300 || name === 'item-not-available') return 'refusal'
  const { orders, orderErrors } = Object(body) as { orders?: unknown[]; orderErrors?: unknown[] }
  if (orderErrors === undefined || orderErrors.length === 0) return 'success'
  return orders !== undefined && orders.length > 0 ? 'partial-success' : 'orders-failed'
}

test('it reads an order without and with its subscription id, as two states', () => {
  const [pending, provisioned] = ['subscription-pending', 'subscription-provisioned'].map((name) => {
    const scenario = contract.scenarios.find((candidate) => candidate.name === name)
    return { ids: scenario && idsOf(scenario), text: JSON.stringify(scenario?.body?.value), state: scenario?.summary }
  })
  expect(pending?.state).not.toBe(provisioned?.state)
  expect(pending?.text).not.toContain('subscriptionId')
  expect(provisioned?.text).toContain('subscriptionId')
})
