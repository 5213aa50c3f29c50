import type { Exchange, HeaderFields, History } from '../../../../../src/exchange/index.ts'

export type Json = Readonly<Record<string, unknown>>

/** An object of an answer, and where it stands in it. */
export type Found = { readonly value: Json; readonly pointer: string }

export type Operation =
  | 'createCart'
  | 'getCart'
  | 'updateCart'
  | 'checkoutCart'
  | 'listOrders'
  | 'getOrder'
  | 'provisioningStatus'
  | 'listSubscriptions'
  | 'getSubscription'

/** One exchange with the service, read by hand: nothing here comes from the contract or from the judge. */
export type Seen = {
  readonly exchange: Exchange
  /** In the order in which the requests began. */
  readonly index: number
  readonly began: number
  readonly ended: number
  /** Whether the history says when it was. */
  readonly isTimed: boolean
  readonly operation: Operation | undefined
  /** Path segments after `/v1`, literals in lower case, GUIDs in lower case. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly customer: string | undefined
  readonly cart: string | undefined
  readonly order: string | undefined
  readonly subscription: string | undefined
  readonly status: number | undefined
  /** What the JSON of the answer says; `undefined` where there is none, or none that can be read. */
  readonly body: unknown
  readonly orders: readonly Found[]
  readonly carts: readonly Found[]
  readonly subscriptions: readonly Found[]
}

const servers = new Set(['api.partnercenter.microsoft.com', 'partner.partnercenterapi.microsoftonline.cn'])
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** GUIDs in lower case, other ids as they are (law 9). */
export const idOf = (text: string): string => (guid.test(text) ? text.toLowerCase() : text)

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The exchanges with the service; others are never judged (law 1). */
export const seenIn = (history: History): Seen[] => {
  let latest = 0
  return history.exchanges.flatMap((exchange, index) => {
    latest = exchange.startedAt ?? latest
    const url = new URL(exchange.request.url)
    return servers.has(url.host) ? [see(exchange, index, latest, url)] : []
  })
}

const see = (exchange: Exchange, index: number, began: number, url: URL): Seen => {
  const path = url.pathname
    .replace(/^\/v1\//i, '')
    .replace(/\/$/, '')
    .split('/')
    .map((segment, position) => (position % 2 === 0 ? segment.toLowerCase() : idOf(decodeURIComponent(segment))))
  const { method } = exchange.request
  const { response } = exchange
  const operation = operationOf(method, path)
  const body = response && jsonOf(response.body, headerOf(response.headers, 'content-type'))
  const shows = response && response.status >= 200 && response.status < 300 && operation ? body : undefined
  return {
    exchange,
    index,
    began,
    ended: began + (exchange.startedAt === undefined ? 0 : exchange.duration),
    isTimed: exchange.startedAt !== undefined,
    operation,
    path,
    query: url.searchParams,
    customer: path[0] === 'customers' ? path[1] : undefined,
    cart: path[2] === 'carts' ? path[3] : undefined,
    order: path[2] === 'orders' ? path[3] : undefined,
    subscription: path[2] === 'subscriptions' ? path[3] : undefined,
    status: response?.status,
    body,
    orders: ordersIn(operation, shows),
    carts: isOneOf(operation, ['createCart', 'getCart', 'updateCart']) ? wholeBody(shows) : [],
    subscriptions:
      operation === 'listSubscriptions'
        ? items(shows, 'items')
        : operation === 'getSubscription'
          ? wholeBody(shows)
          : []
  }
}

const isOneOf = (operation: Operation | undefined, wanted: readonly Operation[]): boolean =>
  operation !== undefined && wanted.includes(operation)

const ordersIn = (operation: Operation | undefined, body: unknown): Found[] => {
  if (operation === 'checkoutCart') return items(body, 'orders')
  if (operation === 'listOrders') return items(body, 'items')
  return operation === 'getOrder' ? wholeBody(body) : []
}

/** A fault in a success has not what the answer should have. */
const wholeBody = (body: unknown): Found[] =>
  isObject(body) && body['code'] === undefined ? [{ value: body, pointer: '' }] : []

export const items = (holder: unknown, name: string, pointer = ''): Found[] => {
  const held = isObject(holder) ? holder[name] : undefined
  return (Array.isArray(held) ? held : []).flatMap((value: unknown, index) =>
    isObject(value) ? [{ value, pointer: `${pointer}/${name}/${index}` }] : []
  )
}

const operationOf = (method: string, path: readonly string[]): Operation | undefined => {
  const [customers, , thing, id, below] = path
  if (customers !== 'customers') return undefined
  const shape = [method, thing, id === undefined ? '' : '{id}', below ?? ''].join(' ').trim()
  if (path.length > 5) return undefined
  return operations[shape]
}

const operations: Readonly<Record<string, Operation>> = {
  'POST carts': 'createCart',
  'GET carts {id}': 'getCart',
  'PUT carts {id}': 'updateCart',
  'POST carts {id} checkout': 'checkoutCart',
  'GET orders': 'listOrders',
  'GET orders {id}': 'getOrder',
  'GET orders {id} provisioningstatus': 'provisioningStatus',
  'GET subscriptions': 'listSubscriptions',
  'GET subscriptions {id}': 'getSubscription'
}

const jsonOf = (body: Exchange['request']['body'], type: string | undefined): unknown => {
  if (body.kind !== 'text' || (type !== undefined && !/\bjson\b/i.test(type))) return undefined
  try {
    return JSON.parse(body.text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

export const headerOf = (headers: HeaderFields, name: string): string | undefined =>
  headers.find(([sent]) => sent.toLowerCase() === name)?.[1]

/** Whether one was over when the other began. Two that overlap have no order (law 2). */
export const isBefore = (one: Seen, other: Seen): boolean => one.index < other.index && one.ended <= other.began

/** Whether one had arrived when the other did. */
export const isArrivedBy = (one: Seen, other: Seen): boolean =>
  one.ended < other.ended || (one.ended === other.ended && one.index <= other.index)

export const byArrival = (seen: readonly Seen[]): Seen[] =>
  [...seen].sort((one, other) => one.ended - other.ended || one.index - other.index)

/** Every two of a list, the one that arrived first in front. */
export const pairsOf = function* <T>(list: readonly T[]): Iterable<readonly [T, T]> {
  for (const [index, later] of list.entries()) for (const earlier of list.slice(0, index)) yield [earlier, later]
}
