import { isBefore, type Mark, type Sighting } from '../observe/mark.ts'
import type { Writes } from './writes.ts'

/** The effects that writes without an answer have had on one property: each has one at most. */
export class Effects {
  /** The answers that were the first to show them. */
  #shown: readonly Mark[] = []

  /**
   * Whether a write lies between an earlier and a later sighting that differ.
   *
   * @returns `'lost'` where it is one without an answer, which has not shown an effect yet
   */
  explain(one: Sighting, other: Sighting, writes: Writes): boolean | 'lost' {
    const explanation = writes.between(one, other)
    if (explanation !== 'lost') return explanation === 'written'
    // Whoever first shows an effect is behind it; who was asked before that may be before it.
    if (this.#shown.some((mark) => mark !== one.mark && !isBefore(mark.ended, one.mark.began))) return true
    return this.#shown.length < writes.lost && 'lost'
  }

  add({ mark }: Sighting): void {
    this.#shown = [...this.#shown, mark]
  }
}
