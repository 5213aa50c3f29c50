import type { RecordedResponse } from '../../../../src/exchange/index.ts'
import type { Errand } from './errands.ts'
import type { Random } from './random.ts'

export type KnownCart = {
  readonly customerId: string
  readonly cartId: string
  /** What SDKs and people send with a checkout; each client sends the same each time. */
  readonly checkoutBody: string | undefined
  /** An answer to its checkout was a success. */
  hasSucceeded: boolean
}

type Order = { readonly id: string; readonly lineItems: readonly { readonly subscriptionId?: string }[] }
type Body = {
  readonly id?: string
  readonly items?: readonly (Order & { readonly orderId?: string })[]
  readonly orders?: readonly Order[]
  readonly orderErrors?: readonly unknown[]
}

/** What a client has learnt from the answers so far. */
export class Knowledge {
  readonly customers: readonly [string, ...string[]]
  readonly carts: KnownCart[] = []
  readonly orders: { readonly customerId: string; readonly orderId: string; readonly cartId: string }[] = []
  readonly subscriptions: { readonly customerId: string; readonly subscriptionId: string }[] = []
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
    this.customers = [random.guid(), ...Array.from({ length: random.below(2) }, () => random.guid())]
  }

  learn(errand: Errand, { status, body }: RecordedResponse): void {
    if (status < 200 || status > 299 || body.kind !== 'text') return
    const { customerId, operation, cart } = errand
    const said = JSON.parse(body.text.replace('\uFEFF', '')) as Body
    if (operation === 'createCart' && said.id !== undefined) {
      const checkoutBody = this.#random.pick([undefined, undefined, '"success"', '{}'])
      this.carts.push({ customerId, cartId: said.id, checkoutBody, hasSucceeded: false })
    }
    if (operation === 'checkoutCart' && said.orders) {
      for (const order of said.orders) this.#learnOrder(customerId, order, cart?.cartId ?? '')
      if (cart && said.orders.length > 0 && (said.orderErrors ?? []).length === 0) cart.hasSucceeded = true
    }
    if (operation === 'listSubscriptionsByOrder')
      for (const { id } of said.items ?? []) this.#learnSubscription(customerId, id)
  }

  #learnOrder(customerId: string, { id, lineItems }: Order, cartId: string): void {
    if (!this.orders.some(({ orderId }) => orderId === id)) this.orders.push({ customerId, orderId: id, cartId })
    for (const { subscriptionId } of lineItems)
      if (subscriptionId !== undefined) this.#learnSubscription(customerId, subscriptionId)
  }

  #learnSubscription(customerId: string, subscriptionId: string): void {
    if (!this.subscriptions.some((known) => known.subscriptionId === subscriptionId))
      this.subscriptions.push({ customerId, subscriptionId })
  }
}
