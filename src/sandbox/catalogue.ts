import type { OrderForm } from './records.ts'
import { isGuid } from './ids.ts'

/**
 * What a thing is, which decides how it is ordered and provisioned:
 * `license` and `savings-plan` and `azure-plan` (new commerce), `marketplace` (third-party software as a service),
 * `reservation` and `software` (never a subscription), `legacy-license` and `legacy-azure` (offers from before 2019).
 */
export type ProductKind =
  | 'license'
  | 'savings-plan'
  | 'azure-plan'
  | 'marketplace'
  | 'reservation'
  | 'software'
  | 'legacy-license'
  | 'legacy-azure'

/** Something for sale. */
export type CatalogueItem = {
  /** `productId:skuId:availabilityId`; for legacy offers a GUID or `MS-AZR-…`. */
  readonly catalogItemId: string
  /** For people, as orders show it. */
  readonly name: string
  /** Decides how it is ordered and provisioned. */
  readonly kind: ProductKind
  /** Of one unit and one billing cycle, before tax. Made from the id when it is left out. */
  readonly price?: number
  /** The terms it is sold for, such as `P1M`. An item that names none gets the first; another term is an item error. Any when left out. */
  readonly terms?: readonly string[]
  /** The most that one subscription may have. */
  readonly maximumQuantity?: number
  /** Whether an attestation must be accepted. */
  readonly needsAttestation?: boolean
  /** The unit price by promotion. Another promotion is an item error. */
  readonly promotions?: Readonly<Record<string, number>>
}

/** What can be bought. */
export type CatalogueOptions = {
  /** Beside those that the sandbox knows already, and instead of those with the same id. */
  readonly items?: readonly CatalogueItem[]
  /**
   * What becomes of an id that is well formed and unknown: `sold` as what its shape suggests (`CFQ7TTC…` a license,
   * `DG7GMGF0…` software, …), or `unknown`: the item comes back with error 10001. `sold` by default.
   */
  readonly others?: 'sold' | 'unknown'
}

/** What follows from the kind of a product. */
export type Habits = {
  /** Items of one family and one billing cycle become one order. */
  readonly family: string
  readonly form: OrderForm
  /** Never: what the customer gets is an entitlement. */
  readonly hasSubscription: boolean
  /** An Azure plan is there before the answer is written. */
  readonly isProvisionedAtOnce: boolean
}

const newCommerce = { form: 'new-commerce', hasSubscription: true, isProvisionedAtOnce: false } as const
const oneTime = { family: 'one-time', form: 'modern', hasSubscription: false, isProvisionedAtOnce: false } as const
const legacy = { family: 'legacy', form: 'legacy', hasSubscription: true, isProvisionedAtOnce: false } as const

// The page's first example: one cart with an Azure plan, reservations with software, and a third-party product became
// three orders, with ids of a GUID and twice 33 characters.
export const habitsOf: Readonly<Record<ProductKind, Habits>> = {
  license: { ...newCommerce, family: 'license' },
  'savings-plan': { ...newCommerce, family: 'savings-plan' },
  'azure-plan': { ...newCommerce, family: 'azure-plan', isProvisionedAtOnce: true },
  marketplace: { ...newCommerce, family: 'marketplace', form: 'modern' },
  reservation: oneTime,
  software: oneTime,
  'legacy-license': legacy,
  'legacy-azure': { ...legacy, isProvisionedAtOnce: true }
}

const known: readonly CatalogueItem[] = [
  item('CFQ7TTC0LF8S:0001:CFQ7TTC0N81H', 'Office 365 E5 without Audio Conferencing', 'license', 36.48, ['P1M']),
  item('CFQ7TTC0LF8S:0001:CFQ7TTC0N83L', 'Office 365 E5 without Audio Conferencing', 'license', 437.76, ['P1Y']),
  {
    ...item('CFQ7TTC0LH18:0001:CFQ7TTC0K9R4', 'Microsoft 365 Business Basic', 'license', 7.2, ['P1M']),
    promotions: { '39NFJQT1PHSN:0008:39NFJQT1Q5J0': 6.12 }
  },
  item('CFQ7TTC0LH18:0017:CFQ7TTC0K7P2', 'Microsoft 365 Business Basic (trial)', 'license', 0, ['P1M']),
  item('DZH318Z09V4X:0003:DZH318Z097TK', 'Azure savings plan for compute', 'savings-plan', 36.5, ['P1Y', 'P3Y']),
  item('DZH318Z0BPS6:0001:DZH318Z0BMTX', 'Azure plan', 'azure-plan', 0),
  item('DZH318Z0BXWC:0002:DZH318Z0BMRV', 'Barracuda WaaS - Medium Plan', 'marketplace', 899, ['P1M']),
  item(
    'DZH318Z0BQ36:004G:DZH318Z08C0S',
    'Reserved VM Instance, Standard_NV12, US East 2, 1 Year',
    'reservation',
    9420,
    ['P1Y']
  ),
  item(
    'DZH318Z0BQ36:004J:DZH318Z08B8X',
    'Reserved VM Instance, Standard_NV12, US East 2, 3 Years',
    'reservation',
    18193,
    ['P3Y']
  ),
  item('DG7GMGF0DWM3:0002:DG7GMGF0DT1M', 'BizTalk Server 2016 Branch', 'software', 1024),
  item('MS-AZR-0145P', 'Microsoft Azure', 'legacy-azure', 0)
]

function item(
  catalogItemId: string,
  name: string,
  kind: ProductKind,
  price: number,
  terms?: readonly string[]
): CatalogueItem {
  return { catalogItemId, name, kind, price, ...(terms && { terms }) }
}

/** Finds what an item of a cart names; `undefined` where nothing of that id is for sale. */
export type Catalogue = (catalogItemId: string, billingCycle: string) => CatalogueItem | undefined

export const createCatalogue = ({ items = [], others = 'sold' }: CatalogueOptions = {}): Catalogue => {
  const byId = new Map([...known, ...items].map((one) => [one.catalogItemId, one]))
  return (catalogItemId, billingCycle) => {
    const found = byId.get(catalogItemId)
    if (found || others === 'unknown') return found
    const kind = kindOf(catalogItemId, billingCycle)
    return kind && { catalogItemId, name: catalogItemId, kind }
  }
}

const catalogItemIdShape = /^[A-Z0-9]{12}:[A-Z0-9]{4}:[A-Z0-9]{12}$/i

const kindOf = (catalogItemId: string, billingCycle: string): ProductKind | undefined => {
  const id = catalogItemId.toUpperCase()
  if (id.startsWith('MS-AZR-')) return 'legacy-azure'
  if (isGuid(id)) return 'legacy-license'
  if (!catalogItemIdShape.test(id)) return undefined
  if (id.startsWith('DG7GMGF0')) return 'software'
  if (id.startsWith('DZH318Z0BPS6')) return 'azure-plan'
  if (id.startsWith('DZH318Z0')) return billingCycle === 'one_time' ? 'reservation' : 'marketplace'
  return 'license'
}
