import type { Cart, CartCheckoutResult, OrderCollection } from '../../../generated/openapi.ts'
import type { Answer, RefusedAnswer } from '../answers/answer.ts'
import { isContractViolationError, isTransportError } from '../errors/index.ts'
import type { OfCustomer } from '../operations.ts'
import { alreadySubmitted, busy, inProgress } from '../retries/verdict.ts'
import type { CheckoutAlreadyOrdered, CheckoutAnswer, OfCheckout } from './checkout-types.ts'
import { readCheckout } from './read-checkout.ts'
import { recoverOrders } from './recovery.ts'

/** The calls that a checkout is made of. */
export type CheckoutCalls = {
  readonly checkOut: (which: OfCheckout) => Promise<Answer<CartCheckoutResult>>
  /**
   * How to find out more, within what the call may take. Nothing where the caller wants no other request than the checkout.
   *
   * @param since when the checkout was first sent, in milliseconds since the epoch
   */
  readonly look: (since: number) => Looks | undefined
}

type Looks = {
  readonly getCart: (which: OfCheckout) => Promise<Answer<Cart>>
  readonly listOrders: (whose: OfCustomer) => Promise<Answer<OrderCollection>>
}

/** Checks a cart out, and finds out what became of it where the service does not say. */
export const checkoutCart = async (
  { customerId, cartId }: OfCheckout,
  { checkOut, look }: CheckoutCalls
): Promise<CheckoutAnswer> => {
  // Not what the caller handed in: that may be another cart by the time of a look.
  const which = { customerId, cartId }
  const answer = await checkOut(which)
  if (answer.ok) return readCheckout(which, answer)
  const { refusal, repeat, ...others } = answer
  const { status, code } = refusal
  const isOrdered = status === 400 && code === alreadySubmitted
  if (isOrdered || repeat || (status === 409 && (code === busy || code === inProgress))) {
    const [first] = answer.attempts
    const looks = first && look(first.startedAt)
    const cart = await answerOr(looks?.getCart(which))
    if (isOrdered || cart?.status?.toLowerCase() === 'ordered') return await ordered(which, answer, cart, looks)
  }
  if (repeat) return { ...others, kind: 'unknown', ...which, refusal, repeat }
  return { ...others, ...which, refusal }
}

const ordered = async (
  which: OfCheckout,
  { repeat: _repeat, ...answered }: RefusedAnswer,
  cart: Cart | undefined,
  looks: Looks | undefined
): Promise<CheckoutAlreadyOrdered> => {
  const orders = cart && (await answerOr(looks?.listOrders({ customerId: which.customerId })))
  const recovery = cart && orders ? recoverOrders(cart, orders.items) : { groups: [] }
  return {
    ...answered,
    kind: 'already-ordered',
    ...which,
    ...(cart && { cart }),
    ...recovery
  }
}

/** What a look found. The checkout has its answer already, so a look that fails takes nothing from it. */
const answerOr = async <Result>(looked: Promise<Answer<Result>> | undefined): Promise<Result | undefined> => {
  try {
    const answer = await looked
    return answer?.ok ? answer.result : undefined
  } catch (error) {
    if (isTransportError(error) || isContractViolationError(error)) return undefined
    throw error
  }
}
