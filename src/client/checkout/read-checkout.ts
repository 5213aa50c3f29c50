import type { CartCheckoutResult } from '../../../generated/openapi.ts'
import type { Success } from '../answers/answer.ts'
import { isTroubled } from '../order-status.ts'
import type {
  CheckoutOrdersFailed,
  CheckoutPartialSuccess,
  CheckoutSuccess,
  CheckoutTroubledOrders,
  OfCheckout
} from './checkout-types.ts'

/**
 * Tells a success from what only has the status of one: one 2xx may hold orders and errors, errors alone, or orders that
 * have ended badly. Rule: success is orders without errors, none of which has a problem.
 */
export const readCheckout = (
  { customerId, cartId }: OfCheckout,
  answer: Success<CartCheckoutResult>
): CheckoutSuccess | CheckoutPartialSuccess | CheckoutTroubledOrders | CheckoutOrdersFailed => {
  const { ok: _ok, kind: _kind, ...answered } = answer
  const { orders = [], orderErrors = [] } = answer.result
  const common = { ...answered, customerId, cartId }
  if (!isNotEmpty(orders)) return { ok: false, kind: 'orders-failed', ...common, orderErrors }
  if (isNotEmpty(orderErrors)) return { ok: false, kind: 'partial-success', ...common, orders, orderErrors }
  const troubledOrders = orders.filter(isTroubled)
  if (isNotEmpty(troubledOrders)) return { ok: false, kind: 'troubled-orders', ...common, orders, troubledOrders }
  return { ok: true, kind: 'success', ...common, orders }
}

const isNotEmpty = <Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] => items.length > 0
