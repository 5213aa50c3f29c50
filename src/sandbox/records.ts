import type {
  CartLineItem,
  OrderLineItem,
  ProvisioningContext,
  PurchaseCommitment,
  RenewsTo
} from '../../generated/openapi.ts'
import type { ProductKind } from './catalogue.ts'

/**
 * A cart as the sandbox holds it. Records are plain JSON and never changed in place: a change puts a new one, so whoever
 * holds an old one (a snapshot, a journal) holds what was true then. Times are milliseconds; the texts beside them are what
 * the wire shows, which has more digits.
 */
export type CartRecord = {
  /** A GUID in lower case, as all GUIDs in records. */
  readonly id: string
  readonly customerId: string
  readonly createdAt: number
  readonly creationTimestamp: string
  readonly lastModifiedTimestamp: string
  readonly lastModifiedUser: string
  /** Some seconds more than seven days after the creation. */
  readonly expiresAt: number
  readonly expirationTimestamp: string
  readonly lineItems: readonly CartLineItem[]
  /** The order of each group that has one. Pairs, because a caller names the groups: `__proto__` is a name too. */
  readonly orders: readonly { readonly orderGroup: string; readonly orderId: string }[]
  /** Whether every group has its order. */
  readonly ordered: boolean
  /** The latest checkout answer that holds orders, as JSON text: what a frozen replay repeats. */
  readonly answer?: string
  /** Where this cart's orders differ from what the options say: a provider state arranged it. */
  readonly arranged?: {
    /** From the order until it is provisioned, in milliseconds. */
    readonly delay?: number | undefined
    readonly idsAtOnce?: boolean | undefined
    /** Of the first order and its first line. */
    readonly orderId?: string | undefined
    readonly subscriptionId?: string | undefined
  }
}

/** An order as it will ever be: what time shows of it is decided when it is read. */
export type OrderRecord = {
  readonly id: string
  readonly alternateId: string
  readonly customerId: string
  readonly cartId: string
  /** The group of the cart that it came from. */
  readonly orderGroup: string
  readonly form: OrderForm
  readonly billingCycle: string
  readonly currency: string
  readonly createdAt: number
  readonly creationDate: string
  /** When its lines are provisioned. */
  readonly provisionedAt: number
  /** Whether its lines name their subscriptions before that. */
  readonly idsAtOnce: boolean
  readonly lines: readonly OrderLineRecord[]
}

/** The three kinds of order ids in use, each with its own habits. */
export type OrderForm = 'legacy' | 'modern' | 'new-commerce'

export type OrderLineRecord = {
  readonly offerId: string
  readonly kind: ProductKind
  readonly name: string
  readonly friendlyName: string
  readonly quantity: number
  readonly termDuration?: string | undefined
  readonly pricing: NonNullable<OrderLineItem['pricing']>
  /** Known to the sandbox from the beginning, shown when it is provisioned. Absent where there never is one. */
  readonly subscriptionId?: string | undefined
  /** Provisioning will end without a subscription although there should be one. */
  readonly isFailed?: boolean | undefined
  /** The number of the line that this one is an add-on of. */
  readonly addonOf?: number | undefined
  readonly partnerIdOnRecord?: string | undefined
  readonly additionalPartnerIdsOnRecord?: readonly string[] | undefined
  readonly provisioningContext?: ProvisioningContext | undefined
  readonly renewsTo?: RenewsTo | undefined
  readonly promotionId?: string | undefined
  readonly customTermEndDate?: string | undefined
  readonly purchaseCommitment?: PurchaseCommitment | undefined
}

/** What a call did, so that the same call is not done twice. */
export type CallRecord = {
  /** MS-RequestId in lower case, operation and path. */
  readonly key: string
  readonly customerId: string
  /** Of the request body: the same id with another body is another call. */
  readonly fingerprint: number
  readonly status: number
  /** The body of the answer as JSON text. */
  readonly body: string
  readonly at: number
  /** Whether its answer was handed over. */
  readonly delivered: boolean
}
