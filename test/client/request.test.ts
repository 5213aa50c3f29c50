import { expect, test } from 'vitest'
import { isTransportError } from '../../src/client/index.ts'
import { cartId, customerId, json, observedClient, subscriptionId } from './observed-client.ts'
import { virtualTime } from './virtual-time.ts'

const subscription = `/v1/customers/${customerId}/subscriptions/${subscriptionId}`

test('it asks for anything else of the service, unvalidated', async () => {
  const { client, requests } = observedClient(() => json(200, { totalCount: 0, items: [] }))
  const answer = await client.request('GET', '/v1/products', { query: { country: 'US', targetView: undefined } })
  expect(answer).toMatchObject({ ok: true, kind: 'unvalidated', result: { totalCount: 0 } })
  expect(requests[0]?.url).toBe('https://api.partnercenter.microsoft.com/v1/products?country=US')
})

test('it changes a quantity, with If-Match, and says where a 202 goes on', async () => {
  const { client, requests } = observedClient(() => new Response(null, { status: 202, headers: { Location: '/x' } }))
  const headers = { 'If-Match': '"1"' }
  const answer = await client.request('PATCH', subscription, { body: { quantity: 3 }, headers })
  expect(answer).toMatchObject({ ok: true, status: 202, location: '/x', result: undefined })
  expect(requests[0]?.headers.get('if-match')).toBe('"1"')
  expect(await requests[0]?.json()).toEqual({ quantity: 3 })
})

test('it takes a 2xx that is a fault for a refusal', async () => {
  const { client } = observedClient(() => json(200, { code: 800002, description: 'no', data: [], source: 'PartnerFD' }))
  expect(await client.request('PATCH', subscription, { body: {} })).toMatchObject({ ok: false, kind: 'refusal' })
})

test('it repeats what changes something under one id while nobody answers', async () => {
  const { client, requests } = observedClient(() => Promise.reject(new Error('gone')), {
    ...virtualTime().surroundings,
    retry: { attempts: 3 }
  })
  const error: unknown = await client.request('PATCH', subscription, { body: {} }).catch((thrown: unknown) => thrown)
  expect(isTransportError(error) && error.repeat).toBeTruthy()
  expect(requests).toHaveLength(3)
  expect(new Set(requests.map(({ headers }) => headers.get('ms-requestid'))).size).toBe(1)
})

test.each([
  'https://evil.example/v1',
  '//evil.example/v1',
  'v1/products',
  '/v1/../x',
  '/v1/%2e%2E/x',
  '/v1/%252e%252e/x',
  '/v1/..;a/x',
  '/v1\\x',
  '/v1/%5cx',
  '/v1/a%2Fb',
  '/v1//x',
  '/v1/x?a=b',
  '/v1/x#y',
  '/v1/x\n',
  '/v1/%',
  '',
  '/',
  undefined
])('it refuses the path %j', async (path) => {
  const { client, requests } = observedClient(() => json(200, {}))
  await expect(client.request('GET', path as string)).rejects.toThrow(/^Failed to write .+expected a path/)
  expect(requests).toEqual([])
})

test.each([
  `/v1/customers/${customerId}/carts/${cartId}/checkout`,
  `/V1/Customers/${customerId}/carts/${cartId}/CHECKOUT`,
  `/v1/customers/${customerId}/carts/${cartId}/%63heckout`,
  `/v1/customers/${customerId}/carts/${cartId}/checkout;x`
])('it does not buy behind the back of checkoutCart: %s', async (path) => {
  const { client, requests } = observedClient(() => json(200, {}))
  await expect(client.request('POST', path)).rejects.toThrow('checkoutCart')
  expect(requests).toEqual([])
})

test.each(['Authorization', 'ms-requestid', 'Host', 'X-HTTP-Method-Override', 'a b'])(
  'it refuses the header %s',
  async (name) => {
    const { client, requests } = observedClient(() => json(200, {}))
    await expect(client.request('GET', '/v1/products', { headers: { [name]: 'x' } })).rejects.toThrow(TypeError)
    expect(requests).toEqual([])
  }
)
