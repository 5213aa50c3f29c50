import { isArrivedBy, isBefore, type Seen } from './seen.ts'

/** Whether a request may change a cart or an order: any method but GET on its path, in the contract or not (law 6). */
export const isWriteTo = (kind: 'carts' | 'orders', id: string, { exchange, path, operation }: Seen): boolean =>
  exchange.request.method !== 'GET' &&
  path[2] === kind &&
  path[3] === id &&
  // A checkout is a call of its own, on a path of its own.
  operation !== 'checkoutCart'

/**
 * Whether one of the writes may lie between what two answers showed. What a write answers is what it has made; one without an
 * answer may have its effect at any time.
 */
export const mayLieBetween = (writes: readonly Seen[], earlier: Seen, later: Seen): boolean =>
  writes.some((write) => liesBetween(write, earlier, later) || (isLost(write) && isBegun(write, later)))

/** The same, where writes without an answer are looked at by themselves. */
export const isAnsweredBetween = (writes: readonly Seen[], earlier: Seen, later: Seen): boolean =>
  writes.some((write) => liesBetween(write, earlier, later))

const liesBetween = (write: Seen, earlier: Seen, later: Seen): boolean =>
  isBegun(write, later) &&
  (write.ended > Math.min(earlier.began, later.began) ||
    // Without times there is but their order.
    (!write.isTimed && write.index > Math.min(earlier.index, later.index))) &&
  !(write === earlier && isBefore(earlier, later)) &&
  // One without an answer is under way as long as somebody waits for it.
  (!isLost(write) || !isArrivedBy(write, later))

export const isLost = ({ status }: Seen): boolean => status === undefined

const isBegun = (write: Seen, later: Seen): boolean =>
  write.began < later.ended || (write.began === later.ended && write.index <= later.index)
