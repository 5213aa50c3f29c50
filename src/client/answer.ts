import type { Cart, CartCheckoutResult, Order, OrderError } from '../../generated/openapi.ts'
import type { CallIds } from './ids.ts'
import type { LineItemError } from './line-item-errors.ts'
import type { Refusal } from './refusal.ts'

/** What every answer has. */
export type Answered = {
  /** The HTTP status. A checkout succeeds with 201, and with 200 when it is repeated. */
  readonly status: number
  readonly ids: CallIds
}

/** The service, or a gateway before it, said no in a way that the contract documents. */
export type RefusedAnswer = Answered & {
  readonly ok: false
  readonly kind: 'refusal'
  readonly refusal: Refusal
}

/** The service did what was asked. `result` fits the contract; unknown enum values and members are as they came. */
export type Success<Result> = Answered & {
  readonly ok: true
  readonly kind: 'success'
  readonly result: Result
}

/** The answer of a call that either succeeds or is refused. `ok` tells which. */
export type Answer<Result> = Success<Result> | RefusedAnswer

/**
 * The answer of a call about a cart. A cart with items that cannot be bought is a success for the service, and refused
 * only at checkout: `lineItemErrors` says now what would be missed until then.
 */
export type CartAnswer = (Success<Cart> & { readonly lineItemErrors: readonly LineItemError[] }) | RefusedAnswer

/** One order at least. */
export type Orders = readonly [Order, ...Order[]]

/** Everything in the cart became an order. Subscription ids may still be missing; they appear later in the orders. */
export type CheckoutSuccess = Success<CartCheckoutResult> & { readonly orders: Orders }

/**
 * Some groups of the cart became orders and are bought, others failed: `orderErrors[].orderGroupId` is the `orderGroup`
 * of the cart items that failed. A further checkout of the same cart tries again.
 */
export type CheckoutPartialSuccess = Answered & {
  readonly ok: false
  readonly kind: 'partial-success'
  readonly result: CartCheckoutResult
  readonly orders: Orders
  readonly orderErrors: readonly OrderError[]
}

/** A 2xx in which nothing became an order. A further checkout of the same cart tries again. */
export type CheckoutOrdersFailed = Answered & {
  readonly ok: false
  readonly kind: 'orders-failed'
  readonly result: CartCheckoutResult
  /** Empty where the service gave no reason. */
  readonly orderErrors: readonly OrderError[]
}

/**
 * The answer of a checkout. Only `ok: true` means that the whole cart was bought; the types keep `orders` out of reach
 * until `ok` or `kind` was asked.
 */
export type CheckoutAnswer = CheckoutSuccess | CheckoutPartialSuccess | CheckoutOrdersFailed | RefusedAnswer
