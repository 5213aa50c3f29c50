import { expect, test } from 'vitest'
import {
  azure,
  checkedOut,
  customerId,
  legacyLicense,
  license,
  openDesk,
  otherCustomerId,
  refusalIn,
  reservation,
  secondLicense,
  send,
  software,
  type Desk
} from './desk.ts'

const ordersListed = async ({ client }: Desk, billingType?: string): Promise<string[]> => {
  const list = await client.listOrders({ customerId, ...(billingType !== undefined && { billingType }) })
  return list.ok ? list.result.items.map(({ id }) => id) : []
}

const lineOf = async ({ client }: Desk, orderId: string) => {
  const order = await client.getOrder({ customerId, orderId })
  return order.ok ? { status: order.result.status, ...order.result.lineItems[0] } : undefined
}

test('it shows subscriptions and their links once the delay is over, and the same for ever after', async () => {
  const desk = openDesk()
  const { orderId } = await checkedOut(desk, license, secondLicense)
  desk.sandbox.advance('PT29S')
  const before = await lineOf(desk, orderId)
  expect(before?.status).toBe('pending')
  expect(before).not.toHaveProperty('subscriptionId')
  expect(before?.links).not.toHaveProperty('subscription')
  desk.sandbox.advance('PT1S')
  const after = await lineOf(desk, orderId)
  expect(after?.status).toBe('completed')
  expect(after?.links?.subscription?.uri).toBe(
    `/customers/${customerId}/subscriptions/${String(after?.subscriptionId)}`
  )
  expect(after?.links).toHaveProperty('activationLinks')
  desk.sandbox.advance('P300D')
  expect(await lineOf(desk, orderId)).toEqual(after)
})

test('it links subscriptions on legacy lines only where that is read so', async () => {
  const desk = openDesk({ readings: { provisionedLinks: 'legacy' }, provisioningDelay: 'PT0S' })
  const { orders } = await checkedOut(desk, license, azure)
  expect(orders.map(({ lineItems }) => lineItems[0]?.links?.subscription !== undefined)).toEqual([false, true])
})

test('it names the subscription of a pending order where that is read so', async () => {
  const desk = openDesk({ readings: { subscriptionId: 'at-once' } })
  const { orders, orderId } = await checkedOut(desk)
  const id = orders[0].lineItems[0]?.subscriptionId
  expect(orders[0].status).toBe('pending')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(refusalIn(await desk.client.getSubscription({ customerId, subscriptionId: id ?? '' }))).toBe('404/20003')
  desk.sandbox.advance('PT30S')
  expect((await lineOf(desk, orderId))?.subscriptionId).toBe(id)
})

test('it completes an Azure plan before the answer is written', async () => {
  const { orders } = await checkedOut(openDesk(), azure)
  expect(orders[0].status).toBe('completed')
  expect(orders[0].lineItems[0]?.subscriptionId).toMatch(/^[0-9A-F-]{36}$/)
})

test('it never gives a reservation or software a subscription', async () => {
  const desk = openDesk()
  const { orderId } = await checkedOut(desk, reservation, software)
  desk.sandbox.advance('P1D')
  const order = await desk.client.getOrder({ customerId, orderId })
  expect(order.ok && order.result.status).toBe('completed')
  expect(order.ok && order.result.lineItems.filter(({ subscriptionId }) => subscriptionId !== undefined)).toEqual([])
  const list = await desk.client.listSubscriptionsByOrder({ customerId, orderId })
  expect(list.ok && list.result.totalCount).toBe(0)
})

test.each([
  [[license], 'error'],
  [[license, secondLicense], 'partial_success']
] as const)('it ends an order whose provisioning fails as %#: %s', async (items, status) => {
  const desk = openDesk()
  desk.sandbox.faults.add({ fault: { kind: 'provisioning-fails', catalogItemId: license.catalogItemId } })
  const { orderId } = await checkedOut(desk, ...items)
  desk.sandbox.advance('PT1M')
  expect((await lineOf(desk, orderId))?.status).toBe(status)
  const lines = await desk.client.getOrderProvisioningStatus({ customerId, orderId })
  expect(lines.ok && lines.result.items[0]?.status).toBe('Unfulfilled')
})

test('it lists an order after the lag, and knows it by its id before', async () => {
  const desk = openDesk()
  const { orderId } = await checkedOut(desk)
  desk.sandbox.advance('PT14M59S')
  expect(await ordersListed(desk)).toEqual([])
  expect((await desk.client.getOrder({ customerId, orderId })).ok).toBe(true)
  desk.sandbox.advance('PT1S')
  expect(await ordersListed(desk)).toEqual([orderId])
})

test('it does not know a new order by its id where that is read so', async () => {
  const desk = openDesk({ readings: { newOrder: 'not-found' }, listLag: 'PT5M' })
  const { orderId } = await checkedOut(desk)
  const which = { customerId, orderId }
  for (const answer of [
    await desk.client.getOrder(which),
    await desk.client.getOrderProvisioningStatus(which),
    await desk.client.listSubscriptionsByOrder(which)
  ])
    expect(refusalIn(answer)).toBe('404/20000')
  desk.sandbox.advance('PT5M')
  expect((await desk.client.getOrder(which)).ok).toBe(true)
})

test.each(['onetime', 'OneTime', 'one_time', 'ONE_TIME'])('it lists by billing type, spelt %s', async (billingType) => {
  const desk = openDesk({ listLag: 'PT0S' })
  const { orders } = await checkedOut(desk, license, reservation)
  expect(await ordersListed(desk, billingType)).toEqual([orders[1]?.id])
  expect(await ordersListed(desk, 'annual')).toEqual([])
})

test('it shows prices where they are asked for', async () => {
  const desk = openDesk({ listLag: 'PT0S' })
  const { orderId } = await checkedOut(desk, license, reservation)
  for (const includePrice of [true, false]) {
    const order = await desk.client.getOrder({ customerId, orderId, includePrice })
    const list = await desk.client.listOrders({ customerId, includePrice })
    expect(order.ok && order.result.totalPrice).toBe(includePrice ? 182.4 : undefined)
    expect(list.ok && list.result.items.every(({ totalPrice }) => (totalPrice !== undefined) === includePrice)).toBe(
      true
    )
  }
})

test.each([
  ['lower-case', 'fulfilled'],
  ['capital', 'Fulfilled']
] as const)('it says how far the lines are, in %s words', async (provisioningWords, word) => {
  const desk = openDesk({ readings: { provisioningWords } })
  const { orderId } = await checkedOut(desk, license, secondLicense)
  const pending = await desk.client.getOrderProvisioningStatus({ customerId, orderId })
  expect(pending.ok && pending.result.items.map(({ status }) => status)).toEqual(
    Array.from({ length: 2 }, () => 'PrefulfillmentPending')
  )
  desk.sandbox.advance('PT30S')
  const done = await desk.client.getOrderProvisioningStatus({ customerId, orderId })
  expect(done.ok && done.result.items[1]).toMatchObject({
    lineItemNumber: 1,
    status: word,
    quantityProvisioningInformation: [{ quantity: 10, status: word }]
  })
})

test('it lists the subscriptions of an order, of a customer, and one alone', async () => {
  const desk = openDesk()
  const first = await checkedOut(desk, license, secondLicense)
  await checkedOut(desk, license)
  desk.sandbox.advance('PT30S')
  const ofOrder = await desk.client.listSubscriptionsByOrder({ customerId, orderId: first.orderId })
  if (!ofOrder.ok) throw new Error('expected subscriptions')
  expect(ofOrder.result.items.map(({ orderId, quantity }) => [orderId, quantity])).toEqual([
    [first.orderId, 5],
    [first.orderId, 10]
  ])
  const all = (await (await send(desk, 'GET', `/v1/customers/${customerId}/subscriptions`)).json()) as {
    totalCount: number
  }
  expect(all.totalCount).toBe(3)
  const [one] = ofOrder.result.items
  const alone = await desk.client.getSubscription({ customerId, subscriptionId: one?.id ?? '' })
  expect(alone.ok && alone.result).toEqual(one)
  expect(one).toMatchObject({
    status: 'active',
    effectiveStartDate: '2026-03-02T00:00:00Z',
    commitmentEndDateTime: '2026-04-02T23:59:59Z'
  })
})

test('it writes legacy ids in the case of each resource, and reads them in any', async () => {
  const desk = openDesk()
  const { orderId } = await checkedOut(desk, legacyLicense)
  desk.sandbox.advance('PT30S')
  const order = await desk.client.getOrder({ customerId, orderId: orderId.toUpperCase() })
  expect(order.ok && order.result.id).toBe(orderId)
  const list = await desk.client.listSubscriptionsByOrder({ customerId, orderId: orderId.toUpperCase() })
  expect(list.ok && list.result.items.map((one) => one.orderId)).toEqual([orderId.toUpperCase(), orderId.toUpperCase()])
  const id = list.ok ? (list.result.items[0]?.id ?? '') : ''
  expect(id).toBe(id.toUpperCase())
  expect((await desk.client.getSubscription({ customerId, subscriptionId: id.toLowerCase() })).ok).toBe(true)
})

test('it tells 33-character order ids apart by their case', async () => {
  const desk = openDesk()
  const { orderId } = await checkedOut(desk, software)
  const swapped = orderId.replace(/[a-zA-Z]/, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
  )
  expect(refusalIn(await desk.client.getOrder({ customerId, orderId: swapped }))).toBe('404/20000')
})

test('it never shows orders and subscriptions to another customer', async () => {
  const desk = openDesk({ listLag: 'PT0S', provisioningDelay: 'PT0S' })
  const { orderId, orders } = await checkedOut(desk)
  const other = { customerId: otherCustomerId }
  expect(refusalIn(await desk.client.getOrder({ ...other, orderId }))).toBe('404/20000')
  expect(refusalIn(await desk.client.getOrderProvisioningStatus({ ...other, orderId }))).toBe('404/20000')
  expect(refusalIn(await desk.client.listSubscriptionsByOrder({ ...other, orderId }))).toBe('404/20000')
  const subscriptionId = orders[0].lineItems[0]?.subscriptionId ?? ''
  expect(refusalIn(await desk.client.getSubscription({ ...other, subscriptionId }))).toBe('404/20003')
  const list = await desk.client.listOrders(other)
  expect(list.ok && list.result.items).toEqual([])
})
