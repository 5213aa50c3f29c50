import { expect, test } from 'vitest'
import { checkExchange, scopeOf } from '../../src/checks/index.ts'
import { Contract, createRouter } from '../../src/contract/index.ts'
import { createHistory, redacted, type HeaderFields } from '../../src/exchange/index.ts'
import { exchangeOf, textBody } from '../exchange/exchanges.ts'

const contract = new Contract('test/support/styles/styles.yaml')

const router = createRouter(contract)

const misfits = (parts: Parameters<typeof exchangeOf>[0]) =>
  scopeOf(createHistory('run.har', [exchangeOf(parts)]), contract, router).judged.flatMap((judged) =>
    [...checkExchange(judged)].map(({ code, message }) => `${code}: ${message.replace(/^[^:]+: |\. Correct .*$/g, '')}`)
  )

const asked = (pathAndQuery: string) => misfits({ url: `https://styles.example${pathAndQuery}` })

test.each([
  '/q?ids=1&ids=2',
  '/q?ids=1',
  '/q?csv=1,2,3',
  '/q?csv=1%2C2',
  '/q?csv=',
  '/q?pipe=a%7Cb',
  '/q?space=1%202&space=3+4',
  '/q?filter[from]=1&filter%5Bto%5D=2',
  '/q?shape=from,1,to,2',
  '/q?r=5&tags=1&tags=2',
  '/q?json=%7B%22a%22%3A1%7D',
  '/q?choice=5&choice=x',
  '/q?number=1&number=2.5&number=true',
  '/q?either=all&either=1,2',
  '/simple/1,2',
  '/label/.1.2',
  '/matrix/;ids=1,2',
  '/matrices/;ids=1;ids=2',
  '/one/.5'
])('it reads a parameter by its style: %s', (pathAndQuery) => {
  expect(asked(pathAndQuery)).toEqual([])
})

test.each([
  [
    '/q?ids=1&ids=x',
    'request.query.invalid: the query parameter \'ids\': /1 is the string "x"; the contract expects an integer'
  ],
  [
    '/q?csv=1,x',
    'request.query.invalid: the query parameter \'csv\': /1 is the string "x"; the contract expects an integer'
  ],
  [
    '/q?pipe=a%7Cc',
    'request.query.invalid: the query parameter \'pipe\': /1 is the string "c"; the contract expects one of "a", "b"'
  ],
  [
    '/q?filter[to]=2',
    "request.query.invalid: the query parameter 'filter' is an object with 'to'; the contract expects an object with the member 'from'"
  ],
  [
    '/q?filter[from]=1&filter[x]=2',
    'request.query.invalid: the query parameter \'filter\': /x is the string "2"; the contract expects nothing here'
  ],
  [
    '/q?shape=from,x',
    'request.query.invalid: the query parameter \'shape\': /from is the string "x"; the contract expects an integer'
  ],
  [
    '/q?r=red',
    'request.query.invalid: the query parameter \'colour\': /r is the string "red"; the contract expects an integer'
  ],
  [
    '/q?json=%7B%7D',
    "request.query.invalid: the query parameter 'json' is an empty object; the contract expects an object with the member 'a'"
  ],
  ['/q?json=a', 'request.query.invalid: the query parameter \'json\' is the string "a"; the contract expects JSON'],
  [
    '/q?number=3',
    'request.query.invalid: the query parameter \'number\' is the string "3"; the contract expects one of 1, 2.5, true'
  ],
  [
    '/simple/1,x',
    'request.path.invalid: the path parameter \'ids\': /1 is the string "x"; the contract expects an integer'
  ],
  [
    '/label/.1.x',
    'request.path.invalid: the path parameter \'ids\': /1 is the string "x"; the contract expects an integer'
  ],
  [
    '/matrix/;ids=x',
    'request.path.invalid: the path parameter \'ids\': /0 is the string "x"; the contract expects an integer'
  ],
  [
    '/matrices/;ids=1;ids=x',
    'request.path.invalid: the path parameter \'ids\': /1 is the string "x"; the contract expects an integer'
  ],
  ['/one/.x', 'request.path.invalid: the path parameter \'id\' is the string "x"; the contract expects an integer']
])('it says what does not fit a parameter by its style: %s', (pathAndQuery, expected) => {
  expect(asked(pathAndQuery)).toEqual([expected])
})

test('it reads several header fields as one list, and members of an object', () => {
  const sent = (requestHeaders: HeaderFields, responseHeaders: HeaderFields = []) =>
    misfits({ url: 'https://styles.example/q', requestHeaders, responseHeaders })
  expect(
    sent([
      ['X-Ids', '1, 2'],
      ['x-ids', '3'],
      ['X-Range', 'from=1,to=2']
    ])
  ).toEqual([])
  expect(
    sent([
      ['X-Ids', '1, 2'],
      ['x-ids', '3,4']
    ])
  ).toHaveLength(1)
  expect(sent([['X-Range', 'to=2']])).toHaveLength(1)
  expect(
    sent([
      ['X-Ids', redacted],
      ['X-Range', redacted]
    ])
  ).toEqual([])
  expect(
    sent(
      [],
      [
        ['X-List', '1,2'],
        ['X-Json', '{}']
      ]
    )
  ).toEqual([])
  expect(
    sent(
      [],
      [
        ['X-List', '1,x'],
        ['X-Json', '[']
      ]
    )
  ).toHaveLength(2)
})

test('it judges the fields of a form, a text, and no media type that stands for an object in a way of its own', () => {
  const sent = (mediaType: string, text: string) =>
    misfits({
      method: 'POST',
      url: 'https://styles.example/q',
      requestHeaders: [['Content-Type', mediaType]],
      requestBody: textBody(text)
    })
  expect(sent('application/x-www-form-urlencoded', 'n=1&tags=a&tags=b&ok=true&more=x')).toEqual([])
  expect(sent('application/x-www-form-urlencoded', 'n=x&tags=c')).toHaveLength(2)
  expect(sent('application/xml', '<f><n>x</n></f>')).toEqual([])
  expect(sent('text/plain', '12')).toEqual([])
  expect(sent('text/plain', 'x')).toHaveLength(1)
  expect(sent('application/vnd.shop+json; v=1', '{"n":"1"}')).toHaveLength(1)
})

test('it says nothing of bytes that are no text', () => {
  const body = { kind: 'binary', bytes: Uint8Array.of(0xff, 0xfe, 0xfd) } as const
  const requestHeaders: HeaderFields = [['Content-Type', 'application/octet-stream']]
  expect(misfits({ method: 'POST', url: 'https://styles.example/q', requestHeaders, requestBody: body })).toEqual([])
})
