import type { FindingCode } from '../../../../../src/finding.ts'
import type { Draft, Json } from '../draft.ts'
import { byArrival, idOf, type Seen } from '../oracle/seen.ts'
import type { Random } from '../random.ts'

/** Puts one fault into a history. */
export type Mutator = {
  /** What is wrong then, as words that follow 'a history in which …'. */
  readonly name: string
  /** What the judge may call it. */
  readonly codes: readonly FindingCode[]
  /** `false` for a change that looks like a fault and is none. */
  readonly isFault?: false
  /** @returns false where the history has no place for it */
  readonly apply: (draft: Draft, random: Random) => boolean
}

/** One thing in one answer. */
export type Site = { readonly seen: Seen; readonly value: Json; readonly key: string; readonly list: Json[] }

export const seenOf = (draft: Draft): Seen[] => byArrival(draft.seen())

/** Every order of every answer. */
export const ordersIn = (draft: Draft): Site[] =>
  seenOf(draft).flatMap((seen) => {
    const body = draft.body(seen.index)
    if (!body || seen.orders.length === 0) return []
    const list = (
      seen.operation === 'getOrder' ? [body] : body[seen.operation === 'listOrders' ? 'items' : 'orders']
    ) as Json[]
    return list.map((value) => ({ seen, value, list, key: idOf(String(value['id'])) }))
  })

export const cartsIn = (draft: Draft): Site[] =>
  seenOf(draft).flatMap((seen) => {
    const value = draft.body(seen.index)
    return value && seen.carts.length > 0 ? [{ seen, value, list: [value], key: idOf(String(value['id'])) }] : []
  })

export const subscriptionsIn = (draft: Draft): Site[] =>
  seenOf(draft).flatMap((seen) => {
    const body = draft.body(seen.index)
    if (!body || seen.subscriptions.length === 0) return []
    const list = (seen.operation === 'getSubscription' ? [body] : body['items']) as Json[]
    return list.map((value) => ({ seen, value, list, key: idOf(String(value['id'])) }))
  })

/** The lines of all orders, or the items of all carts. */
export const insideOf = (sites: readonly Site[], number: 'lineItemNumber' | 'id'): Site[] =>
  sites.flatMap(({ seen, value, key }) => {
    const list = value['lineItems'] as Json[]
    return list.map((item) => ({ seen, value: item, list, key: `${key} ${String(item[number])}` }))
  })

/** One of the sites, and those of the same thing that come later, where the fault is to stay. */
export const chosen = (random: Random, sites: readonly Site[], stays = random.chance(0.5)): Site[] => {
  const start = random.pick(sites)
  if (!start) return []
  if (!stays) return [start]
  return sites.slice(sites.indexOf(start)).filter(({ key }) => key === start.key)
}

/** The same order under another id, links and all. */
export const renamed = (order: Json, id: string): Json =>
  JSON.parse(JSON.stringify(order).replaceAll(String(order['id']), id)) as Json

/** A copy of an order that shares no id with it. */
export const another = (order: Json, random: Random): Json => {
  const text = JSON.stringify(renamed(order, freshOrderId(order, random)))
  const ids = new Set([...text.matchAll(/"subscriptionId":"([^"]+)"/g)].map(([, id]) => id ?? ''))
  const copy = [...ids].reduce((changed, id) => changed.replaceAll(id, random.guid()), text)
  return JSON.parse(copy) as Json
}

/** Of the same form. */
export const freshOrderId = ({ id }: Json, random: Random): string => {
  const { length } = String(id)
  return length === 36 ? random.guid() : length === 33 ? `${random.hex(32)}1` : random.hex(length)
}

/** Puts a value in the place of another, or takes it out. */
export const put = (holder: Json, name: string, value: unknown): void => {
  if (value === undefined) delete holder[name]
  else holder[name] = value
}
