import type { Explanations } from '../memory/effects.ts'
import type { Known } from '../memory/known.ts'
import { isEarlier, type Sighting } from '../observe/mark.ts'
import type { Lifetime } from '../words/lifetime.ts'

/** How a value breaks what an earlier one promised. */
export type Offence = {
  readonly kind: 'changed' | 'vanished' | 'backwards'
  readonly earlier: unknown
  /** The earlier observation. */
  readonly sighting: Sighting
}

/** Whether a lifetime lets one value follow another that differs from it. */
export const mayFollow = (lifetime: Lifetime, earlier: unknown, later: unknown, isWritten: boolean): boolean => {
  switch (lifetime.kind) {
    case 'fixed':
    case 'once':
      return false
    case 'stable':
      return isWritten
    case 'advances':
      return lifetime.edges.allow(earlier, later)
    case 'free':
      return true
  }
}

/**
 * What is wrong with a value that differs from a known one, seen then and seen now.
 *
 * @param explanations of a difference by writes
 */
export const offence = (
  lifetime: Lifetime,
  known: Known,
  value: unknown,
  sighting: Sighting,
  explanations: Explanations
): Offence | undefined => {
  // A write is missed most by what was seen last, a status by what was seen first.
  const sightings = lifetime.kind === 'stable' ? known.lasts : known.firsts
  for (const one of sightings) {
    const isWritten = lifetime.kind === 'stable' && explanations.explain(one, known)
    const mayLead = mayFollow(lifetime, known.value, value, isWritten)
    // Two answers without an order must agree in one direction or the other.
    if (mayLead || (!isEarlier(one, sighting) && mayFollow(lifetime, value, known.value, isWritten))) continue
    return { kind: lifetime.kind === 'advances' ? 'backwards' : 'changed', earlier: known.value, sighting: one }
  }
  return undefined
}
