import { faultIn, type Fault } from './fault.ts'
import { headerOf, idOf, isArrivedBy, isBefore, isObject, items, pairsOf, type Found, type Seen } from './seen.ts'
import { isWriteTo, mayLieBetween } from './writes.ts'

const minute = 60_000
const sevenDays = 7 * 24 * 60 * minute

/** What came of a checkout (law 14). */
type Outcome = {
  readonly seen: Seen
  readonly kind: 'success' | 'partial' | 'nothing' | 'refusal'
  readonly made: ReadonlyMap<string, Found>
  readonly failed: readonly string[]
}

/** Laws 14 to 18 and 20. */
export const checkoutFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  const called = seen.filter(({ operation }) => operation === 'checkoutCart')
  const keys = new Map(called.map((one) => [`${one.customer} ${one.cart}`, one]))
  for (const { customer, cart } of keys.values()) {
    // Its creation does not have its id in the path.
    const ofCart = seen.filter(
      (one) =>
        one.customer === customer &&
        (one.cart === cart || one.carts.some(({ value }) => idOf(String(value['id'])) === cart))
    )
    const outcomes = ofCart.flatMap((one) => outcomeOf(one) ?? [])
    for (const pair of pairsOf(outcomes)) yield* replayFaults(pair, ofCart)
    yield* expiryFaults(ofCart, outcomes)
  }
}

export const outcomeOf = (seen: Seen): Outcome | undefined => {
  const { operation, status, body, orders } = seen
  if (operation !== 'checkoutCart' || status === undefined) return undefined
  const made = new Map(orders.map((order) => [idOf(String(order.value['id'])), order]))
  const failed = items(body, 'orderErrors').map(({ value }) => String(value['orderGroupId']))
  const isTaken = status >= 200 && status < 300
  if (!isTaken || (isObject(body) && body['orders'] === undefined && body['orderErrors'] === undefined))
    return { seen, kind: 'refusal', made, failed }
  const kind = orders.length === 0 ? 'nothing' : failed.length > 0 ? 'partial' : 'success'
  return { seen, kind, made, failed }
}

const replayFaults = function* (
  [earlier, later]: readonly [Outcome, Outcome],
  ofCart: readonly Seen[]
): Iterable<Fault> {
  if (later.kind === 'refusal') {
    if (earlier.kind === 'success' && isBefore(earlier.seen, later.seen) && !isTolerated(later.seen, ofCart)) {
      const { body } = later.seen
      yield isObject(body) && body['code'] !== undefined
        ? faultIn(18, later.seen, '/code')
        : { law: 18, at: later.seen, pointer: '/response/status' }
    }
    return
  }
  const faults = [...breaches(earlier, later, ofCart)]
  if (isBefore(earlier.seen, later.seen) || [...breaches(later, earlier, ofCart)].length > 0) yield* faults
}

/** What is wrong with an answer that follows another. */
const breaches = function* (earlier: Outcome, later: Outcome, ofCart: readonly Seen[]): Iterable<Fault> {
  if (earlier.kind !== 'success' && earlier.kind !== 'partial') return
  const law = earlier.kind === 'success' ? 15 : 16
  const added = [...later.made].filter(([id]) => !earlier.made.has(id))
  const missing = [...earlier.made.keys()].filter((id) => !later.made.has(id))
  const cart = later.seen.cart ?? ''
  const writes = ofCart.filter((one) => isWriteTo('carts', cart, one))
  const isWritten =
    earlier.kind === 'partial' && mayLieBetween(writes, firstAttemptOf(earlier.seen, ofCart), later.seen)
  // What fails again has become nothing.
  const settled = new Set(earlier.failed.filter((group) => !later.failed.includes(group)))
  const allowed = isWritten ? Infinity : earlier.kind === 'success' ? 0 : settled.size
  if (missing.length > 0) yield faultIn(law, later.seen, '/orders')
  if (missing.length > 0 || added.length > allowed)
    for (const [, { pointer }] of added) yield faultIn(law, later.seen, `${pointer}/id`)
  if (isWritten) return
  for (const [index, group] of later.failed.entries())
    if (!earlier.failed.includes(group)) yield faultIn(law, later.seen, `/orderErrors/${index}`)
  if (earlier.kind === 'partial') yield* boughtAgain(earlier, later, ofCart, writes)
}

/** The answer to an id may have been made when it was sent first, where that had no answer that tells. */
export const firstAttemptOf = (seen: Seen, others: readonly Seen[]): Seen => {
  const id = idIn(seen)
  const attempts = others.filter(
    (one) =>
      one.operation === 'checkoutCart' &&
      one.cart === seen.cart &&
      leavesOpen(one) &&
      isArrivedBy(one, seen) &&
      (id === undefined || idIn(one) === undefined || idIn(one) === id)
  )
  return attempts[0] ? { ...seen, began: Math.min(seen.began, attempts[0].began) } : seen
}

const idIn = ({ exchange }: Seen): string | undefined =>
  headerOf(exchange.request.headers, 'ms-requestid')?.toLowerCase()

/** A group that had succeeded is not bought again, where the cart was seen. */
const boughtAgain = function* (
  earlier: Outcome,
  later: Outcome,
  ofCart: readonly Seen[],
  writes: readonly Seen[]
): Iterable<Fault> {
  const known = ofCart.find(
    (one) =>
      one.carts.length > 0 &&
      isArrivedBy(one, later.seen) &&
      [earlier.seen, later.seen].every((seen) => !mayLieBetween(writes, one, seen))
  )
  if (!known) return
  const wanted = [...items(known.carts[0]?.value, 'lineItems')].flatMap((item) => [
    item,
    ...items(item.value, 'addonItems')
  ])
  const failed = new Set(
    wanted.filter(({ value }) => earlier.failed.includes(String(value['orderGroup']))).map(offerOf)
  )
  const bought = new Set([...earlier.made.values()].flatMap(({ value }) => items(value, 'lineItems').map(offerOf)))
  for (const [id, { value, pointer }] of later.made) {
    if (earlier.made.has(id)) continue
    for (const line of items(value, 'lineItems', pointer)) {
      const offer = offerOf(line)
      if (bought.has(offer) && !failed.has(offer)) yield faultIn(16, later.seen, `${line.pointer}/offerId`)
    }
  }
}

const offerOf = ({ value }: Found): unknown => value['offerId'] ?? value['catalogItemId']

/** Codes of law 18 that the histories here have. */
const isTolerated = (seen: Seen, ofCart: readonly Seen[]): boolean => {
  const { status = 0, body } = seen
  const code = isObject(body) ? String(body['code']) : ''
  if ([401, 408, 429].includes(status) || status >= 500) return true
  if (status === 400) return code === '800065'
  if (status === 409) return code === '800064' || code === '800060'
  if (status === 403) return code === '20002' || code === '900329'
  if (status !== 404 || code !== '800008') return false
  const expiry = expiryOf(ofCart.filter((one) => isArrivedBy(one, seen)))
  // Where nobody knows when it expires, nothing is proved.
  return expiry === undefined || !seen.isTimed || seen.ended >= expiry
}

/** The first that the cart itself said of it (law 20). */
const expiryOf = (seen: readonly Seen[]): number | undefined => {
  const carts = seen.flatMap(({ carts }) => carts.map(({ value }) => value))
  const read = carts.map(({ expirationTimestamp }) => expirationTimestamp).find((one) => typeof one === 'string')
  const made = carts.map(({ creationTimestamp }) => creationTimestamp).find((one) => typeof one === 'string')
  if (read !== undefined) return Date.parse(read)
  return made === undefined ? undefined : Date.parse(made) + sevenDays
}

const expiryFaults = function* (ofCart: readonly Seen[], outcomes: readonly Outcome[]): Iterable<Fault> {
  const first = outcomes.find(({ kind }) => kind === 'success' || kind === 'partial')
  // What a partial success may do after the end is ruled nowhere.
  if (first?.kind !== 'success' || !first.seen.isTimed) return
  const earlier = ofCart.filter((one) => one !== first.seen && isArrivedBy(one, first.seen))
  const isUnknown = earlier.some((one) => one.operation === 'checkoutCart' && leavesOpen(one))
  const wasOrdered = earlier.some(({ carts }) => carts.some(({ value }) => /^ordered$/i.test(String(value['status']))))
  const expiry = expiryOf(earlier)
  if (isUnknown || wasOrdered || expiry === undefined) return
  if (first.seen.began > expiry + minute) yield { law: 20, at: first.seen, pointer: '/response/status' }
}

/** Whether the work may have been done, by this call or by the one that its refusal speaks of. */
const leavesOpen = ({ status, body }: Seen): boolean => {
  const code = isObject(body) ? String(body['code']) : ''
  return (
    status === undefined ||
    status === 408 ||
    status >= 500 ||
    (status === 400 && code === '800065') ||
    (status === 409 && (code === '800064' || code === '800060'))
  )
}
