import type { Cart, CartLineItem } from '../../generated/openapi.ts'

/** The items of a cart with their add-ons, in the order of the cart. */
export const flatLineItems = ({ lineItems }: Pick<Cart, 'lineItems'>): CartLineItem[] => {
  const flat: CartLineItem[] = []
  // A list of what is left to visit, not recursion: add-ons have add-ons, and how deep they are is up to the answer.
  const left = lineItems.toReversed()
  for (let item = left.pop(); item !== undefined; item = left.pop()) {
    flat.push(item)
    for (const addon of (item.addonItems ?? []).toReversed()) left.push(addon)
  }
  return flat
}
