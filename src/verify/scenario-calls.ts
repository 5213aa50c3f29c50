import type { CartLineItem, CartRequest } from '../../generated/openapi.ts'
import type { OperationId } from '../../generated/operations.ts'
import { scenarios } from '../../generated/scenarios.ts'
import type { PartnerCenterClient } from '../client/index.ts'
import { valueAt, type Scenario } from '../contract/index.ts'

/** The ids that a scenario speaks about: from its body where the body names them, else those of the one story. */
export type ScenarioIds = {
  readonly customerId: string
  readonly cartId: string
  readonly orderId: string
  readonly subscriptionId: string
}

const story: ScenarioIds = {
  customerId: scenarios['order-completed'].body.referenceCustomerId,
  cartId: scenarios['cart-active'].body.id,
  orderId: scenarios['order-completed'].body.id,
  subscriptionId: scenarios['subscription-active'].body.id
}

/** A request that fits an answer: the recorded customer is the one whose orders the answer holds. */
export const idsOf = (scenario: Pick<Scenario, 'body' | 'operation'>): ScenarioIds => {
  const body = scenario.body?.value
  const text = (...pointers: string[]) =>
    pointers.map((pointer) => valueAt(body, pointer)).find((value) => typeof value === 'string')
  const own = (operationId: string) => (scenario.operation.id === operationId ? text('/id') : undefined)
  const link = /^\/customers\/([^/]+)/.exec(text('/links/self/uri') ?? '')?.[1]
  return {
    customerId:
      text('/orders/0/referenceCustomerId', '/referenceCustomerId', '/items/0/referenceCustomerId') ??
      link ??
      story.customerId,
    cartId: own('getCart') ?? own('updateCart') ?? story.cartId,
    orderId: own('getOrder') ?? text('/items/0/orderId') ?? story.orderId,
    subscriptionId: own('getSubscription') ?? story.subscriptionId
  }
}

/** What to ask for so that a cart of the scenario's items is the answer; else what the story's customer buys. */
export const cartFor = (scenario: Pick<Scenario, 'body'>): CartRequest => {
  const shown = valueAt(scenario.body?.value, '/lineItems') as CartLineItem[] | undefined
  return {
    lineItems: (shown ?? scenarios['cart-active'].body.lineItems).map(
      ({ catalogItemId, quantity, billingCycle = 'monthly', termDuration }: CartLineItem) => ({
        catalogItemId,
        quantity,
        billingCycle,
        ...(termDuration !== undefined && { termDuration })
      })
    )
  }
}

/** Calls the operation of a scenario through the client, with ids that fit the scenario. */
export const callFor = (client: PartnerCenterClient, scenario: Pick<Scenario, 'body' | 'operation'>) => {
  const { customerId, cartId, orderId, subscriptionId } = idsOf(scenario)
  const calls = {
    createCart: () => client.createCart({ customerId, cart: cartFor(scenario) }),
    getCart: () => client.getCart({ customerId, cartId }),
    updateCart: () => client.updateCart({ customerId, cartId, cart: cartFor(scenario) }),
    checkoutCart: () => client.checkoutCart({ customerId, cartId }),
    listOrders: () => client.listOrders({ customerId }),
    getOrder: () => client.getOrder({ customerId, orderId }),
    getOrderProvisioningStatus: () => client.getOrderProvisioningStatus({ customerId, orderId }),
    listSubscriptionsByOrder: () => client.listSubscriptionsByOrder({ customerId, orderId }),
    getSubscription: () => client.getSubscription({ customerId, subscriptionId })
  } satisfies Record<OperationId, () => Promise<unknown>>
  return calls[scenario.operation.id as OperationId]()
}
