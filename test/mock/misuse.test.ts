import { request as httpRequest } from 'node:http'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { InputError } from '../../src/input-error.ts'
import { MockMisuseError, startMock, withMock, type Mock } from '../../src/mock/index.ts'
import { createPrism } from '../../src/mock/prism.ts'

const contract = new Contract('test/support/mock/library.yaml')
const payments = new Contract('test/support/payments/payments.yaml')
const book = '/books/9783518188781'
const card = { 'X-Card': 'any' }

const started: Mock[] = []
const start: typeof startMock = async (options) => {
  const mock = await startMock({ contract, ...options })
  started.push(mock)
  return mock
}

// Prism is slow to load, and each test would wait for it by turns.
beforeAll(() => start(), 30_000)

afterEach(async () => {
  await Promise.all(started.splice(0).map((mock) => mock.close()))
})

const impossible = [
  ['a status that the operation does not document', 'code=418', 'the status 418, which getBook does not document'],
  ['a status that only a range covers', 'code=410', 'the status 410, which getBook does not document'],
  ['a status without a scenario', 'code=504', 'the status 504, for which getBook has no scenario'],
  ['a status that is none', 'code=ok', "the status 'ok', which is no HTTP status"],
  ['an unknown scenario', 'example=on-teh-shelf', "the scenario 'on-teh-shelf', which getBook does not have"],
  ['a scenario of another operation', 'example=borrowed', "the scenario 'borrowed', which getBook does not have"],
  [
    'a scenario under another status',
    'code=503, example=on-the-shelf',
    "the scenario 'on-the-shelf' with status 503, but it stands under 200"
  ],
  [
    'a scenario of a range under a status beyond it',
    'code=518, example=lost',
    "the scenario 'lost' with status 518, but it stands under 4XX"
  ],
  [
    'a scenario of a range under a documented status',
    'code=401, example=lost',
    "the scenario 'lost' with status 401, but it stands under 4XX"
  ],
  ['an invented answer', 'dynamic=true', 'an invented answer (dynamic), but the mock answers with scenarios only']
] as const

test.each(impossible)('it fails the caller who asks for %s', async (_, prefer, reason) => {
  const reasons: string[] = []
  const mock = await start({ onRefusal: (message) => reasons.push(message) })
  const offer = 'getBook offers 200 on-the-shelf, read-aloud; 401 no-card, expired-card; 503 door-locked; 4XX lost.'
  const message = `The mock did not answer GET ${book}: it asks for ${reason}. ${offer} Ask for one of these, or add an example to the contract.`

  await expect(fetch(mock.url + book, { headers: { ...card, Prefer: prefer } })).rejects.toThrow('fetch failed')
  expect(reasons).toEqual([message])
  await expect(mock.fetch(mock.url + book, { headers: { ...card, Prefer: prefer } })).rejects.toThrow(message)
  const misuse = { kind: 'refused', request: `GET ${book}`, message, violations: [], expected: false }
  expect(mock.misuses).toEqual([misuse, misuse])
})

const elsewhere = [
  [
    'a path that the contract does not have',
    '/bokos',
    {},
    'GET /bokos: the contract has no such path. It has /books/{isbn}, /loans.'
  ],
  [
    'a method that the contract does not have',
    book,
    { method: 'PATCH' },
    `PATCH ${book}: the contract has this path with GET, PUT, DELETE only.`
  ],
  [
    'HEAD where nothing can be read',
    '/loans',
    { method: 'HEAD' },
    'HEAD /loans: the contract has this path with POST only.'
  ]
] as const

test.each(elsewhere)('it fails the caller of %s', async (_, path, init, message) => {
  const mock = await start()

  await expect(fetch(mock.url + path, init)).rejects.toThrow('fetch failed')
  await expect(mock.fetch(mock.url + path, init)).rejects.toThrow(message)
  expect(mock.misuses.map((misuse) => misuse.kind)).toEqual(['refused', 'refused'])
})

test('it fails a call in process that is meant for another host', async () => {
  const mock = await start()

  await expect(mock.fetch(`https://login.example${book}`)).rejects.toThrow(
    "its host login.example is none of the contract's servers (https://library.example/lending)."
  )
})

test('it fails the caller who prefers nothing where the contract has no success', async () => {
  const mock = await start()

  await expect(mock.fetch(mock.url + book, { method: 'PUT', headers: card })).rejects.toThrow(
    'it asks for no scenario by a Prefer header, and there is no success to answer with. replaceBook offers 400 same-book; 4XX torn.'
  )
})

const loan = { isbn: '9780140449136', days: 7, until: null }
const json = { 'Content-Type': 'application/json' }

const violations = [
  ['no credentials', book, {}, 401, [['request'], 401]],
  ['a path parameter of the wrong shape', '/books/1', { headers: card }, 422, [['request', 'path', 'isbn'], 'pattern']],
  [
    'no query parameter where one is required',
    '/loans',
    { method: 'POST', headers: json, body: JSON.stringify(loan) },
    422,
    [['request', 'query'], 'required']
  ],
  [
    'a body that does not fit',
    '/loans?branch=north',
    { method: 'POST', headers: json, body: JSON.stringify({ ...loan, days: 1 }) },
    422,
    [['request', 'body', 'days'], 'minimum']
  ],
  [
    'no body where one is required',
    '/loans?branch=north',
    { method: 'POST', headers: json },
    422,
    [['request'], 'required']
  ],
  ['a body of another media type', '/loans?branch=north', { method: 'POST', body: 'a book' }, 415, [['request'], 415]],
  [
    'a body where the contract has none',
    book,
    { method: 'DELETE', headers: card, body: 'all of it' },
    400,
    [['request'], 415]
  ],
  [
    'a body that is not JSON',
    '/loans?branch=north',
    { method: 'POST', headers: json, body: '{' },
    400,
    [['request', 'body'], 'invalid_json']
  ],
  [
    'a body of more than 10 MB',
    '/loans?branch=north',
    { method: 'POST', headers: json, body: ' '.repeat(10 * 1024 * 1024 + 1) },
    413,
    [['request', 'body'], 'too_large']
  ]
] as const

test.each(violations)(
  'it answers a request with %s, and says what is wrong',
  async (_, path, init, status, [location, code]) => {
    const mock = await start()

    const answers = [await fetch(mock.url + path, init), await mock.fetch(mock.url + path, init)]

    for (const answer of answers) {
      expect(answer.status).toBe(status)
      expect(JSON.parse(answer.headers.get('sl-violations') ?? '')).toContainEqual(
        expect.objectContaining({ location, severity: 'Error', code })
      )
    }
    expect(mock.misuses).toHaveLength(2)
    expect(mock.misuses[0]).toMatchObject({ kind: 'violated', expected: false, violations: [{ location, code }] })
  }
)

test('it answers a wrong request with a scenario of the contract, not with an invented body of a range', async () => {
  const mock = await start()
  const answer = await mock.fetch(mock.url + book, { headers: { Prefer: 'code=401, example=expired-card' } })

  expect(await answer.json()).toEqual({ reason: 'expired' })
  expect(answer.headers.get('WWW-Authenticate')).toBe('Card error="expired"')
})

test('it answers a wrong request also where the scenario chosen stands under another status than the answer', async () => {
  const mock = await start()
  const answer = await mock.fetch(`${mock.url}/books/1`, {
    method: 'PUT',
    headers: { ...card, Prefer: 'code=400, example=same-book' }
  })

  expect(answer.status).toBe(422)
  expect(await answer.json()).toEqual({ reason: 'torn' })
  expect(mock.misuses).toMatchObject([{ violations: [{ code: 'pattern' }] }])
})

test('it lets Prism answer a wrong request where the contract has nothing to say to it', async () => {
  const mock = await start({ contract: payments })
  const answer = await mock.fetch(`${mock.url}/payments`, { method: 'POST', headers: json, body: '{"amount":"three"}' })

  expect(answer.status).toBe(422)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
  expect(await answer.json()).toMatchObject({
    status: 422,
    validation: [{ location: ['body', 'amount'], code: 'type' }]
  })
  expect(mock.misuses[0]?.violations).toEqual([
    {
      location: ['request', 'body', 'amount'],
      severity: 'Error',
      code: 'type',
      message: 'Request body property amount must be number'
    }
  ])
})

test('it says no more than a header can carry of a request with many faults', async () => {
  const mock = await start({ contract: payments })
  const lines = Array.from({ length: 400 }, () => ({ sku: 1 }))
  const answer = await mock.fetch(`${mock.url}/payments`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ amount: 1, lines })
  })
  const remark = answer.headers.get('sl-violations') ?? ''

  expect(remark).toMatch(/^Too many violations! \[/)
  expect(remark.length).toBeLessThan(8 * 1024)
  expect(mock.misuses[0]?.violations).toHaveLength(400)
})

test('it says what is wrong in letters that a header can carry', async () => {
  const mock = await start()
  const body = JSON.stringify({ ...loan, größe: 'groß' })
  const answer = await mock.fetch(`${mock.url}/loans?branch=north`, { method: 'POST', headers: json, body })
  const remark = answer.headers.get('sl-violations') ?? ''

  expect(remark).toMatch(/^[\x20-\x7e]+$/)
  expect(JSON.parse(remark)).toMatchObject([{ location: ['request', 'body', 'größe'], code: 'type' }])
})

test('it does not take a remark for a violation', async () => {
  const mock = await start()
  const answer = await mock.playing('on-the-shelf')(`${mock.url}${book}?reader=Ada`, { headers: card })

  expect(answer.status).toBe(200)
  expect(answer.headers.get('sl-violations')).toContain('"severity":"Warning"')
  expect(mock.misuses).toEqual([])
})

test('it rejects a wrong request while a scenario is played, and lists what is wrong', async () => {
  const mock = await start()
  const call = mock.playing('lent')(`${mock.url}/loans`, {
    method: 'POST',
    headers: json,
    body: '{"isbn":"9780140449136"}'
  })
  const error = await call.catch((reason: unknown) => reason)

  expect(error).toBeInstanceOf(MockMisuseError)
  expect(error).toMatchObject({ name: 'MockMisuseError', misuses: mock.misuses })
  expect((error as Error).message).toBe(
    "POST /loans violates the contract: Request body must have required property 'days' (request.body, required); " +
      "Request body must have required property 'until' (request.body, required); " +
      "Request query must have required property 'branch' (request.query, required). " +
      "Correct the request, or play the scenario with violations: 'allow' where the test is about such a request."
  )
})

test('it gives the answer to a wrong request to a test that asks for it', async () => {
  const mock = await start()
  const answer = await mock.playing('on-the-shelf', { violations: 'allow' })(mock.url + book)

  expect(answer.status).toBe(401)
  expect(mock.misuses).toMatchObject([{ kind: 'violated', expected: true }])
})

test('it plays no scenario that the contract does not have', async () => {
  const mock = await start()

  expect(() => mock.playing('burnt')).toThrow(
    "Failed to play 'burnt': the contract has no scenario of that name. It has on-the-shelf, read-aloud, no-card, " +
      'expired-card, door-locked, lost, same-book, torn, borrowed, reserved, lent, flooded. Play one of these, or add the example to the contract.'
  )
  expect(() => mock.playing('lost', { operation: 'lendBook' })).toThrow(
    "Failed to play 'lost': lendBook has no scenario"
  )
  expect(() => mock.playing('lost', { operation: 'burnBook' })).toThrow(MockMisuseError)
})

test('it plays a scenario to its own operation only', async () => {
  const mock = await start()
  const init = { method: 'DELETE', headers: card }

  await expect(mock.playing('on-the-shelf')(mock.url + book, init)).rejects.toThrow(
    "the scenario 'on-the-shelf', which discardBook does not have"
  )
  await expect(mock.playing('on-the-shelf', { operation: 'getBook' })(mock.url + book, init)).rejects.toThrow(
    'it is for discardBook, but a scenario of getBook is played.'
  )
})

test('it fails a test that misused the mock, even where the client swallowed it', async () => {
  const swallowed = withMock({ contract }, async (mock) => {
    await fetch(mock.url + book, { headers: { Prefer: 'example=burnt' } }).catch(() => undefined)
    await fetch(mock.url + book)
  })

  await expect(swallowed).rejects.toMatchObject({
    name: 'MockMisuseError',
    misuses: [{ kind: 'refused' }, { kind: 'violated' }]
  })
})

test('it tells why the client of a refused request failed', async () => {
  const failed = withMock({ contract }, (mock) => fetch(mock.url + book, { headers: { Prefer: 'example=burnt' } }))
  const error = await failed.catch((reason: unknown) => reason)

  expect(error).toMatchObject({ name: 'MockMisuseError', cause: { message: 'fetch failed' } })
})

test('it hands on the failure of a test, and what a test found', async () => {
  const failure = new Error('not what the test expected')

  await expect(withMock({ contract }, () => Promise.reject(failure))).rejects.toBe(failure)
  expect(await withMock({ contract }, () => Promise.resolve('found'))).toBe('found')
})

test('it lets a test look at misuse that the test is about', async () => {
  const kinds = await withMock({ contract, misuses: 'allow' }, async (mock) => {
    await mock.fetch(mock.url + book)
    return mock.misuses.map(({ kind }) => kind)
  })
  const asked = withMock({ contract }, (mock) =>
    mock.playing('lent', { violations: 'allow' })(`${mock.url}/loans`, { method: 'POST' })
  )

  expect(kinds).toEqual(['violated'])
  expect((await asked).status).toBe(422)
})

test('it closes at once, whoever is connected, and a second time too', async () => {
  const mock = await start()
  const idle = await fetch(mock.url + book, { headers: card })
  const waiting = httpRequest(`${mock.url}/loans?branch=north`, {
    method: 'POST',
    headers: { ...json, 'Content-Length': 100 }
  })
  const broken = new Promise((resolve) => waiting.once('error', resolve))
  await new Promise<void>((resolve) =>
    waiting.write('{', () => {
      resolve()
    })
  )

  await mock.close()
  await mock[Symbol.asyncDispose]()

  expect(idle.status).toBe(200)
  await broken
  await expect(fetch(mock.url + book)).rejects.toThrow()
})

test('it is no worse for a caller that hangs up, or for a listener that throws', async () => {
  const mock = await start({
    onRefusal: () => {
      throw new Error('the listener failed')
    }
  })
  const leaving = httpRequest(`${mock.url}/loans?branch=north`, {
    method: 'POST',
    headers: { ...json, 'Content-Length': 100 }
  })
  const left = new Promise((resolve) => leaving.once('close', resolve))
  leaving.on('error', () => undefined)
  leaving.write('{', () => leaving.destroy())
  await left
  await expect(fetch(`${mock.url}/bokos`)).rejects.toThrow()

  expect((await fetch(mock.url + book, { headers: card })).status).toBe(200)
  expect(mock.misuses).toHaveLength(1)
})

test('it listens on loopback, on the port that was asked for, and says so when the port is taken', async () => {
  const mock = await start()
  const { port, hostname } = new URL(mock.url)

  expect(hostname).toBe('127.0.0.1')
  await expect(start({ port: Number(port) })).rejects.toThrow(
    new InputError(
      `Failed to start the mock: it cannot listen on port ${port} (listen EADDRINUSE: address already in use 127.0.0.1:${port}). ` +
        'Choose another port, or 0 for a free one.',
      { file: `127.0.0.1:${port}` }
    )
  )
})

test('it tells what to install when Prism is missing', async () => {
  const missing = createPrism(contract, () => Promise.reject(new Error("Cannot find package '@stoplight/prism-http'")))

  await expect(missing).rejects.toThrow(InputError)
  await expect(missing).rejects.toThrow('npm install --save-dev @stoplight/prism-http @stoplight/prism-core')
})
