// RFC 3339 as ajv-formats reads it in full mode: a blank for the T, minutes of an offset without a colon, leap seconds.

const dateShape = /^(\d{4})-(\d\d)-(\d\d)$/
const timeShape = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i

export const isDate = (text: string): boolean => {
  const [, year, month, day] = (dateShape.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  // The zeroth day of the next month is the last of this one. Date takes years below 100 for others; the calendar is the
  // same 400 years later.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year + 400, month, 0)).getUTCDate()
}

/** @param isZoned whether it must say its offset */
export const isTime = (text: string, isZoned = true): boolean => {
  const parts = timeShape.exec(text)
  if (!parts || (isZoned && !parts[4])) return false
  const [hour = 0, minute = 0, second = 0] = parts.slice(1, 4).map(Number)
  const sign = parts[5] === '-' ? -1 : 1
  const [offsetHour, offsetMinute] = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)]
  if (offsetHour > 23 || offsetMinute > 59) return false
  if (hour <= 23 && minute <= 59 && second < 60) return true
  // A leap second is the last of a day in UTC.
  const utcMinute = minute - offsetMinute * sign
  const utcHour = hour - offsetHour * sign - (utcMinute < 0 ? 1 : 0)
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61
}

// What nearly every date and time is, none of whose days has to be counted.
const plainDateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

export const isDateTime = (text: string, isZoned = true): boolean => {
  if (plainDateTime.test(text)) return true
  const [date = '', time = '', ...others] = text.split(/t|\s/i)
  return others.length === 0 && isDate(date) && isTime(time, isZoned)
}

/** The same, with an offset or without one. */
export const isIsoDateTime = (text: string): boolean => isDateTime(text, false)
