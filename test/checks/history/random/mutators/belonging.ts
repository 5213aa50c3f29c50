import type { Draft, Json } from '../draft.ts'
import type { Random } from '../random.ts'
import { cartsIn, insideOf, ordersIn, put, subscriptionsIn, type Mutator, type Site } from './mutator.ts'

const foreign = (sites: readonly Site[], isForeign: (one: Site, other: Site) => boolean, random: Random) => {
  const pairs = sites.flatMap((one) =>
    sites.filter((other) => isForeign(one, other)).map((other) => [one, other] as const)
  )
  return random.pick(pairs)
}

const copyOf = (order: Json): Json => JSON.parse(JSON.stringify(order)) as Json

const isCheckout = ({ seen }: Site): boolean => seen.operation === 'checkoutCart'

const leaking = (
  name: string,
  isForeign: (one: Site, other: Site) => boolean,
  put: (into: Site, order: Json) => void
): Mutator => ({
  name,
  // Where only one answer to a checkout has it, the other lacks it or has it from somewhere.
  codes: [
    'resource.value.leaked',
    'reference.value.wrong',
    'replay.order.added',
    'replay.order.changed',
    'replay.order.missing'
  ],
  apply: (draft, random) => {
    const pair = foreign(ordersIn(draft), isForeign, random)
    if (!pair) return false
    const [{ key }, into] = pair
    // As it was at first: a later state of it would be a fault of its own.
    const first = ordersIn(draft).find((site) => site.key === key)
    if (first) put(into, copyOf(first.value))
    return true
  }
})

const ofOtherCart = (one: Site, other: Site): boolean =>
  isCheckout(one) && isCheckout(other) && one.seen.customer === other.seen.customer && one.seen.cart !== other.seen.cart

const ofOtherCustomer = (one: Site, other: Site): boolean =>
  one.seen.customer !== other.seen.customer && other.seen.operation !== 'getOrder'

const linking = (
  name: string,
  sitesIn: (draft: Draft) => Site[],
  change: (uri: string, random: Random) => string
): Mutator => ({
  name,
  codes: ['reference.value.wrong'],
  apply: (draft, random) => {
    const site = random.pick(sitesIn(draft))
    const self = (site?.value['links'] as { self?: Json } | undefined)?.self
    if (!self) return false
    self['uri'] = change(String(self['uri']), random)
    return true
  }
})

const otherLast = (uri: string, random: Random): string => uri.replace(/[^/]+$/, random.guid())
const otherCustomer = (uri: string, random: Random): string => uri.replace(/(?<=customers\/)[^/]+/, random.guid())
/** The same resource in other words. */
const otherWords = (uri: string, random: Random): string =>
  random.pick([`/v1${uri}`, `https://api.partnercenter.microsoft.com/v1${uri}/`, `${uri}?country=US`])

const referring = (name: string, sitesIn: (draft: Draft) => Site[], property: string): Mutator => ({
  name,
  codes: ['reference.value.wrong'],
  apply: (draft, random) => {
    const site = random.pick(sitesIn(draft).filter(({ value }) => value[property] !== undefined))
    if (!site) return false
    site.value[property] = random.guid()
    return true
  }
})

const askedFor =
  (sitesIn: (draft: Draft) => Site[], operation: Site['seen']['operation']) =>
  (draft: Draft): Site[] =>
    sitesIn(draft).filter(({ seen }) => seen.operation === operation)

export const belongingMutators: readonly Mutator[] = [
  leaking("an answer has another cart's order, too", ofOtherCart, ({ list }, order) => {
    list.push(order)
  }),
  leaking("an answer has another cart's order instead", ofOtherCart, ({ list, value }, order) => {
    list.splice(list.indexOf(value), 1, order)
  }),
  leaking("an answer has another customer's order, too", ofOtherCustomer, ({ list }, order) => {
    list.push(order)
  }),
  leaking("an answer has another customer's order instead", ofOtherCustomer, ({ list, value }, order) => {
    list.splice(list.indexOf(value), 1, order)
  }),
  referring('an order names another customer', ordersIn, 'referenceCustomerId'),
  referring('another order is answered than asked for', askedFor(ordersIn, 'getOrder'), 'id'),
  referring('another cart is answered than asked for', askedFor(cartsIn, 'getCart'), 'id'),
  referring('another subscription is answered than asked for', askedFor(subscriptionsIn, 'getSubscription'), 'id'),
  referring('a subscription names another order', askedFor(subscriptionsIn, 'listSubscriptions'), 'orderId'),
  linking('an order links to another order', ordersIn, otherLast),
  linking('an order links to another customer', ordersIn, otherCustomer),
  linking('a cart links to another cart', cartsIn, otherLast),
  linking('a subscription links to another customer', subscriptionsIn, otherCustomer),
  { ...linking('an order links to itself in other words', ordersIn, otherWords), isFault: false },
  {
    name: 'a list lacks an order',
    codes: ['list.item.missing'],
    apply: (draft, random) => {
      const site = random.pick(askedFor(ordersIn, 'listOrders')(draft))
      if (!site) return false
      site.list.splice(site.list.indexOf(site.value), 1)
      return true
    }
  },
  {
    name: 'a completed order does not name its subscription',
    codes: ['reference.value.missing'],
    apply: (draft, random) => {
      const lines = insideOf(ordersIn(draft), 'lineItemNumber')
      const listed = new Set(subscriptionsIn(draft).map(({ key }) => key))
      const site = random.pick(lines.filter(({ value }) => listed.has(String(value['subscriptionId']).toLowerCase())))
      if (!site) return false
      // In no answer at all: else it would have vanished, which is another fault.
      for (const { value } of lines.filter(({ key }) => key === site.key)) put(value, 'subscriptionId', undefined)
      return true
    }
  }
]
