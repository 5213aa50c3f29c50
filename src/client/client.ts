import createFetchClient from 'openapi-fetch'
import type { Cart, paths } from '../../generated/openapi.ts'
import type { Answer, CartAnswer } from './answer.ts'
import { createCall } from './calls.ts'
import { checkoutAnswer } from './checkout.ts'
import { baseUrlOf, type Cloud } from './clouds.ts'
import { lineItemErrors } from './line-item-errors.ts'
import type { OfCart, OfCustomer, OfOrder, PartnerCenterClient, WithPrice } from './operations.ts'
import { pathSegment as segment } from './path-segment.ts'
import { present } from './present.ts'
import { createTokenSource, type TokenSource } from './token.ts'

/** How to reach Partner Center, and as whom. */
export type PartnerCenterClientOptions = {
  readonly token: TokenSource
  /** `global` when it is left out. */
  readonly cloud?: Cloud
  /** Instead of the cloud's own URL, e.g. of a mock or a proxy. https, or http to the loopback. May have a path. */
  readonly baseUrl?: string
  /** Instead of the platform's. Is handed a whole Request, which says not to follow redirects: a token would travel along. */
  readonly fetch?: (request: Request) => Promise<Response>
  /** `MS-PartnerCenter-Application`: the name of the program that uses the client. */
  readonly application?: string
  /** `X-Locale` of every call, e.g. `de-DE`. The service speaks `en-US` when it is left out. */
  readonly locale?: string
  /** Makes the ids of calls, which are GUIDs. `crypto.randomUUID` when it is left out. */
  readonly createId?: () => string
  /** The time in milliseconds since the epoch. `Date.now` when it is left out. */
  readonly now?: () => number
}

/**
 * A client for the cart checkout of Partner Center. Answers are held against the contract before they are believed. It does
 * not repeat failed calls and does not cache tokens: each call is one request.
 *
 * @throws TypeError where an option cannot work: no usable token, an unknown cloud, a base URL that is not https
 */
export const createPartnerCenterClient = (options: PartnerCenterClientOptions): PartnerCenterClient => {
  const {
    fetch = (request: Request) => globalThis.fetch(request),
    createId = () => crypto.randomUUID(),
    now = Date.now
  } = options
  const call = createCall({
    writer: createFetchClient<paths>({
      baseUrl: baseUrlOf(options.cloud ?? 'global', options.baseUrl),
      redirect: 'manual'
    }),
    fetch,
    token: createTokenSource(options.token),
    application: options.application,
    locale: options.locale,
    createId,
    now
  })

  return {
    createCart: (which, callOptions) =>
      cartAnswer(
        call(
          'createCart',
          (writer, init) =>
            writer.POST('/v1/customers/{customer-id}/carts', {
              ...init,
              params: { path: ofCustomer(which) },
              body: which.cart
            }),
          callOptions
        )
      ),
    getCart: (which, callOptions) =>
      cartAnswer(
        call(
          'getCart',
          (writer, init) =>
            writer.GET('/v1/customers/{customer-id}/carts/{cart-id}', { ...init, params: { path: ofCart(which) } }),
          callOptions
        )
      ),
    updateCart: (which, callOptions) =>
      cartAnswer(
        call(
          'updateCart',
          (writer, init) =>
            writer.PUT('/v1/customers/{customer-id}/carts/{cart-id}', {
              ...init,
              params: { path: ofCart(which) },
              body: which.cart
            }),
          callOptions
        )
      ),
    checkoutCart: async (which, callOptions) =>
      checkoutAnswer(
        await call(
          'checkoutCart',
          (writer, init) =>
            writer.POST('/v1/customers/{customer-id}/carts/{cart-id}/checkout', {
              ...init,
              params: { path: ofCart(which) }
            }),
          callOptions
        )
      ),
    listOrders: (which, callOptions) =>
      call(
        'listOrders',
        (writer, init) =>
          writer.GET('/v1/customers/{customer-id}/orders', {
            ...init,
            params: {
              path: ofCustomer(which),
              query: { ...present({ billingType: which.billingType }), ...withPrice(which) }
            }
          }),
        callOptions
      ),
    getOrder: (which, callOptions) =>
      call(
        'getOrder',
        (writer, init) =>
          writer.GET('/v1/customers/{customer-id}/orders/{order-id}', {
            ...init,
            params: { path: ofOrder(which), query: withPrice(which) }
          }),
        callOptions
      ),
    getOrderProvisioningStatus: (which, callOptions) =>
      call(
        'getOrderProvisioningStatus',
        (writer, init) =>
          writer.GET('/v1/customers/{customer-id}/orders/{order-id}/provisioningstatus', {
            ...init,
            params: { path: ofOrder(which) }
          }),
        callOptions
      ),
    listSubscriptionsByOrder: (which, callOptions) =>
      call(
        'listSubscriptionsByOrder',
        (writer, init) =>
          writer.GET('/v1/customers/{customer-id}/subscriptions', {
            ...init,
            params: { path: ofCustomer(which), query: { order_id: segment('orderId', which.orderId) } }
          }),
        callOptions
      ),
    getSubscription: (which, callOptions) =>
      call(
        'getSubscription',
        (writer, init) =>
          writer.GET('/v1/customers/{customer-id}/subscriptions/{subscription-id}', {
            ...init,
            params: {
              path: { ...ofCustomer(which), 'subscription-id': segment('subscriptionId', which.subscriptionId) }
            }
          }),
        callOptions
      )
  }
}

const ofCustomer = ({ customerId }: OfCustomer) => ({ 'customer-id': segment('customerId', customerId) })

const ofCart = (which: OfCart) => ({ ...ofCustomer(which), 'cart-id': segment('cartId', which.cartId) })

const ofOrder = (which: OfOrder) => ({ ...ofCustomer(which), 'order-id': segment('orderId', which.orderId) })

const withPrice = ({ includePrice }: WithPrice) => present({ include_price: includePrice?.toString() })

const cartAnswer = async (answered: Promise<Answer<Cart>>): Promise<CartAnswer> => {
  const answer = await answered
  return answer.ok ? { ...answer, lineItemErrors: lineItemErrors(answer.result) } : answer
}
