import type { Order, OrderLineItem } from '../../../generated/openapi.ts'

/**
 * Whether a line is expected to get a subscription id. No member of an order says so; this is read off all that is published.
 * Perpetual software and reservations get entitlements instead, and they are what is paid once, software by its product id,
 * reservations by the `scope` that they are bought for. Savings plans have a scope too, and a commitment, and a subscription.
 * A quantity of 0 is a line that was cancelled.
 */
export const expectsSubscription = (line: OrderLineItem, order: Pick<Order, 'billingCycle'>): boolean => {
  if (line.quantity === 0) return false
  if (line.purchaseCommitment !== undefined) return true
  if (/^DG7GMGF0/i.test(line.offerId) || line.provisioningContext?.['scope'] !== undefined) return false
  return plain(order.billingCycle ?? '') !== 'onetime'
}

const plain = (word: string): string => word.replaceAll(/[\s_]/g, '').toLowerCase()
