export type { Answer, Answered, CartAnswer, RefusedAnswer, Success } from './answers/answer.ts'
export type { LineItemError } from './answers/line-item-errors.ts'
export type { Refusal, RefusalBody } from './answers/refusal.ts'
export type { RetryAfter } from './answers/retry-after.ts'
export type { CallOptions } from './calls.ts'
export type {
  CheckoutAlreadyOrdered,
  CheckoutAnswer,
  CheckoutOrdersFailed,
  CheckoutPartialSuccess,
  CheckoutRefused,
  CheckoutSuccess,
  CheckoutTroubledOrders,
  CheckoutUnknown,
  OfCheckout,
  Orders,
  RecoveredGroup
} from './checkout/checkout-types.ts'
export { failedLineItems, type FailedLineItems } from './checkout/failed-line-items.ts'
export { recoverOrders, type Recovery } from './checkout/recovery.ts'
export { createPartnerCenterClient } from './client.ts'
export type { PartnerCenterClientOptions } from './client-options.ts'
export type { Cloud } from './clouds.ts'
export { ContractViolationError, isContractViolationError, isTransportError, TransportError } from './errors/index.ts'
export type { CallIds, SentIds } from './ids.ts'
export type {
  OfCart,
  OfCustomer,
  OfOrder,
  OfSubscription,
  PartnerCenterClient,
  WithCart,
  WithPrice
} from './operations.ts'
export type { CallName, Method } from './documented.ts'
export type { RequestCall, RequestOptions, UnvalidatedAnswer, UnvalidatedSuccess } from './request.ts'
export type { RetryBudget } from './retries/budget.ts'
export type { Retry, RetryPolicy } from './retries/policy.ts'
export type { AttemptHooks, AttemptOutcome, AttemptReport, GivenUp, Repeat, UpcomingAttempt } from './retries/report.ts'
export { spanAttributes, type SpanAttributes } from './retries/span-attributes.ts'
export type { Sleep, Timer } from './retries/waits.ts'
export type { AccessToken, Credentials, TokenRequest, TokenSource } from './tokens/token-source.ts'
export { expectsSubscription } from './waiting/expects-subscription.ts'
export type {
  AwaitedLine,
  NeverLine,
  OrdersToAwait,
  PendingLine,
  ProvisionedLine,
  SubscriptionsAnswer,
  SubscriptionsNotProvisioned,
  SubscriptionsPending,
  SubscriptionsProvisioned,
  UnreadOrder,
  WaitOptions
} from './waiting/subscriptions-types.ts'
export type { OperationId } from '../../generated/operations.ts'
export type {
  BillingCycle,
  Cart,
  CartCheckoutResult,
  CartError,
  CartErrorCode,
  CartLineItem,
  CartLineItemRequest,
  CartRequest,
  CartStatus,
  FaultCode,
  GatewayPage,
  Link,
  Order,
  OrderCollection,
  OrderError,
  OrderLineItem,
  OrderLineItemProvisioningStatus,
  OrderLineItemProvisioningStatusCollection,
  OrderStatus,
  Participant,
  Pricing,
  ProvisioningContext,
  PurchaseCommitment,
  RenewsTo,
  ServiceFault,
  Subscription,
  SubscriptionCollection,
  SubscriptionStatus,
  TermDuration,
  ThrottleFault
} from '../../generated/openapi.ts'
export type { Finding, FindingCode, Place } from '../finding.ts'
