import type { Fault } from '../../../../src/sandbox/index.ts'
import { goodsFor } from './goods.ts'
import type { Knowledge, KnownCart } from './knowledge.ts'
import type { Random } from './random.ts'
import { refusalFor } from './troubles.ts'

/** One call that a client wants to make. */
export type Errand = {
  readonly operation:
    | 'createCart'
    | 'getCart'
    | 'updateCart'
    | 'checkoutCart'
    | 'listOrders'
    | 'getOrder'
    | 'getOrderProvisioningStatus'
    | 'listSubscriptionsByOrder'
    | 'getSubscription'
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly customerId: string
  /** From `/v1` on, without the query. */
  readonly path: string
  readonly query: string
  readonly body: string | undefined
  /** Calls of one purchase, which may share a correlation id. */
  readonly story: string
  readonly cart?: KnownCart
  readonly faults: readonly Fault[]
}

type Maker = (random: Random, knowledge: Knowledge) => Errand | undefined

/** What a client does next, by what it knows. */
export const nextErrand = (random: Random, knowledge: Knowledge): Errand => {
  for (;;) {
    const made = random.pick(makers)(random, knowledge)
    if (made) return made
  }
}

const safe = { method: 'GET', body: undefined } as const

const createCart: Maker = (random, { customers }) => {
  const customerId = random.pick(customers)
  return {
    operation: 'createCart',
    method: 'POST',
    customerId,
    path: `/v1/customers/${customerId}/carts`,
    query: '',
    body: JSON.stringify({ lineItems: goodsFor(random) }),
    story: `new cart ${random.hex(8)}`,
    faults: refusalFor(random, 'createCart', false)
  }
}

const onCart = (random: Random, { carts }: Knowledge): KnownCart | undefined =>
  // The latest cart is the one that most is going on with.
  random.chance(0.5) ? carts.at(-1) : random.pick(carts)

const pathOf = ({ customerId, cartId }: KnownCart): string => `/v1/customers/${customerId}/carts/${cartId}`

const getCart: Maker = (random, knowledge) => {
  const cart = onCart(random, knowledge)
  if (!cart) return undefined
  const { customerId, cartId } = cart
  return {
    ...safe,
    operation: 'getCart',
    customerId,
    path: pathOf(cart),
    query: '',
    story: cartId,
    cart,
    faults: refusalFor(random, 'getCart', false)
  }
}

const updateCart: Maker = (random, knowledge) => {
  const cart = onCart(random, knowledge)
  if (!cart || (cart.hasSucceeded && random.chance(0.8))) return undefined
  const { customerId, cartId } = cart
  return {
    operation: 'updateCart',
    method: 'PUT',
    customerId,
    path: pathOf(cart),
    query: '',
    body: JSON.stringify({ lineItems: goodsFor(random) }),
    story: cartId,
    cart,
    faults: refusalFor(random, 'updateCart', false)
  }
}

const checkoutCart: Maker = (random, knowledge) => {
  const cart = onCart(random, knowledge)
  if (!cart) return undefined
  const { customerId, cartId, checkoutBody, hasSucceeded } = cart
  return {
    operation: 'checkoutCart',
    method: 'POST',
    customerId,
    path: `${pathOf(cart)}/checkout`,
    query: '',
    body: checkoutBody,
    story: cartId,
    cart,
    faults: refusalFor(random, 'checkoutCart', hasSucceeded)
  }
}

const listOrders: Maker = (random, { customers }) => {
  const customerId = random.pick(customers)
  return {
    ...safe,
    operation: 'listOrders',
    customerId,
    path: `/v1/customers/${customerId}/orders`,
    query: random.pick([
      '',
      '',
      '?include_price=true',
      '?billingType=monthly',
      '?billingType=OneTime&include_price=True'
    ]),
    story: `list ${random.hex(8)}`,
    faults: refusalFor(random, 'listOrders', false)
  }
}

const ofOrder =
  (operation: 'getOrder' | 'getOrderProvisioningStatus' | 'listSubscriptionsByOrder'): Maker =>
  (random, { orders }) => {
    const order = random.chance(0.4) ? orders.at(-1) : random.pick(orders)
    if (!order) return undefined
    const { customerId, orderId, cartId } = order
    const base = `/v1/customers/${customerId}`
    const path = {
      getOrder: `${base}/orders/${orderId}`,
      getOrderProvisioningStatus: `${base}/orders/${orderId}/provisioningstatus`,
      listSubscriptionsByOrder: `${base}/subscriptions`
    }[operation]
    const query = {
      getOrder: random.pick(['', '', '?include_price=true', '?include_price=False']),
      getOrderProvisioningStatus: '',
      listSubscriptionsByOrder: `?order_id=${orderId}`
    }[operation]
    return {
      ...safe,
      operation,
      customerId,
      path,
      query,
      story: cartId,
      faults: refusalFor(random, operation, false)
    }
  }

const getSubscription: Maker = (random, { subscriptions }) => {
  const subscription = random.pick(subscriptions)
  if (!subscription) return undefined
  const { customerId, subscriptionId } = subscription
  return {
    ...safe,
    operation: 'getSubscription',
    customerId,
    path: `/v1/customers/${customerId}/subscriptions/${subscriptionId}`,
    query: '',
    story: `subscription ${subscriptionId}`,
    faults: refusalFor(random, 'getSubscription', false)
  }
}

// As often as they stand here.
const makers: readonly [Maker, ...Maker[]] = [
  createCart,
  createCart,
  getCart,
  getCart,
  updateCart,
  checkoutCart,
  checkoutCart,
  checkoutCart,
  checkoutCart,
  checkoutCart,
  listOrders,
  listOrders,
  ofOrder('getOrder'),
  ofOrder('getOrder'),
  ofOrder('getOrder'),
  ofOrder('getOrderProvisioningStatus'),
  ofOrder('listSubscriptionsByOrder'),
  ofOrder('listSubscriptionsByOrder'),
  getSubscription
]
