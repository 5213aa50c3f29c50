import type { Order, OrderLineItem } from '../../../generated/openapi.ts'
import type { Refusal } from '../answers/refusal.ts'
import type { CallOptions } from '../calls.ts'

/**
 * Orders, and whose they are: as they were answered (`orders`), or by their ids alone (`orderIds`), or some of each. Answers of
 * `checkoutCart` with orders fit, and so does what `awaitSubscriptions` itself reports: store any of them as JSON, or the ids,
 * and go on from there after a crash.
 */
export type OrdersToAwait = {
  /** The customer's tenant id, a GUID. */
  readonly customerId: string
} & (
  | {
      /** Orders as an answer has them. */
      readonly orders: readonly Order[]
      /** The `id` of each further order. */
      readonly orderIds?: readonly string[]
    }
  | {
      /** The `id` of each order. */
      readonly orderIds: readonly string[]
      /** Orders as an answer has them. */
      readonly orders?: readonly Order[]
    }
)

/** How to wait. Times in milliseconds. */
export type WaitOptions = Omit<CallOptions, 'requestId'> & {
  /**
   * When to stop although something is missing. 1,200,000 (20 minutes) when it is left out. No look begins after it, and one
   * that is under way has half a minute to end.
   */
  readonly deadline?: number
  /** Before the first look. Doubles with every further one. 3,000 when it is left out. */
  readonly firstWait?: number
  /** The wait grows no longer than this. 60,000 when it is left out. */
  readonly longestWait?: number
  /** How long a new order may be answered with 404. 900,000 when it is left out: the article's 15 minutes. */
  readonly orderLag?: number
  /** Which lines ever have a subscription id. `expectsSubscription` when it is left out. */
  readonly expects?: (line: OrderLineItem, order: Order) => boolean
  /** Called after every look, and awaited: the place to store where it stands. What it throws ends the wait. */
  readonly onProgress?: (progress: SubscriptionsAnswer) => unknown
}

/** One line of an order, by its number in it. */
type OfLine = {
  /** `id` of the order. */
  readonly orderId: string
  /** The number of the line in its order, from 0. */
  readonly lineItemNumber: number
  /** What was bought. */
  readonly offerId: string
  /** How many. 0: cancelled. */
  readonly quantity: number
  /** Its name for people. Absent where the order has none. */
  readonly friendlyName?: string
}

/** The line has its subscription. */
export type ProvisionedLine = OfLine & {
  /** It has its subscription. */
  readonly state: 'provisioned'
  /** `id` of the subscription, a GUID. It never changes. */
  readonly subscriptionId: string
}

/** The line will not have one. */
export type NeverLine = OfLine & {
  /** It will not have one. */
  readonly state: 'never'
} & (
    | {
        /** Reservations and software come as entitlements, and a line of no quantity was cancelled. */
        readonly reason: 'no-subscription-product'
      }
    | {
        /** The order ended without it. */
        readonly reason: 'order-ended'
        /** The order's status. */
        readonly orderStatus: string
        /** What to do, for people. */
        readonly next: string
      }
  )

/** The line has none yet, and may get one. */
export type PendingLine = OfLine & {
  /** It may get one. */
  readonly state: 'pending'
  /** Why there is none yet: the service has not made it, does not know the order yet, refused the last look, or did not answer it. */
  readonly reason: 'not-provisioned' | 'order-not-found' | 'refused' | 'no-answer'
  /** What the last look was answered, where that was a refusal. */
  readonly refusal?: Refusal
  /** What to do, for people. */
  readonly next: string
}

/** An order that was named by its id and has not been read yet, so nobody knows its lines. */
export type UnreadOrder = Pick<PendingLine, 'orderId' | 'reason' | 'refusal' | 'next'>

type Awaited = {
  /** The customer's tenant id, as it was handed in. */
  readonly customerId: string
  /** The `id` of every order that is waited for. */
  readonly orderIds: readonly string[]
  /** As they were last seen. */
  readonly orders: readonly Order[]
}

/** Every line has its subscription or never has one, and no order has a problem. */
export type SubscriptionsProvisioned = Awaited & {
  /** Whether nothing is missing or wrong. */
  readonly ok: true
  /** Tells it from the other answers. */
  readonly kind: 'provisioned'
  /** Each line of each order, and where it stands. */
  readonly lines: readonly (ProvisionedLine | NeverLine)[]
}

/** Nothing more will come, and something is missing or wrong: an order ended as `error`, `partial_success`, `cancelled` … */
export type SubscriptionsNotProvisioned = Awaited & {
  /** Whether nothing is missing or wrong. */
  readonly ok: false
  /** Tells it from the other answers. */
  readonly kind: 'not-provisioned'
  /** Each line of each order, and where it stands. */
  readonly lines: readonly (ProvisionedLine | NeverLine)[]
}

/** Something is still to come. Hand this to `awaitSubscriptions` to go on. */
export type SubscriptionsPending = Awaited & {
  /** Whether nothing is missing or wrong. */
  readonly ok: false
  /** Tells it from the other answers. */
  readonly kind: 'pending'
  /** Orders that were named by their id and could not be read yet. */
  readonly unreadOrders: readonly UnreadOrder[]
  /** Each line of each order, and where it stands. */
  readonly lines: readonly (ProvisionedLine | NeverLine | PendingLine)[]
}

/** Where the lines of some orders stand. Plain JSON. */
export type SubscriptionsAnswer = SubscriptionsProvisioned | SubscriptionsNotProvisioned | SubscriptionsPending

/** One line of an order, and where it stands: `state` tells. */
export type AwaitedLine = ProvisionedLine | NeverLine | PendingLine
