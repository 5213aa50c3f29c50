import type { Cart, CartError, CartLineItem } from '../../../generated/openapi.ts'
import { flatLineItems } from '../flat-line-items.ts'
import { present } from '../present.ts'

/** Why one item of a cart cannot be bought. Until it is mended, a checkout of the cart is refused. */
export type LineItemError = {
  /** `id` of the item, unique in the cart; no index into `lineItems`, as add-ons are numbered too. */
  readonly lineItemId: number
  /** What the item is, as it was asked for. */
  readonly catalogItemId: string
  /** The error's code, always as text. As it came in `error`. */
  readonly code?: string
  /** What is wrong, for people, in the language of `X-Locale`. */
  readonly description?: string
  /** The error as it came. */
  readonly error: CartError
}

/** The errors of a cart's items and of their add-ons, in the order of the cart. */
export const lineItemErrors = (cart: Cart): LineItemError[] =>
  flatLineItems(cart).flatMap((item) => (item.error === undefined ? [] : [errorOf(item, item.error)]))

const errorOf = ({ id, catalogItemId }: CartLineItem, error: CartError): LineItemError =>
  present<LineItemError>({
    lineItemId: id,
    catalogItemId,
    code: error.errorCode === undefined ? undefined : String(error.errorCode),
    description: error.errorDescription,
    error
  })
