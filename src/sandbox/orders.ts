import type { Order, OrderLineItem, OrderLineItemLinks, OrderLinks } from '../../generated/openapi.ts'
import { asBillingCycle } from './cart-request.ts'
import { invalid, wrong } from './input.ts'
import { catalogueLinks, link, orderUri, subscriptionUri } from './links.ts'
import { currencySymbol, sumOf } from './pricing.ts'
import type { OrderLineRecord, OrderRecord } from './records.ts'
import { reply, type Reply, type Written } from './replies.ts'
import { refuse } from './refused-call.ts'
import type { Call, World } from './world.ts'

/** Orders that are older than the lag, and of one billing cycle where that is asked for. */
export const listOrders = (world: World, call: Call): Reply => {
  const asked = call.query.get('billingType')
  const billingCycle = asked === null ? undefined : asBillingCycle(asked)
  if (asked !== null && billingCycle === undefined) throw invalid('billingType must be a billing cycle', 900126)
  const withPrice = asksForPrice(call)
  const items: Written<Order>[] = []
  for (const order of world.store.ordersOf(call.customerId)) {
    if (isListed(world, order, call.now) && (billingCycle === undefined || order.billingCycle === billingCycle))
      items.push(orderBody(world, order, call.now, withPrice))
  }
  const self = `/customers/${call.customerId}/orders${asked === null ? '' : `?billingType=${encodeURIComponent(asked)}`}`
  return reply('listOrders', 200, {
    totalCount: items.length,
    items,
    links: { self: link(self) },
    attributes: { objectType: 'Collection' }
  })
}

export const getOrder = (world: World, call: Call): Reply =>
  reply('getOrder', 200, orderBody(world, findOrder(world, call), call.now, asksForPrice(call)))

/** @throws RefusedCall where the customer has no such order, or it is not shown yet */
export const findOrder = (world: World, call: Call, orderId = call.path['order-id'] ?? ''): OrderRecord => {
  const order = world.store.order(call.customerId, orderId)
  if (!order) throw refuse('order-not-found')
  if (world.readings.newOrder === 'not-found' && !isListed(world, order, call.now)) throw refuse('order-not-found')
  return order
}

const isListed = ({ listLag }: World, order: OrderRecord, now: number): boolean => now - order.createdAt >= listLag

export const isProvisioned = (order: OrderRecord, now: number): boolean => now >= order.provisionedAt

const statusOf = (order: OrderRecord, now: number): 'pending' | 'completed' | 'error' | 'partial_success' => {
  if (!isProvisioned(order, now)) return 'pending'
  if (!order.lines.some(({ isFailed }) => isFailed)) return 'completed'
  return order.lines.every(({ isFailed }) => isFailed) ? 'error' : 'partial_success'
}

const asksForPrice = ({ query }: Call): boolean => {
  const asked = query.get('include_price')
  if (asked === null || /^false$/i.test(asked)) return false
  if (/^true$/i.test(asked)) return true
  throw wrong('include_price', 'true or false')
}

/** An order as an answer shows it at that time. */
export const orderBody = (world: World, order: OrderRecord, now: number, withPrice: boolean): Written<Order> => {
  const isNewCommerce = order.form === 'new-commerce'
  const isLegacy = order.form === 'legacy'
  return {
    id: order.id,
    alternateId: order.alternateId,
    referenceCustomerId: order.customerId,
    billingCycle: order.billingCycle,
    currencyCode: order.currency,
    currencySymbol: isLegacy ? undefined : currencySymbol(order.currency, isNewCommerce),
    lineItems: order.lines.map((line, number) => lineBody(world, order, line, number, now, withPrice)),
    creationDate: order.creationDate,
    status: statusOf(order, now),
    transactionType: 'UserPurchase',
    links: orderLinks(order),
    totalPrice: withPrice ? sumOf(order.lines.map(({ pricing }) => pricing)) : undefined,
    client: isNewCommerce ? {} : undefined,
    attributes: { etag: isLegacy ? etagOf(order.id) : undefined, objectType: 'Order' }
  }
}

const lineBody = (
  world: World,
  order: OrderRecord,
  line: OrderLineRecord,
  lineItemNumber: number,
  now: number,
  withPrice: boolean
): Written<OrderLineItem> => ({
  lineItemNumber,
  offerId: line.offerId,
  subscriptionId: shownSubscriptionId(order, line, now),
  parentSubscriptionId:
    line.addonOf === undefined ? undefined : shownSubscriptionId(order, lineOf(order, line.addonOf), now),
  termDuration: line.termDuration,
  transactionType: 'New',
  friendlyName: line.friendlyName,
  quantity: line.quantity,
  customTermEndDate: line.customTermEndDate,
  pricing: withPrice ? line.pricing : undefined,
  partnerIdOnRecord: line.partnerIdOnRecord,
  additionalPartnerIdsOnRecord: line.additionalPartnerIdsOnRecord,
  provisioningContext: line.provisioningContext,
  renewsTo: line.renewsTo,
  promotionId: line.promotionId,
  purchaseCommitment: line.purchaseCommitment,
  links: lineLinks(world, order, line, now)
})

/** Lines are numbered from 0 in every order. */
export const lineOf = (order: OrderRecord, number: number): OrderLineRecord => {
  const line = order.lines[number]
  if (!line)
    throw new RangeError(`expected order ${order.id} to have a line ${number}, but it has ${order.lines.length}`)
  return line
}

const shownSubscriptionId = (order: OrderRecord, line: OrderLineRecord, now: number): string | undefined =>
  isProvisioned(order, now) || order.idsAtOnce ? line.subscriptionId : undefined

const orderLinks = ({ customerId, id, form }: OrderRecord): Written<OrderLinks> => {
  const uri = orderUri(customerId, id)
  return {
    self: link(uri),
    provisioningStatus: link(`${uri}/provisioningstatus`),
    patchOperation: form === 'legacy' ? undefined : link(uri, 'PATCH')
  }
}

const lineLinks = (
  world: World,
  order: OrderRecord,
  line: OrderLineRecord,
  now: number
): Written<OrderLineItemLinks> => {
  const links = catalogueLinks(line.offerId, world.country)
  const { subscriptionId } = line
  const isLegacy = order.form === 'legacy'
  if (subscriptionId === undefined || !isProvisioned(order, now)) return links
  if (world.readings.provisionedLinks === 'legacy' && !isLegacy) return links
  const uri = subscriptionUri(order.customerId, subscriptionId)
  return {
    ...links,
    subscription: link(uri),
    // Without the customer, as legacy lines have it: it leads nowhere, so nobody should follow it blindly.
    provisioningStatus: isLegacy ? link(`/subscriptions/${subscriptionId}/provisioningstatus`) : undefined,
    activationLinks: link(`${uri}/activationlinks`)
  }
}

/** Opaque for clients: base64url of a small JSON with id and version, as real ones are. */
export const etagOf = (id: string): string =>
  btoa(JSON.stringify({ id, version: 1 }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
