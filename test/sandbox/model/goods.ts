import type { CartLineItemRequest } from '../../../src/client/index.ts'
import {
  annualLicense,
  azure,
  legacyLicense,
  license,
  marketplace,
  reservation,
  secondLicense,
  software
} from '../desk.ts'

/** Something to buy, and what its kind says of the order it becomes. */
export type Good = {
  readonly name: string
  readonly item: CartLineItemRequest
  /** Items of one family and one billing cycle become one order. */
  readonly family: string
  readonly hasSubscription: boolean
  readonly isThereAtOnce: boolean
  /** Comes back with an error, and blocks the checkout of its cart. */
  readonly isInError: boolean
}

const usual = { hasSubscription: true, isThereAtOnce: false, isInError: false }
const oneTime = { ...usual, family: 'one-time', hasSubscription: false }

export const goods: readonly Good[] = [
  { ...usual, name: 'license', item: license, family: 'license' },
  { ...usual, name: 'second license', item: secondLicense, family: 'license' },
  { ...usual, name: 'annual license', item: annualLicense, family: 'license' },
  { ...usual, name: 'marketplace', item: marketplace, family: 'marketplace' },
  { ...oneTime, name: 'reservation', item: reservation },
  { ...oneTime, name: 'software', item: software },
  { ...usual, name: 'Azure', item: azure, family: 'legacy', isThereAtOnce: true },
  { ...usual, name: 'legacy license', item: legacyLicense, family: 'legacy' }
]

/** It is sold by the month and by the year, and not like this. */
export const wrongGood: Good = {
  ...usual,
  name: 'license of a wrong term',
  item: { ...secondLicense, termDuration: 'P9Y' },
  family: 'license',
  isInError: true
}

/** What an id on the wire offers: an add-on is as what it is added to. */
export const goodOf = (catalogItemId: string): Good => {
  const good = goods.find(({ item }) =>
    [item, ...(item.addonItems ?? [])].some((one) => one.catalogItemId === catalogItemId)
  )
  if (!good) throw new Error(`expected something that was put into a cart, but there was ${catalogItemId}`)
  return good
}
