import { expect, test } from 'vitest'
import { createSandbox, createVirtualClock, type Fault } from '../../src/sandbox/index.ts'
import { cartOf, customerId, license, openDesk, otherCustomerId, refusalIn, refusalOf, send } from './desk.ts'
import { faultsOfAnswers } from './judge.ts'

const orders = `/v1/customers/${customerId}/orders`

test.each([
  [{ kind: 'throttled' }, '429/undefined', { 'Retry-After': '30' }],
  [{ kind: 'throttled', retryAfter: 5 }, '429/undefined', { 'Retry-After': '5' }],
  [{ kind: 'throttled', retryAfterAs: 'date' }, '429/undefined', { 'Retry-After': 'Mon, 02 Mar 2026 09:00:30 GMT' }],
  [{ kind: 'server-error' }, '500/800003', {}],
  [{ kind: 'server-error', code: 800005, description: 'No order.' }, '500/800005', {}],
  [{ kind: 'not-implemented' }, '501/0', {}],
  [{ kind: 'bad-gateway' }, '502/undefined', { 'Content-Type': 'text/html; charset=utf-8' }],
  [{ kind: 'service-unavailable' }, '503/900192', {}],
  [{ kind: 'service-unavailable', retryAfter: 9 }, '503/900192', { 'Retry-After': '9' }],
  [{ kind: 'service-unavailable', page: true }, '503/undefined', { 'Content-Type': 'text/html; charset=utf-8' }],
  [{ kind: 'gateway-timeout' }, '504/900192', {}],
  [{ kind: 'gateway-timeout', page: true }, '504/undefined', { 'Content-Type': 'text/html; charset=utf-8' }],
  [{ kind: 'request-timeout' }, '408/900192', {}],
  [{ kind: 'item-not-available' }, '200/400072', {}],
  [
    { kind: 'mfa-required' },
    '401/undefined',
    { 'WWW-Authenticate': 'Bearer error="invalid_token"', 'Content-Length': '0' }
  ],
  [{ kind: 'unauthorized' }, '401/800001', {}],
  [{ kind: 'expired-token' }, '401/800001', {}],
  [{ kind: 'forbidden' }, '403/20002', {}],
  [{ kind: 'forbidden', code: 800088 }, '403/800088', {}],
  [{ kind: 'customer-not-found' }, '404/60003', {}],
  [{ kind: 'invalid-input' }, '400/800002', {}],
  [{ kind: 'server-error', afterCommit: true }, '500/800003', {}]
] as const satisfies readonly (readonly [Fault, string, Record<string, string>])[])(
  'it answers as the fault %j says',
  async (fault, refusal, headers) => {
    const desk = openDesk()
    desk.sandbox.faults.add({ fault })
    const response = await send(desk, 'GET', orders)
    for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value)
    expect(await refusalOf(response)).toBe(refusal)
    expect(faultsOfAnswers(desk.sandbox)).toEqual([])
  }
)

test.each(['throttled', 'bad-gateway', 'mfa-required'] as const)(
  'it sends no MS headers where a gateway says %s',
  async (kind) => {
    const desk = openDesk()
    desk.sandbox.faults.add({ fault: { kind } })
    const response = await send(desk, 'GET', orders)
    expect([...response.headers.keys()].filter((name) => name.startsWith('ms-') || name === 'x-locale')).toEqual([])
  }
)

test('it loses an answer after the work was done', async () => {
  const { sandbox, client } = openDesk()
  sandbox.faults.add({ fault: { kind: 'answer-lost' } })
  await expect(sandbox.fetch(`https://any.example${orders}`)).rejects.toThrow('fetch failed')
  await expect(client.createCart({ customerId, cart: { lineItems: [license] } })).rejects.toMatchObject({ sent: true })
  expect(sandbox.snapshot().carts).toHaveLength(1)
  expect(sandbox.history().exchanges.every(({ response }) => response === undefined)).toBe(true)
})

test('it drops a connection before anything was done', async () => {
  const { sandbox, client } = openDesk()
  sandbox.faults.add({ fault: { kind: 'connection-dropped' } })
  await expect(client.createCart({ customerId, cart: { lineItems: [license] } })).rejects.toMatchObject({ sent: true })
  expect(sandbox.snapshot().carts).toEqual([])
})

test.each(['connection-dropped', 'throttled', 'server-error', 'bad-gateway', 'unauthorized'] as const)(
  'it changes nothing when a checkout meets %s',
  async (kind) => {
    const desk = openDesk()
    const { cartId } = await cartOf(desk, license)
    const { carts, orders: made } = desk.sandbox.snapshot()
    desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind } })
    await desk.client.checkoutCart({ customerId, cartId }).catch(() => undefined)
    expect(desk.sandbox.snapshot()).toMatchObject({ carts, orders: made })
  }
)

test.each(['server-error', 'bad-gateway', 'gateway-timeout', 'service-unavailable', 'request-timeout'] as const)(
  'it buys although the answer is %s, where the fault comes after the commit',
  async (kind) => {
    const desk = openDesk()
    const { cartId } = await cartOf(desk, license)
    desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind, afterCommit: true }, times: 1 })
    expect((await desk.client.checkoutCart({ customerId, cartId })).ok).toBe(false)
    const again = await desk.client.checkoutCart({ customerId, cartId })
    expect(again.ok).toBe(true)
    // After a gateway the call goes on under its id: the answer is the one that was lost. After a fault it has a new one.
    expect([200, 201]).toContain(again.status)
  }
)

test('it hits the calls that are named, in order and in number', async () => {
  const desk = openDesk()
  desk.sandbox.faults.add({ operation: 'listOrders', after: 1, times: 2, fault: { kind: 'server-error' } })
  desk.sandbox.faults.add({ operation: 'listOrders', times: 1, fault: { kind: 'throttled' } })
  const statuses: number[] = []
  for (let call = 0; call < 5; call++) statuses.push((await desk.client.listOrders({ customerId })).status)
  // The gateway stands before the service, which has not seen the first call.
  expect(statuses).toEqual([429, 200, 500, 500, 200])
  expect((await send(desk, 'GET', `/v1/customers/${customerId}/subscriptions`)).status).toBe(200)
})

test('it hits one customer or one cart alone', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  const other = await cartOf(desk, license)
  desk.sandbox.faults.add({
    customerId: customerId.toUpperCase(),
    operation: 'listOrders',
    fault: { kind: 'forbidden' }
  })
  desk.sandbox.faults.add({ cartId: cartId.toUpperCase(), fault: { kind: 'cart-busy' } })
  expect((await desk.client.listOrders({ customerId })).status).toBe(403)
  expect((await desk.client.listOrders({ customerId: otherCustomerId })).status).toBe(200)
  expect((await desk.client.checkoutCart({ customerId, cartId })).status).toBe(409)
  expect((await desk.client.checkoutCart(other)).status).toBe(201)
})

test('it throws dice with its seed', async () => {
  const run = async (seed: number) => {
    const desk = openDesk({ seed })
    desk.sandbox.faults.add({ probability: 0.5, fault: { kind: 'throttled' } })
    const statuses: number[] = []
    for (let call = 0; call < 200; call++) statuses.push((await desk.client.listOrders({ customerId })).status)
    return statuses
  }
  const [one, same, other] = [await run(1), await run(1), await run(2)]
  expect(same).toEqual(one)
  expect(other).not.toEqual(one)
  const hits = one.filter((status) => status === 429).length
  expect(hits).toBeGreaterThan(70)
  expect(hits).toBeLessThan(130)
})

test('it makes the same ids whether dice are thrown or not', async () => {
  const plain = openDesk()
  const diced = openDesk()
  diced.sandbox.faults.add({ probability: 0.1, operation: 'listOrders', fault: { kind: 'throttled' } })
  for (let call = 0; call < 10; call++) await diced.client.listOrders({ customerId })
  expect((await cartOf(diced, license)).cartId).toBe((await cartOf(plain, license)).cartId)
})

test('it forgets a fault that is removed, and all that are cleared', async () => {
  const { sandbox, client } = openDesk()
  const handle = sandbox.faults.add({ fault: { kind: 'throttled' } })
  sandbox.faults.add({ fault: { kind: 'server-error' } })
  expect((await client.listOrders({ customerId })).status).toBe(429)
  handle.remove()
  expect((await client.listOrders({ customerId })).status).toBe(500)
  sandbox.faults.clear()
  expect((await client.listOrders({ customerId })).status).toBe(200)
})

test('it delays an answer until the time was advanced', async () => {
  const { sandbox, client } = openDesk()
  sandbox.faults.add({ fault: { kind: 'delay', for: 'PT30S' } })
  let date: string | undefined
  const answer = client.listOrders({ customerId }).then(({ ids }) => (date = ids.date))
  await new Promise((resolve) => setImmediate(resolve))
  sandbox.advance('PT29S')
  await new Promise((resolve) => setImmediate(resolve))
  expect(date).toBeUndefined()
  sandbox.advance('PT10S')
  expect(await answer).toBe('Mon, 02 Mar 2026 09:00:30 GMT')
  expect(sandbox.history().exchanges[0]).toMatchObject({ duration: 30_000 })
})

test('it lets a caller give up on a slow answer', async () => {
  const { sandbox, client } = openDesk()
  sandbox.faults.add({ fault: { kind: 'delay', for: 'PT1H' } })
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(sandbox.fetch(`https://any.example${orders}`, { signal })).rejects.toThrow('enough')
  const impatient = new AbortController()
  const answer = client.createCart({ customerId, cart: { lineItems: [license] } }, { signal: impatient.signal })
  await new Promise((resolve) => setImmediate(resolve))
  impatient.abort()
  await expect(answer).rejects.toMatchObject({ aborted: true })
  expect(sandbox.snapshot().carts).toHaveLength(1)
  expect(sandbox.history().exchanges.map(({ response }) => response)).toEqual([undefined])
})

test.each([
  [{ bom: false }, false, '404/20000', 'en-US'],
  [{ faultCode: 'text' }, true, '404/20000', 'en-US'],
  [{ locale: 'double' }, true, '404/20000', 'en-US,en-US'],
  [{ locale: 'absent' }, true, '404/20000', null]
] as const)('it spells answers otherwise: %j', async (spelling, hasMark, refusal, locale) => {
  const desk = openDesk()
  desk.sandbox.faults.add({ fault: { kind: 'spelling', ...spelling } })
  const list = await send(desk, 'GET', orders)
  const bytes = new Uint8Array(await list.arrayBuffer())
  expect(bytes[0] === 0xef).toBe(hasMark)
  expect(list.headers.get('X-Locale')).toBe(locale)
  const unknown = await send(desk, 'GET', `${orders}/none`)
  const text = await unknown.clone().text()
  expect(text.includes('"code":"20000"')).toBe('faultCode' in spelling)
  expect(await refusalOf(unknown)).toBe(refusal)
  expect(faultsOfAnswers(desk.sandbox)).toEqual([])
})

test('it puts an error on an item, with the numbers behind it', async () => {
  const desk = openDesk()
  desk.sandbox.faults.add({
    fault: {
      kind: 'item-in-error',
      catalogItemId: license.catalogItemId,
      errorCode: 10002,
      errorDescription: 'Too many.',
      additionalInformation: { availableQuantity: 1 }
    },
    times: 1
  })
  const { cart, cartId } = await cartOf(desk, license)
  expect(cart.lineItems[0]?.error).toEqual({
    errorCode: 10002,
    errorDescription: 'Too many.',
    additionalInformation: { availableQuantity: 1 }
  })
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('400/800009')
})

test.each([
  [{ fault: { kind: 'nonsense' } }, 'one of the kinds'],
  [{ fault: { kind: 'throttled' }, operation: 'nonsense' }, 'one of the operations'],
  [
    { fault: { kind: 'throttled', page: true } },
    "a 'page' with bad-gateway, service-unavailable, gateway-timeout only"
  ],
  [{ fault: { kind: 'throttled' }, times: 0 }, "'times' to be a whole number of at least 1"],
  [{ fault: { kind: 'throttled', retryAfter: -1 } }, "'retryAfter' to be a whole number of at least 0"],
  [{ fault: { kind: 'throttled', retryAfter: 0.5 } }, "'retryAfter' to be a whole number of at least 0"],
  [{ fault: { kind: 'throttled' }, after: -1 }, "'after' to be a whole number of at least 0"],
  [{ fault: { kind: 'throttled' }, probability: 2 }, 'a number from 0 to 1'],
  [{ fault: { kind: 'delay', for: 'soon' } }, 'ISO 8601']
])('it says why the fault %j cannot happen', (request, message) => {
  expect(() => createSandbox().faults.add(request as never)).toThrow(message)
})

test('it moves only a clock that can be moved', () => {
  expect(() => {
    createSandbox({ clock: { now: () => 0, after: () => undefined } }).advance('PT1S')
  }).toThrow('expected a virtual clock')
  const clock = createVirtualClock(0)
  const sandbox = createSandbox({ clock })
  sandbox.advance('PT1S')
  expect([clock.now(), sandbox.now()]).toEqual([1000, 1000])
})
