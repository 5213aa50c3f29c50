import type { KindsOf } from '../../options.ts'

/**
 * How often and how long a call is repeated. Times in milliseconds. What is worth repeating is not in it: the service decides
 * that, not the caller (see `verdict.ts`).
 */
export type RetryPolicy = {
  /** The most attempts of one call, the first included. 5 when it is left out. */
  readonly attempts?: number
  /**
   * For the whole call, waits included. No attempt is under way after it. 600,000 (ten minutes) when it is left out: three
   * attempts that take as long as they may, and the "few minutes" after which the service wants to be asked about an order
   * that is in progress.
   */
  readonly deadline?: number
  /**
   * For one attempt; then it counts as unanswered. 180,000 (three minutes) when it is left out: a checkout takes long, and three
   * minutes are what clients in production give it and what the .NET SDK and the PowerShell module give every attempt.
   */
  readonly attemptTimeout?: number
  /**
   * The first wait is a random time up to this, and the bound doubles with every further one ("full jitter"). 500 when it is
   * left out.
   */
  readonly baseDelay?: number
  /** The bound stops doubling here. 20,000 when it is left out. */
  readonly maxDelay?: number
}

/**
 * `false`: one request, whatever becomes of it. Also without a token that is renewed after a 401, and without reading what
 * became of a cart.
 */
export type Retry = false | RetryPolicy

export const retryKinds = {
  or: 'false',
  of: {
    attempts: 'a number from 0',
    deadline: 'a number of milliseconds from 0',
    attemptTimeout: 'a number of milliseconds from 0',
    baseDelay: 'a number of milliseconds from 0',
    maxDelay: 'a number of milliseconds from 0'
  } satisfies KindsOf<RetryPolicy>
}

/** A policy without gaps. */
export type Limits = Required<RetryPolicy>

const defaultLimits: Limits = {
  attempts: 5,
  deadline: 600_000,
  attemptTimeout: 180_000,
  baseDelay: 500,
  maxDelay: 20_000
}

/**
 * The policy of a call: what it says itself, then what its client says.
 *
 * @throws TypeError where it asks for no whole attempt
 */
export const limitsOf = (ofClient: Retry | undefined, ofCall: Retry | undefined): Limits | undefined => {
  if (ofClient === undefined && ofCall === undefined) return defaultLimits
  const limits = policyOf(ofClient, ofCall)
  return limits && checked(limits)
}

/** The same as it was given, for a call that is made of others: they check it. */
export const policyOf = (ofClient: Retry | undefined, ofCall: Retry | undefined): Limits | undefined => {
  if ((ofCall ?? ofClient) === false) return undefined
  return { ...defaultLimits, ...given(ofClient), ...given(ofCall) }
}

const given = (policy: Retry | undefined): RetryPolicy =>
  policy ? Object.fromEntries(Object.entries(policy).filter(([, value]) => (value as unknown) !== undefined)) : {}

const checked = (limits: Limits): Limits => {
  const { attempts } = limits
  if (Number.isInteger(attempts) && attempts >= 1) return limits
  throw new TypeError(`expected retry.attempts to be a whole number of at least 1, but got ${attempts}`)
}
