import type { Cart } from '../../generated/openapi.ts'
import { cartItems } from './cart-items.ts'
import { refuseMissingItem } from './missing-item.ts'
import { readCartRequest } from './cart-request.ts'
import { guid, isGuid } from './ids.ts'
import { wrong } from './input.ts'
import { cartUri, link } from './links.ts'
import { moment } from './moment.ts'
import type { CartRecord } from './records.ts'
import { reply, type Reply } from './replies.ts'
import { refuse } from './refused-call.ts'
import type { Store } from './store.ts'
import type { Call, World } from './world.ts'

const sevenDays = 7 * 24 * 60 * 60 * 1000

export const createCart = (world: World, call: Call): Reply => {
  const wanted = readCartRequest(call.body)
  refuseMissingItem(world, call, wanted)
  const cart = newCart(world, call.customerId, call.now, cartItems(world, call, wanted))
  return { ...reply('createCart', 201, cartBody(cart)), change: { cart } }
}

export const getCart = (world: World, call: Call): Reply => reply('getCart', 200, cartBody(findCart(world, call)))

/** Replaces the items that are not bought yet. Nothing else changes, the expiry least of all. */
export const updateCart = (world: World, call: Call): Reply => {
  const cart = findCart(world, call)
  if (cart.ordered) {
    if (world.readings.updateOfOrderedCart === 'already-submitted') throw refuse('already-submitted')
    return reply('updateCart', 201, cartBody(cart))
  }
  const wanted = readCartRequest(call.body)
  refuseMissingItem(world, call, wanted)
  const bought = cart.lineItems.filter((item) => cart.orders.some(({ orderGroup }) => orderGroup === item.orderGroup))
  const updated: CartRecord = {
    ...cart,
    lineItems: cartItems(world, call, wanted, bought),
    lastModifiedTimestamp: moment(call.now, world.ids),
    lastModifiedUser: world.user
  }
  return { ...reply('updateCart', 201, cartBody(updated)), change: { cart: updated } }
}

/** @throws RefusedCall where the customer has no such cart, or none any more */
export const findCart = ({ store, readings }: World, { customerId, path, now }: Call): CartRecord => {
  const cartId = path['cart-id'] ?? ''
  if (!isGuid(cartId)) throw wrong('the cart id', 'a GUID')
  const cart = store.cart(customerId, cartId)
  if (!cart) throw refuse('cart-not-found')
  if (now < cart.expiresAt) return cart
  if (cart.ordered) {
    if (readings.orderedCart === 'stays') return cart
    throw refuse('cart-expired')
  }
  throw refuse(readings.expiredCart === 'cart-not-found' ? 'cart-expired' : 'invalid-input')
}

/** @param id instead of a new one */
export const newCart = (
  { ids, store, user }: World,
  customerId: string,
  now: number,
  lineItems: CartRecord['lineItems'],
  id: string = freshId(() => guid(ids), store, 'cart')
): CartRecord => {
  const creationTimestamp = moment(now, ids)
  // Real carts live 2 to 19 seconds longer than their seven days, so that nobody derives one from the other.
  const expiresAt = now + sevenDays + 2000 + ids.below(17_000)
  return {
    id,
    customerId,
    createdAt: now,
    creationTimestamp,
    lastModifiedTimestamp: creationTimestamp,
    lastModifiedUser: user,
    expiresAt,
    expirationTimestamp: moment(expiresAt, ids),
    lineItems,
    orders: [],
    ordered: false
  }
}

/** The ids are random enough to be new almost always, and must always be. */
export const freshId = (
  make: () => string,
  store: Pick<Store, 'has'>,
  kind: 'cart' | 'order' | 'subscription'
): string => {
  let id = make()
  while (store.has(kind, id)) id = make()
  return id
}

const cartBody = (cart: CartRecord): Cart => ({
  id: cart.id,
  creationTimestamp: cart.creationTimestamp,
  lastModifiedTimestamp: cart.lastModifiedTimestamp,
  expirationTimestamp: cart.expirationTimestamp,
  lastModifiedUser: cart.lastModifiedUser,
  status: cart.ordered ? 'Ordered' : 'Active',
  lineItems: [...cart.lineItems],
  links: { self: link(cartUri(cart.customerId, cart.id)) },
  attributes: { objectType: 'Cart' }
})
