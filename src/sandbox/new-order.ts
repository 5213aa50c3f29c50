import type { CartLineItem } from '../../generated/openapi.ts'
import { freshId } from './carts.ts'
import { habitsOf, type CatalogueItem, type Habits } from './catalogue.ts'
import type { Fault } from './fault-rules.ts'
import { guid, thirtyThreeCharacters, twelveDigits } from './ids.ts'
import { legacyMoment, moment } from './moment.ts'
import { pricingOf } from './pricing.ts'
import type { CartRecord, OrderForm, OrderLineRecord, OrderRecord } from './records.ts'
import type { Seeded } from './seeded.ts'
import type { Call, World } from './world.ts'

/** Makes the order that a group of a cart becomes. Nothing is stored yet. */
export const newOrder = (
  world: World,
  call: Call,
  cart: CartRecord,
  orderGroup: string,
  items: readonly CartLineItem[]
): OrderRecord => {
  const { now, customerId } = call
  const arranged = cart.orders.length === 0 && cart.lineItems[0] === items[0] ? cart.arranged : undefined
  // An item's add-ons are the lines after it.
  const lines: { readonly item: CartLineItem; readonly base: CartLineItem }[] = []
  for (const base of items) for (const item of [base, ...(base.addonItems ?? [])]) lines.push({ item, base })
  const [first] = items
  const habits = lines.map(({ item }) => habitsOf[offered(world, item).kind])
  const form = habits[0]?.form ?? 'new-commerce'
  const id = arranged?.orderId ?? freshId(() => newOrderId[form](world.ids), world.store, 'order')
  // Members one by one: to spread others into a literal of so many takes longer than all the rest.
  return {
    id,
    alternateId: form === 'modern' ? twelveDigits(world.ids) : id,
    customerId,
    cartId: cart.id,
    orderGroup,
    form,
    billingCycle: first?.billingCycle ?? 'none',
    currency: first?.currencyCode ?? world.currency,
    createdAt: now,
    creationDate: form === 'legacy' ? legacyMoment(now) : moment(now, world.ids),
    provisionedAt: now + delayOf(world, cart, habits),
    idsAtOnce: cart.arranged?.idsAtOnce ?? world.readings.subscriptionId === 'at-once',
    lines: lines.map(({ item, base }, number) =>
      orderLine(world, call, item, {
        addonOf: base === item ? undefined : lines.findIndex((line) => line.item === base),
        subscriptionId: number === 0 ? arranged?.subscriptionId : undefined
      })
    )
  }
}

/** An order id as orders of that form have it. */
export const newOrderId = {
  legacy: guid,
  modern: thirtyThreeCharacters,
  'new-commerce': twelveDigits
} as const satisfies Record<OrderForm, (seeded: Seeded) => string>

const delayOf = (world: World, cart: CartRecord, habits: readonly Habits[]): number =>
  habits.every((one) => one.isProvisionedAtOnce) ? 0 : (cart.arranged?.delay ?? world.provisioningDelay)

/** What stood in the catalogue when the item was put into the cart. It had no error, so it was there. */
const offered = ({ catalogue }: World, { catalogItemId, billingCycle = '' }: CartLineItem): CatalogueItem =>
  catalogue(catalogItemId, billingCycle) ?? { catalogItemId, name: catalogItemId, kind: 'license' }

type ProvisioningFails = Extract<Fault, { kind: 'provisioning-fails' }>

const orderLine = (
  world: World,
  call: Call,
  item: CartLineItem,
  { addonOf, subscriptionId }: { readonly addonOf: number | undefined; readonly subscriptionId: string | undefined }
): OrderLineRecord => {
  const { catalogItemId, quantity } = item
  const product = offered(world, item)
  const { form, hasSubscription } = habitsOf[product.kind]
  const failing = world.faults.first(
    call,
    (fault): fault is ProvisioningFails => fault.kind === 'provisioning-fails' && fault.catalogItemId === catalogItemId
  )
  const isFailed = failing ? true : undefined
  return {
    offerId: catalogItemId,
    kind: product.kind,
    name: product.name,
    friendlyName: item.friendlyName ?? product.name,
    quantity,
    pricing: item.pricing ?? pricingOf(product, quantity, item),
    subscriptionId: hasSubscription && !isFailed ? (subscriptionId ?? newSubscriptionId(world, form)) : undefined,
    isFailed,
    addonOf,
    partnerIdOnRecord: item.participants?.find(({ key }) => key === 'transaction_reseller')?.value,
    additionalPartnerIdsOnRecord: furtherResellers(item),
    termDuration: item.termDuration,
    provisioningContext: item.provisioningContext,
    renewsTo: item.renewsTo,
    promotionId: item.promotionId,
    customTermEndDate: item.customTermEndDate,
    purchaseCommitment: item.purchaseCommitment
  }
}

const furtherResellers = ({ participants = [] }: CartLineItem): string[] | undefined => {
  const ids = participants.flatMap(({ key, value }) =>
    key === 'additional_transaction_reseller' && value !== undefined ? [value] : []
  )
  return ids.length > 0 ? ids : undefined
}

/** Legacy subscriptions have their ids in capitals. */
const newSubscriptionId = ({ ids, store }: World, form: OrderForm): string => {
  const id = freshId(() => guid(ids), store, 'subscription')
  return form === 'legacy' ? id.toUpperCase() : id
}
