const fixedLength = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?)$/

/**
 * An ISO 8601 duration in milliseconds: weeks, or days, hours, minutes and seconds.
 *
 * @throws TypeError where it is none, or has years or months, which have no fixed length
 */
export const milliseconds = (duration: string): number => {
  const match = typeof (duration as unknown) === 'string' ? fixedLength.exec(duration) : null
  if (!match || duration.endsWith('P') || duration.endsWith('T')) {
    throw new TypeError(
      `Failed to read a duration: expected ISO 8601 without years and months, such as PT30S, PT15M or P7D, but there was '${duration}'. Write it so.`
    )
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0))
  return Math.round(((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
}

const term = /^P(?:(\d+)Y)?(?:(\d+)M)?$/

/** How many months a term such as `P1M`, `P1Y` or `P3Y` has; 0 where it is no such text. */
export const monthsOf = (termDuration: string | undefined): number => {
  const match = term.exec(termDuration ?? '')
  return match ? Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0) : 0
}

/** The moment some months later. A day that the month does not have becomes its last one. */
export const addMonths = (time: number, months: number): number => {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, daysOfMonth))
  return date.getTime()
}
