import type { Order } from '../../../src/client/index.ts'

/** What one observer of all answers may rely on, whatever was called in between. Each method throws where it is broken. */
export class Witness {
  /** The cart and customer that each order was seen under. */
  readonly #ownerOf = new Map<string, string>()
  /** The order set of each cart that was checked out with success. */
  readonly #successOf = new Map<string, string>()
  /** Orders of each cart, seen in its checkout answers. */
  readonly #ordersOf = new Map<string, Set<string>>()
  readonly #subscriptionOf = new Map<string, string>()
  readonly #lineOf = new Map<string, string>()
  readonly #fixed = new Map<string, string>()
  readonly #progress = new Map<string, number>()

  sawOrder(customerId: string, order: Order): void {
    const owner = this.#ownerOf.get(order.id)
    if (owner !== undefined && !owner.startsWith(customerId))
      fail(`order ${order.id} of ${owner} was shown to ${customerId}`)
    same(order.referenceCustomerId, customerId, `the customer of order ${order.id}`)
    const bought = JSON.stringify([
      order.creationDate,
      order.alternateId,
      order.lineItems.map(({ lineItemNumber, offerId, quantity }) => [lineItemNumber, offerId, quantity])
    ])
    same(bought, this.#fixed.get(order.id) ?? bought, `what order ${order.id} is`)
    this.#fixed.set(order.id, bought)
    order.lineItems.forEach(({ lineItemNumber }, index) => {
      same(lineItemNumber, index, `the numbers of the lines of order ${order.id}`)
    })
    for (const { lineItemNumber, subscriptionId } of order.lineItems) {
      if (subscriptionId !== undefined) this.#sawSubscription(`${order.id}/${lineItemNumber}`, subscriptionId)
    }
  }

  /** In a get or a list, where nothing may lag behind what was seen before. */
  sawCurrentOrder(customerId: string, order: Order): void {
    this.sawOrder(customerId, order)
    const progress = order.status === 'completed' ? 1 : 0
    if (progress < (this.#progress.get(order.id) ?? 0)) fail(`order ${order.id} went back to ${String(order.status)}`)
    this.#progress.set(order.id, progress)
    for (const { lineItemNumber, subscriptionId } of order.lineItems) {
      const line = `${order.id}/${lineItemNumber}`
      if (this.#subscriptionOf.has(line))
        same(subscriptionId, this.#subscriptionOf.get(line), `the subscription of ${line}`)
    }
  }

  sawSuccess(customerId: string, cartId: string, orders: readonly Order[]): void {
    const cart = `${customerId} ${cartId}`
    this.#sawCheckout(customerId, cartId, orders)
    const set = orders
      .map(({ id }) => id)
      .sort()
      .join(' ')
    same(set, this.#successOf.get(cart) ?? set, `the orders of cart ${cartId}`)
    this.#successOf.set(cart, set)
    same(set, [...(this.#ordersOf.get(cart) ?? [])].sort().join(' '), `all orders that cart ${cartId} ever had`)
  }

  sawPartial(customerId: string, cartId: string, orders: readonly Order[]): void {
    this.sawNoSuccess(customerId, cartId)
    this.#sawCheckout(customerId, cartId, orders)
  }

  /** Nothing that says the cart is open again may follow a success. */
  sawNoSuccess(customerId: string, cartId: string): void {
    if (this.#successOf.has(`${customerId} ${cartId}`)) fail(`cart ${cartId} was ordered, and is not any more`)
  }

  wasOrdered(customerId: string, cartId: string): boolean {
    return this.#successOf.has(`${customerId} ${cartId}`)
  }

  /** Orders of a cart that some answer showed. */
  ordersOf(customerId: string, cartId: string): readonly string[] {
    return [...(this.#ordersOf.get(`${customerId} ${cartId}`) ?? [])]
  }

  ordersOfCustomer(customerId: string): readonly string[] {
    return [...this.#ownerOf].filter(([, owner]) => owner.startsWith(customerId)).map(([id]) => id)
  }

  #sawCheckout(customerId: string, cartId: string, orders: readonly Order[]): void {
    const cart = `${customerId} ${cartId}`
    const known = this.#ordersOf.get(cart) ?? new Set()
    for (const order of orders) {
      this.sawOrder(customerId, order)
      same(this.#ownerOf.get(order.id) ?? cart, cart, `the cart of order ${order.id}`)
      this.#ownerOf.set(order.id, cart)
    }
    const now = new Set(orders.map(({ id }) => id))
    same(now.size, orders.length, `the number of orders in an answer for cart ${cartId}`)
    for (const id of known) if (!now.has(id)) fail(`order ${id} vanished from the checkout of cart ${cartId}`)
    this.#ordersOf.set(cart, now)
  }

  #sawSubscription(line: string, subscriptionId: string): void {
    same(subscriptionId, this.#subscriptionOf.get(line) ?? subscriptionId, `the subscription of ${line}`)
    same(line, this.#lineOf.get(subscriptionId) ?? line, `the line of subscription ${subscriptionId}`)
    this.#subscriptionOf.set(line, subscriptionId)
    this.#lineOf.set(subscriptionId, line)
  }
}

export const fail = (message: string): never => {
  throw new Error(message)
}

export const same = <T>(actual: T, expected: T, what: string): void => {
  if (actual !== expected) fail(`${what} is ${String(actual)}, not ${String(expected)}`)
}
