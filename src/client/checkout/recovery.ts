import type { Cart, CartLineItem, Order } from '../../../generated/openapi.ts'
import { flatLineItems } from '../flat-line-items.ts'
import type { Orders, RecoveredGroup } from './checkout-types.ts'

/** What lists tell about the orders of a cart. */
export type Recovery = {
  /** The groups of the cart, each with the orders that match it. */
  readonly groups: readonly RecoveredGroup[]
  /** The orders of the cart, where each group has one that matches and no more. */
  readonly likelyOrders?: Orders
}

/**
 * Looks for the orders of a cart among those of its customer: one order a group, made since the cart was, of the same items in
 * the same quantities. No answer of the service names the cart of an order, so that is all that can be known.
 */
export const recoverOrders = (cart: Cart, orders: readonly Order[]): Recovery => {
  const since = Date.parse(cart.creationTimestamp)
  const recent = orders.filter(({ creationDate }) => !(Date.parse(creationDate) < since - clockGrace))
  const groups = groupsOf(cart).map(([orderGroup, lineItems]): RecoveredGroup => {
    const wanted = fingerprint(lineItems.map(({ catalogItemId, quantity }) => [catalogItemId, quantity]))
    return {
      orderGroup,
      lineItems,
      candidates: recent.filter(
        (order) => fingerprint(order.lineItems.map(({ offerId, quantity }) => [offerId, quantity])) === wanted
      )
    }
  })
  const [first, ...others] = groups.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))
  const found = first && [first, ...others]
  const isWhole = found?.length === groups.length && new Set(found.map(({ id }) => id)).size === found.length
  return { groups, ...(isWhole && { likelyOrders: found as unknown as Orders }) }
}

// Two clocks of the service.
const clockGrace = 60_000

/** By order group, in the order of the cart. */
const groupsOf = (cart: Cart): [string, CartLineItem[]][] => {
  const groups = new Map<string, CartLineItem[]>()
  for (const item of flatLineItems(cart)) {
    const { orderGroup = '' } = item
    const group = groups.get(orderGroup)
    if (group) group.push(item)
    else groups.set(orderGroup, [item])
  }
  return [...groups]
}

/** Equal for the same things in the same quantities, whatever their order. Ids of things are compared without case. */
const fingerprint = (items: readonly (readonly [id: string, quantity: number])[]): string =>
  JSON.stringify(items.map(([id, quantity]) => `${id.toLowerCase()} ${quantity}`).sort())
