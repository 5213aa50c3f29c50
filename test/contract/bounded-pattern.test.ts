import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundedPattern, EndlessPattern } from '../../src/contract/bounded-pattern.ts'

const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'a',
      'b',
      '\\.',
      '[ab]',
      '[^b]',
      '.',
      '\\w',
      '\\u0061',
      'a?',
      'a*',
      '[ab]+',
      '\\.+',
      'a{2}',
      'b{1,3}',
      '$',
      '\\b'
    ),
    fc
      .tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '{2,}', '{3}', '{0,9}', '*?'))
      .map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})*`)
  ),
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
}))

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 60 }),
  fc.constantFrom(
    `${'a'.repeat(50)}!`,
    `${'ab.'.repeat(20)}!`,
    `${'.a'.repeat(30)}!`,
    `${'a'.repeat(2000)}!`,
    `${'.'.repeat(300)}b`
  )
)

test('it ends with each pattern on each text, and says what JavaScript says', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '^'),
      anyPattern,
      fc.constantFrom('', '$', '!$'),
      anyText,
      (begin, middle, end, text) => {
        const pattern = begin + middle + end
        const start = performance.now()
        let fits: boolean | undefined
        try {
          fits = boundedPattern(pattern, 'u').test(text)
        } catch (error) {
          expect(error).toBeInstanceOf(EndlessPattern)
        }
        const took = performance.now() - start
        expect(took).toBeLessThan(10_000)
        if (fits !== undefined) expect(fits).toBe(new RegExp(pattern, 'u').test(text))
      }
    ),
    { numRuns: Number(process.env['RUNS'] ?? 60), interruptAfterTimeLimit: 20_000 }
  )
})

test.each(['^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}$', '^[A-Z]{2,2}$', '^[a-z]$'])(
  'it leaves a pattern with few ways as it is: %s',
  (pattern) => {
    expect(boundedPattern(pattern, 'u')).toBeInstanceOf(RegExp)
  }
)

test.each([
  ['^[A-Za-z0-9+/]{16}(?:[A-Za-z0-9+/]{6})?(?:\\.[0-9]+)+$', 'AAAAAAAAAAAAAAAA.1.2.30'],
  ['^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$', 'zh-Hant-TW'],
  ['^[^@\\s]+@[^@\\s]+$', 'somebody@example.com']
])('it takes no more time for an ordinary pattern: %s', (pattern, text) => {
  const bounded = boundedPattern(pattern, 'u')
  const start = performance.now()
  // A test that could be stopped takes 200 microseconds or more: this would be 2 seconds.
  for (let times = 0; times < 10_000; times++) bounded.test(`${text}${times % 10}`)
  expect(performance.now() - start).toBeLessThan(500)
})
