import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { answeredClient, customerId, json, orderId, subscriptionId, thrownBy } from './observed-client.ts'

test('it takes a subscription whose dates lack their offset, as the judge does', async () => {
  const dates = { creationDate: '2026-03-02T09:00:30', commitmentEndDate: '2027-03-01T23:59:59.5' }
  const client = answeredClient(() => json(200, { id: subscriptionId, ...dates }))
  const answer = await client.getSubscription({ customerId, subscriptionId })
  expect(answer.ok && answer.result).toMatchObject(dates)
})

test.each([
  ['a subscription with a date that is none', { commitmentEndDate: '2027-02-29T23:59:59' }],
  ['a subscription with a day without a time', { commitmentEndDate: '2027-03-01' }]
])('it refuses %s', async (_what, dates) => {
  const client = answeredClient(() => json(200, { id: subscriptionId, ...dates }))
  const error = await thrownBy(client.getSubscription({ customerId, subscriptionId }))
  expect(error).toMatchObject({ name: 'ContractViolationError' })
})

test('it refuses an order whose date lacks its offset', async () => {
  const [order] = scenarios['subscription-pending'].body.orders
  const client = answeredClient(() => json(200, { ...order, creationDate: '2026-03-02T09:00:00.5' }))
  expect(await thrownBy(client.getOrder({ customerId, orderId }))).toMatchObject({ name: 'ContractViolationError' })
})
