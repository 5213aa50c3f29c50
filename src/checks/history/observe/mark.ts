import type { Place } from '../../../finding.ts'

/** A moment: its place in the order in which things were seen, and its time where the history says it. */
export type Moment = {
  readonly tick: number
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly time: number | undefined
}

/** What is remembered of an exchange: when it was, and where it stands. Not its bodies. */
export type Mark = {
  readonly began: Moment
  readonly ended: Moment
  /** A place by its pointer below the exchange, e.g. `/response/status`. */
  readonly place: (pointer: string) => Place
}

/** One resource in one answer. */
export type Sighting = {
  readonly mark: Mark
  /** JSON pointer into the body. */
  readonly pointer: string
  /** The answer may be a copy of an earlier one (`x-replay`, `frozen`). */
  readonly frozen: boolean
}

/** Whether one thing was over when another began. Two that overlap have no order. */
export const isBefore = (one: Moment, other: Moment): boolean =>
  one.tick < other.tick && (one.time === undefined || other.time === undefined || one.time <= other.time)

/** Whether what one answer shows is older than what another can show. */
export const isEarlier = (one: Sighting, other: Sighting): boolean => {
  // A copy of an earlier answer may lag behind whatever else was answered, but not behind its own kind.
  if (other.frozen && !one.frozen) return false
  return isBefore(one.mark.ended, other.mark.began)
}

export const placeIn = ({ mark, pointer }: Sighting, below = ''): Place =>
  mark.place(`/response/content/text#${pointer}${below}`)
