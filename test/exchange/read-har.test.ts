import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHar } from '../../src/exchange/index.ts'
import { InputError } from '../../src/input-error.ts'

const file = 'recordings/some.har'

const entryOf = (parts: { request?: object; response?: unknown; entry?: object } = {}) => ({
  startedDateTime: '2026-01-02T03:04:05.678Z',
  time: 42.5,
  request: { method: 'GET', url: 'https://api.example.com/v1/orders', headers: [], bodySize: 0, ...parts.request },
  response:
    'response' in parts && (typeof parts.response !== 'object' || parts.response === null)
      ? parts.response
      : { status: 200, headers: [], content: { size: 0, mimeType: '' }, bodySize: 0, ...(parts.response as object) },
  ...parts.entry
})

const harOf = (...entries: unknown[]): string => JSON.stringify({ log: { version: '1.2', entries } }, null, 2)

const readOne = (parts: Parameters<typeof entryOf>[0]) => {
  const [exchange] = readHar(harOf(entryOf(parts)), file).exchanges
  if (!exchange) throw new Error('the history has no exchange')
  return exchange
}

const failureOf = (text: string): InputError => {
  try {
    readHar(text, file)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the HAR was read')
}

test('it reads an entry as an exchange', () => {
  const history = readHar(
    harOf(
      entryOf({
        request: {
          method: 'post',
          headers: [{ name: 'MS-RequestId', value: 'a' }],
          postData: { mimeType: 'application/json', text: '{"a":1}' }
        },
        response: {
          status: 201,
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          content: { size: 2, mimeType: 'application/json', text: '{}' }
        },
        entry: { comment: 'the first call' }
      })
    ),
    file
  )
  expect(history.file).toBe(file)
  expect(history.exchanges).toEqual([
    {
      request: {
        method: 'POST',
        url: 'https://api.example.com/v1/orders',
        headers: [['MS-RequestId', 'a']],
        body: { kind: 'text', text: '{"a":1}' }
      },
      response: {
        status: 201,
        headers: [['Content-Type', 'application/json']],
        body: { kind: 'text', text: '{}' }
      },
      startedAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      duration: 42.5,
      pointer: '/log/entries/0',
      comment: 'the first call'
    }
  ])
})

test("it keeps the recording's own comment as its provenance", () => {
  expect(readHar(JSON.stringify({ log: { comment: 'from the mock', entries: [entryOf()] } }), file).comment).toBe(
    'from the mock'
  )
})

test('it reads a file behind a byte order mark, with the same lines', () => {
  const history = readHar(`\uFEFF${harOf(entryOf())}`, file)
  expect(history.locate('/log/entries/0/request/url')).toEqual({
    file,
    pointer: '/log/entries/0/request/url',
    line: 10,
    column: 18
  })
})

test('it undoes base64, for text and for bytes that are no text', () => {
  const content = (bytes: number[]) => ({ text: btoa(String.fromCharCode(...bytes)), encoding: 'base64', size: 1 })
  expect(readOne({ response: { content: content([0x7b, 0xc3, 0xa9, 0x7d]) } }).response?.body).toEqual({
    kind: 'text',
    text: '{é}'
  })
  expect(readOne({ response: { content: content([0x7b, 0xff]) } }).response?.body).toEqual({
    kind: 'binary',
    bytes: Uint8Array.of(0x7b, 0xff)
  })
})

test('it undoes base64 in the charset that the answer names, and in UTF-16 behind its mark', () => {
  const latin = { text: btoa('caf\xe9'), encoding: 'base64', mimeType: 'text/html; charset=iso-8859-1' }
  expect(readOne({ response: { content: latin } }).response?.body).toEqual({ kind: 'text', text: 'café' })
  const utf16 = { text: btoa('\xff\xfea\0b\0'), encoding: 'base64', mimeType: 'text/html' }
  expect(readOne({ response: { content: utf16 } }).response?.body).toEqual({ kind: 'text', text: '\uFEFFab' })
})

test('it keeps the byte order mark before a body', () => {
  const text = '\uFEFF{}'
  const base64 = btoa('\xef\xbb\xbf{}')
  expect(readOne({ response: { content: { text } } }).response?.body).toEqual({ kind: 'text', text })
  expect(readOne({ response: { content: { text: base64, encoding: 'base64' } } }).response?.body).toEqual({
    kind: 'text',
    text
  })
})

test('it tells a body that was not kept from a body that was not sent', () => {
  const bodyOf = (response: object) => readOne({ response }).response?.body.kind
  expect(bodyOf({ content: { size: 17 } })).toBe('unrecorded')
  expect(bodyOf({ content: { size: 17, text: '' } })).toBe('unrecorded')
  expect(bodyOf({ content: { size: -1 }, bodySize: 17 })).toBe('unrecorded')
  expect(bodyOf({ content: undefined, bodySize: 17 })).toBe('unrecorded')
  const headers = [{ name: 'content-length', value: '17' }]
  expect(bodyOf({ content: {}, bodySize: -1, headers })).toBe('unrecorded')
  expect(bodyOf({ content: { size: 0 }, bodySize: 20 })).toBe('none')
  for (const unknown of [{ size: -1 }, {}, { text: '' }, undefined])
    expect(bodyOf({ content: unknown, bodySize: -1 })).toBe('unrecorded')
  expect(bodyOf({ content: { size: 0, comment: 'Response bodies are not included.' } })).toBe('unrecorded')
  expect(bodyOf({ content: {}, headers: [{ name: 'Content-Length', value: '0' }] })).toBe('none')
  for (const status of [101, 204, 205, 304]) {
    expect(bodyOf({ status, content: { size: 17 } })).toBe('none')
    expect(bodyOf({ status, content: { size: -1 }, bodySize: -1 })).toBe('none')
  }
  expect(bodyOf({ status: 204, headers, content: {}, bodySize: -1 })).toBe('none')
  expect(readOne({ request: { method: 'HEAD' }, response: { content: { size: 17 } } }).response?.body.kind).toBe('none')
})

test('it says the same of the body of a request', () => {
  expect(readOne({ request: { bodySize: 9 } }).request.body.kind).toBe('unrecorded')
  expect(readOne({ request: { bodySize: 9, postData: { mimeType: 'a/b', text: '' } } }).request.body.kind).toBe(
    'unrecorded'
  )
  const unknown = (method: string) => readOne({ request: { method, bodySize: -1 } }).request.body.kind
  expect(['POST', 'PUT', 'PATCH'].map(unknown)).toEqual(['unrecorded', 'unrecorded', 'unrecorded'])
  expect(['GET', 'DELETE'].map(unknown)).toEqual(['none', 'none'])
  expect(readOne({ request: { method: 'POST', bodySize: 0 } }).request.body.kind).toBe('none')
})

test('it reads a form whose fields were recorded one by one', () => {
  const params = [
    { name: 'scope', value: 'a b' },
    { name: 'x&y', value: 'ü' }
  ]
  const mimeType = 'application/x-www-form-urlencoded'
  expect(readOne({ request: { postData: { mimeType, params } } }).request.body).toEqual({
    kind: 'text',
    text: 'scope=a+b&x%26y=%C3%BC'
  })
})

test('it does not invent the parts of a form of files', () => {
  const postData = { mimeType: 'multipart/form-data; boundary=x', params: [{ name: 'pofiles', fileName: 'po.pdf' }] }
  expect(readOne({ request: { postData } }).request.body.kind).toBe('unrecorded')
})

test('it reads a call that was aborted, blocked or never answered as one without a response', () => {
  expect(readOne({ response: null }).response).toBeUndefined()
  expect(readOne({ response: { status: 0 } }).response).toBeUndefined()
  expect(readOne({ response: { status: -1, _failureText: 'closed' } }).response).toBeUndefined()
  expect(readOne({ response: { status: 201, _error: 'net::ERR_ABORTED' } }).response).toBeUndefined()
  expect(readOne({ entry: { _error: 'aborted' } }).response).toBeUndefined()
  expect(readOne({ response: { _error: null } }).response?.status).toBe(200)
})

test('it gives no time where the recording gives none that every machine understands alike', () => {
  const timeOf = (startedDateTime: unknown) => readOne({ entry: { startedDateTime } }).startedAt
  expect(timeOf('')).toBeUndefined()
  expect(timeOf(undefined)).toBeUndefined()
  expect(timeOf('yesterday')).toBeUndefined()
  expect(timeOf('2026-13-02T03:04:05Z')).toBeUndefined()
  expect(timeOf('2026-01-02T03:04:05')).toBeUndefined()
  expect(timeOf('2026-01-02T03:04:05.1234567+0100')).toBe(Date.UTC(2026, 0, 2, 2, 4, 5, 123))
})

test('it adds up the phases of a call where the whole duration is missing', () => {
  const timings = { blocked: -1, send: 1, wait: 20, receive: 3 }
  expect(readOne({ entry: { time: undefined, timings } }).duration).toBe(24)
  expect(readOne({ entry: { time: -1 } }).duration).toBe(0)
})

test('it sorts entries by time; one without a time stays behind the one before it', () => {
  const at = (startedDateTime: string, comment: string) => entryOf({ entry: { startedDateTime, comment } })
  const history = readHar(
    harOf(
      at('', 'first of all'),
      at('2026-01-02T00:00:09Z', 'late'),
      at('', 'behind late'),
      at('2026-01-02T01:00:03+01:00', 'early'),
      at('2026-01-02T00:00:09Z', 'as late')
    ),
    file
  )
  expect(history.exchanges.map(({ comment }) => comment)).toEqual([
    'first of all',
    'early',
    'late',
    'behind late',
    'as late'
  ])
  expect(history.exchanges[1]?.pointer).toBe('/log/entries/3')
})

test("it leaves out HTTP/2's pseudo headers and still finds the line of the others", () => {
  const headers = [
    { name: ':method', value: 'GET' },
    { name: ':path', value: '/v1/orders' },
    { name: 'x-locale', value: 'en-US' }
  ]
  const text = harOf(entryOf({ request: { headers } }))
  const history = readHar(text, file)
  expect(history.exchanges[0]?.request.headers).toEqual([['x-locale', 'en-US']])
  const place = history.locate('/log/entries/0/request/headers/0/value')
  expect(place.pointer).toBe('/log/entries/0/request/headers/2/value')
  expect(text.split('\n')[(place.line ?? 0) - 1]).toContain('en-US')
})

test('it finds the line of a text for a place inside a body', () => {
  const text = harOf(entryOf({ response: { content: { text: '{"orders":[{"id":"x"}]}' } } }))
  const pointer = '/log/entries/0/response/content/text#/orders/0/id'
  const place = readHar(text, file).locate(pointer)
  expect(place).toMatchObject({ file, pointer })
  expect(text.split('\n')[(place.line ?? 0) - 1]?.slice((place.column ?? 0) - 1)).toMatch(/^\\"x\\"/)
})

test('it reads entries for other hosts and of any scheme', () => {
  expect(readOne({ request: { url: 'data:text/plain,hello' } }).request.url).toBe('data:text/plain,hello')
})

test('it takes a header without a value, and an entry without headers', () => {
  expect(readOne({ request: { headers: [{ name: 'Prefer' }] } }).request.headers).toEqual([['Prefer', '']])
  expect(readOne({ request: { headers: undefined } }).request.headers).toEqual([])
})

test('it says that a file is empty', () => {
  expect(failureOf(' \n').message).toContain('the file is empty')
})

test('it names the line from which a file is no JSON', () => {
  const failure = failureOf('{\n  "log": {\n    "entries": [nonsense]\n  }\n}')
  expect(failure.message).toContain('stops being JSON')
  expect(failure.place).toEqual({ file, line: 3, column: 17 })
})

test('it says of a page instead of a HAR that it is no JSON', () => {
  expect(failureOf('<html lang="en">\n<p>Sign in</p></html>')).toMatchObject({
    message: expect.stringContaining('stops being JSON') as string,
    place: { file, line: 1, column: 1 }
  })
})

test('it says of a truncated file that it ends in the middle, wherever it was cut', () => {
  const text = harOf(entryOf({ entry: { comment: 'a \\"quoted\\" one' } }))
  for (let length = 1; length < text.length; length++) {
    const failure = failureOf(text.slice(0, length))
    expect(failure.message, text.slice(0, length)).toContain('ends in the middle')
    expect(failure.place.line).toBe(text.slice(0, length).trimEnd().split('\n').length)
  }
})

test.for([
  ['null', '', 'null'],
  ['[]', '', 'an empty array'],
  ['{"openapi":"3.1.0"}', '', 'an object'],
  ['{"log":{"version":"1.2"}}', '', 'an object'],
  ['{"log":{"entries":{}}}', '', 'an object']
] as const)('it says of other JSON that it is no HAR: %s', ([text, pointer, found]) => {
  const failure = failureOf(text)
  expect(failure.message).toContain('expected a HAR recording')
  expect(failure.message).toContain(`but got ${found}`)
  expect(failure.place).toMatchObject({ file, pointer, line: 1 })
})

test('it says of a recording without entries that nothing was recorded', () => {
  expect(failureOf('{"log":{"entries":[]}}').message).toContain('record again')
})

test.for([
  ['an entry that is none', 5, '', 'an entry'],
  ['no request', entryOf({ entry: { request: undefined } }), '/request', 'a request'],
  ['no method', entryOf({ request: { method: undefined } }), '/request/method', 'HTTP method'],
  ['a blank method', entryOf({ request: { method: ' ' } }), '/request/method', 'HTTP method'],
  ['a relative URL', entryOf({ request: { url: '/v1/orders' } }), '/request/url', 'an absolute URL'],
  ['headers that are no array', entryOf({ request: { headers: {} } }), '/request/headers', 'an array of headers'],
  ['a header without a name', entryOf({ response: { headers: [{}] } }), '/response/headers/0/name', 'name of a header'],
  [
    'a header with an object',
    entryOf({ response: { headers: [{ name: 'a', value: {} }] } }),
    '/response/headers/0/value',
    'as text'
  ],
  ['a response that is text', entryOf({ response: 'OK' }), '/response', 'a response'],
  ['no status', entryOf({ response: { status: undefined } }), '/response/status', 'an HTTP status'],
  ['a status as text', entryOf({ response: { status: '200' } }), '/response/status', 'an HTTP status'],
  ['a status that HTTP cannot have', entryOf({ response: { status: 20 } }), '/response/status', 'but got 20'],
  [
    'a body that is no text',
    entryOf({ response: { content: { text: {} } } }),
    '/response/content/text',
    'text of a body'
  ],
  [
    'an unknown encoding',
    entryOf({ response: { content: { text: 'x', encoding: 'gzip' } } }),
    '/response/content/encoding',
    'base64'
  ],
  [
    'base64 that is none',
    entryOf({ response: { content: { text: '?', encoding: 'base64' } } }),
    '/response/content/text',
    'base64'
  ],
  [
    'a request body that is no text',
    entryOf({ request: { postData: { text: 1 } } }),
    '/request/postData/text',
    'text of a body'
  ]
] as const)('it names the place of %s', ([, entry, pointer, expected]) => {
  const failure = failureOf(harOf(entryOf(), entry))
  expect(failure.message).toContain(`at /log/entries/1${pointer}`)
  expect(failure.message).toContain(expected)
  expect(failure.place.pointer).toBe(`/log/entries/1${pointer}`)
  expect(failure.place.line).toBeGreaterThan(20)
})

test('it repeats nothing of a broken recording in its message, which may hold a secret', () => {
  const canary = 'canary-4711'
  for (const entry of [entryOf({ request: { url: canary } }), entryOf({ response: { status: canary } })]) {
    expect(failureOf(harOf(entry)).message).not.toContain(canary)
  }
  expect(failureOf(`{"log": ${canary}`).message).not.toContain(canary)
})

const readable = (text: string): boolean => {
  try {
    readHar(text, file)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return false
  }
}

test('it reads any text or refuses it as bad input', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readable(text)))
  expect(readable('['.repeat(200_000))).toBe(false)
  expect(readable(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBe(false)
})

test('it reads any JSON in the place of any part of a HAR or refuses it as bad input', () => {
  const whole = entryOf({
    request: {
      postData: { mimeType: 'a/b', params: [{ name: 'a', value: 'b' }] },
      headers: [{ name: 'a', value: 'b' }]
    },
    response: { content: { text: 'YQ==', encoding: 'base64', size: 1 } },
    entry: { timings: { send: 1 } }
  })
  const paths: string[][] = []
  const walk = (value: unknown, path: string[]): void => {
    paths.push(path)
    if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) walk(member, [...path, name])
    }
  }
  walk({ log: { entries: [whole] } }, [])
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
      const put = (target: unknown, [name, ...rest]: string[]): unknown => {
        if (name === undefined) return value
        const copy = (Array.isArray(target) ? [...(target as unknown[])] : { ...(target as object) }) as Record<
          string,
          unknown
        >
        copy[name] = put(copy[name], rest)
        return copy
      }
      readable(JSON.stringify(put({ log: { entries: [whole] } }, path)))
    }),
    { numRuns: 1000 }
  )
})
