import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refines } from '../../../src/checks/index.ts'
import { partnerCenter } from '../../support/partner-center.ts'
import { paymentLaw } from '../../support/payment-law/histories.ts'

/*
 * The relation between two observations of an order, as properties: it is driven by the words of the contract alone.
 */

type Order = Record<string, unknown>

const guid = '5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054'
const otherGuid = '92d7c0f4-6ba1-4e58-9d3c-17f8e5b04a6d'
const statuses = ['pending', 'completed', 'cancelled', 'suspended', 'error', 'partial_success', 'pending_review']

/** `undefined` stands for an absent member. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const lineOf = (lineItemNumber: number) =>
  fc.record({
    lineItemNumber: fc.constant(lineItemNumber),
    offerId: fc.constantFrom('a', 'b'),
    subscriptionId: maybe(fc.constantFrom(guid, otherGuid)),
    quantity: fc.constantFrom(1, 2),
    termDuration: maybe(fc.constantFrom('P1M', '')),
    friendlyName: maybe(fc.string()),
    pricing: maybe(fc.record({ listPrice: maybe(fc.constantFrom(7.2, 8)), price: maybe(fc.constantFrom(6, 7)) }))
  })

const lines = fc.subarray([0, 1, 2]).chain((numbers) => fc.tuple(...numbers.map(lineOf)))

const orders: fc.Arbitrary<Order> = fc.record({
  id: fc.constant('c94f07a1e6b2'),
  referenceCustomerId: fc.constant(guid),
  alternateId: maybe(fc.constantFrom('x', 'y')),
  creationDate: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z'),
  status: maybe(fc.constantFrom(...statuses)),
  totalPrice: maybe(fc.constantFrom(1, 2)),
  currencySymbol: maybe(fc.string()),
  lineItems: lines
})

/** An order in which nobody is silent, and two later ones of it in which little differs. */
const three = fc
  .tuple(
    fc.record({
      alternateId: fc.constantFrom('x', 'y'),
      status: fc.constantFrom(...statuses),
      totalPrice: fc.constantFrom(1, 2),
      quantity: fc.constantFrom(1, 2),
      subscriptionId: fc.constantFrom(undefined, undefined, guid, otherGuid),
      listPrice: fc.constantFrom(7.2, 8),
      currencySymbol: fc.string()
    }),
    fc.array(
      fc.record(
        { status: fc.constantFrom(...statuses), subscriptionId: fc.constantFrom(undefined, guid) },
        { requiredKeys: [] }
      ),
      { minLength: 2, maxLength: 2 }
    ),
    fc.array(
      fc.record(
        { totalPrice: fc.constantFrom(1, 2), quantity: fc.constantFrom(1, 2), alternateId: fc.constantFrom('x', 'y') },
        { requiredKeys: [] }
      ),
      { minLength: 2, maxLength: 2 }
    )
  )
  .map(([first, often, seldom]) => {
    const orderOf = ({ quantity, subscriptionId, listPrice, ...rest }: typeof first): Order => ({
      ...base,
      ...rest,
      lineItems: [{ lineItemNumber: 0, offerId: 'a', quantity, subscriptionId, pricing: { listPrice } }]
    })
    const middle = { ...first, ...often[0], ...seldom[0] }
    return [orderOf(first), orderOf(middle), orderOf({ ...middle, ...often[1], ...seldom[1] })] as const
  })

const base = { id: 'c94f07a1e6b2', referenceCustomerId: guid, creationDate: '2026-03-02T09:00:00Z', lineItems: [] }

const follows = (earlier: Order, later: Order, isWritten = false): boolean =>
  refines(partnerCenter, { resource: 'Order', value: earlier }, { resource: 'Order', value: later }, isWritten)

/** The same order as somebody else would write it. */
const spelledInAnotherWay = (order: Order): Order => ({
  ...order,
  referenceCustomerId: String(order['referenceCustomerId']).toUpperCase(),
  creationDate: String(order['creationDate']).replace(/Z$/, '.000+00:00'),
  ...(typeof order['status'] === 'string' && { status: order['status'].toUpperCase().replaceAll('_', '') }),
  unknownMember: {},
  lineItems: (order['lineItems'] as Order[])
    .map((line) => ({
      ...line,
      ...(typeof line['subscriptionId'] === 'string' && { subscriptionId: line['subscriptionId'].toUpperCase() }),
      unknownMember: 1
    }))
    .reverse()
})

/** Absent members as null. */
const withNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNulls)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withNulls(member)]))
}

test('it is reflexive, whatever an observation holds', () => {
  fc.assert(
    fc.property(orders, (order) => {
      expect(follows(order, order)).toBe(true)
    })
  )
})

test('it does not mind spelling, the order of lines, or what the contract does not know', () => {
  fc.assert(
    fc.property(orders, (order) => {
      expect(follows(order, spelledInAnotherWay(order))).toBe(true)
      expect(follows(spelledInAnotherWay(order), order)).toBe(true)
    })
  )
})

test('it takes null for absent, on both sides', () => {
  fc.assert(
    fc.property(orders, orders, fc.boolean(), (one, other, isWritten) => {
      const verdict = follows(one, other, isWritten)
      expect(follows(withNulls(one) as Order, other, isWritten)).toBe(verdict)
      expect(follows(one, withNulls(other) as Order, isWritten)).toBe(verdict)
    })
  )
})

test('it is transitive where the one in the middle speaks', () => {
  fc.assert(
    fc.property(three, fc.boolean(), ([one, middle, last], isWritten) => {
      fc.pre(follows(one, middle, isWritten) && follows(middle, last, isWritten))
      expect(follows(one, last, isWritten)).toBe(true)
    })
  )
})

test('it is transitive along a chain that the lifetimes allow', () => {
  const chain = fc.record({
    order: three.map(([one]) => one),
    status: fc.constantFrom(['pending', 'completed', 'cancelled'], ['pending_review', 'pending', 'error'])
  })
  fc.assert(
    fc.property(chain, fc.boolean(), ({ order, status }, isLate) => {
      const at = (index: 0 | 1 | 2): Order => ({
        ...order,
        status: status[index],
        currencySymbol: String(index),
        lineItems: (order['lineItems'] as Order[]).map((line) => ({
          ...line,
          subscriptionId: index === 2 || (index === 1 && !isLate) ? guid : undefined
        }))
      })
      const [one, middle, last] = [at(0), at(1), at(2)]
      expect([follows(one, middle), follows(middle, last), follows(one, last)]).toEqual([true, true, true])
      expect(follows(last, one)).toBe(false)
    })
  )
})

test('it is antisymmetric, up to what is free and what is silent', () => {
  fc.assert(
    fc.property(three, ([one, other]) => {
      fc.pre(follows(one, other) && follows(other, one))
      const telling = (order: Order) => ({
        ...order,
        currencySymbol: '',
        lineItems: (order['lineItems'] as Order[]).map((line) => ({ ...line, friendlyName: '' }))
      })
      // A status that may come and go (completed, suspended) is the one circle that the contract has.
      const circle = (order: Order) => (order['status'] === 'suspended' ? 'completed' : order['status'])
      expect({ ...telling(one), status: circle(one) }).toEqual({ ...telling(other), status: circle(other) })
    })
  )
})

test('it lets a write change what is stable, and nothing that is fixed', () => {
  fc.assert(
    fc.property(orders, orders, (one, other) => {
      if (follows(one, other)) expect(follows(one, other, true)).toBe(true)
      const bought = { ...one, lineItems: [], totalPrice: 99 }
      expect(follows({ ...bought, totalPrice: 1 }, bought)).toBe(false)
      expect(follows({ ...bought, totalPrice: 1 }, bought, true)).toBe(true)
      expect(follows({ ...bought, alternateId: 'x' }, { ...bought, alternateId: 'y' }, true)).toBe(false)
    })
  )
})

test.each([
  ['a subscription id that appears', { subscriptionId: undefined }, { subscriptionId: guid }, true],
  ['a subscription id that vanishes', { subscriptionId: guid }, { subscriptionId: undefined }, false],
  ['a subscription id that becomes null', { subscriptionId: guid }, { subscriptionId: null }, false],
  ['a subscription id in capitals', { subscriptionId: guid }, { subscriptionId: guid.toUpperCase() }, true],
  ['another subscription id', { subscriptionId: guid }, { subscriptionId: otherGuid }, false],
  ['another offer', { offerId: 'a' }, { offerId: 'A' }, false],
  ['a price that was not asked for', { pricing: { listPrice: 7.2 } }, {}, true],
  ['another part of a price', { pricing: { listPrice: 7.2 } }, { pricing: { price: 1 } }, true],
  ['another price', { pricing: { listPrice: 7.2 } }, { pricing: { listPrice: 7.3 } }, false]
])('it says of %s whether it may follow', (_what, earlier, later, verdict) => {
  const withLine = (line: object) => ({
    ...base,
    lineItems: [{ lineItemNumber: 0, offerId: 'a', quantity: 1, ...line }]
  })
  expect(follows(withLine(earlier), withLine(later))).toBe(verdict)
})

test.each([
  ['pending', 'completed', true],
  ['pending', 'suspended', true],
  ['Completed', 'pending', false],
  ['completed', 'in_escrow', true],
  ['in_escrow', 'pending', true],
  ['unknown', 'pending', true],
  ['cancelled', 'completed', false]
])('it knows whether an order may go from %s to %s', (from, to, verdict) => {
  expect(follows({ ...base, status: from }, { ...base, status: to })).toBe(verdict)
})

test('it compares long ids letter by letter and GUIDs without case', () => {
  const ofId = (id: string, currencyCode: string) => ({ ...base, id, currencyCode })
  const long = '311qiN8iFwkv-XARWMvXRYAwYKMACVqv1'
  // Two orders say nothing about each other.
  expect(follows(ofId(long, 'USD'), ofId(long.toLowerCase(), 'EUR'))).toBe(true)
  expect(follows(ofId(guid, 'USD'), ofId(guid.toUpperCase(), 'EUR'))).toBe(false)
})

test('it knows no carts: the words of another contract are enough', () => {
  const payment = (status: string) => ({ resource: 'Payment', value: { id: 'p1', amount: { value: 5 }, status } })
  expect(refines(paymentLaw, payment('created'), payment('captured'))).toBe(true)
  expect(refines(paymentLaw, payment('captured'), payment('created'))).toBe(false)
  expect(() => refines(paymentLaw, { resource: 'Order', value: {} }, { resource: 'Order', value: {} })).toThrow(
    "no resource 'Order'"
  )
})
