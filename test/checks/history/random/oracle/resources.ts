import { isEqual, speaks, type Equality } from './equality.ts'
import { faultIn, type Fault } from './fault.ts'
import { idOf, isArrivedBy, isBefore, isObject, items, type Json, type Seen } from './seen.ts'
import { mayFollow } from './statuses.ts'
import { isAnsweredBetween, isLost, isWriteTo, mayLieBetween } from './writes.ts'

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
    const effects = new Map<string, Seen[]>()
    for (const later of sightings) {
      const found = sightings
        .slice(0, sightings.indexOf(later))
        .flatMap((earlier) => [...differences(earlier, later, writes)])
      yield* found.flatMap((one) => ('fault' in one ? [one.fault] : []))
      yield* unexplained(
        found.filter((one) => 'path' in one),
        later.seen,
        writes,
        effects
      )
    }
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

/** What only a write without an answer may explain. */
type Puzzle = { readonly path: string; readonly earlier: Seen; readonly pointer: string }
type Difference = { readonly fault: Fault } | Puzzle

/** A write without an answer has one effect at most: that was there when it was first seen. */
const unexplained = function* (
  puzzles: readonly Puzzle[],
  later: Seen,
  writes: readonly Seen[],
  effects: Map<string, Seen[]>
): Iterable<Fault> {
  for (const path of new Set(puzzles.map((one) => one.path))) {
    const shown = effects.get(path) ?? []
    const open = puzzles.filter((one) => one.path === path && !isExplained(one, later, shown))
    if (open.length === 0) continue
    if (shown.length < writes.filter((write) => isLost(write) && isArrivedBy(write, later)).length) {
      effects.set(path, [...shown, later])
    } else for (const { pointer } of open) yield faultIn(path === '' ? 10 : 6, later, pointer)
  }
}

const isExplained = ({ earlier }: Puzzle, later: Seen, shown: readonly Seen[]): boolean => {
  const isOrdered = isBefore(earlier, later)
  const first = isOrdered || earlier.index < later.index ? earlier : later
  return shown.some((effect) => !(isOrdered && effect === earlier) && !isBefore(effect, first))
}

const differences = function* (earlier: Sighting, later: Sighting, writes: readonly Seen[]): Iterable<Difference> {
  const { seen, pointer } = later
  const isOrdered = isBefore(earlier.seen, seen) && (earlier.mayLag || !later.mayLag)
  const isLike = earlier.mayLag === later.mayLag
  const isWritten = isLike
    ? isAnsweredBetween(writes, earlier.seen, seen)
    : writes.some((write) => write.began < seen.ended)
  const isPuzzle = isLike && !isWritten && mayLieBetween(writes, earlier.seen, seen)
  for (const [path, [lifetime, equality]] of Object.entries(later.rules)) {
    const [before, after] = [at(earlier.value, path), at(later.value, path)]
    if (!speaks(before)) continue
    if (!speaks(after)) {
      if (lifetime === 'once' && isOrdered) yield { fault: faultIn(6, seen, pointer) }
    } else if (lifetime === 'stable' && isPuzzle) {
      if (!isEqual(before, after, equality)) yield { path, earlier: earlier.seen, pointer: `${pointer}/${path}` }
    } else if (!isEqual(before, after, equality)) {
      const forth = mayDiffer(lifetime, before, after, isWritten)
      const back = !isOrdered && mayDiffer(lifetime, after, before, isWritten)
      if (!forth && !back) yield { fault: faultIn(6, seen, `${pointer}/${path}`) }
    }
  }
  if (!earlier.members || !later.members || isWritten) return
  const gone = [...earlier.members.keys()].filter((number) => !later.members?.has(number)).map(() => later.list)
  const come = [...later.members].filter(([number]) => !earlier.members?.has(number)).map(([, at]) => at)
  for (const at of [...gone, ...come])
    yield isPuzzle ? { path: '', earlier: earlier.seen, pointer: at } : { fault: faultIn(10, seen, at) }
}

const mayDiffer = (lifetime: Lifetime, before: unknown, after: unknown, isWritten: boolean): boolean => {
  if (lifetime === 'order-status' || lifetime === 'cart-status')
    return mayFollow(lifetime, String(before), String(after))
  return lifetime === 'stable' && isWritten
}

const at = (value: Json, path: string): unknown =>
  path.split('/').reduce<unknown>((here, name) => (isObject(here) ? here[name] : undefined), value)
