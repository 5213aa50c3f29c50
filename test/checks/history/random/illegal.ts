import type { History } from '../../../../src/exchange/index.ts'
import type { Finding } from '../../../../src/finding.ts'
import { Draft } from './draft.ts'
import type { Mutator } from './mutators/index.ts'
import { faultsOf, seenIn, type Fault } from './oracle/index.ts'
import { Random } from './random.ts'
import { findingsOf } from './verdict.ts'

/** What became of one fault that was put into a legal history. */
export type Trial = {
  readonly seed: number
  readonly history: History
  /** By the rulings; none where the change is no fault. */
  readonly faults: readonly Fault[]
  readonly errors: readonly Finding[]
  readonly verdict:
    /** No fault by the rulings, and nothing was found. */
    | 'equivalent'
    /** No fault by the rulings, and something was found. */
    | 'false alarm'
    /** Found where it became visible. */
    | 'detected'
    /** Found, but not where it became visible first. */
    | 'misplaced'
    /** Found there, under a name of something else. */
    | 'misnamed'
    | 'missed'
  /** Findings beyond the first: one cause should have one. */
  readonly noise: number
}

/** @returns undefined where the history has no place for the fault */
export const tryMutator = (mutator: Mutator, legal: History, seed: number, seen = seenIn(legal)): Trial | undefined => {
  const draft = new Draft(legal, seen)
  if (!mutator.apply(draft, new Random(seed))) return undefined
  const history = draft.history()
  const faults = faultsOf(history)
  const errors = findingsOf(history).filter(({ severity }) => severity === 'error')
  const noise = Math.max(0, errors.length - 1)
  return { seed, history, faults, errors, noise, verdict: verdictOn(mutator, faults, errors) }
}

const verdictOn = (mutator: Mutator, faults: readonly Fault[], errors: readonly Finding[]): Trial['verdict'] => {
  const [first] = faults
  if (!first) return errors.length > 0 ? 'false alarm' : 'equivalent'
  if (errors.length === 0) return 'missed'
  // Where a history is broken in several places of one answer, any of them tells it.
  const places = faults
    .filter(({ at }) => at.index === first.at.index)
    .map(({ at, pointer }) => `/log/entries/${at.index}${pointer}`)
  const placed = errors.filter(({ at }) => places.some((place) => isAround(place, at.pointer)))
  if (placed.length === 0) return 'misplaced'
  return placed.some(({ code }) => mutator.codes.includes(code)) ? 'detected' : 'misnamed'
}

/** Whether one place is the other, or the thing that holds it. */
const isAround = (one: string, other: string): boolean =>
  one === other ||
  one.startsWith(`${other}/`) ||
  other.startsWith(`${one}/`) ||
  one === `${other}#` ||
  other === `${one}#`
