import type { CartCheckoutResult, OrderError } from '../../generated/openapi.ts'
import { findCart } from './carts.ts'
import { hasItemInError } from './cart-items.ts'
import type { Fault } from './fault-rules.ts'
import { offersOf, refuseMissingItem } from './missing-item.ts'
import { newOrder } from './new-order.ts'
import { orderBody } from './orders.ts'
import type { CartRecord, OrderRecord } from './records.ts'
import { repeated, type Reply, type Written } from './replies.ts'
import { refuse } from './refused-call.ts'
import type { Call, World } from './world.ts'

/**
 * Buys what is in the cart, once. After a success the answer is reiterated; after a failure it is a new attempt; after a
 * partial success the groups without an order are attempted again.
 */
export const checkoutCart = (world: World, call: Call): Reply => {
  const cart = findCart(world, call)
  if (cart.ordered) {
    if (world.readings.repeatedCheckout === 'already-submitted') throw refuse('already-submitted')
    return reiterate(world, call, cart)
  }
  if (cart.answer !== undefined && world.readings.repeatedPartialCheckout === 'reiterates')
    return reiterate(world, call, cart)
  if (hasItemInError(cart.lineItems)) throw refuse('cart-items-in-error')
  refuseMissingItem(world, call, cart.lineItems)
  return attempt(world, call, cart)
}

const reiterate = (world: World, { now }: Call, cart: CartRecord): Reply => {
  const { replay, replayStatus } = world.readings
  if (replay === 'frozen' && cart.answer !== undefined) return repeated(replayStatus, cart.answer)
  const errors = (JSON.parse(cart.answer ?? '{}') as CartCheckoutResult).orderErrors ?? []
  return repeated(replayStatus, JSON.stringify(resultOf(world, cart, now, errors)))
}

const attempt = (world: World, call: Call, cart: CartRecord): Reply => {
  const orders: OrderRecord[] = []
  const orderErrors: OrderError[] = []
  for (const [orderGroup, items] of groupsOf(cart)) {
    if (cart.orders.some((earlier) => earlier.orderGroup === orderGroup)) continue
    const error = groupError(world, call, orderGroup, items)
    if (error) orderErrors.push(error)
    else orders.push(newOrder(world, call, cart, orderGroup, items))
  }
  const made = orders.map(({ orderGroup, id }) => ({ orderGroup, orderId: id }))
  const bought = [...cart.orders, ...made]
  const body = JSON.stringify(
    resultOf(world, { customerId: cart.customerId, orders: bought }, call.now, orderErrors, orders)
  )
  // Nothing was bought: a failure, whatever its status.
  if (bought.length === 0) return repeated(201, body)
  const attempted: CartRecord = { ...cart, orders: bought, ordered: orderErrors.length === 0, answer: body }
  return { status: 201, body, change: { cart: attempted, orders } }
}

type Item = CartRecord['lineItems'][number]

/** In the order in which the groups appear in the cart. */
const groupsOf = ({ lineItems }: CartRecord): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of lineItems) {
    const { orderGroup = '' } = item
    const group = groups.get(orderGroup)
    if (group) group.push(item)
    else groups.set(orderGroup, [item])
  }
  return groups
}

/** @param newOrders those of the cart that are not stored yet */
const resultOf = (
  world: World,
  { customerId, orders }: Pick<CartRecord, 'customerId' | 'orders'>,
  now: number,
  orderErrors: readonly OrderError[],
  newOrders: readonly OrderRecord[] = []
): Written<CartCheckoutResult> => ({
  orders: orders.flatMap(({ orderId }) => {
    const order = newOrders.find(({ id }) => id === orderId) ?? world.store.order(customerId, orderId)
    // Prices come with new commerce checkouts, unasked.
    return order ? [orderBody(world, order, now, order.form === 'new-commerce')] : []
  }),
  // Absent on every printed success.
  orderErrors: orderErrors.length > 0 ? orderErrors : undefined,
  attributes: { objectType: 'CartCheckoutResult' }
})

type GroupFails = Extract<Fault, { kind: 'order-group-fails' }>

const groupError = (
  { faults }: World,
  call: Call,
  orderGroupId: string,
  items: readonly Item[]
): OrderError | undefined => {
  if (faults.isEmpty) return undefined
  const offers = offersOf(items)
  const fault = faults.first(
    call,
    (candidate): candidate is GroupFails =>
      candidate.kind === 'order-group-fails' &&
      (candidate.orderGroup ?? orderGroupId) === orderGroupId &&
      (candidate.catalogItemId === undefined || offers.includes(candidate.catalogItemId))
  )
  return (
    fault && {
      orderGroupId,
      code: fault.code ?? 800010,
      description: fault.description ?? `The catalog item ${fault.catalogItemId ?? offers[0] ?? ''} has no inventory.`,
      attributes: { objectType: 'OrderError' }
    }
  )
}
