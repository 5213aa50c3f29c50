import type { Draft } from '../draft.ts'
import { byArrival, isBefore, type Seen } from '../oracle/seen.ts'
import type { Random } from '../random.ts'
import type { Transformation } from './transformation.ts'

const hour = 60 * 60_000

/** Who does not see a cart being made does not know when it expires. */
const warns = ['replay.answer.refused'] as const

/** A part of a legal history is legal where nothing in it rests on what is left out. */
export const partTransformations: readonly Transformation[] = [
  { name: 'that ends earlier', warns, apply: (draft, random) => keep(draft, ({ index }, cut) => index <= cut, random) },
  {
    name: 'that begins later',
    warns,
    apply: (draft, random) => {
      const seen = draft.seen()
      const first = random.pick(seen)
      if (!first) return false
      const left = seen.filter(({ index }) => index < first.index)
      // What is under way may have its effect later, and no later answer would tell why.
      if (!left.every((one) => !isUnsafe(one) || (one.status !== undefined && one.ended <= first.began))) return false
      if (left.some((one) => !mayLeave(one, seen))) return false
      return keepAll(
        draft,
        seen.filter(({ index }) => index >= first.index)
      )
    }
  },
  {
    name: 'of one customer only',
    warns,
    apply: (draft, random) => {
      const seen = draft.seen()
      const chosen = random.pick(seen)?.customer
      return keepAll(
        draft,
        seen.filter(({ customer }) => customer === chosen)
      )
    }
  },
  {
    name: 'without some reads',
    warns,
    apply: (draft, random) =>
      keepAll(
        draft,
        draft.seen().filter((one) => isUnsafe(one) || random.chance(0.5))
      )
  },
  {
    name: 'without some calls',
    warns,
    apply: (draft, random) => {
      const seen = draft.seen()
      return keepAll(
        draft,
        seen.filter((one) => !isUnsafe(one) || !mayLeave(one, seen) || random.chance(0.5))
      )
    }
  },
  { name: 'in which an answer was lost', warns, apply: loseAnswer }
]

const isUnsafe = ({ exchange }: Seen): boolean => exchange.request.method !== 'GET'

const keep = (draft: Draft, isKept: (seen: Seen, cut: number) => boolean, random: Random): boolean => {
  const cut = random.below(draft.exchanges.length)
  return keepAll(
    draft,
    draft.seen().filter((seen) => isKept(seen, cut))
  )
}

const keepAll = (draft: Draft, kept: readonly Seen[]): boolean => {
  const indices = new Set(kept.map(({ index }) => index))
  const left = draft.exchanges.filter((_, index) => indices.has(index))
  if (left.length === 0) return false
  draft.exchanges.splice(0, draft.exchanges.length, ...left)
  return true
}

const callOf = ({ exchange: { request }, path, query }: Seen): string =>
  [request.method, ...path, query.toString(), request.body.kind === 'text' ? request.body.text : ''].join(' ')

/**
 * Whether nothing rests on a call: no write that explains a change, no attempt that stands between one without an answer and
 * the next, no success that explains why a cart can be bought after its end.
 */
const mayLeave = (one: Seen, seen: readonly Seen[]): boolean => {
  if (!isUnsafe(one)) return true
  const attempts = seen.filter((other) => callOf(other) === callOf(one))
  if (one.status === undefined || attempts.some((other) => other.status === undefined)) return false
  if (one.operation === 'updateCart') return one.status >= 400 && one.status < 500 && one.status !== 408
  if (one.operation !== 'checkoutCart') return true
  const ofCart = seen.filter(({ operation, cart }) => operation === 'checkoutCart' && cart === one.cart)
  return ofCart.every(({ began }) => Math.abs(began - one.began) < hour)
}

/** Then the next attempt has the same id, and the answer to that is told apart by nothing else. */
function loseAnswer(draft: Draft, random: Random): boolean {
  const seen = byArrival(draft.seen())
  const overlaps = (one: Seen, other: Seen) => one !== other && !isBefore(one, other) && !isBefore(other, one)
  const isAlone = (one: Seen) => !seen.some((other) => callOf(other) === callOf(one) && overlaps(one, other))
  const chosen = random.pick(seen.filter((one) => one.status !== undefined && isAlone(one)))
  if (!chosen) return false
  const exchange = draft.exchanges[chosen.index]
  if (!exchange) return false
  const next = seen
    .filter((other) => callOf(other) === callOf(chosen) && isBefore(chosen, other))
    .sort((one, other) => one.index - other.index)[0]
  if (isUnsafe(chosen) && next && !isAlone(next)) return false
  delete exchange.response
  const id = draft.header(chosen.index, 'request', 'MS-RequestId')
  const renewed = next && draft.header(next.index, 'request', 'MS-RequestId')
  if (!isUnsafe(chosen) || !next || id === undefined || id === renewed || next.began - chosen.began > hour) return true
  if (renewed === undefined) return giveId(draft, next.index, id)
  for (const index of draft.exchanges.keys())
    if (draft.header(index, 'request', 'MS-RequestId') === renewed) draft.setCallId(index, 'MS-RequestId', id)
  return true
}

const giveId = (draft: Draft, index: number, id: string): boolean => {
  const exchange = draft.exchanges[index]
  if (!exchange) return false
  const { request } = exchange
  exchange.request = { ...request, headers: [...request.headers, ['MS-RequestId', id]] }
  draft.setHeader(index, 'response', 'MS-RequestId', undefined)
  return true
}
