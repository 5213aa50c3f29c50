import { expect, test } from 'vitest'
import {
  annualLicense,
  azure,
  cartOf,
  checkedOut,
  customerId,
  legacyLicense,
  license,
  marketplace,
  openDesk,
  otherCustomerId,
  refusalIn,
  reservation,
  secondLicense,
  send,
  software
} from './desk.ts'

const groupsOf = (items: readonly { orderGroup?: string }[]) => items.map(({ orderGroup }) => orderGroup)

test('it makes an active cart that lives seven days and some seconds', async () => {
  const { cart } = await cartOf(openDesk(), license)
  expect(cart).toMatchObject({
    status: 'Active',
    links: { self: { uri: `/customers/${customerId}/carts/${cart.id}` } }
  })
  const life = Date.parse(cart.expirationTimestamp ?? '') - Date.parse(cart.creationTimestamp)
  expect(life).toBeGreaterThanOrEqual(7 * 86_400_000 + 2000)
  expect(life).toBeLessThanOrEqual(7 * 86_400_000 + 20_000)
})

test('it fills in what the caller left out', async () => {
  const { cart } = await cartOf(openDesk(), { ...license, termDuration: undefined as unknown as string })
  expect(cart.lineItems[0]).toMatchObject({
    id: 0,
    currencyCode: 'USD',
    termDuration: 'P1M',
    orderGroup: '0',
    pricing: { price: 36.48, extendedPrice: 182.4 }
  })
})

test('it does not extend a cart by updating it', async () => {
  const desk = openDesk()
  const { cartId, cart } = await cartOf(desk, license)
  desk.sandbox.advance('P6DT23H')
  const updated = await desk.client.updateCart({ customerId, cartId, cart: { lineItems: [secondLicense] } })
  expect(updated.status).toBe(201)
  expect(updated.ok && updated.result).toMatchObject({
    creationTimestamp: cart.creationTimestamp,
    expirationTimestamp: cart.expirationTimestamp,
    lineItems: [{ catalogItemId: secondLicense.catalogItemId }]
  })
  expect(updated.ok && updated.result.lastModifiedTimestamp).not.toBe(cart.lastModifiedTimestamp)
  desk.sandbox.advance('PT1H20S')
  expect(refusalIn(await desk.client.getCart({ customerId, cartId }))).toBe('404/800008')
})

test('it refuses every call on an expired cart, and changes nothing', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.advance('P7DT20S')
  const before = JSON.stringify(desk.sandbox.snapshot().carts)
  const which = { customerId, cartId }
  expect(refusalIn(await desk.client.getCart(which))).toBe('404/800008')
  expect(refusalIn(await desk.client.updateCart({ ...which, cart: { lineItems: [license] } }))).toBe('404/800008')
  expect(refusalIn(await desk.client.checkoutCart(which))).toBe('404/800008')
  expect(JSON.stringify(desk.sandbox.snapshot().carts)).toBe(before)
})

test('it refuses an expired cart as invalid input where that is read so', async () => {
  const desk = openDesk({ readings: { expiredCart: 'invalid-input' } })
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.advance('P8D')
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('400/800002')
})

test.each([
  ['stays', 'ok'],
  ['expires', '404/800008']
] as const)('it reads an ordered cart after its seven days: %s', async (orderedCart, expected) => {
  const desk = openDesk({ readings: { orderedCart } })
  const { cartId } = await checkedOut(desk)
  desk.sandbox.advance('P8D')
  expect(refusalIn(await desk.client.getCart({ customerId, cartId }))).toBe(expected)
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe(expected)
})

test.each([
  ['already-submitted', '400/800065'],
  ['unchanged', 'ok']
] as const)('it answers an update of an ordered cart: %s', async (updateOfOrderedCart, expected) => {
  const desk = openDesk({ readings: { updateOfOrderedCart } })
  const { cartId } = await checkedOut(desk)
  const before = await desk.client.getCart({ customerId, cartId })
  const answer = await desk.client.updateCart({ customerId, cartId, cart: { lineItems: [secondLicense] } })
  expect(refusalIn(answer)).toBe(expected)
  if (answer.ok && before.ok) expect(answer.result).toEqual(before.result)
})

test('it never shows a cart to another customer', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  const other = { customerId: otherCustomerId, cartId }
  expect(refusalIn(await desk.client.getCart(other))).toBe('404/800008')
  expect(refusalIn(await desk.client.updateCart({ ...other, cart: { lineItems: [license] } }))).toBe('404/800008')
  expect(refusalIn(await desk.client.checkoutCart(other))).toBe('404/800008')
})

test('it groups items by billing cycle and product family', async () => {
  const desk = openDesk()
  const { cart } = await cartOf(desk, azure, reservation, software, marketplace, license, annualLicense, secondLicense)
  expect(groupsOf(cart.lineItems)).toEqual(['0', '1', '1', '2', '3', '4', '3'])
})

test('it keeps the groups that a caller asks for, as far as one order can hold them', async () => {
  const desk = openDesk()
  const { cart } = await cartOf(
    desk,
    { ...license, orderGroup: 'a' },
    { ...secondLicense, orderGroup: 'b' },
    { ...annualLicense, orderGroup: 'a' },
    { ...license, catalogItemId: 'CFQ7TTC0LH16:0001:CFQ7TTC0KXYZ' }
  )
  expect(groupsOf(cart.lineItems)).toEqual(['a', 'b', '0', 'a'])
})

test('it numbers items and their add-ons in one sequence', async () => {
  const { cart } = await cartOf(openDesk(), license, legacyLicense, azure)
  expect(cart.lineItems.map(({ id, addonItems }) => [id, addonItems?.map((addon) => addon.id)])).toEqual([
    [0, undefined],
    [1, [2]],
    [3, undefined]
  ])
  expect(cart.lineItems[1]?.addonItems?.[0]?.orderGroup).toBe(cart.lineItems[1]?.orderGroup)
})

test('it keeps the numbers of items that a caller sends back', async () => {
  const desk = openDesk()
  const { cartId, cart } = await cartOf(desk, license, secondLicense)
  const [, second] = cart.lineItems
  const answer = await desk.client.updateCart({
    customerId,
    cartId,
    cart: { lineItems: [{ ...secondLicense, id: second?.id ?? 1 }, annualLicense] }
  })
  expect(answer.ok && answer.result.lineItems.map(({ id }) => id)).toEqual([1, 0])
})

test('it takes its own answer back as an update', async () => {
  const desk = openDesk()
  const { cartId, cart } = await cartOf(desk, license, legacyLicense, reservation)
  const response = await send(desk, 'PUT', `/v1/customers/${customerId}/carts/${cartId}`, {
    body: JSON.stringify(cart),
    headers: { 'Content-Type': 'application/json' }
  })
  expect(response.status).toBe(201)
  expect(((await response.json()) as typeof cart).lineItems).toEqual(cart.lineItems)
})

test.each([
  ['an id that is none', { ...license, catalogItemId: 'nonsense' }, 10001],
  ['a term that it is not sold for', { ...license, termDuration: '' }, 400039],
  ['a currency that is none', { ...license, currencyCode: 'dollars' }, 10000],
  ['an unknown billing cycle', { ...license, billingCycle: 'unknown' }, 10013],
  ['a promotion that it does not have', { ...secondLicense, promotionId: 'none' }, 10014],
  [
    'six additional resellers',
    {
      ...license,
      participants: Array.from({ length: 6 }, () => ({ key: 'additional_transaction_reseller', value: '1' }))
    },
    10004
  ]
])('it makes a cart that holds %s, with the error on the item, and refuses to check it out', async (_, item, code) => {
  const desk = openDesk()
  const { cartId, cart } = await cartOf(desk, license, item)
  expect(cart.lineItems[1]?.error).toMatchObject({ errorCode: code })
  expect(cart.lineItems[1]).not.toHaveProperty('pricing')
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('400/800009')
  await desk.client.updateCart({ customerId, cartId, cart: { lineItems: [license] } })
  expect((await desk.client.checkoutCart({ customerId, cartId })).ok).toBe(true)
})

test('it sells from the catalogue that it is given', async () => {
  const catalogItemId = 'CFQ7TTC0AAAA:0001:CFQ7TTC0BBBB'
  const desk = openDesk({
    catalogue: {
      items: [
        { catalogItemId, name: 'Seats', kind: 'license', price: 0.1, maximumQuantity: 3, needsAttestation: true }
      ],
      others: 'unknown'
    }
  })
  const item = { catalogItemId, quantity: 3, billingCycle: 'monthly', attestationAccepted: true }
  const { cart } = await cartOf(
    desk,
    item,
    { ...item, quantity: 4 },
    { ...item, attestationAccepted: false },
    { ...item, catalogItemId: 'CFQ7TTC0AAAA:0001:CFQ7TTC0CCCC' }
  )
  expect(cart.lineItems.map(({ error }) => error?.errorCode)).toEqual([undefined, 10015, 10012, 10001])
  expect(cart.lineItems[0]?.pricing).toMatchObject({ price: 0.1, extendedPrice: 0.3 })
})

test('it lowers the price by a promotion', async () => {
  const { cart } = await cartOf(openDesk(), { ...secondLicense, promotionId: '39NFJQT1PHSN:0008:39NFJQT1Q5J0' })
  expect(cart.lineItems[0]?.pricing).toMatchObject({ listPrice: 7.2, price: 6.12, extendedPrice: 61.2 })
})
