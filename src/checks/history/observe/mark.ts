import type { Place } from '../../../finding.ts'
import { requestLine } from '../../judgement.ts'

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
  readonly request: { readonly method: string; readonly url: string; readonly template: string }
  /** A place by its pointer below the exchange, e.g. `/response/status`. */
  readonly place: (pointer: string) => Place
}

/** One resource in one answer. */
export type Sighting = {
  readonly mark: Mark
  /** JSON pointer into the body. */
  readonly pointer: string
  /** The answer may be a copy of an earlier one to the same call (`x-replay`, `frozen`): what is equal for all of these. */
  readonly frozen: string | undefined
}

/** Whether one thing was over when another began. Two that overlap have no order. */
export const isBefore = (one: Moment, other: Moment): boolean =>
  one.tick < other.tick && (one.time === undefined || other.time === undefined || one.time <= other.time)

/** Whether what one answer shows is older than what another can show. */
export const isEarlier = (one: Sighting, other: Sighting): boolean => {
  // A copy of an earlier answer may lag behind whatever else was answered, but not behind an answer to the same call.
  if (other.frozen !== undefined && one.frozen !== other.frozen) return false
  return isBefore(one.mark.ended, other.mark.began)
}

/** What an earlier exchange showed: a pointer below it. */
export type Earlier = { readonly mark: Mark; readonly pointer: string }

export const earlierIn = ({ mark, pointer }: Sighting, below = ''): Earlier => ({
  mark,
  pointer: `/response/content/text#${pointer}${below}`
})

/** `GET /v1/customers/… at 2026-03-02T09:00:00.200Z`: when a request was sent, or an answer had arrived. */
export const momentText = ({ mark: { began, ended, request }, pointer }: Earlier): string => {
  const { time } = pointer.startsWith('/request') ? began : ended
  return `${requestLine({ request }, request.template)}${time === undefined ? '' : ` at ${instantText(time)}`}`
}

/** @param time in milliseconds since 1970; a recording may hold one that no calendar has */
export const instantText = (time: number): string => {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? 'a time beyond all dates' : date.toISOString()
}

export const placeIn = ({ mark, pointer }: Sighting, below = ''): Place =>
  mark.place(`/response/content/text#${pointer}${below}`)
