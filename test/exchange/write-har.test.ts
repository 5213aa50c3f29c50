import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHistory, readHar, redact, writeHar, type Exchange } from '../../src/exchange/index.ts'
import { anyExchange, anyText, exchangeOf, textBody } from './exchanges.ts'

const options = { creatorVersion: '1.2.3' }

const write = (...exchanges: Exchange[]): string => writeHar({ exchanges }, options)

test('it writes a HAR that is whole, in an order that never changes', () => {
  const exchange = exchangeOf({
    method: 'POST',
    url: 'https://api.example.com/v1/orders?a=1&b=x%20y',
    requestHeaders: [['Content-Type', 'application/json']],
    requestBody: textBody('{}'),
    status: 201,
    responseHeaders: [
      ['content-type', 'application/json; charset=utf-8'],
      ['Location', '/v1/orders/1']
    ],
    responseBody: textBody('\uFEFF{"id":"é"}'),
    comment: 'the first'
  })
  const text = writeHar({ exchanges: [exchange], comment: 'from the mock' }, options)
  expect(text).toBe(writeHar({ exchanges: [structuredClone(exchange)], comment: 'from the mock' }, options))
  expect(text).toMatch(/^\{\n {2}"log": \{\n {4}"version": "1\.2",\n[\s\S]*\n\}\n$/)
  expect(JSON.parse(text)).toEqual({
    log: {
      version: '1.2',
      creator: { name: 'cart-contract', version: '1.2.3' },
      comment: 'from the mock',
      entries: [
        {
          startedDateTime: '2026-01-02T00:00:00.000Z',
          time: 12,
          request: {
            method: 'POST',
            url: 'https://api.example.com/v1/orders?a=1&b=x%20y',
            httpVersion: 'unknown',
            cookies: [],
            headers: [{ name: 'Content-Type', value: 'application/json' }],
            queryString: [
              { name: 'a', value: '1' },
              { name: 'b', value: 'x y' }
            ],
            postData: { mimeType: 'application/json', text: '{}' },
            headersSize: -1,
            bodySize: 2
          },
          response: {
            status: 201,
            statusText: '',
            httpVersion: 'unknown',
            cookies: [],
            headers: [
              { name: 'content-type', value: 'application/json; charset=utf-8' },
              { name: 'Location', value: '/v1/orders/1' }
            ],
            content: { size: 14, mimeType: 'application/json; charset=utf-8', text: '\uFEFF{"id":"é"}' },
            redirectURL: '/v1/orders/1',
            headersSize: -1,
            bodySize: 14
          },
          cache: {},
          timings: { send: 0, wait: 12, receive: 0 },
          comment: 'the first'
        }
      ]
    }
  })
})

test('it writes a call without an answer as browsers do', () => {
  const { request, duration, pointer } = exchangeOf()
  const [entry] = (JSON.parse(write({ request, duration, pointer })) as { log: { entries: unknown[] } }).log.entries
  expect(entry).toMatchObject({
    startedDateTime: '',
    response: { status: 0, _error: 'no answer', content: { size: 0 } }
  })
})

test('it cannot write a secret', () => {
  const canary = 'k4n4r1-Xy7'
  const exchange = exchangeOf({
    url: `https://u:${canary}@api.example.com/?sig=${canary}`,
    requestHeaders: [['Authorization', `Bearer ${canary}`]],
    requestBody: textBody(`client_secret=${canary}`),
    responseHeaders: [['Location', `/cb?code=${canary}`]],
    responseBody: textBody(`{"access_token":"${canary}"}`),
    comment: `password=${canary}`
  })
  const history = createHistory('live', [exchange], { comment: `Bearer ${canary}` })
  expect(writeHar(history, options)).not.toContain(canary)
  expect(writeHar(history, { ...options, comment: `api_key: ${canary}` })).not.toContain(canary)
})

test('it lets the comment of the writer go before that of the history', () => {
  const text = writeHar({ exchanges: [exchangeOf()], comment: 'old' }, { ...options, comment: 'new' })
  expect(readHar(text, 'a.har').comment).toBe('new')
})

test('it gives back what was written, without its secrets', () => {
  fc.assert(
    fc.property(
      fc.array(anyExchange, { minLength: 1, maxLength: 4 }),
      fc.option(anyText, { nil: undefined }),
      (exchanges, comment) => {
        const history = createHistory('live', exchanges, comment === undefined ? {} : { comment })
        const text = writeHar(history, options)
        const read = readHar(text, 'a.har')
        expect(read.exchanges).toEqual(
          history.exchanges.map((exchange, index) => ({ ...redact(exchange), pointer: `/log/entries/${index}` }))
        )
        expect(writeHar(read, options)).toBe(text)
      }
    ),
    { numRuns: 300 }
  )
})
