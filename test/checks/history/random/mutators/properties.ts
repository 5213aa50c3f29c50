import type { FindingCode } from '../../../../../src/finding.ts'
import type { Draft, Json } from '../draft.ts'
import { isBefore } from '../oracle/seen.ts'
import type { Random } from '../random.ts'
import { writeTo } from '../write-to.ts'
import { cartsIn, chosen, insideOf, ordersIn, put, type Mutator, type Site } from './mutator.ts'

type Change = (value: unknown, random: Random) => unknown

/** A property differs in one answer, or from one answer on. */
const changing = (
  name: string,
  sitesIn: (draft: Draft) => Site[],
  path: string,
  change: Change,
  codes: readonly FindingCode[] = ['resource.property.changed']
): Mutator => ({
  name,
  codes,
  apply: (draft, random) => {
    const [inner, outer] = path.split('/').reverse() as [string, string | undefined]
    const holderOf = ({ value }: Site): Json | undefined =>
      outer === undefined ? value : (value[outer] as Json | undefined)
    const sites = sitesIn(draft).filter((site) => holderOf(site)?.[inner] !== undefined)
    const hit = chosen(random, sites)
    const [first] = hit
    if (!first) return false
    const value = change(holderOf(first)?.[inner], random)
    for (const site of hit) {
      const holder = holderOf(site)
      if (holder) put(holder, inner, value)
    }
    return true
  }
})

const orders = ordersIn
const lines = (draft: Draft): Site[] => insideOf(ordersIn(draft), 'lineItemNumber')
const carts = cartsIn
const items = (draft: Draft): Site[] => insideOf(cartsIn(draft), 'id')

const later =
  (milliseconds: number): Change =>
  (value) =>
    new Date(Date.parse(String(value)) + milliseconds).toISOString()

/** The last of seven digits: 100 nanoseconds. */
const byTick: Change = (value) => {
  const [, seconds = '', fraction = '', zone = ''] = /^([^.Z+]+)(?:\.(\d+))?(.*)$/.exec(String(value)) ?? []
  const digits = fraction.padEnd(7, '0')
  return `${seconds}.${digits.slice(0, 6)}${(Number(digits[6]) + 1) % 10}${zone}`
}

const oneOf =
  (...words: [string, ...string[]]): Change =>
  (_value, random) =>
    random.pick(words)
const more: Change = (value, random) => Number(value) + random.between(1, 5)

const day = 24 * 60 * 60_000

/** Three reads of one order, each over when the next one began, with nothing under way before the second. */
const readThrice = (draft: Draft, random: Random): readonly [Site, Site, Site] | undefined => {
  const read = ordersIn(draft).filter(({ seen }) => seen.operation === 'getOrder')
  const triples = read.flatMap((one) => {
    const others = read.filter(({ key }) => key === one.key)
    const [second, third] = others.slice(others.indexOf(one) + 1)
    if (!second || !third || !isBefore(one.seen, second.seen) || !isBefore(second.seen, third.seen)) return []
    const isQuiet = draft.seen().every(({ began, ended }) => ended < second.seen.began || began >= second.seen.began)
    return isQuiet ? [[one, second, third] as const] : []
  })
  return random.pick(triples)
}

/** A write without an answer may have its effect at any time, but once. */
const changedTwice: Mutator = {
  name: 'a write without an answer changes an order twice',
  codes: ['resource.property.changed'],
  apply: (draft, random) => {
    const [first, second, third] = readThrice(draft, random) ?? []
    if (!first || !second || !third) return false
    for (const { key, seen, value } of ordersIn(draft)) {
      if (key !== first.key || seen.operation === 'checkoutCart' || seen.ended < second.seen.ended) continue
      const [line] = value['lineItems'] as Json[]
      if (line) line['quantity'] = Number(line['quantity']) + (seen.ended < third.seen.ended ? 1 : 2)
    }
    draft.insert([writeTo(first, second.seen.began - 1, true)])
    return true
  }
}

export const propertyMutators: readonly Mutator[] = [
  changedTwice,
  changing('the creation date of an order changes', orders, 'creationDate', later(day)),
  changing('the creation date of an order changes by 100 nanoseconds', orders, 'creationDate', byTick),
  changing('the currency of an order changes', orders, 'currencyCode', oneOf('EUR', 'USD')),
  changing('the alternate id of an order changes', orders, 'alternateId', (_, random) => random.hex(12)),
  changing(
    'the transaction type of an order changes',
    orders,
    'transactionType',
    oneOf('SystemPurchase', 'user_purchase')
  ),
  changing('the billing cycle of an order changes', orders, 'billingCycle', oneOf('annual', 'Monthly', 'one_time')),
  changing('the total price of an order changes', orders, 'totalPrice', more),
  changing(
    'the status of an order goes back',
    orders,
    'status',
    oneOf('pending', 'Completed', 'cancelled', 'error', 'partial success', 'pending_review', 'suspended'),
    ['resource.status.backwards']
  ),
  changing('the offer of a line is swapped', lines, 'offerId', oneOf('CFQ7TTC0LF8S:0001:CFQ7TTC0N84M')),
  changing('the quantity of a line changes', lines, 'quantity', more),
  changing('the term of a line changes', lines, 'termDuration', oneOf('P1Y', 'P3Y', 'P1M')),
  changing('the transaction type of a line changes', lines, 'transactionType', oneOf('renew', 'new')),
  changing('the list price of a line changes', lines, 'pricing/listPrice', more),
  changing('the whole price of a line changes', lines, 'pricing/extendedPrice', more),
  changing('the subscription of a line changes', lines, 'subscriptionId', (_, random) => random.guid(), [
    'resource.property.changed',
    'reference.value.missing'
  ]),
  changing('the subscription of a line vanishes', lines, 'subscriptionId', () => undefined, [
    'resource.property.vanished',
    'reference.value.missing'
  ]),
  changing('the creation of a cart moves', carts, 'creationTimestamp', later(-1000)),
  changing('the end of a cart moves', carts, 'expirationTimestamp', later(7 * day), [
    'resource.property.changed',
    // It may have been refused for its end.
    'replay.answer.refused'
  ]),
  changing('a cart is active again', carts, 'status', oneOf('Active', 'Ordered'), ['resource.status.backwards']),
  changing('the quantity of an item changes', items, 'quantity', more),
  changing('the item of a cart is another', items, 'catalogItemId', oneOf('CFQ7TTC0LF8S:0001:CFQ7TTC0N84M')),
  changing('the billing cycle of an item changes', items, 'billingCycle', oneOf('annual', 'Monthly')),
  changing('the group of an item changes', items, 'orderGroup', oneOf('0', '1', '2')),
  changing('the price of an item changes', items, 'pricing/price', more)
]
