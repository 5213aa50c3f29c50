import type { FindingCode } from '../../../../../src/finding.ts'
import type { Draft } from '../draft.ts'
import { cartsIn, seenOf, type Mutator } from './mutator.ts'
import { outcomeOf } from '../oracle/checkouts.ts'
import { isBefore, type Seen } from '../oracle/seen.ts'
import type { Random } from '../random.ts'
import { takers } from '../transformations/stories.ts'

const requestId = 'MS-RequestId'
const correlationId = 'MS-CorrelationId'

type Pair = readonly [Seen, Seen]

const pairing = (
  name: string,
  codes: readonly FindingCode[],
  fits: (pair: Pair, draft: Draft) => boolean,
  change: (pair: Pair, draft: Draft, random: Random) => void
): Mutator => ({
  name,
  codes,
  apply: (draft, random) => {
    const seen = seenOf(draft).sort((one, other) => one.index - other.index)
    const pairs = seen.flatMap((later, index) =>
      seen.slice(0, index).flatMap((earlier): Pair[] => (fits([earlier, later], draft) ? [[earlier, later]] : []))
    )
    const pair = random.pick(pairs)
    if (pair) change(pair, draft, random)
    return pair !== undefined
  }
})

const isUnsafe = ({ exchange }: Seen): boolean => exchange.request.method !== 'GET'

const textOf = ({ exchange: { request } }: Seen): string =>
  `${request.method} ${new URL(request.url).search} ${request.body.kind === 'text' ? request.body.text : ''}`

const isSamePath = ([one, other]: Pair): boolean =>
  one.path.join('/') === other.path.join('/') && one.exchange.request.method === other.exchange.request.method

const isSameCall = (pair: Pair): boolean => isSamePath(pair) && textOf(pair[0]) === textOf(pair[1])

const idOf = (draft: Draft, { index }: Seen, name = requestId): string | undefined =>
  draft.header(index, 'request', name)

/** In an attempt and all that follow it with the same id. */
const rename = (draft: Draft, from: Seen, to: string): void => {
  const id = idOf(draft, from)
  for (const index of draft.exchanges.keys())
    if (index >= from.index && draft.header(index, 'request', requestId) === id) draft.setCallId(index, requestId, to)
}

const isKept = ([one, other]: Pair, draft: Draft): boolean =>
  isUnsafe(other) &&
  one.status === undefined &&
  isBefore(one, other) &&
  idOf(draft, one) !== undefined &&
  idOf(draft, one) === idOf(draft, other)

/** Sent once, and nothing is owed to an earlier attempt. */
const isAlone = (one: Seen, draft: Draft): boolean => {
  const id = idOf(draft, one)
  const uses = [...draft.exchanges.keys()].filter((index) => draft.header(index, 'request', requestId) === id)
  return id !== undefined && uses.length === 1
}

const owesNothing = (one: Seen, draft: Draft): boolean =>
  seenOf(draft)
    .filter((other) => other.index < one.index && isSameCall([other, one]))
    .every(({ status }) => status !== undefined)

/** Whether the later one may be sent with the id of the earlier one, and with nothing else wrong. */
const mayTakeId = ([earlier, later]: Pair, draft: Draft): boolean =>
  isUnsafe(earlier) &&
  isUnsafe(later) &&
  idOf(draft, earlier) !== undefined &&
  isAlone(later, draft) &&
  owesNothing(later, draft)

const takeId = ([earlier, later]: Pair, draft: Draft): void => {
  rename(draft, later, idOf(draft, earlier) ?? '')
}

const echoing = (name: string, header: string): Mutator => ({
  name,
  codes: ['call.echo.wrong'],
  apply: (draft, random) => {
    const one = random.pick(
      seenOf(draft).filter((seen) => {
        const echoed = draft.header(seen.index, 'response', header)
        return echoed !== undefined && echoed === idOf(draft, seen, header)
      })
    )
    if (one) draft.setHeader(one.index, 'response', header, random.guid())
    return one !== undefined
  }
})

export const callMutators: readonly Mutator[] = [
  pairing('an id is renewed after no answer', ['call.request-id.renewed'], isKept, ([, next], draft, random) => {
    rename(draft, next, random.guid())
  }),
  pairing('an id is dropped after no answer', ['call.request-id.renewed'], isKept, ([, next], draft) => {
    draft.setHeader(next.index, 'request', requestId, undefined)
  }),
  pairing(
    'an id is sent again after an answer',
    ['call.request-id.reused'],
    (pair, draft) => mayTakeId(pair, draft) && isSamePath(pair) && pair[0].status !== undefined,
    takeId
  ),
  pairing(
    'an id is sent again after a success, and refused for that',
    // Where its client may not have read the success, the service is at fault.
    ['call.request-id.reused', 'replay.answer.refused'],
    (pair, draft) =>
      mayTakeId(pair, draft) &&
      isSamePath(pair) &&
      isBefore(...pair) &&
      outcomeOf(pair[0])?.kind === 'success' &&
      // What comes as a page is no refusal of the service.
      typeof pair[1].body === 'object',
    (pair, draft) => {
      takeId(pair, draft)
      draft.setStatus(pair[1].index, 400)
      draft.replaceBody(pair[1].index, { code: 800002, description: 'The id was used before.' })
    }
  ),
  {
    name: 'an id is sent again long after a success',
    codes: ['call.request-id.reused'],
    apply: (draft, random) => {
      const seen = seenOf(draft)
      const end = Math.max(...seen.map(({ ended }) => ended))
      const checkouts = seen.filter((one) => outcomeOf(one)?.kind === 'success')
      // A copy may lag behind reads, and not behind other answers of its kind.
      const last = random.pick(
        checkouts.filter((one) =>
          checkouts.every((other) => other === one || other.cart !== one.cart || isBefore(other, one))
        )
      )
      const exchange = last && idOf(draft, last) !== undefined ? draft.exchanges[last.index] : undefined
      if (!exchange) return false
      draft.insert([{ ...exchange, startedAt: end + 3_600_000 }])
      return true
    }
  },
  {
    name: 'two reads have the id of a call that changes something',
    codes: ['call.request-id.shared'],
    apply: (draft, random) => {
      const [change, one, other] = takers(draft, random)
      if (!change || !one || !other) return false
      for (const read of [one, other]) draft.setCallId(read.index, requestId, idOf(draft, change) ?? '')
      return true
    }
  },
  pairing(
    'an id is sent with a call to another resource',
    ['call.request-id.shared'],
    (pair, draft) => mayTakeId(pair, draft) && !isSamePath(pair),
    takeId
  ),
  pairing(
    'a correlation id is shared by two customers or carts',
    ['call.correlation-id.reused'],
    ([one, other], draft) =>
      idOf(draft, one, correlationId) !== undefined &&
      idOf(draft, other, correlationId) !== undefined &&
      (one.customer !== other.customer || one.cart !== other.cart),
    ([one, other], draft) => {
      draft.setCallId(other.index, correlationId, idOf(draft, one, correlationId) ?? '')
    }
  ),
  echoing('an answer has another request id', requestId),
  echoing('an answer has another correlation id', correlationId),
  pairing(
    'a call is repeated too early',
    ['call.retried.early'],
    (pair, draft) =>
      isSameCall(pair) && isBefore(...pair) && draft.header(pair[0].index, 'response', 'Retry-After') !== undefined,
    ([one, other], draft, random) => {
      const seconds = Math.floor((other.began - one.ended) / 1000) + random.between(0, 5)
      draft.setHeader(one.index, 'response', 'Retry-After', String(seconds))
    }
  ),
  lateSuccess('a cart is bought after its end', (began, random) => ({
    expirationTimestamp: new Date(began - random.pick([30_000, 61_000, 3_600_000])).toISOString()
  })),
  lateSuccess('a cart is bought seven days after its creation', (began, random) => ({
    expirationTimestamp: undefined,
    creationTimestamp: new Date(began - 7 * 86_400_000 - random.pick([30_000, 61_000, 3_600_000])).toISOString()
  }))
]

/** The cart says in all answers that it had ended before it was bought. */
function lateSuccess(
  name: string,
  times: (began: number, random: Random) => Record<string, string | undefined>
): Mutator {
  return {
    name,
    codes: ['expiry.success.late'],
    apply: (draft, random) => {
      const bought = random.pick(seenOf(draft).filter((seen) => outcomeOf(seen)?.kind === 'success'))
      if (!bought) return false
      const changes = times(bought.began, random)
      for (const { value, key } of cartsIn(draft)) {
        if (key !== bought.cart) continue
        for (const [property, time] of Object.entries(changes)) {
          if (time === undefined) delete value[property]
          else value[property] = time
        }
      }
      return true
    }
  }
}
