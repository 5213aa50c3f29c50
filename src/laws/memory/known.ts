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
    const next: Span = {
      first: span && !endedLater(span.first, sighting) ? span.first : sighting,
      last: span && beganLater(span.last, sighting) ? span.last : sighting
    }
    if (sighting.frozen) this.#frozen = next
    else this.#fresh = next
  }

  /** The sighting that leaves the least room for a difference, of each kind: the one that ended first. */
  get firsts(): Sighting[] {
    return [this.#fresh, this.#frozen].flatMap((span) => (span ? [span.first] : []))
  }

  /** The one that began last, of each kind. */
  get lasts(): Sighting[] {
    return [this.#fresh, this.#frozen].flatMap((span) => (span ? [span.last] : []))
  }
}

type Span = { readonly first: Sighting; readonly last: Sighting }

const isLater = (one: Moment, other: Moment): boolean =>
  one.time !== undefined && other.time !== undefined && one.time !== other.time
    ? one.time > other.time
    : one.tick > other.tick

const endedLater = (one: Sighting, other: Sighting): boolean => isLater(one.mark.ended, other.mark.ended)

const beganLater = (one: Sighting, other: Sighting): boolean => isLater(one.mark.began, other.mark.began)
