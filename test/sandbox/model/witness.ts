import type { Order } from '../../../src/client/index.ts'
import { fail, same } from './promise.ts'

/**
 * What one observer of all answers may rely on for ever, whatever was called in between. Each method throws where that is
 * broken.
 */
export class Witness {
  /** The customer that each order was seen under, and the cart once its checkout has shown it. */
  readonly #customerOf = new Map<string, string>()
  readonly #cartOf = new Map<string, string>()
  /** The order set of each cart that was checked out with success. */
  readonly #successOf = new Map<string, string>()
  /** Orders of each cart that its checkout answers have shown. */
  readonly #ordersOf = new Map<string, ReadonlySet<string>>()
  readonly #subscriptionOf = new Map<string, string>()
  readonly #lineOf = new Map<string, string>()
  readonly #facts = new Map<string, string>()

  /** An order in any answer. It may be a copy of an earlier answer, so what it lacks may be there by now. */
  sawOrder(customerId: string, order: Order): void {
    const { id, lineItems } = order
    same(order.referenceCustomerId, customerId, `the customer of order ${id}`)
    same(this.#once(this.#customerOf, id, customerId), customerId, `the customer who sees order ${id}`)
    same(order.links?.self?.uri, `/customers/${customerId}/orders/${id}`, `the link of order ${id} to itself`)
    this.#sawFact(`${id} was made`, [order.creationDate, order.alternateId, order.currencyCode, order.billingCycle])
    this.#sawFact(
      `the goods of ${id}`,
      lineItems.map(({ offerId, quantity, termDuration }) => [offerId, quantity, termDuration])
    )
    if (order.totalPrice !== undefined) this.#sawFact(`the price of ${id}`, order.totalPrice)
    lineItems.forEach(({ lineItemNumber, subscriptionId, pricing }, index) => {
      same(lineItemNumber, index, `the number of a line of order ${id}`)
      const line = `${id}/${lineItemNumber}`
      if (pricing !== undefined) this.#sawFact(`the price of ${line}`, pricing)
      if (subscriptionId !== undefined) this.sawSubscription(line, subscriptionId)
    })
  }

  /** A subscription id of a line never changes, and no other line has it. */
  sawSubscription(line: string, subscriptionId: string): void {
    const id = subscriptionId.toLowerCase()
    same(id, this.#once(this.#subscriptionOf, line, id), `the subscription of ${line}`)
    same(line, this.#once(this.#lineOf, id, line), `the line of subscription ${id}`)
  }

  /** An answer of a checkout that says: the whole cart is bought. */
  sawSuccess(customerId: string, cartId: string, orders: readonly Order[]): void {
    const set = this.#sawCheckout(customerId, cartId, orders)
    same(set, this.#once(this.#successOf, cartId, set), `the orders of cart ${cartId}`)
  }

  /** An answer of a checkout that says: some of the cart is bought. */
  sawPartial(customerId: string, cartId: string, orders: readonly Order[]): void {
    if (this.#successOf.has(cartId)) fail(`cart ${cartId} was bought, and is not any more`)
    this.#sawCheckout(customerId, cartId, orders)
  }

  #sawCheckout(customerId: string, cartId: string, orders: readonly Order[]): string {
    const now = new Set(orders.map(({ id }) => id))
    same(now.size, orders.length, `the number of orders in an answer for cart ${cartId}`)
    for (const order of orders) {
      this.sawOrder(customerId, order)
      same(this.#once(this.#cartOf, order.id, cartId), cartId, `the cart of order ${order.id}`)
    }
    for (const id of this.#ordersOf.get(cartId) ?? [])
      if (!now.has(id)) fail(`order ${id} vanished from the checkout of cart ${cartId}`)
    this.#ordersOf.set(cartId, now)
    return [...now].sort().join(' ')
  }

  #sawFact(about: string, fact: unknown): void {
    const text = JSON.stringify(fact)
    same(text, this.#once(this.#facts, about, text), about)
  }

  /** What was seen first. */
  #once(seen: Map<string, string>, key: string, value: string): string {
    const first = seen.get(key)
    if (first !== undefined) return first
    seen.set(key, value)
    return value
  }
}
