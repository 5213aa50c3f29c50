import { expect, test } from 'vitest'
import { failedLineItems, type CartLineItemRequest, type PartnerCenterClient } from '../../../src/client/index.ts'
import type { RefusalFault } from '../../../src/sandbox/fault-rules.ts'
import { annualLicense, customerId, legacyLicense, license, reservation, secondLicense } from '../../sandbox/desk.ts'
import { json, observedClient } from '../observed-client.ts'
import { scenarios } from '../../../generated/scenarios.ts'
import { openShop, virtualTime } from '../virtual-time.ts'

const cartOf = async (client: PartnerCenterClient, ...lineItems: CartLineItemRequest[]) => {
  const answer = await client.createCart({ customerId, cart: { lineItems } })
  if (!answer.ok) throw new Error(`expected a cart, but there was ${answer.refusal.status}`)
  return { customerId, cartId: answer.result.id, cart: answer.result }
}

const already = { readings: { repeatedCheckout: 'already-submitted' }, listLag: 'PT0S' } as const

test('it finds the orders of a cart that was ordered before, where the service only says so', async () => {
  const { client } = openShop(already)
  const { cartId } = await cartOf(client, license, annualLicense, reservation)
  const first = await client.checkoutCart({ customerId, cartId })
  if (!first.ok) throw new Error(`expected orders, but there was ${first.kind}`)
  const again = await client.checkoutCart({ customerId, cartId })
  expect(again).toMatchObject({
    ok: false,
    kind: 'already-ordered',
    refusal: { code: '800065' },
    cart: { status: 'Ordered' }
  })
  if (again.kind !== 'already-ordered') return
  expect(again.likelyOrders?.map(({ id }) => id)).toEqual(first.orders.map(({ id }) => id))
  expect(again.groups).toHaveLength(first.orders.length)
})

test('it finds the order of a licence with its add-ons', async () => {
  const { client } = openShop(already)
  const { cartId } = await cartOf(client, legacyLicense)
  await client.checkoutCart({ customerId, cartId })
  const again = await client.checkoutCart({ customerId, cartId })
  expect(again.kind === 'already-ordered' && again.likelyOrders).toHaveLength(1)
})

test('it does not choose among orders that fit alike', async () => {
  const { client } = openShop(already)
  const [one, other] = [await cartOf(client, license), await cartOf(client, license)]
  await client.checkoutCart(one)
  await client.checkoutCart(other)
  const again = await client.checkoutCart({ customerId, cartId: one.cartId })
  expect(again).toMatchObject({ kind: 'already-ordered', groups: [{ orderGroup: '0' }] })
  expect(again).not.toHaveProperty('likelyOrders')
  expect(again.kind === 'already-ordered' && again.groups[0]?.candidates).toHaveLength(2)
})

test('it does not take an order from before the cart for one of it, nor one of other quantities', async () => {
  const { client, sandbox } = openShop(already)
  const early = await cartOf(client, license)
  await client.checkoutCart(early)
  sandbox.advance('PT1H')
  const { cartId } = await cartOf(client, license)
  const more = await cartOf(client, { ...license, quantity: 6 })
  await client.checkoutCart(more)
  const bought = await client.checkoutCart({ customerId, cartId })
  const again = await client.checkoutCart({ customerId, cartId })
  expect(again.kind === 'already-ordered' && again.likelyOrders?.map(({ id }) => id)).toEqual(
    bought.ok && bought.orders.map(({ id }) => id)
  )
})

test('it says that lists do not have the orders yet', async () => {
  const { client } = openShop({ readings: { repeatedCheckout: 'already-submitted' } })
  const { cartId } = await cartOf(client, license)
  await client.checkoutCart({ customerId, cartId })
  const again = await client.checkoutCart({ customerId, cartId })
  expect(again).toMatchObject({ kind: 'already-ordered', groups: [{ candidates: [] }] })
  expect(again).not.toHaveProperty('likelyOrders')
})

test('it says that a cart was ordered although neither cart nor orders can be read', async () => {
  const { client, sandbox } = openShop(already)
  const { cartId } = await cartOf(client, license)
  await client.checkoutCart({ customerId, cartId })
  sandbox.faults.add({ operation: 'getCart', fault: { kind: 'connection-dropped' } })
  const again = await client.checkoutCart({ customerId, cartId })
  expect(again).toMatchObject({ kind: 'already-ordered', groups: [] })
  expect(again).not.toHaveProperty('cart')
})

test.each(['cart-busy', 'order-in-progress'] as const)(
  'it waits, repeats, and then reads the cart and the orders, where the answer stays %s',
  async (kind) => {
    const { client, sandbox, waits } = openShop({ listLag: 'PT0S' })
    const { cartId } = await cartOf(client, license)
    await client.checkoutCart({ customerId, cartId })
    sandbox.faults.add({ operation: 'checkoutCart', fault: { kind } })
    const answer = await client.checkoutCart({ customerId, cartId })
    expect(answer).toMatchObject({ kind: 'already-ordered', status: 409, cart: { status: 'Ordered' } })
    expect(answer.attempts).toHaveLength(5)
    expect(waits).toHaveLength(4)
    expect(answer.kind === 'already-ordered' && answer.likelyOrders).toHaveLength(1)
  }
)

const undecided: RefusalFault['kind'][] = [
  'cart-busy',
  'order-in-progress',
  'server-error',
  'bad-gateway',
  'gateway-timeout',
  'request-timeout',
  'not-implemented'
]

test.each(undecided)('it says that nobody knows, and how to go on, where a checkout ends with %s', async (kind) => {
  const { client, sandbox } = openShop()
  const { cartId } = await cartOf(client, license)
  const fault = sandbox.faults.add({ operation: 'checkoutCart', fault: { kind } })
  const answer = await client.checkoutCart({ customerId, cartId })
  expect(answer).toMatchObject({ ok: false, kind: 'unknown', customerId, cartId, refusal: { status: answer.status } })
  if (answer.kind !== 'unknown') return
  fault.remove()
  expect(await client.checkoutCart({ customerId, cartId }, { ...answer.repeat })).toMatchObject({ kind: 'success' })
})

test('it does not call a lost purchase refused because the next attempt is not let in', async () => {
  const { client, sandbox } = openShop()
  const { cartId } = await cartOf(client, license)
  sandbox.faults.add({ operation: 'checkoutCart', times: 1, fault: { kind: 'answer-lost' } })
  sandbox.faults.add({ operation: 'checkoutCart', times: 1, fault: { kind: 'forbidden' } })
  sandbox.faults.add({ operation: 'getCart', fault: { kind: 'forbidden' } })
  const answer = await client.checkoutCart({ customerId, cartId })
  expect(answer).toMatchObject({ kind: 'unknown', refusal: { status: 403 } })
  expect(sandbox.snapshot().orders).toHaveLength(1)
  expect(await client.checkoutCart({ customerId, cartId })).toMatchObject({ kind: 'success' })
  expect(sandbox.snapshot().orders).toHaveLength(1)
})

test('it calls a checkout refused where the refusal denies every earlier attempt, too', async () => {
  const { client, sandbox } = openShop()
  const { cartId } = await cartOf(client, license)
  sandbox.faults.add({ operation: 'checkoutCart', times: 1, fault: { kind: 'connection-dropped' } })
  sandbox.faults.add({ operation: 'checkoutCart', times: 1, fault: { kind: 'cart-items-in-error' } })
  expect(await client.checkoutCart({ customerId, cartId })).toMatchObject({
    kind: 'refusal',
    refusal: { code: '800009' }
  })
})

test('it looks what became of a cart in the time that its caller gives the call, and no longer', async () => {
  const { clock, surroundings } = virtualTime()
  const start = clock.now()
  const { client, requests } = observedClient(
    ({ method }) => {
      clock.advance(method === 'POST' ? 'PT50S' : 'PT25S')
      if (method === 'GET') return new Promise<never>(() => {})
      return json(400, { code: 800065, description: 'Ordered before.' })
    },
    { ...surroundings, retry: { deadline: 60_000 } }
  )
  const answer = await client.checkoutCart({ customerId, cartId: customerId })
  expect(answer).toMatchObject({ kind: 'already-ordered', groups: [] })
  expect(requests).toHaveLength(2)
  // The look began in time, and time goes by in steps of 25 seconds here.
  expect(clock.now() - start).toBe(75_000)
})

test('it does not begin to look once the time of the call is over', async () => {
  const { clock, surroundings } = virtualTime()
  const { client, requests } = observedClient(
    () => {
      clock.advance('PT59S')
      return json(503, { code: 900192, description: 'Try later.' })
    },
    { ...surroundings, timer: () => () => {}, retry: { deadline: 59_000 } }
  )
  const answer = await client.checkoutCart({ customerId, cartId: customerId })
  expect(answer).toMatchObject({ kind: 'unknown', attempts: [{ givenUp: 'deadline' }] })
  expect(requests).toHaveLength(1)
})

test('it makes no other request than the checkout where the caller wants one request', async () => {
  const { client, sandbox } = openShop(already)
  const { cartId } = await cartOf(client, license)
  await client.checkoutCart({ customerId, cartId })
  const before = sandbox.history().exchanges.length
  expect(await client.checkoutCart({ customerId, cartId }, { retry: false })).toMatchObject({
    kind: 'already-ordered',
    groups: []
  })
  expect(sandbox.history().exchanges.length - before).toBe(1)
})

test('it maps the errors of a checkout back to the items of the cart', async () => {
  const { client, sandbox } = openShop()
  const { cartId, cart } = await cartOf(client, license, secondLicense, annualLicense)
  sandbox.faults.add({
    operation: 'checkoutCart',
    times: 1,
    fault: { kind: 'order-group-fails', catalogItemId: license.catalogItemId }
  })
  const answer = await client.checkoutCart({ customerId, cartId })
  if (answer.kind !== 'partial-success') throw new Error(`expected a partial success, but it is ${answer.kind}`)
  const failed = failedLineItems(answer, cart)
  expect(
    failed.map(({ error, lineItems }) => [error.code, lineItems.map(({ catalogItemId }) => catalogItemId)])
  ).toEqual([[800010, [license.catalogItemId, secondLicense.catalogItemId]]])
  expect(await client.checkoutCart({ customerId, cartId })).toMatchObject({ kind: 'success', orders: { length: 2 } })
})

test('it maps errors to add-ons, and to nothing where they name no group of the cart', () => {
  const error = { code: 800010, description: 'No inventory.' }
  const addon = { id: 1, catalogItemId: 'addon', quantity: 1, orderGroup: '0' }
  const cart = { lineItems: [{ id: 0, catalogItemId: 'base', quantity: 1, orderGroup: '0', addonItems: [addon] }] }
  const orderErrors = [{ ...error, orderGroupId: '0' }, { ...error, orderGroupId: '7' }, error]
  expect(failedLineItems({ orderErrors }, cart).map(({ lineItems }) => lineItems.map(({ id }) => id))).toEqual([
    [0, 1],
    [],
    []
  ])
})

test.each(['error', 'partial_success', 'Partial Success', 'ERROR'])(
  'it does not take an order with the status %s for a success',
  async (status) => {
    const { orders } = scenarios['subscription-pending'].body
    const troubled = orders.map((order) => ({ ...order, status }))
    const { client } = observedClient(() => json(201, { orders: troubled }))
    expect(await client.checkoutCart({ customerId, cartId: customerId })).toMatchObject({
      ok: false,
      kind: 'troubled-orders',
      orders: troubled,
      troubledOrders: troubled
    })
  }
)
