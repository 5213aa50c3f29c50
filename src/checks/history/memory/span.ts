import type { Moment, Sighting } from '../observe/mark.ts'

/** Answers to one call that may be copies of each other: the first and the last. */
type Copies = { readonly first: Sighting; readonly last: Sighting }

const none: readonly Copies[] = []

/**
 * When something was seen, first and last: of answers that show what is, and of answers that may be copies of earlier ones.
 * It never changes, so all values that were seen in the same answers share one.
 */
export class Span {
  readonly #first: Sighting | undefined
  readonly #last: Sighting | undefined
  /** One for each call; that several answer one thing is a fault. */
  readonly #frozen: readonly Copies[]

  constructor(first?: Sighting, last?: Sighting, frozen: readonly Copies[] = none) {
    this.#first = first
    this.#last = last
    this.#frozen = frozen
  }

  static of(sighting: Sighting): Span {
    return sighting.frozen === undefined
      ? new Span(sighting, sighting)
      : new Span(undefined, undefined, [{ first: sighting, last: sighting }])
  }

  /** The span that has one more sighting in it. */
  with(sighting: Sighting): Span {
    if (sighting.frozen === undefined) {
      return new Span(firstOf(this.#first, sighting), lastOf(this.#last, sighting), this.#frozen)
    }
    const known = this.#frozen.find(({ first }) => first.frozen === sighting.frozen)
    return new Span(this.#first, this.#last, [
      ...this.#frozen.filter((copies) => copies !== known),
      { first: firstOf(known?.first, sighting), last: lastOf(known?.last, sighting) }
    ])
  }

  /** The sighting that leaves the least room for a difference, of each kind: the one that ended first. */
  get firsts(): Sighting[] {
    return [...(this.#first ? [this.#first] : []), ...this.#frozen.map(({ first }) => first)]
  }

  /** The one that began last, of each kind. */
  get lasts(): Sighting[] {
    return [...(this.#last ? [this.#last] : []), ...this.#frozen.map(({ last }) => last)]
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
