import { expect, test } from 'vitest'
import { customerId, license } from '../sandbox/desk.ts'
import { control, exchange, newCartPath, requestText, serve, statePath } from './served.ts'

test('it answers the checkout as Microsoft prints it, with Expect and without a body', async () => {
  const server = await serve({ allowedHosts: ['api.partnercenter.microsoft.com'] })
  const path = await newCartPath(server)
  const answer = await exchange(
    server.url,
    requestText(`POST ${path}/checkout`, [
      'Authorization: Bearer any',
      'Accept: application/json',
      'MS-RequestId: 4fa6dad6-a89f-4875-8247-8294a10ae1cf',
      'MS-CorrelationId: aaaa0000-bb11-2222-33cc-444444dddddd',
      'X-Locale: en-US',
      'MS-PartnerCenter-Client: Partner Center .NET SDK',
      'Content-Type: application/json',
      'Host: api.partnercenter.microsoft.com',
      'Content-Length: 0',
      'Expect: 100-continue'
    ]),
    (text) => text.includes('CartCheckoutResult')
  )
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 Created\r\n/)
  expect(answer).toContain('\r\nMS-RequestId: 4fa6dad6-a89f-4875-8247-8294a10ae1cf\r\n')
  expect(answer).toContain('\r\nMS-CorrelationId: aaaa0000-bb11-2222-33cc-444444dddddd\r\n')
})

test('it buys over HTTP what it would buy in process, once', async () => {
  const { client, sandbox } = await serve({ provisioningDelay: 'PT0S', listLag: 'PT0S' })
  const cart = await client.createCart({ customerId, cart: { lineItems: [license] } })
  const cartId = cart.ok ? cart.result.id : ''
  const first = await client.checkoutCart({ customerId, cartId })
  const second = await client.checkoutCart({ customerId, cartId })
  expect([first.status, second.status]).toEqual([201, 200])
  const orders = await client.listOrders({ customerId })
  expect(orders.ok && orders.result.items.map(({ id }) => id)).toEqual(first.ok && first.orders.map(({ id }) => id))
  expect(sandbox.history().exchanges.map(({ response }) => response?.status)).toEqual([201, 201, 200, 200])
})

test('it issues tokens', async () => {
  const { url } = await serve()
  const answer = await fetch(`${url}/contoso.example/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'a',
      client_secret: 'b',
      resource: 'https://graph.windows.net'
    })
  })
  expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: '3600' })
})

test.each([
  ['is lost after the purchase', 'answer-lost', 1],
  ['never comes, and nothing was bought', 'connection-dropped', 0]
] as const)('it closes the connection where the answer %s', async (_, kind, bought) => {
  const { client, sandbox, url } = await serve({ listLag: 'PT0S' })
  const path = await newCartPath({ client })
  sandbox.faults.add({ fault: { kind }, operation: 'checkoutCart', times: 1 })
  const answer = await exchange(
    url,
    requestText(`POST ${path}/checkout`, ['Host: 127.0.0.1', 'Authorization: Bearer any'])
  )
  expect(answer).toBe('')
  const orders = await client.listOrders({ customerId })
  expect(orders.ok && orders.result.totalCount).toBe(bought)
})

test('it hands a delayed answer over once the time has come', async () => {
  const server = await serve({ clock: 'virtual' })
  const path = await newCartPath(server)
  server.sandbox.faults.add({ fault: { kind: 'delay', for: 'PT10M' }, operation: 'checkoutCart', times: 1 })
  let isAnswered = false
  const checkout = fetch(`${server.url}${path}/checkout`, {
    method: 'POST',
    headers: { Authorization: 'Bearer any' }
  }).then(({ status }) => {
    isAnswered = true
    return status
  })
  // The request is under way when the service has seen it.
  while (server.sandbox.history().exchanges.length < 2) await control(server, '')
  await control(server, '/clock', { advance: 'PT9M' })
  expect(isAnswered).toBe(false)
  await control(server, '/clock', { advance: 'PT1M' })
  expect(await checkout).toBe(201)
})

test('it knows that a caller who gave up has no answer', async () => {
  const server = await serve({ clock: 'virtual' })
  const path = await newCartPath(server)
  server.sandbox.faults.add({ fault: { kind: 'delay', for: 'PT10M' }, operation: 'checkoutCart', times: 1 })
  const giveUp = new AbortController()
  const checkout = fetch(`${server.url}${path}/checkout`, {
    method: 'POST',
    headers: { Authorization: 'Bearer any' },
    signal: giveUp.signal
  })
  while (server.sandbox.history().exchanges.length < 2) await control(server, '')
  giveUp.abort()
  await expect(checkout).rejects.toThrow()
  await control(server, '/clock', { advance: 'PT10M' })
  expect(server.sandbox.history().exchanges[1]?.response).toBeUndefined()
  expect((await server.client.checkoutCart({ customerId, cartId: path.slice(-36) })).status).toBe(200)
})

test('it makes one order of a thousand checkouts at once', { timeout: 30_000 }, async () => {
  const server = await serve({ state: statePath(), listLag: 'PT0S' })
  const cartId = (await newCartPath(server)).slice(-36)
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => server.client.checkoutCart({ customerId, cartId }))
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 200)).toHaveLength(999)
  expect(new Set(answers.map((answer) => answer.ok && answer.orders[0].id)).size).toBe(1)
})

test('it refuses a checkout while another one is under way, where the readings say so', async () => {
  const server = await serve({ clock: 'virtual', readings: { parallelCheckout: 'cart-busy' } })
  const cartId = (await newCartPath(server)).slice(-36)
  server.sandbox.faults.add({ fault: { kind: 'delay', for: 'PT5S' }, operation: 'checkoutCart', times: 1 })
  const first = server.client.checkoutCart({ customerId, cartId })
  while (server.sandbox.history().exchanges.length < 2) await control(server, '')
  expect(await server.client.checkoutCart({ customerId, cartId })).toMatchObject({ refusal: { code: '800064' } })
  await control(server, '/clock', { advance: 'PT5S' })
  expect((await first).status).toBe(201)
  expect((await server.client.checkoutCart({ customerId, cartId })).status).toBe(200)
})

test('it ends at once, and its port is free again', async () => {
  const server = await serve()
  const path = await newCartPath(server)
  server.sandbox.faults.add({ fault: { kind: 'delay', for: 'P1D' } })
  const waiting = fetch(`${server.url}${path}`, { headers: { Authorization: 'Bearer any' } })
  while (server.sandbox.history().exchanges.length < 2) await control(server, '')
  await Promise.all([server.close(), server.close()])
  await expect(waiting).rejects.toThrow()
  const again = await serve({ port: Number(new URL(server.url).port) })
  expect(again.url).toBe(server.url)
})

test('it says which port is taken', async () => {
  const { url } = await serve()
  await expect(serve({ port: Number(new URL(url).port) })).rejects.toThrow(
    /cannot listen on port \d+ .+ Choose another port/
  )
})

test('it sends the bytes that Content-Length counts, also where they are more than the characters', async () => {
  const { url } = await serve()
  const body = JSON.stringify({ lineItems: [{ ...license, friendlyName: 'Größe 日本 🎈' }] })
  const answer = await fetch(`${url}/v1/customers/${customerId}/carts`, {
    method: 'POST',
    headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' },
    body
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(JSON.parse(bytes.toString('utf8', 3))).toMatchObject({ lineItems: [{ friendlyName: 'Größe 日本 🎈' }] })
})
