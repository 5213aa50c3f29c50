import type { KindsOf } from '../options.ts'
import type { Cloud } from './clouds.ts'
import { budgetKinds, type RetryBudget } from './retries/budget.ts'
import { retryKinds, type Retry } from './retries/policy.ts'
import type { AttemptHooks } from './retries/report.ts'
import type { Sleep, Timer } from './retries/waits.ts'
import type { Credentials, TokenSource } from './tokens/token-source.ts'

/** How to reach Partner Center, and as whom. */
export type PartnerCenterClientOptions = Access &
  AttemptHooks & {
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
    /** `ValidateMfa` of every call: asks for `isMfaCompliant` of the answers. */
    readonly validateMfa?: boolean
    /** How calls are repeated, where they do not say so themselves. `false`: not at all. */
    readonly retry?: Retry
    /** How many repeats all calls together may make while they fail. `false`: as many as their policies allow. */
    readonly retryBudget?: RetryBudget | false
    /**
     * The most bytes of one answer that are read, counted after decompression. 8 MiB when it is left out. A larger answer is a
     * `ContractViolationError`; what it says of an order is not known, so its id is kept as after a lost one.
     */
    readonly maxAnswerBytes?: number
    /** The W3C `traceparent` of the span that is active when a call begins. */
    readonly traceparent?: () => string | undefined
  } & Surroundings

/** One of the two says who calls. */
type Access =
  | {
      /** A bearer token for Partner Center, without the word Bearer, or a function that gives one. Instead of `credentials`. */
      readonly token: TokenSource
      /** Who calls, as `cart-contract/credentials` or `@azure/identity` make it. Instead of `token`. */
      readonly credentials?: never
    }
  | {
      /** Who calls, as `cart-contract/credentials` or `@azure/identity` make it. Instead of `token`. */
      readonly credentials: Credentials
      /** A bearer token for Partner Center, without the word Bearer, or a function that gives one. Instead of `credentials`. */
      readonly token?: never
    }

/** Time and chance. Tests hand in their own. */
type Surroundings = {
  /** Makes the ids of calls, which are GUIDs. `crypto.randomUUID` when it is left out. */
  readonly createId?: () => string
  /** The time in milliseconds since the epoch. `Date.now` when it is left out. */
  readonly now?: () => number
  /** Waits between attempts and between looks at orders. A timer when it is left out. */
  readonly sleep?: Sleep
  /** Ends attempts that take too long. `setTimeout` when it is left out. */
  readonly timer?: Timer
  /** A number from 0 up to 1, for waits. `Math.random` when it is left out. */
  readonly random?: () => number
}

export const clientOptionKinds = {
  // Who calls and which cloud have errors of their own, which never quote what was there.
  token: 'any',
  credentials: 'any',
  cloud: 'any',
  baseUrl: 'a string',
  fetch: 'a function',
  application: 'a string',
  validateMfa: 'a boolean',
  locale: 'a string',
  retry: retryKinds,
  retryBudget: budgetKinds,
  traceparent: 'a function',
  createId: 'a function',
  now: 'a function',
  sleep: 'a function',
  timer: 'a function',
  random: 'a function',
  maxAnswerBytes: 'a number from 0',
  onAttempt: 'a function',
  beforeAttempt: 'a function',
  afterAttempt: 'a function'
} satisfies KindsOf<PartnerCenterClientOptions>
