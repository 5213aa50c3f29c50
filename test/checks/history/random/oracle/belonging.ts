import { isEqual } from './equality.ts'
import { faultIn, type Fault } from './fault.ts'
import { idOf, isBefore, items, pairsOf, type Found, type Seen } from './seen.ts'

const lag = 15 * 60_000

/** Laws 10 (lists), 11, 12, 19 and 22: whose something is, and that what exists is shown. */
export const belongingFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  yield* ownerFaults(seen)
  yield* sharedSubscriptions(seen)
  for (const one of seen) yield* referenceFaults(one)
  yield* listFaults(seen)
  yield* namingFaults(seen)
}

type Shown = { readonly seen: Seen; readonly found: Found }

const ordersOf = (seen: readonly Seen[]): Shown[] =>
  seen.flatMap((one) => one.orders.map((found) => ({ seen: one, found })))

const keyOf = ({ found }: Shown): string => idOf(String(found.value['id']))

const ownerFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  for (const [earlier, later] of pairsOf(ordersOf(seen))) {
    if (keyOf(earlier) !== keyOf(later)) continue
    const isOtherCustomer = earlier.seen.customer !== later.seen.customer
    const isOtherCart =
      earlier.seen.operation === 'checkoutCart' &&
      later.seen.operation === 'checkoutCart' &&
      earlier.seen.cart !== later.seen.cart
    if (isOtherCustomer || isOtherCart) yield faultIn(11, later.seen, `${later.found.pointer}/id`)
  }
}

const sharedSubscriptions = function* (seen: readonly Seen[]): Iterable<Fault> {
  const lines = ordersOf(seen).flatMap((order) =>
    items(order.found.value, 'lineItems', order.found.pointer).map((found) => ({
      seen: order.seen,
      found,
      line: `${keyOf(order)} ${String(found.value['lineItemNumber'])}`
    }))
  )
  // A line that says nothing is new.
  const notNew = new Set(
    lines
      .filter(
        ({ found: { value } }) =>
          typeof value['transactionType'] === 'string' && !/^new$/i.test(value['transactionType'])
      )
      .map(({ line }) => line)
  )
  for (const [earlier, later] of pairsOf(lines)) {
    const [one, other] = [earlier, later].map(({ found }) => found.value['subscriptionId'])
    if (typeof one !== 'string' || typeof other !== 'string' || earlier.line === later.line) continue
    if (idOf(one) === idOf(other) && !notNew.has(earlier.line) && !notNew.has(later.line))
      yield faultIn(11, later.seen, `${later.found.pointer}/subscriptionId`)
  }
}

const referenceFaults = function* (seen: Seen): Iterable<Fault> {
  const { customer, cart, order, subscription, query, operation } = seen
  for (const found of seen.orders) {
    yield* unlike(seen, found, 'referenceCustomerId', customer)
    if (operation === 'getOrder') yield* unlike(seen, found, 'id', order)
    yield* wrongLink(seen, found, 'orders')
  }
  for (const found of seen.carts) {
    if (operation !== 'createCart') yield* unlike(seen, found, 'id', cart)
    yield* wrongLink(seen, found, 'carts')
  }
  for (const found of seen.subscriptions) {
    if (operation === 'getSubscription') yield* unlike(seen, found, 'id', subscription)
    else yield* unlike(seen, found, 'orderId', query.get('order_id') ?? undefined)
    yield* wrongLink(seen, found, 'subscriptions')
  }
}

const unlike = function* (
  seen: Seen,
  { value, pointer }: Found,
  name: string,
  wanted: string | undefined
): Iterable<Fault> {
  const said = value[name]
  if (typeof said === 'string' && wanted !== undefined && !isEqual(said, wanted, 'id'))
    yield faultIn(12, seen, `${pointer}/${name}`)
}

const wrongLink = function* (seen: Seen, { value, pointer }: Found, kind: string): Iterable<Fault> {
  const uri = (value['links'] as { self?: { uri?: unknown } } | undefined)?.self?.uri
  if (typeof uri !== 'string') return
  const path = new URL(uri, 'https://host').pathname.replace(/^\/v1/i, '').replace(/\/$/, '')
  const [, customer, id] = new RegExp(`^/customers/([^/]+)/${kind}/([^/]+)$`, 'i').exec(path) ?? []
  if (customer === undefined || id === undefined) return
  if (!isEqual(customer, seen.customer, 'id') || !isEqual(id, value['id'], 'id'))
    yield faultIn(12, seen, `${pointer}/links/self/uri`)
}

/** A list of all orders has those that it had, and those that are older than the lag. */
const listFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  for (const list of seen) {
    const isWhole = [...list.query.keys()].every((name) => name === 'include_price')
    if (list.operation !== 'listOrders' || !isWhole || list.status !== 200) continue
    const listed = new Set(list.orders.map(({ value }) => idOf(String(value['id']))))
    for (const shown of ordersOf(seen)) {
      if (shown.seen.customer !== list.customer || !isBefore(shown.seen, list) || listed.has(keyOf(shown))) continue
      const made = Date.parse(String(shown.found.value['creationDate']))
      const wasListed = shown.seen.operation === 'listOrders'
      if (wasListed || (list.isTimed && list.began > made + lag)) yield faultIn(10, list, '/items')
    }
  }
}

/** A subscription that exists is named by its order once that is completed. */
const namingFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  const subscriptions = seen.flatMap((one) => one.subscriptions.map((found) => ({ seen: one, found })))
  for (const get of seen) {
    const [order] = get.orders
    if (get.operation !== 'getOrder' || !order || !/^completed$/i.test(String(order.value['status']))) continue
    const named = items(order.value, 'lineItems').map(({ value }) => String(value['subscriptionId']).toLowerCase())
    for (const { seen: earlier, found } of subscriptions) {
      const { id, orderId, status } = found.value
      if (!isBefore(earlier, get) || !/^active$/i.test(String(status)) || orderId == null) continue
      if (isEqual(orderId, order.value['id'], 'id') && !named.includes(String(id).toLowerCase()))
        yield faultIn(22, get, `${order.pointer}/lineItems`)
    }
  }
}
