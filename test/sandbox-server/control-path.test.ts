import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readHar } from '../../src/exchange/index.ts'
import { customerId } from '../sandbox/desk.ts'
import { control, exchange, newCartPath, requestText, serve } from './served.ts'

test('it says what it is, and how it was started', async () => {
  const server = await serve({ seed: 'seven', listLag: 'PT0S', readings: { replay: 'growing' }, clock: 'virtual' })
  const { status, body } = await control(server, '')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    time: '2026-03-02T09:00:00.000Z',
    clock: 'virtual',
    seed: 'seven',
    listLag: 'PT0S',
    provisioningDelay: 'PT30S',
    readings: { replay: 'growing', replayStatus: 200 }
  })
})

test('it shows no secrets of applications', async () => {
  const server = await serve({ credentials: { clients: [{ clientId: 'a', clientSecret: 'do-not-show' }] } })
  expect(JSON.stringify((await control(server, '')).body)).not.toContain('do-not-show')
})

test('it does every request that it shows', async () => {
  const server = await serve()
  const { requests } = (await control(server, '')).body as { requests: Record<string, object> }
  for (const [line, body] of Object.entries(requests)) {
    const [method = '', path = ''] = line.split(' ')
    const answer = await fetch(server.url + path, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) })
    expect(answer.ok, line).toBe(true)
  }
})

test('it is unknown to the contract', () => {
  const { paths } = parse(readFileSync(join('openapi', 'partner-center.yaml'), 'utf8')) as { paths: object }
  expect(Object.keys(paths).filter((path) => path.includes('_sandbox'))).toEqual([])
})

test('it moves the real time ahead, so that a subscription is there at once', async () => {
  const server = await serve({ provisioningDelay: 'PT1H' })
  const path = await newCartPath(server)
  const { orders } = (await (
    await fetch(`${server.url}${path}/checkout`, { method: 'POST', headers: { Authorization: 'Bearer any' } })
  ).json()) as { orders: [{ id: string }] }
  const before = Date.now()
  const { body } = await control(server, '/clock', { advance: 'PT1H' })
  expect(Date.parse(body['time'] as string)).toBeGreaterThanOrEqual(before + 3_600_000)
  const order = await server.client.getOrder({ customerId, orderId: orders[0].id })
  expect(order.ok && order.result).toMatchObject({
    status: 'completed',
    lineItems: [{ subscriptionId: expect.stringMatching(/-/) as string }]
  })
})

test('it adds faults, lists how far they have come, and takes them away', async () => {
  const server = await serve()
  const path = await newCartPath(server)
  const fault = { fault: { kind: 'throttled', retryAfter: 7 }, operation: 'getCart', times: 2 }
  expect(await control(server, '/faults', fault)).toEqual({ status: 201, body: { ...fault, seen: 0, hits: 0 } })
  const answer = await fetch(server.url + path, { headers: { Authorization: 'Bearer any' } })
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '7'])
  expect((await control(server, '/faults')).body).toEqual({ faults: [{ ...fault, seen: 1, hits: 1 }] })
  expect((await control(server, '/faults', undefined, { method: 'DELETE' })).status).toBe(204)
  expect((await control(server, '/faults')).body).toEqual({ faults: [] })
  expect((await fetch(server.url + path, { headers: { Authorization: 'Bearer any' } })).status).toBe(200)
})

test('it puts itself into the state of every scenario, with ids to call with', async () => {
  const server = await serve()
  const { scenarios } = (await control(server, '/states')).body as { scenarios: string[] }
  expect(scenarios.length).toBeGreaterThan(35)
  for (const scenario of scenarios) {
    const { status, body } = await control(server, '/states', { scenario })
    expect([status, body['scenario']]).toEqual([201, scenario])
    expect(body['customerId']).toMatch(/^[0-9a-f-]{36}$/)
  }
  const { body } = await control(server, '/states', { scenario: 'cart-expired', customerId })
  const answer = await server.client.checkoutCart({ customerId, cartId: body['cartId'] as string })
  expect(answer.status).toBe(404)
})

test('it gives what has passed as a recording without secrets', async () => {
  const server = await serve()
  await newCartPath(server)
  await control(server, '')
  const har = await (await fetch(`${server.url}/_sandbox/history.har`)).text()
  expect(har).not.toContain('Bearer any')
  const { exchanges } = readHar(har, 'history.har')
  expect(exchanges.map(({ request, response }) => [request.method, response?.status])).toEqual([['POST', 201]])
})

test.each([
  ['/clock', '', /expected JSON, but there was no body/],
  ['/clock', '{advance: PT5M}', /expected JSON, but there was other text/],
  ['/clock', '[]', /expected the body to be an object, but there was an array of 0/],
  ['/clock', {}, /expected 'advance' to be text, but there was none/],
  ['/clock', { advance: 5 }, /expected 'advance' to be text, but there was 5/],
  ['/clock', { advance: '5 minutes' }, /expected ISO 8601 .+ but there was '5 minutes'/],
  ['/clock', { advance: 'P99999999D' }, /expected to stay before the year 9000/],
  ['/clock', { advance: 'PT5M', by: 'me' }, /expected the body to have 'advance', but there was "by"/],
  ['/faults', {}, /expected 'fault' to be an object/],
  ['/faults', { fault: {} }, /expected 'kind' of the fault to be text, but there was none/],
  ['/faults', { fault: { kind: 'rain' } }, /expected one of the kinds .+ but there was 'rain'/],
  [
    '/faults',
    { fault: { kind: 'answer-lost' }, time: 1 },
    /expected the body to have .+'times'.+ but there was "time"/
  ],
  ['/faults', { fault: { kind: 'answer-lost', for: 'PT1S' } }, /expected a fault 'answer-lost' to have no members/],
  ['/faults', { fault: { kind: 'delay' } }, /expected 'for' to be text, but there was none/],
  ['/faults', { fault: { kind: 'delay', for: 'soon' } }, /ISO 8601/],
  ['/faults', { fault: { kind: 'spelling', locale: 'twice' } }, /expected 'locale' to be single or double or absent/],
  ['/faults', { fault: { kind: 'item-in-error' } }, /expected 'catalogItemId' to be text/],
  ['/faults', { fault: { kind: 'throttled', retryAfter: '7' } }, /expected 'retryAfter' to be a number/],
  ['/faults', { fault: { kind: 'throttled' }, operation: 'buy' }, /expected one of the operations .+'buy'/],
  ['/faults', { fault: { kind: 'throttled' }, times: 0 }, /expected 'times' to be a whole number/],
  ['/faults', { fault: { kind: 'throttled' }, probability: 2 }, /expected 'probability'/],
  ['/states', { scenario: 'cart-expierd' }, /expected 'scenario' to be one of cart-created, .+ "cart-expierd"/],
  ['/states', { scenario: 'constructor' }, /expected 'scenario' to be one of/],
  ['/states', { scenario: 'cart-expired', customerId: 'me' }, /expected 'customerId' to be a GUID/],
  ['/states', { scenario: 'cart-expired', orderId: '../x' }, /expected 'orderId' to be the id of an order/]
])('it refuses at %s: %j', async (path, body, detail) => {
  const server = await serve()
  const answer = await control(server, path, body)
  expect(answer).toMatchObject({ status: 400, body: { type: 'about:blank', title: 'Bad Request', status: 400 } })
  expect(answer.body['detail']).toMatch(detail)
  expect((await control(server, '/faults')).body).toEqual({ faults: [] })
})

test.each([
  ['a path that it does not have', '/time', {}, 404],
  ['another method', '/clock', { method: 'PUT' }, 405],
  ['a request of a page of another site', '', { headers: { Origin: 'https://shop.example' } }, 403],
  ['a request of a page without an origin', '', { headers: { Origin: 'null' } }, 403],
  ['more than it needs', '/clock', { method: 'POST', body: 'x'.repeat(70_000) }, 413]
])('it refuses %s', async (_, path, init, status) => {
  const server = await serve()
  const answer = await fetch(`${server.url}/_sandbox${path}`, init)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringContaining('expected') as string })
  if (status === 405) expect(answer.headers.get('Allow')).toBe('POST')
})

test('it can be used by a page of this machine', async () => {
  const server = await serve()
  const answer = await control(server, '', undefined, { headers: { Origin: 'http://localhost:3000' } })
  expect(answer.status).toBe(200)
})

test.each(['127.0.0.1', 'localhost:4020', 'sandbox.localhost', '[::1]:4020', '127.8.8.8', 'LOCALHOST'])(
  'it is reached as %s',
  async (host) => {
    const server = await serve()
    const request = requestText('GET /_sandbox', [`Host: ${host}`, 'Connection: close'])
    expect(await exchange(server.url, request)).toMatch(/^HTTP\/1\.1 200 /)
  }
)

test.each([
  'shop.example',
  '127.0.0.1.shop.example',
  'localhost.shop.example:4020',
  '10.0.0.1',
  'api.partnercenter.microsoft.com'
])('it is not reached as %s, whatever address the name was given', async (host) => {
  const server = await serve()
  const request = requestText('GET /_sandbox', [`Host: ${host}`, 'Connection: close'])
  expect(await exchange(server.url, request)).toMatch(/^HTTP\/1\.1 421 /)
})

test('it is not in the way of paths that only begin like it', async () => {
  const { url } = await serve()
  const answer = await fetch(`${url}/_sandboxes`)
  expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 1000 })])
})
