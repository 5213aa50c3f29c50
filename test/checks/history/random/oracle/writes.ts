import type { Seen } from './seen.ts'

/** Whether a request may change a cart or an order: any method but GET on its path, in the contract or not (law 6). */
export const isWriteTo = (kind: 'carts' | 'orders', id: string, { exchange, path, operation }: Seen): boolean =>
  exchange.request.method !== 'GET' &&
  path[2] === kind &&
  path[3] === id &&
  // A checkout is a call of its own, on a path of its own.
  operation !== 'checkoutCart'

/** Whether one of the writes may lie between what two answers showed. One without an answer may have its effect at any time. */
export const mayLieBetween = (writes: readonly Seen[], earlier: Seen, later: Seen): boolean =>
  writes.some(
    (write) =>
      (write.began < later.ended || (write.began === later.ended && write.index < later.index)) &&
      (write.status === undefined || write.ended > Math.min(earlier.began, later.began))
  )
