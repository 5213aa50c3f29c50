import type { CartLineItemRequest, CartRequest } from '../../generated/openapi.ts'
import type { ScenarioName, scenarios } from '../../generated/scenarios.ts'
import { checkOptions, type KindsOf } from '../options.ts'
import type { RefusalName } from './refusals.ts'
import { createStateBuilder, type StateParts } from './state-builder.ts'

/** What a call about a state needs. */
export type StateIds = {
  /** A GUID. */
  readonly customerId: string
  /** A GUID. */
  readonly cartId: string
  /** As the wire shows it. */
  readonly orderId: string
  /** A GUID. */
  readonly subscriptionId: string
}

/** A state that the sandbox is in: what to call with. Ids of things that the state does not have belong to nothing. */
export type SandboxState = StateIds & {
  /** What to send where a cart is created or updated. */
  readonly cart: CartRequest
}

/**
 * Puts the sandbox into a state. Whatever the customer had before is gone; other customers keep what they have, so several
 * states live side by side.
 *
 * @param ids instead of new ones, e.g. those that a pact calls with. Another customer who has one of them is forgotten too.
 */
export type StateHandler = (ids?: Partial<StateIds>) => SandboxState

/** A handler for each scenario of the contract, by its name. */
export type SandboxStates = { readonly [Name in keyof typeof scenarios]: StateHandler }

const day = 24 * 60 * 60 * 1000

const license: CartLineItemRequest = {
  catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
  quantity: 5,
  billingCycle: 'monthly',
  termDuration: 'P1M',
  participants: [{ key: 'transaction_reseller', value: '6120041' }]
}
const secondLicense: CartLineItemRequest = { ...license, catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K9R4', quantity: 10 }
const annualLicense: CartLineItemRequest = {
  ...license,
  catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N83L',
  billingCycle: 'annual',
  termDuration: 'P1Y'
}
const trial: CartLineItemRequest = {
  catalogItemId: 'CFQ7TTC0LH18:0017:CFQ7TTC0K7P2',
  quantity: 25,
  billingCycle: 'none',
  termDuration: '',
  renewsTo: { termDuration: 'P1M' }
}
const savingsPlan: CartLineItemRequest = {
  catalogItemId: 'DZH318Z09V4X:0003:DZH318Z097TK',
  quantity: 1,
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  provisioningContext: { scope: 'shared' },
  purchaseCommitment: { amount: 0.05, currency: 'usd', grain: 'hourly' }
}
const reservation: CartLineItemRequest = {
  catalogItemId: 'DZH318Z0BQ36:004G:DZH318Z08C0S',
  quantity: 2,
  billingCycle: 'one_time',
  termDuration: 'P1Y',
  provisioningContext: { subscriptionId: '4c08e2a7-91d5-4b36-8f7e-d05a63c9b812', scope: 'shared', duration: '1Year' }
}
const longReservation: CartLineItemRequest = {
  ...reservation,
  catalogItemId: 'DZH318Z0BQ36:004J:DZH318Z08B8X',
  termDuration: 'P3Y'
}
const software: CartLineItemRequest = {
  catalogItemId: 'DG7GMGF0DWM3:0002:DG7GMGF0DT1M',
  quantity: 1,
  billingCycle: 'one_time'
}
const marketplace: CartLineItemRequest = {
  catalogItemId: 'DZH318Z0BXWC:0002:DZH318Z0BMRV',
  quantity: 1,
  billingCycle: 'monthly',
  termDuration: 'P1M'
}
const azure: CartLineItemRequest = {
  catalogItemId: 'MS-AZR-0145P',
  quantity: 1,
  billingCycle: 'monthly',
  termDuration: 'P1Y'
}
const legacyLicense: CartLineItemRequest = {
  catalogItemId: '3f80b5d9-6e24-4c17-a9d2-b04c5e8f1a73',
  quantity: 4,
  billingCycle: 'monthly',
  addonItems: [{ catalogItemId: '60d2e9a4-17cb-4f58-8b36-e5f91c7d0a42', quantity: 4, billingCycle: 'monthly' }]
}

const licenses: CartRequest = { lineItems: [license, secondLicense] }

const stateIdKinds = {
  customerId: 'a string',
  cartId: 'a string',
  orderId: 'a string',
  subscriptionId: 'a string',
  // A state that was made before may be handed in whole.
  cart: 'any'
} satisfies KindsOf<SandboxState>

/** A handler for each scenario of the contract: one that is missing does not compile. */
export const createStates = (parts: StateParts): SandboxStates => {
  const builder = createStateBuilder(parts)
  const { untilProvisioned } = builder
  const begin: typeof builder.begin = (ids, ...others) => {
    checkOptions('put the sandbox into a state', ids ?? {}, stateIdKinds)
    return builder.begin(ids, ...others)
  }

  const nothing: StateHandler = (ids) => begin(ids, licenses).state
  const active: StateHandler = (ids) => begin(ids, { lineItems: [license] }).withCart().state
  const withOrder =
    (age: number): StateHandler =>
    (ids) =>
      begin(ids, licenses).withCart({ age, delay: untilProvisioned }).checkedOut(age).state

  /** A call that is refused by the name of its scenario, however good it is. */
  const refusing =
    (kind: RefusalName & ScenarioName): StateHandler =>
    (ids) =>
      begin(ids, licenses).withCart().withFault({ fault: { kind } }).state

  return {
    'cart-created': (ids) => begin(ids, { lineItems: [license] }).state,
    'cart-created-with-errors': (ids) =>
      begin(ids, {
        lineItems: [annualLicense, trial, { ...reservation, quantity: 22 }, legacyLicense, savingsPlan]
      }).withFault({
        fault: {
          kind: 'item-in-error',
          catalogItemId: reservation.catalogItemId,
          errorCode: 10002,
          errorDescription: 'The quantity is above the quota of the customer.',
          additionalInformation: { availableQuantity: 18, purchasedQuantity: 2 }
        }
      }).state,
    'cart-active': active,
    'cart-updated': (ids) => ({ ...active(ids), cart: licenses }),
    'cart-ordered': withOrder(0),
    'cart-expired': (ids) => begin(ids, licenses).withCart({ age: 8 * day }).state,
    'cart-not-found': nothing,
    'cart-items-in-error': (ids) => begin(ids, { lineItems: [license, trial] }).withCart().state,
    'already-submitted': (ids) =>
      begin(ids, licenses)
        .withCart()
        .checkedOut(0)
        .withFault({ operation: 'checkoutCart', fault: { kind: 'already-submitted' } })
        .withFault({ operation: 'updateCart', fault: { kind: 'already-submitted' } }).state,
    'availability-not-found': (ids) =>
      begin(ids, licenses)
        .withCart()
        .withFault({ fault: { kind: 'availability-not-found', catalogItemId: license.catalogItemId } }).state,
    'item-not-available': (ids) =>
      begin(ids, licenses)
        .withCart()
        .withFault({ operation: 'createCart', fault: { kind: 'item-not-available' } })
        .withFault({ operation: 'updateCart', fault: { kind: 'item-not-available' } })
        .withFault({ operation: 'checkoutCart', fault: { kind: 'item-not-available' } }).state,
    'cart-busy': refusing('cart-busy'),
    'order-in-progress': refusing('order-in-progress'),
    'precondition-failed': refusing('precondition-failed'),

    'mixed-cart': (ids) =>
      begin(ids, { lineItems: [azure, reservation, longReservation, software, marketplace] }, 'legacy').withCart({
        delay: untilProvisioned
      }).state,
    'license-based': (ids) =>
      begin(ids, { lineItems: [license] }).withCart({ delay: untilProvisioned, idsAtOnce: true }).state,
    'subscription-pending': (ids) => begin(ids, licenses).withCart({ delay: untilProvisioned, idsAtOnce: false }).state,
    'subscription-provisioned': (ids) => begin(ids, licenses).withCart({ delay: 0 }).state,
    'reservation-and-software': (ids) =>
      begin(ids, { lineItems: [reservation, software] }, 'modern').withCart({ delay: 0 }).state,
    'partial-success': (ids) =>
      begin(ids, { lineItems: [annualLicense, savingsPlan, reservation] })
        .withCart({ delay: untilProvisioned })
        .withFault({ fault: { kind: 'order-group-fails', catalogItemId: reservation.catalogItemId } }).state,
    'all-orders-failed': (ids) =>
      begin(ids, { lineItems: [license, reservation] })
        .withCart()
        .withFault({
          fault: {
            kind: 'order-group-fails',
            catalogItemId: license.catalogItemId,
            code: 900121,
            description: 'The credit of the partner is not sufficient for this purchase.'
          }
        })
        .withFault({
          fault: {
            kind: 'order-group-fails',
            catalogItemId: reservation.catalogItemId,
            code: 800069,
            description: 'The purchase did not pass the risk check.'
          }
        }).state,

    'order-pending': withOrder(0),
    'order-completed': withOrder(day),
    'order-not-found': nothing,
    'order-list': (ids) =>
      begin(ids, licenses)
        .withCart({ age: day })
        .checkedOut(day)
        .withFurtherCart([reservation, software], day)
        .withFurtherCart([azure], day).state,
    'provisioning-status': withOrder(day),
    'subscription-list': withOrder(day),
    'subscription-active': withOrder(day),
    'subscription-not-found': nothing,

    'customer-not-found': refusing('customer-not-found'),
    'invalid-input': refusing('invalid-input'),
    unauthorized: refusing('unauthorized'),
    'mfa-required': refusing('mfa-required'),
    'mfa-required-fault': refusing('mfa-required-fault'),
    forbidden: refusing('forbidden'),
    'request-timeout': refusing('request-timeout'),
    throttled: refusing('throttled'),
    'server-error': refusing('server-error'),
    'not-implemented': refusing('not-implemented'),
    'bad-gateway': refusing('bad-gateway'),
    'service-unavailable': refusing('service-unavailable'),
    'gateway-timeout': refusing('gateway-timeout')
  } satisfies Record<ScenarioName, StateHandler>
}
