import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  createPartnerCenterClient,
  isContractViolationError,
  type CheckoutAnswer,
  type PartnerCenterClient
} from '../../src/client/index.ts'
import { createSandbox, type Fault, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts'

// The table of the README: what the clients of others do is from their sources, what ours does is done here.

const [, section = ''] = readFileSync('README.md', 'utf8').split('### When something goes wrong')
const [, , ...rows] = (section.split(/^#/m)[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const promised = new Map(rows.map(([, failure = '', happens = '']) => [failure, happens]))

type Scene = {
  readonly sandbox: Sandbox
  readonly client: PartnerCenterClient
  readonly cart: { readonly customerId: string; readonly cartId: string }
  readonly checkout: () => Promise<CheckoutAnswer>
  /** Requests that were sent to check the cart out. */
  readonly requests: () => readonly { readonly requestId: string | undefined }[]
  readonly orders: () => number
}

/** @param change what becomes of the answer of a checkout on its way */
const scene = (
  options: SandboxOptions = {},
  change: (answer: Response) => Response | Promise<Response> = (answer) => answer
): Scene => {
  const sandbox = createSandbox(options)
  const client = createPartnerCenterClient({
    token: 'any',
    fetch: async (request) => {
      const answer = await sandbox.fetch(request)
      return request.url.endsWith('/checkout') ? change(answer) : answer
    },
    now: sandbox.now,
    sleep: (milliseconds) => {
      sandbox.advance(`PT${(milliseconds / 1000).toFixed(3)}S`)
      return Promise.resolve()
    },
    timer: () => () => {},
    random: () => 0.5
  })
  const { customerId, cartId } = sandbox.states['cart-active']()
  return {
    sandbox,
    client,
    cart: { customerId, cartId },
    checkout: () => client.checkoutCart({ customerId, cartId }),
    requests: () =>
      sandbox
        .history()
        .exchanges.filter(({ request }) => request.url.endsWith('/checkout'))
        .map(({ request }) => ({
          requestId: request.headers.find(([name]) => name.toLowerCase() === 'ms-requestid')?.[1]
        })),
    orders: () => sandbox.snapshot().orders.length
  }
}

const failing = (fault: Fault): Scene => {
  const made = scene()
  made.sandbox.faults.add({ operation: 'checkoutCart', fault, times: 1 })
  return made
}

const code = (text: string) => `\`${text}\``
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const repeated = async (fault: Fault): Promise<string> => {
  const { checkout, requests, orders } = failing(fault)
  const { kind } = await checkout()
  return `${code(kind)} after ${counted(requests().length, 'request')}; ${counted(orders(), 'order')}`
}

const violation = async (body: string, type: string): Promise<string> => {
  const { checkout } = scene({}, () => new Response(body, { status: 201, headers: { 'Content-Type': type } }))
  const error: unknown = await checkout().catch((thrown: unknown) => thrown)
  return isContractViolationError(error) ? `${code(error.name)}: ${code(error.findings[0].code)}` : 'no error'
}

const refused = async (fault: Fault): Promise<Extract<CheckoutAnswer, { kind: 'refusal' }>['refusal']> => {
  const answer = await failing(fault).checkout()
  if (answer.kind !== 'refusal') throw new Error(`expected a refusal, but there was ${answer.kind}`)
  return answer.refusal
}

const ours: Readonly<Record<string, () => Promise<string>>> = {
  'The service is down for a moment (503)': () => repeated({ kind: 'service-unavailable' }),
  'The answer is lost after the purchase': async () => {
    const { checkout, requests, orders } = failing({ kind: 'answer-lost' })
    const { kind } = await checkout()
    const ids = new Set(requests().map(({ requestId }) => requestId)).size
    return `${code(kind)} after ${counted(requests().length, 'request')} with ${ids === 1 ? 'one id' : 'several ids'}; ${counted(orders(), 'order')}`
  },
  'Throttled (429 with `Retry-After`)': async () => {
    const { checkout, sandbox } = failing({ kind: 'throttled', retryAfter: 7 })
    const before = sandbox.now()
    const { kind } = await checkout()
    return `${sandbox.now() - before >= 7000 ? 'waits as long as it asks' : 'comes too early'}, then ${code(kind)}`
  },
  'Another request works on the cart (409)': () => repeated({ kind: 'cart-busy' }),
  'The cart was ordered before (400, 800065)': async () => {
    const { checkout, orders } = scene({ readings: { repeatedCheckout: 'already-submitted' }, listLag: 'PT0S' })
    await checkout()
    const answer = await checkout()
    if (answer.kind !== 'already-ordered') return answer.kind
    return `${code(answer.kind)}, with its ${counted(answer.likelyOrders?.length ?? 0, 'order')} found; ${counted(orders(), 'order')}`
  },
  'A 201 with orders and `orderErrors`': async () => {
    const { sandbox, client } = scene()
    const answer = await client.checkoutCart(sandbox.states['partial-success']())
    return `${code(answer.kind)}, and ${code(`ok: ${answer.ok}`)}`
  },
  'A fault in a 200': async () => {
    const { status, code: number } = await refused({ kind: 'item-not-available' })
    return `${code('refusal')} ${status}, code ${code(number ?? '')}`
  },
  'A 201 with no body': () => violation('', 'application/json'),
  'A 201 with an HTML page': () => violation('<html>Sign in</html>', 'text/html'),
  'A 401 with no body (multifactor authentication)': async () => {
    const { status, authenticate, body } = await refused({ kind: 'mfa-required' })
    return `${code('refusal')} ${status}${authenticate !== undefined && body === undefined ? `, with ${code('authenticate')}` : ''}`
  },
  'A fault (400)': async () => {
    const { code: number, source } = await refused({ kind: 'cart-items-in-error' })
    return `${code('refusal')}, code ${code(`'${number ?? ''}'`)} of ${code(source ?? '')}`
  },
  'A word that no list has': async () => {
    const { checkout } = scene({}, async (answer) => {
      const { status, headers } = answer
      return new Response((await answer.text()).replace('"status":"pending"', '"status":"on_hold"'), {
        status,
        headers
      })
    })
    const answer = await checkout()
    if (!answer.ok) return answer.kind
    return `${code(answer.kind)}, ${answer.orders[0].status === 'on_hold' ? 'the word as it came' : 'the word lost'}`
  },
  'A byte order mark before the answer': async () => code((await scene({ bom: true }).checkout()).kind),
  'Subscription ids that come later': async () => {
    const { checkout, client } = scene()
    const answer = await checkout()
    if (!answer.ok) return answer.kind
    const { kind, lines } = await client.awaitSubscriptions(answer)
    return `${code('awaitSubscriptions')}: ${code(kind)}, ${lines.every(({ state }) => state === 'provisioned') ? 'an id for each line' : 'ids missing'}`
  }
}

test.each(Object.entries(ours))('it does what the README says: %s', async (failure, happens) => {
  expect(await happens()).toBe(promised.get(failure))
})

test('it does every row of the table, and the README has them all', () => {
  expect([...promised.keys()]).toEqual(Object.keys(ours))
})
