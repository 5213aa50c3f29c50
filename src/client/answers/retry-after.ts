import { present } from '../present.ts'

/** When the service wants to be asked again. */
export type RetryAfter = {
  /** How long to wait from the arrival of the answer, in seconds. Absent where the header is neither of its two forms. */
  readonly seconds?: number
  /** The header as it came: seconds, or an HTTP date. */
  readonly raw: string
}

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3). A date counts from the answer's own `Date`, so that the clocks of the two
 * machines need not agree, and from this machine's clock where the answer has none.
 *
 * @param now milliseconds since the epoch
 */
export const readRetryAfter = (raw: string, date: string | undefined, now: () => number): RetryAfter =>
  present<RetryAfter>({ seconds: secondsOf(raw.trim(), date, now), raw })

const secondsOf = (raw: string, date: string | undefined, now: () => number): number | undefined => {
  // More than can be counted is a wait all the same, and no reason to repeat at once.
  if (/^\d+$/.test(raw)) return Math.min(Number(raw), Number.MAX_SAFE_INTEGER)
  const until = instantOf(raw)
  return until === undefined ? undefined : Math.max(0, Math.ceil((until - (instantOf(date ?? '') ?? now())) / 1000))
}

// Date.parse alone takes almost any text for a date. RFC 9110 wants its three forms read, two of them obsolete (5.6.7).
const httpDate =
  /^[A-Z][a-z]{2,8}(?:, \d\d[ -][A-Z][a-z]{2}[ -]\d\d(?:\d\d)? [\d:]{8} GMT| [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/

const instantOf = (text: string): number | undefined => {
  // The one without a zone is in UTC, too.
  const instant = httpDate.test(text) ? Date.parse(text.endsWith('GMT') ? text : `${text} GMT`) : Number.NaN
  return Number.isNaN(instant) ? undefined : instant
}
