import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import {
  answeredClient,
  callEach,
  canary,
  cart,
  cartId,
  customerId,
  json,
  observedClient,
  orderId,
  subscriptionId,
  thrownBy
} from './observed-client.ts'

const base = 'https://api.partnercenter.microsoft.com'
const customer = `${base}/v1/customers/${customerId}`
const refusal = () => json(403, scenarios.forbidden.body)
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

test.each([
  ['createCart', 'POST', `${customer}/carts`],
  ['getCart', 'GET', `${customer}/carts/${cartId}`],
  ['updateCart', 'PUT', `${customer}/carts/${cartId}`],
  ['checkoutCart', 'POST', `${customer}/carts/${cartId}/checkout`],
  ['listOrders', 'GET', `${customer}/orders`],
  ['getOrder', 'GET', `${customer}/orders/${orderId}`],
  ['getOrderProvisioningStatus', 'GET', `${customer}/orders/${orderId}/provisioningstatus`],
  ['listSubscriptionsByOrder', 'GET', `${customer}/subscriptions?order_id=${orderId}`],
  ['getSubscription', 'GET', `${customer}/subscriptions/${subscriptionId}`]
] as const)('it calls %s as %s %s', async (operation, method, url) => {
  const { client, requests } = observedClient(refusal)
  await callEach[operation](client)
  expect(requests.map((request) => [request.method, request.url])).toEqual([[method, url]])
})

test('it checks out without a body and without a Content-Type', async () => {
  const { client, requests } = observedClient(refusal)
  await client.checkoutCart({ customerId, cartId })
  expect(requests[0]?.body).toBeNull()
  expect(requests[0]?.headers.has('Content-Type')).toBe(false)
})

test.each(['createCart', 'updateCart'] as const)('it sends the cart of %s as JSON', async (operation) => {
  const { client, requests } = observedClient(refusal)
  await callEach[operation](client)
  expect(requests[0]?.headers.get('Content-Type')).toBe('application/json')
  expect(await requests[0]?.json()).toEqual(cart)
})

test('it asks for prices and for a billing type only when told to', async () => {
  const { client, requests } = observedClient(refusal)
  await client.getOrder({ customerId, orderId, includePrice: true })
  await client.getOrder({ customerId, orderId, includePrice: false })
  await client.listOrders({ customerId, billingType: 'one_time', includePrice: true })
  await client.listOrders({ customerId, billingType: 'monthly' })
  expect(requests.map((request) => new URL(request.url).search)).toEqual([
    '?include_price=true',
    '?include_price=false',
    '?billingType=one_time&include_price=true',
    '?billingType=monthly'
  ])
})

test('it says who calls, with what right, and which answer it reads', async () => {
  const { client, requests } = observedClient(refusal, { application: 'Order desk', locale: 'de-DE' })
  await client.checkoutCart({ customerId, cartId })
  const {
    'ms-requestid': requestId,
    'ms-correlationid': correlationId,
    ...others
  } = Object.fromEntries(requests[0]?.headers ?? [])
  expect(others).toEqual({
    accept: 'application/json',
    authorization: `Bearer ${canary}`,
    'ms-partnercenter-application': 'Order desk',
    'ms-partnercenter-client': 'cart-contract',
    'x-locale': 'de-DE'
  })
  expect(requestId).toMatch(guid)
  expect(correlationId).toMatch(guid)
})

test('it leaves out a language and an application that nobody named', async () => {
  const { client, requests } = observedClient(refusal)
  await client.getCart({ customerId, cartId })
  expect(requests[0]?.headers.has('X-Locale')).toBe(false)
  expect(requests[0]?.headers.has('MS-PartnerCenter-Application')).toBe(false)
})

test('it prefers the language of the call to that of the client', async () => {
  const { client, requests } = observedClient(refusal, { locale: 'de-DE' })
  await client.getCart({ customerId, cartId }, { locale: 'fr-FR' })
  expect(requests[0]?.headers.get('X-Locale')).toBe('fr-FR')
})

test('it has new ids for every call', async () => {
  const { client, requests } = observedClient(refusal)
  await Promise.all([
    client.getCart({ customerId, cartId }),
    client.checkoutCart({ customerId, cartId }),
    client.checkoutCart({ customerId, cartId })
  ])
  const ids = requests.flatMap(({ headers }) => [headers.get('MS-RequestId'), headers.get('MS-CorrelationId')])
  expect(new Set(ids).size).toBe(6)
})

test('it takes the ids of a caller who repeats a call, and tells which were sent', async () => {
  const { client, requests } = observedClient(refusal)
  const ids = {
    requestId: '4fa6dad6-a89f-4875-8247-8294a10ae1cf',
    correlationId: '7D0C5B3E-94A1-4F86-B2D7-1E6F8A30C952'
  }
  const answer = await client.checkoutCart({ customerId, cartId }, ids)
  expect(requests[0]?.headers.get('MS-RequestId')).toBe(ids.requestId)
  expect(requests[0]?.headers.get('MS-CorrelationId')).toBe(ids.correlationId)
  expect(answer.ids).toEqual(ids)
})

test('it makes its ids with the maker that was handed in', async () => {
  let count = 0
  const createId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  const answer = await answeredClient(refusal, { createId }).getCart({ customerId, cartId })
  expect(answer.ids).toEqual({
    requestId: '00000000-0000-4000-8000-000000000001',
    correlationId: '00000000-0000-4000-8000-000000000002'
  })
})

test('it asks for a token before every call, and waits for it', async () => {
  const tokens = ['first-token', 'second-token']
  const { client, requests } = observedClient(refusal, { token: () => Promise.resolve(tokens.shift() ?? '') })
  await client.getCart({ customerId, cartId })
  await client.getCart({ customerId, cartId })
  expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([
    'Bearer first-token',
    'Bearer second-token'
  ])
})

test.each(['Zb2Wq-8xQ_mLr0u5TzKcVh3nDpYsE7gA1', 'C94F07A1-E6B2-4D17-9576-13FCACBF9605', 'a.b~c', '...'])(
  'it keeps the order id %s as it is',
  async (id) => {
    const { client, requests } = observedClient(refusal)
    await client.getOrder({ customerId, orderId: id })
    expect(requests[0]?.url).toBe(`${customer}/orders/${id}`)
  }
)

test.each([
  '../../other/orders/1',
  '/etc',
  'a/../b',
  'a?b=c',
  'a#b',
  'a\\b',
  '%2e%2e',
  'a b',
  'ä€',
  '{customer-id}',
  '$&'
])('it keeps the order id %s inside its segment of the path', async (id) => {
  const { client, requests } = observedClient(refusal)
  await client.getOrderProvisioningStatus({ customerId, orderId: id })
  const { pathname, search, hash } = new URL(requests[0]?.url ?? '')
  expect(pathname).toBe(`/v1/customers/${customerId}/orders/${encodeURIComponent(id)}/provisioningstatus`)
  expect(decodeURIComponent(pathname.split('/')[5] ?? '')).toBe(id)
  expect(search + hash).toBe('')
})

test.each(['', '.', '..', undefined, 5, { id: 1 }, 'lone \uD800 surrogate'])(
  'it refuses the order id %j, which would lead to another resource or nowhere',
  async (id) => {
    const { client, requests } = observedClient(refusal)
    const error = await thrownBy(client.getOrder({ customerId, orderId: id as string }))
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(
      /^Failed to write the request of getOrder: .+ Nothing was sent; correct the call\.$/
    )
    expect(requests).toEqual([])
  }
)

test('it keeps an order id inside the query', async () => {
  const { client, requests } = observedClient(refusal)
  await client.listSubscriptionsByOrder({ customerId, orderId: 'a&b=c#d' })
  expect([...new URL(requests[0]?.url ?? '').searchParams]).toEqual([['order_id', 'a&b=c#d']])
})

test.each([
  ['a request id that is no GUID', { requestId: 'purchase-17' }],
  ['a correlation id that is no GUID', { correlationId: '' }],
  ['a language that no header can carry', { locale: 'de\nDE' }]
])('it refuses %s before anything is sent', async (_what, options) => {
  const { client, requests } = observedClient(refusal)
  expect(await thrownBy(client.checkoutCart({ customerId, cartId }, options))).toBeInstanceOf(TypeError)
  expect(requests).toEqual([])
})

test('it refuses arguments that are not there', async () => {
  const { client } = observedClient(refusal)
  const nothing = undefined as never
  expect(await thrownBy(client.createCart(nothing))).toBeInstanceOf(TypeError)
  expect(await thrownBy(client.updateCart(nothing))).toBeInstanceOf(TypeError)
  expect(await thrownBy(client.listOrders(nothing))).toBeInstanceOf(TypeError)
})

test('it refuses a call whose span cannot be told, before anything is sent', async () => {
  const { client, requests } = observedClient(refusal, {
    traceparent: () => {
      throw new Error('no tracer')
    }
  })
  expect(await thrownBy(client.checkoutCart({ customerId, cartId }))).toMatchObject({
    name: 'TypeError',
    message: 'Failed to write the request of checkoutCart: no tracer. Nothing was sent; correct the call.'
  })
  expect(requests).toEqual([])
})
