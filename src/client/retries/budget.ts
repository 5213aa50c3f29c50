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

/** @throws TypeError where a number cannot be one of repeats */
export const createBudget = (budget: RetryBudget | false = {}): Budget => {
  if (budget === false) return { take: () => true, refund: () => {} }
  const capacity = asAmount('capacity', budget.capacity ?? 50)
  const refund = asAmount('refund', budget.refund ?? 0.2)
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

const asAmount = (name: string, value: unknown): number => {
  if (typeof value === 'number' && value >= 0) return value
  throw new TypeError(
    `Failed to create the client: expected retryBudget.${name} to be a number of at least 0, but it is ${typeof value === 'number' ? String(value) : typeof value}. Leave it out, or correct it.`
  )
}
