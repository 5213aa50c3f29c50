import type { Order } from '../../generated/openapi.ts'

/** The statuses that say how an order ended: without case, blanks and underscores, as sources spell them differently. */
type Known = 'completed' | 'cancelled' | 'error' | 'partialsuccess' | 'poreviewrejected'

/** Whether an order has a status, however it is spelled. */
export const isStatus = ({ status }: Pick<Order, 'status'>, known: Known): boolean =>
  status !== undefined && (/[^a-z]/.test(status) ? plain(status) : status) === known

/** Some or all subscriptions of the order have a problem, and Microsoft tells partners to buy what is missing again. */
export const isTroubled = (order: Pick<Order, 'status'>): boolean =>
  isStatus(order, 'error') || isStatus(order, 'partialsuccess')

const plain = (word: string): string => word.replaceAll(/[\s_]/g, '').toLowerCase()
