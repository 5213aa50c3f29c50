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
  /** The customer, a GUID in lower case. */
  readonly customerId: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createdAt: number
  /** The same as the wire shows it. */
  readonly creationTimestamp: string
  /** As the wire shows it. */
  readonly lastModifiedTimestamp: string
  /** Who wrote last, a GUID. */
  readonly lastModifiedUser: string
  /** Some seconds more than seven days after the creation. */
  readonly expiresAt: number
  /** The same as the wire shows it. */
  readonly expirationTimestamp: string
  /** As the wire shows them, add-ons inside. */
  readonly lineItems: readonly CartLineItem[]
  /** The order of each group that has one. Pairs, because a caller names the groups: `__proto__` is a name too. */
  readonly orders: readonly {
    /** The group of items. */
    readonly orderGroup: string
    /** `id` of its order. */
    readonly orderId: string
  }[]
  /** Whether every group has its order. */
  readonly ordered: boolean
  /** The latest checkout answer that holds orders, as JSON text: what a frozen replay repeats. */
  readonly answer?: string
  /** Where this cart's orders differ from what the options say: a provider state arranged it. */
  readonly arranged?: {
    /** From the order until it is provisioned, in milliseconds. */
    readonly delay?: number | undefined
    /** Whether lines name their subscriptions from the beginning. */
    readonly idsAtOnce?: boolean | undefined
    /** Of the first order and its first line. */
    readonly orderId?: string | undefined
    /** `id` of the first line's subscription. */
    readonly subscriptionId?: string | undefined
  }
}

/** An order as it will ever be: what time shows of it is decided when it is read. */
export type OrderRecord = {
  /** As the wire shows it. */
  readonly id: string
  /** The id that people see on invoices. */
  readonly alternateId: string
  /** The customer, a GUID in lower case. */
  readonly customerId: string
  /** The cart it came from. */
  readonly cartId: string
  /** The group of the cart that it came from. */
  readonly orderGroup: string
  /** Which kind of id it has. */
  readonly form: OrderForm
  /** Of all its lines. */
  readonly billingCycle: string
  /** ISO 4217, such as `USD`. */
  readonly currency: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createdAt: number
  /** `createdAt` as the wire shows it. */
  readonly creationDate: string
  /** When its lines are provisioned. */
  readonly provisionedAt: number
  /** Whether its lines name their subscriptions before that. */
  readonly idsAtOnce: boolean
  /** In the order of their numbers. */
  readonly lines: readonly OrderLineRecord[]
}

/** The three kinds of order ids in use, each with its own habits. */
export type OrderForm = 'legacy' | 'modern' | 'new-commerce'

/** One line of an order. */
export type OrderLineRecord = {
  /** What was bought. */
  readonly offerId: string
  /** Decides how it is provisioned. */
  readonly kind: ProductKind
  /** Of the product. */
  readonly name: string
  /** For people. */
  readonly friendlyName: string
  /** How many. */
  readonly quantity: number
  /** Such as `P1M`. Absent where there is no term. */
  readonly termDuration?: string | undefined
  /** Of one unit. */
  readonly pricing: NonNullable<OrderLineItem['pricing']>
  /** Known to the sandbox from the beginning, shown when it is provisioned. Absent where there never is one. */
  readonly subscriptionId?: string | undefined
  /** Provisioning will end without a subscription although there should be one. */
  readonly isFailed?: boolean | undefined
  /** The number of the line that this one is an add-on of. */
  readonly addonOf?: number | undefined
  /** As it was ordered. */
  readonly partnerIdOnRecord?: string | undefined
  /** As they were ordered. */
  readonly additionalPartnerIdsOnRecord?: readonly string[] | undefined
  /** As it was ordered. */
  readonly provisioningContext?: ProvisioningContext | undefined
  /** As it was ordered. */
  readonly renewsTo?: RenewsTo | undefined
  /** As it was ordered. */
  readonly promotionId?: string | undefined
  /** As it was ordered. */
  readonly customTermEndDate?: string | undefined
  /** As it was ordered. */
  readonly purchaseCommitment?: PurchaseCommitment | undefined
}

/** What a call did, so that the same call is not done twice. */
export type CallRecord = {
  /** MS-RequestId in lower case, operation and path. */
  readonly key: string
  /** The customer, a GUID in lower case. */
  readonly customerId: string
  /** Of the request body: the same id with another body is another call. */
  readonly fingerprint: number
  /** The HTTP status of the answer. */
  readonly status: number
  /** The body of the answer as JSON text. */
  readonly body: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number
  /** Whether its answer was handed over. */
  readonly delivered: boolean
}
