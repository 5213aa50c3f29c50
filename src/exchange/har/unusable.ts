import type { Place } from '../../finding.ts'
import { failedTo, InputError } from '../../input-error.ts'

/** Says that something of an entry is not usable. @param below pointer below the entry @param expected words that continue 'expected …' */
export type Fail = (below: string, value: unknown, expected: string) => never

/** Something of a recording that cannot be used. What was found is told by its kind alone: it may hold a secret anywhere. */
export const unusable = (
  value: unknown,
  place: Place,
  expected: string,
  next = 'Correct the entry, or export the recording again.'
): InputError =>
  new InputError(
    failedTo(
      `read the HAR recording${place.pointer === '' ? '' : ` at ${place.pointer}`}`,
      expected,
      `got ${kindOf(value)}`,
      next
    ),
    place
  )

export const notHar = (value: unknown, place: Place): InputError =>
  unusable(
    value,
    place,
    'a HAR recording, an object with an array at /log/entries',
    'The file is other JSON: give a HAR file.'
  )

/** What stands where a member has another one of its name. */
export const another: unique symbol = Symbol('another of its name')

export const noEntries = (place: Place): InputError =>
  unusable([], place, 'at least one entry', 'The recording is empty: record again, with the network log on.')

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === another) return 'another of its name'
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'another text'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  return 'an object'
}
