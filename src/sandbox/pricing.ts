import type { Pricing } from '../../generated/openapi.ts'
import type { CatalogueItem } from './catalogue.ts'
import { monthsOf } from './duration.ts'
import { hashOf } from './seeded.ts'

/** What so many of an item cost. Money is counted in cents, so no sum shows the dust of fractions. */
export const pricingOf = (
  item: CatalogueItem,
  quantity: number,
  {
    termDuration,
    promotionId
  }: { readonly termDuration?: string | undefined; readonly promotionId?: string | undefined }
): Required<Pricing> => {
  const listed = cents(item.price ?? (hashOf(item.catalogItemId) % 100_00) / 100 + 1)
  const unit = promotionId === undefined ? listed : cents(item.promotions?.[promotionId] ?? listed / 100)
  // A savings plan is billed by the month and priced for its whole term.
  const cycles = item.kind === 'savings-plan' ? Math.max(1, monthsOf(termDuration)) : 1
  return {
    listPrice: listed / 100,
    discountedPrice: unit / 100,
    proratedPrice: unit / 100,
    price: unit / 100,
    extendedPrice: (unit * quantity * cycles) / 100
  }
}

export const sumOf = (prices: readonly Pricing[]): number =>
  prices.reduce((sum, { extendedPrice = 0 }) => sum + cents(extendedPrice), 0) / 100

const cents = (amount: number): number => Math.round(amount * 100)

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', CHF: 'CHF', JPY: '¥' }

/** The sign of a currency for people; new commerce writes `US$`. `undefined` where none is known. */
export const currencySymbol = (currency: string, isNewCommerce: boolean): string | undefined =>
  isNewCommerce && currency === 'USD' ? 'US$' : symbols[currency]
