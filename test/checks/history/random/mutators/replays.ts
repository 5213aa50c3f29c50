import type { FindingCode } from '../../../../../src/finding.ts'
import type { Draft, Json } from '../draft.ts'
import { firstAttemptOf, outcomeOf } from '../oracle/checkouts.ts'
import { idOf, isBefore, type Seen } from '../oracle/seen.ts'
import { isWriteTo, mayLieBetween } from '../oracle/writes.ts'
import type { Random } from '../random.ts'
import { another, freshOrderId, renamed, seenOf, type Mutator } from './mutator.ts'

type Kind = 'success' | 'partial'

/** A later answer to a checkout, and an earlier one to the same. */
type Replay = { readonly earlier: Seen; readonly later: Seen; readonly body: Json; readonly orders: Json[] }

const replaysIn = (draft: Draft, after: Kind, then: readonly Kind[] = ['success', 'partial']): Replay[] => {
  const outcomes = seenOf(draft).flatMap((seen) => outcomeOf(seen) ?? [])
  return outcomes.flatMap((later, index) => {
    if (!then.some((kind) => kind === later.kind)) return []
    const earlier = outcomes
      .slice(0, index)
      .find(
        ({ kind, seen }) =>
          kind === after &&
          seen.cart === later.seen.cart &&
          seen.customer === later.seen.customer &&
          isBefore(seen, later.seen)
      )
    const body = draft.body(later.seen.index)
    return earlier && body ? [{ earlier: earlier.seen, later: later.seen, body, orders: body['orders'] as Json[] }] : []
  })
}

const inReplay = (
  name: string,
  codes: readonly FindingCode[],
  after: Kind,
  change: (replay: Replay, random: Random, draft: Draft) => boolean,
  fits: (replay: Replay, draft: Draft) => boolean = () => true
): Mutator => ({
  name,
  codes,
  apply: (draft, random) => {
    const replay = random.pick(replaysIn(draft, after).filter((one) => fits(one, draft)))
    return replay !== undefined && change(replay, random, draft)
  }
})

/** Whoever wants something else after a partial success may get it. */
const isWantedStill = ({ earlier, later }: Replay, draft: Draft): boolean => {
  const writes = seenOf(draft).filter((one) => isWriteTo('carts', later.cart ?? '', one))
  return !mayLieBetween(writes, firstAttemptOf(earlier, seenOf(draft)), later)
}

const group = (id: string): Json => ({ orderGroupId: id, code: 800010, description: 'There is no inventory.' })

/** One that the earlier answer had: of others nobody knows that they are missing. */
const lose = ({ orders, earlier }: Replay, random: Random): boolean => {
  const had = new Set(earlier.orders.map(({ value }) => idOf(String(value['id']))))
  const lost = random.pick(orders.filter((order) => had.has(idOf(String(order['id'])))))
  if (lost) orders.splice(orders.indexOf(lost), 1)
  return lost !== undefined
}

type Refusal = readonly [status: number, code: number]

const refusals: readonly [Refusal, ...Refusal[]] = [
  [404, 800008],
  [400, 800009],
  [400, 800002],
  [409, 800014],
  [417, 800036],
  [404, 60003],
  [200, 400072]
]

const tolerated: readonly [Refusal, ...Refusal[]] = [
  [401, 800001],
  [400, 800065],
  [409, 800064],
  [409, 800060],
  [403, 20002],
  [500, 800003]
]

const refuse = ({ later }: Replay, draft: Draft, [status, code]: Refusal): boolean => {
  draft.setStatus(later.index, status)
  draft.replaceBody(later.index, { code, description: 'No.', data: [], source: 'PartnerFD' })
  return true
}

export const replayMutators: readonly Mutator[] = [
  inReplay('a replay has another order instead', ['replay.order.changed'], 'success', ({ orders }, random) => {
    const index = random.below(orders.length)
    const order = orders[index]
    if (order) orders[index] = random.chance(0.5) ? another(order, random) : renamed(order, freshOrderId(order, random))
    return order !== undefined
  }),
  inReplay(
    'a replay has an order whose id alone is another',
    ['replay.order.changed'],
    'success',
    ({ orders }, random) => {
      const order = random.pick(orders)
      if (order) order['id'] = freshOrderId(order, random)
      return order !== undefined
    }
  ),
  inReplay('a replay lacks an order', ['replay.order.missing'], 'success', lose),
  inReplay('a replay has an order more', ['replay.order.added'], 'success', ({ orders }, random) => {
    orders.push(another(orders[0] ?? {}, random))
    return true
  }),
  inReplay('a replay has no orders', ['replay.order.missing'], 'success', ({ body }) => {
    body['orders'] = []
    return true
  }),
  inReplay('a group fails after a success', ['replay.error.appeared'], 'success', ({ body }, random) => {
    body['orderErrors'] = [group(random.pick(['0', '1', '7']))]
    return true
  }),
  inReplay('a replay is refused', ['replay.answer.refused'], 'success', (replay, random, draft) =>
    refuse(replay, draft, random.pick(refusals))
  ),
  {
    ...inReplay('a replay is refused for a tolerated reason', [], 'success', (replay, random, draft) =>
      refuse(replay, draft, random.pick(tolerated))
    ),
    isFault: false
  },
  inReplay('an order is lost after a partial success', ['replay.order.missing'], 'partial', lose),
  inReplay(
    'too much is bought after a partial success',
    ['replay.order.added'],
    'partial',
    ({ orders, earlier }, random) => {
      const failed = (outcomeOf(earlier)?.failed.length ?? 0) + 1
      for (let index = 0; index < failed; index++) orders.push(another(orders[0] ?? {}, random))
      return true
    },
    isWantedStill
  ),
  inReplay(
    'a group fails that had succeeded',
    // Where the one that fails is the one that was ordered just now, an order is too many.
    ['replay.error.appeared', 'replay.order.added'],
    'partial',
    ({ body }, random) => {
      body['orderErrors'] = [...((body['orderErrors'] ?? []) as Json[]), group(random.pick(['0', '1', '7']))]
      return true
    }
  ),
  {
    name: 'a group is bought again after a partial success',
    codes: ['replay.group.repeated'],
    apply: (draft, random) => {
      const replay = random.pick(
        replaysIn(draft, 'partial').filter(({ earlier, orders }) => orders.length > earlier.orders.length)
      )
      if (!replay) return false
      const had = new Set(replay.earlier.orders.map(({ value }) => value['id']))
      const bought = replay.orders.find((order) => !had.has(order['id']))
      const first = replay.orders.find((order) => had.has(order['id']))
      const offer = (first?.['lineItems'] as Json[] | undefined)?.[0]?.['offerId']
      const line = (bought?.['lineItems'] as Json[] | undefined)?.[0]
      if (!bought || !line || typeof offer !== 'string') return false
      // Wherever the order is shown: else its offer would have changed, which is another fault.
      everywhere(draft, String(bought['id']), (order) => {
        const [shown] = order['lineItems'] as Json[]
        if (shown) shown['offerId'] = offer
      })
      return true
    }
  }
]

/** Changes an order in all answers. */
export const everywhere = (draft: Draft, id: string, change: (order: Json) => void): void => {
  for (const { index } of seenOf(draft)) {
    const body = draft.body(index)
    const orders = [body, ...listIn(body, 'orders'), ...listIn(body, 'items')]
    for (const order of orders) if (order?.['id'] === id && Array.isArray(order['lineItems'])) change(order)
  }
}

const listIn = (body: Json | undefined, name: string): Json[] =>
  Array.isArray(body?.[name]) ? (body[name] as Json[]) : []
