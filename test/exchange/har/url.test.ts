import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAbsoluteUrl } from '../../../src/exchange/har/url.ts'

const origin = fc.constantFrom(
  ...['https://api.example.com', 'http://[::1]:80', 'https://999.1.1.1', 'https://a:99999', 'https://a b', 'https://'],
  ...[
    'https://xn--a',
    'https://u:p@host',
    'https:\\\\host',
    'HTTP://HOST:1',
    'ftp://host',
    '//host',
    'data:',
    'https://%41'
  ]
)
const rest = fc.oneof(fc.webPath(), fc.string(), fc.constantFrom('/', '', '?a', '#b', '/../..', '\t/', '/\ud800'))

test('it takes as absolute what URL can parse, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.tuple(origin, rest).map(([one, other]) => one + other),
        fc.webUrl(),
        fc.string()
      ),
      (url) => {
        expect(isAbsoluteUrl(url)).toBe(URL.canParse(url))
      }
    ),
    { numRuns: 1000 }
  )
})
