import { faultIn, type Fault } from './fault.ts'
import { headerOf, isObject, items, type Found, type Json, type Operation, type Seen } from './seen.ts'

/** What every real body has (domain.md 0.3). */
const required = {
  order: { id: 'string', lineItems: 'array', referenceCustomerId: 'string', creationDate: 'date' },
  line: { lineItemNumber: 'number', offerId: 'string', quantity: 'number' },
  cart: { id: 'string', lineItems: 'array', creationTimestamp: 'date', lastModifiedTimestamp: 'date' },
  item: { id: 'number', catalogItemId: 'string', quantity: 'number' },
  error: { code: 'number', description: 'string' }
} as const satisfies Record<string, Json>

/** Laws 4 and 21: an answer that is not what its media type and its operation say. */
export const answerFaults = function* (seen: Seen): Iterable<Fault> {
  const { exchange, operation, status, body } = seen
  if (!operation || !exchange.response || status === undefined) return
  const type = headerOf(exchange.response.headers, 'content-type')
  const isJson = type === undefined || /\bjson\b/i.test(type)
  const { body: sent } = exchange.response
  if (sent.kind === 'text' && isJson && body === undefined) {
    yield { law: 4, at: seen, pointer: '/response/content/text' }
    return
  }
  if (sent.kind === 'none' && status !== 401 && status !== 204) yield { law: 4, at: seen, pointer: '/response/content' }
  if (status < 200 || status > 299 || (isObject(body) && body['code'] !== undefined && body['orders'] === undefined))
    return
  yield* shapeFaults(seen, operation, body)
}

const shapeFaults = function* (seen: Seen, operation: Operation, body: unknown): Iterable<Fault> {
  if (
    operation === 'checkoutCart' &&
    isObject(body) &&
    body['orders'] === undefined &&
    body['orderErrors'] === undefined
  )
    yield faultIn(21, seen, '')
  for (const order of seen.orders) {
    yield* lacks(seen, order, required.order)
    for (const line of items(order.value, 'lineItems', order.pointer)) yield* lacks(seen, line, required.line)
  }
  for (const cart of seen.carts) {
    yield* lacks(seen, cart, required.cart)
    for (const item of items(cart.value, 'lineItems', cart.pointer)) yield* lacks(seen, item, required.item)
  }
  for (const error of items(body, 'orderErrors')) yield* lacks(seen, error, required.error)
}

const lacks = function* (
  seen: Seen,
  { value, pointer }: Found,
  wanted: Readonly<Record<string, string>>
): Iterable<Fault> {
  for (const [name, type] of Object.entries(wanted)) {
    const said = value[name]
    if (said === undefined) yield faultIn(4, seen, pointer)
    else if (!isOf(said, type)) yield faultIn(4, seen, `${pointer}/${name}`)
  }
}

const isOf = (value: unknown, type: string): boolean => {
  if (type === 'array') return Array.isArray(value)
  if (type === 'date') return typeof value === 'string' && dateTime.test(value)
  return typeof value === type
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i
