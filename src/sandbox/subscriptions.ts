import type { Subscription, SubscriptionLinks } from '../../generated/openapi.ts'
import { addMonths, monthsOf } from './duration.ts'
import { isGuid } from './ids.ts'
import { wrong } from './input.ts'
import { catalogueLinks, link, subscriptionUri } from './links.ts'
import { dayOf, endOfDay } from './moment.ts'
import { etagOf, findOrder, isProvisioned, lineOf } from './orders.ts'
import type { OrderLineRecord, OrderRecord } from './records.ts'
import { reply, type Reply, type Written } from './replies.ts'
import { refuse } from './refused-call.ts'
import type { Call, World } from './world.ts'

/** Of one order where `order_id` names it, else of the customer. A subscription is listed once it is provisioned. */
export const listSubscriptionsByOrder = (world: World, call: Call): Reply => {
  const orderId = call.query.get('order_id')
  const orders = orderId === null ? world.store.ordersOf(call.customerId) : [findOrder(world, call, orderId)]
  const items: Written<Subscription>[] = []
  for (const order of orders) {
    if (!isProvisioned(order, call.now)) continue
    for (const line of order.lines)
      if (line.subscriptionId !== undefined) items.push(subscriptionBody(world, order, line, line.subscriptionId))
  }
  const query = orderId === null ? '' : `?order_id=${encodeURIComponent(orderId)}`
  return reply('listSubscriptionsByOrder', 200, {
    totalCount: items.length,
    items,
    links: { self: link(`/customers/${call.customerId}/subscriptions${query}`) },
    attributes: { objectType: 'Collection' }
  })
}

export const getSubscription = (world: World, call: Call): Reply => {
  const id = call.path['subscription-id'] ?? ''
  if (!isGuid(id)) throw wrong('the subscription id', 'a GUID')
  const found = world.store.subscription(call.customerId, id)
  if (!found || !isProvisioned(found.order, call.now)) throw refuse('subscription-not-found')
  const line = lineOf(found.order, found.line)
  return reply('getSubscription', 200, subscriptionBody(world, found.order, line, line.subscriptionId ?? id))
}

const sevenDays = 7 * 24 * 60 * 60 * 1000
/** What the service writes where there is no end. */
const never = '9999-12-14T00:00:00Z'

const subscriptionBody = (
  world: World,
  order: OrderRecord,
  line: OrderLineRecord,
  id: string
): Written<Subscription> => {
  const isUsage = line.kind === 'azure-plan' || line.kind === 'legacy-azure'
  const start = order.provisionedAt
  const months = monthsOf(line.termDuration)
  const end = months === 0 ? undefined : addMonths(start, months)
  const cycleEnd = addMonths(start, order.billingCycle === 'annual' ? 12 : 1)
  const parent = line.addonOf === undefined ? undefined : lineOf(order, line.addonOf).subscriptionId
  return {
    id,
    offerId: line.offerId,
    offerName: line.name,
    friendlyName: line.friendlyName,
    productType: { id: productTypes[order.form], displayName: productTypes[order.form] },
    quantity: line.quantity,
    unitType: isUsage ? 'Usage-based' : 'Licenses',
    parentSubscriptionId: parent,
    hasPurchasableAddons: false,
    creationDate: new Date(start).toISOString(),
    effectiveStartDate: dayOf(start),
    commitmentEndDate: end === undefined ? never : dayOf(end),
    commitmentEndDateTime: end === undefined ? never : endOfDay(end),
    cancellationAllowedUntilDate: isUsage ? undefined : dayOf(start + sevenDays),
    billingCycleEndDate: dayOf(cycleEnd),
    billingCycleEndDateTime: endOfDay(cycleEnd),
    status: 'active',
    autoRenewEnabled: end !== undefined,
    isTrial: false,
    billingType: isUsage ? 'usage' : 'license',
    billingCycle: order.billingCycle,
    termDuration: line.termDuration,
    renewalTermDuration: line.termDuration,
    refundOptions: isUsage ? undefined : [{ type: 'Full', expiresAt: dayOf(start + sevenDays) }],
    isMicrosoftProduct: line.kind !== 'marketplace',
    publisherName: line.kind === 'marketplace' ? 'A publisher' : 'Microsoft Corporation',
    partnerId: line.partnerIdOnRecord ?? '',
    attentionNeeded: false,
    actionTaken: false,
    actions: ['edit', 'cancel'],
    contractType: 'subscription',
    promotionId: line.promotionId,
    // A legacy id changes its case from one resource to the next.
    orderId: order.form === 'legacy' ? order.id.toUpperCase() : order.id,
    links: subscriptionLinks(world, order, line, id),
    attributes: { etag: etagOf(id), objectType: 'Subscription' }
  }
}

const productTypes = {
  legacy: 'OnlineServices',
  modern: 'SaaS',
  'new-commerce': 'OnlineServicesNCE'
} as const satisfies Record<OrderRecord['form'], string>

const subscriptionLinks = (world: World, order: OrderRecord, line: OrderLineRecord, id: string): SubscriptionLinks => ({
  ...catalogueLinks(line.offerId, world.country),
  self: link(subscriptionUri(order.customerId, id))
})
