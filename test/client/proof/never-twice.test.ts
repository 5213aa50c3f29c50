import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkExchange, judgeHistory, scopeOf } from '../../../src/checks/index.ts'
import { Contract, createRouter } from '../../../src/contract/index.ts'
import type { FaultRequest } from '../../../src/sandbox/index.ts'
import { shop, type Run, type Schedule } from './shopper.ts'

const contract = new Contract('openapi/partner-center.yaml')
const router = createRouter(contract)

const license = {
  catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
  quantity: 5,
  billingCycle: 'monthly',
  termDuration: 'P1M'
}
const goods = [
  license,
  { ...license, catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N83L', billingCycle: 'annual', termDuration: 'P1Y' },
  { ...license, catalogItemId: 'DZH318Z0BQ36:004G:DZH318Z08C0S', billingCycle: 'one_time', termDuration: 'P1Y' },
  { catalogItemId: 'DG7GMGF0DWM3:0002:DG7GMGF0DT1M', quantity: 1, billingCycle: 'one_time' },
  { ...license, catalogItemId: 'DZH318Z0BXWC:0002:DZH318Z0BMRV' }
]

const fault = fc.record(
  {
    operation: fc.constantFrom(
      'createCart',
      'checkoutCart',
      'checkoutCart',
      'checkoutCart',
      'getOrder',
      'getCart',
      'listOrders'
    ),
    times: fc.integer({ min: 1, max: 7 }),
    after: fc.nat(3),
    fault: fc.oneof(
      fc.constantFrom(
        { kind: 'answer-lost' },
        { kind: 'connection-dropped' },
        { kind: 'cart-busy' },
        { kind: 'order-in-progress' },
        { kind: 'throttled' },
        { kind: 'throttled', retryAfterAs: 'date' },
        { kind: 'expired-token' },
        { kind: 'mfa-required' },
        { kind: 'order-group-fails' },
        { kind: 'order-group-fails', catalogItemId: license.catalogItemId },
        { kind: 'spelling', bom: false, faultCode: 'text', locale: 'double' }
      ),
      fc.record({
        kind: fc.constantFrom(
          'server-error',
          'bad-gateway',
          'service-unavailable',
          'gateway-timeout',
          'request-timeout'
        ),
        afterCommit: fc.boolean()
      }),
      fc.record({
        kind: fc.constantFrom('service-unavailable', 'gateway-timeout'),
        page: fc.constant(true),
        retryAfter: fc.constantFrom(1, 20)
      })
    )
  },
  { requiredKeys: ['operation', 'times', 'fault'] }
) as fc.Arbitrary<FaultRequest>

const schedule: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.nat(1_000_000),
  cart: fc.uniqueArray(fc.constantFrom(...goods), { minLength: 1, maxLength: 4 }).map((lineItems) => ({ lineItems })),
  faults: fc.array(fault, { maxLength: 5 }),
  crashes: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
  hangs: fc.uniqueArray(fc.record({ request: fc.integer({ min: 1, max: 15 }), isDone: fc.boolean() }), {
    maxLength: 2,
    selector: ({ request }) => request
  }),
  readings: fc.record(
    {
      replay: fc.constantFrom('frozen', 'growing'),
      replayStatus: fc.constantFrom(200, 201),
      repeatedCheckout: fc.constantFrom('reiterates', 'already-submitted'),
      reusedRequestId: fc.constantFrom('original-answer', 'new-call'),
      newOrder: fc.constantFrom('found', 'not-found'),
      subscriptionId: fc.constantFrom('when-provisioned', 'at-once')
    },
    { requiredKeys: [] }
  ),
  provisioningDelay: fc.constantFrom('PT0S', 'PT30S', 'PT10M', 'PT40M'),
  tokenLifetime: fc.constantFrom('PT1H', 'PT5M')
})

const calm: Schedule = {
  seed: 1,
  cart: { lineItems: goods.slice(0, 2) },
  faults: [],
  crashes: [],
  hangs: [],
  readings: {},
  provisioningDelay: 'PT30S',
  tokenLifetime: 'PT1H'
}
const atCheckout = (times: number, fault: FaultRequest['fault']): FaultRequest => ({
  operation: 'checkoutCart',
  times,
  fault
})

/** Runs that show everything that can become of a purchase, before chance has its turn. */
const examples: readonly Schedule[] = [
  calm,
  { ...calm, crashes: [3, 9, 14] },
  { ...calm, faults: [atCheckout(2, { kind: 'order-group-fails' })] },
  { ...calm, faults: [atCheckout(1, { kind: 'order-group-fails', catalogItemId: license.catalogItemId })] },
  { ...calm, faults: [atCheckout(7, { kind: 'server-error' }), atCheckout(7, { kind: 'connection-dropped' })] },
  {
    ...calm,
    readings: { repeatedCheckout: 'already-submitted' },
    faults: [atCheckout(1, { kind: 'server-error', afterCommit: true })]
  }
]

/** What is wrong with a run; nothing for a good one. */
const faultsOf = (
  { sandbox, exchanges, stored, attempts, starts, took, checkouts }: Run,
  { cart }: Schedule
): string[] => {
  const faults: string[] = []
  const { orders } = sandbox.snapshot()
  const carts = new Set(orders.map(({ cartId }) => cartId))
  if (carts.size > 1) faults.push(`${carts.size} carts were bought`)
  const groups = orders.map(({ cartId, orderGroup }) => `${cartId} ${orderGroup}`)
  if (new Set(groups).size !== groups.length) faults.push('a group of a cart was bought twice')
  const bought = orders.flatMap(({ lines }) => lines.map(({ offerId }) => offerId)).sort()
  const wanted = cart.lineItems.map(({ catalogItemId }) => catalogItemId).sort()
  if (stored.subscriptions) {
    if (bought.join() !== wanted.join()) faults.push(`the end is there, and ${bought.join() || 'nothing'} was bought`)
    const known = stored.subscriptions.orders.map(({ id }) => id).sort()
    if (
      known.join() !==
      orders
        .map(({ id }) => id)
        .sort()
        .join()
    )
      faults.push('the program knows other orders than there are')
  }
  let isTold = false
  for (const answer of checkouts) {
    isTold ||= ['success', 'partial-success', 'already-ordered'].includes(answer.kind)
    const isBought = orders.some(({ createdAt }) => createdAt <= Date.parse(answer.ids.date ?? ''))
    if (answer.kind === 'refusal' && isBought && !isTold)
      faults.push(
        `a purchase that nobody was told of was refused as if it were none: ${JSON.stringify(answer.refusal)}`
      )
  }
  if (Math.max(0, ...attempts.map(({ attempt }) => attempt)) > 6) faults.push('a call had more than its attempts')
  if (starts >= 40) faults.push('there was no end')
  if (took > 24 * 3_600_000) faults.push(`it took ${took / 60_000} minutes`)
  const history = { file: 'run', exchanges, locate: (pointer: string) => ({ file: 'run', pointer }) }
  const { judged } = scopeOf(history, contract, router)
  const found = [
    ...judged
      .flatMap((exchange) => [...checkExchange(exchange)])
      .filter(({ code }) => code !== 'exchange.response.missing'),
    ...judgeHistory(history, contract, router)
  ]
  return [...faults, ...found.map(({ code, severity, message }) => `${severity} ${code}: ${message}`)]
}

test('it buys every cart once and learns the orders, whatever goes wrong on the way and whenever the program crashes', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(schedule, async (one) => {
      const run = await shop(one)
      expect(faultsOf(run, one)).toEqual([])
      for (const { kind } of run.checkouts) seen.add(kind)
      if (run.stored.subscriptions) seen.add(`subscriptions ${run.stored.subscriptions.kind}`)
      if (run.starts > 1) seen.add('crashed')
      for (const { givenUp, outcome } of run.attempts) seen.add(givenUp ?? outcome.kind)
      // Virtual time never leaves the queue of promises, and until it does nothing is freed that a WeakRef was made of.
      await setImmediate()
    }),
    { numRuns: Number(process.env['CLIENT_RUNS'] ?? 150), examples: examples.map((one) => [one]) }
  )
  // Not vacuous: everything that can become of a purchase did.
  for (const kind of [
    'success',
    'partial-success',
    'orders-failed',
    'already-ordered',
    'unknown',
    'subscriptions provisioned',
    'crashed',
    'no-answer',
    'attempts'
  ])
    expect(seen).toContain(kind)
}, 3_600_000)

test('it would notice a client that buys twice', async () => {
  const run = await shop(calm)
  expect(faultsOf(run, calm)).toEqual([])
  const snapshot = run.sandbox.snapshot()
  const twice = { ...snapshot, orders: [...snapshot.orders, ...snapshot.orders] }
  expect(faultsOf({ ...run, sandbox: { ...run.sandbox, snapshot: () => twice } }, calm)).toContain(
    'a group of a cart was bought twice'
  )
})
