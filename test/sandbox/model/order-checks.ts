import type { Order } from '../../../src/client/index.ts'
import { isProvisioned, type Model, type ModelCart, type ModelLine, type ModelOrder } from './model.ts'
import { fail, same } from './promise.ts'
import type { Real } from './step.ts'

/** Holds an order against what the model knows of it. @param at the moment that the answer shows */
export const checkOrder = (
  order: Order,
  known: ModelOrder,
  at: number,
  { readings }: Real,
  withPrice: boolean
): void => {
  const { id, lineItems } = order
  known.id ??= id
  same(id, known.id, 'the id of an order')
  same(order.status, statusAt(known, at), `the status of order ${id}`)
  same(
    lineItems.map(({ offerId, quantity }) => `${offerId} ${quantity}`).join(),
    known.lines.map(({ item }) => `${item.catalogItemId} ${item.quantity}`).join(),
    `what order ${id} is for`
  )
  same(order.billingCycle, known.lines[0]?.item.billingCycle, `the billing cycle of order ${id}`)
  known.lines.forEach((line, number) => {
    const seen = lineItems[number]
    const isShown = isProvisioned(known, at) || readings.subscriptionId === 'at-once'
    same(seen?.subscriptionId !== undefined, isShown && hasSubscription(line), `whether ${id}/${number} has its id`)
    same(seen?.pricing !== undefined, withPrice, `whether ${id}/${number} has its price`)
    if (withPrice && line.item.pricing)
      same(JSON.stringify(seen?.pricing), JSON.stringify(line.item.pricing), `the price of ${id}/${number}`)
  })
  const sum = lineItems.reduce((total, { pricing }) => total + Math.round((pricing?.extendedPrice ?? 0) * 100), 0)
  if (withPrice) same(Math.round((order.totalPrice ?? Number.NaN) * 100), sum, `the total price of order ${id}`)
}

/** Only a subscription that there will be can be named. */
export const hasSubscription = ({ good, isFailed }: ModelLine): boolean => good.hasSubscription && !isFailed

const statusAt = (order: ModelOrder, at: number): string => {
  if (!isProvisioned(order, at)) return 'pending'
  if (!order.lines.some(({ isFailed }) => isFailed)) return 'completed'
  return order.lines.every(({ isFailed }) => isFailed) ? 'error' : 'partial_success'
}

/** Prices come with new commerce orders, unasked, when they are made. */
export const hasPriceAtCheckout = ({ lines }: ModelOrder): boolean => lines[0]?.item.pricing !== undefined

/** The order of a cart that is for the same goods. No two orders of a cart are. */
export const sameGoods = ({ orders }: ModelCart, { id, lineItems }: Order): ModelOrder => {
  const [first] = lineItems
  const known = orders.find(({ lines }) => lines[0]?.item.catalogItemId === first?.offerId)
  return known ?? fail(`order ${id} is for ${String(first?.offerId)}, which the cart does not hold`)
}

export const ordersOf = ({ carts }: Model, customerId: string): ModelOrder[] =>
  carts.flatMap((cart) => (cart.customerId === customerId ? cart.orders : []))

/** One of the orders that some answer has shown, counted from the latest. */
export const knownOrder = ({ carts }: Model, pick: number): (ModelOrder & { readonly id: string }) | undefined => {
  const known: (ModelOrder & { readonly id: string })[] = []
  for (let index = carts.length - 1; index >= 0 && known.length <= pick; index--)
    for (const order of carts[index]?.orders ?? []) if (isSeen(order)) known.push(order)
  return known[pick % Math.max(1, known.length)]
}

const isSeen = (order: ModelOrder): order is ModelOrder & { readonly id: string } => order.id !== undefined
