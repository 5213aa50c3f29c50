import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { answeredClient, cartId, customerId, json, thrownBy } from './observed-client.ts'
import { ContractViolationError } from '../../src/client/index.ts'

const checkOut = (status: number, body: unknown) =>
  answeredClient(() => json(status, body)).checkoutCart({ customerId, cartId })
const { orders } = scenarios['subscription-pending'].body
const { orderErrors } = scenarios['all-orders-failed'].body

test.each([200, 201])('it takes orders without errors for a success, with status %i', async (status) => {
  const answer = await checkOut(status, { orders })
  expect(answer).toMatchObject({ ok: true, kind: 'success', status, result: { orders }, orders })
})

test('it takes an empty list of errors for none', async () => {
  expect(await checkOut(201, { orders, orderErrors: [] })).toMatchObject({ ok: true, kind: 'success', orders })
})

test('it does not take a partial success for a success', async () => {
  const answer = await checkOut(201, { orders, orderErrors })
  expect(answer).toMatchObject({
    ok: false,
    kind: 'partial-success',
    result: { orders, orderErrors },
    orders,
    orderErrors
  })
})

test.each([
  ['errors alone', { orderErrors }, orderErrors],
  ['errors beside an empty list of orders', { orders: [], orderErrors }, orderErrors],
  ['an empty list of orders without a reason', { orders: [] }, []],
  ['an empty list of errors alone', { orderErrors: [] }, []]
])('it does not take %s for a success', async (_what, body, errors) => {
  const answer = await checkOut(201, body)
  expect(answer).toMatchObject({ ok: false, kind: 'orders-failed', result: body, orderErrors: errors })
  expect(answer).not.toHaveProperty('orders')
})

test('it takes a fault with status 200 for a refusal', async () => {
  const answer = await checkOut(200, scenarios['item-not-available'].body)
  expect(answer).toMatchObject({
    ok: false,
    kind: 'refusal',
    status: 200,
    refusal: { status: 200, code: '400072', source: 'PartnerFD' }
  })
})

test('it does not lose orders that have a code beside them', async () => {
  const body = { code: 400072, description: 'The item is not available.', orders }
  expect(await checkOut(200, body)).toMatchObject({ ok: true, kind: 'success', orders, result: body })
  expect(await checkOut(200, { ...body, additionalInformation: null })).toMatchObject({
    ok: true,
    kind: 'success',
    orders
  })
})

test('it takes a fault for a refusal although a member beside it is named like the orders', async () => {
  const body = { code: 400072, description: 'The item is not available.', orders: 'none' }
  expect(await checkOut(200, body)).toMatchObject({ ok: false, kind: 'refusal', refusal: { code: '400072', body } })
})

test('it does not believe a fault with status 201: the contract has none, and orders may have been made', async () => {
  const body = scenarios['item-not-available'].body
  const error = await thrownBy(checkOut(201, body))
  expect(error).toBeInstanceOf(ContractViolationError)
  expect((error as ContractViolationError).body).toEqual(body)
})

test('it does not take a bare order for the answer of a checkout', async () => {
  const error = await thrownBy(checkOut(201, orders[0]))
  expect(error).toBeInstanceOf(ContractViolationError)
})

test('it gives every answer the ids that support asks for', async () => {
  const answer = await answeredClient(() =>
    json(
      201,
      { orders },
      { 'MS-CV': 'pV8xQ2mLr0u5TzKc.0', 'MS-ServerId': '0000112E', Date: 'Tue, 03 Mar 2026 14:03:30 GMT' }
    )
  ).checkoutCart({ customerId, cartId }, { requestId: '4fa6dad6-a89f-4875-8247-8294a10ae1cf' })
  expect(answer.ids).toEqual({
    requestId: '4fa6dad6-a89f-4875-8247-8294a10ae1cf',
    correlationId: expect.any(String) as string,
    cv: 'pV8xQ2mLr0u5TzKc.0',
    serverId: '0000112E',
    date: 'Tue, 03 Mar 2026 14:03:30 GMT'
  })
})
