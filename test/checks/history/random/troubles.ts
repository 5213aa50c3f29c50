import type { Fault, RefusalName } from '../../../../src/sandbox/index.ts'
import type { Random } from './random.ts'

type Operation =
  | 'createCart'
  | 'getCart'
  | 'updateCart'
  | 'checkoutCart'
  | 'listOrders'
  | 'getOrder'
  | 'getOrderProvisioningStatus'
  | 'listSubscriptionsByOrder'
  | 'getSubscription'

/** Refusals that say nothing about what is asked for, so that they may come at any time (law 18). */
const neutral: readonly [RefusalName, ...RefusalName[]] = [
  'unauthorized',
  'mfa-required',
  'forbidden',
  'request-timeout',
  'throttled',
  'server-error',
  'not-implemented',
  'bad-gateway',
  'service-unavailable',
  'gateway-timeout'
]

const ofCheckout: readonly [RefusalName, ...RefusalName[]] = ['cart-busy', 'order-in-progress', 'already-submitted']

/** Refusals of the work itself, which are legal only while it was not done. */
const ofWork: readonly [RefusalName, ...RefusalName[]] = [
  'invalid-input',
  'item-not-available',
  'availability-not-found'
]

const done: readonly [RefusalName, ...RefusalName[]] = [
  'request-timeout',
  'server-error',
  'bad-gateway',
  'service-unavailable',
  'gateway-timeout'
]

const isWrite = (operation: Operation): boolean => ['createCart', 'updateCart', 'checkoutCart'].includes(operation)

/**
 * What goes wrong with a call, and may.
 *
 * @param hasSucceeded whether an earlier checkout of the cart was answered with a success: from then on nothing may deny it
 */
export const refusalFor = (random: Random, operation: Operation, hasSucceeded: boolean): Fault[] => {
  if (random.chance(0.05)) return [{ kind: 'delay', for: `PT${random.between(1, 20)}S` }]
  if (random.chance(0.8)) return isWrite(operation) && random.chance(0.25) ? partialTrouble(random, operation) : []
  if (isWrite(operation) && random.chance(0.3)) return [{ kind: random.pick(done), afterCommit: true }]
  const kinds: readonly [RefusalName, ...RefusalName[]] =
    operation === 'checkoutCart'
      ? hasSucceeded
        ? [...neutral, ...ofCheckout]
        : [...neutral, ...ofCheckout, ...ofWork, 'precondition-failed', 'cart-items-in-error']
      : isWrite(operation)
        ? [...neutral, ...ofWork]
        : neutral
  const kind = random.pick(kinds)
  if (kind === 'throttled')
    return [{ kind, retryAfter: random.pick([1, 30, 600]), retryAfterAs: random.pick(['seconds', 'date']) }]
  if (kind === 'service-unavailable' || kind === 'gateway-timeout') return [{ kind, page: random.chance(0.5) }]
  return [{ kind }]
}

const partialTrouble = (random: Random, operation: Operation): Fault[] => {
  if (operation !== 'checkoutCart')
    return random.chance(0.3) ? [{ kind: 'item-in-error', catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H' }] : []
  return random.pick<Fault[]>([
    [{ kind: 'order-group-fails', orderGroup: random.pick(['0', '1', '2']) }],
    [{ kind: 'order-group-fails', orderGroup: random.pick(['0', '1', '2']) }],
    [
      { kind: 'order-group-fails', orderGroup: '0' },
      { kind: 'order-group-fails', orderGroup: '1' }
    ],
    [{ kind: 'order-group-fails' }],
    [{ kind: 'provisioning-fails', catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H' }]
  ])
}
