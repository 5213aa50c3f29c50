import { FinishedCarts } from './finished-carts.ts'
import { orderKey } from './ids.ts'
import { RecentCalls } from './recent-calls.ts'
import type { CallRecord, CartRecord, OrderRecord } from './records.ts'
import type { SeededState } from './seeded.ts'

/** One step of the state, plain JSON. Applied in order to a snapshot it gives the state again. */
export type Change = {
  /** The cart as it is from now on. */
  readonly cart?: CartRecord | undefined
  /** New orders of the cart. */
  readonly orders?: readonly OrderRecord[] | undefined
  /** A call whose id is remembered. */
  readonly call?: CallRecord | undefined
  /** A customer of whom everything is forgotten, before the rest of the change. */
  readonly forget?: string
  /** Where the stream of ids has come to: without it a restarted sandbox would give an id twice. */
  readonly ids: SeededState
}

export type StoreRecords = {
  readonly carts: readonly CartRecord[]
  readonly orders: readonly OrderRecord[]
  readonly calls: readonly CallRecord[]
}

/** The bounds of what a store keeps. */
export type StoreLimits = { readonly finishedCarts: number; readonly calls: number }

/** Carts, orders and subscriptions by their ids. Every look-up takes the same time however much there is. */
export class Store {
  readonly #carts = new Map<string, CartRecord>()
  readonly #orders = new Map<string, OrderRecord>()
  /** By customer, in the order in which they were made. */
  readonly #ordersOf = new Map<string, Set<OrderRecord>>()
  readonly #subscriptions = new Map<string, { readonly order: OrderRecord; readonly line: number }>()
  readonly #cartsOf = new Map<string, Set<string>>()
  readonly #finished: FinishedCarts
  readonly #calls: RecentCalls

  constructor({ finishedCarts, calls }: StoreLimits) {
    this.#finished = new FinishedCarts(finishedCarts)
    this.#calls = new RecentCalls(calls)
  }

  /** Only of this customer: a cart of another one does not exist. */
  cart(customerId: string, cartId: string): CartRecord | undefined {
    const cart = this.#carts.get(cartId.toLowerCase())
    return cart?.customerId === customerId ? cart : undefined
  }

  order(customerId: string, orderId: string): OrderRecord | undefined {
    const order = this.#orders.get(orderKey(orderId))
    return order?.customerId === customerId ? order : undefined
  }

  subscription(
    customerId: string,
    subscriptionId: string
  ): { readonly order: OrderRecord; readonly line: number } | undefined {
    const found = this.#subscriptions.get(subscriptionId.toLowerCase())
    return found?.order.customerId === customerId ? found : undefined
  }

  ordersOf(customerId: string): Iterable<OrderRecord> {
    return this.#ordersOf.get(customerId) ?? []
  }

  call(key: string): CallRecord | undefined {
    return this.#calls.get(key)
  }

  /** The customer who has a cart, an order or a subscription of this id. */
  ownerOf(id: string): string | undefined {
    const cart = this.#carts.get(id.toLowerCase())
    const subscription = this.#subscriptions.get(id.toLowerCase())
    return cart?.customerId ?? this.#orders.get(orderKey(id))?.customerId ?? subscription?.order.customerId
  }

  /** Whether any customer has a cart, an order or a subscription of this id. */
  has(kind: 'cart' | 'order' | 'subscription', id: string): boolean {
    switch (kind) {
      case 'cart':
        return this.#carts.has(id)
      case 'order':
        return this.#orders.has(id)
      case 'subscription':
        return this.#subscriptions.has(id)
    }
  }

  apply({ forget, cart, orders = [], call }: Omit<Change, 'ids'>): void {
    if (forget !== undefined) this.#forgetCustomer(forget)
    for (const order of orders) this.#addOrder(order)
    if (cart) this.#addCart(cart)
    if (call) this.#calls.add(call)
  }

  restore({ carts, orders, calls }: StoreRecords): void {
    // Orders first: a cart beyond the limit is forgotten with its orders as soon as it is there.
    for (const order of orders) this.#addOrder(order)
    for (const cart of carts) this.#addCart(cart)
    for (const call of calls) this.#calls.add(call)
  }

  /** Everything in the order in which it came. */
  records(): StoreRecords {
    return { carts: [...this.#carts.values()], orders: [...this.#orders.values()], calls: this.#calls.values() }
  }

  #addCart(cart: CartRecord): void {
    this.#carts.set(cart.id, cart)
    entry(this.#cartsOf, cart.customerId).add(cart.id)
    if (cart.ordered) for (const id of this.#finished.add(cart.id)) this.#forgetCart(id)
  }

  #addOrder(order: OrderRecord): void {
    this.#orders.set(orderKey(order.id), order)
    entry(this.#ordersOf, order.customerId).add(order)
    for (const [line, { subscriptionId }] of order.lines.entries())
      if (subscriptionId !== undefined) this.#subscriptions.set(subscriptionId.toLowerCase(), { order, line })
  }

  #forgetCustomer(customerId: string): void {
    for (const id of this.#cartsOf.get(customerId) ?? []) this.#forgetCart(id)
    this.#calls.remove((call) => call.customerId === customerId)
  }

  #forgetCart(id: string): void {
    const cart = this.#carts.get(id)
    this.#finished.remove(id)
    if (!cart) return
    this.#carts.delete(id)
    remove(this.#cartsOf, cart.customerId, id)
    for (const { orderId } of cart.orders) {
      const order = this.#orders.get(orderKey(orderId))
      if (!order) continue
      this.#orders.delete(orderKey(orderId))
      remove(this.#ordersOf, order.customerId, order)
      for (const { subscriptionId } of order.lines)
        if (subscriptionId !== undefined) this.#subscriptions.delete(subscriptionId.toLowerCase())
    }
  }
}

const entry = <Key, Value>(map: Map<Key, Set<Value>>, key: Key): Set<Value> => {
  let values = map.get(key)
  if (!values) map.set(key, (values = new Set()))
  return values
}

const remove = <Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void => {
  const values = map.get(key)
  values?.delete(value)
  if (values?.size === 0) map.delete(key)
}
