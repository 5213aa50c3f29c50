import type { Order, OrderLineItem } from '../../../generated/openapi.ts'
import type { Refusal } from '../answers/refusal.ts'
import { isStatus, isTroubled } from '../order-status.ts'
import { present } from '../present.ts'
import type {
  AwaitedLine,
  NeverLine,
  ProvisionedLine,
  SubscriptionsAnswer,
  UnreadOrder
} from './subscriptions-types.ts'

/** An order that is waited for, and what the last look at it came to. */
export type WatchedOrder = {
  readonly id: string
  /** Absent where only its id is known. */
  order: Order | undefined
  /** Whether the order is what `getOrder` answered. What a checkout answers may be a copy of its first answer. */
  isFresh: boolean
  trouble: { readonly reason: 'order-not-found' | 'refused' | 'no-answer'; readonly refusal?: Refusal } | undefined
  /** No further look would help. */
  isGivenUp: boolean
}

export type Expects = (line: OrderLineItem, order: Order) => boolean

/** Whether there is something to wait for in an order. */
export const isOpen = (watched: WatchedOrder, expects: Expects): boolean =>
  !watched.isGivenUp && (!watched.order || linesOf(watched, expects).some(({ state }) => state === 'pending'))

/** Where all lines stand. */
export const standingOf = (
  customerId: string,
  watched: readonly WatchedOrder[],
  expects: Expects
): SubscriptionsAnswer => {
  const orders = watched.flatMap(({ order }) => order ?? [])
  const of = { customerId, orderIds: watched.map(({ id }) => id), orders }
  const lines = watched.flatMap((one) => linesOf(one, expects))
  const unreadOrders = watched.flatMap(({ id, order, trouble }): UnreadOrder[] =>
    order ? [] : [{ orderId: id, ...whyPending(trouble) }]
  )
  if (unreadOrders.length > 0 || !lines.every(isSettled))
    return { ok: false, kind: 'pending', ...of, lines, unreadOrders }
  const isMissing = lines.some((line) => line.state === 'never' && line.reason === 'order-ended')
  return isMissing || orders.some(isTroubled)
    ? { ok: false, kind: 'not-provisioned', ...of, lines }
    : { ok: true, kind: 'provisioned', ...of, lines }
}

const isSettled = (line: AwaitedLine): line is ProvisionedLine | NeverLine => line.state !== 'pending'

const linesOf = ({ order, isFresh, trouble }: WatchedOrder, expects: Expects): AwaitedLine[] =>
  order ? order.lineItems.map((line) => lineOf(order, line, expects, isFresh, trouble)) : []

const lineOf = (
  order: Order,
  line: OrderLineItem,
  expects: Expects,
  isFresh: boolean,
  trouble: WatchedOrder['trouble']
): AwaitedLine => {
  const { subscriptionId, lineItemNumber, offerId, quantity, friendlyName } = line
  const of = {
    orderId: order.id,
    lineItemNumber,
    offerId,
    quantity,
    ...present<{ friendlyName?: string }>({ friendlyName })
  }
  // Orders that were stored may have nulls where nothing was: those are no ids.
  if (subscriptionId) return { ...of, state: 'provisioned', subscriptionId }
  if (!expects(line, order)) return { ...of, state: 'never', reason: 'no-subscription-product' }
  if (isFresh && isEnded(order)) {
    return { ...of, state: 'never', reason: 'order-ended', orderStatus: order.status ?? '', next: afterEnd(order) }
  }
  return { ...of, state: 'pending', ...whyPending(trouble) }
}

const whyPending = (trouble: WatchedOrder['trouble']): Omit<UnreadOrder, 'orderId'> => {
  const reason = trouble?.reason ?? 'not-provisioned'
  return { reason, ...(trouble?.refusal && { refusal: trouble.refusal }), next: advice[reason] }
}

// Where an order stops: domain of the client's own reading, as no article says so.
const isEnded = (order: Order): boolean =>
  isTroubled(order) ||
  isStatus(order, 'completed') ||
  isStatus(order, 'cancelled') ||
  isStatus(order, 'poreviewrejected')

const afterEnd = (order: Order): string => {
  if (isStatus(order, 'completed')) {
    return 'The order is completed and names no subscription for this line. Look at listSubscriptionsByOrder, which lags up to 15 minutes.'
  }
  if (isTroubled(order))
    return 'Look at listSubscriptionsByOrder for what is there, and buy what is missing again, in a new cart.'
  return 'Nothing more comes of this order. Buy again, in a new cart, if it is still wanted.'
}

const advice = {
  'not-provisioned':
    'Await again with this answer. Provisioning takes minutes; if it takes hours, open a support case.',
  'order-not-found':
    'Await again with this answer. If the order is not there after 15 minutes, open a support case with the ids of the checkout.',
  refused: 'Look at the refusal; mend what it says, and await again with this answer.',
  'no-answer': 'Await again with this answer once the service can be reached.'
} as const
