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
  if (/^\d+$/.test(raw)) {
    const seconds = Number(raw)
    return Number.isSafeInteger(seconds) ? seconds : undefined
  }
  const until = instantOf(raw)
  return until === undefined ? undefined : Math.max(0, Math.ceil((until - (instantOf(date ?? '') ?? now())) / 1000))
}

// Date.parse alone takes almost any text for a date.
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

const instantOf = (text: string): number | undefined => {
  const instant = httpDate.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(instant) ? undefined : instant
}
