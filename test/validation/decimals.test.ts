import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, isInt32, isInt64, isMultipleOf } from '../../src/validation/index.ts'

test('it counts money as people do', () => {
  for (const price of [0, 19.99, 4.35, 1.1, 0.07, 1.15, 8.2, 1e21, -0.29, 1e-2, 123456789.01])
    expect(isMultipleOf(price, 0.01), String(price)).toBe(true)
  for (const price of [19.999, 1.005, 0.1 + 0.2, 4.351, 1e-3, -0.005, 1.1e-20])
    expect(isMultipleOf(price, 0.01), String(price)).toBe(false)
})

test('it knows that so many cents are a multiple of a cent, and a part of one is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.integer({ min: 1, max: 9 }), (cents, part) => {
      const text =
        (BigInt(cents) < 0n ? '-' : '') +
        String(Math.abs(cents))
          .padStart(3, '0')
          .replace(/(\d\d)$/, '.$1')
      expect(isMultipleOf(Number(text), 0.01)).toBe(true)
      expect(isMultipleOf(text, 0.01)).toBe(true)
      expect(isMultipleOf(`${text}${part}`, 0.01)).toBe(false)
    })
  )
})

test('it counts as whole numbers do where all are whole', () => {
  const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
  fc.assert(
    fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.nat(40), (value, divisor, zeros) => {
      expect(isMultipleOf(`${value}e${zeros}`, String(divisor))).toBe((value * 10n ** BigInt(zeros)) % divisor === 0n)
      expect(isMultipleOf(String(value * divisor), String(divisor))).toBe(true)
    })
  )
})

test('it takes no longer for an exponent that somebody made up', () => {
  expect(isMultipleOf('1e999999999999', '0.01')).toBe(true)
  expect(isMultipleOf('1e-999999999999', '0.01')).toBe(false)
  expect(compareDecimals('1e999999999999', '-1e999999999999')).toBeGreaterThan(0)
})

test('it is a multiple of nothing where there is nothing to divide by', () => {
  expect([isMultipleOf(1, 0), isMultipleOf(Number.POSITIVE_INFINITY, 1), isMultipleOf(Number.NaN, 1)]).toEqual([
    false,
    false,
    false
  ])
})

test('it compares numbers of any length', () => {
  const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
  fc.assert(
    fc.property(whole, whole, fc.nat(20), (one, other, places) => {
      const expected = one < other ? -1 : one > other ? 1 : 0
      expect(Math.sign(compareDecimals(String(one), String(other)))).toBe(expected)
      expect(Math.sign(compareDecimals(`${one}e-${places}`, `${other}e-${places}`))).toBe(expected)
      expect(compareDecimals(`${one}e${places}`, String(one * 10n ** BigInt(places)))).toBe(0)
    })
  )
})

test('it knows how far 32 and 64 bits reach', () => {
  expect(['2147483647', '-2147483648', 2147483647, '1e2', '1.0'].filter((one) => !isInt32(one))).toEqual([])
  expect(['2147483648', '-2147483649', 2147483648, '1.5', 0.5].filter((one) => isInt32(one))).toEqual([])
  expect(['9223372036854775807', '-9223372036854775808', 2 ** 63].filter((one) => !isInt64(one))).toEqual([])
  expect(['9223372036854775808', '-9223372036854775809', '0.5', 2 ** 64].filter((one) => isInt64(one))).toEqual([])
})
