import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { ContractViolationError, isContractViolationError, type FindingCode } from '../../src/client/index.ts'
import {
  answer,
  answeredClient,
  callEach,
  canary,
  cartId,
  customerId,
  firstOf,
  json,
  observedClient,
  thrownBy
} from './observed-client.ts'

const violationOf = async (response: () => Response, operation: keyof typeof callEach = 'checkoutCart') => {
  const error = await thrownBy(callEach[operation](answeredClient(response)))
  if (!isContractViolationError(error)) throw error
  return error
}

const jsonType = { 'Content-Type': 'application/json' }
const order = scenarios['order-completed'].body
const page = '<html>Sign in to your account</html>'

test.each<[string, () => Response, FindingCode]>([
  [
    'a redirect',
    () => answer(302, null, { Location: 'https://login.microsoftonline.com/' }),
    'response.status.undocumented'
  ],
  ['a status that HTTP does not know', () => json(418, scenarios['server-error'].body), 'response.status.undocumented'],
  [
    'a 5xx status that HTTP does not know',
    () => json(599, scenarios['server-error'].body),
    'response.status.undocumented'
  ],
  ['a 202', () => json(202, { orders: [order] }), 'response.status.undocumented'],
  ['a 204', () => answer(204, null, {}), 'response.status.undocumented'],
  ['an answer that is not modified', () => answer(304, null, {}), 'response.status.undocumented'],
  [
    'a sign-in page with 200',
    () => answer(200, page, { 'Content-Type': 'text/html' }),
    'response.media-type.undocumented'
  ],
  [
    'a sign-in page with 201',
    () => answer(201, page, { 'Content-Type': 'text/html' }),
    'response.media-type.undocumented'
  ],
  [
    'plain text that is of no gateway',
    () => answer(400, 'down', { 'Content-Type': 'text/plain' }),
    'response.media-type.undocumented'
  ],
  ['XML', () => answer(400, '<fault/>', { 'Content-Type': 'application/xml' }), 'response.media-type.undocumented'],
  [
    'a Content-Type that says nothing',
    () => answer(201, '{}', { 'Content-Type': '' }),
    'response.media-type.undocumented'
  ],
  ['a sign-in page as JSON', () => answer(201, page, jsonType), 'response.body.unreadable'],
  ['a page without a media type where none is documented', () => answer(200, page, {}), 'response.body.unreadable'],
  ['JSON that is cut short', () => answer(201, '{"orders":[{"id":"c94f07', jsonType), 'response.body.unreadable'],
  ['a blank body', () => answer(201, ' \r\n', jsonType), 'response.body.unreadable'],
  ['two byte order marks', () => answer(201, '\uFEFF\uFEFF{"orders":[]}', jsonType), 'response.body.unreadable'],
  [
    'a body that is no UTF-8',
    () => answer(201, new Uint8Array([0x22, 0xff, 0x22]), jsonType),
    'response.body.unreadable'
  ],
  ['a 201 without a body', () => answer(201, null, jsonType), 'response.body.missing'],
  ['a 200 without a body', () => answer(200, '', jsonType), 'response.body.missing'],
  ['a 500 without a body', () => answer(500, '', jsonType), 'response.body.missing'],
  ['a body of a byte order mark alone', () => answer(201, '\uFEFF', jsonType), 'response.body.missing'],
  ['orders that are a number', () => json(201, { orders: 5 }), 'response.body.invalid'],
  ['an object without members', () => json(200, {}), 'response.body.invalid'],
  ['a result of null', () => json(201, null), 'response.body.invalid'],
  ['a list', () => json(201, [order]), 'response.body.invalid'],
  [
    'a routing error of the framework',
    () => json(404, { Message: 'No HTTP resource was found.' }),
    'response.body.invalid'
  ],
  ['an error of the token endpoint', () => json(401, { error: 'invalid_client' }), 'response.body.invalid'],
  [
    'a date with two T',
    () => json(201, { orders: [{ ...order, creationDate: '2026-03-03TT14:03:29Z' }] }),
    'response.body.invalid'
  ]
])('it does not believe %s', async (_what, response, code) => {
  const error = await violationOf(response)
  expect(new Set(error.findings.map((finding) => finding.code))).toEqual(new Set([code]))
  expect(error.findings[0]).toMatchObject({
    severity: 'error',
    party: 'service',
    at: { file: 'POST /v1/customers/{customer-id}/carts/{cart-id}/checkout' },
    contract: {
      file: 'openapi.json',
      pointer: '/paths/~1v1~1customers~1{customer-id}~1carts~1{cart-id}~1checkout/post/responses'
    }
  })
  expect(error.status).toBe(response().status)
})

test('it tells where in the body and what was expected there, of everything that is wrong', async () => {
  const [line] = order.lineItems
  const { referenceCustomerId: _gone, ...others } = order
  const error = await violationOf(() =>
    json(201, { orders: [order, { ...others, lineItems: [{ ...line, quantity: '5' }] }] })
  )
  expect(error.findings.map(({ at, message }) => [at.pointer, message])).toEqual([
    [
      '/orders/1',
      "POST /v1/customers/{customer-id}/carts/{cart-id}/checkout: the answer 201 does not fit: the contract expects the member 'referenceCustomerId' at /orders/1, but there was an object of 12 members. Find out who answered so; if it is the service, the contract has to follow."
    ],
    [
      '/orders/1/lineItems/0/quantity',
      'POST /v1/customers/{customer-id}/carts/{cart-id}/checkout: the answer 201 does not fit: the contract expects integer at /orders/1/lineItems/0/quantity, but there was text of 1 character. Find out who answered so; if it is the service, the contract has to follow.'
    ]
  ])
})

test.each([
  ['a result that is wrong', 'getOrder', 200, { ...order, id: 5 }, ['/id']],
  ['a fault that is wrong', 'getOrder', 200, { code: 20000, description: 7 }, ['/description']],
  ['a gateway body that is wrong', 'getOrder', 429, { statusCode: '429', message: 'Rate limit' }, ['/statusCode']],
  ['a fault with 429 that is wrong', 'getOrder', 429, { code: 1, description: 'x', data: 'x' }, ['/data']],
  ['a list that is wrong', 'listOrders', 200, { totalCount: 1, items: [{ ...order, id: 5 }] }, ['/items/0/id']]
] as const)(
  'it tells only what speaks against what was meant: %s',
  async (_what, operation, status, body, pointers) => {
    const error = await violationOf(() => json(status, body), operation)
    expect(error.findings.map(({ at }) => at.pointer)).toEqual(pointers)
  }
)

test('it says what was attempted, found and expected, and what to do, without a value of the customer', async () => {
  const error = await violationOf(() => json(201, { orders: [{ ...order, creationDate: 'Contoso' }] }))
  expect(error.message).toMatch(
    /^Failed to read the answer of checkoutCart: POST .+ look at the body of this error and at the cart before the call is repeated\.$/
  )
  expect(JSON.stringify(error)).not.toContain('Contoso')
  expect(JSON.stringify(error)).not.toContain(customerId)
})

test('it gives the whole body to a caller who has to find out what was bought', async () => {
  const body = { orders: [{ ...order, creationDate: 'yesterday' }] }
  expect((await violationOf(() => json(201, body))).body).toEqual(body)
  expect((await violationOf(() => answer(201, '{"orders":[{"id":"c9', jsonType))).body).toBe('{"orders":[{"id":"c9')
  expect((await violationOf(() => answer(302, null, {}))).body).toBeUndefined()
  expect((await violationOf(() => json(202, body))).body).toEqual(body)
})

test('it keeps the body out of prints and logs', async () => {
  const error = await violationOf(() => json(201, { orders: 5, note: 'Contoso' }))
  expect(Object.keys(error)).not.toContain('body')
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ContractViolationError',
    message: error.message,
    attempts: error.attempts,
    repeat: error.repeat,
    operation: 'checkoutCart',
    status: 201,
    ids: error.ids,
    findings: error.findings
  })
})

test('it counts findings that do not fit in the message', async () => {
  const error = await violationOf(() => json(201, { orders: [{}] }))
  expect(error.findings).toHaveLength(4)
  expect(error.message).toContain('(and 3 more, see findings)')
})

test('it survives a body that is nested too deeply to be validated', async () => {
  const { lineItems, ...cart } = scenarios['cart-active'].body
  const { id, catalogItemId, quantity } = firstOf(lineItems)
  const item = JSON.stringify({ id, catalogItemId, quantity }).slice(0, -1)
  for (const depth of [100, 1_000, 2_000, 3_000, 4_000, 50_000]) {
    const nested = `[${`${item},"addonItems":[`.repeat(depth)}${']}'.repeat(depth)}]`
    const text = `${JSON.stringify(cart).slice(0, -1)},"lineItems":${nested}}`
    const answered = callEach.getCart(answeredClient(() => answer(200, text, jsonType)))
    if (depth <= 100) expect(await answered).toMatchObject({ ok: true, lineItemErrors: [] })
    const outcome: unknown = await answered.catch((error: unknown) => error)
    if (depth >= 50_000) expect(outcome).toMatchObject({ findings: [{ code: 'response.body.unreadable' }] })
    expect(isContractViolationError(outcome) || (outcome as { ok: boolean }).ok).toBe(true)
  }
})

test('it names the ids of the call', async () => {
  const error = await violationOf(() => json(418, {}, { 'MS-CV': 'pV8xQ2mLr0u5TzKc.0' }))
  expect(error.ids).toEqual({
    requestId: expect.any(String) as string,
    correlationId: expect.any(String) as string,
    cv: 'pV8xQ2mLr0u5TzKc.0'
  })
})

test('it asks not to follow redirects, so that the token stays with the service', async () => {
  const { client, requests } = observedClient(() => answer(302, null, { Location: 'https://elsewhere.example/' }))
  expect(await thrownBy(client.checkoutCart({ customerId, cartId }))).toBeInstanceOf(ContractViolationError)
  expect(requests.map(({ redirect }) => redirect)).toEqual(['manual'])
})

test('it knows a redirect whose status a browser hides', async () => {
  const hidden = {
    type: 'opaqueredirect',
    status: 0,
    headers: new Headers(),
    arrayBuffer: () => Promise.resolve(new ArrayBuffer(0))
  }
  const error = await violationOf(() => hidden as unknown as Response)
  expect(error).toMatchObject({ status: 0, findings: [{ code: 'response.status.undocumented' }] })
  expect(error.message).toContain('the answer is a redirect, whose status a browser hides; the contract has 200, 201, ')
})

test('it recognises its errors from another realm', async () => {
  const error = await violationOf(() => json(201, { orders: 5 }))
  expect(isContractViolationError({ name: 'ContractViolationError', findings: error.findings, ids: error.ids })).toBe(
    true
  )
  for (const other of [null, undefined, 'ContractViolationError', new Error('x'), { name: 'ContractViolationError' }]) {
    expect(isContractViolationError(other)).toBe(false)
  }
})

test('it never shows the token', async () => {
  for (const response of [
    () => answer(200, `<html>Authorization: Bearer ${canary}</html>`, jsonType),
    () => json(201, { orders: `Bearer ${canary}`, [canary]: canary }),
    () => answer(302, null, { 'Content-Type': canary, 'MS-CV': canary, Date: canary })
  ]) {
    const error = await violationOf(response)
    expect(
      [error.message, String(error.stack), JSON.stringify(error), JSON.stringify(error.body)].join()
    ).not.toContain(canary)
  }
})
