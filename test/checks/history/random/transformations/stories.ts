import type { Draft, Json } from '../draft.ts'
import { outcomeOf } from '../oracle/checkouts.ts'
import { succeeded } from '../oracle/calls.ts'
import { byArrival, idOf, isBefore, type Seen } from '../oracle/seen.ts'
import type { Random } from '../random.ts'
import { cartsIn, ordersIn } from '../mutators/mutator.ts'
import { writeTo } from '../write-to.ts'
import type { Transformation } from './transformation.ts'

/** What the service may have done just as well. */
export const storyTransformations: readonly Transformation[] = [
  {
    name: 'whose replays are copies of the first answer',
    apply: (draft) => {
      const successes = successesIn(draft)
      let isChanged = false
      for (const later of successes) {
        const first = successes.find(({ cart, customer }) => cart === later.cart && customer === later.customer)
        if (!first || !isBefore(first, later)) continue
        draft.replaceBody(later.index, copyOf(draft.body(first.index)))
        isChanged = true
      }
      return isChanged
    }
  },
  {
    name: 'whose last replay shows what was read before',
    apply: (draft, random) => {
      const last = random.pick(successesIn(draft))
      // A replay may lag behind reads, and not behind the answers of its own kind: those were there before the read.
      const others = checkoutsIn(draft).filter((one) => one !== last && one.cart === last?.cart)
      const read = ordersIn(draft).filter(
        ({ seen }) =>
          seen.operation !== 'checkoutCart' &&
          last &&
          isBefore(seen, last) &&
          others.every((other) => isBefore(other, seen))
      )
      const orders = last && (draft.body(last.index)?.['orders'] as Json[])
      if (!orders || read.length === 0) return false
      for (const [index, order] of orders.entries()) {
        const known = read.findLast(({ key }) => key === idOf(String(order['id'])))
        if (known) orders[index] = copyOf(known.value) as Json
      }
      return true
    }
  },
  {
    name: 'whose replays have the other status',
    apply: (draft) => {
      for (const { index, status } of successesIn(draft)) draft.setStatus(index, status === 200 ? 201 : 200)
      return true
    }
  },
  {
    name: 'that checks out once more in the end',
    apply: (draft, random) => {
      const last = random.pick(successesIn(draft))
      const exchange = last && draft.exchanges[last.index]
      const end = Math.max(...draft.seen().map(({ ended }) => ended))
      if (
        !last ||
        !exchange ||
        successesIn(draft).some((other) => other.cart === last.cart && !isBefore(other, last) && other !== last)
      )
        return false
      draft.insert([{ ...exchange, startedAt: end + 3_600_000 }])
      const index = draft.exchanges.length - 1
      for (const name of ['MS-RequestId', 'MS-CorrelationId']) draft.setCallId(index, name, random.guid())
      return true
    }
  },
  {
    name: 'whose client ends before it has read an answer, and sends the call again',
    warns: ['call.request-id.reused'],
    apply: (draft, random) => {
      const done = random.pick(
        draft.seen().filter((seen) => succeeded(seen) && draft.header(seen.index, 'request', requestId) !== undefined)
      )
      const exchange = done && draft.exchanges[done.index]
      if (!exchange) return false
      // At once, so that nothing else was sent in between.
      draft.insert([{ ...exchange, startedAt: done.ended, duration: 0 }])
      return true
    }
  },
  {
    name: 'in which one read has the id of a call that changes something',
    warns: ['call.request-id.shared'],
    apply: (draft, random) => {
      const [change, read] = takers(draft, random)
      const id = change && draft.header(change.index, 'request', requestId)
      if (!read || id === undefined) return false
      draft.setCallId(read.index, requestId, id)
      return true
    }
  },
  {
    name: 'with a word for a status that nobody knows',
    warns: ['resource.status.unknown'],
    apply: (draft, random) => {
      const site = random.pick([...ordersIn(draft), ...cartsIn(draft)])
      if (site) site.value['status'] = 'on_hold'
      return site !== undefined
    }
  },
  {
    name: 'in which an order is changed by a write',
    warns: ['exchange.operation.undocumented'],
    apply: (draft, random) => {
      const sites = ordersIn(draft).filter(({ seen }) => seen.operation !== 'checkoutCart')
      const site = random.pick(sites)
      if (!site) return false
      const later = sites.filter(({ key, seen }) => key === site.key && seen.index >= site.seen.index)
      // The write lies before all of those, and nothing else of the order is under way then.
      const began = Math.min(...later.map(({ seen }) => seen.began)) - 1
      if (draft.seen().some((seen) => seen.began <= began && seen.ended >= began && seen.index < site.seen.index))
        return false
      if (
        ordersIn(draft).some(
          ({ seen, key }) => key === site.key && seen.operation === 'checkoutCart' && seen.ended > began
        )
      )
        return false
      for (const { value } of later) changeByWrite(value)
      draft.insert([writeTo(site, began, random.chance(0.3))])
      return true
    }
  }
]

const requestId = 'MS-RequestId'

/** Calls that change something and have an id, and reads that began later. */
export const takers = (draft: Draft, random: Random): readonly [change: Seen | undefined, ...reads: Seen[]] => {
  const calls = draft.seen().filter(({ operation, index }) => operation && draft.header(index, 'request', requestId))
  const change = random.pick(calls.filter(({ exchange }) => exchange.request.method !== 'GET'))
  const reads = calls.filter(({ exchange, index }) => exchange.request.method === 'GET' && index > (change?.index ?? 0))
  return [change, ...(change ? reads : []).sort(() => (random.chance(0.5) ? 1 : -1))]
}

const checkoutsIn = (draft: Draft): Seen[] => draft.seen().filter(({ operation }) => operation === 'checkoutCart')

const successesIn = (draft: Draft): Seen[] =>
  byArrival(draft.seen()).filter((seen) => outcomeOf(seen)?.kind === 'success')

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Everything that a write may change (law 7). */
const changeByWrite = (order: Json): void => {
  order['billingCycle'] = 'annual'
  if (order['totalPrice'] !== undefined) order['totalPrice'] = 4711
  const lines = order['lineItems'] as Json[]
  for (const line of lines) {
    line['quantity'] = Number(line['quantity']) + 1
    line['termDuration'] = 'P3Y'
    if (line['pricing']) line['pricing'] = { listPrice: 1, price: 1 }
  }
  const { subscriptionId: _, ...first } = lines[0] ?? {}
  lines.push({ ...first, lineItemNumber: lines.length })
}
