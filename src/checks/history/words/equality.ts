/** How two values of a property compare. `exact`: texts letter by letter, numbers as numbers. */
export type Equality = 'guid' | 'guid-or-exact' | 'instant' | 'word' | 'exact'

export const equalities: readonly Equality[] = ['guid', 'guid-or-exact', 'instant', 'word', 'exact']

/** A text that is the same for equal values and differs for others, so that values can be looked up. */
export const canonical = (value: unknown, equality: Equality): string => {
  if (equality === 'word' && (typeof value === 'string' || typeof value === 'number')) {
    return `word ${String(value).toLowerCase().replaceAll(/[\s_]/g, '')}`
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${String(value)}`
  // Objects are compared member by member, by who knows their members.
  if (typeof value !== 'string') return typeof value
  if (equality === 'guid' || (equality === 'guid-or-exact' && isGuidShaped(value))) return `text ${value.toLowerCase()}`
  return (equality === 'instant' ? instant(value) : undefined) ?? `text ${value}`
}

export const isGuidShaped = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

/** The same for a value that is part of a key: a number in a body is the text in a path. */
export const canonicalKey = (value: unknown, equality: Equality): string =>
  canonical(typeof value === 'number' || typeof value === 'boolean' ? String(value) : value, equality)

/**
 * `Date` keeps three digits of a second; the wire has up to seven. One without an offset is UTC: local time would be another
 * moment on every machine.
 */
const instant = (text: string): string | undefined => {
  const { seconds, fraction, zone } = partsOf(text) ?? {}
  const time = seconds === undefined ? Number.NaN : Date.parse(seconds + (zone ?? 'Z'))
  return Number.isNaN(time) ? undefined : `instant ${time}.${fraction?.replace(/0+$/, '') ?? ''}`
}

const partsOf = (text: string): { seconds?: string; fraction?: string; zone?: string } | undefined =>
  /^(?<seconds>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(?<fraction>\d+))?(?<zone>Z|[+-]\d\d:\d\d)?$/i.exec(text.trim())
    ?.groups

/** A date and time in milliseconds since 1970-01-01T00:00:00Z; `undefined` for anything else. */
export const timeOf = (value: unknown): number | undefined => {
  if (typeof value !== 'string' || instant(value) === undefined) return undefined
  const text = value.trim()
  const time = Date.parse(partsOf(text)?.zone === undefined ? `${text}Z` : text)
  return Number.isNaN(time) ? undefined : time
}
