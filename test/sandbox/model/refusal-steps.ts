import type { FaultHandle, RefusalName } from '../../../src/sandbox/index.ts'
import { refusalOfCart, type ModelCart } from './model.ts'
import { fail, same } from './promise.ts'
import type { CartAnswer, CartLineItemRequest, CheckoutAnswer } from '../../../src/client/index.ts'
import { onCart, outcomeOf, type Real, type Step } from './step.ts'

/** Refusals that say nothing of the cart, so that they are possible at any time. */
const refusals = {
  'request-timeout': '408/900192',
  throttled: '429/none',
  'server-error': '500/800003',
  'not-implemented': '501/0',
  'bad-gateway': '502/none',
  'service-unavailable': '503/900192',
  'cart-busy': '409/800064',
  'order-in-progress': '409/800060',
  forbidden: '403/20002',
  unauthorized: '401/800001',
  'mfa-required': '401/none',
  'mfa-required-fault': '401/900421'
} as const satisfies { readonly [Name in RefusalName]?: string }

/** Refusals of a cart that is not bought. */
const refusalsOfOpen = {
  'item-not-available': '200/400072',
  'availability-not-found': '404/400019',
  'precondition-failed': '417/800036'
} as const satisfies { readonly [Name in RefusalName]?: string }

export const refusalKinds = Object.keys({ ...refusals, ...refusalsOfOpen }) as Kind[]
type Kind = keyof typeof refusals | keyof typeof refusalsOfOpen

/** A call that is refused by the name of its scenario: nothing has happened then. */
export const refuse = (pick: number, operation: 'checkoutCart' | 'updateCart' | 'getCart', kind: Kind): Step =>
  onCart(`refuse ${operation} with ${kind}`, pick, async (cart, real) => {
    if (kind in refusalsOfOpen && (cart.isOrdered || operation === 'getCart')) return
    const { client, sandbox } = real
    const { customerId, cartId } = cart
    const call = { requestId: operation === 'checkoutCart' ? (cart.unknown?.requestId ?? real.newId()) : real.newId() }
    const fault = sandbox.faults.add({ operation, cartId, times: 1, fault: { kind } })
    const answer = await unchanged(real, fault, (): Promise<CartAnswer | CheckoutAnswer> => {
      if (operation === 'checkoutCart') return client.checkoutCart({ customerId, cartId }, call)
      if (operation === 'getCart') return client.getCart({ customerId, cartId })
      return client.updateCart({ customerId, cartId, cart: { lineItems: wanted(cart).slice(0, 1) } }, call)
    })
    same(outcomeOf(answer), { ...refusals, ...refusalsOfOpen }[kind], `what became of a ${operation} that is refused`)
    if (!('refusal' in answer)) return
    const { retryAfter, authenticate } = answer.refusal
    same(retryAfter !== undefined, kind === 'throttled', `whether ${kind} says when to try again`)
    same(authenticate !== undefined, answer.status === 401, `whether ${kind} says how to sign in`)
    if (kind === 'throttled') sandbox.advance('PT30S')
    // It was answered, if with a no: the next call is another one.
    if (operation === 'checkoutCart') cart.unknown = undefined
  })

/** An update that nobody could do. The caller's fault, so no client of good manners sends it. */
export const updateWrongly = (pick: number): Step =>
  onCart('updateWrongly', pick, async (cart, real) => {
    const { client, sandbox, readings } = real
    const { customerId, cartId } = cart
    const answer = await unchanged(real, undefined, () =>
      client.updateCart({
        customerId,
        cartId,
        cart: { lineItems: wanted(cart).map((item) => ({ ...item, quantity: 0 })) }
      })
    )
    same(outcomeOf(answer), wrongUpdate(cart, sandbox.now(), readings), 'what became of an update that nobody could do')
  })

/** The cart sent back as it came, which the service takes: it has more than a caller has to say. */
const wanted = ({ lineItems }: ModelCart): CartLineItemRequest[] => lineItems as CartLineItemRequest[]

const wrongUpdate = (cart: ModelCart, now: number, readings: Real['readings']): string => {
  const refusal = refusalOfCart(cart, now, readings)
  if (refusal !== undefined || !cart.isOrdered) return refusal ?? '400/800002'
  return readings.updateOfOrderedCart === 'unchanged' ? 'ok' : '400/800065'
}

/** Refused requests change nothing, whatever the reason. */
const unchanged = async <Answer>(
  { sandbox }: Real,
  fault: FaultHandle | undefined,
  call: () => Promise<Answer>
): Promise<Answer> => {
  const before = sandbox.snapshot()
  const answer = await call()
  fault?.remove()
  const after = sandbox.snapshot()
  for (const name of ['carts', 'orders', 'calls'] as const) {
    const [was, is]: readonly (readonly unknown[])[] = [before[name], after[name]]
    same(is?.length, was?.length, `the number of ${name} after a refused call`)
    // Records are never changed in place.
    const changed = is?.find((record, index) => record !== was?.[index])
    if (changed !== undefined) fail(`a refused call left other ${name}: ${JSON.stringify(changed)}`)
  }
  return answer
}
