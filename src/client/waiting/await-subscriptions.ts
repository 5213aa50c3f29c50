import type { Order } from '../../../generated/openapi.ts'
import { checkOptions, type KindsOf } from '../../options.ts'
import type { Answer } from '../answers/answer.ts'
import { isTransportError, reasonOf, TransportError } from '../errors/index.ts'
import { callOptionKinds, type CallOptions } from '../calls.ts'
import type { OfOrder } from '../operations.ts'
import { pathSegment } from '../path-segment.ts'
import type { Sleep } from '../retries/waits.ts'
import { untilAborted } from '../wire/abort.ts'
import { expectsSubscription } from './expects-subscription.ts'
import { isOpen, standingOf, type WatchedOrder } from './standing.ts'
import type { OrdersToAwait, SubscriptionsAnswer, WaitOptions } from './subscriptions-types.ts'

/** What it takes to wait. */
export type Waiting = {
  /** @param left how much of the wait is left, in milliseconds */
  readonly getOrder: (which: OfOrder, left: number) => Promise<Answer<Order>>
  readonly sleep: Sleep
  readonly random: () => number
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly createId: () => string
}

/**
 * @throws TypeError where there are no orders: nothing to wait for would look like everything being there; and where a time is
 *   none: a wait until NaN would have no end
 */
export const awaitSubscriptions = async (
  waiting: Waiting,
  what: OrdersToAwait,
  options: WaitOptions = {}
): Promise<SubscriptionsAnswer> => {
  const watched = watchedOf(what)
  const { customerId } = what
  checkOptions('await subscriptions', options, waitOptionKinds())
  const { deadline = 1_200_000, firstWait = 3_000, longestWait = 60_000, orderLag = 900_000 } = options
  const { expects = expectsSubscription, onProgress, signal } = options
  const { now, random, sleep } = waiting
  const start = now()
  let least = 0
  for (let look = 0; ; look++) {
    const open = watched.filter((one) => isOpen(one, expects))
    if (open.length === 0) return standingOf(customerId, watched, expects)
    // Half of it is by chance, so that orders that were made together are not asked for together.
    // From a millisecond where the first look is not to wait, as nothing doubled is nothing.
    const bound = Math.min(longestWait, Math.max(firstWait, look && 1) * 2 ** Math.min(look, 30))
    const wait = Math.max(least, bound * (0.5 + random() / 2))
    if (now() - start + wait > deadline) return standingOf(customerId, watched, expects)
    await sleep(wait, signal)
    if (signal?.aborted) throw abandoned(waiting, signal)
    least = 0
    for (const one of open) {
      const left = start + deadline - now()
      if (left < 0) break
      least = Math.max(least, await lookAt(customerId, one, waiting, left, () => now() - start < orderLag))
    }
    try {
      if (onProgress) await untilAborted(() => onProgress(standingOf(customerId, watched, expects)), signal)
    } catch (cause) {
      throw signal?.aborted ? abandoned(waiting, signal) : cause
    }
  }
}

const waitOptionKinds = () =>
  ({
    ...callOptionKinds,
    // Each look has an id of its own.
    requestId: 'undefined',
    deadline: 'a number of milliseconds from 0',
    firstWait: 'a number of milliseconds from 0',
    longestWait: 'a number of milliseconds from 0',
    orderLag: 'a number of milliseconds from 0',
    expects: 'a function',
    onProgress: 'a function'
  }) satisfies KindsOf<WaitOptions & Pick<CallOptions, 'requestId'>>

/** Each order once: as it was answered, or by its id alone. */
const watchedOf = (what: OrdersToAwait): WatchedOrder[] => {
  const orders = new Map<string, Order | undefined>()
  const { orderIds, orders: read } = Object(what) as OrdersToAwait
  for (const id of listOf(orderIds)) orders.set(id as string, undefined)
  for (const order of listOf(read)) orders.set((order as Order | null)?.id ?? '', order as Order)
  if (orders.size === 0) {
    throw new TypeError(
      'Failed to await subscriptions: expected orders or orderIds, but got none. Hand in an answer of checkoutCart that has orders, or their ids.'
    )
  }
  try {
    pathSegment('customerId', what.customerId)
    return Array.from(orders, ([id, order]) => ({
      id: pathSegment('each id of an order', id),
      order,
      isFresh: false,
      trouble: undefined,
      isGivenUp: false
    }))
  } catch (cause) {
    throw new TypeError(`Failed to await subscriptions: ${(cause as Error).message}. Correct it.`, { cause })
  }
}

const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [])

/** Looks at one order. How long the service wants to be left alone, in milliseconds. */
const lookAt = async (
  customerId: string,
  watched: WatchedOrder,
  { getOrder }: Waiting,
  left: number,
  mayBeMissing: () => boolean
): Promise<number> => {
  try {
    const answer = await getOrder({ customerId, orderId: watched.id }, left)
    if (answer.ok) {
      watched.order = withKnownIds(answer.result, watched.order)
      watched.isFresh = true
      watched.trouble = undefined
      return 0
    }
    const { refusal } = answer
    const { status, retryAfter } = refusal
    const isMissing = status === 404
    watched.trouble = { reason: isMissing ? 'order-not-found' : 'refused', refusal }
    const mayPass = isMissing ? mayBeMissing() : status === 408 || status === 429 || status >= 500
    if (!mayPass) watched.isGivenUp = true
    return (retryAfter?.seconds ?? 0) * 1000
  } catch (error) {
    if (!isTransportError(error) || error.aborted || error.answer) throw error
    // Without a token the next look would end as this one did; one that only came too late is there by then.
    if (!error.sent && reasonOf(error.cause) !== 'TimeoutError') throw error
    watched.trouble = { reason: 'no-answer' }
    return 0
  }
}

/** An id that was there once is there for good, whatever a later look says. */
const withKnownIds = (order: Order, earlier: Order | undefined): Order => {
  const known = new Map(
    earlier?.lineItems.flatMap(({ lineItemNumber, subscriptionId }) =>
      subscriptionId ? [[lineItemNumber, subscriptionId] as const] : []
    )
  )
  if (known.size === 0) return order
  return {
    ...order,
    lineItems: order.lineItems.map((line) => {
      const subscriptionId = line.subscriptionId ?? known.get(line.lineItemNumber)
      return subscriptionId === undefined ? line : { ...line, subscriptionId }
    })
  }
}

const abandoned = ({ createId }: Waiting, signal: AbortSignal): TransportError =>
  new TransportError({
    operation: 'getOrder',
    ids: { requestId: createId(), correlationId: createId() },
    attempts: [],
    sent: false,
    aborted: true,
    attempted: 'await subscriptions',
    cause: signal.reason
  })
