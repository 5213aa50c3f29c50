import { Known } from './known.ts'
import type { Span } from './span.ts'

/** A number for each property that resources of one kind have, by its path. */
export class Slots {
  readonly #numbers = new Map<string, number>()

  /** @returns undefined where there are so many already that they may be names that somebody made up */
  of(path: string): number | undefined {
    const known = this.#numbers.get(path)
    if (known !== undefined || this.#numbers.size >= most) return known
    const number = this.#numbers.size
    this.#numbers.set(path, number)
    return number
  }
}

const most = 500

/**
 * Every value that the properties of one resource were seen with, by path. There are many resources, and most properties
 * have one value for ever: of such there is but the value and when it was seen, and no object that holds the two.
 */
export class Values {
  readonly #slots: Slots
  readonly #only: unknown[] = []
  readonly #spans: (Span | undefined)[] = []
  #others: Map<string, readonly Known[]> | undefined

  constructor(slots: Slots) {
    this.#slots = slots
  }

  /** All of one property, in the order in which they were first seen. To change one, {@link set} them all. */
  of(path: string): readonly Known[] {
    const others = this.#others?.get(path)
    if (others) return others
    const slot = this.#slots.of(path)
    const span = slot === undefined ? undefined : this.#spans[slot]
    return slot === undefined || span === undefined ? [] : [new Known(this.#only[slot], false, span)]
  }

  set(path: string, known: readonly Known[]): void {
    this.#others ??= new Map()
    this.#others.set(path, known)
  }

  /** Where the only value of a property is, or can be; `undefined` where there may be several. */
  slot(path: string): number | undefined {
    return this.#others?.has(path) === true ? undefined : this.#slots.of(path)
  }

  /** When the value in a slot was seen; `undefined` where there is none. */
  span(slot: number): Span | undefined {
    return this.#spans[slot]
  }

  only(slot: number): unknown {
    return this.#only[slot]
  }

  setOnly(slot: number, value: unknown, span: Span): void {
    // One after the other from the start: an array with a gap takes more room.
    while (this.#spans.length < slot) {
      this.#spans.push(undefined)
      this.#only.push(undefined)
    }
    this.#only[slot] = value
    this.#spans[slot] = span
  }
}
