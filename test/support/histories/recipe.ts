import { parse } from 'yaml'
import {
  cart,
  cartRequest,
  customerOf,
  guidOf,
  idOf,
  nameIn,
  order,
  start,
  subscription,
  type Changes,
  type Mention
} from './world.ts'

/**
 * A history in few words, for a golden folder. Whatever is not said has a default: an exchange begins ten seconds after the
 * one before it, takes 200 ms, has ids of its own and is answered with what it asks for.
 */
export type Recipe = {
  /** What happens, as words that continue 'it …'. */
  readonly title: string
  readonly verdict: 'legal' | 'illegal'
  /** One of the 18 faults that were measured with plain ajv before there was a judge. */
  readonly baseline?: 'temporal' | 'structural'
  readonly exchanges: readonly Step[]
}

type Answer = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly orders?: readonly Mention[]
  /** Groups that failed. */
  readonly errors?: readonly string[]
  readonly list?: readonly Mention[]
  readonly order?: Mention
  readonly cart?: Mention
  readonly subscription?: Mention
  readonly subscriptions?: readonly Mention[]
  /** The code of a fault. */
  readonly fault?: number | string
  readonly body?: unknown
  /** A body as it stands. */
  readonly text?: string
  readonly page?: true
  readonly empty?: true
}

type Step = Answer & {
  readonly checkout?: string
  readonly createCart?: string
  readonly getCart?: string
  readonly updateCart?: string
  readonly getOrder?: string
  readonly listOrders?: string
  readonly subscriptionsOf?: string
  readonly getSubscription?: string
  /** Any other: `PATCH /v1/customers/contoso/orders/order-a`. Names stand for ids. */
  readonly request?: string
  /** Instead of the one that the thing belongs to. */
  readonly customer?: string
  readonly query?: string
  readonly send?: Changes
  /** From the start of the history, `hh:mm:ss` or `d.hh:mm:ss`; `none` for an exchange without a time. */
  readonly at?: string
  /** Milliseconds. */
  readonly took?: number
  /** A name that stands for an id; `ID of one` is the id of `one` in capitals, and `no id` is none. */
  readonly requestId?: string | null
  readonly correlationId?: string | null
  /** Instead of the service's. */
  readonly host?: string
  readonly with?: Changes
  readonly unanswered?: true
}

export const readRecipe = (yaml: string): Recipe => parse(yaml) as Recipe

const service = 'https://api.partnercenter.microsoft.com'

/** The history as a HAR file. */
export const toHar = ({ title, exchanges }: Recipe): string => {
  let time = start - 10_000
  const entries = exchanges.map((step, index) => {
    time = step.at === undefined || step.at === 'none' ? time + 10_000 : start + milliseconds(step.at)
    return entryOf(step, index, step.at === 'none' ? undefined : time)
  })
  return `${JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, comment: title, entries } }, null, 2)}\n`
}

const milliseconds = (text: string): number => {
  const [, days = '0', hours, minutes, seconds] = /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ?? []
  if (seconds === undefined) throw new Error(`'${text}' is no time of a history`)
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}

const entryOf = (step: Step, index: number, time: number | undefined) => {
  const { method, path, sends } = callOf(step)
  const ids = {
    'MS-RequestId':
      step.requestId === undefined ? guidOf(`request ${index}`) : step.requestId && idNamed(step.requestId),
    'MS-CorrelationId':
      step.correlationId === undefined
        ? guidOf(`correlation ${index}`)
        : step.correlationId && idNamed(step.correlationId)
  }
  const sent = Object.entries(ids).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  const text = sends === undefined ? undefined : JSON.stringify(sends)
  return {
    startedDateTime: time === undefined ? '' : new Date(time).toISOString(),
    time: step.took ?? 200,
    request: {
      method,
      url: `${step.host ?? service}${path}${step.query === undefined ? '' : `?${step.query}`}`,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [...sent, ...(text === undefined ? [] : [{ name: 'Content-Type', value: 'application/json' }])],
      queryString: [],
      ...(text !== undefined && { postData: { mimeType: 'application/json', text } }),
      headersSize: -1,
      bodySize: text?.length ?? 0
    },
    response: step.unanswered
      ? { status: 0, statusText: '', httpVersion: '', cookies: [], headers: [], content: { size: 0, mimeType: '' } }
      : responseOf(step, method, sent),
    cache: {},
    timings: { send: 0, wait: step.took ?? 200, receive: 0 }
  }
}

const callOf = (step: Step): { readonly method: string; readonly path: string; readonly sends?: unknown } => {
  const of = (name: string) => `/v1/customers/${idOf(step.customer ?? customerOf(name))}`
  const { checkout, createCart, getCart, updateCart, getOrder, listOrders, subscriptionsOf, getSubscription } = step
  if (checkout !== undefined) return { method: 'POST', path: `${of(checkout)}/carts/${idOf(checkout)}/checkout` }
  if (createCart !== undefined)
    return { method: 'POST', path: `${of(createCart)}/carts`, sends: cartRequest(step.send) }
  if (getCart !== undefined) return { method: 'GET', path: `${of(getCart)}/carts/${idOf(getCart)}` }
  if (updateCart !== undefined)
    return { method: 'PUT', path: `${of(updateCart)}/carts/${idOf(updateCart)}`, sends: cartRequest(step.send) }
  if (getOrder !== undefined) return { method: 'GET', path: `${of(getOrder)}/orders/${idOf(getOrder)}` }
  if (listOrders !== undefined) return { method: 'GET', path: `${of(listOrders)}/orders` }
  if (subscriptionsOf !== undefined)
    return { method: 'GET', path: `${of(subscriptionsOf)}/subscriptions?order_id=${idOf(subscriptionsOf)}` }
  if (getSubscription !== undefined)
    return { method: 'GET', path: `${of(getSubscription)}/subscriptions/${idOf(getSubscription)}` }
  const [method = 'GET', path = '/'] = step.request?.split(' ') ?? []
  return { method, path: path.split('/').map(idOf).join('/'), ...(step.send && { sends: step.send }) }
}

const responseOf = (step: Step, method: string, sent: readonly { readonly name: string; readonly value: string }[]) => {
  const { text, type } = textOf(step)
  const own = Object.entries(step.headers ?? {}).map(([name, value]) => ({ name, value: guidIn(value) }))
  const echoes = sent.filter(({ name }) => !own.some((header) => header.name === name))
  const status = step.status ?? (method === 'GET' || step.checkout !== undefined ? 200 : 201)
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: [...(text === '' ? [] : [{ name: 'Content-Type', value: type }]), ...echoes, ...own],
    content: { size: text.length, mimeType: type, ...(text !== '' && { text }) },
    redirectURL: '',
    headersSize: -1,
    bodySize: text.length
  }
}

/** `id of other` → the GUID of the name `other`, `ID of other` in capitals. */
const guidIn = (value: string): string =>
  value
    .replace(/^id of (.+)$/, (_, name: string) => guidOf(name))
    .replace(/^ID of (.+)$/, (_, name: string) => guidOf(name).toUpperCase())

const idNamed = (name: string): string => {
  if (name === 'no id') return name
  return name.startsWith('ID of ') ? guidIn(name) : guidOf(name)
}

const textOf = (step: Step): { readonly text: string; readonly type: string } => {
  const type = 'application/json; charset=utf-8'
  if (step.empty) return { text: '', type }
  if (step.page) return { text: '<html><body>Bad gateway</body></html>', type: 'text/html' }
  return { text: step.text ?? JSON.stringify(bodyOf(step)), type }
}

const bodyOf = (step: Step): unknown => {
  if (step.body !== undefined) return step.body
  if (step.fault !== undefined)
    return { code: step.fault, description: 'The service refuses.', data: [], source: 'PartnerFD' }
  if (step.orders || step.errors) {
    return {
      ...(step.orders && { orders: step.orders.map(order) }),
      ...(step.errors && { orderErrors: step.errors.map(groupError) })
    }
  }
  if (step.list) return { totalCount: step.list.length, items: step.list.map(order) }
  if (step.subscriptions) return { totalCount: step.subscriptions.length, items: step.subscriptions.map(subscription) }
  const asked = step.order ?? step.getOrder
  if (asked !== undefined) return order(changedBy(step, asked))
  const cartAsked =
    step.cart ?? step.getCart ?? step.updateCart ?? (step.createCart === undefined ? undefined : 'cart-a')
  if (cartAsked !== undefined) return cart(changedBy(step, cartAsked))
  const subscriptionAsked = step.subscription ?? step.getSubscription
  if (subscriptionAsked !== undefined) return subscription(changedBy(step, subscriptionAsked))
  return {}
}

const changedBy = (step: Step, mention: Mention): Mention =>
  step.with && typeof mention === 'string' ? { [nameIn(mention)]: step.with } : mention

const groupError = (group: string) => ({
  ...(group !== '' && { orderGroupId: group }),
  code: 800010,
  description: 'There is no inventory.'
})
