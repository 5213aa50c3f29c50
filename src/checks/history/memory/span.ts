import type { Moment, Sighting } from '../observe/mark.ts'

/**
 * When something was seen, first and last: of answers that show what is, and of answers that may be copies of earlier ones.
 * It never changes, so all values that were seen in the same answers share one.
 */
export class Span {
  readonly #first: Sighting | undefined
  readonly #last: Sighting | undefined
  readonly #frozen: { readonly first: Sighting; readonly last: Sighting } | undefined

  constructor(first?: Sighting, last?: Sighting, frozen?: { readonly first: Sighting; readonly last: Sighting }) {
    this.#first = first
    this.#last = last
    this.#frozen = frozen
  }

  static of(sighting: Sighting): Span {
    return sighting.frozen
      ? new Span(undefined, undefined, { first: sighting, last: sighting })
      : new Span(sighting, sighting)
  }

  /** The span that has one more sighting in it. */
  with(sighting: Sighting): Span {
    if (!sighting.frozen) {
      return new Span(firstOf(this.#first, sighting), lastOf(this.#last, sighting), this.#frozen)
    }
    return new Span(this.#first, this.#last, {
      first: firstOf(this.#frozen?.first, sighting),
      last: lastOf(this.#frozen?.last, sighting)
    })
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

/** The spans that one sighting makes of others: of most values the same one. */
export class Sightings {
  readonly sighting: Sighting
  #first: Span | undefined
  #earlier: Span | undefined
  #later: Span | undefined

  constructor(sighting: Sighting) {
    this.sighting = sighting
  }

  /** The span of what is seen for the first time. */
  get first(): Span {
    return (this.#first ??= Span.of(this.sighting))
  }

  after(span: Span): Span {
    if (this.#later === undefined || this.#earlier !== span) {
      this.#earlier = span
      this.#later = span.with(this.sighting)
    }
    return this.#later
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
