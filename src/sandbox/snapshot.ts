import { checkFaultRequest, type FaultRequest } from './fault-rules.ts'
import type { FaultState } from './fault-state.ts'
import { orderKey } from './ids.ts'
import { callRecord, cartRecord, change, moment, orderRecord, seededState } from './record-shapes.ts'
import type { CallRecord, CartRecord, OrderRecord } from './records.ts'
import type { SeededState } from './seeded.ts'
import type { Change } from './store.ts'
import { listOf, objectWith, oneOf, wholeNumber, type Shape } from './shapes.ts'

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

const faultState: Shape = (value, pointer) =>
  objectWith<FaultState>({ request: faultRequest, seen: count, hits: count })(value, pointer)

const faultRequest: Shape = (value, pointer) => {
  try {
    checkFaultRequest(value as FaultRequest)
    return undefined
  } catch (error) {
    const [, expected = 'a fault', actual = 'another value'] =
      / expected (.+?), but there was (.+?)\.$/.exec((error as Error).message) ?? []
    return { pointer, expected, actual }
  }
}

const count = wholeNumber(0, Number.MAX_SAFE_INTEGER)

const shape = objectWith<Snapshot>({
  format: oneOf(format),
  now: moment,
  carts: listOf(cartRecord),
  orders: listOf(orderRecord),
  calls: listOf(callRecord),
  faults: listOf(faultState),
  streams: objectWith<Snapshot['streams']>({ ids: seededState, dice: seededState, faults: seededState })
})

const misshapenSnapshot: Shape = (value, pointer) => {
  // Of another version, nothing else is as expected either.
  const { format: of } = (typeof value === 'object' && value !== null ? value : {}) as { readonly format?: unknown }
  if (of !== format) return oneOf(`'${format}'`)(of, `${pointer}/format`)
  const wrong = shape(value, pointer)
  if (wrong) return wrong
  const { carts, orders } = value as Snapshot
  const known = new Map(orders.map((order) => [orderKey(order.id), order]))
  if (known.size < orders.length)
    return { pointer: `${pointer}/orders`, expected: 'orders of different ids', actual: 'one id twice' }
  const ids = new Set(carts.map(({ id }) => id))
  if (ids.size < carts.length)
    return { pointer: `${pointer}/carts`, expected: 'carts of different ids', actual: 'one id twice' }
  for (const [index, { id, customerId, orders: made }] of carts.entries())
    for (const { orderId } of made) {
      const order = known.get(orderKey(orderId))
      if (order?.cartId !== id || order.customerId !== customerId)
        return {
          pointer: `${pointer}/orders`,
          expected: `an order ${orderId} of cart ${id} (${pointer}/carts/${index})`,
          actual: order ? 'it of another cart or customer' : 'none'
        }
    }
  return undefined
}

/**
 * A snapshot from what was read from a file.
 *
 * @throws TypeError where it is none, with the place in it: nothing of it is used then
 */
export const readSnapshot = (value: unknown): Snapshot => {
  requireShape(misshapenSnapshot, value, 'snapshot')
  return value as Snapshot
}

/**
 * A change from what was read from a file.
 *
 * @throws TypeError where it is none, with the place in it
 */
export const readChange = (value: unknown): Change => {
  requireShape(change, value, 'change')
  return value as Change
}

const requireShape = (shape: Shape, value: unknown, what: 'snapshot' | 'change'): void => {
  const wrong = shape(value, '')
  if (!wrong) return
  const { pointer, expected, actual } = wrong
  const message =
    `Failed to restore a sandbox: expected '${pointer}' of the ${what} to be ${expected}, but got ${actual}. ` +
    `Use a ${what} that this version of cart-contract wrote, or start without one.`
  throw Object.assign(new TypeError(message), { pointer })
}
