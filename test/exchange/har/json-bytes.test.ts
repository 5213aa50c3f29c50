import fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken, open, skipValue } from '../../../src/exchange/har/json-bytes.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A value behind a colon is never a number at the end of the bytes, which would be open. */
const verdict = (text: string): number => {
  const bytes = bytesOf(`${text},`)
  return skipValue(bytes, 0, bytes.length)
}

const json = fc.oneof(
  fc.json({ noUnicodeString: false }),
  fc.jsonValue().map((value) => JSON.stringify(value, null, '\t'))
)

/** Pieces of which near-JSON is made. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '\\u00',
        '\\u00e9',
        'a',
        '0',
        '01',
        '-',
        '1.5',
        'e+2',
        'true',
        'nul'
      ],
      ...['null', ' ', '\n', '\t', '\u0000', '\u00a0', '\ufeff', 'é', '"a"', '"a":', '1e', '.5']
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join(''))

test('it walks over what JSON.parse reads, to its end', () => {
  fc.assert(
    fc.property(json, (text) => {
      expect(verdict(text)).toBe(bytesOf(text).length)
    })
  )
})

test('it takes nothing that JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string()), (text) => {
      const end = verdict(text)
      if (end >= 0) expect(isJson(new TextDecoder().decode(bytesOf(`${text},`).subarray(0, end)))).toBe(true)
      else expect(isJson(text)).toBe(false)
    }),
    { numRuns: 3000 }
  )
})

test('it says of every beginning of a value that it is open, and of none that it is broken', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const bytes = bytesOf(JSON.stringify([value]))
      for (let end = 1; end < bytes.length; end++) expect(skipValue(bytes, 0, end)).toBe(open)
    })
  )
})

test('it says that a value is broken as soon as it is, whatever follows', () => {
  for (const text of ['{"a" 1', '[1,,', '{"a":tru3', '"\\x', '"\\u00g', '"\n', '[01', '[1.a', '[-a', '{1', '[}']) {
    expect([text, verdict(text)]).toEqual([text, broken])
  }
})

test('it walks over any nesting', () => {
  const depth = 500_000
  expect(verdict(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toBe(2 * depth)
})
