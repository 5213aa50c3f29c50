import type { CartLineItemRequest, Participant, PurchaseCommitment, RenewsTo } from '../../generated/openapi.ts'
import {
  instant,
  invalid,
  listOf,
  membersOf,
  number,
  objectOf,
  text,
  textsByName,
  truth,
  wholeNumber,
  wrong,
  type Reader
} from './input.ts'

/**
 * Reads what a caller wants in a cart, as leniently as the service: names of members in any case, null for absent, the whole
 * cart sent back, billing cycles in any spelling.
 *
 * @throws RefusedCall where it is no such thing
 */
export const readCartRequest = (body: string | undefined): CartLineItemRequest[] => {
  const lineItems = membersOf(parse(body), 'the body').get('lineitems')
  if (!Array.isArray(lineItems) || lineItems.length === 0) throw wrong('lineItems', 'an array of one item at least')
  const items = listOf(lineItem)(lineItems, 'lineItems')
  const ids = items.flatMap(({ id, addonItems = [] }) => [id, ...addonItems.map((addon) => addon.id)])
  const given = ids.filter((id) => id !== undefined)
  if (new Set(given).size < given.length) throw wrong('lineItems', 'items of different ids')
  return items
}

const parse = (body = ''): unknown => {
  // A byte order mark is no part of the text. TextDecoder takes one away, a caller of `answer` may not have.
  const json = body.startsWith('\uFEFF') ? body.slice(1) : body
  if (json.trim() === '') throw invalid('the request has no body')
  try {
    return JSON.parse(json) as unknown
  } catch {
    throw invalid('the body is not JSON')
  }
}

// The members of the .NET SDK's enumeration in their order: some clients send the number.
const billingCycles = ['unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial', 'biennial'] as const

/** A billing cycle in the spelling of answers, from any spelling or the number of the SDK's enumeration. */
export const asBillingCycle = (value: unknown): string | undefined => {
  if (typeof value === 'number') return billingCycles[value]
  if (typeof value !== 'string') return undefined
  const word = withoutBlanks(value)
  return billingCycles.find((known) => withoutBlanks(known) === word)
}

const withoutBlanks = (word: string): string => word.toLowerCase().replaceAll(/[\s_]/g, '')

const billingCycle: Reader<string> = (value, at) => {
  const word = asBillingCycle(value)
  // 900126: an enum value that cannot be parsed.
  if (word === undefined) throw invalid(`${at} must be a billing cycle`, 900126)
  return word
}

const renewsTo = objectOf<RenewsTo>({ termDuration: text })

const wanted = {
  id: wholeNumber(0),
  catalogItemId: text,
  friendlyName: text,
  quantity: wholeNumber(1),
  currencyCode: text,
  billingCycle,
  termDuration: text,
  participants: listOf(objectOf<Participant>({ key: text, value: text })),
  provisioningContext: textsByName,
  orderGroup: text,
  renewsTo,
  attestationAccepted: truth,
  promotionId: text,
  customTermEndDate: instant,
  purchaseCommitment: objectOf<PurchaseCommitment>({ amount: number, currency: text, grain: text }),
  purchaseSystem: text,
  coterminousSubscriptionId: text,
  audienceClaimHeader: text,
  targetId: text
}

const required =
  (readItem: Reader<CartLineItemRequest>): Reader<CartLineItemRequest> =>
  (value, at) => {
    const item: Partial<CartLineItemRequest> = readItem(value, at)
    for (const name of ['catalogItemId', 'quantity', 'billingCycle'] as const)
      if (item[name] === undefined) throw invalid(`${at}.${name} is missing`)
    return item as CartLineItemRequest
  }

const noAddons: Reader<CartLineItemRequest[]> = (value, at) => {
  if (Array.isArray(value) && value.length === 0) return []
  throw invalid(`${at} stands in an add-on, which has no add-ons`)
}

const addon = required(objectOf<CartLineItemRequest>({ ...wanted, addonItems: noAddons }))
const lineItem = required(objectOf<CartLineItemRequest>({ ...wanted, addonItems: listOf(addon) }))
