import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  expectsSubscription,
  type CartLineItemRequest,
  type Order,
  type SubscriptionsAnswer
} from '../../../src/client/index.ts'
import type { SandboxOptions } from '../../../src/sandbox/index.ts'
import { azure, customerId, legacyLicense, license, marketplace, reservation, software } from '../../sandbox/desk.ts'
import { json, observedClient, thrownBy } from '../observed-client.ts'
import { openShop, virtualTime } from '../virtual-time.ts'

const bought = async (options: SandboxOptions, ...lineItems: CartLineItemRequest[]) => {
  const shop = openShop(options)
  const cart = await shop.client.createCart({ customerId, cart: { lineItems } })
  if (!cart.ok) throw new Error(`expected a cart, but there was ${cart.refusal.status}`)
  const answer = await shop.client.checkoutCart({ customerId, cartId: cart.result.id })
  if (!answer.ok) throw new Error(`expected orders, but there was ${answer.kind}`)
  return { ...shop, answer }
}

const states = ({ lines }: SubscriptionsAnswer) => lines.map(({ state }) => state)
const looks = (requests: readonly { readonly request: { readonly method: string; readonly url: string } }[]) =>
  requests
    .filter(({ request }) => request.method === 'GET')
    .map(({ request }) => new URL(request.url).pathname.split('/')[4])

test('it waits until every line has its subscription or never will', async () => {
  const { client, answer, sandbox, now } = await bought(
    { provisioningDelay: 'PT5M' },
    license,
    marketplace,
    reservation,
    software,
    azure
  )
  const start = now()
  const awaited = await client.awaitSubscriptions(answer)
  expect(awaited).toMatchObject({ ok: true, kind: 'provisioned', customerId })
  expect(Object.fromEntries(awaited.lines.map(({ offerId, state }) => [offerId, state]))).toEqual({
    [license.catalogItemId]: 'provisioned',
    [marketplace.catalogItemId]: 'provisioned',
    [reservation.catalogItemId]: 'never',
    [software.catalogItemId]: 'never',
    [azure.catalogItemId]: 'provisioned'
  })
  expect(now() - start).toBeGreaterThanOrEqual(300_000)
  expect(now() - start).toBeLessThan(400_000)
  const read = looks(sandbox.history().exchanges)
  expect(new Set(read)).toEqual(new Set(['orders']))
  expect(read.length).toBeLessThan(30)
})

test('it asks for nothing where everything is there', async () => {
  const { client, answer, sandbox, waits } = await bought(
    { readings: { subscriptionId: 'at-once' } },
    license,
    reservation
  )
  const before = sandbox.history().exchanges.length
  expect(await client.awaitSubscriptions(answer)).toMatchObject({ ok: true })
  expect(sandbox.history().exchanges.length).toBe(before)
  expect(waits).toEqual([])
})

test('it backs off up to a minute', async () => {
  const { client, answer, waits } = await bought({ provisioningDelay: 'PT10M' }, license)
  await client.awaitSubscriptions(answer)
  expect(waits.slice(0, 6)).toEqual([2_250, 4_500, 9_000, 18_000, 36_000, 45_000])
  expect(Math.max(...waits)).toBeLessThanOrEqual(60_000)
})

test('it bears that a new order is not to be found for 15 minutes', async () => {
  const { client, answer } = await bought({ readings: { newOrder: 'not-found' } }, license)
  const seen = new Set<string>()
  const awaited = await client.awaitSubscriptions(answer, {
    onProgress: ({ lines }) => {
      for (const line of lines) seen.add(line.state === 'pending' ? line.reason : line.state)
    }
  })
  expect(awaited.ok).toBe(true)
  expect([...seen]).toEqual(['order-not-found', 'provisioned'])
})

test('it says of an order that stays lost what to do, and does not wait for it', async () => {
  const { client, answer, sandbox, now } = await bought({}, license)
  sandbox.faults.add({ operation: 'getOrder', fault: { kind: 'order-not-found' } })
  const start = now()
  const awaited = await client.awaitSubscriptions(answer, { deadline: 7_200_000 })
  expect(awaited).toMatchObject({
    ok: false,
    kind: 'pending',
    lines: [
      {
        state: 'pending',
        reason: 'order-not-found',
        next: expect.stringContaining('support') as string,
        refusal: { status: 404 }
      }
    ]
  })
  expect(now() - start).toBeLessThan(1_000_000)
})

test('it ends at its deadline with what it knows, and goes on from there, stored or not', async () => {
  const { client, answer } = await bought({ provisioningDelay: 'PT40M' }, license, reservation)
  const first = await client.awaitSubscriptions(JSON.parse(JSON.stringify(answer)) as typeof answer)
  expect(first).toMatchObject({ ok: false, kind: 'pending' })
  expect(states(first).sort()).toEqual(['never', 'pending'])
  const second = await client.awaitSubscriptions(JSON.parse(JSON.stringify(first)) as SubscriptionsAnswer, {
    deadline: 3_600_000
  })
  expect(states(second).sort()).toEqual(['never', 'provisioned'])
})

test('it reports progress that can be stored and gone on with', async () => {
  const { client, answer } = await bought({}, license)
  const reports: SubscriptionsAnswer[] = []
  await client.awaitSubscriptions(answer, { onProgress: (progress) => reports.push(progress) })
  expect(reports.length).toBeGreaterThan(1)
  expect(reports.map(({ kind }) => kind)).toEqual([...reports.slice(1).map(() => 'pending'), 'provisioned'])
  const resumed = await client.awaitSubscriptions(JSON.parse(JSON.stringify(reports[0])) as SubscriptionsAnswer)
  expect(resumed).toEqual(reports.at(-1))
})

test('it waits until progress is stored, and ends where it cannot be', async () => {
  const { client, answer } = await bought({}, license)
  const stored: string[] = []
  await client.awaitSubscriptions(answer, {
    onProgress: async ({ kind }) => {
      stored.push('begun')
      await setImmediate()
      stored.push(kind)
    }
  })
  expect(stored.length).toBeGreaterThan(4)
  expect(stored.filter((_, index) => index % 2 === 1)).not.toContain('begun')
  const full = new Error('disk full')
  expect(await thrownBy(client.awaitSubscriptions(answer, { onProgress: () => Promise.reject(full) }))).toBe(full)
})

test('it stops at once when the caller aborts while progress is stored', async () => {
  const { client, answer } = await bought({}, license)
  const controller = new AbortController()
  const { signal } = controller
  const waits = client.awaitSubscriptions(answer, {
    signal,
    onProgress: () => {
      controller.abort()
      return new Promise(() => {})
    }
  })
  expect(await thrownBy(waits)).toMatchObject({ name: 'TransportError', aborted: true })
})

test('it does not take an order that ended badly for a success', async () => {
  const shop = openShop()
  shop.sandbox.faults.add({
    operation: 'checkoutCart',
    fault: { kind: 'provisioning-fails', catalogItemId: license.catalogItemId }
  })
  const cart = await shop.client.createCart({ customerId, cart: { lineItems: [license] } })
  const answer = await shop.client.checkoutCart({ customerId, cartId: cart.ok ? cart.result.id : '' })
  if (!answer.ok) throw new Error(`expected orders, but there was ${answer.kind}`)
  const awaited = await shop.client.awaitSubscriptions(answer)
  expect(awaited).toMatchObject({
    ok: false,
    kind: 'not-provisioned',
    lines: [{ state: 'never', reason: 'order-ended', next: expect.stringContaining('again') as string }]
  })
})

test.each(['throttled', 'service-unavailable', 'connection-dropped'] as const)('it lives through %s', async (kind) => {
  const { client, answer, sandbox } = await bought({}, license)
  sandbox.faults.add({ operation: 'getOrder', times: 12, fault: { kind } })
  expect((await client.awaitSubscriptions(answer)).ok).toBe(true)
})

test('it stops at a refusal that will not pass, and says it of the lines', async () => {
  const { client, answer, sandbox } = await bought({}, license)
  sandbox.faults.add({ operation: 'getOrder', fault: { kind: 'forbidden' } })
  const awaited = await client.awaitSubscriptions(answer)
  expect(awaited).toMatchObject({ kind: 'pending', lines: [{ reason: 'refused', refusal: { status: 403 } }] })
  expect(sandbox.history().exchanges.filter(({ response }) => response?.status === 403)).toHaveLength(1)
})

const order: Order = {
  id: 'c94f07a1e6b2',
  referenceCustomerId: customerId,
  creationDate: '2026-03-02T09:00:00Z',
  billingCycle: 'monthly',
  status: 'pending',
  lineItems: [{ lineItemNumber: 0, offerId: license.catalogItemId, quantity: 1 }]
}

test('it stops a wait at once when the caller aborts, without leaving a timer', async () => {
  const { client, requests } = observedClient(() => json(200, order))
  const abort = new AbortController()
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const work = thrownBy(
    client.awaitSubscriptions({ customerId, orders: [order] }, { signal: abort.signal, firstWait: 60_000 })
  )
  await Promise.resolve()
  abort.abort()
  expect(await work).toMatchObject({ name: 'TransportError', aborted: true })
  expect(requests).toEqual([])
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThanOrEqual(before)
})

test('it ends about its deadline although nothing answers, however patient the policy of calls is', async () => {
  const { surroundings, clock } = virtualTime()
  const { client, requests } = observedClient(
    () => {
      clock.advance('PT4M')
      return new Promise<never>(() => {})
    },
    { ...surroundings, retry: {} }
  )
  const start = clock.now()
  const orders = [order, { ...order, id: 'd05a18b2f7c3' }]
  const awaited = await client.awaitSubscriptions({ customerId, orders }, { deadline: 300_000 })
  expect(awaited.lines).toMatchObject([{ reason: 'no-answer' }, { state: 'pending' }])
  // Time goes by in steps of four minutes here.
  expect(clock.now() - start).toBeLessThan(300_000 + 240_000 + 30_000)
  expect(requests.length).toBeLessThan(4)
})

test('it takes a null that some store has put in the place of an id for none', async () => {
  const { surroundings } = virtualTime()
  const stored = JSON.parse(
    JSON.stringify({ ...order, lineItems: order.lineItems.map((line) => ({ ...line, subscriptionId: null })) })
  ) as Order
  const { client, requests } = observedClient(() => json(200, order), surroundings)
  const awaited = await client.awaitSubscriptions({ customerId, orders: [stored] }, { deadline: 10_000 })
  expect(states(awaited)).toEqual(['pending'])
  expect(requests.length).toBeGreaterThan(0)
})

test('it goes on after a look whose token came too late', async () => {
  const { surroundings, clock } = virtualTime()
  const provisioned = { ...order, lineItems: order.lineItems.map((line) => ({ ...line, subscriptionId: customerId })) }
  let asked = 0
  const { client, requests } = observedClient(
    () => (requests.length === 1 ? json(503, { code: 900192, description: 'Try later.' }) : json(200, provisioned)),
    {
      ...surroundings,
      retry: {},
      token: () => {
        if (++asked === 2) clock.advance('PT40S')
        return 'a-token-of-a-test'
      }
    }
  )
  const awaited = await client.awaitSubscriptions({ customerId, orders: [order] }, { retry: { deadline: 30_000 } })
  expect(states(awaited)).toEqual(['provisioned'])
  expect(requests).toHaveLength(2)
})

test('it keeps an id that a later look does not show', async () => {
  const { surroundings } = virtualTime()
  const named = {
    ...order,
    lineItems: [
      ...order.lineItems.map((line) => ({ ...line, subscriptionId: customerId })),
      { lineItemNumber: 1, offerId: license.catalogItemId, quantity: 1 }
    ]
  }
  const unnamed = {
    ...named,
    lineItems: named.lineItems.map(({ lineItemNumber, offerId, quantity }) => ({ lineItemNumber, offerId, quantity }))
  }
  const { client } = observedClient(() => json(200, unnamed), surroundings)
  const awaited = await client.awaitSubscriptions({ customerId, orders: [named] }, { deadline: 60_000 })
  expect(states(awaited)).toEqual(['provisioned', 'pending'])
})

test('it refuses to wait for nothing', async () => {
  const { client } = observedClient(() => json(200, order))
  expect(await thrownBy(client.awaitSubscriptions({ customerId, orders: [] }))).toBeInstanceOf(TypeError)
})

test.each(['deadline', 'firstWait', 'longestWait', 'orderLag'])('it refuses a %s that is no time', async (name) => {
  const { client, requests } = observedClient(() => json(200, order))
  for (const value of [Number.NaN, -1])
    expect(await thrownBy(client.awaitSubscriptions({ customerId, orders: [order] }, { [name]: value }))).toMatchObject(
      {
        name: 'TypeError',
        message: expect.stringContaining(
          `expected ${name} to be a number of milliseconds from 0, but got ${value}`
        ) as string
      }
    )
  expect(requests).toEqual([])
})

test('it looks at once where it is told to, and backs off all the same', async () => {
  const { surroundings, waits } = virtualTime()
  const { client, requests } = observedClient(() => json(200, order), surroundings)
  await client.awaitSubscriptions({ customerId, orders: [order] }, { firstWait: 0 })
  expect(waits[0]).toBe(0)
  expect(waits.at(-1)).toBe(45_000)
  expect(requests.length).toBeLessThan(50)
})

test('it lets the caller say which lines ever have an id', async () => {
  const { client, answer } = await bought({}, license)
  const awaited = await client.awaitSubscriptions(answer, { expects: () => false })
  expect(states(awaited)).toEqual(['never'])
})

const line = { lineItemNumber: 0, offerId: license.catalogItemId, quantity: 1 }
test.each<[string, Order['lineItems'][number], Order['billingCycle'], boolean]>([
  ['a licence', line, 'monthly', true],
  ['a licence of an order that names no billing cycle', line, undefined, true],
  ['a legacy licence', { ...line, offerId: legacyLicense.catalogItemId }, 'annual', true],
  ['a reservation that is paid once', { ...line, offerId: reservation.catalogItemId }, 'one_time', false],
  [
    'a reservation that is paid once, spelt otherwise',
    { ...line, offerId: reservation.catalogItemId },
    'OneTime',
    false
  ],
  ['a reservation that is paid monthly', { ...line, provisioningContext: { scope: 'shared' } }, 'monthly', false],
  [
    'a savings plan',
    {
      ...line,
      provisioningContext: { scope: 'shared' },
      purchaseCommitment: { amount: 1, currency: 'usd', grain: 'hourly' }
    },
    'one_time',
    true
  ],
  ['software', { ...line, offerId: software.catalogItemId }, undefined, false],
  ['a line that was cancelled', { ...line, quantity: 0 }, 'monthly', false]
])('it knows whether a subscription is to be expected of %s', (_what, item, billingCycle, expected) => {
  expect(expectsSubscription(item, billingCycle === undefined ? {} : { billingCycle })).toBe(expected)
})

test('it waits for orders of which only the ids were stored', async () => {
  const { client, answer } = await bought({ provisioningDelay: 'PT5M' }, license, marketplace)
  const orderIds = answer.orders.map(({ id }) => id)
  const awaited = await client.awaitSubscriptions({ customerId, orderIds })
  expect(awaited).toMatchObject({ ok: true, kind: 'provisioned', customerId, orderIds })
  expect(awaited.lines).toHaveLength(2)
  expect(new Set(states(awaited))).toEqual(new Set(['provisioned']))
})

test('it says which orders it could not read, and goes on from there', async () => {
  let isDown = true
  const { surroundings } = virtualTime()
  const { client, requests } = observedClient(
    () => (isDown ? json(503, { code: '503', description: 'down' }) : json(200, order)),
    { ...surroundings }
  )
  const pending = await client.awaitSubscriptions({ customerId, orderIds: [order.id] }, { deadline: 10_000 })
  expect(pending).toMatchObject({
    ok: false,
    kind: 'pending',
    orderIds: [order.id],
    orders: [],
    lines: [],
    unreadOrders: [{ orderId: order.id, reason: 'refused', refusal: { status: 503 } }]
  })
  expect(requests.length).toBeGreaterThan(0)
  isDown = false
  const stored = JSON.parse(JSON.stringify(pending)) as typeof pending
  const later = await client.awaitSubscriptions(stored, { deadline: 10_000 })
  expect(later).toMatchObject({ orderIds: [order.id], orders: [order] })
})

test('it is never done with an order that nobody could read', async () => {
  const { surroundings } = virtualTime()
  const { client } = observedClient(() => json(404, { code: '800008', description: 'none' }), { ...surroundings })
  const awaited = await client.awaitSubscriptions({ customerId, orderIds: ['nobody'] })
  expect(awaited).toMatchObject({ ok: false, kind: 'pending', unreadOrders: [{ reason: 'order-not-found' }] })
})

test('it waits once for an order that was handed in with its id and as it was answered', async () => {
  const { surroundings } = virtualTime()
  const { client } = observedClient(() => json(200, order), { ...surroundings })
  const awaited = await client.awaitSubscriptions(
    { customerId, orders: [order], orderIds: [order.id, order.id] },
    { deadline: 10_000 }
  )
  expect(awaited.orderIds).toEqual([order.id])
})

test.each([[[]], [['']], [[5]], [[null]], ['text']])('it refuses %j as ids of orders', async (orderIds) => {
  const { client, requests } = observedClient(() => json(200, order))
  const error = await thrownBy(client.awaitSubscriptions({ customerId, orderIds } as never))
  expect(error).toBeInstanceOf(TypeError)
  expect((error as Error).message).toContain('Failed to await subscriptions: expected')
  expect(requests).toEqual([])
})
