import { outcomeOf } from './checkouts.ts'
import { faultAtHeader, type Fault } from './fault.ts'
import { headerOf, idOf, isBefore, isObject, items, pairsOf, type Seen } from './seen.ts'

const hour = 60 * 60_000

/** Laws 23 to 29. */
export const callFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  const calls = seen.filter(({ operation }) => operation !== undefined)
  const unsafe = calls.filter(({ exchange }) => exchange.request.method !== 'GET')
  for (const pair of pairsOf(unsafe)) yield* requestIdFaults(pair)
  for (const one of unsafe) yield* reusedFaults(one, unsafe, seen)
  yield* readFaults(calls)
  for (const one of unsafe) yield* renewedFaults(one, unsafe)
  for (const pair of pairsOf(calls)) yield* correlationFaults(pair)
  for (const one of calls) yield* echoFaults(one)
  for (const [earlier, later] of pairsOf(calls)) {
    const until = waitOf(earlier)
    if (until === undefined || !later.isTimed || callOf(earlier) !== callOf(later)) continue
    if (isBefore(earlier, later) && later.began < until) yield { law: 29, at: later, pointer: '' }
  }
}

const idIn = (seen: Seen, name = 'ms-requestid'): string | undefined =>
  headerOf(seen.exchange.request.headers, name)?.toLowerCase()

const scopeOf = ({ exchange, path, operation }: Seen): string => [exchange.request.method, operation, ...path].join(' ')

/** What a caller wants once (law 23). */
const callOf = (seen: Seen): string => {
  const { body } = seen.exchange.request
  return `${scopeOf(seen)} ${body.kind === 'text' ? canonicalJson(body.text) : ''} ${seen.query.toString()}`
}

const canonicalJson = (text: string): string => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, member]) => [name, sorted(member)])
        : value
  return JSON.stringify(sorted(JSON.parse(text)))
}

const requestIdFaults = function* ([earlier, later]: readonly [Seen, Seen]): Iterable<Fault> {
  const id = idIn(later)
  if (id === undefined || idIn(earlier) !== id) return
  if (scopeOf(earlier) !== scopeOf(later)) yield faultAtHeader(26, later, 'request', 'ms-requestid')
}

/** After an answer the id is new (law 25), unless the client may have died before it read a success (law 25a). */
const reusedFaults = function* (later: Seen, unsafe: readonly Seen[], all: readonly Seen[]): Iterable<Fault> {
  const id = idIn(later)
  const answered = unsafe.filter(
    (one) =>
      id !== undefined && idIn(one) === id && scopeOf(one) === scopeOf(later) && ends(one) && isBefore(one, later)
  )
  if (answered.length === 0) return
  const isSame = answered.every((one) => succeeded(one) && callOf(one) === callOf(later))
  const isRead = all.some(
    (between) =>
      between.index < later.index &&
      !(idIn(between) === id && between.operation !== undefined && callOf(between) === callOf(later)) &&
      answered.some((one) => isBefore(one, between) && restsOn(between, one))
  )
  if (!isSame || isRead) yield faultAtHeader(25, later, 'request', 'ms-requestid')
}

/** Whether a call that changes something was answered with a success. */
export const succeeded = (seen: Seen): boolean => {
  const { status = 0, body, operation, exchange } = seen
  if (operation === undefined || exchange.request.method === 'GET') return false
  if (status < 200 || status >= 300) return false
  if (operation !== 'checkoutCart') return !isObject(body) || body['code'] === undefined
  return !isObject(body) || ['success', 'partial'].includes(outcomeOf(seen)?.kind ?? '')
}

/** Whether a request uses what an answer gave, or is for the cart of its call. */
const restsOn = (request: Seen, answer: Seen): boolean => {
  if (answer.cart !== undefined && request.cart === answer.cart && request.customer === answer.customer) return true
  const given = new Set(
    [
      ...answer.orders.flatMap(({ value }) => [
        value['id'],
        ...items(value, 'lineItems').map((line) => line.value['subscriptionId'])
      ]),
      ...(answer.cart === undefined ? answer.carts.map(({ value }) => value['id']) : [])
    ]
      .filter((one) => typeof one === 'string')
      .map(idOf)
  )
  return [...request.path.filter((_, position) => position % 2 === 1), ...request.query.values()].some((text) =>
    given.has(idOf(text))
  )
}

/** The id of a call that changes something, on reads (law 26a): the first sign of that may be a slip. */
const readFaults = function* (calls: readonly Seen[]): Iterable<Fault> {
  for (const id of new Set(calls.map((one) => idIn(one)))) {
    const uses = calls.filter((one) => id !== undefined && idIn(one) === id)
    const first = [...uses].sort((one, other) => one.index - other.index)[0]
    if (!first || first.exchange.request.method === 'GET') continue
    const strangers = uses.filter((one) => scopeOf(one) !== scopeOf(first))
    for (const one of strangers.slice(1))
      if (one.exchange.request.method === 'GET') yield faultAtHeader(26, one, 'request', 'ms-requestid')
  }
}

/** Whether an answer says that the work is done or refused, so that the id is used up. */
const ends = ({ status, exchange }: Seen): boolean =>
  status !== undefined &&
  status !== 408 &&
  status !== 429 &&
  status < 500 &&
  !/text\/html/.test(headerOf(exchange.response?.headers ?? [], 'content-type') ?? '')

/** After an attempt without an answer the id stays until an answer comes (laws 24 and 25). */
const renewedFaults = function* (next: Seen, others: readonly Seen[]): Iterable<Fault> {
  const earlier = others.filter((one) => isBefore(one, next))
  const attempts = earlier.filter((one) => callOf(one) === callOf(next))
  const owed = attempts.filter(
    (one) =>
      one.status === undefined &&
      // Who has heard of another attempt since may begin anew, and an id that had an answer is used up.
      !attempts.some((other) => other.status !== undefined && !isBefore(other, one)) &&
      !earlier.some((other) => idIn(one) !== undefined && idIn(other) === idIn(one) && ends(other))
  )
  const isDue = owed.some((one) => one.isTimed && idIn(one) !== undefined && next.began - one.began <= hour)
  if (isDue && !owed.some((one) => idIn(one) === idIn(next))) yield faultAtHeader(24, next, 'request', 'ms-requestid')
}

const correlationFaults = function* ([earlier, later]: readonly [Seen, Seen]): Iterable<Fault> {
  const id = idIn(later, 'ms-correlationid')
  if (id === undefined || idIn(earlier, 'ms-correlationid') !== id) return
  const isOtherCart = earlier.cart !== undefined && later.cart !== undefined && earlier.cart !== later.cart
  if (earlier.customer !== later.customer || isOtherCart) yield faultAtHeader(27, later, 'request', 'ms-correlationid')
}

const echoFaults = function* (seen: Seen): Iterable<Fault> {
  for (const name of ['ms-requestid', 'ms-correlationid']) {
    const sent = idIn(seen, name)
    const echoed = headerOf(seen.exchange.response?.headers ?? [], name)
    if (sent !== undefined && echoed !== undefined && echoed.toLowerCase() !== sent)
      yield faultAtHeader(28, seen, 'response', name)
  }
}

const waitOf = (seen: Seen): number | undefined => {
  const value = headerOf(seen.exchange.response?.headers ?? [], 'retry-after')
  if (value === undefined || !seen.isTimed) return undefined
  return /^\d+$/.test(value) ? seen.ended + Number(value) * 1000 : Date.parse(value)
}
