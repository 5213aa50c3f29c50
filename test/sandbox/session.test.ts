import { expect, test } from 'vitest'
import { isTransportError, type CheckoutAnswer } from '../../src/client/index.ts'
import type { Fault, Readings, SandboxOptions } from '../../src/sandbox/index.ts'
import { createSeeded } from '../../src/sandbox/seeded.ts'
import {
  annualLicense,
  azure,
  customerId,
  legacyLicense,
  license,
  marketplace,
  openDesk,
  otherCustomerId,
  reservation,
  secondLicense,
  software
} from './desk.ts'
import { faultsOfAnswers } from './judge.ts'

const items = [license, secondLicense, annualLicense, reservation, software, marketplace, azure, legacyLicense]
const broken = [
  { ...license, termDuration: '' },
  { ...license, catalogItemId: 'nonsense' }
]
const faults: readonly Fault[] = [
  { kind: 'answer-lost' },
  { kind: 'connection-dropped' },
  { kind: 'throttled' },
  { kind: 'bad-gateway' },
  { kind: 'bad-gateway', afterCommit: true },
  { kind: 'server-error', afterCommit: true },
  { kind: 'gateway-timeout', page: true },
  { kind: 'service-unavailable', retryAfter: 3 },
  { kind: 'mfa-required' },
  { kind: 'item-not-available' },
  { kind: 'order-group-fails', catalogItemId: license.catalogItemId },
  { kind: 'order-group-fails', catalogItemId: reservation.catalogItemId },
  { kind: 'provisioning-fails', catalogItemId: marketplace.catalogItemId },
  { kind: 'availability-not-found', catalogItemId: software.catalogItemId },
  { kind: 'item-in-error', catalogItemId: annualLicense.catalogItemId },
  { kind: 'spelling', faultCode: 'text', locale: 'double', bom: false }
]

const others: Partial<Readings> = {
  replayStatus: 201,
  replay: 'growing',
  repeatedPartialCheckout: 'reiterates',
  expiredCart: 'invalid-input',
  orderedCart: 'expires',
  updateOfOrderedCart: 'unchanged',
  reusedRequestId: 'new-call',
  newOrder: 'not-found',
  subscriptionId: 'at-once',
  provisionedLinks: 'legacy',
  provisioningWords: 'capital',
  locale: 'absent'
}

test.each<[string, number, SandboxOptions]>([
  ['its defaults', 1, {}],
  ['its defaults, another time', 2, {}],
  ['other readings', 3, { readings: others }],
  ['the older rule', 4, { readings: { repeatedCheckout: 'already-submitted', faultCode: 'text', locale: 'double' } }],
  ['no delays', 5, { provisioningDelay: 'PT0S', listLag: 'PT0S', bom: false, currency: 'EUR' }]
])('it answers a long session within the contract, and buys each cart once, with %s', async (_, seed, options) => {
  const desk = openDesk({ seed, historyLimit: 10_000, ...options })
  const { sandbox, client } = desk
  const { below } = createSeeded(seed, 'session')
  const oneOf = <Item>(choices: readonly Item[]): Item | undefined => choices[below(choices.length)]
  const carts: { customerId: string; cartId: string }[] = []
  const bought = new Map<string, Set<string>>()
  const orders: { customerId: string; orderId: string }[] = []

  const note = (cartId: string, owner: string, answer: CheckoutAnswer): void => {
    if (!('orders' in answer)) return
    const ids = answer.orders.map(({ id }) => id)
    const known = bought.get(cartId) ?? new Set()
    // What was bought stays bought, and is bought once.
    expect(ids).toEqual(expect.arrayContaining([...known]))
    bought.set(cartId, new Set(ids))
    for (const orderId of ids) if (!known.has(orderId)) orders.push({ customerId: owner, orderId })
  }

  const someItems = () =>
    Array.from({ length: 1 + below(4) }, () => oneOf(below(8) === 0 ? broken : items) ?? license).filter(
      (item, index, all) => all.findIndex((other) => other.catalogItemId === item.catalogItemId) === index
    )
  const nowhere = { customerId, cartId: customerId }

  const steps: (() => unknown)[] = [
    async () => {
      const owner = oneOf([customerId, otherCustomerId]) ?? customerId
      const answer = await client.createCart({ customerId: owner, cart: { lineItems: someItems() } })
      if (answer.ok) carts.push({ customerId: owner, cartId: answer.result.id })
    },
    async () => {
      await client.updateCart({ ...(oneOf(carts) ?? nowhere), cart: { lineItems: someItems() } })
    },
    async () => {
      const which = oneOf(carts) ?? nowhere
      const requestId = crypto.randomUUID()
      const answer = await client.checkoutCart(which, { requestId }).catch((error: unknown) => {
        if (!isTransportError(error)) throw error
        return client.checkoutCart(which, { requestId })
      })
      note(which.cartId, which.customerId, answer)
    },
    async () => {
      const which = oneOf(carts) ?? nowhere
      const answers = await Promise.allSettled(Array.from({ length: 3 }, () => client.checkoutCart(which)))
      for (const answer of answers)
        if (answer.status === 'fulfilled') note(which.cartId, which.customerId, answer.value)
    },
    () => client.getCart(oneOf(carts) ?? nowhere),
    () => client.listOrders({ customerId, includePrice: below(2) === 0 }),
    () => client.getOrder(oneOf(orders) ?? { customerId, orderId: 'none' }),
    () => client.getOrderProvisioningStatus(oneOf(orders) ?? { customerId, orderId: 'none' }),
    async () => {
      const which = oneOf(orders) ?? { customerId, orderId: 'none' }
      const list = await client.listSubscriptionsByOrder(which)
      const [first] = list.ok ? list.result.items : []
      if (first) await client.getSubscription({ ...which, subscriptionId: first.id })
    },
    () => {
      sandbox.advance(oneOf(['PT10S', 'PT5M', 'PT20M', 'P1D', 'P3D']) ?? 'PT1S')
    },
    () => {
      sandbox.faults.add({ fault: oneOf(faults) ?? { kind: 'throttled' }, times: 1 + below(2), after: below(3) })
    },
    () => {
      if (below(4) === 0) sandbox.faults.clear()
    }
  ]
  for (let step = 0; step < 400; step++) {
    try {
      await oneOf(steps)?.()
    } catch (error) {
      if (!isTransportError(error)) throw error
    }
  }

  expect(bought.size).toBeGreaterThan(10)
  expect(faultsOfAnswers(sandbox)).toEqual([])
  const { orders: made, carts: kept } = sandbox.snapshot()
  expect(new Set(made.map(({ cartId, orderGroup }) => `${cartId} ${orderGroup}`)).size).toBe(made.length)
  const named = made.flatMap(({ lines }) => lines.flatMap(({ subscriptionId }) => subscriptionId ?? []))
  expect(new Set(named).size).toBe(named.length)
  for (const order of made) expect(kept.find(({ id }) => id === order.cartId)?.customerId).toBe(order.customerId)
})
