import type { Moment, Sighting } from '../observe/mark.ts'

/** One value that a property was seen with, and when. */
export class Known<V = unknown> {
  readonly value: V
  /** It was found wrong when it was first seen. It is not found wrong again, and nothing is compared with it. */
  readonly wrong: boolean
  /** The first and the last sighting, in answers that show what is, and in those that may be copies of earlier ones. */
  #fresh: Span | undefined
  #frozen: Span | undefined

  constructor(value: V, wrong: boolean) {
    this.value = value
    this.wrong = wrong
  }

  see(sighting: Sighting): void {
    const span = sighting.frozen ? this.#frozen : this.#fresh
    if (span) {
      if (isLater(span.first.mark.ended, sighting.mark.ended)) span.first = sighting
      if (!isLater(span.last.mark.began, sighting.mark.began)) span.last = sighting
    } else if (sighting.frozen) this.#frozen = { first: sighting, last: sighting }
    else this.#fresh = { first: sighting, last: sighting }
  }

  /** The sighting that leaves the least room for a difference, of each kind: the one that ended first. */
  get firsts(): Sighting[] {
    return this.#spans.map(({ first }) => first)
  }

  /** The one that began last, of each kind. */
  get lasts(): Sighting[] {
    return this.#spans.map(({ last }) => last)
  }

  get #spans(): Span[] {
    return [this.#fresh, this.#frozen].filter((span) => span !== undefined)
  }
}

type Span = { first: Sighting; last: Sighting }

const isLater = (one: Moment, other: Moment): boolean =>
  one.time !== undefined && other.time !== undefined && one.time !== other.time
    ? one.time > other.time
    : one.tick > other.tick
