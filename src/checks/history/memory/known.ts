import type { Moment, Sighting } from '../observe/mark.ts'

/** One value that a property was seen with, and when. */
export class Known<V = unknown> {
  readonly value: V
  /** It was found wrong when it was first seen. It is not found wrong again, and nothing is compared with it. */
  readonly wrong: boolean
  /** The first and the last sighting in answers that show what is. There are many values, so no object holds the two. */
  #first: Sighting | undefined
  #last: Sighting | undefined
  /** The same in answers that may be copies of earlier ones. */
  #frozen: { first: Sighting; last: Sighting } | undefined

  constructor(value: V, wrong: boolean) {
    this.value = value
    this.wrong = wrong
  }

  see(sighting: Sighting): void {
    if (!sighting.frozen) {
      this.#first = firstOf(this.#first, sighting)
      this.#last = lastOf(this.#last, sighting)
    } else if (this.#frozen) {
      this.#frozen.first = firstOf(this.#frozen.first, sighting)
      this.#frozen.last = lastOf(this.#frozen.last, sighting)
    } else this.#frozen = { first: sighting, last: sighting }
  }

  /** The sighting that leaves the least room for a difference, of each kind: the one that ended first. */
  get firsts(): Sighting[] {
    return [this.#first, this.#frozen?.first].filter((first) => first !== undefined)
  }

  /** The one that began last, of each kind. */
  get lasts(): Sighting[] {
    return [this.#last, this.#frozen?.last].filter((last) => last !== undefined)
  }
}

const firstOf = (known: Sighting | undefined, sighting: Sighting): Sighting =>
  known && !isLater(known.mark.ended, sighting.mark.ended) ? known : sighting

const lastOf = (known: Sighting | undefined, sighting: Sighting): Sighting =>
  known && isLater(known.mark.began, sighting.mark.began) ? known : sighting

const isLater = (one: Moment, other: Moment): boolean =>
  one.time !== undefined && other.time !== undefined && one.time !== other.time
    ? one.time > other.time
    : one.tick > other.tick
