import type { Contract } from '../../contract/index.ts'
import { agree, factsOf } from './observe/facts.ts'
import { observe, type Listing, type Observation } from './observe/observations.ts'
import { mayFollow } from './laws/offence.ts'
import { wordsOf } from './words/index.ts'

/** A resource as somebody saw it: its name in the contract (`x-resource`), and its JSON. */
export type Seen = {
  /** Its name in the contract, from `x-resource`. */
  readonly resource: string
  /** Its JSON. */
  readonly value: unknown
}

/**
 * Whether one observation of a resource may come after another: the relation that the lifetimes of the contract spell out.
 * It is driven by the words alone, and judges a pair; histories are judged by {@link createJudge}, which also knows what
 * lies between.
 *
 * It is reflexive. It is transitive as far as the observation in the middle is not silent where both others speak: null and
 * absent say nothing, so a judge compares with every earlier value and not with the last. It is antisymmetric up to `free`
 * properties, equality of values, and silence.
 *
 * @param isWritten whether a write to the resource lies between the two
 * @returns true as well for observations of two different things, which say nothing about each other
 */
export const refines = (contract: Contract, earlier: Seen, later: Seen, isWritten = false): boolean => {
  const [before, after] = [observed(contract, earlier), observed(contract, later)]
  for (const [identity, one] of before.resources) {
    const other = after.resources.get(identity)
    if (other && !mayReplace(contract, one, other, isWritten)) return false
  }
  for (const [slot, listing] of before.arrays) {
    const other = after.arrays.get(slot)
    if (other && !haveSameItems(listing, other) && !(isWritten && listing.lifetime?.kind === 'stable')) return false
  }
  return true
}

const observed = (contract: Contract, { resource, value }: Seen) => {
  const shape = wordsOf(contract).resources.get(resource)
  if (!shape) throw new TypeError(`the contract has no resource '${resource}' (x-resource)`)
  const { observations, listings } = observe({ value, shape }, contract)
  return {
    resources: new Map(observations.map((observation) => [observation.identity, observation])),
    arrays: new Map(
      listings.flatMap((listing) => {
        const { items, holder, entries } = listing
        const isKnown = items.kind === 'closed' && entries.every((entry) => entry !== undefined)
        return holder && isKnown ? [[`${holder.observation.identity} ${holder.path}`, listing] as const] : []
      })
    )
  }
}

const mayReplace = (contract: Contract, earlier: Observation, later: Observation, isWritten: boolean): boolean => {
  const known = new Map<string, unknown>()
  for (const { path, value } of factsOf(earlier, contract)) known.set(path, value)
  return factsOf(later, contract).every(({ path, value, member, lifetime }) => {
    const before = known.get(path)
    // Only what may not fall silent is told when it is silent.
    return (
      before === undefined ||
      (value !== undefined && (agree(before, value, member) || mayFollow(lifetime, before, value, isWritten)))
    )
  })
}

const haveSameItems = ({ entries }: Listing, other: Listing): boolean => {
  const identities = new Set(entries.map((entry) => entry?.identity))
  const others = new Set(other.entries.map((entry) => entry?.identity))
  return identities.size === others.size && [...identities].every((identity) => others.has(identity))
}
