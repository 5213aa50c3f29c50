import type { Cart, CartLineItem, OrderError } from '../../../generated/openapi.ts'
import { flatLineItems } from '../flat-line-items.ts'

/** What was not bought, and why. */
export type FailedLineItems = {
  /** The error as it came. */
  readonly error: OrderError
  /**
   * The items of the cart, add-ons included, whose `orderGroup` the error names. Empty where the error names no group or one
   * that the cart does not have: then nobody knows which items failed.
   */
  readonly lineItems: readonly CartLineItem[]
}

/**
 * Maps the errors of a checkout back to the items of its cart.
 *
 * @param answer a checkout with `orderErrors`: its `kind` is `partial-success` or `orders-failed`
 * @param cart the cart as an answer has it, because the service makes the groups. An updated cart may have others
 */
export const failedLineItems = (
  answer: {
    /** The errors of the checkout. */
    readonly orderErrors: readonly OrderError[]
  },
  cart: Pick<Cart, 'lineItems'>
): FailedLineItems[] => {
  for (const [name, list] of Object.entries({
    'answer.orderErrors': (answer as unknown as typeof answer | undefined)?.orderErrors,
    'cart.lineItems': (cart as unknown as typeof cart | undefined)?.lineItems
  }))
    if (!Array.isArray(list))
      throw new TypeError(
        `Failed to map the errors: expected ${name} to be a list, but got ${typeof list}. Correct it.`
      )
  const items = flatLineItems(cart)
  return answer.orderErrors.map((error) => ({
    error,
    lineItems:
      error.orderGroupId === undefined ? [] : items.filter(({ orderGroup }) => orderGroup === error.orderGroupId)
  }))
}
