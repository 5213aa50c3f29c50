import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHar, sourceOfBytes, withRecordedHistory, type ByteSource } from '../../src/exchange/index.ts'
import { InputError } from '../../src/input-error.ts'
import type { Place } from '../../src/finding.ts'

const file = 'recordings/large.har'

const bytesOf = (text: string) => new TextEncoder().encode(text)

type Seen = { readonly exchanges: readonly unknown[]; readonly places: readonly Place[] } | { readonly refused: string }

const pointersOf = (pointer: string): string[] => [
  pointer,
  ...['/request', '/request/headers/0/value', '/request/headers/1/value', '/response/status', '/nowhere'].map(
    (below) => pointer + below
  ),
  `${pointer}/response/content/text#/a/b`
]

const seen = (read: () => Exclude<Seen, { refused: string }>): Seen => {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return { refused: JSON.stringify([error.message, error.place]) }
    throw error
  }
}

const readWhole = (text: string): Seen =>
  seen(() => {
    const { exchanges, locate } = readHar(text, file)
    return { exchanges, places: exchanges.flatMap(({ pointer }) => pointersOf(pointer).map(locate)) }
  })

const readPieces = (source: ByteSource, options?: Parameters<typeof withRecordedHistory>[3]): Seen =>
  seen(() =>
    withRecordedHistory(
      source,
      file,
      ({ exchanges: stream, locate }) => {
        const exchanges = [...stream]
        return { exchanges, places: exchanges.flatMap(({ pointer }) => pointersOf(pointer).map(locate)) }
      },
      options
    )
  )

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('{"a":{"b":1}}', '},{"startedDateTime"', '\n    }', '\\', '"', '\u2028', '😀', '\ufeff{}')
)
const header = fc.record({ name: fc.oneof(fc.constantFrom(':path', 'Content-Type'), text), value: text })
const entry = fc.record(
  {
    _first: fc.jsonValue({ maxDepth: 2 }),
    startedDateTime: fc
      .integer({ min: 0, max: 9 })
      .map((second) => (second === 9 ? 'one day' : `2026-01-02T03:04:0${second}.000Z`)),
    time: fc.oneof(fc.nat(5000), fc.constant(-1)),
    request: fc.record(
      {
        method: fc.constantFrom('GET', 'post', ''),
        url: fc.constantFrom('https://api.example.com/v1/a?b=c', 'http://[::1]:80/é', 'https://999.1.1.1/', 'data:,a'),
        headers: fc.array(header, { maxLength: 3 }),
        postData: fc.record({ text, mimeType: text })
      },
      { requiredKeys: ['method', 'url'] }
    ),
    response: fc.record(
      {
        status: fc.constantFrom(0, 200, 404, 'ok'),
        headers: fc.array(header, { maxLength: 2 }),
        content: fc.record({ text, size: fc.nat(9) }),
        _error: text
      },
      { requiredKeys: ['status'] }
    )
  },
  { requiredKeys: ['request', 'response'] }
)
const goodEntry = entry.filter(
  ({ request, response }) => request.method !== '' && !request.url.includes('999') && response.status !== 'ok'
)

/** Ways to write the same recording. */
const layouts: Readonly<Record<string, (har: unknown) => string>> = {
  compact: (har) => JSON.stringify(har),
  indented: (har) => JSON.stringify(har, null, 2),
  'with tabs': (har) => JSON.stringify(har, null, '\t'),
  'with carriage returns': (har) => JSON.stringify(har, null, 2).replaceAll('\n', '\r\n'),
  'with old line ends': (har) => JSON.stringify(har, null, 1).replaceAll('\n', '\r'),
  'with a byte order mark': (har) => `\ufeff${JSON.stringify(har, null, 2)}`,
  'with blanks': (har) => ` \n${JSON.stringify(har).replaceAll('},{"', '} , {"')}\n\n`,
  'with escapes': (har) =>
    JSON.stringify(har).replaceAll('"log"', '"l\\u006fg"').replace('"entries"', '"\\u0065ntries"')
}
const layout = fc.constantFrom(...Object.values(layouts))

const harOf = (entries: fc.Arbitrary<unknown>, minLength: number) =>
  fc
    .tuple(fc.array(entries, { minLength, maxLength: 8 }), fc.jsonValue(), fc.boolean(), fc.jsonValue())
    .map(([list, pages, isFirst, more]) => ({
      ...(isFirst ? { more } : {}),
      log: isFirst ? { entries: list, version: '1.2', pages } : { version: '1.2', pages, comment: 'é', entries: list },
      ...(isFirst ? {} : { more })
    }))

const piece = fc.integer({ min: 1, max: 300 })

test('it reads in pieces of any size what is read as a whole, with the same places', () => {
  fc.assert(
    fc.property(harOf(goodEntry, 1), layout, piece, (har, write, size) => {
      const content = write(har)
      const whole = readWhole(content)
      expect(whole).toHaveProperty('exchanges')
      expect(readPieces(sourceOfBytes(bytesOf(content)), { piece: size, held: 0 })).toEqual(whole)
    }),
    { numRuns: 150 }
  )
})

test('it refuses in pieces what is refused as a whole, with the same words and place', () => {
  fc.assert(
    fc.property(harOf(entry, 0), layout, piece, (har, write, size) => {
      const content = write(har)
      expect(readPieces(sourceOfBytes(bytesOf(content)), { piece: size })).toEqual(readWhole(content))
    }),
    { numRuns: 150 }
  )
})

test('it has the same verdict on a recording in which anything was changed', () => {
  const change = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', '{', '}', '"', ',', ']', '\\', '0', '\u0000', '"log":1,')
  )
  fc.assert(
    fc.property(harOf(goodEntry, 1), layout, piece, change, (har, write, size, [where, cut, put]) => {
      const good = write(har)
      const at = where % (good.length + 1)
      const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        bytesOf(good.slice(0, at) + put + good.slice(at + cut))
      )
      const whole = readWhole(content)
      expect(readPieces(sourceOfBytes(bytesOf(content)), { piece: size })).toEqual(whole)
      // Nor is something read that is refused where it is too large to be held, or the other way round.
      const alone = readPieces(sourceOfBytes(bytesOf(content)), { piece: size, held: 0 })
      if ('refused' in whole) expect(alone).toHaveProperty('refused')
      else if (!('refused' in alone)) expect(alone).toEqual(whole)
    }),
    { numRuns: 400 }
  )
})

const plain = (startedDateTime: string, body = '') => ({
  startedDateTime,
  time: 1,
  request: { method: 'GET', url: 'https://api.example.com/v1/orders' },
  response: { status: 200, content: { text: body } }
})

const failure = (content: string): InputError => {
  try {
    withRecordedHistory(sourceOfBytes(bytesOf(content)), file, ({ exchanges }) => [...exchanges], { held: 0 })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the recording was read')
}

test('it names the line from which a large recording is no JSON, without holding it', () => {
  const content = JSON.stringify({ log: { entries: [plain('a'), plain('b'), plain('c')] } }, null, 2)
  for (const broken of [content.replace('"method": "GET"', '"method" "GET"'), content.slice(0, -30), `${content}]`]) {
    const { message, place } = failure(broken)
    expect({ refused: JSON.stringify([message, place]) }).toEqual(readWhole(broken))
    expect(place.line).toBeGreaterThan(1)
  }
})

test('it tells a fault of a large recording before an entry that cannot be used, as for a small one', () => {
  const content = JSON.stringify({ log: { entries: [{ ...plain('a'), request: 1 }, plain('b')] } })
  expect(failure(content).message).toContain('/log/entries/0/request: expected a request')
  expect(failure(content.slice(0, -3)).message).toContain('ends in the middle')
})

test('it says of a large file that it is no HAR, or has no entry, or has a member twice', () => {
  expect(failure('{"log":{"version":"1.2"}}').message).toContain('an array at /log/entries')
  expect(failure('[1]').message).toContain('an array at /log/entries')
  expect(failure('{"log":{"entries":[]}}').message).toContain('expected at least one entry')
  expect(failure(`{"log":{"entries":[${JSON.stringify(plain('a'))}],"entries":[]}}`).message).toContain(
    'expected the member once'
  )
})

/** Counts what is read. */
const counted = (content: string) => {
  const source = sourceOfBytes(bytesOf(content))
  let read = 0
  let largest = 0
  return {
    source: {
      size: source.size,
      read: (into: Uint8Array, position: number) => {
        largest = Math.max(largest, into.length)
        const count = source.read(into, position)
        read += count
        return count
      }
    },
    read: () => read,
    largest: () => largest
  }
}

const second = (index: number) => new Date(Date.UTC(2026, 0, 1) + 1000 * index).toISOString()

test('it reads each byte once, a piece at a time, and hands an entry on before it reads the next piece', () => {
  const content = JSON.stringify({ log: { entries: Array.from({ length: 500 }, (_, index) => plain(second(index))) } })
  const { source, read, largest } = counted(content)
  withRecordedHistory(
    source,
    file,
    ({ exchanges }) => {
      let handed = 0
      for (const _exchange of exchanges) {
        handed++
        // What is read ahead is never more than two pieces.
        expect(read() - (handed * content.length) / 500).toBeLessThan(2 * 4096)
      }
      expect(handed).toBe(500)
    },
    { piece: 4096 }
  )
  expect(read()).toBe(content.length)
  expect(largest()).toBe(4096)
})

test('it grows for one large entry, and shrinks again behind it', () => {
  const entries = Array.from({ length: 300 }, (_, index) =>
    plain(second(index), index === 20 ? 'x'.repeat(50_000) : '')
  )
  const { source, read } = counted(JSON.stringify({ log: { entries } }))
  const sizes: number[] = []
  const watched: ByteSource = {
    size: source.size,
    read: (into, position) => {
      sizes.push(into.length)
      return source.read(into, position)
    }
  }
  withRecordedHistory(watched, file, ({ exchanges }) => [...exchanges], { piece: 4096 })
  expect(Math.max(...sizes)).toBeGreaterThan(16_000)
  expect(Math.max(...sizes)).toBeLessThan(200_000)
  expect(Math.max(...sizes.slice(-5))).toBeLessThanOrEqual(4096)
  expect(read()).toBe(source.size)
})

test('it begins anew, once, where the entries are not in order of time, and reads only entries then', () => {
  const entries = Array.from({ length: 200 }, (_, index) => plain(second(index === 150 ? 3 : index)))
  const content = JSON.stringify({ log: { entries } })
  const { source, read } = counted(content)
  let begun = 0
  const order = withRecordedHistory(source, file, ({ exchanges }) => {
    begun++
    return [...exchanges].map(({ pointer }) => Number(pointer.split('/')[3]))
  })
  expect(begun).toBe(2)
  expect(order.slice(0, 6)).toEqual([0, 1, 2, 3, 150, 4])
  expect(order).toHaveLength(200)
  expect(read()).toBeLessThan(2 * content.length)
})

test('it reads nothing again but the entry of a place that is asked for, and lines before it once', () => {
  const entries = Array.from({ length: 3000 }, (_, index) => plain(second(index), 'x'.repeat(500)))
  const content = JSON.stringify({ log: { entries } }, null, 2)
  const { source, read } = counted(content)
  withRecordedHistory(source, file, ({ exchanges, locate }) => {
    const last = [...exchanges].at(-1)?.pointer ?? ''
    const before = read()
    expect(locate(`${last}/response/status`)).toEqual(readHar(content, file).locate(`${last}/response/status`))
    expect(read() - before).toBeLessThan(1.1 * content.length)
    const again = read()
    locate('/log/entries/2000/response/status')
    expect(read() - again).toBeLessThan(300_000)
  })
})
