// Numbers as JSON writes them: money is decimal, and what a computer makes of 19.99 is a little less or more.

/** Digits, and the power of ten that they are multiplied with. */
export type Decimal = readonly [digits: bigint, exponent: number]

/** @param numeral a number as JSON or JavaScript writes it; a JavaScript number is the shortest text that gives it */
export const decimalOf = (numeral: number | string): Decimal => {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(numeral)) ?? []
  return [BigInt(sign + whole + fraction), Number(exponent) - fraction.length]
}

/** Whether a number is a multiple of another one, in decimal arithmetic: 19.99 is one of 0.01, and 19.999 is none. */
export const isMultipleOf = (numeral: number | string, of: number | string): boolean => {
  if (Number.isSafeInteger(numeral) && Number.isSafeInteger(of)) return Number(numeral) % Number(of) === 0
  // What cannot be counted is a multiple of nothing.
  if (!Number.isFinite(Number(of)) || (typeof numeral === 'number' && !Number.isFinite(numeral))) return false
  const [digits, exponent] = decimalOf(numeral)
  const [divisor, divisorExponent] = decimalOf(of)
  if (divisor === 0n) return false
  const shift = exponent - divisorExponent
  // As a remainder, so that an exponent that somebody made up costs nothing.
  if (shift >= 0) return (digits * powerOfTen(shift, divisor)) % divisor === 0n
  return digits === 0n || (-shift <= lengthOf(digits) && digits % (divisor * 10n ** BigInt(-shift)) === 0n)
}

const powerOfTen = (exponent: number, modulus: bigint): bigint => {
  let [power, base] = [1n, 10n]
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = (power * base) % modulus
    base = (base * base) % modulus
  }
  return power
}

const lengthOf = (digits: bigint): number => String(digits).replace('-', '').length

/** Below zero where the first number is less, above where it is more, and zero where they are equal. */
export const compareDecimals = (one: number | string, other: number | string): number => {
  const [digits, exponent] = decimalOf(one)
  const [others, otherExponent] = decimalOf(other)
  const sign = signOf(digits)
  if (sign !== signOf(others) || sign === 0) return sign - signOf(others)
  const longer = lengthOf(digits) + exponent - (lengthOf(others) + otherExponent)
  if (longer !== 0) return longer * sign
  // Of one length, they differ in their exponents by no more than their digits.
  const least = Math.min(exponent, otherExponent)
  return signOf(digits * 10n ** BigInt(exponent - least) - others * 10n ** BigInt(otherExponent - least))
}

const signOf = (digits: bigint): number => (digits === 0n ? 0 : digits < 0n ? -1 : 1)

/** Whether a number has no fraction, in whichever way it is written. */
export const isWhole = (numeral: number | string): boolean => isMultipleOf(numeral, 1)

/** The bounds of `int32` and `int64`. A JavaScript number beyond 53 bits is any of those that it may have been made of. */
const fitsBits =
  (bits: number) =>
  (numeral: number | string): boolean =>
    typeof numeral === 'number'
      ? Number.isInteger(numeral) && numeral >= -(2 ** (bits - 1)) && numeral <= 2 ** (bits - 1) - 1
      : isWhole(numeral) &&
        compareDecimals(numeral, String(-(2n ** BigInt(bits - 1)))) >= 0 &&
        compareDecimals(numeral, String(2n ** BigInt(bits - 1) - 1n)) <= 0

export const isInt32 = /* @__PURE__ */ fitsBits(32)
export const isInt64 = /* @__PURE__ */ fitsBits(64)
