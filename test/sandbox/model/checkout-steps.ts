import type { CheckoutAnswer } from '../../../src/client/index.ts'
import type { FaultRequest } from '../../../src/sandbox/index.ts'
import { attempt, expectedCheckout, type Expected, type ModelCart } from './model.ts'
import { checkOrder, hasPriceAtCheckout, sameGoods } from './order-checks.ts'
import { same } from './promise.ts'
import { onCart, orLost, outcomeOf, strangerTo, type Real, type Step } from './step.ts'

/** What goes wrong on the way: whether the call is done, and whether the caller gets an answer, if not the right one. */
const endings = {
  'answer-lost': { isDone: true, isAnswered: false },
  'connection-dropped': { isDone: false, isAnswered: false },
  'gateway-timeout': { isDone: true, isAnswered: true }
} as const

export type Ending = keyof typeof endings
type Trouble = { readonly ending?: Ending; readonly failing?: number; readonly unprovisioned?: number }

/**
 * A checkout, which is a replay where the cart was bought, and a retry where its last answer never came.
 *
 * @param trouble numbers are those of an item of the cart
 */
export const checkout = (pick: number, trouble: Trouble = {}): Step =>
  onCart(`checkout ${JSON.stringify(trouble)}`, pick, (cart, real) => checkOut(cart, real, trouble))

const checkOut = async (cart: ModelCart, real: Real, { ending, ...trouble }: Trouble): Promise<void> => {
  const { client, sandbox, readings } = real
  const { customerId, cartId } = cart
  const { isDone, isAnswered } = ending ? endings[ending] : { isDone: true, isAnswered: true }
  const now = sandbox.now()
  const requestId = cart.unknown?.requestId ?? real.newId()
  const failing = itemAt(cart, trouble.failing)
  const unprovisioned = itemAt(cart, trouble.unprovisioned)
  const expected = expectedCheckout(cart, now, readings, cart.unknown)
  const faults = [
    ...(ending ? [{ kind: ending, ...(ending === 'gateway-timeout' && { afterCommit: true }) } as const] : []),
    ...(failing ? [{ kind: 'order-group-fails', catalogItemId: failing } as const] : []),
    ...(unprovisioned ? [{ kind: 'provisioning-fails', catalogItemId: unprovisioned } as const] : [])
  ].map((fault) => sandbox.faults.add({ ...checkoutOf(cart), fault }))
  const answer = await orLost(client.checkoutCart({ customerId, cartId }, { requestId }))
  for (const fault of faults) fault.remove()
  const isAttempt = expected.kind === 'attempt' && isDone
  const failed = isAttempt ? attempt(cart, now, { failing, unprovisioned }) : cart.failed
  const call = isAttempt && cart.orders.length > 0 ? { requestId, at: now, isDone: true } : undefined
  if (isAttempt) cart.answered = ending ? undefined : call
  if (ending) {
    same(answer && outcomeOf(answer), isAnswered ? '504/900192' : undefined, 'an answer that never came as it was')
    cart.unknown = call ?? cart.unknown ?? { requestId, at: now, isDone: false }
    return
  }
  cart.unknown = undefined
  same(answer !== undefined, true, 'whether there was an answer')
  if (answer) checkAnswer(answer, cart, expected, failed, real)
}

const checkAnswer = (
  answer: CheckoutAnswer,
  cart: ModelCart,
  expected: Expected,
  failed: readonly string[],
  real: Real
): void => {
  const { customerId, cartId } = cart
  same(describe(answer), describeExpected(cart, expected, failed), `what became of a checkout of cart ${cartId}`)
  if (expected.kind === 'refusal' || 'refusal' in answer) return
  const errors = answer.result.orderErrors ?? []
  same(errors.map(({ orderGroupId }) => orderGroupId).join(), failed.join(), `the groups of cart ${cartId} that failed`)
  const { orders = [] } = answer.result
  if (answer.ok || answer.kind === 'troubled-orders') real.witness.sawSuccess(customerId, cartId, orders)
  else real.witness.sawPartial(customerId, cartId, orders)
  same(orders.length, cart.orders.length, `the number of orders of cart ${cartId}`)
  for (const order of orders) {
    const known = sameGoods(cart, order)
    checkOrder(order, known, expected.at, real, hasPriceAtCheckout(known))
  }
}

const describe = (answer: CheckoutAnswer): string =>
  'refusal' in answer ? outcomeOf(answer) : `${answer.status} ${kindOf(answer)}`

/** An order that ended badly was bought all the same. */
const kindOf = ({ kind }: CheckoutAnswer): string => (kind === 'troubled-orders' ? 'success' : kind)

const describeExpected = ({ orders }: ModelCart, expected: Expected, failed: readonly string[]): string => {
  if (expected.kind === 'refusal') return expected.refusal
  const kind = orders.length === 0 ? 'orders-failed' : failed.length > 0 ? 'partial-success' : 'success'
  return `${expected.status} ${kind}`
}

/** A checkout a second before a cart expires, or as soon as it has expired. */
export const expire = (pick: number, isLate: boolean): Step =>
  onCart(isLate ? 'expire' : 'almost expire', pick, async (cart, real) => {
    const left = Math.floor((cart.expiresAt - real.sandbox.now()) / 1000) + (isLate ? 1 : -1)
    if (left > 0) real.sandbox.advance(`PT${left}S`)
    await checkOut(cart, real, {})
  })

/** Several checkouts of one cart at the same time, and one by a stranger in between. */
export const together = (pick: number, count: number): Step =>
  onCart(`together ${count}`, pick, async (cart, real) => {
    if (cart.unknown) return
    const { client, sandbox, readings } = real
    const { customerId, cartId } = cart
    const now = sandbox.now()
    const first = expectedCheckout(cart, now, readings)
    // As many callers, so as many ids.
    const call = () => ({ requestId: real.newId() })
    const mine = Array.from({ length: count }, () => client.checkoutCart({ customerId, cartId }, call()))
    const stranger = client.checkoutCart({ customerId: strangerTo(customerId), cartId }, call())
    const answers = await Promise.all(mine)
    if (first.kind === 'attempt') {
      attempt(cart, now)
      cart.answered = undefined
    }
    const next = expectedCheckout(cart, now, readings)
    const seen = answers.map((answer) => describe(answer))
    const [firstSeen, nextSeen] = [first, next].map((expected) => describeExpected(cart, expected, cart.failed))
    const busy = { waits: nextSeen, 'cart-busy': '409/800064', 'order-in-progress': '409/800060' }
    const others = [nextSeen, busy[readings.parallelCheckout]]
    same(seen.filter((one) => one === firstSeen).length > 0, true, `whether ${seen.join()} has ${String(firstSeen)}`)
    if (first.kind === 'attempt')
      same(seen.filter((one) => !others.includes(one)).join(), others.includes(firstSeen) ? '' : firstSeen, 'the first')
    for (const answer of answers) {
      if ('refusal' in answer) same([firstSeen, ...others].includes(describe(answer)), true, describe(answer))
      else checkAnswer(answer, cart, describe(answer) === firstSeen ? first : next, cart.failed, real)
    }
    same(outcomeOf(await stranger), '404/800008', `what a stranger buys of cart ${cartId}`)
  })

/** An id that comes again although its answer had arrived: a fault of the caller, and nothing may be bought by it. */
export const reuseId = (pick: number): Step =>
  onCart('reuseId', pick, async (cart, real) => {
    const { answered } = cart
    const { client, sandbox, readings } = real
    const { customerId, cartId } = cart
    if (!answered || cart.unknown || sandbox.now() - answered.at > 60 * 60_000) return
    if (readings.reusedRequestId === 'new-call' && !cart.isOrdered) return
    // The laws of a history give the service no right to refuse a bought cart for that.
    if (readings.reusedRequestId === 'invalid-input' && cart.isOrdered) return
    const answer = await client.checkoutCart({ customerId, cartId }, { requestId: answered.requestId })
    const { reusedRequestId } = readings
    const expected: Expected =
      reusedRequestId === 'invalid-input'
        ? { kind: 'refusal', refusal: '400/800002' }
        : expectedCheckout(cart, sandbox.now(), readings, reusedRequestId === 'new-call' ? undefined : answered)
    checkAnswer(answer, cart, expected, cart.failed, real)
  })

export const checkoutOf = ({ cartId }: ModelCart): Omit<FaultRequest, 'fault'> => ({
  operation: 'checkoutCart',
  cartId,
  times: 1
})

const itemAt = ({ lineItems }: ModelCart, number: number | undefined): string | undefined =>
  number === undefined ? undefined : lineItems[number % lineItems.length]?.catalogItemId
