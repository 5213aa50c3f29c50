import type { CartError, CartLineItem, CartLineItemRequest } from '../../generated/openapi.ts'
import { habitsOf, type CatalogueItem } from './catalogue.ts'
import type { Fault } from './fault-rules.ts'
import { groupNames } from './grouping.ts'
import { pricingOf } from './pricing.ts'
import type { Call, World } from './world.ts'

/**
 * Makes the items of a cart of those that a caller wants. An item that cannot be bought fails nothing here: it comes back
 * with its error.
 *
 * @param bought items whose orders exist. They stay as they are, and no item that offers the same joins them: a group that
 *   was ordered must not be bought a second time.
 */
export const cartItems = (
  world: World,
  call: Call,
  wanted: readonly CartLineItemRequest[],
  bought: readonly CartLineItem[] = []
): CartLineItem[] => {
  const isBought = new Set(bought.map(({ catalogItemId }) => catalogItemId))
  const open = wanted.filter(({ catalogItemId }) => !isBought.has(catalogItemId))
  const groups = groupNames(
    open.map((item) => ({
      orderGroup: item.orderGroup,
      billingCycle: item.billingCycle,
      family: habitsOf[world.catalogue(item.catalogItemId, item.billingCycle)?.kind ?? 'license'].family
    })),
    bought.map(({ orderGroup = '' }) => ({ name: orderGroup }))
  )
  const numbers = createNumbers(
    bought.flatMap((item) => idsOf(item)),
    open.flatMap((item) => idsOf(item))
  )
  const items = open.map((item, index): CartLineItem => {
    const orderGroup = groups[index] ?? '0'
    const base = cartItem(world, call, item, numbers.next(item.id), orderGroup)
    if (!item.addonItems?.length) return base
    const addons = item.addonItems.map((addon) => cartItem(world, call, addon, numbers.next(addon.id), orderGroup))
    return { ...base, addonItems: addons }
  })
  return [...bought, ...items]
}

/** Whether an item or an add-on cannot be bought. */
export const hasItemInError = (items: readonly CartLineItem[]): boolean =>
  items.some(({ error, addonItems = [] }) => error !== undefined || hasItemInError(addonItems))

type Numbered = { readonly id?: number; readonly addonItems?: readonly Numbered[] }

const idsOf = ({ id, addonItems = [] }: Numbered): number[] => [
  ...(id === undefined ? [] : [id]),
  ...addonItems.flatMap((addon) => idsOf(addon))
]

/** Items and add-ons are numbered in one sequence. A number that the caller gave is kept where it is free. */
const createNumbers = (taken: readonly number[], given: readonly number[]) => {
  const used = new Set(taken)
  const reserved = new Set(given)
  let free = 0
  return {
    next: (asked: number | undefined): number => {
      let number = asked
      if (number === undefined || used.has(number)) {
        while (used.has(free) || reserved.has(free)) free++
        number = free
      }
      used.add(number)
      return number
    }
  }
}

const cartItem = (
  world: World,
  call: Call,
  wanted: CartLineItemRequest,
  id: number,
  orderGroup: string
): CartLineItem => {
  const { catalogItemId, quantity, billingCycle, id: _id, addonItems: _addonItems, ...rest } = wanted
  const item = world.catalogue(catalogItemId, billingCycle)
  const currencyCode = (wanted.currencyCode ?? world.currency).toUpperCase()
  const termDuration = wanted.termDuration ?? item?.terms?.[0]
  const made: CartLineItem = {
    ...rest,
    id,
    catalogItemId,
    quantity,
    currencyCode,
    billingCycle,
    ...(termDuration !== undefined && { termDuration }),
    orderGroup
  }
  const error = demandedError(world, call, catalogItemId) ?? errorOf(made, item)
  if (error) return { ...made, error }
  // Seen on new commerce items only.
  if (!item || habitsOf[item.kind].form !== 'new-commerce') return made
  return { ...made, pricing: pricingOf(item, quantity, made) }
}

type ItemInError = Extract<Fault, { kind: 'item-in-error' }>

const demandedError = (world: World, call: Call, catalogItemId: string): CartError | undefined => {
  const fault = world.faults.first(
    call,
    (candidate): candidate is ItemInError =>
      candidate.kind === 'item-in-error' && candidate.catalogItemId === catalogItemId
  )
  return (
    fault && {
      errorCode: fault.errorCode ?? 10006,
      errorDescription: fault.errorDescription ?? 'The item cannot be processed.',
      ...(fault.additionalInformation && { additionalInformation: fault.additionalInformation })
    }
  )
}

/** Codes are those of the SDKs' list; 400039 stands in none and was observed. */
const errorOf = (made: CartLineItem, item: CatalogueItem | undefined): CartError | undefined => {
  const {
    catalogItemId,
    currencyCode = '',
    billingCycle,
    termDuration,
    promotionId,
    quantity,
    participants = []
  } = made
  if (!item) return cartError(10001, `The catalog item id ${catalogItemId} is not valid.`)
  if (!/^[A-Z]{3}$/.test(currencyCode)) return cartError(10000, `The currency ${currencyCode} is not supported.`)
  if (billingCycle === 'unknown') return cartError(10013, 'The billing plan is not supported.')
  if (item.terms && !item.terms.includes(termDuration ?? ''))
    return cartError(
      400039,
      `The availability does not support the term '${termDuration ?? ''}'. It supports ${item.terms.join(', ')}.`
    )
  if (item.maximumQuantity !== undefined && quantity > item.maximumQuantity)
    return cartError(10015, `A subscription may have ${item.maximumQuantity} seats at most.`)
  if (item.needsAttestation && made.attestationAccepted !== true)
    return cartError(10012, 'The attestation was not accepted.')
  if (item.promotions && promotionId !== undefined && !Object.hasOwn(item.promotions, promotionId))
    return cartError(10014, `The promotion ${promotionId} is not valid.`)
  if (participants.filter(({ key }) => key === 'additional_transaction_reseller').length > 5)
    return cartError(10004, 'A sale may have five additional resellers at most.')
  return undefined
}

const cartError = (errorCode: number, errorDescription: string): CartError => ({ errorCode, errorDescription })
