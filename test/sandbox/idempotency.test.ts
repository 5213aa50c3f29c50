import { expect, test } from 'vitest'
import { defaultReadings, readingValues, type SandboxOptions } from '../../src/sandbox/index.ts'
import {
  cartOf,
  checkedOut,
  customerId,
  license,
  openDesk,
  otherCustomerId,
  refusalIn,
  reservation,
  secondLicense,
  type Desk
} from './desk.ts'

const requestId = '4fa6dad6-a89f-4875-8247-8294a10ae1cf'

/** A cart whose first checkout was done although its answer never arrived. */
const withLostAnswer = async (options?: SandboxOptions) => {
  const desk = openDesk(options)
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' }, times: 1 })
  await expect(desk.client.checkoutCart({ customerId, cartId }, { requestId })).rejects.toThrow()
  return { ...desk, cartId }
}

const ordersMade = ({ sandbox }: Pick<Desk, 'sandbox'>): number => sandbox.snapshot().orders.length

test('it answers 201 first, 200 with the same orders afterwards', async () => {
  const desk = openDesk()
  const { cartId, orders } = await checkedOut(desk)
  const again = await desk.client.checkoutCart({ customerId, cartId })
  expect(again.status).toBe(200)
  expect(again.ok && again.orders).toEqual(orders)
  expect(ordersMade(desk)).toBe(1)
})

test('it answers 201 to a replay where that is read so', async () => {
  const desk = openDesk({ readings: { replayStatus: 201 } })
  const { cartId } = await checkedOut(desk)
  expect((await desk.client.checkoutCart({ customerId, cartId })).status).toBe(201)
})

test.each([
  ['frozen', 'pending', false],
  ['growing', 'completed', true]
] as const)('it replays %s: the order is %s by then', async (replay, status, hasId) => {
  const desk = openDesk({ readings: { replay } })
  const { cartId } = await checkedOut(desk)
  desk.sandbox.advance('PT1H')
  const again = await desk.client.checkoutCart({ customerId, cartId })
  expect(again.ok && again.orders[0]).toMatchObject({ status })
  expect(again.ok && again.orders[0].lineItems[0]?.subscriptionId !== undefined).toBe(hasId)
})

test('it refuses a second checkout where the older rule is read', async () => {
  const desk = openDesk({ readings: { repeatedCheckout: 'already-submitted' } })
  const { cartId } = await checkedOut(desk)
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('400/800065')
})

test('it gives the original answer to the same call after a lost answer, and buys once', async () => {
  const { client, sandbox, cartId } = await withLostAnswer()
  const same = await client.checkoutCart({ customerId, cartId }, { requestId: requestId.toUpperCase() })
  const other = await client.checkoutCart({ customerId, cartId })
  expect([same.status, other.status]).toEqual([201, 200])
  expect(other.ok && other.result).toEqual(same.ok && same.result)
  expect(ordersMade({ sandbox })).toBe(1)
})

test('it buys once after a lost answer even where the id is renewed', async () => {
  const { client, sandbox, cartId } = await withLostAnswer()
  expect((await client.checkoutCart({ customerId, cartId })).ok).toBe(true)
  expect(ordersMade({ sandbox })).toBe(1)
})

test('it gives the original answer to the same call although the older rule is read', async () => {
  const { client, cartId } = await withLostAnswer({ readings: { repeatedCheckout: 'already-submitted' } })
  expect((await client.checkoutCart({ customerId, cartId }, { requestId })).status).toBe(201)
  expect(refusalIn(await client.checkoutCart({ customerId, cartId }))).toBe('400/800065')
})

test('it makes one cart of a call that was repeated after a lost answer', async () => {
  const { sandbox, client } = openDesk()
  const call = { customerId, cart: { lineItems: [license] } }
  sandbox.faults.add({ operation: 'createCart', fault: { kind: 'answer-lost' }, times: 1 })
  await expect(client.createCart(call, { requestId })).rejects.toThrow()
  const again = await client.createCart(call, { requestId })
  expect(again.ok && sandbox.snapshot().carts.map(({ id }) => id)).toEqual([again.ok && again.result.id])
  expect((await client.createCart(call)).ok && sandbox.snapshot().carts).toHaveLength(2)
})

test('it takes the same id with other content for another call', async () => {
  const { sandbox, client } = openDesk()
  await client.createCart({ customerId, cart: { lineItems: [license] } }, { requestId })
  await client.createCart({ customerId, cart: { lineItems: [secondLicense] } }, { requestId })
  expect(sandbox.snapshot().carts).toHaveLength(2)
})

test('it forgets the id of a call after an hour, but never what a cart bought', async () => {
  const { client, sandbox, cartId } = await withLostAnswer()
  sandbox.advance('PT1H1S')
  expect((await client.checkoutCart({ customerId, cartId }, { requestId })).status).toBe(200)
  expect(ordersMade({ sandbox })).toBe(1)
})

test.each([
  ['original-answer', 201],
  ['new-call', 200],
  ['invalid-input', 400]
] as const)('it meets an id that comes again after its answer: %s', async (reusedRequestId, status) => {
  const desk = openDesk({ readings: { reusedRequestId } })
  const { cartId } = await cartOf(desk, license)
  await desk.client.checkoutCart({ customerId, cartId }, { requestId })
  expect((await desk.client.checkoutCart({ customerId, cartId }, { requestId })).status).toBe(status)
})

test.each(['original-answer', 'new-call', 'invalid-input'] as const)(
  'it repeats a call whose answer a gateway replaced, whatever reuse of ids means (%s)',
  async (reusedRequestId) => {
    const desk = openDesk({ readings: { reusedRequestId } })
    const { cartId } = await cartOf(desk, license)
    desk.sandbox.faults.add({ fault: { kind: 'gateway-timeout', afterCommit: true }, times: 1 })
    expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }, { requestId }))).toBe('504/900192')
    const again = await desk.client.checkoutCart({ customerId, cartId }, { requestId })
    expect(again.status).toBe(201)
    expect(ordersMade(desk)).toBe(1)
  }
)

test.each(['original-answer', 'new-call', 'invalid-input'] as const)(
  'it repeats a call whose answer is still on its way, whatever reuse of ids means (%s)',
  async (reusedRequestId) => {
    const desk = openDesk({ readings: { reusedRequestId } })
    const { cartId } = await cartOf(desk, license)
    desk.sandbox.faults.add({ fault: { kind: 'delay', for: 'PT5S' }, times: 1 })
    const attempts = [1, 2].map(() => desk.client.checkoutCart({ customerId, cartId }, { requestId }))
    await new Promise((resolve) => setImmediate(resolve))
    desk.sandbox.advance('PT5S')
    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([201, 201])
    expect(ordersMade(desk)).toBe(1)
  }
)

test('it attempts anew after a refusal, although the id is the same', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.faults.add({ fault: { kind: 'server-error' }, times: 1 })
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }, { requestId }))).toBe('500/800003')
  expect((await desk.client.checkoutCart({ customerId, cartId }, { requestId })).status).toBe(201)
})

test('it repeats a partial answer to the same call, and attempts the rest in the next one', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license, reservation)
  desk.sandbox.faults.add({ fault: { kind: 'order-group-fails', orderGroup: '1' }, times: 1 })
  expect((await desk.client.checkoutCart({ customerId, cartId }, { requestId })).kind).toBe('partial-success')
  expect((await desk.client.checkoutCart({ customerId, cartId }, { requestId })).kind).toBe('partial-success')
  expect((await desk.client.checkoutCart({ customerId, cartId })).kind).toBe('success')
})

test('it makes one order set of a thousand checkouts at the same time', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license, reservation)
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => desk.client.checkoutCart({ customerId, cartId }))
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(answers.map((answer) => JSON.stringify(answer.ok && answer.orders.map(({ id }) => id)))).size).toBe(1)
  expect(ordersMade(desk)).toBe(2)
})

test.each([
  ['cart-busy', '409/800064'],
  ['order-in-progress', '409/800060']
] as const)('it refuses a checkout beside another one where that is read so: %s', async (parallelCheckout, refusal) => {
  const desk = openDesk({ readings: { parallelCheckout } })
  const { cartId } = await cartOf(desk, license)
  const which = { customerId, cartId }
  const answers = await Promise.all(Array.from({ length: 10 }, () => desk.client.checkoutCart(which)))
  const refusals = answers.map((answer) => refusalIn(answer)).filter((answer) => answer !== 'ok')
  expect(refusals).toEqual(Array.from({ length: 9 }, () => refusal))
  expect((await desk.client.checkoutCart(which)).status).toBe(200)
  expect(ordersMade(desk)).toBe(1)
})

test('it refuses an update beside a checkout with 800064', async () => {
  const desk = openDesk({ readings: { parallelCheckout: 'order-in-progress' } })
  const { cartId } = await cartOf(desk, license)
  const which = { customerId, cartId }
  const [checkout, update] = await Promise.all([
    desk.client.checkoutCart(which),
    desk.client.updateCart({ ...which, cart: { lineItems: [secondLicense] } })
  ])
  expect([checkout.status, refusalIn(update)]).toEqual([201, '409/800064'])
})

test('it lets a checkout wait for a slow one, and then replays', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'delay', for: 'PT2M' }, times: 1 })
  const order: string[] = []
  const first = desk.client.checkoutCart({ customerId, cartId }).then(({ status }) => order.push(`first ${status}`))
  const second = desk.client.checkoutCart({ customerId, cartId }).then(({ status }) => order.push(`second ${status}`))
  await new Promise((resolve) => setImmediate(resolve))
  desk.sandbox.advance('PT1M59S')
  await new Promise((resolve) => setImmediate(resolve))
  expect(order).toEqual([])
  desk.sandbox.advance('PT1S')
  await Promise.all([first, second])
  expect(order).toEqual(['first 201', 'second 200'])
})

test('it keeps a cart busy while a slow checkout goes on, even when its caller gives up', async () => {
  const desk = openDesk({ readings: { parallelCheckout: 'cart-busy' } })
  const { cartId } = await cartOf(desk, license)
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'delay', for: 'PT2M' }, times: 1 })
  const impatient = new AbortController()
  const slow = desk.client.checkoutCart({ customerId, cartId }, { signal: impatient.signal, requestId })
  await new Promise((resolve) => setImmediate(resolve))
  impatient.abort()
  await expect(slow).rejects.toThrow()
  expect(refusalIn(await desk.client.checkoutCart({ customerId, cartId }))).toBe('409/800064')
  desk.sandbox.advance('PT2M')
  expect((await desk.client.checkoutCart({ customerId, cartId }, { requestId })).status).toBe(201)
  expect(ordersMade(desk)).toBe(1)
})

test('it does not go back behind what the cart bought since, when a lost call comes again', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license, reservation)
  desk.sandbox.faults.add({ fault: { kind: 'order-group-fails', orderGroup: '1' }, times: 1 })
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' }, times: 1 })
  await expect(desk.client.checkoutCart({ customerId, cartId }, { requestId })).rejects.toThrow()
  const whole = await desk.client.checkoutCart({ customerId, cartId })
  const late = await desk.client.checkoutCart({ customerId, cartId }, { requestId })
  expect(late.ok && late.result).toEqual(whole.ok && whole.result)
})

test.each([
  [{ replay: 'thawed' }, "the reading 'replay' to be one of frozen, growing, but there was 'thawed'"],
  [{ replays: 'frozen' }, 'a reading named one of replayStatus']
])('it refuses the reading %j, and says what there is', (readings, message) => {
  expect(() => openDesk({ readings: readings as never })).toThrow(message)
})

test('it has the first value of every reading as its default', () => {
  expect(Object.fromEntries(Object.entries(readingValues).map(([name, [first]]) => [name, first]))).toEqual(
    defaultReadings
  )
})

test('it is not busy for another customer, who finds no cart there', async () => {
  const desk = openDesk({ readings: { parallelCheckout: 'cart-busy' } })
  const { cartId } = await cartOf(desk, license)
  const [mine, strange] = await Promise.all([
    desk.client.checkoutCart({ customerId, cartId }),
    desk.client.checkoutCart({ customerId: otherCustomerId, cartId })
  ])
  expect([mine.status, refusalIn(strange)]).toEqual([201, '404/800008'])
})
