import { expect, test } from 'vitest'
import { createSandbox, readSnapshot, type Change, type Snapshot } from '../../src/sandbox/index.ts'
import { cartOf, checkedOut, customerId, license, openDesk, reservation, secondLicense, software } from './desk.ts'

const throughText = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

test('it gives the same bytes for the same seed and the same calls', async () => {
  const run = async (seed: number | string) => {
    const desk = openDesk({ seed })
    await checkedOut(desk, license, reservation)
    desk.sandbox.advance('PT1M')
    await desk.client.listOrders({ customerId }, { requestId: customerId, correlationId: customerId })
    return desk.sandbox.history().exchanges.map(({ response }) => [response?.status, response?.body])
  }
  expect(await run('a')).toEqual(await run('a'))
  expect(await run('a')).not.toEqual(await run('b'))
})

test('it goes on from a snapshot where the other sandbox stopped', async () => {
  const first = openDesk()
  const { cartId, orders } = await checkedOut(first, license, reservation)
  const open = await cartOf(first, secondLicense)
  first.sandbox.faults.add({ operation: 'listOrders', fault: { kind: 'throttled' }, times: 1 })
  first.sandbox.advance('PT10S')
  const snapshot = throughText(first.sandbox.snapshot())
  const second = openDesk({ snapshot })
  expect(throughText(second.sandbox.snapshot())).toEqual(snapshot)
  expect(second.sandbox.now()).toBe(first.sandbox.now())
  expect((await second.client.listOrders({ customerId })).status).toBe(429)
  await first.client.listOrders({ customerId })

  for (const { client, sandbox } of [first, second]) {
    const replay = await client.checkoutCart({ customerId, cartId })
    expect(replay.ok && replay.orders).toEqual(orders)
    sandbox.advance('PT20S')
  }
  const one = await first.client.checkoutCart(open)
  const other = await second.client.checkoutCart(open)
  expect(other.ok && other.result).toEqual(one.ok && one.result)
  const order = await second.client.getOrder({ customerId, orderId: orders[0].id })
  expect(order.ok && order.result.lineItems[0]?.subscriptionId).toMatch(/^[0-9a-f-]{36}$/)
})

test('it tells every change before its answer, and is the same again from them', async () => {
  const changes: Change[] = []
  const desk = openDesk({ onChange: (change) => changes.push(throughText(change)) })
  const start = throughText(createSandbox().snapshot())
  const { cartId } = await checkedOut(desk, license, software)
  const told = changes.length
  await desk.client.checkoutCart({ customerId, cartId })
  await desk.client.getCart({ customerId, cartId })
  expect(changes).toHaveLength(told)
  await cartOf(desk, license)
  desk.sandbox.states['order-list']({ customerId })
  const restored = createSandbox({ snapshot: start, changes })
  const { streams, ...state } = throughText(restored.snapshot())
  const expected = throughText(desk.sandbox.snapshot())
  expect(state).toEqual({ ...expected, streams: undefined })
  expect(streams.ids).toEqual(expected.streams.ids)
})

test('it changes nothing where the change cannot be written down', async () => {
  let isFull = false
  const desk = openDesk({
    onChange: () => {
      if (isFull) throw new Error('the disk is full')
    }
  })
  const { cartId } = await cartOf(desk, license)
  isFull = true
  await expect(desk.client.checkoutCart({ customerId, cartId })).rejects.toThrow()
  expect(desk.sandbox.snapshot().orders).toEqual([])
  isFull = false
  expect((await desk.client.checkoutCart({ customerId, cartId })).status).toBe(201)
})

test('it does not change a snapshot that it has given away', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  const snapshot = desk.sandbox.snapshot()
  const text = JSON.stringify(snapshot)
  await desk.client.checkoutCart({ customerId, cartId })
  desk.sandbox.advance('P1D')
  expect(JSON.stringify(snapshot)).toBe(text)
})

test.each([
  ['nothing', () => null, "/format'"],
  ['another file', () => ({ log: { entries: [] } }), '/format'],
  ['another version', (whole) => ({ ...whole, format: 'cart-contract sandbox, version 2' }), '/format'],
  ['no time', (whole) => ({ ...whole, now: null }), '/now'],
  ['no carts', (whole) => ({ ...whole, carts: {} }), '/carts'],
  ['an order lost', (whole) => ({ ...whole, orders: [] }), '/orders'],
  ['a stream cut short', (whole) => ({ ...whole, streams: { ...whole.streams, ids: [1, 2] } }), '/streams/ids']
] satisfies [string, (whole: Snapshot) => unknown, string][])(
  'it refuses a snapshot with %s, and says why',
  async (_, damaged, message) => {
    const desk = openDesk()
    await checkedOut(desk)
    const value = damaged(throughText(desk.sandbox.snapshot()))
    expect(() => readSnapshot(value)).toThrow(message)
    expect(() => createSandbox({ snapshot: value as Snapshot })).toThrow('Failed to restore a sandbox')
  }
)

test('it forgets the oldest finished carts beyond the limit, with everything that came of them', async () => {
  const desk = openDesk({ finishedCartLimit: 2, listLag: 'PT0S', provisioningDelay: 'PT0S' })
  const open = await cartOf(desk, license)
  const bought = []
  for (let count = 0; count < 4; count++) bought.push(await checkedOut(desk, license))
  const { carts, orders } = desk.sandbox.snapshot()
  expect(carts.map(({ id }) => id)).toEqual([open.cartId, bought[2]?.cartId, bought[3]?.cartId])
  expect(orders.map(({ id }) => id)).toEqual([bought[2]?.orderId, bought[3]?.orderId])
  const subscriptionId = bought[0]?.orders[0].lineItems[0]?.subscriptionId ?? ''
  expect((await desk.client.getSubscription({ customerId, subscriptionId })).status).toBe(404)
  const list = await desk.client.listOrders({ customerId })
  expect(list.ok && list.result.totalCount).toBe(2)
})

test('it keeps as many exchanges as it was asked to, and says how many it did not', async () => {
  const desk = openDesk({ historyLimit: 3 })
  for (let count = 0; count < 10; count++) await desk.client.listOrders({ customerId })
  const { exchanges, comment } = desk.sandbox.history()
  expect(exchanges.map(({ pointer }) => pointer)).toEqual(['/log/entries/0', '/log/entries/1', '/log/entries/2'])
  expect(comment).toContain('7 earlier exchanges were not kept')
})

test('it keeps no history where it is off', async () => {
  const desk = openDesk({ historyLimit: 'off' })
  await desk.client.listOrders({ customerId })
  expect(desk.sandbox.history().exchanges).toEqual([])
})

test('it writes what passed as HAR, without secrets', async () => {
  const { sandbox } = openDesk()
  await sandbox.fetch(`https://api.partnercenter.microsoft.com/v1/customers/${customerId}/orders`, {
    headers: { Authorization: 'Bearer do-not-show-me' }
  })
  const text = sandbox.toHar({ creatorVersion: '0.1.0' })
  const { log } = JSON.parse(text) as { log: { creator: object; entries: { startedDateTime: string }[] } }
  expect(log.creator).toEqual({ name: 'cart-contract', version: '0.1.0' })
  expect(log.entries[0]?.startedDateTime).toBe('2026-03-02T09:00:00.000Z')
  expect(text).not.toContain('do-not-show-me')
})

test('it answers without promises, for a server, and keeps that in its history', () => {
  const sandbox = createSandbox()
  const outcome = sandbox.answer({
    method: 'GET',
    url: `/v1/customers/${customerId}/orders?include_price=true`,
    header: (name) => (name === 'authorization' ? 'Bearer any' : undefined),
    headers: () => [['Authorization', 'Bearer any']]
  })
  expect(outcome).toMatchObject({ delay: 0, answer: { status: 200 } })
  expect(sandbox.history().exchanges[0]?.response).toBeUndefined()
  outcome.settle(true)
  expect(sandbox.history().exchanges[0]).toMatchObject({
    request: { url: `https://api.partnercenter.microsoft.com/v1/customers/${customerId}/orders?include_price=true` },
    response: { status: 200 }
  })
})
