import { isEqual, speaks, type Equality } from './equality.ts'
import { faultIn, type Fault } from './fault.ts'
import { idOf, isBefore, isObject, items, pairsOf, type Json, type Seen } from './seen.ts'
import { mayFollow } from './statuses.ts'
import { isWriteTo, mayLieBetween } from './writes.ts'

type Lifetime = 'fixed' | 'stable' | 'once' | 'order-status' | 'cart-status'
type Rules = Readonly<Record<string, readonly [Lifetime, Equality]>>

const prices: Rules = Object.fromEntries(
  ['listPrice', 'discountedPrice', 'proratedPrice', 'price', 'extendedPrice'].map((name) => [
    `pricing/${name}`,
    ['stable', 'plain'] as const
  ])
)

/** Law 7. */
const ofOrder: Rules = {
  referenceCustomerId: ['fixed', 'id'],
  creationDate: ['fixed', 'instant'],
  alternateId: ['fixed', 'id'],
  currencyCode: ['fixed', 'plain'],
  transactionType: ['fixed', 'word'],
  billingCycle: ['stable', 'word'],
  status: ['order-status', 'word'],
  totalPrice: ['stable', 'plain']
}
const ofLine: Rules = {
  offerId: ['fixed', 'plain'],
  transactionType: ['fixed', 'word'],
  subscriptionId: ['once', 'id'],
  quantity: ['stable', 'plain'],
  termDuration: ['stable', 'plain'],
  ...prices
}
const ofCart: Rules = {
  creationTimestamp: ['fixed', 'instant'],
  expirationTimestamp: ['fixed', 'instant'],
  status: ['cart-status', 'word']
}
const ofItem: Rules = {
  catalogItemId: ['stable', 'plain'],
  quantity: ['stable', 'plain'],
  currencyCode: ['stable', 'plain'],
  billingCycle: ['stable', 'word'],
  termDuration: ['stable', 'plain'],
  orderGroup: ['stable', 'plain'],
  friendlyName: ['stable', 'plain'],
  ...prices
}

/** One thing as one answer shows it. */
type Sighting = {
  readonly seen: Seen
  readonly pointer: string
  readonly value: Json
  readonly rules: Rules
  /** The numbers of what stands in it, and where. */
  readonly members: ReadonlyMap<string, string> | undefined
  readonly list: string
  /** A replay may be a copy of an earlier answer: it may lag behind everything but its own kind (law 15). */
  readonly mayLag: boolean
  readonly write: readonly ['carts' | 'orders', string]
}

/** Laws 5 to 10: how a resource may differ from one answer to the next. */
export const resourceFaults = function* (seen: readonly Seen[]): Iterable<Fault> {
  const things = new Map<string, Sighting[]>()
  for (const one of seen) {
    for (const [key, sighting, double] of sightingsIn(one)) {
      if (double !== undefined) yield faultIn(10, one, double)
      things.set(key, [...(things.get(key) ?? []), sighting])
    }
  }
  for (const sightings of things.values()) {
    const [kind, id] = sightings[0]?.write ?? ['carts', '']
    const writes = seen.filter((one) => isWriteTo(kind, id, one))
    for (const [earlier, later] of pairsOf(sightings)) yield* differences(earlier, later, writes)
  }
}

const sightingsIn = function* (seen: Seen): Iterable<readonly [string, Sighting, string?]> {
  const mayLag = seen.operation === 'checkoutCart'
  const roots = [
    ...seen.orders.map((order) => [order, 'orders', ofOrder, ofLine, 'lineItemNumber'] as const),
    ...seen.carts.map((cart) => [cart, 'carts', ofCart, ofItem, 'id'] as const)
  ]
  for (const [{ value, pointer }, kind, rules, rulesInside, numbered] of roots) {
    if (typeof value['id'] !== 'string') continue
    const id = idOf(value['id'])
    const about = { seen, mayLag, write: [kind, id] } as const
    const members = new Map<string, string>()
    const inside = [...items(value, 'lineItems', pointer)].flatMap((item) => [
      item,
      ...(kind === 'carts' ? items(item.value, 'addonItems', item.pointer) : [])
    ])
    for (const item of inside) {
      const number = String(item.value[numbered])
      const key = `${kind} ${id} ${number}`
      const sighting = { ...about, ...item, rules: rulesInside, members: undefined, list: '' }
      if (members.has(number)) yield [`${key} double`, sighting, `${item.pointer}/${numbered}`]
      else {
        members.set(number, item.pointer)
        yield [key, sighting]
      }
    }
    yield [`${kind} ${id}`, { ...about, value, pointer, rules, members, list: `${pointer}/lineItems` }]
  }
}

const differences = function* (earlier: Sighting, later: Sighting, writes: readonly Seen[]): Iterable<Fault> {
  const { seen, pointer } = later
  const isOrdered = isBefore(earlier.seen, seen) && (earlier.mayLag || !later.mayLag)
  const isWritten =
    earlier.mayLag === later.mayLag
      ? mayLieBetween(writes, earlier.seen, seen)
      : writes.some((write) => write.began < seen.ended)
  for (const [path, [lifetime, equality]] of Object.entries(later.rules)) {
    const [before, after] = [at(earlier.value, path), at(later.value, path)]
    if (!speaks(before)) continue
    if (!speaks(after)) {
      if (lifetime === 'once' && isOrdered) yield faultIn(6, seen, pointer)
    } else if (!isEqual(before, after, equality)) {
      const forth = mayDiffer(lifetime, before, after, isWritten)
      const back = !isOrdered && mayDiffer(lifetime, after, before, isWritten)
      if (!forth && !back) yield faultIn(6, seen, `${pointer}/${path}`)
    }
  }
  if (!earlier.members || !later.members || isWritten) return
  for (const number of earlier.members.keys()) if (!later.members.has(number)) yield faultIn(10, seen, later.list)
  for (const [number, at] of later.members) if (!earlier.members.has(number)) yield faultIn(10, seen, at)
}

const mayDiffer = (lifetime: Lifetime, before: unknown, after: unknown, isWritten: boolean): boolean => {
  if (lifetime === 'order-status' || lifetime === 'cart-status')
    return mayFollow(lifetime, String(before), String(after))
  return lifetime === 'stable' && isWritten
}

const at = (value: Json, path: string): unknown =>
  path.split('/').reduce<unknown>((here, name) => (isObject(here) ? here[name] : undefined), value)
