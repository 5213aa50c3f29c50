import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Json = Record<string, unknown>
type Named = { readonly id: string; readonly customer: string }
type World = {
  readonly start: string
  readonly customers: Readonly<Record<string, string>>
  readonly carts: Readonly<Record<string, Named>>
  readonly orders: Readonly<Record<string, Named & { readonly lines?: number }>>
  readonly subscriptions: Readonly<Record<string, Named & { readonly order: string }>>
  readonly templates: Readonly<Record<'order' | 'line' | 'cart' | 'subscription' | 'cartRequest', Json>>
}

const world = parse(readFileSync('test/support/histories/world.yaml', 'utf8')) as World

/** When every history begins, in milliseconds since 1970. */
export const start = Date.parse(world.start)

/** `order-a`, or `{ order-a: { status: completed } }` with members that differ from the template's. */
export type Mention = string | Readonly<Record<string, Changes | null>>

/** Paths with slashes to new values; `absent` takes a member out. */
export type Changes = Readonly<Record<string, unknown>>

/** The id that a name stands for; any other text is itself. */
export const idOf = (name: string): string =>
  world.customers[name] ??
  [world.carts, world.orders, world.subscriptions].map((things) => things[name]?.id).find((id) => id !== undefined) ??
  name

/** The customer that something belongs to; a customer belongs to itself. */
export const customerOf = (name: string): string =>
  [world.carts, world.orders, world.subscriptions].map((things) => things[name]?.customer).find(Boolean) ?? name

/** A GUID that is the same for the same name. */
export const guidOf = (name: string): string =>
  createHash('sha1')
    .update(name)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const order = (mention: Mention): Json => {
  const { name, changes } = read(mention)
  const { id, customer, lines = 1 } = world.orders[name] ?? { id: name, customer: 'contoso' }
  const lineItems = Array.from({ length: lines }, (_, lineItemNumber) => ({ lineItemNumber, ...world.templates.line }))
  return changed({ id, referenceCustomerId: idOf(customer), ...world.templates.order, lineItems }, changes)
}

export const cart = (mention: Mention): Json => {
  const { name, changes } = read(mention)
  return changed({ id: idOf(name), ...world.templates.cart }, changes)
}

export const subscription = (mention: Mention): Json => {
  const { name, changes } = read(mention)
  const orderId = idOf(world.subscriptions[name]?.order ?? '')
  return changed({ id: idOf(name), orderId, ...world.templates.subscription }, changes)
}

export const cartRequest = (changes: Changes = {}): Json => changed(world.templates.cartRequest, changes)

export const nameIn = (mention: Mention): string => read(mention).name

const read = (mention: Mention): { readonly name: string; readonly changes: Changes } => {
  if (typeof mention === 'string') return { name: mention, changes: {} }
  const [name = '', changes] = Object.entries(mention)[0] ?? []
  return { name, changes: changes ?? {} }
}

const changed = (template: Json, changes: Changes): Json => {
  const copy = structuredClone(template)
  for (const [path, value] of Object.entries(changes)) {
    const segments = path.split('/')
    const last = segments.pop() ?? ''
    const holder = segments.reduce<unknown>((here, segment) => (here as Json)[segment], copy) as Json
    if (value !== 'absent') holder[last] = withIds(value)
    else if (Array.isArray(holder)) holder.splice(Number(last), 1)
    else delete holder[last]
  }
  return copy
}

const withIds = (value: unknown): unknown =>
  typeof value === 'string' ? idOf(value) : Array.isArray(value) ? value.map(withIds) : value
