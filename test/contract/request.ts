import type { Scenario } from '../../src/contract/index.ts'
import { cartFor, idsOf } from '../../src/verify/scenario-calls.ts'

/** The request that a scenario's answer belongs to, written from the contract and not by the client. */
export const requestOf = (scenario: Scenario) => {
  const { operation } = scenario
  const ids = idsOf(scenario)
  const values: Record<string, string> = {
    'customer-id': ids.customerId,
    'cart-id': ids.cartId,
    'order-id': ids.orderId,
    'subscription-id': ids.subscriptionId
  }
  return {
    path: operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? ''),
    query: (operation.id === 'listSubscriptionsByOrder' ? { order_id: ids.orderId } : {}) as Record<string, string>,
    body: operation.requestBody ? cartFor(scenario) : undefined,
    guid: '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    requestId: '4fa6dad6-a89f-4875-8247-8294a10ae1cf',
    correlationId: '3705fc6d-4127-4a87-bdba-9658f73fe019'
  }
}
