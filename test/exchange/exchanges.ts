import fc from 'fast-check'
import { bodyOfBytes, type Exchange, type HeaderFields, type RecordedBody } from '../../src/exchange/index.ts'

/** A small valid exchange, to be varied. */
export const exchangeOf = (
  parts: {
    method?: string
    url?: string
    requestHeaders?: HeaderFields
    requestBody?: RecordedBody
    status?: number
    responseHeaders?: HeaderFields
    responseBody?: RecordedBody
    comment?: string
  } = {}
): Exchange => ({
  request: {
    method: parts.method ?? 'GET',
    url: parts.url ?? 'https://api.example.com/v1/orders',
    headers: parts.requestHeaders ?? [],
    body: parts.requestBody ?? { kind: 'none' }
  },
  response: {
    status: parts.status ?? 200,
    headers: parts.responseHeaders ?? [],
    body: parts.responseBody ?? { kind: 'none' }
  },
  startedAt: Date.UTC(2026, 0, 2),
  duration: 12,
  pointer: '/log/entries/0',
  ...(parts.comment !== undefined && { comment: parts.comment })
})

export const textBody = (text: string): RecordedBody => ({ kind: 'text', text })

/** Pieces that a search for secrets stumbles over, so that random texts are made of more than noise. */
const fragments = fc.oneof(
  fc.constantFrom(
    'token',
    'password',
    'code',
    'Authorization',
    'Cookie',
    'client_secret',
    'name',
    'value',
    'Bearer ',
    'Basic dTpw',
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.',
    'REDACTED',
    '=',
    ':',
    '"',
    "'",
    '\\',
    '\\"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '?',
    '#',
    ' ',
    '\n',
    '<',
    '>',
    '</',
    '%22',
    '%3D',
    '&quot;',
    '\uFEFF',
    '12',
    '-',
    'https://',
    '@',
    'grant_type=',
    ';',
    '+'
  ),
  fc.string({ maxLength: 6 })
)

export const anyText = fc.oneof(
  fc.string(),
  fc.array(fragments, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.json({ maxDepth: 3 })
)

const anyBody: fc.Arbitrary<RecordedBody> = fc.oneof(
  fc.constant<RecordedBody>({ kind: 'none' }),
  fc.constant<RecordedBody>({ kind: 'unrecorded' }),
  anyText.filter((text) => text !== '').map(textBody),
  fc
    .uint8Array({ maxLength: 20 })
    .map((bytes) => bodyOfBytes(Uint8Array.of(...bytes, 0xff)))
    .filter(({ kind }) => kind === 'binary')
)

const anyHeaders = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom(
        'Content-Type',
        'content-length',
        'Authorization',
        'MS-RequestId',
        'Set-Cookie',
        'Location',
        'X-Own'
      ),
      fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/)
    ),
    fc.oneof(fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'Bearer abc', '7'), anyText)
  ),
  { maxLength: 5 }
)

export const anyExchange: fc.Arbitrary<Exchange> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    url: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      anyText.map((text) => `https://api.example.com/v1/orders?${encodeURI(text.toWellFormed())}`)
    ),
    requestHeaders: anyHeaders,
    requestBody: anyBody,
    status: fc.integer({ min: 200, max: 599 }).filter((status) => status !== 204 && status !== 304),
    responseHeaders: anyHeaders,
    responseBody: anyBody
  })
  .chain((parts) =>
    fc
      .record(
        {
          answered: fc.boolean(),
          startedAt: fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }),
          duration: fc.nat(),
          comment: anyText
        },
        { requiredKeys: ['answered', 'duration'] }
      )
      .map(({ answered, ...times }): Exchange => {
        const { request, response } = exchangeOf(parts)
        return { request, ...(answered && response && { response }), pointer: '/log/entries/0', ...times }
      })
  )
