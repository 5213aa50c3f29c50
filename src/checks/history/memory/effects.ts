import { isBefore, type Mark, type Sighting } from '../observe/mark.ts'
import type { Known } from './known.ts'
import type { Writes } from './writes.ts'

/** The answer that was the first to show an effect, and the value that came of it. */
type Effect = { readonly mark: Mark; readonly value: Known }

/** The effects that writes without an answer have had on one property: each has one at most. */
export class Effects {
  #shown: readonly Effect[] = []

  /**
   * Whether a write lies between an earlier sighting of a value and a later one that differs.
   *
   * @returns `'lost'` where it is one without an answer, which has not shown an effect yet
   */
  explain(one: Sighting, value: Known, other: Sighting, writes: Writes): boolean | 'lost' {
    const explanation = writes.between(one, other)
    if (explanation !== 'lost') return explanation === 'written'
    const isOrdered = isBefore(one.mark.ended, other.mark.began)
    const first = isOrdered || one.mark.began.tick < other.mark.began.tick ? one.mark : other.mark
    // Whoever shows an effect is behind it; who was asked before that was known, or at the same time, may be before it.
    const mayLieBetween = (effect: Effect) =>
      !(isOrdered && effect.value === value) && !isBefore(effect.mark.ended, first.began)
    if (this.#shown.some(mayLieBetween)) return true
    return this.#shown.length < writes.lost && 'lost'
  }

  add({ mark }: Sighting, value: Known): void {
    this.#shown = [...this.#shown, { mark, value }]
  }
}

/** Holds the writes to a resource against what one property is seen with now. */
export class Explanations {
  readonly #effects: () => Effects
  readonly #writes: Writes
  readonly #sighting: Sighting
  #isLostShown = false

  /** @param effects on the property; asked for only where there was a write */
  constructor(effects: () => Effects, writes: Writes, sighting: Sighting) {
    this.#effects = effects
    this.#writes = writes
    this.#sighting = sighting
  }

  /** Whether a write may lie between an earlier sighting of another value and now. */
  explain(one: Sighting, of: Known): boolean {
    if (!this.#writes.seen) return false
    const explained = this.#effects().explain(one, of, this.#sighting, this.#writes)
    this.#isLostShown ||= explained === 'lost'
    return explained !== false
  }

  /** What is seen now is in order: a write without an answer that it took to explain it has shown its effect. */
  settle(value: Known | undefined): void {
    if (this.#isLostShown && value) this.#effects().add(this.#sighting, value)
  }
}
