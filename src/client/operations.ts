import type {
  BillingCycle,
  CartRequest,
  Order,
  OrderCollection,
  OrderLineItemProvisioningStatusCollection,
  Subscription,
  SubscriptionCollection
} from '../../generated/openapi.ts'
import type { Answer, CartAnswer } from './answers/answer.ts'
import type { CallOptions } from './calls.ts'
import type { CheckoutAnswer } from './checkout/checkout-types.ts'
import type { RequestCall } from './request.ts'
import type { OrdersToAwait, SubscriptionsAnswer, WaitOptions } from './waiting/subscriptions-types.ts'

/** Whose resources: the customer's tenant id, a GUID. */
export type OfCustomer = {
  /** The customer's tenant id, a GUID. */
  readonly customerId: string
}

/** Which cart: its `id`, a GUID. */
export type OfCart = OfCustomer & {
  /** `id` of the cart, a GUID. */
  readonly cartId: string
}

/** Which order: its `id`, any text. It is case-sensitive unless it is a GUID. */
export type OfOrder = OfCustomer & {
  /** `id` of the order. */
  readonly orderId: string
}

/** Which subscription: its `id`, a GUID. */
export type OfSubscription = OfCustomer & {
  /** `id` of the subscription, a GUID. */
  readonly subscriptionId: string
}

/** What to buy. */
export type WithCart = {
  /** The items of the cart, and its currency. */
  readonly cart: CartRequest
}

/** Whether the orders are to come with `totalPrice` and their lines with `pricing`. */
export type WithPrice = {
  /** `false` when it is left out. */
  readonly includePrice?: boolean
}

/**
 * The operations of the contract. Each gives back an answer, success and refusal alike, and rejects with nothing but
 *
 * - `TransportError`: no answer came, because there was no token or no connection, or because the caller aborted;
 * - `ContractViolationError`: what came is no answer that the contract documents;
 * - `TypeError`: the arguments cannot be written as a request. Nothing was sent.
 *
 * What is worth repeating is repeated, within the limits of its `retry` policy. The same call with the same arguments after
 * one without an outcome goes on where that one ended.
 */
export type PartnerCenterClient = {
  /**
   * Makes an Active cart, which lives seven days. Every call makes another one, so it is repeated only under the id of its
   * first attempt.
   */
  createCart: (what: OfCustomer & WithCart, options?: CallOptions) => Promise<CartAnswer>
  /** The cart as it is now. It stays readable after its checkout, with the status `Ordered`. */
  getCart: (what: OfCart, options?: CallOptions) => Promise<CartAnswer>
  /** Replaces the whole cart: items that are not sent are gone. Its expiry stays. */
  updateCart: (what: OfCart & WithCart, options?: CallOptions) => Promise<CartAnswer>
  /**
   * Buys what is in the cart, once, however often it is called: a further call repeats the first answer, and after a failure
   * it tries again. When the outcome is unknown, call again on the same cart and never on a new one. Where the service says
   * no more than that the cart was ordered, cart and orders are read to find out what was bought.
   *
   * Subscription ids that are missing in the answer appear later: see {@link PartnerCenterClient.awaitSubscriptions}.
   */
  checkoutCart: (what: OfCart, options?: CallOptions) => Promise<CheckoutAnswer>
  /**
   * Waits until every line of the orders has its subscription id, as far as it will ever have one, and says of each line
   * where it stands. Takes an answer of `checkoutCart`, or anything stored that has `customerId` and `orders`, its own answer
   * included. It polls the orders, never the checkout, whose answer may be a copy of the first one for ever.
   *
   * Refusals and lost answers on the way are part of the answer. It rejects where the caller aborts or there is no token
   * (`TransportError`), where an answer is outside the contract (`ContractViolationError`), and with what `onProgress` throws.
   */
  awaitSubscriptions: (what: OrdersToAwait, options?: WaitOptions) => Promise<SubscriptionsAnswer>
  /** The orders of a customer. A new one may be missing for 15 minutes. `billingType`: only those billed so. */
  listOrders: (
    what: OfCustomer &
      WithPrice & {
        /** Only orders that are billed so. All when it is left out. */
        readonly billingType?: BillingCycle
      },
    options?: CallOptions
  ) => Promise<Answer<OrderCollection>>
  /** The order as it is now, with the subscription ids that exist by now. */
  getOrder: (what: OfOrder & WithPrice, options?: CallOptions) => Promise<Answer<Order>>
  /** How far the provisioning of each line of an order is. Takes a token of application and user; others are refused. */
  getOrderProvisioningStatus: (
    what: OfOrder,
    options?: CallOptions
  ) => Promise<Answer<OrderLineItemProvisioningStatusCollection>>
  /** The subscriptions that came from an order. A new one may be missing for 15 minutes. */
  listSubscriptionsByOrder: (what: OfOrder, options?: CallOptions) => Promise<Answer<SubscriptionCollection>>
  /** One subscription as it is now. Its status is refreshed every 15 minutes. */
  getSubscription: (what: OfSubscription, options?: CallOptions) => Promise<Answer<Subscription>>
  /**
   * Any other endpoint of the service, with the token, the ids, the retry rules, the hooks and the errors of every call, such as
   * `request('PATCH', '/v1/customers/…/subscriptions/…', { body, headers: { 'If-Match': etag } })`. Its 2xx is held against no
   * contract: `kind` is `unvalidated`, `result` is `unknown`, and a fault in a 2xx is a refusal all the same.
   *
   * GET is repeated as reads are. What changes something is repeated as `createCart` is: only under the MS-RequestId of the first
   * attempt, where the service may not have seen it. The writes of the contract are refused here, with the name of their method.
   *
   * @param method `GET`, `POST`, `PUT`, `PATCH` or `DELETE`
   * @param path below the base URL, with `/v1` and without a query, each id in it encoded
   */
  request: RequestCall
}
