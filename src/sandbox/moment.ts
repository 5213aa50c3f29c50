import type { Seeded } from './seeded.ts'

/** A moment as new services write it: seven digits of a second, of which a clock here gives three, and Z. */
export const moment = (time: number, seeded: Seeded): string =>
  `${isoText(time).slice(0, -1)}${String(10_000 + seeded.below(10_000)).slice(1)}Z`

// One request writes one moment several times.
let latest = { time: 0, text: '1970-01-01T00:00:00.000Z' }
const isoText = (time: number): string => {
  if (time !== latest.time) latest = { time, text: new Date(time).toISOString() }
  return latest.text
}

/** A moment as legacy services write it: three digits and an offset. */
export const legacyMoment = (time: number): string => new Date(time).toISOString().replace('Z', '+00:00')

/** Midnight at the beginning of the day. */
export const dayOf = (time: number): string => `${new Date(time).toISOString().slice(0, 10)}T00:00:00Z`

/** The last second of the day. */
export const endOfDay = (time: number): string => `${new Date(time).toISOString().slice(0, 10)}T23:59:59Z`
