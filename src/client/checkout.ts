import type { CartCheckoutResult, Order } from '../../generated/openapi.ts'
import type { Answer, CheckoutAnswer, Orders } from './answer.ts'

/**
 * Tells a success from what only has the status of one: one 2xx may hold orders and errors, or errors alone. Rule:
 * success is orders without errors.
 */
export const checkoutAnswer = (answer: Answer<CartCheckoutResult>): CheckoutAnswer => {
  if (!answer.ok) return answer
  const { status, ids, result } = answer
  const { orders = [], orderErrors = [] } = result
  if (!isNotEmpty(orders)) return { ok: false, kind: 'orders-failed', status, ids, result, orderErrors }
  if (orderErrors.length > 0) return { ok: false, kind: 'partial-success', status, ids, result, orders, orderErrors }
  return { ok: true, kind: 'success', status, ids, result, orders }
}

const isNotEmpty = (orders: readonly Order[]): orders is Orders => orders.length > 0
