export type {
  Answer,
  Answered,
  CartAnswer,
  CheckoutAnswer,
  CheckoutOrdersFailed,
  CheckoutPartialSuccess,
  CheckoutSuccess,
  Orders,
  RefusedAnswer,
  Success
} from './answer.ts'
export type { CallOptions } from './calls.ts'
export { createPartnerCenterClient, type PartnerCenterClientOptions } from './client.ts'
export type { Cloud } from './clouds.ts'
export { ContractViolationError, isContractViolationError, isTransportError, TransportError } from './errors.ts'
export type { CallIds } from './ids.ts'
export type { LineItemError } from './line-item-errors.ts'
export type {
  OfCart,
  OfCustomer,
  OfOrder,
  OfSubscription,
  PartnerCenterClient,
  WithCart,
  WithPrice
} from './operations.ts'
export type { Refusal, RefusalBody } from './refusal.ts'
export type { RetryAfter } from './retry-after.ts'
export type { TokenSource } from './token.ts'
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
