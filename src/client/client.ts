import type { Cart } from '../../generated/openapi.ts'
import type { Answer, CartAnswer } from './answers/answer.ts'
import { lineItemErrors } from './answers/line-item-errors.ts'
import { createCall, type CallOptions } from './calls.ts'
import { checkoutCart, type CheckoutCalls } from './checkout/checkout-cart.ts'
import type { PartnerCenterClientOptions } from './client-options.ts'
import { createContractCalls } from './contract-calls.ts'
import type { PartnerCenterClient } from './operations.ts'
import { defaultLimits, type Retry } from './retries/policy.ts'
import { settingsOf } from './settings.ts'
import { awaitSubscriptions } from './waiting/await-subscriptions.ts'

/**
 * A client for the cart checkout of Partner Center. Answers are held against the contract before they are believed.
 *
 * @throws TypeError where an option cannot work: no usable token, an unknown cloud, a base URL that is not https
 */
export const createPartnerCenterClient = (options: PartnerCenterClientOptions): PartnerCenterClient => {
  const settings = settingsOf(options)
  const calls = createContractCalls(createCall(settings))
  return {
    ...calls,
    createCart: (what, options) => cartAnswer(calls.createCart(what, options)),
    getCart: (what, options) => cartAnswer(calls.getCart(what, options)),
    updateCart: (what, options) => cartAnswer(calls.updateCart(what, options)),
    checkoutCart: (what, options) => {
      const retry = options?.retry ?? settings.retry
      const checkOut: CheckoutCalls['checkOut'] = (which) => calls.checkoutCart(which, options)
      if (retry === false) return checkoutCart(what, { checkOut })
      const looking = () => lookingOf(options, retry)
      return checkoutCart(what, {
        checkOut,
        look: {
          getCart: (which) => calls.getCart(which, looking()),
          listOrders: (whose) => calls.listOrders(whose, looking())
        }
      })
    },
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
 * A look has ids of its own, and is not as patient as a purchase: it only adds to an answer that is there. The hooks of the
 * call are told of the checkout alone, so that they can store how to go on with it; those of the client see everything.
 */
const lookingOf = (options: CallOptions | undefined, retry: Retry | undefined): CallOptions => {
  const { requestId: _requestId, onAttempt: _onAttempt, beforeAttempt: _beforeAttempt, ...others } = options ?? {}
  return { ...others, retry: { ...retry, attempts: 2 } }
}

// A look that has begun may end.
const leastLook = 30_000

/** A look takes no longer than the wait that it belongs to, whatever the policy of other calls allows. */
const within = (left: number, options: CallOptions | undefined, ofClient: Retry | undefined): CallOptions => {
  const retry = options?.retry ?? ofClient
  if (retry === false) return { ...options }
  const deadline = retry?.deadline ?? (ofClient === false ? undefined : ofClient?.deadline) ?? defaultLimits.deadline
  return { ...options, retry: { ...retry, deadline: Math.min(deadline, Math.max(left, leastLook)) } }
}

const cartAnswer = async (answered: Promise<Answer<Cart>>): Promise<CartAnswer> => {
  const answer = await answered
  return answer.ok ? { ...answer, lineItemErrors: lineItemErrors(answer.result) } : answer
}
