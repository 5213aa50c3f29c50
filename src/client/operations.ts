import type {
  BillingCycle,
  CartRequest,
  Order,
  OrderCollection,
  OrderLineItemProvisioningStatusCollection,
  Subscription,
  SubscriptionCollection
} from '../../generated/openapi.ts'
import type { Answer, CartAnswer, CheckoutAnswer } from './answer.ts'
import type { CallOptions } from './calls.ts'

/** Whose resources: the customer's tenant id, a GUID. */
export type OfCustomer = { readonly customerId: string }

/** Which cart: its `id`, a GUID. */
export type OfCart = OfCustomer & { readonly cartId: string }

/** Which order: its `id`, any text. It is case-sensitive unless it is a GUID. */
export type OfOrder = OfCustomer & { readonly orderId: string }

/** Which subscription: its `id`, a GUID. */
export type OfSubscription = OfCustomer & { readonly subscriptionId: string }

/** What to buy. */
export type WithCart = { readonly cart: CartRequest }

/** Whether the orders are to come with `totalPrice` and their lines with `pricing`. */
export type WithPrice = { readonly includePrice?: boolean }

/**
 * The operations of the contract. Each gives back an answer, success and refusal alike, and rejects with nothing but
 *
 * - `TransportError`: no answer came, because there was no token or no connection, or because the caller aborted;
 * - `ContractViolationError`: what came is no answer that the contract documents;
 * - `TypeError`: the arguments cannot be written as a request. Nothing was sent.
 */
export type PartnerCenterClient = {
  /**
   * Makes an Active cart, which lives seven days. Calling again makes another one, so after a `TransportError` hand in its
   * `ids.requestId`.
   */
  createCart: (what: OfCustomer & WithCart, options?: CallOptions) => Promise<CartAnswer>
  /** The cart as it is now. It stays readable after its checkout, with the status `Ordered`. */
  getCart: (what: OfCart, options?: CallOptions) => Promise<CartAnswer>
  /** Replaces the whole cart: items that are not sent are gone. Its expiry stays. */
  updateCart: (what: OfCart & WithCart, options?: CallOptions) => Promise<CartAnswer>
  /**
   * Buys what is in the cart. The service does so once a cart: a further call repeats the first answer, and after a failure
   * it tries again. When the outcome is unknown, call again on the same cart and never on a new one. Subscription ids that
   * are missing in the answer appear later, in {@link PartnerCenterClient.getOrder}.
   */
  checkoutCart: (what: OfCart, options?: CallOptions) => Promise<CheckoutAnswer>
  /** The orders of a customer. A new one may be missing for 15 minutes. `billingType`: only those billed so. */
  listOrders: (
    what: OfCustomer & WithPrice & { readonly billingType?: BillingCycle },
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
}
