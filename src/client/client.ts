import type { Cart } from '../../generated/openapi.ts'
import type { Answer, CartAnswer } from './answers/answer.ts'
import { lineItemErrors } from './answers/line-item-errors.ts'
import { createCall, type CallOptions } from './calls.ts'
import { checkoutCart } from './checkout/checkout-cart.ts'
import type { PartnerCenterClientOptions } from './client-options.ts'
import { createContractCalls } from './contract-calls.ts'
import type { OfCart, PartnerCenterClient } from './operations.ts'
import { policyOf, type Limits, type Retry } from './retries/policy.ts'
import { createRequest } from './request.ts'
import { settingsOf } from './settings.ts'
import { awaitSubscriptions } from './waiting/await-subscriptions.ts'
import type { WaitOptions } from './waiting/subscriptions-types.ts'

/**
 * A client for the cart checkout of Partner Center. Answers are held against the contract before they are believed.
 *
 * @throws TypeError where an option cannot work: no usable token, an unknown cloud, a base URL that is not https
 */
export const createPartnerCenterClient = (options: PartnerCenterClientOptions): PartnerCenterClient => {
  const settings = settingsOf(options)
  const call = createCall(settings)
  const calls = createContractCalls(call)
  return {
    ...calls,
    request: createRequest(call, settings.baseUrl),
    createCart: (what, options) => cartAnswer(calls.createCart(what, options)),
    getCart: (what, options) => cartAnswer(calls.getCart(what, options)),
    updateCart: (what, options) => cartAnswer(calls.updateCart(what, options)),
    checkoutCart: (what, options) =>
      // Without an object there is nothing to read: the call says so.
      checkoutCart(Object(what) as OfCart, {
        checkOut: (which) => calls.checkoutCart(which, options),
        look: (since) => {
          const policy = policyOf(settings.retry, options?.retry)
          if (!policy) return undefined
          const looking = () => lookingOf(options, policy, since + policy.deadline - settings.now())
          return {
            getCart: (which) => calls.getCart(which, looking()),
            listOrders: (whose) => calls.listOrders(whose, looking())
          }
        }
      }),
    awaitSubscriptions: (what, options) =>
      awaitSubscriptions(
        {
          ...settings,
          getOrder: (which, left) => calls.getOrder(which, within(left, options, settings.retry))
        },
        what,
        options
      )
  }
}

/**
 * A look has ids of its own, and is not as patient as a purchase: it only adds to an answer that is there, in what is left of
 * the time of the call, and begins although the call is drained. The hooks of the call are told of the checkout alone, so that they can store how to go on with it;
 * those of the client see everything.
 */
const lookingOf = (options: CallOptions | undefined, policy: Limits, left: number): CallOptions => {
  const {
    requestId: _id,
    drain: _drain,
    onAttempt: _onAttempt,
    beforeAttempt: _beforeAttempt,
    afterAttempt: _afterAttempt,
    ...others
  } = options ?? {}
  return { ...others, retry: { ...policy, attempts: 2, deadline: Math.max(0, left) } }
}

// A look that has begun may end.
const leastLook = 30_000

/** A look takes no longer than the wait that it belongs to, whatever the policy of other calls allows. */
const within = (left: number, options: WaitOptions | undefined, ofClient: Retry | undefined): CallOptions => {
  const {
    deadline: _deadline,
    firstWait: _firstWait,
    longestWait: _longestWait,
    orderLag: _orderLag,
    expects: _expects,
    onProgress: _onProgress,
    ...ofCall
  } = options ?? {}
  const policy = policyOf(ofClient, ofCall.retry)
  if (!policy) return ofCall
  return { ...ofCall, retry: { ...policy, deadline: Math.min(policy.deadline, Math.max(left, leastLook)) } }
}

const cartAnswer = async (answered: Promise<Answer<Cart>>): Promise<CartAnswer> => {
  const answer = await answered
  return answer.ok ? { ...answer, lineItemErrors: lineItemErrors(answer.result) } : answer
}
