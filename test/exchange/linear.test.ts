import { expect, test } from 'vitest'
import { redact } from '../../src/exchange/index.ts'
import { exchangeOf, textBody } from './exchanges.ts'

/** What a search begins at, or goes on with, again and again: one that looks at the rest each time takes hours for it. */
const units = [
  'token=',
  'a=',
  '=',
  ':',
  'password="',
  "token='",
  '\\"',
  '{',
  '[',
  '"',
  '<',
  '<a ',
  '<a key=',
  '&',
  '%',
  '%25',
  '%3D',
  '%253D',
  'eyJ',
  'eyJ.',
  '-----BEGIN A KEY-----',
  'content-disposition:',
  'content-disposition: form-data; name=token\n',
  'bearer ',
  'basic ',
  '://',
  '://a',
  'a:b@',
  '-u ',
  '--token ',
  'token:\n',
  'token: |\n  a\n',
  ' ',
  '\n',
  'a',
  'aB1',
  'a,',
  'token,',
  '"a",',
  'sk-',
  'M.C1_',
  '0.A',
  '/',
  'a=b&',
  '<key>token</key>',
  '<token>a',
  '{"token":',
  '{"a":"',
  '\\"token\\":\\"',
  '&quot;',
  '1:AA',
  '?a=',
  '}',
  '\r\n',
  ')'
]

// A square of this length is 10^9 steps, of which each is a search: minutes. Read once, or a fixed number of times, it is well below a second.
const length = 40_000

test.each(units)(
  'it redacts any number of %j in time',
  (unit) => {
    const text = unit.repeat(length / unit.length)
    const headers = ['user-agent', 'authorization', 'content-type', 'x-odd'].map((name) => [name, text] as const)
    const sent = exchangeOf({ url: `https://a.example/?${text}`, requestHeaders: headers, requestBody: textBody(text) })
    expect(redact(sent).request.headers).toHaveLength(4)
  },
  20_000
)
