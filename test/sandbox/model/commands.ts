import fc from 'fast-check'
import {
  isTransportError,
  type Cart,
  type CartLineItemRequest,
  type PartnerCenterClient
} from '../../../src/client/index.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import {
  annualLicense,
  azure,
  customerId,
  license,
  otherCustomerId,
  reservation,
  secondLicense,
  software
} from '../desk.ts'
import { fail, same, type Witness } from './witness.ts'

/** A cart as the model knows it: who it belongs to, what is in it, and until when it can be bought. */
export type ModelCart = {
  readonly customerId: string
  readonly cartId: string
  readonly expiresAt: number
  items: readonly CartLineItemRequest[]
  /** Whether it was updated after some of it had been bought: those orders stay, whatever the cart says now. */
  changedAfterPart: boolean
}

export type Model = { readonly carts: ModelCart[] }
export type Real = {
  readonly sandbox: Pick<Sandbox, 'advance' | 'faults' | 'now'>
  readonly client: PartnerCenterClient
  readonly witness: Witness
}

type Step = fc.AsyncCommand<Model, Real>

const goods = [license, secondLicense, annualLicense, reservation, software, azure]
const customers = [customerId, otherCustomerId]

/** A command about one of the carts there are. */
const onCart = (name: string, pick: number, run: (cart: ModelCart, real: Real) => Promise<void>): Step => ({
  check: ({ carts }) => carts.length > 0,
  run: async ({ carts }, real) => {
    const cart = carts[pick % carts.length]
    if (cart) await run(cart, real)
  },
  toString: () => `${name}(${pick})`
})

const create = (customer: number, items: readonly CartLineItemRequest[]): Step => ({
  check: () => true,
  run: async ({ carts }, { client }) => {
    const owner = customers[customer] ?? customerId
    const answer = await client.createCart({ customerId: owner, cart: { lineItems: [...items] } })
    if (!answer.ok) return fail(`a cart was refused with ${answer.refusal.status}`)
    const { id, status, expirationTimestamp } = answer.result
    same(status, 'Active', 'the status of a new cart')
    same(
      carts.some((cart) => cart.cartId === id),
      false,
      'whether a new cart has the id of another'
    )
    carts.push({
      customerId: owner,
      cartId: id,
      items,
      changedAfterPart: false,
      expiresAt: Date.parse(expirationTimestamp ?? '')
    })
  },
  toString: () => `create(${customer}, ${items.map(({ catalogItemId }) => catalogItemId).join(' ')})`
})

const update = (pick: number, items: readonly CartLineItemRequest[]): Step =>
  onCart('update', pick, async (cart, { client, sandbox, witness }) => {
    const ids = { customerId: cart.customerId, cartId: cart.cartId }
    const before = await read(cart, client)
    const answer = await client.updateCart({ ...ids, cart: { lineItems: [...items] } })
    const isOpen = sandbox.now() < cart.expiresAt && witness.ordersOf(cart.customerId, cart.cartId).length === 0
    if (answer.ok) {
      if (witness.wasOrdered(cart.customerId, cart.cartId)) fail('an Ordered cart was updated')
      same(Date.parse(answer.result.expirationTimestamp ?? ''), cart.expiresAt, 'the expiry of an updated cart')
      cart.items = items
      cart.changedAfterPart ||= witness.ordersOf(cart.customerId, cart.cartId).length > 0
    } else {
      if (isOpen) fail(`an open cart refused an update with ${answer.refusal.status} ${String(answer.refusal.code)}`)
      same(JSON.stringify(await read(cart, client)), JSON.stringify(before), 'a cart after a refused update')
    }
  })

const read = async (
  { customerId: owner, cartId }: ModelCart,
  client: PartnerCenterClient
): Promise<Cart | undefined> => {
  const answer = await client.getCart({ customerId: owner, cartId })
  return answer.ok ? answer.result : undefined
}

/** Checks out once and holds the answer against everything that was seen before. */
const checkoutOnce = async (cart: ModelCart, { client, sandbox, witness }: Real, requestId?: string): Promise<void> => {
  const { customerId: owner, cartId } = cart
  const known = witness.ordersOf(owner, cartId).length > 0
  const inTime = sandbox.now() < cart.expiresAt
  const answer = await client.checkoutCart({ customerId: owner, cartId }, requestId === undefined ? {} : { requestId })
  if (answer.kind === 'success') {
    if (!inTime && !known) fail(`cart ${cartId} was bought after its seven days`)
    witness.sawSuccess(owner, cartId, answer.orders)
    const sold = answer.orders.flatMap(({ lineItems }) =>
      lineItems.map(({ offerId, quantity }) => `${offerId} ${quantity}`)
    )
    const wanted = cart.items.map(({ catalogItemId, quantity }) => `${catalogItemId} ${quantity}`)
    if (cart.changedAfterPart) return
    same(sold.sort().join(), wanted.sort().join(), `what cart ${cartId} bought`)
    return
  }
  if (answer.kind === 'partial-success') {
    witness.sawPartial(owner, cartId, answer.orders)
    return
  }
  witness.sawNoSuccess(owner, cartId)
  if ('refusal' in answer && inTime)
    fail(`an open cart was refused with ${answer.refusal.status} ${String(answer.refusal.code)}`)
}

/** A checkout whose outcome nobody learns, and the same call again as the contract wants it. */
const checkoutTwice = (kind: 'answer-lost' | 'connection-dropped', pick: number, id: string): Step =>
  onCart(kind, pick, async (cart, real) => {
    const { customerId: owner, cartId } = cart
    const fault = real.sandbox.faults.add({ operation: 'checkoutCart', cartId, times: 1, fault: { kind } })
    const lost = await real.client.checkoutCart({ customerId: owner, cartId }, { requestId: id }).then(
      (answer) => answer.kind,
      (error: unknown) => (isTransportError(error) ? 'lost' : String(error))
    )
    fault.remove()
    same(lost, 'lost', 'the outcome of a call whose answer was lost')
    await checkoutOnce(cart, real, id)
  })

const failGroup = (pick: number, item: number): Step =>
  onCart('failGroup', pick, async (cart, real) => {
    const catalogItemId = cart.items[item % cart.items.length]?.catalogItemId ?? ''
    const fault = real.sandbox.faults.add({
      operation: 'checkoutCart',
      cartId: cart.cartId,
      times: 1,
      fault: { kind: 'order-group-fails', catalogItemId }
    })
    await checkoutOnce(cart, real)
    fault.remove()
  })

const advance = (duration: string): Step => ({
  check: () => true,
  run: (_, { sandbox }) => {
    sandbox.advance(duration)
    return Promise.resolve()
  },
  toString: () => `advance(${duration})`
})

const list = (customer: number): Step => ({
  check: () => true,
  run: async (_, { client, witness }) => {
    const owner = customers[customer] ?? customerId
    const answer = await client.listOrders({ customerId: owner })
    if (!answer.ok) return fail(`a list was refused with ${answer.refusal.status}`)
    for (const order of answer.result.items) witness.sawCurrentOrder(owner, order)
  },
  toString: () => `list(${customer})`
})

const getOrders = (customer: number): Step => ({
  check: () => true,
  run: async (_, { client, witness }) => {
    const owner = customers[customer] ?? customerId
    for (const orderId of witness.ordersOfCustomer(owner).slice(-3)) {
      const answer = await client.getOrder({ customerId: owner, orderId })
      if (!answer.ok) return fail(`order ${orderId} was refused with ${answer.refusal.status}`)
      same(answer.result.id, orderId, 'the id of an order that was asked for')
      witness.sawCurrentOrder(owner, answer.result)
      const stranger = customers.find((other) => other !== owner) ?? ''
      same(
        (await client.getOrder({ customerId: stranger, orderId })).ok,
        false,
        `whether a stranger sees order ${orderId}`
      )
      const subscriptions = await client.listSubscriptionsByOrder({ customerId: owner, orderId })
      if (!subscriptions.ok)
        return fail(`the subscriptions of ${orderId} were refused with ${subscriptions.refusal.status}`)
      const named = new Set(answer.result.lineItems.map(({ subscriptionId }) => subscriptionId?.toLowerCase()))
      for (const { id, orderId: of } of subscriptions.result.items) {
        // A legacy GUID changes its case between resources.
        same(of?.toLowerCase(), orderId.toLowerCase(), `the order of subscription ${id}`)
        if (answer.result.status === 'completed' && !named.has(id.toLowerCase()))
          fail(`order ${orderId} does not name its subscription ${id}`)
      }
    }
  },
  toString: () => `getOrders(${customer})`
})

const getCart = (pick: number): Step =>
  onCart('getCart', pick, async (cart, { client, witness }) => {
    const found = await read(cart, client)
    if (!found) return
    same(Date.parse(found.expirationTimestamp ?? ''), cart.expiresAt, 'the expiry of a cart')
    if (witness.wasOrdered(cart.customerId, cart.cartId))
      same(found.status, 'Ordered', `the status of cart ${cart.cartId}`)
    const stranger = customers.find((other) => other !== cart.customerId) ?? ''
    same(
      (await client.getCart({ customerId: stranger, cartId: cart.cartId })).ok,
      false,
      'whether a stranger sees a cart'
    )
  })

const items = fc.uniqueArray(fc.constantFrom(...goods), { minLength: 1, maxLength: 4 })
const pick = fc.nat(40)
const customer = fc.nat(1)

export const steps = (): fc.Arbitrary<Step>[] => [
  fc.tuple(customer, items).map(([who, what]) => create(who, what)),
  fc.tuple(pick, items).map(([which, what]) => update(which, what)),
  pick.map((which) => onCart('checkout', which, (cart, real) => checkoutOnce(cart, real))),
  pick.map((which) => onCart('checkoutAgain', which, (cart, real) => checkoutOnce(cart, real))),
  fc.tuple(pick, fc.uuid()).map(([which, id]) => checkoutTwice('answer-lost', which, id)),
  fc.tuple(pick, fc.uuid()).map(([which, id]) => checkoutTwice('connection-dropped', which, id)),
  fc.tuple(pick, fc.nat(3)).map(([which, item]) => failGroup(which, item)),
  fc.constantFrom('PT1S', 'PT20S', 'PT5M', 'PT20M', 'P1D', 'P8D').map(advance),
  customer.map(list),
  customer.map(getOrders),
  pick.map(getCart)
]
