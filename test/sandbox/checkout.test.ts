import { expect, test } from 'vitest'
import {
  annualLicense,
  azure,
  cartOf,
  checkedOut,
  customerId,
  guidShape,
  legacyLicense,
  license,
  marketplace,
  openDesk,
  otherCustomerId,
  refusalIn,
  reservation,
  secondLicense,
  software
} from './desk.ts'

test('it makes one order of each group, with lines numbered from 0', async () => {
  const { orders } = await checkedOut(openDesk(), azure, reservation, software, marketplace, license, secondLicense)
  expect(
    orders.map(({ lineItems }) => lineItems.map(({ lineItemNumber, offerId }) => `${lineItemNumber} ${offerId}`))
  ).toEqual([
    [`0 ${azure.catalogItemId}`],
    [`0 ${reservation.catalogItemId}`, `1 ${software.catalogItemId}`],
    [`0 ${marketplace.catalogItemId}`],
    [`0 ${license.catalogItemId}`, `1 ${secondLicense.catalogItemId}`]
  ])
})

test.each([
  ['a legacy offer', azure, guidShape, true],
  ['a reservation', reservation, /^[\w-]{32}1$/, false],
  ['perpetual software', software, /^[\w-]{32}1$/, false],
  ['a third-party product', marketplace, /^[\w-]{32}1$/, false],
  ['a license', license, /^[0-9a-f]{12}$/, true]
])('it gives the order of %s an id of its kind', async (_, item, shape, isSame) => {
  const { orders } = await checkedOut(openDesk(), item)
  expect(orders[0].id).toMatch(shape)
  expect(orders[0].alternateId === orders[0].id).toBe(isSame)
  if (!isSame) expect(orders[0].alternateId).toMatch(/^[0-9a-f]{12}$/)
})

test('it shows prices on new commerce orders only, unasked', async () => {
  const { orders } = await checkedOut(openDesk(), license, reservation, azure)
  expect(orders.map(({ totalPrice, lineItems }) => [totalPrice, lineItems[0]?.pricing?.extendedPrice])).toEqual([
    [182.4, 182.4],
    [undefined, undefined],
    [undefined, undefined]
  ])
})

test('it makes lines of add-ons, after the item that they belong to', async () => {
  const { orders } = await checkedOut(openDesk({ provisioningDelay: 'PT0S' }), legacyLicense)
  const [base, addon] = orders[0].lineItems
  expect(addon).toMatchObject({ lineItemNumber: 1, offerId: legacyLicense.addonItems[0]?.catalogItemId })
  expect(addon?.parentSubscriptionId).toBe(base?.subscriptionId)
  expect(base?.subscriptionId).toMatch(/^[0-9A-F-]{36}$/)
  expect(addon?.subscriptionId).not.toBe(base?.subscriptionId)
})

test('it puts the partners of an item on record', async () => {
  const participants = [
    { key: 'transaction_reseller', value: '6120041' },
    { key: 'additional_transaction_reseller', value: '5934872' }
  ]
  const { orders } = await checkedOut(openDesk(), { ...license, participants })
  expect(orders[0].lineItems[0]).toMatchObject({
    partnerIdOnRecord: '6120041',
    additionalPartnerIdsOnRecord: ['5934872']
  })
})

test('it leaves the cart ordered', async () => {
  const desk = openDesk()
  const { cartId } = await checkedOut(desk)
  const cart = await desk.client.getCart({ customerId, cartId })
  expect(cart.ok && cart.result.status).toBe('Ordered')
})

test('it orders what can be ordered, and the rest when its cause is gone', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license, reservation, annualLicense)
  const cause = desk.sandbox.faults.add({
    fault: { kind: 'order-group-fails', catalogItemId: reservation.catalogItemId }
  })
  const partial = await desk.client.checkoutCart({ customerId, cartId })
  expect(partial).toMatchObject({
    status: 201,
    kind: 'partial-success',
    orderErrors: [{ orderGroupId: '1', code: 800010 }]
  })
  const again = await desk.client.checkoutCart({ customerId, cartId })
  expect(again.kind).toBe('partial-success')
  const cart = await desk.client.getCart({ customerId, cartId })
  expect(cart.ok && cart.result.status).toBe('Active')

  cause.remove()
  const whole = await desk.client.checkoutCart({ customerId, cartId })
  const ids = (answer: typeof partial) => ('orders' in answer ? answer.orders.map(({ id }) => id) : [])
  expect(whole).toMatchObject({ status: 201, kind: 'success' })
  expect(ids(again)).toEqual(ids(partial))
  expect(ids(whole)).toEqual([...ids(partial), expect.any(String)])
  expect(ids(await desk.client.checkoutCart({ customerId, cartId }))).toEqual(ids(whole))
})

test('it repeats a partial answer for ever where that is read so', async () => {
  const desk = openDesk({ readings: { repeatedPartialCheckout: 'reiterates' } })
  const { cartId } = await cartOf(desk, license, reservation)
  desk.sandbox.faults.add({ fault: { kind: 'order-group-fails', orderGroup: '1' }, times: 1 })
  const partial = await desk.client.checkoutCart({ customerId, cartId })
  const again = await desk.client.checkoutCart({ customerId, cartId })
  expect(partial.kind).toBe('partial-success')
  expect('result' in again && again.result).toEqual('result' in partial && partial.result)
})

test('it never buys a group twice, whatever an update of a partly ordered cart holds', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license, reservation)
  desk.sandbox.faults.add({ fault: { kind: 'order-group-fails', orderGroup: '1' }, times: 1 })
  const partial = await desk.client.checkoutCart({ customerId, cartId })
  const updated = await desk.client.updateCart({
    customerId,
    cartId,
    cart: { lineItems: [{ ...license, quantity: 99 }, secondLicense, { ...software, id: 0 }] }
  })
  expect(updated.ok && updated.result.lineItems.map(({ id, quantity }) => [id, quantity])).toEqual([
    [0, 5],
    [1, 10],
    [2, 1]
  ])
  const whole = await desk.client.checkoutCart({ customerId, cartId })
  const offers = 'orders' in whole ? whole.orders.map(({ lineItems }) => lineItems.map(({ offerId }) => offerId)) : []
  expect(offers).toEqual([[license.catalogItemId], [secondLicense.catalogItemId], [software.catalogItemId]])
  expect('orders' in whole && whole.orders[0].id).toBe('orders' in partial && partial.orders[0].id)
})

test('it buys nothing where every group fails, and tries again', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license, reservation)
  desk.sandbox.faults.add({ fault: { kind: 'order-group-fails', code: 900121, description: 'No credit.' }, times: 2 })
  const failed = await desk.client.checkoutCart({ customerId, cartId })
  expect(failed).toMatchObject({
    status: 201,
    kind: 'orders-failed',
    orderErrors: [{ code: 900121 }, { code: 900121 }]
  })
  expect(desk.sandbox.snapshot().orders).toEqual([])
  expect((await desk.client.checkoutCart({ customerId, cartId })).kind).toBe('success')
})

test('it refuses a cart whose availability is gone until the cart has another one', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.faults.add({ fault: { kind: 'availability-not-found', catalogItemId: license.catalogItemId } })
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('404/400019')
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('404/400019')
  await desk.client.updateCart({ customerId, cartId, cart: { lineItems: [secondLicense] } })
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('ok')
})

test('it never mixes the orders of customers and carts', async () => {
  const desk = openDesk({ listLag: 'PT0S' })
  const seen = new Map<string, string>()
  await Promise.all(
    Array.from({ length: 200 }, async (_, number) => {
      const customer = number % 2 === 0 ? customerId : otherCustomerId
      const cart = await desk.client.createCart({
        customerId: customer,
        cart: { lineItems: [{ ...license, quantity: number + 1 }] }
      })
      if (!cart.ok) throw new Error('expected a cart')
      const answer = await desk.client.checkoutCart({ customerId: customer, cartId: cart.result.id })
      if (!answer.ok) throw new Error('expected orders')
      expect(answer.orders[0].referenceCustomerId).toBe(customer)
      expect(answer.orders[0].lineItems[0]?.quantity).toBe(number + 1)
      seen.set(answer.orders[0].id, customer)
    })
  )
  expect(seen.size).toBe(200)
  for (const id of [customerId, otherCustomerId]) {
    const list = await desk.client.listOrders({ customerId: id })
    expect(list.ok && list.result.items.map((order) => order.id).every((order) => seen.get(order) === id)).toBe(true)
    expect(list.ok && list.result.totalCount).toBe(100)
  }
})

test('it lets a caller name groups as it likes', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, { ...license, orderGroup: '__proto__' }, { ...annualLicense, orderGroup: '' })
  const first = await desk.client.checkoutCart({ customerId, cartId })
  const second = await desk.client.checkoutCart({ customerId, cartId })
  expect(first.ok && first.orders).toHaveLength(2)
  expect(second.ok && second.result).toEqual(first.ok && first.result)
})
