import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'

test.each([
  ['fromat', 'format'],
  ['Format', 'format'],
  ['formt', 'format'],
  ['formats', 'format'],
  ['outptu', 'output'],
  ['nothing like it', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined]
])('it guesses a name by its letters: %.20s', (word, expected) => {
  expect(nearest(word, ['output', 'format', 'only'])).toBe(expected)
})
