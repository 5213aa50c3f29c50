import type { FaultState } from './fault-state.ts'
import type { CallRecord, CartRecord, OrderRecord } from './records.ts'
import type { SeededState } from './seeded.ts'

const format = 'cart-contract sandbox, version 1'

/** All that a sandbox holds, plain JSON. Options are not in it: hand them in again. */
export type Snapshot = {
  /** Which version wrote it. */
  readonly format: typeof format
  /** Milliseconds since 1970. A virtual clock goes on from here. */
  readonly now: number
  /** Every cart. */
  readonly carts: readonly CartRecord[]
  /** Every order, in the order in which they were made. */
  readonly orders: readonly OrderRecord[]
  /** The calls whose ids are remembered. */
  readonly calls: readonly CallRecord[]
  /** The faults that were added, and how far they have come. */
  readonly faults: readonly FaultState[]
  /** Where chance stands, so that it goes on as it would have. */
  readonly streams: {
    /** Of ids. */
    readonly ids: SeededState
    /** Of names and prices. */
    readonly dice: SeededState
    /** Of faults with a probability. */
    readonly faults: SeededState
  }
}

export const createSnapshot = (parts: Omit<Snapshot, 'format'>): Snapshot => ({ format, ...parts })

/**
 * A snapshot from what was read from a file.
 *
 * @throws TypeError where it is none: nothing of it is used then
 */
export const readSnapshot = (value: unknown): Snapshot => {
  const read = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Snapshot, unknown>>
  if (read.format !== format) throw broken('format', `'${format}'`)
  if (typeof read.now !== 'number') throw broken('now', 'a number')
  for (const name of ['carts', 'orders', 'calls', 'faults'] as const)
    if (!Array.isArray(read[name])) throw broken(name, 'an array')
  const streams = (read.streams ?? {}) as Partial<Record<string, unknown>>
  for (const name of ['ids', 'dice', 'faults']) {
    const words = streams[name]
    if (!Array.isArray(words) || words.length !== 4 || !words.every((word) => Number.isInteger(word)))
      throw broken(`streams.${name}`, 'four whole numbers')
  }
  const snapshot = value as Snapshot
  const known = new Set(snapshot.orders.map(({ id }) => id))
  for (const { id, orders } of snapshot.carts)
    for (const { orderId } of orders)
      if (!known.has(orderId)) throw broken('orders', `complete: ${orderId} of cart ${id} is missing`)
  return snapshot
}

const broken = (name: string, expected: string): TypeError =>
  new TypeError(
    `Failed to restore a sandbox: expected '${name}' of the snapshot to be ${expected}, but it was not. ` +
      'Use a snapshot that this version of cart-contract wrote, or start without one.'
  )
