import type { Located } from '../../../contract/index.ts'
import { canonical } from './equality.ts'
import type { WordReader } from './reader.ts'

/** How a property may differ between two observations of its resource (`x-lifetime`). */
export type Lifetime = { readonly located: Located } & (
  { readonly kind: 'fixed' | 'stable' | 'once' | 'free' } | { readonly kind: 'advances'; readonly edges: Edges }
)

export const readLifetime = (located: Located | undefined, reader: WordReader): Lifetime | undefined => {
  if (located === undefined) return undefined
  const { value } = located
  if (value === 'fixed' || value === 'stable' || value === 'once' || value === 'free') return { kind: value, located }
  const advances = typeof value === 'string' ? undefined : reader.member(located, 'advances')
  if (!advances) return reader.fail(located, "'fixed', 'stable', 'once', 'free' or { advances: … }")
  const steps = reader.entries(advances).map(([from, to]) => [from, reader.texts(to) ?? []] as const)
  return { kind: 'advances', edges: new Edges(steps), located }
}

const wordOf = (value: unknown): string => canonical(value, 'word')

/** The words of a status and the ways between them. */
export class Edges {
  /** Every word with an entry, and all that can be reached from it in any number of steps. */
  readonly #reachable = new Map<string, ReadonlySet<string>>()

  constructor(steps: readonly (readonly [from: string, to: readonly string[]])[]) {
    const next = new Map(steps.map(([from, to]) => [wordOf(from), to.map(wordOf)]))
    for (const from of next.keys()) {
      const reached = new Set([from])
      for (const word of reached) for (const following of next.get(word) ?? []) reached.add(following)
      this.#reachable.set(from, reached)
    }
  }

  /** A word without an entry of its own says nothing. */
  knows(value: unknown): boolean {
    return this.#reachable.has(wordOf(value))
  }

  /** Whether one word may follow another, in any number of steps. Nothing is known of unknown words. */
  allow(from: unknown, to: unknown): boolean {
    return !this.knows(from) || !this.knows(to) || this.#reachable.get(wordOf(from))?.has(wordOf(to)) === true
  }
}
