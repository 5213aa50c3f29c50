/** Instead of an index: the bytes end before the value does. */
export const open = -1
/** Instead of an index: the bytes are no JSON. */
export const broken = -2

/** @returns the index of the first byte that is no white space of JSON, or `end` */
export const skipBlanks = (bytes: Uint8Array, from: number, end: number): number => {
  let at = from
  while (at < end) {
    const byte = bytes[at]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break
    at++
  }
  return at
}

/**
 * @param from behind the opening quote
 * @returns the index behind the closing quote, {@link open} or {@link broken}
 */
export const skipString = (bytes: Uint8Array, from: number, end: number): number => {
  let at = from
  while (at < end) {
    const byte = bytes[at++] ?? 0
    if (byte === quote) return at
    if (byte < 0x20) return broken
    if (byte !== backslash) continue
    if (at >= end) return open
    const escape = bytes[at++] ?? 0
    if (escape === letterU) {
      for (let digit = 0; digit < 4; digit++, at++) {
        if (at >= end) return open
        if (!isHexDigit(bytes[at] ?? 0)) return broken
      }
    } else if (!isEscape(escape)) return broken
  }
  return open
}

/**
 * Walks over one value of JSON, exactly as strict as `JSON.parse`, and makes nothing of it. Nesting costs no stack.
 *
 * @param from the first byte of the value, or white space before it
 * @returns the index behind the value, {@link open} or {@link broken}
 */
export const skipValue = (bytes: Uint8Array, from: number, end: number): number => {
  // Whether each of the values around is an object.
  const around: boolean[] = []
  let at = skipBlanks(bytes, from, end)
  for (;;) {
    if (at >= end) return open
    const byte = bytes[at] ?? 0
    if (byte === brace || byte === bracket) {
      const isObject = byte === brace
      at = skipBlanks(bytes, at + 1, end)
      if (at >= end) return open
      if (bytes[at] !== (isObject ? closingBrace : closingBracket)) {
        around.push(isObject)
        if (isObject) at = skipKey(bytes, at, end)
        if (at < 0) return at
        continue
      }
      at++
    } else {
      at = byte === quote ? skipString(bytes, at + 1, end) : skipScalar(bytes, at, end)
      if (at < 0) return at
    }
    // A value is over: what comes next is another one, or the end of those around it.
    for (;;) {
      const isObject = around.at(-1)
      if (isObject === undefined) return at
      at = skipBlanks(bytes, at, end)
      if (at >= end) return open
      const next = bytes[at++]
      if (next === comma) {
        at = isObject ? skipKey(bytes, skipBlanks(bytes, at, end), end) : skipBlanks(bytes, at, end)
        if (at < 0) return at
        break
      }
      if (next !== (isObject ? closingBrace : closingBracket)) return broken
      around.pop()
    }
  }
}

/** @returns the index of the value behind a name and its colon, {@link open} or {@link broken} */
const skipKey = (bytes: Uint8Array, from: number, end: number): number => {
  if (from >= end) return open
  if (bytes[from] !== quote) return broken
  const at = skipString(bytes, from + 1, end)
  return at < 0 ? at : skipColon(bytes, at, end)
}

/** @returns the index of the value behind a colon, {@link open} or {@link broken} */
export const skipColon = (bytes: Uint8Array, from: number, end: number): number => {
  const at = skipBlanks(bytes, from, end)
  if (at >= end) return open
  return bytes[at] === colon ? skipBlanks(bytes, at + 1, end) : broken
}

/** A number, `true`, `false` or `null`. A number at the end of the bytes is open: a digit may follow. */
export const skipScalar = (bytes: Uint8Array, from: number, end: number): number => {
  const byte = bytes[from]
  if (byte === 0x74) return skipWord(bytes, from, end, 'true')
  if (byte === 0x66) return skipWord(bytes, from, end, 'false')
  if (byte === 0x6e) return skipWord(bytes, from, end, 'null')
  return skipNumber(bytes, from, end)
}

const skipWord = (bytes: Uint8Array, from: number, end: number, word: string): number => {
  for (let index = 0; index < word.length; index++) {
    if (from + index >= end) return open
    if (bytes[from + index] !== word.charCodeAt(index)) return broken
  }
  return from + word.length
}

const skipNumber = (bytes: Uint8Array, from: number, end: number): number => {
  let at = bytes[from] === minus ? from + 1 : from
  if (at >= end) return open
  const isZero = bytes[at] === 0x30
  at = isZero ? at + 1 : skipDigits(bytes, at, end)
  if (at >= 0 && at < end && bytes[at] === dot) at = skipDigits(bytes, at + 1, end)
  if (at >= 0 && at < end && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    at++
    if (at >= end) return open
    at = skipDigits(bytes, bytes[at] === minus || bytes[at] === plus ? at + 1 : at, end)
  }
  return at >= end ? open : at
}

/** At least one. */
const skipDigits = (bytes: Uint8Array, from: number, end: number): number => {
  let at = from
  while (at < end && isDigit(bytes[at] ?? 0)) at++
  return at > from ? at : at >= end ? open : broken
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

const isHexDigit = (byte: number): boolean =>
  isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)

/** `"`, `\`, `/`, b, f, n, r, t */
const isEscape = (byte: number): boolean =>
  byte === quote ||
  byte === backslash ||
  byte === 0x2f ||
  byte === 0x62 ||
  byte === 0x66 ||
  byte === 0x6e ||
  byte === 0x72 ||
  byte === 0x74

export const quote = 0x22
export const brace = 0x7b
export const closingBrace = 0x7d
export const bracket = 0x5b
export const closingBracket = 0x5d
export const comma = 0x2c
export const backslash = 0x5c
const colon = 0x3a
const minus = 0x2d
const plus = 0x2b
const dot = 0x2e
const letterU = 0x75
