import { expect, test } from 'vitest'
import { createPartnerCenterClient } from '../../src/client/index.ts'
import { createSandbox, createSystemClock, withVirtualTime } from '../../src/sandbox/index.ts'

test('it awaits stored ids of orders for a quarter of an hour at once', async () => {
  const sandbox = createSandbox({ provisioningDelay: 'PT15M', readings: { newOrder: 'not-found' } })
  const client = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, ...withVirtualTime(sandbox) })
  const { customerId, cartId } = sandbox.states['cart-active']()
  const start = sandbox.now()
  const bought = await client.checkoutCart({ customerId, cartId })
  if (!bought.ok) throw new Error(bought.kind)
  const orderIds = bought.orders.map(({ id }) => id)
  const early = await client.awaitSubscriptions({ customerId, orderIds }, { deadline: 10_000 })
  expect(early.kind).toBe('pending')
  const stored = JSON.parse(JSON.stringify(early)) as typeof early
  const answer = await client.awaitSubscriptions(stored)
  expect(answer).toMatchObject({ ok: true, kind: 'provisioned' })
  expect(answer.lines).toHaveLength(1)
  expect(sandbox.now() - start).toBeGreaterThan(14 * 60_000)
})

test('it says that a clock of the machine cannot be moved', () => {
  expect(() => withVirtualTime(createSandbox({ clock: createSystemClock() }))).toThrow(
    /^Failed to give .+ virtual time/
  )
})
