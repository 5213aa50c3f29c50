import type { Order } from '../../generated/openapi.ts'

/** Every status that has been documented for orders, in the spelling of the wire. */
type Known = 'completed' | 'cancelled' | 'error' | 'partial_success' | 'po_review_rejected'

/** Whether an order has a status. Words are compared without case, blanks and underscores: sources spell them differently. */
export const isStatus = ({ status }: Pick<Order, 'status'>, known: Known): boolean =>
  status !== undefined && plain(status) === plain(known)

const plain = (word: string): string => word.replaceAll(/[\s_]/g, '').toLowerCase()
