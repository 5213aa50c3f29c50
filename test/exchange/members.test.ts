import { expect, test } from 'vitest'
import { readHar, readPact } from '../../src/exchange/index.ts'
import { InputError } from '../../src/input-error.ts'

const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf']

/** A value with each of its members, at any depth, in turn renamed, replaced, or accompanied by one of that name. */
const changed = function* (value: unknown, name: string): Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const made = (members: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
  for (const [index, [key, member]] of entries.entries()) {
    const withMember = (one: [string, unknown]) => made(entries.with(index, one))
    yield withMember([name, member])
    yield withMember([key, name])
    yield withMember([key, Object.fromEntries([[name, member]])])
    for (const inner of changed(member, name)) yield withMember([key, inner])
  }
  yield made([...entries, [name, {}]])
  yield made([...entries, [name, 'x']])
}

const pact = (version: string) => ({
  consumer: { name: 'c' },
  provider: { name: 'p' },
  interactions: [
    {
      type: 'Synchronous/HTTP',
      description: 'd',
      providerStates: [{ name: 's', params: { a: 1 } }],
      request: { method: 'GET', path: '/a', query: { q: ['1'] }, headers: { A: ['b'] } },
      response: {
        status: 200,
        headers: { 'Content-Type': version === '4.0' ? ['application/json'] : 'application/json' },
        body: version === '4.0' ? { content: { a: 1 }, contentType: 'application/json', encoded: false } : { a: 1 }
      }
    }
  ],
  metadata: { pactSpecification: { version } }
})

const har = {
  log: {
    version: '1.2',
    creator: { name: 'x', version: '1' },
    entries: [
      {
        startedDateTime: '2026-03-03T14:02:51Z',
        time: 1,
        request: {
          method: 'GET',
          url: 'https://a.example/a?b=c',
          httpVersion: 'h',
          headers: [{ name: 'a', value: 'b' }],
          queryString: [{ name: 'b', value: 'c' }]
        },
        response: {
          status: 200,
          statusText: 'OK',
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          content: { size: 7, mimeType: 'application/json', text: '{"a":1}' }
        },
        timings: { send: 0, wait: 1, receive: 0 }
      }
    ]
  }
}

test.each(names)('it reads pacts and recordings with %s anywhere, or says what is wrong with them', (name) => {
  const documents = [
    ...['2.0.0', '3.0.0', '4.0'].flatMap((version) =>
      [...changed(pact(version), name)].map((one) => [one, readPact] as const)
    ),
    ...[...changed(har, name)].map((one) => [one, readHar] as const)
  ]
  for (const [document, read] of documents) {
    const text = JSON.stringify(document)
    try {
      read(text, 'file.json')
    } catch (error) {
      expect(error, text).toBeInstanceOf(InputError)
    }
  }
  expect(Object.keys({})).toEqual([])
})
