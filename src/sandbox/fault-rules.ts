import { operations, type OperationId } from '../../generated/operations.ts'
import { checkOptions, type KindsOf } from '../options.ts'
import { milliseconds } from './duration.ts'
import type { FaultState } from './fault-state.ts'
import { isBeforeService, mayBePages, refusal, refusals, type Refusal, type RefusalName } from './refusals.ts'
import type { Seeded } from './seeded.ts'

/** What goes wrong. */
export type Fault =
  /** The call is done, its answer never arrives: `fetch` rejects although the state has changed. */
  | {
      /** What goes wrong. */
      readonly kind: 'answer-lost'
    }
  /** `fetch` rejects and nothing has happened. */
  | {
      /** What goes wrong. */
      readonly kind: 'connection-dropped'
    }
  /**
   * The call is done at once, its answer arrives that much later: with a virtual clock once the time was advanced, so somebody
   * has to advance it. An ISO 8601 duration.
   */
  | {
      /** What goes wrong. */
      readonly kind: 'delay'
      /** How much later, as an ISO 8601 duration such as `PT10S`. */
      readonly for: string
    }
  /** The answer is written in another way than the options say. */
  | {
      /** What goes wrong. */
      readonly kind: 'spelling'
      /** Whether a byte order mark goes before the answer. */
      readonly bom?: boolean
      /** How the code of a fault is written. */
      readonly faultCode?: 'number' | 'text'
      /** How often the header `X-Locale` is there. */
      readonly locale?: 'single' | 'double' | 'absent'
    }
  /** An item of a cart comes back with an error, which blocks the checkout until an update goes through without it. */
  | {
      /** What goes wrong. */
      readonly kind: 'item-in-error'
      /** The item that it is about. */
      readonly catalogItemId: string
      /** 10006 (the item cannot be processed) when it is left out. */
      readonly errorCode?: number
      /** For people. Made from the code when it is left out. */
      readonly errorDescription?: string
      /** What the error says of numbers. */
      readonly additionalInformation?: {
        /** How many could be bought. */
        readonly availableQuantity?: number
        /** How many the customer has. */
        readonly purchasedQuantity?: number
      }
    }
  /** A group of a checkout becomes an `orderErrors` entry instead of an order. Every group when none is named. */
  | {
      /** What goes wrong. */
      readonly kind: 'order-group-fails'
      /** The group that holds this item. */
      readonly catalogItemId?: string
      /** The group itself. */
      readonly orderGroup?: string
      /** 800010 (no inventory) when it is left out. */
      readonly code?: number
      /** For people. Made from the code when it is left out. */
      readonly description?: string
    }
  /** The order is made, and ends as `error` or `partial_success`: this item never gets its subscription. */
  | {
      /** What goes wrong. */
      readonly kind: 'provisioning-fails'
      /** The item that it is about. */
      readonly catalogItemId: string
    }
  | RefusalFault

/** The service, or a gateway before it, answers with a refusal of the error table, named as the contract's scenario is. */
export type RefusalFault = {
  /** The refusal, named as the scenario is. */
  readonly kind: RefusalName
  /** The call is done all the same, as with a gateway that lost patience. */
  readonly afterCommit?: boolean
  /** Instead of the refusal's own code. */
  readonly code?: number
  /** Instead of the refusal's own words. */
  readonly description?: string
  /** In seconds. */
  readonly retryAfter?: number
  /** `date`: Retry-After as an HTTP date, which HTTP allows too. */
  readonly retryAfterAs?: 'seconds' | 'date'
  /** An HTML page of a gateway instead of a fault. With 503 and 504; 502 always is one. */
  readonly page?: boolean
  /** Only for a cart that holds this item: `availability-not-found` goes on until the cart was updated. */
  readonly catalogItemId?: string
}

/** Which calls a fault hits. Without any condition: every one, until it is removed. */
export type FaultRequest = {
  /** What goes wrong. */
  readonly fault: Fault
  /** Only calls of this operation. */
  readonly operation?: OperationId
  /** Only calls about this customer, a GUID. */
  readonly customerId?: string
  /** Only calls about this cart, a GUID. */
  readonly cartId?: string
  /** Spares that many calls first. Calls that an earlier fault ended are not counted. */
  readonly after?: number
  /** Hits that many calls and no more. */
  readonly times?: number
  /** From 0 to 1, thrown with the sandbox's seed. */
  readonly probability?: number
}

/** Takes a fault away again. */
export type FaultHandle = {
  /** It hits no call from now on. */
  readonly remove: () => void
}

/** What of a call decides whether a fault hits it. */
export type FaultTarget = {
  readonly operation: OperationId
  readonly customerId: string
  readonly cartId?: string | undefined
}

/**
 * The faults of a sandbox. Of those that end a call the first one does: what happens on the wire and at gateways comes before
 * what the service refuses, and each in the order in which they were added.
 */
export class FaultRules {
  #rules: FaultState[] = []
  readonly #dice: Seeded

  constructor(dice: Seeded) {
    this.#dice = dice
  }

  /** @throws TypeError where the request says nothing that could happen */
  add(request: FaultRequest): FaultHandle {
    checkFaultRequest(request)
    const rule = { request, seen: 0, hits: 0 }
    this.#rules.push(rule)
    return {
      remove: () => {
        this.#remove(rule)
      }
    }
  }

  /** @param customerId only the faults that are for this customer alone; all when it is left out */
  clear(customerId?: string): void {
    this.#rules = customerId === undefined ? [] : this.#rules.filter(({ request }) => request.customerId !== customerId)
  }

  get isEmpty(): boolean {
    return this.#rules.length === 0
  }

  /** The first fault that hits this call, among those that the caller looks for. */
  first<Wanted extends Fault>(target: FaultTarget, isWanted: (fault: Fault) => fault is Wanted): Wanted | undefined {
    for (const rule of this.#rules) {
      const { fault } = rule.request
      if (isWanted(fault) && this.#hits(rule, target)) return fault
    }
    return undefined
  }

  /** All faults that hit this call, among those that the caller looks for. */
  all<Wanted extends Fault>(target: FaultTarget, isWanted: (fault: Fault) => fault is Wanted): Wanted[] {
    const hits: Wanted[] = []
    for (const rule of this.#rules) {
      const { fault } = rule.request
      if (isWanted(fault) && this.#hits(rule, target)) hits.push(fault)
    }
    return hits
  }

  state(): FaultState[] {
    return this.#rules.map((rule) => ({ ...rule }))
  }

  restore(rules: readonly FaultState[]): void {
    this.#rules = rules.map((rule) => ({ ...rule }))
  }

  /** A new list: whoever goes through the old one is not disturbed. */
  #remove(rule: FaultState): void {
    this.#rules = this.#rules.filter((other) => other !== rule)
  }

  #hits(rule: FaultState, target: FaultTarget): boolean {
    const { operation, customerId, cartId, after = 0, times, probability } = rule.request
    if (operation !== undefined && operation !== target.operation) return false
    if (customerId !== undefined && customerId.toLowerCase() !== target.customerId) return false
    if (cartId !== undefined && cartId.toLowerCase() !== target.cartId) return false
    if (rule.seen++ < after) return false
    if (probability !== undefined && this.#dice.word() / 2 ** 32 >= probability) return false
    if (++rule.hits === times) this.#remove(rule)
    return true
  }
}

/** The refusal that a fault asks for. */
export const refusalOf = (fault: RefusalFault, now: number): Refusal => {
  const named = refusal(fault.kind)
  const { code = named.code, page = named.shape === 'page', retryAfter = secondsOf(named) } = fault
  const description =
    fault.description ??
    (named.shape === 'throttle'
      ? `Rate limit is exceeded. Try again in ${retryAfter ?? 0} seconds.`
      : named.description)
  return {
    ...named,
    code,
    description,
    ...(page && { shape: 'page' }),
    ...(retryAfter !== undefined && {
      retryAfter: fault.retryAfterAs === 'date' ? new Date(now + retryAfter * 1000).toUTCString() : retryAfter
    })
  }
}

const secondsOf = ({ retryAfter }: Refusal): number | undefined =>
  typeof retryAfter === 'number' ? retryAfter : undefined

export const isRefusalFault = (fault: Fault): fault is RefusalFault => Object.hasOwn(refusals, fault.kind)

/** Refusals of gateways, which come before the service has seen the request. */
export const isGatewayFault = (fault: RefusalFault): boolean =>
  fault.page === true || isBeforeService(refusal(fault.kind))

const requestKinds = {
  // Its kind decides about its members.
  fault: 'an object',
  operation: 'a string',
  customerId: 'a string',
  cartId: 'a string',
  after: 'a number',
  times: 'a number',
  probability: 'a number'
} satisfies KindsOf<FaultRequest>

type OtherKind = Exclude<Fault['kind'], RefusalName>

// The types of the faults as data: a member that is not here does not compile.
const otherFaults = {
  'answer-lost': { kind: 'a string' },
  'connection-dropped': { kind: 'a string' },
  delay: { kind: 'a string', for: 'a string' },
  spelling: {
    kind: 'a string',
    bom: 'a boolean',
    faultCode: "'number' or 'text'",
    locale: "'single' or 'double' or 'absent'"
  },
  'item-in-error': {
    kind: 'a string',
    catalogItemId: 'a string',
    errorCode: 'a number',
    errorDescription: 'a string',
    additionalInformation: { of: { availableQuantity: 'a number', purchasedQuantity: 'a number' } }
  },
  'order-group-fails': {
    kind: 'a string',
    catalogItemId: 'a string',
    orderGroup: 'a string',
    code: 'a number',
    description: 'a string'
  },
  'provisioning-fails': { kind: 'a string', catalogItemId: 'a string' }
} satisfies { readonly [Kind in OtherKind]: KindsOf<Extract<Fault, { readonly kind: Kind }>> }

const refusalFault = {
  kind: 'a string',
  afterCommit: 'a boolean',
  code: 'a number',
  description: 'a string',
  retryAfter: 'a number',
  retryAfterAs: "'seconds' or 'date'",
  page: 'a boolean',
  catalogItemId: 'a string'
} satisfies KindsOf<RefusalFault>

/** @throws TypeError where a request says nothing that could happen */
export const checkFaultRequest = (request: FaultRequest): void => {
  checkOptions('add a fault', request, requestKinds)
  const { fault, operation, after, times, probability } = request
  if ((fault as unknown) === undefined) throw refused("a 'fault' with its 'kind'", 'none')
  if (!isRefusalFault(fault) && !Object.hasOwn(otherFaults, fault.kind))
    throw refused(
      `one of the kinds ${[...Object.keys(otherFaults), ...Object.keys(refusals)].join(', ')}`,
      `'${fault.kind}'`
    )
  checkOptions('add a fault', fault, isRefusalFault(fault) ? refusalFault : otherFaults[fault.kind])
  const needsItem = fault.kind === 'item-in-error' || fault.kind === 'provisioning-fails'
  if (needsItem && (fault.catalogItemId as unknown) === undefined) throw refused("a 'catalogItemId'", 'none')
  if (fault.kind === 'delay') milliseconds(fault.for)
  if (operation !== undefined && !Object.hasOwn(operations, operation))
    throw refused(`one of the operations ${Object.keys(operations).join(', ')}`, `'${operation as string}'`)
  if (isRefusalFault(fault) && fault.page === true && !mayBePages.includes(fault.kind))
    throw refused(`a 'page' with ${mayBePages.join(', ')} only`, `one with '${fault.kind}'`)
  // HTTP counts Retry-After in whole seconds.
  const retryAfter = isRefusalFault(fault) ? fault.retryAfter : undefined
  const counts = [['after', after, 0] as const, ['times', times, 1] as const, ['retryAfter', retryAfter, 0] as const]
  for (const [name, count, least] of counts)
    if (count !== undefined && (!Number.isInteger(count) || count < least))
      throw refused(`'${name}' to be a whole number of at least ${least}`, String(count))
  if (retryAfter !== undefined && retryAfter > longestWait)
    throw refused(`'retryAfter' to be at most ${longestWait}`, String(retryAfter))
  for (const [name, number] of wholeNumbersOf(fault))
    if (number !== undefined && !Number.isInteger(number))
      throw refused(`'${name}' to be a whole number`, String(number))
  if (probability !== undefined && !(probability >= 0 && probability <= 1))
    throw refused(`'probability' to be a number from 0 to 1`, String(probability))
}

// The most seconds that a recipient has to understand (RFC 9111), and few enough to be written as a date at any time.
const longestWait = 2 ** 31 - 1

/** What the contract knows as integers, and an answer repeats. */
const wholeNumbersOf = (fault: Fault): [name: string, value: number | undefined][] => {
  if (fault.kind === 'order-group-fails' || isRefusalFault(fault)) return [['code', fault.code]]
  if (fault.kind !== 'item-in-error') return []
  const { errorCode, additionalInformation: { availableQuantity, purchasedQuantity } = {} } = fault
  return [
    ['errorCode', errorCode],
    ['availableQuantity', availableQuantity],
    ['purchasedQuantity', purchasedQuantity]
  ]
}

const refused = (expected: string, actual: string): TypeError =>
  new TypeError(`Failed to add a fault: expected ${expected}, but there was ${actual}. Correct it.`)
