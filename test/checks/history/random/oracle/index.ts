import type { History } from '../../../../../src/exchange/index.ts'
import { answerFaults } from './answers.ts'
import { belongingFaults } from './belonging.ts'
import { callFaults } from './calls.ts'
import { checkoutFaults } from './checkouts.ts'
import type { Fault } from './fault.ts'
import { resourceFaults } from './resources.ts'
import { byArrival, seenIn } from './seen.ts'

export type { Fault } from './fault.ts'
export { seenIn, type Seen } from './seen.ts'

/**
 * What is wrong with a history, by the rulings and nothing else: every pair of answers is compared, nothing is remembered,
 * nothing is merged. It knows carts by heart and reads no contract, so that it can be wrong in other places than the judge.
 *
 * @returns all faults, in the order in which they become visible; one cause may have many
 */
export const faultsOf = (history: History): Fault[] => {
  const seen = byArrival(seenIn(history))
  const unfit = seen.flatMap((one) => [...answerFaults(one)])
  const damaged = new Set(unfit.map(({ at }) => at))
  // What cannot be read says nothing else.
  const fit = seen.map((one) => (damaged.has(one) ? { ...one, orders: [], carts: [], subscriptions: [] } : one))
  const rest = [
    ...resourceFaults(fit),
    ...checkoutFaults(fit.filter((_, index) => !damaged.has(seen[index] as never))),
    ...belongingFaults(fit),
    ...callFaults(fit)
  ]
  return [...unfit, ...rest].sort((one, other) => one.at.ended - other.at.ended || one.at.index - other.at.index)
}
