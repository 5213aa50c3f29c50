import type { Budget } from './budget.ts'
import type { Retry } from './policy.ts'
import type { AttemptHooks } from './report.ts'
import type { Unsettled } from './unsettled.ts'
import type { Sleep, Timer } from './waits.ts'

/** What the calls of a client share when they are repeated. */
export type RetrySettings = {
  readonly retry: Retry | undefined
  readonly hooks: AttemptHooks
  readonly budget: Budget
  readonly unsettled: Unsettled
  readonly sleep: Sleep
  readonly timer: Timer
  /** From 0 up to 1. */
  readonly random: () => number
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly createId: () => string
}
