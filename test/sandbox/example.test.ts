import { expect, test } from 'vitest'
import { createPartnerCenterClient } from '../../src/client/index.ts'
import { createSandbox } from '../../src/sandbox/index.ts'

test('it buys once although the answer was lost, and shows the subscription once time has passed', async () => {
  const sandbox = createSandbox()
  const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, retry: false })
  const { customerId, cartId, orderId } = sandbox.states['subscription-pending']()

  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' }, times: 1 })
  const call = { requestId: crypto.randomUUID() }
  await expect(partnerCenter.checkoutCart({ customerId, cartId }, call)).rejects.toThrow() // was it bought?
  const answer = await partnerCenter.checkoutCart({ customerId, cartId }, call) // the same call again
  expect(answer.ok && answer.orders).toHaveLength(1)

  sandbox.advance('PT15M') // lists lag behind, provisioning takes its time
  const list = await partnerCenter.listOrders({ customerId })
  expect(list.ok && list.result.items.map(({ id }) => id)).toEqual([orderId])
  const order = await partnerCenter.getOrder({ customerId, orderId })
  expect(order.ok && order.result.lineItems[0]?.subscriptionId).toMatch(/^[0-9a-f-]{36}$/)
})
