import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { exampleRequest, startMock, type Mock } from '../../src/mock/index.ts'

const files = {
  library: 'test/support/mock/library.yaml',
  payments: 'test/support/payments/payments.yaml',
  'partner-center': 'openapi/partner-center.yaml'
}
type Name = keyof typeof files

const contracts = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new Contract(file)])) as Record<
  Name,
  Contract
>
const mocks = {} as Record<Name, Mock>

beforeAll(async () => {
  for (const name of Object.keys(files) as Name[]) mocks[name] = await startMock({ contract: contracts[name] })
}, 30_000)

afterAll(async () => {
  await Promise.all(Object.values(mocks).map((mock) => mock.close()))
})

/** Both faces of a mock: they answer alike. */
const faces = { 'over a socket': () => globalThis.fetch, 'in process': (name: Name) => mocks[name].fetch }

const places = Object.entries(contracts).flatMap(([name, contract]) =>
  contract.scenarios.map((scenario) => ({
    name: name as Name,
    contract,
    scenario,
    place: `${scenario.operation.id}: ${scenario.name}`
  }))
)

test.each(Object.keys(faces) as (keyof typeof faces)[])(
  'it plays every scenario of three contracts, whole and with no word of Prism, %s',
  async (face) => {
    expect(places.length).toBeGreaterThan(100)
    for (const { name, contract, scenario, place } of places) {
      const { method, path, headers, body } = exampleRequest(contract, scenario)
      const status = scenario.status ?? { lost: 400, torn: 401, flooded: 500 }[scenario.name] ?? 0

      const answer = await faces[face](name)(mocks[name].url + path, {
        method,
        headers: { ...headers, Accept: 'application/json', Prefer: `code=${status}, example=${scenario.name}` },
        ...(body !== undefined && { body: JSON.stringify(body) })
      })

      const text = await answer.text()
      expect(answer.status, place).toBe(status)
      expect(answer.headers.get('sl-violations'), place).toBeNull()
      expect(text === '' || typeof scenario.body?.value === 'string' ? text : JSON.parse(text), place).toEqual(
        scenario.body?.value ?? ''
      )
      for (const [header, value] of Object.entries(scenario.headers))
        expect(answer.headers.get(header), place).toBe(value)
      for (const { name: header, schema } of scenario.response.headers) {
        const value = answer.headers.get(header)
        if (schema && value !== null)
          expect(contract.schemas.violationsOfText(schema, value), `${place} ${header}`).toEqual([])
      }
    }
    for (const mock of Object.values(mocks)) expect(mock.misuses).toEqual([])
  },
  30_000
)

const book = '/books/9783518188781'
const card = { 'X-Card': 'any' }

/** What both faces answer to one request to the library, which must be the same. */
const ask = async (path: string, init: RequestInit = {}) => {
  const { url, fetch } = mocks.library
  const read = async (answer: Response) => ({
    status: answer.status,
    headers: Object.fromEntries(
      [...answer.headers].filter(([name]) => !['connection', 'date', 'keep-alive', 'content-length'].includes(name))
    ),
    text: await answer.text()
  })
  const socket = await read(await globalThis.fetch(url + path, init))
  expect(await read(await fetch(url + path, init))).toEqual(socket)
  return socket
}

test('it answers with the first success when nothing is preferred', async () => {
  const { status, text } = await ask(book, { headers: card })

  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ title: 'Über Märchen' })
})

test('it serves values as the contract writes them, times and accents included', async () => {
  const { headers, text } = await ask(book, { headers: card })

  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  expect(JSON.parse(text)).toEqual({
    isbn: '9783518188781',
    title: 'Über Märchen',
    since: '2019-01-16T00:48:44.7600000Z'
  })
})

test('it plays a scenario by its name alone', async () => {
  const { status, headers, text } = await ask(book, { headers: { ...card, Prefer: 'example=expired-card' } })

  expect({ status, text }).toEqual({ status: 401, text: '{"reason":"expired"}' })
  expect(headers['www-authenticate']).toBe('Card error="expired"')
})

test('it plays the first scenario of a status', async () => {
  const { status, text } = await ask(book, { method: 'DELETE', headers: { ...card, Prefer: 'code=400' } })

  expect({ status, text }).toEqual({ status: 400, text: '{"reason":"borrowed"}' })
})

test('it plays an answer without a body, and without a media type', async () => {
  const { status, headers, text } = await ask(book, { headers: { ...card, Prefer: 'code=401, example=no-card' } })

  expect({ status, text }).toEqual({ status: 401, text: '' })
  expect(headers).not.toHaveProperty('content-type')
  expect(headers['www-authenticate']).toBe('Card')
})

test('it plays a response that has no content and needs no example', async () => {
  const { status, headers, text } = await ask(book, { method: 'DELETE', headers: { ...card, Accept: 'nonsense' } })

  expect({ status, text, type: headers['content-type'] }).toEqual({ status: 204, text: '', type: undefined })
})

test('it plays a scenario whose media type the request does not accept', async () => {
  const accept = { ...card, Accept: 'application/json', Prefer: 'code=503, example=door-locked' }
  const { status, headers, text } = await ask(book, { headers: accept })

  expect({ status, text }).toEqual({ status: 503, text: '<p>Closed</p>' })
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'retry-after': '28800' })
})

test('it plays a scenario of a range with any status of the range', async () => {
  const play = async (prefer: string) => (await ask(book, { headers: { ...card, Prefer: prefer } })).status

  expect(await play('example=lost')).toBe(400)
  expect(await play('code=410, example=lost')).toBe(410)
})

test('it sends back the id of the call, and the example of it where none was sent', async () => {
  const sent = await ask(book, { headers: { ...card, 'x-call-id': 'call-7' } })
  const silent = await ask(book, { headers: card })

  expect(sent.headers['x-call-id']).toBe('call-7')
  expect(silent.headers['x-call-id']).toBe('call-0')
})

test('it sends documented headers with values that fit, and leaves out what nobody knows a value of', async () => {
  const { headers } = await ask(book, { headers: card })

  expect(headers['x-loans']).toMatch(/^\d+$/)
  expect(headers).not.toHaveProperty('x-shelf')
})

test('it frames messages by itself, whatever the contract says of their length', async () => {
  const answer = await globalThis.fetch(mocks.library.url + book, { headers: card })

  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(await answer.text())))
})

test('it reads property names in any case where the contract says that the service does', async () => {
  const { status } = await lend({ ISBN: '9780140449136', Days: 7, Until: '2026-03-09', Reader: { Name: 'Ada' } })

  expect(status).toBe(201)
})

test('it takes null for absent, unless the contract demands the null', async () => {
  expect((await lend({ isbn: '9780140449136', days: 7, until: null, note: null })).status).toBe(201)
})

test('it takes a request in chunks that turn out to be none', async () => {
  const chunks = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.close()
    }
  })
  // Pact's verifier sends a call without a body like this.
  const init = { method: 'DELETE', headers: card, body: chunks, duplex: 'half' } as RequestInit
  const answer = await globalThis.fetch(mocks.library.url + book, init)

  expect(answer.status).toBe(204)
  expect(answer.headers.get('sl-violations')).toBeNull()
})

test('it answers HEAD as GET without the body', async () => {
  const { status, text, headers } = await ask(book, {
    method: 'HEAD',
    headers: { ...card, Prefer: 'example=expired-card' }
  })

  expect({ status, text }).toEqual({ status: 401, text: '' })
  expect(headers['www-authenticate']).toBe('Card error="expired"')
})

test('it answers OPTIONS with the methods of a path', async () => {
  const { status, headers } = await ask(book, { method: 'OPTIONS' })

  expect(status).toBe(204)
  expect(headers['allow']).toBe('GET, PUT, DELETE, HEAD, OPTIONS')
})

test("it takes the contract's own hosts in process, with the path of the server", async () => {
  const answer = await mocks.library.fetch(`https://library.example/lending${book}/`, { headers: card })

  expect(answer.status).toBe(200)
  expect((await globalThis.fetch(`${mocks.library.url}/lending${book}`, { headers: card })).status).toBe(200)
})

test('it plays a scenario to a client that knows nothing of the mock', async () => {
  const locked = mocks.library.playing('door-locked', { operation: 'getBook' })
  const answer = await locked(new Request(`https://library.example/lending${book}`, { headers: card }))

  expect(answer.status).toBe(503)
  expect(answer.statusText).toBe('Service Unavailable')
})

test('it heeds the signal of a call', async () => {
  const reason = new Error('the reader left')

  await expect(
    mocks.library.fetch(mocks.library.url + book, { headers: card, signal: AbortSignal.abort(reason) })
  ).rejects.toBe(reason)
})

const lend = (loan: unknown) =>
  ask('/loans?branch=north', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(loan)
  })
