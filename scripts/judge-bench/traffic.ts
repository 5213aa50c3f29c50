import { createSandbox, type Sandbox, type ServiceRequest } from '../../src/sandbox/index.ts'
import { createSeeded, type Seeded } from '../../src/sandbox/seeded.ts'

/** One call as it passed. */
export type Passed = {
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: readonly (readonly [name: string, value: string])[]
    readonly body: string | undefined
  }
  readonly response:
    | {
        readonly status: number
        readonly headers: readonly (readonly [name: string, value: string])[]
        /** With its byte order mark. */
        readonly body: string | undefined
      }
    | undefined
  readonly startedAt: number
  readonly duration: number
}

type Ask = {
  readonly method: string
  readonly path: string
  readonly correlationId: string
  readonly body?: unknown
}

/** What a story does next; it is told the answer's body, where there is one that can be read. */
type Story = Generator<Ask, void, Record<string, unknown> | undefined>

const host = 'https://api.partnercenter.microsoft.com'
const concurrent = 12

/**
 * What a busy partner's program says to the service, for ever: purchases of many customers side by side, each with reads,
 * repeated calls, waiting for subscriptions, lists, wrong ids and lost answers. The same bytes at every run.
 */
export const traffic = function* (): Generator<Passed> {
  const dice = createSeeded(1, 'bench')
  // A few carts at a time: the sandbox is a stage here, and must not grow with the recording.
  const sandbox = createSandbox({ seed: 'bench', historyLimit: 'off', finishedCartLimit: 2000 })
  const stories = Array.from({ length: concurrent }, () => begin(dice))
  for (let turn = 0; ; turn++) {
    const index = turn % concurrent
    const running = stories[index] ?? begin(dice)
    const { value: ask, done } = running.story.next(running.answer)
    if (done === true) {
      stories[index] = begin(dice)
      continue
    }
    sandbox.advance(`PT0.${String(50 + dice.below(400)).padStart(3, '0')}S`)
    const passed = call(sandbox, dice, ask)
    running.answer = bodyOf(passed)
    stories[index] = running
    yield passed
  }
}

const begin = (dice: Seeded): { story: Story; answer: Record<string, unknown> | undefined } => ({
  story: purchase(dice),
  answer: undefined
})

const goods = [
  { catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H', billingCycle: 'monthly', termDuration: 'P1M' },
  { catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K9R4', billingCycle: 'monthly', termDuration: 'P1M' },
  { catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N83L', billingCycle: 'annual', termDuration: 'P1Y' },
  { catalogItemId: 'DZH318Z0BQ36:004G:DZH318Z08C0S', billingCycle: 'one_time', termDuration: 'P1Y' },
  { catalogItemId: 'DG7GMGF0DWM3:0002:DG7GMGF0DT1M', billingCycle: 'one_time' },
  { catalogItemId: 'MS-AZR-0145P', billingCycle: 'monthly', termDuration: 'P1Y' }
]

/** What one customer buys: two or three carts, each read, changed, bought, bought again, and watched until it is there. */
const purchase = function* (dice: Seeded): Story {
  const customer = `/v1/customers/${guid(dice)}`
  for (let cart = 0; cart < 2 + dice.below(2); cart++) yield* buy(dice, customer)
}

const buy = function* (dice: Seeded, customer: string): Story {
  const correlationId = guid(dice)
  const get = (path: string): Ask => ({ method: 'GET', path, correlationId })
  const lineItems = () =>
    goods.filter(() => dice.below(2) === 0).map((item) => ({ ...item, quantity: 1 + dice.below(50) }))
  const wanted = lineItems()
  if (wanted.length === 0) return
  const created = yield { method: 'POST', path: `${customer}/carts`, correlationId, body: { lineItems: wanted } }
  const cart = `${customer}/carts/${String(created?.['id'])}`
  yield get(cart)
  if (dice.below(3) === 0) {
    const changed = lineItems()
    if (changed.length > 0) yield { method: 'PUT', path: cart, correlationId, body: { lineItems: changed } }
  }
  // Some read a cart that was never there.
  if (dice.below(8) === 0) yield { ...get(`${customer}/carts/${guid(dice)}`), correlationId: guid(dice) }
  const checkout: Ask = { method: 'POST', path: `${cart}/checkout`, correlationId }
  const bought = yield checkout
  if (dice.below(4) === 0) yield checkout
  const orders = Array.isArray(bought?.['orders']) ? (bought['orders'] as { id: string }[]) : []
  for (const { id } of orders) {
    const order = `${customer}/orders/${id}`
    for (let round = 0; round < 2 + dice.below(4); round++) yield get(order)
    yield get(`${order}/provisioningStatus`)
    const list = yield get(`${customer}/subscriptions?order_id=${id}`)
    const subscriptions = Array.isArray(list?.['items']) ? (list['items'] as { id: string }[]) : []
    for (const { id: subscription } of subscriptions) yield get(`${customer}/subscriptions/${subscription}`)
  }
  yield get(cart)
  yield { ...get(`${customer}/orders`), correlationId: guid(dice) }
}

const call = (sandbox: Sandbox, dice: Seeded, ask: Ask): Passed => {
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const headers: (readonly [string, string])[] = [
    ['Authorization', 'Bearer REDACTED'],
    ['Accept', 'application/json'],
    ['MS-RequestId', guid(dice)],
    ['MS-CorrelationId', ask.correlationId],
    ['X-Locale', 'en-US'],
    ['MS-PartnerCenter-Client', 'Partner Center .NET SDK'],
    ['Accept-Encoding', 'gzip, deflate'],
    ['Host', 'api.partnercenter.microsoft.com'],
    ['Connection', 'Keep-Alive'],
    ...(body === undefined
      ? []
      : [
          ['Content-Type', 'application/json; charset=utf-8'] as const,
          ['Content-Length', String(body.length)] as const
        ])
  ]
  const byName = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]))
  const startedAt = sandbox.now()
  const request: ServiceRequest = {
    method: ask.method,
    url: ask.path,
    header: (name) => byName.get(name),
    ...(body !== undefined && { body })
  }
  const { answer, settle } = sandbox.answer(request)
  const isLost = ask.method === 'GET' && dice.below(200) === 0
  settle(!isLost)
  return {
    request: { method: ask.method, url: host + ask.path, headers, body },
    response:
      isLost || !answer
        ? undefined
        : {
            status: answer.status,
            headers: answer.headers,
            body: answer.text === undefined ? undefined : `${answer.hasMark ? '\ufeff' : ''}${answer.text}`
          },
    startedAt,
    // The next call of the same story comes later than that.
    duration: 40 + dice.below(250)
  }
}

const bodyOf = ({ response }: Passed): Record<string, unknown> | undefined =>
  response?.body === undefined || response.status >= 300
    ? undefined
    : (JSON.parse(response.body.replace(/^\ufeff/, '')) as Record<string, unknown>)

const guid = (dice: Seeded): string => {
  const hex = Array.from({ length: 4 }, () => dice.word().toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
