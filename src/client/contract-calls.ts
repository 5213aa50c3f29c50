import type { BillingCycle, CartRequest } from '../../generated/openapi.ts'
import type { OperationId } from '../../generated/operations.ts'
import { nearestName } from '../nearest-name.ts'
import { valueProblem } from '../options.ts'
import type { ResultOf } from '../results.ts'
import type { Answer } from './answers/answer.ts'
import type { Call } from './calls.ts'
import type { OfCart, OfCustomer, OfOrder, PartnerCenterClient, WithCart, WithPrice } from './operations.ts'
import { pathSegment as segment } from './path-segment.ts'
import { present } from './present.ts'

/** The operations of the contract, each as one call, its answer as the contract has it. */
export type ContractCalls = {
  readonly [Id in OperationId]: (...given: Parameters<PartnerCenterClient[Id]>) => Promise<Answer<ResultOf<Id>>>
}

export const createContractCalls = (call: Call): ContractCalls => {
  return {
    createCart: (which, options) =>
      call(
        'createCart',
        (writer) =>
          writer.POST('/v1/customers/{customer-id}/carts', {
            params: { path: ofCustomer(which) },
            body: cartOf(which)
          }),
        options
      ),
    getCart: (which, options) =>
      call(
        'getCart',
        (writer) => writer.GET('/v1/customers/{customer-id}/carts/{cart-id}', { params: { path: ofCart(which) } }),
        options
      ),
    updateCart: (which, options) =>
      call(
        'updateCart',
        (writer) =>
          writer.PUT('/v1/customers/{customer-id}/carts/{cart-id}', {
            params: { path: ofCart(which) },
            body: cartOf(which)
          }),
        options
      ),
    checkoutCart: (which, options) =>
      call(
        'checkoutCart',
        (writer) =>
          writer.POST('/v1/customers/{customer-id}/carts/{cart-id}/checkout', {
            params: { path: ofCart(which) }
          }),
        options
      ),
    listOrders: (which, options) =>
      call(
        'listOrders',
        (writer) =>
          writer.GET('/v1/customers/{customer-id}/orders', {
            params: {
              path: ofCustomer(which),
              query: extrasOf(which)
            }
          }),
        options
      ),
    getOrder: (which, options) =>
      call(
        'getOrder',
        (writer) =>
          writer.GET('/v1/customers/{customer-id}/orders/{order-id}', {
            params: { path: ofOrder(which), query: extrasOf(which) }
          }),
        options
      ),
    getOrderProvisioningStatus: (which, options) =>
      call(
        'getOrderProvisioningStatus',
        (writer) =>
          writer.GET('/v1/customers/{customer-id}/orders/{order-id}/provisioningstatus', {
            params: { path: ofOrder(which) }
          }),
        options
      ),
    listSubscriptionsByOrder: (which, options) =>
      call(
        'listSubscriptionsByOrder',
        (writer) =>
          writer.GET('/v1/customers/{customer-id}/subscriptions', {
            params: { path: ofCustomer(which), query: { order_id: segment('orderId', which.orderId) } }
          }),
        options
      ),
    getSubscription: (which, options) =>
      call(
        'getSubscription',
        (writer) =>
          writer.GET('/v1/customers/{customer-id}/subscriptions/{subscription-id}', {
            params: {
              path: { ...ofCustomer(which), 'subscription-id': segment('subscriptionId', which.subscriptionId) }
            }
          }),
        options
      )
  }
}

const ofCustomer = (which: OfCustomer) => {
  refuse(valueProblem(which, 'an object', 'the first argument'))
  return { 'customer-id': segment('customerId', which.customerId) }
}

const ofCart = (which: OfCart) => ({ ...ofCustomer(which), 'cart-id': segment('cartId', which.cartId) })

const ofOrder = (which: OfOrder) => ({ ...ofCustomer(which), 'order-id': segment('orderId', which.orderId) })

const cartOf = ({ cart }: WithCart): CartRequest => {
  // Without it the request would have no body: an empty cart, or an update that takes everything out.
  refuse(valueProblem(cart, 'an object', 'cart'))
  return cart
}

/**
 * What may be left out. Who hands in a row of a database or the answer of another call has more members than these, so only
 * those are refused that look like one of them.
 */
const extrasOf = (which: WithPrice & { readonly billingType?: BillingCycle }) => {
  const { billingType, includePrice } = which
  for (const name of Object.keys(which)) {
    const meant = nearestName(name, ['includePrice', 'billingType'])
    if (meant && meant !== name) refuse(`expected ${meant}, but got '${name}'. Correct the name`)
  }
  if (billingType !== undefined) refuse(valueProblem(billingType, 'a string', 'billingType'))
  if (includePrice !== undefined) refuse(valueProblem(includePrice, 'a boolean', 'includePrice'))
  return present({ billingType, include_price: includePrice?.toString() })
}

const refuse = (problem: string | undefined): void => {
  if (problem) throw new TypeError(problem)
}
