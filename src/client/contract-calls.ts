import type { OperationId } from '../../generated/operations.ts'
import type { ResultOf } from '../results.ts'
import type { Answer } from './answers/answer.ts'
import type { Call } from './calls.ts'
import type { OfCart, OfCustomer, OfOrder, PartnerCenterClient, WithPrice } from './operations.ts'
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
            body: which.cart
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
            body: which.cart
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
              query: { ...present({ billingType: which.billingType }), ...withPrice(which) }
            }
          }),
        options
      ),
    getOrder: (which, options) =>
      call(
        'getOrder',
        (writer) =>
          writer.GET('/v1/customers/{customer-id}/orders/{order-id}', {
            params: { path: ofOrder(which), query: withPrice(which) }
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

const ofCustomer = ({ customerId }: OfCustomer) => ({ 'customer-id': segment('customerId', customerId) })

const ofCart = ({ customerId, cartId }: OfCart) => ({
  'customer-id': segment('customerId', customerId),
  'cart-id': segment('cartId', cartId)
})

const ofOrder = ({ customerId, orderId }: OfOrder) => ({
  'customer-id': segment('customerId', customerId),
  'order-id': segment('orderId', orderId)
})

const withPrice = ({ includePrice }: WithPrice) => present({ include_price: includePrice?.toString() })
