import type {
  CartError,
  CartErrorAdditionalInformation,
  CartLineItem,
  Participant,
  Pricing,
  PurchaseCommitment,
  RenewsTo,
  ResourceAttributes
} from '../../generated/openapi.ts'
import { habitsOf } from './catalogue.ts'
import { endOfTime } from './clock.ts'
import type { CallRecord, CartRecord, OrderForm, OrderLineRecord, OrderRecord } from './records.ts'
import type { Change } from './store.ts'
import {
  either,
  listOf,
  mapOf,
  number,
  objectWith,
  oneOf,
  optional,
  text,
  that,
  truth,
  wholeNumber,
  type Shape
} from './shapes.ts'

// Whatever comes from a file: a record that is not what it should be fails in the middle of a purchase otherwise.

/** Milliseconds since 1970, early enough to be written as a date. */
export const moment = that(
  'milliseconds from 1970 to the year 9000',
  (value) => typeof value === 'number' && value >= 0 && value < endOfTime
)

export const seededState = listOf(
  that('a whole number of 32 bits', (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 32),
  4
)

const guid = that(
  'a GUID in small letters',
  (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
)

const dateTime = that(
  'a date and time',
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
)

const jsonText = that('JSON as text', (value) => {
  if (typeof value !== 'string') return false
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
})

const count = wholeNumber(0, Number.MAX_SAFE_INTEGER)

const pricing = objectWith<Pricing>({
  listPrice: optional(number),
  discountedPrice: optional(number),
  proratedPrice: optional(number),
  price: optional(number),
  extendedPrice: optional(number)
})

const renewsTo = objectWith<RenewsTo>({ termDuration: optional(text) })

const purchaseCommitment = objectWith<PurchaseCommitment>({
  amount: optional(number),
  currency: optional(text),
  grain: optional(text)
})

const error = objectWith<CartError>({
  errorCode: optional(either(number, text)),
  errorDescription: optional(text),
  additionalInformation: optional(
    objectWith<CartErrorAdditionalInformation>({
      availableQuantity: optional(number),
      purchasedQuantity: optional(number)
    })
  ),
  attributes: optional(objectWith<ResourceAttributes>({ etag: optional(text), objectType: optional(text) }))
})

const itemWith = (addonItems: Shape): Shape =>
  objectWith<CartLineItem>({
    id: count,
    catalogItemId: text,
    friendlyName: optional(text),
    quantity: count,
    currencyCode: optional(text),
    billingCycle: optional(text),
    termDuration: optional(text),
    participants: optional(listOf(objectWith<Participant>({ key: optional(text), value: optional(text) }))),
    provisioningContext: optional(mapOf(text)),
    orderGroup: optional(text),
    addonItems: optional(addonItems),
    error: optional(error),
    renewsTo: optional(renewsTo),
    attestationAccepted: optional(truth),
    promotionId: optional(text),
    customTermEndDate: optional(dateTime),
    purchaseCommitment: optional(purchaseCommitment),
    pricing: optional(pricing),
    purchaseSystem: optional(text),
    coterminousSubscriptionId: optional(text),
    audienceClaimHeader: optional(text),
    targetId: optional(text)
  })

// An add-on has no add-ons.
const lineItem = itemWith(listOf(itemWith(listOf(text, 0))))

export const cartRecord = objectWith<CartRecord>({
  id: guid,
  customerId: guid,
  createdAt: moment,
  creationTimestamp: dateTime,
  lastModifiedTimestamp: dateTime,
  lastModifiedUser: guid,
  expiresAt: moment,
  expirationTimestamp: dateTime,
  lineItems: listOf(lineItem),
  orders: listOf(objectWith<CartRecord['orders'][number]>({ orderGroup: text, orderId: text })),
  ordered: truth,
  answer: optional(jsonText),
  arranged: optional(
    objectWith<NonNullable<CartRecord['arranged']>>({
      delay: optional(number),
      idsAtOnce: optional(truth),
      orderId: optional(text),
      subscriptionId: optional(text)
    })
  )
})

const orderLine = objectWith<OrderLineRecord>({
  offerId: text,
  kind: oneOf(...Object.keys(habitsOf)),
  name: text,
  friendlyName: text,
  quantity: count,
  termDuration: optional(text),
  pricing,
  subscriptionId: optional(text),
  isFailed: optional(truth),
  addonOf: optional(count),
  partnerIdOnRecord: optional(text),
  additionalPartnerIdsOnRecord: optional(listOf(text)),
  provisioningContext: optional(mapOf(text)),
  renewsTo: optional(renewsTo),
  promotionId: optional(text),
  customTermEndDate: optional(dateTime),
  purchaseCommitment: optional(purchaseCommitment)
})

const forms = ['legacy', 'modern', 'new-commerce'] as const satisfies readonly OrderForm[]

export const orderRecord = objectWith<OrderRecord>({
  id: text,
  alternateId: text,
  customerId: guid,
  cartId: guid,
  orderGroup: text,
  form: oneOf(...forms),
  billingCycle: text,
  currency: text,
  createdAt: moment,
  creationDate: dateTime,
  provisionedAt: moment,
  idsAtOnce: truth,
  lines: listOf(orderLine)
})

export const callRecord = objectWith<CallRecord>({
  key: text,
  customerId: guid,
  fingerprint: wholeNumber(0, 2 ** 32 - 1),
  status: wholeNumber(200, 599),
  body: jsonText,
  at: moment,
  delivered: truth
})

export const change = objectWith<Change>({
  cart: optional(cartRecord),
  orders: optional(listOf(orderRecord)),
  call: optional(callRecord),
  forget: optional(guid),
  ids: seededState
})
