import { expect, test } from 'vitest'
import type { OperationId } from '../../generated/operations.ts'
import { scenarios, type ScenarioName } from '../../generated/scenarios.ts'
import type { PartnerCenterClient } from '../../src/client/index.ts'
import type { SandboxState, SandboxStates } from '../../src/sandbox/index.ts'
import { openDesk } from './desk.ts'
import { faultsOfAnswers } from './judge.ts'

const callAbout = {
  createCart: (client, { customerId, cart }) => client.createCart({ customerId, cart }),
  getCart: (client, state) => client.getCart(state),
  updateCart: (client, state) => client.updateCart(state),
  checkoutCart: (client, state) => client.checkoutCart(state),
  listOrders: (client, state) => client.listOrders(state),
  getOrder: (client, state) => client.getOrder(state),
  getOrderProvisioningStatus: (client, state) => client.getOrderProvisioningStatus(state),
  listSubscriptionsByOrder: (client, state) => client.listSubscriptionsByOrder(state),
  getSubscription: (client, state) => client.getSubscription(state)
} satisfies Record<OperationId, (client: PartnerCenterClient, state: SandboxState) => Promise<{ status: number }>>

const cases = (Object.keys(scenarios) as ScenarioName[]).flatMap((name) =>
  scenarios[name].operations.map((operation: OperationId) => [operation, name] as const)
)

/** A scenario as the contract shows it. `body` is absent where the answer has none. */
type Shown = { readonly status: number; readonly body?: unknown; readonly headers: Readonly<Record<string, string>> }

test.each(cases)('it answers %s in the state %s as the contract shows it', async (operation, name) => {
  const desk = openDesk()
  const state = desk.sandbox.states[name]()
  const answer = await callAbout[operation](desk.client, state)
  const { status, body, headers } = scenarios[name] as Shown
  expect(answer.status).toBe(status)
  const response = desk.sandbox.history().exchanges.at(-1)?.response
  const text = response?.body.kind === 'text' ? response.body.text.replace(/^\uFEFF/, '') : undefined
  if (typeof body === 'object') expect(shapeOf(JSON.parse(text ?? 'null'))).toEqual(shapeOf(body))
  else expect(text).toEqual(body)
  for (const [header, value] of Object.entries(headers)) expect(response?.headers).toContainEqual([header, value])
  expect(faultsOfAnswers(desk.sandbox)).toEqual([])
})

/** What callers decide by: statuses, codes, which lines have a subscription, how many there are of everything. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return undefined
  const shape: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    if (['status', 'code', 'errorCode', 'statusCode', 'lineItemNumber', 'billingCycle', 'message'].includes(name))
      shape[name] = member
    else if (['subscriptionId', 'expirationTimestamp', 'error'].includes(name)) shape[name] = true
    else if (['orders', 'orderErrors', 'lineItems', 'items', 'addonItems'].includes(name)) shape[name] = shapeOf(member)
  }
  return shape
}

test('it keeps states of several customers side by side', async () => {
  const { sandbox, client } = openDesk()
  const expired = sandbox.states['cart-expired']()
  const throttled = sandbox.states.throttled()
  const active = sandbox.states['cart-active']()
  expect((await client.getCart(expired)).status).toBe(404)
  expect((await client.getCart(throttled)).status).toBe(429)
  expect((await client.getCart(active)).status).toBe(200)
})

test('it puts a customer from one state into the next, with the ids that a pact asks for', async () => {
  const { sandbox, client } = openDesk()
  const ids = { customerId: '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5', cartId: '7a0d3e52-84bf-4f16-a2c9-d15b60e7f934' }
  expect(sandbox.states['bad-gateway'](ids)).toMatchObject(ids)
  expect((await client.getCart(ids)).status).toBe(502)
  sandbox.states['cart-ordered'](ids)
  expect((await client.getCart(ids)).status).toBe(200)
  const other = { ...ids, customerId: '28045616-f6b9-462f-9701-0d89b5e65c44' }
  sandbox.states['mixed-cart'](other)
  expect((await client.checkoutCart(other)).status).toBe(201)
  expect((await client.getCart(ids)).status).toBe(404)
})

test('it remembers no call of a customer who is in another state now', async () => {
  const { sandbox, client } = openDesk()
  const requestId = '4fa6dad6-a89f-4875-8247-8294a10ae1cf'
  const create = ({ customerId, cart }: SandboxState) => client.createCart({ customerId, cart }, { requestId })
  const state = sandbox.states['cart-created']()
  const first = await create(state)
  const second = await create(sandbox.states['cart-created'](state))
  expect(second.ok && second.result.id).not.toBe(first.ok && first.result.id)
})

test('it shows the order and the subscription under the ids that were asked for', async () => {
  const { sandbox, client } = openDesk()
  const ids = { orderId: 'c94f07a1e6b2', subscriptionId: '5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054' }
  const { customerId } = sandbox.states['subscription-active'](ids)
  const answer = await client.getSubscription({ customerId, ...ids })
  expect(answer.ok && answer.result).toMatchObject({ id: ids.subscriptionId, orderId: ids.orderId })
})

test('it knows a customer of a state although customers are listed', async () => {
  const { sandbox, client } = openDesk({ customers: [] })
  expect((await client.getCart(sandbox.states['cart-active']())).status).toBe(200)
})

test('it does not compile without a handler for every scenario', () => {
  const { 'cart-active': _missing, ...others } = openDesk().sandbox.states
  // @ts-expect-error a scenario has no handler
  const incomplete: SandboxStates = others
  expect(incomplete).not.toHaveProperty('cart-active')
})
