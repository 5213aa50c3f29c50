import { expect, test } from 'vitest'
import { charsetOf, headerValue, headerValues, mediaTypeOf, parseMediaType } from '../../src/exchange/index.ts'

test('it finds a header whatever its case', () => {
  expect(headerValue([['MS-RequestId', 'a']], 'ms-requestid')).toBe('a')
})

test('it joins a header that was sent twice, and keeps the values apart on request', () => {
  const headers = [
    ['X-Locale', 'en-US'],
    ['Date', 'today'],
    ['x-locale', 'de-DE']
  ] as const
  expect(headerValue(headers, 'X-Locale')).toBe('en-US, de-DE')
  expect(headerValues(headers, 'X-Locale')).toEqual(['en-US', 'de-DE'])
})

test('it tells a header without a value from a header that is not there', () => {
  expect(headerValue([['Prefer', '']], 'prefer')).toBe('')
  expect(headerValue([], 'prefer')).toBeUndefined()
})

test('it gives the media type in lower case and without parameters', () => {
  expect(mediaTypeOf([['Content-Type', ' Application/JSON ; charset=utf-8']])).toBe('application/json')
})

test('it gives no media type where none was sent', () => {
  expect(mediaTypeOf([])).toBeUndefined()
  expect(mediaTypeOf([['content-type', ' ; charset=utf-8']])).toBeUndefined()
})

test('it takes the first media type where a server sent two', () => {
  expect(
    mediaTypeOf([
      ['content-type', 'text/html'],
      ['content-type', 'application/json']
    ])
  ).toBe('text/html')
})

test('it reads the parameters of a media type, quoted or plain', () => {
  const { parameters } = parseMediaType('multipart/mixed; Boundary="a;\\"b" ; charset = UTF-8')
  expect(Object.fromEntries(parameters)).toEqual({ boundary: 'a;"b', charset: 'UTF-8' })
  expect(charsetOf([['Content-Type', 'text/html; charset=iso-8859-1']])).toBe('iso-8859-1')
})
