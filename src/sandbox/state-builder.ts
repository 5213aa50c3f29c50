import type { CartLineItemRequest, CartRequest } from '../../generated/openapi.ts'
import { cartItems } from './cart-items.ts'
import { freshId, newCart } from './carts.ts'
import { checkoutCart } from './checkout.ts'
import type { Clock } from './clock.ts'
import { FaultRules, type FaultRequest } from './fault-rules.ts'
import { guid } from './ids.ts'
import { newOrderId } from './new-order.ts'
import type { CartRecord, OrderForm } from './records.ts'
import type { SandboxState, StateIds } from './states.ts'
import type { Change } from './store.ts'
import type { Call, World } from './world.ts'

/** What states are made with. */
export type StateParts = {
  readonly world: World
  readonly clock: Clock
  readonly commit: (change: Omit<Change, 'ids'>) => void
  /** A state's customer becomes one of them. */
  readonly customers: 'any' | Set<string>
}

/** A state in the making. Ages are milliseconds before now. */
export type StateInTheMaking = {
  readonly state: SandboxState
  readonly withCart: (options?: {
    readonly age?: number
    readonly delay?: number
    readonly idsAtOnce?: boolean
  }) => StateInTheMaking
  /** The cart as its checkout left it that long ago. */
  readonly checkedOut: (age: number) => StateInTheMaking
  /** Another cart of the customer, made and checked out that long ago. */
  readonly withFurtherCart: (lineItems: readonly CartLineItemRequest[], age: number) => StateInTheMaking
  /** For this customer alone. */
  readonly withFault: (request: Omit<FaultRequest, 'customerId'>) => StateInTheMaking
}

export const createStateBuilder = ({ world, clock, commit, customers }: StateParts) => {
  const { store, ids, faults } = world
  // Faults wait for calls, and must not hit the making of a state.
  const quiet: World = { ...world, faults: new FaultRules(ids) }

  const makeCart = (
    { customerId, cartId, orderId, subscriptionId }: StateIds,
    lineItems: readonly CartLineItemRequest[],
    { age = 0, ...arranged }: NonNullable<CartRecord['arranged']> & { readonly age?: number }
  ): void => {
    const now = clock.now() - age
    const items = cartItems(quiet, callOf('createCart', customerId, cartId, now), lineItems)
    const cart = newCart(world, customerId, now, items, cartId)
    commit({ cart: { ...cart, arranged: { ...arranged, orderId, subscriptionId } } })
  }

  const checkOut = (customerId: string, cartId: string, age: number): void => {
    const { change } = checkoutCart(quiet, callOf('checkoutCart', customerId, cartId, clock.now() - age))
    if (change) commit(change)
  }

  const making = (state: SandboxState): StateInTheMaking => {
    const self: StateInTheMaking = {
      state,
      withCart: (options = {}) => {
        makeCart(state, state.cart.lineItems, options)
        return self
      },
      checkedOut: (age) => {
        checkOut(state.customerId, state.cartId, age)
        return self
      },
      withFurtherCart: (lineItems, age) => {
        const { customerId } = state
        const cartId = freshId(() => guid(ids), store, 'cart')
        const items = cartItems(quiet, callOf('createCart', customerId, cartId, 0), lineItems)
        commit({ cart: newCart(world, customerId, clock.now() - age, items, cartId) })
        checkOut(customerId, cartId, age)
        return self
      },
      withFault: (request) => {
        faults.add({ ...request, customerId: state.customerId })
        return self
      }
    }
    return self
  }

  return {
    /** Some time, even where the options say that provisioning takes none. */
    untilProvisioned: world.provisioningDelay || 30_000,
    /** @param form of the cart's first order, whose id is chosen before it exists */
    begin: (given: Partial<StateIds> = {}, cart: CartRequest, form: OrderForm = 'new-commerce'): StateInTheMaking => {
      const customerId = given.customerId?.toLowerCase() ?? guid(ids)
      if (customers !== 'any') customers.add(customerId)
      const owners = [given.cartId, given.orderId, given.subscriptionId].map((id) => id && store.ownerOf(id))
      for (const owner of new Set([customerId, ...owners])) {
        if (!owner) continue
        faults.clear(owner)
        commit({ forget: owner })
      }
      return making({
        customerId,
        cartId: given.cartId?.toLowerCase() ?? freshId(() => guid(ids), store, 'cart'),
        orderId: given.orderId ?? freshId(() => newOrderId[form](ids), store, 'order'),
        subscriptionId: given.subscriptionId ?? freshId(() => guid(ids), store, 'subscription'),
        cart
      })
    }
  }
}

const callOf = (operation: Call['operation'], customerId: string, cartId: string, now: number): Call => ({
  operation,
  customerId,
  cartId,
  path: { 'customer-id': customerId, 'cart-id': cartId },
  query: new URLSearchParams(),
  body: undefined,
  now
})
