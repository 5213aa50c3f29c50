import type { Cart, CartCheckoutResult, CartLineItem, Order, OrderError } from '../../../generated/openapi.ts'
import type { Answered, RefusedAnswer, Success } from '../answers/answer.ts'
import type { Refusal } from '../answers/refusal.ts'
import type { Repeat } from '../retries/report.ts'

/** One order at least. */
export type Orders = readonly [Order, ...Order[]]

/** Which cart an answer is about. */
export type OfCheckout = {
  /** The customer's tenant id, as it was asked for. */
  readonly customerId: string
  /** The cart, as it was asked for. */
  readonly cartId: string
}

/** Everything in the cart became an order. Subscription ids may still be missing: `awaitSubscriptions` waits for them. */
export type CheckoutSuccess = Success<CartCheckoutResult> &
  OfCheckout & {
    /** The orders that the cart became, one for each group. */
    readonly orders: Orders
  }

/**
 * Some groups of the cart became orders and are bought, others failed: `orderErrors[].orderGroupId` is the `orderGroup`
 * of the cart items that failed (see `failedLineItems`). A further checkout of the same cart tries those again.
 */
export type CheckoutPartialSuccess = Answered &
  OfCheckout & {
    /** Only a part is bought. */
    readonly ok: false
    /** Tells it from the other answers. */
    readonly kind: 'partial-success'
    /** The body of the answer, validated. */
    readonly result: CartCheckoutResult
    /** What was bought. */
    readonly orders: Orders
    /** What was not, by group, and why. */
    readonly orderErrors: readonly [OrderError, ...OrderError[]]
  }

/**
 * Everything in the cart became an order, and some of them ended as `error` or `partial_success`: all or some of their
 * subscriptions have a problem, and what is missing has to be bought again, in a new cart.
 */
export type CheckoutTroubledOrders = Answered &
  OfCheckout & {
    /** Bought, and something is wrong with it. */
    readonly ok: false
    /** Tells it from the other answers. */
    readonly kind: 'troubled-orders'
    /** The body of the answer, validated. */
    readonly result: CartCheckoutResult
    /** All orders of the cart. */
    readonly orders: Orders
    /** Those of `orders` that have a problem. */
    readonly troubledOrders: Orders
  }

/** A 2xx in which nothing became an order. A further checkout of the same cart tries again. */
export type CheckoutOrdersFailed = Answered &
  OfCheckout & {
    /** Nothing is bought. */
    readonly ok: false
    /** Tells it from the other answers. */
    readonly kind: 'orders-failed'
    /** The body of the answer, validated. */
    readonly result: CartCheckoutResult
    /** Empty where the service gave no reason. */
    readonly orderErrors: readonly OrderError[]
  }

/** What is known of one group of the items of a cart that was ordered before. */
export type RecoveredGroup = {
  /** `orderGroup` of the items; empty text where they have none. */
  readonly orderGroup: string
  /** The cart's items of this group. */
  readonly lineItems: readonly CartLineItem[]
  /**
   * The customer's orders since the cart was made that hold these items in these quantities. None: lists lag up to 15 minutes,
   * so call again. Several: the customer bought the same more than once.
   */
  readonly candidates: readonly Order[]
}

/**
 * The cart was ordered before, and the service does not say with which orders: no answer of it names the cart of an order. So
 * they are looked for by what is in them.
 */
export type CheckoutAlreadyOrdered = Answered &
  OfCheckout & {
    /** Not everything is bought, or nobody knows. */
    readonly ok: false
    /** Tells it from the other answers. */
    readonly kind: 'already-ordered'
    /** What the checkout was answered: 400 with 800065, or a conflict after which the cart was found Ordered. */
    readonly refusal: Refusal
    /** The cart as it is now. Absent where it could not be read. */
    readonly cart?: Cart
    /** Empty where cart or orders could not be read. */
    readonly groups: readonly RecoveredGroup[]
    /**
     * One order for each group, where there is exactly one that fits: very likely those of this cart. Another cart with the
     * same items could have made them, so it is a conclusion and no promise of the service.
     */
    readonly likelyOrders?: Orders
  }

/**
 * Nobody knows by now whether the cart was bought: the service or a gateway failed in the middle of it, or another request is
 * working on the cart. Check out the same cart again, and never make a new one: then it is bought once.
 */
export type CheckoutUnknown = Answered &
  OfCheckout & {
    /** Not everything is bought, or nobody knows. */
    readonly ok: false
    /** Tells it from the other answers. */
    readonly kind: 'unknown'
    /** What the last attempt was answered. */
    readonly refusal: Refusal
    /** Hand this to the next `checkoutCart` of the same cart. */
    readonly repeat: Repeat
  }

/** The checkout was refused, and nothing was bought by it. */
export type CheckoutRefused = Omit<RefusedAnswer, 'repeat'> & OfCheckout

/**
 * The answer of a checkout. Only `ok: true` means that the whole cart was bought and nothing is wrong with it; the types keep
 * `orders` out of reach until `ok` or `kind` was asked.
 */
export type CheckoutAnswer =
  | CheckoutSuccess
  | CheckoutPartialSuccess
  | CheckoutTroubledOrders
  | CheckoutOrdersFailed
  | CheckoutAlreadyOrdered
  | CheckoutUnknown
  | CheckoutRefused
