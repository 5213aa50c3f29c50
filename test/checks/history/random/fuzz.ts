import fc from 'fast-check'
import { readHar, sourceOfBytes, withRecordedHistory, writeHar } from '../../../../src/exchange/index.ts'
import type { Finding } from '../../../../src/finding.ts'
import { InputError } from '../../../../src/input-error.ts'
import { drawLegal } from './legal.ts'
import { findingsOf } from './verdict.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What `check recordings` does with the text of a file. */
export const verdictOn = (text: string): readonly Finding[] | 'no HAR' => {
  try {
    return findingsOf(readHar(text, 'fuzz.har'))
  } catch (error) {
    if (error instanceof InputError) return 'no HAR'
    throw error
  }
}

/** The same, read piece by piece. */
export const verdictInPieces = (text: string): readonly Finding[] | 'no HAR' => {
  try {
    return withRecordedHistory(sourceOfBytes(Buffer.from(text)), 'fuzz.har', (history) =>
      findingsOf({ ...history, exchanges: [...history.exchanges] })
    )
  } catch (error) {
    if (error instanceof InputError) return 'no HAR'
    throw error
  }
}

/** A small legal recording, as JSON to be damaged. */
const recording = (seed: number): Json => {
  const { history } = drawLegal(seed)
  return JSON.parse(writeHar({ exchanges: history.exchanges.slice(0, 10) }, { creatorVersion: '1' })) as Json
}

const deep = (open: string, close: string, middle: string, depth: number): string =>
  open.repeat(depth) + middle + close.repeat(depth)

/** Texts that a reader of bodies stumbles over. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'u', 'd800', '0', 'e', '-', ' ', '\u0000')
  }),
  fc.json(),
  fc.constantFrom(
    '',
    ' ',
    '\uFEFF',
    '\uFEFF\uFEFF{}',
    'null',
    'true',
    '"orders"',
    '\ud800',
    '{"orders":[{"id":"\\ud800"}]}',
    '{"orders":null}',
    '{"orders":[null,1,"",[],{}]}',
    '{"orders":{"0":{"id":"a"}}}',
    '{"items":[{"id":1e999,"lineItems":[{"lineItemNumber":-0}]}]}',
    '{"id":"a","id":"b","lineItems":[],"lineItems":{}}',
    '{"__proto__":{"orders":[]},"orders":[{"__proto__":null,"constructor":1,"toString":"x","id":"__proto__"}]}',
    '{"orders":[{"id":"a","lineItems":[{"lineItemNumber":0},{"lineItemNumber":0}],"links":{"self":{"uri":"http://["}}}]}',
    '{"code":{},"description":[]}',
    '<html>',
    'NaN'
  ),
  fc.nat(30_000).map((depth) => deep('[', ']', '', depth)),
  fc.nat(30_000).map((depth) => deep('{"orders":', '}', '[]', depth)),
  fc.nat(30_000).map((depth) => deep('{"lineItems":[', ']}', '{"id":0}', depth)),
  fc.nat(12_000).map((depth) => deep('{"orders":[{"lineItems":[{"x":', '}]}]}', '1', depth)),
  fc.nat(30_000).map((depth) => deep('[', '', '', depth))
)

/** What may stand in any place of a HAR. */
const oddValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: oddText },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json> },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Json>(
      null,
      0,
      -1,
      99,
      100,
      204,
      302,
      599,
      600,
      999,
      1000,
      200.5,
      1e308,
      -0,
      '200',
      [],
      {},
      '2026-13-45T99:99:99Z',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
      '2026-03-02T09:00:00',
      'NaN',
      '/v1/customers/x/orders',
      'https://api.partnercenter.microsoft.com/v1/customers/%ZZ/carts/%/checkout',
      'https://api.partnercenter.microsoft.com/v1/customers//carts//checkout?order_id=%E0%A4%A',
      'https://api.partnercenter.microsoft.com/v1/customers/__proto__/orders/constructor',
      'https://api.partnercenter.microsoft.com',
      'http://[::1',
      'PATCH',
      'post ',
      '',
      'base64',
      '====',
      '/w==',
      [
        { name: 'MS-RequestId', value: 'x' },
        { name: 'ms-requestid', value: '' }
      ],
      [{ name: 'Retry-After', value: '99999999999999999999' }],
      [{ name: 'Retry-After', value: 'Mon, 99 Foo 2026 25:61:61 GMT' }],
      [
        { name: '', value: '' },
        { name: ':status', value: '200' },
        { name: '__proto__', value: 'x' }
      ],
      [{ name: 'Content-Type', value: 'application/json; charset=utf-7; charset=' }],
      [{ name: 'Content-Type', value: ';;;=,' }]
    )
  }
)

type Damage = { readonly pick: number; readonly how: 'replace' | 'remove' | 'double'; readonly value: Json }

const damages: fc.Arbitrary<Damage> = fc.record({
  pick: fc.nat(),
  how: fc.constantFrom<Damage['how']>('replace', 'replace', 'replace', 'remove', 'double'),
  value: oddValue
})

/** Every place of a value, as its holder and its name. */
const placesIn = (value: Json): (readonly [holder: Record<string, Json>, name: string])[] => {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, Json>
  return Object.keys(holder).flatMap((name) => [[holder, name] as const, ...placesIn(holder[name] ?? null)])
}

const damaged = (har: Json, all: readonly Damage[]): Json => {
  for (const { pick, how, value } of all) {
    const places = placesIn(har)
    const [holder, name] = places[pick % places.length] ?? []
    if (!holder || name === undefined) continue
    if (how === 'replace') holder[name] = value
    else if (how === 'remove') Reflect.deleteProperty(holder, name)
    else if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)] ?? null))
    else holder[`${name}2`] = structuredClone(holder[name] ?? null)
  }
  return har
}

/** A legal recording with damage in a few places of its JSON. */
export const damagedRecording: fc.Arbitrary<string> = fc
  .tuple(fc.nat(200), fc.array(damages, { minLength: 1, maxLength: 6 }))
  .map(([seed, all]) => JSON.stringify(damaged(recording(seed), all)))

/** A legal recording in which one answer or request has another text as its body. */
export const recordingWithBody = (
  text: fc.Arbitrary<string>
): fc.Arbitrary<{ readonly har: string; readonly pointer: string }> =>
  fc.tuple(fc.nat(200), fc.nat(), text).map(([seed, pick, body]) => {
    const har = recording(seed) as {
      log: {
        entries: {
          request: { method: string }
          response: { status: number; content: { mimeType: string; text?: string } }
        }[]
      }
    }
    const { entries } = har.log
    const answered = entries.flatMap(({ response }, index) => (/json/.test(response.content.mimeType) ? [index] : []))
    const index = answered[pick % Math.max(1, answered.length)] ?? 0
    const content = entries[index]?.response.content
    if (content) content.text = body
    return { har: JSON.stringify(har), pointer: answered.length > 0 ? `/log/entries/${index}` : '' }
  })

/** A recording whose text was cut or overwritten. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(fc.nat(200), fc.nat(), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }), fc.boolean())
  .map(([seed, at, length, text, isCut]) => {
    const whole = JSON.stringify(recording(seed))
    const start = at % whole.length
    return isCut ? whole.slice(0, start) : whole.slice(0, start) + text + whole.slice(start + length)
  })

/** JSON that is no recording, and other texts. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  oddText,
  fc.json(),
  fc.array(fc.jsonValue() as fc.Arbitrary<Json>).map((entries) => JSON.stringify({ log: { entries } }))
)

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}

/** Neither JSON nor nothing at all; a byte order mark alone is nothing. */
export const unreadableText: fc.Arbitrary<string> = oddText.filter(
  (text) => text.replace(/^\uFEFF/, '') !== '' && !isJson(text)
)

/** Judges that many odd recordings and texts. @returns what went wrong, one text for each kind of input */
export const fuzz = (texts: number, seed: number): string[] => {
  const withBody = recordingWithBody(oddText).map(({ har }) => har)
  const kinds = {
    'damaged recordings': damagedRecording,
    'odd bodies': withBody,
    'damaged texts': damagedText,
    'any texts': anyText
  }
  return Object.entries(kinds).flatMap(([kind, arbitrary]) => {
    const property = fc.property(arbitrary, (text) => void verdictOn(text))
    const run = fc.check(property, { numRuns: Math.ceil(texts / Object.keys(kinds).length), seed })
    return run.failed ? [`${kind}: ${String(run.errorInstance)}, for ${JSON.stringify(run.counterexample)}`] : []
  })
}
