import type { KindsOf } from '../../options.ts'

/** How many repeats a client may make while its calls fail. */
export type RetryBudget = {
  /** Repeats that are there at first, and at most. 50 when it is left out. */
  readonly capacity?: number
  /** What a call that needed no repeat gives back. 0.2 when it is left out: one repeat for five good calls. */
  readonly refund?: number
}

/** Where everything fails, each repeat is one more call on a service that is down already. */
export type Budget = {
  /** Takes one repeat, where there is one. */
  readonly take: () => boolean
  readonly refund: () => void
}

export const budgetKinds = {
  or: 'false',
  of: { capacity: 'a number from 0', refund: 'a number from 0' } satisfies KindsOf<RetryBudget>
}

export const createBudget = (budget: RetryBudget | false = {}): Budget => {
  if (budget === false) return { take: () => true, refund: () => {} }
  const { capacity = 50, refund = 0.2 } = budget
  let left = capacity
  return {
    take: () => {
      if (left < 1) return false
      left--
      return true
    },
    refund: () => {
      left = Math.min(capacity, left + refund)
    }
  }
}
