import { expect, test } from 'vitest'
import { createPartnerCenterClient, type PartnerCenterClientOptions } from '../../src/client/index.ts'
import { createSandbox } from '../../src/sandbox/index.ts'
import { openShop } from './virtual-time.ts'

/** As JavaScript calls it, or TypeScript with a variable. */
const untyped = (value: unknown) => value as never

const create = (options: unknown) => createPartnerCenterClient(untyped(options))

test('it refuses an option that nobody has, and names the one that was meant', () => {
  expect(() => create({ token: 'any', baseURL: 'http://127.0.0.1:4020' })).toThrow(
    new TypeError("Failed to create the client: expected the option baseUrl, but got 'baseURL'. Correct the name.")
  )
})

const slips: readonly [object, string][] = [
  [{ retry: true }, 'retry'],
  [{ retry: { atempts: 3 } }, 'retry.attempts'],
  [{ retry: { deadline: '5' } }, 'retry.deadline'],
  [{ retryBudget: { capacty: 3 } }, 'retryBudget.capacity'],
  [{ retryBudget: true }, 'retryBudget'],
  [{ fetch: 'x' }, 'fetch'],
  [{ now: 5 }, 'now'],
  [{ sleep: {} }, 'sleep'],
  [{ timer: 1 }, 'timer'],
  [{ random: 0.5 }, 'random'],
  [{ createId: 'x' }, 'createId'],
  [{ traceparent: 'x' }, 'traceparent'],
  [{ application: 5 }, 'application'],
  [{ locale: {} }, 'locale'],
  [{ onAttempt: 1 }, 'onAttempt'],
  [{ beforeAttempts: () => {} }, 'beforeAttempt'],
  [{ baseUrl: 5 }, 'baseUrl']
]

test.each(slips)('it creates no client with %j', (options, name) => {
  expect(() => create({ token: 'any', ...options })).toThrow(TypeError)
  expect(() => create({ token: 'any', ...options })).toThrow(`Failed to create the client: expected`)
  expect(() => create({ token: 'any', ...options })).toThrow(name)
})

test.each([undefined, null, 5, 'secret'])('it creates no client of %j', (options) => {
  expect(() => create(options)).toThrow('Failed to create the client: expected the options to be an object')
})

test('it never quotes a text that may be a secret', () => {
  expect(() => create('secret')).not.toThrow(/secret/)
  expect(() => create({ token: 'any', retry: 'secret' })).not.toThrow(/secret/)
})

const openCart = () => {
  const { sandbox, client } = openShop()
  const which = sandbox.states['subscription-pending']()
  const orders = () => sandbox.snapshot().orders.length
  return { client, which, orders, before: orders() }
}

const callSlips: readonly [unknown, string][] = [
  [{ singal: new AbortController().signal }, 'signal'],
  [{ signal: 1 }, 'signal'],
  [{ signal: null }, 'signal'],
  [{ requestID: '5c1a2c5e-5d0a-4c7e-9b43-0e8a7d2f61c5' }, 'requestId'],
  [{ retry: true }, 'retry'],
  [{ retry: { attempt: 2 } }, 'retry.attempts'],
  [{ onAttempt: 'x' }, 'onAttempt'],
  [{ locale: 5 }, 'locale'],
  [5, 'the options'],
  [null, 'the options']
]

test.each(callSlips)('it sends nothing where a call has the options %j', async (options, name) => {
  const { client, which, orders, before } = openCart()
  const error = await client.checkoutCart(which, untyped(options)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TypeError)
  expect((error as TypeError).message).toContain(`Failed to write the request of checkoutCart: expected`)
  expect((error as TypeError).message).toContain(name)
  expect(orders()).toBe(before)
})

const operations = [
  'createCart',
  'getCart',
  'updateCart',
  'checkoutCart',
  'listOrders',
  'getOrder',
  'getOrderProvisioningStatus',
  'listSubscriptionsByOrder',
  'getSubscription',
  'awaitSubscriptions'
] as const

test.each(operations)('it says in words what %s lacks', async (operation) => {
  const { client } = openCart()
  for (const what of [undefined, null, 5, 'x', {}, [], { customerId: null }]) {
    const error = await client[operation](untyped(what)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect((error as TypeError).message).toMatch(/^Failed to .*: expected .*, but (?:got|it is) .*\. .*\.$/)
  }
})

test('it makes no cart of nothing', async () => {
  const { client, which } = openCart()
  for (const cart of [undefined, null, 'x']) {
    const { customerId, cartId } = which
    await expect(client.createCart(untyped({ customerId, cart }))).rejects.toThrow('expected cart to be an object')
    await expect(client.updateCart(untyped({ customerId, cartId, cart }))).rejects.toThrow(TypeError)
  }
})

test('it refuses what looks like a choice and is none, and takes members of other calls', async () => {
  const { client, which } = openCart()
  const { customerId } = which
  await expect(client.listOrders(untyped({ customerId, includePrices: true }))).rejects.toThrow(
    "expected includePrice, but got 'includePrices'"
  )
  await expect(client.listOrders(untyped({ customerId, billingtype: 'monthly' }))).rejects.toThrow('billingType')
  await expect(client.getOrder(untyped({ ...which, includePrice: 'yes' }))).rejects.toThrow('includePrice')
  expect((await client.listOrders(which)).ok).toBe(true)
})

test('it takes options of a class, and those that are undefined for left out', async () => {
  class Options {
    token = 'any'
    fetch = createSandbox().fetch
    retry = undefined
  }
  const client = createPartnerCenterClient(new Options() as unknown as PartnerCenterClientOptions)
  expect((await client.listOrders({ customerId: '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5' })).ok).toBe(true)
})
