import type { CartLineItem } from '../../../src/client/index.ts'
import type { Readings } from '../../../src/sandbox/index.ts'
import { goodOf, type Good } from './goods.ts'

/** A cart as the model knows it. */
export type ModelCart = {
  readonly customerId: string
  readonly cartId: string
  readonly expiresAt: number
  /** As the latest answer to its creation or update showed them. */
  lineItems: readonly CartLineItem[]
  readonly orders: ModelOrder[]
  isOrdered: boolean
  /** The groups that the latest attempt had no order for. */
  failed: readonly string[]
  /** When the answer was written that a frozen replay repeats. */
  answeredAt: number
  /** A checkout whose outcome nobody was told: it is to be repeated with its id. */
  unknown?: Done | undefined
  /** The checkout that bought last, where its answer arrived. */
  answered?: Done | undefined
}

/** A call by its id, and whether it has changed anything. */
export type Done = { readonly requestId: string; readonly at: number; readonly isDone: boolean }

/** The order that a group of a cart became. Its id is known as soon as some answer has shown it. */
export type ModelOrder = {
  readonly customerId: string
  readonly lines: readonly ModelLine[]
  readonly boughtAt: number
  id?: string
}

export type ModelLine = { readonly item: CartLineItem; readonly good: Good; readonly isFailed: boolean }

export type Model = { readonly carts: ModelCart[] }

/** How slow the sandboxes under test are. */
export const provisioningDelay = 30_000
export const listLag = 15 * 60_000
/** How long a sandbox remembers a call by its MS-RequestId. */
const callLife = 60 * 60_000

/** What a checkout comes to: a refusal, an answer given before, or an attempt to buy what is not bought yet. */
export type Expected =
  | { readonly kind: 'refusal'; readonly refusal: string }
  /** `at`: the orders are shown as they were by then. */
  | { readonly kind: 'repeat' | 'attempt'; readonly status: number; readonly at: number }

export const expectedCheckout = (cart: ModelCart, now: number, readings: Readings, call?: Done): Expected => {
  if (call?.isDone && now - call.at <= callLife) return { kind: 'repeat', status: 201, at: cart.answeredAt }
  const refusal = refusalOfCart(cart, now, readings)
  if (refusal !== undefined) return { kind: 'refusal', refusal }
  if (cart.isOrdered && readings.repeatedCheckout === 'already-submitted')
    return { kind: 'refusal', refusal: '400/800065' }
  if (cart.isOrdered || (cart.orders.length > 0 && readings.repeatedPartialCheckout === 'reiterates'))
    return { kind: 'repeat', status: readings.replayStatus, at: readings.replay === 'frozen' ? cart.answeredAt : now }
  if (cart.lineItems.some(({ error }) => error)) return { kind: 'refusal', refusal: '400/800009' }
  return { kind: 'attempt', status: 201, at: now }
}

/** What keeps a cart from being found; `undefined` where nothing does. */
export const refusalOfCart = (
  { expiresAt, isOrdered }: ModelCart,
  now: number,
  readings: Readings
): string | undefined => {
  if (now < expiresAt || (isOrdered && readings.orderedCart === 'stays')) return undefined
  return isOrdered || readings.expiredCart === 'cart-not-found' ? '404/800008' : '400/800002'
}

/** Buys what is not bought yet. @returns the groups that fail */
export const attempt = (cart: ModelCart, now: number, { failing, unprovisioned }: Unlucky = {}): readonly string[] => {
  const bought = new Set(cart.orders.flatMap(({ lines }) => lines.map(({ item }) => item.orderGroup)))
  const failed: string[] = []
  for (const [group, items] of groupsOf(cart.lineItems)) {
    if (bought.has(group)) continue
    if (items.some(({ catalogItemId }) => catalogItemId === failing)) failed.push(group)
    else cart.orders.push({ customerId: cart.customerId, lines: linesOf(items, unprovisioned), boughtAt: now })
  }
  // Nothing was bought: a failure, whatever its status.
  if (cart.orders.length === 0) return failed
  cart.failed = failed
  cart.isOrdered = failed.length === 0
  cart.answeredAt = now
  return failed
}

/** Items that an attempt is to have bad luck with: the whole group has no order, or the line never gets a subscription. */
export type Unlucky = { readonly failing?: string | undefined; readonly unprovisioned?: string | undefined }

export const groupsOf = (items: readonly CartLineItem[]): Map<string, CartLineItem[]> => {
  const groups = new Map<string, CartLineItem[]>()
  for (const item of items) groups.set(item.orderGroup ?? '', [...(groups.get(item.orderGroup ?? '') ?? []), item])
  return groups
}

/** An item's add-ons are the lines after it. */
const linesOf = (items: readonly CartLineItem[], unprovisioned: string | undefined): ModelLine[] =>
  items
    .flatMap((item) => [item, ...(item.addonItems ?? [])])
    .map((item) => ({ item, good: goodOf(item.catalogItemId), isFailed: item.catalogItemId === unprovisioned }))

export const isProvisioned = ({ lines, boughtAt }: ModelOrder, now: number): boolean =>
  now >= boughtAt + (lines.every(({ good }) => good.isThereAtOnce) ? 0 : provisioningDelay)

export const isListed = ({ boughtAt }: ModelOrder, now: number): boolean => now >= boughtAt + listLag
