import { createSandbox, type FaultRequest, type Sandbox } from '../sandbox/index.ts'

/**
 * Histories of the sandbox, as HAR files by their names: what no single scenario shows, and what the laws across time are
 * proved by. The same sandbox gives the same bytes: time and ids are counted.
 */
export const makeHistories = async (creatorVersion: string): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>()
  for (const [name, tell] of Object.entries(stories)) {
    const story = new Story(creatorVersion)
    await tell(story)
    files.set(`history-${name}.har`, story.har())
  }
  return files
}

type Cart = { readonly id: string }
type Item = { readonly catalogItemId: string; readonly quantity: number; readonly billingCycle: string }

const customer = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
const otherCustomer = '83d40c17-b6e9-4f2a-a05d-c41e79f8632b'

const license = {
  catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K9R4',
  quantity: 10,
  billingCycle: 'monthly',
  termDuration: 'P1M'
}
const software = { catalogItemId: 'DG7GMGF0DWM3:0002:DG7GMGF0DT1M', quantity: 1, billingCycle: 'one_time' }

const stories: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  /** Bought, looked at while it is provisioned, listed late, and checked out again. */
  replay: async (story) => {
    const cart = await story.cart(customer, [license, software])
    await story.read(`/customers/${customer}/carts/${cart.id}`)
    const order = await story.checkout(customer, cart)
    await story.checkout(customer, cart)
    await story.read(`/customers/${customer}/orders`)
    await story.read(`/customers/${customer}/orders/${order}`)
    story.advance('PT1M')
    await story.read(`/customers/${customer}/orders/${order}`)
    await story.read(`/customers/${customer}/subscriptions?order_id=${order}`)
    await story.read(`/customers/${customer}/orders/${order}`)
    story.advance('PT15M')
    await story.read(`/customers/${customer}/orders`)
    await story.read(`/customers/${customer}/orders`)
    await story.checkout(customer, cart)
    await story.read(`/customers/${customer}/carts/${cart.id}`)
  },

  /** The answer to the first attempt is lost; the next one has its id, and the order that was made. */
  'lost-answer': async (story) => {
    const cart = await story.cart(customer, [license])
    story.fault({ operation: 'checkoutCart', fault: { kind: 'answer-lost' }, times: 1 })
    const id = story.id()
    await story.checkout(customer, cart, id)
    const order = await story.checkout(customer, cart, id)
    story.advance('PT1M')
    await story.read(`/customers/${customer}/orders/${order}`)
    await story.checkout(customer, cart)
  },

  /** One of two groups fails; only that one is tried again. */
  partial: async (story) => {
    const cart = await story.cart(customer, [license, software])
    story.fault({
      operation: 'checkoutCart',
      fault: { kind: 'order-group-fails', catalogItemId: software.catalogItemId },
      times: 2
    })
    await story.checkout(customer, cart)
    await story.checkout(customer, cart)
    await story.checkout(customer, cart)
    await story.checkout(customer, cart)
  },

  /** A limit, which is waited for, and a refusal in between: neither denies what was bought. */
  throttled: async (story) => {
    const cart = await story.cart(customer, [license])
    story.fault({ operation: 'checkoutCart', fault: { kind: 'throttled', retryAfter: 30 }, times: 1 })
    await story.checkout(customer, cart)
    story.advance('PT30S')
    await story.checkout(customer, cart)
    story.fault({ operation: 'checkoutCart', fault: { kind: 'service-unavailable' }, times: 1 })
    await story.checkout(customer, cart)
    await story.checkout(customer, cart)
  },

  /** Two carts of one customer and one of another, at the same time; one cart is changed before it is bought. */
  carts: async (story) => {
    const carts = [
      [customer, await story.cart(customer, [license])],
      [customer, await story.cart(customer, [software])],
      [otherCustomer, await story.cart(otherCustomer, [license])]
    ] as const
    const [[, changed]] = carts
    await story.send('PUT', `/customers/${customer}/carts/${changed.id}`, {
      lineItems: [{ ...license, id: 0, quantity: 12 }]
    })
    await story.read(`/customers/${customer}/carts/${changed.id}`)
    for (const [of, cart] of carts) await story.checkout(of, cart)
    story.advance('PT20M')
    for (const [of] of carts) await story.read(`/customers/${of}/orders`)
    for (const [of, cart] of carts) await story.checkout(of, cart)
  },

  /** What was bought in time is reiterated after the cart has expired. */
  expired: async (story) => {
    const cart = await story.cart(customer, [license])
    story.advance('P6D')
    await story.checkout(customer, cart)
    story.advance('P2D')
    await story.checkout(customer, cart)
  }
}

/** Calls on a sandbox of their own, ten seconds apart, as a caller makes them who keeps the laws. */
class Story {
  readonly #sandbox: Sandbox = createSandbox()
  readonly #creatorVersion: string
  #ids = 0

  constructor(creatorVersion: string) {
    this.#creatorVersion = creatorVersion
  }

  har(): string {
    return this.#sandbox.toHar({ creatorVersion: this.#creatorVersion })
  }

  advance(duration: string): void {
    this.#sandbox.advance(duration)
  }

  fault(request: FaultRequest): void {
    this.#sandbox.faults.add(request)
  }

  /** A new id of a call. */
  id(): string {
    return `00000000-0000-4000-8000-${(++this.#ids).toString(16).padStart(12, '0')}`
  }

  read(path: string): Promise<unknown> {
    return this.send('GET', path)
  }

  async cart(of: string, lineItems: readonly Item[]): Promise<Cart> {
    return (await this.send('POST', `/customers/${of}/carts`, { lineItems })) as Cart
  }

  /** @returns the id of the first order; the empty text where there is none */
  async checkout(of: string, cart: Cart, requestId = this.id()): Promise<string> {
    const answer = await this.send('POST', `/customers/${of}/carts/${cart.id}/checkout`, undefined, requestId)
    const { orders } = (answer ?? {}) as { readonly orders?: readonly Cart[] }
    return orders?.[0]?.id ?? ''
  }

  /** @returns the body; `undefined` where no answer came */
  async send(method: string, path: string, body?: unknown, requestId = this.id()): Promise<unknown> {
    this.advance('PT10S')
    const headers = {
      Authorization: 'Bearer recorded',
      Accept: 'application/json',
      'MS-RequestId': requestId,
      'MS-CorrelationId': this.id(),
      ...(body !== undefined && { 'Content-Type': 'application/json' })
    }
    try {
      const answer = await this.#sandbox.fetch(`https://api.partnercenter.microsoft.com/v1${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) })
      })
      return JSON.parse((await answer.text()).replace(/^\uFEFF/, '')) as unknown
    } catch (error) {
      // A lost answer is part of the story.
      if (error instanceof TypeError) return undefined
      throw error
    }
  }
}
