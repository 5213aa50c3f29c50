import type { Order } from '../../generated/openapi.ts'

/** The statuses that say how an order ended: without case, blanks and underscores, as sources spell them differently. */
type Known = 'completed' | 'cancelled' | 'error' | 'partialsuccess' | 'poreviewrejected'

/** Whether an order has a status, however it is spelled. */
export const isStatus = ({ status }: Pick<Order, 'status'>, known: Known): boolean =>
  status !== undefined && (/[^a-z]/.test(status) ? plain(status) : status) === known

const plain = (word: string): string => word.replaceAll(/[\s_]/g, '').toLowerCase()
