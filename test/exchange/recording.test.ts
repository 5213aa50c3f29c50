import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { withRecording } from '../../src/exchange/index.ts'

const url = 'https://api.example.com/v1/orders'

/** A clock that moves on by 10 ms each time it is read. */
const steppingClock = (): (() => number) => {
  let time = 1000
  return () => (time += 10)
}

const answering =
  (make: (request: Request) => Response | Promise<Response>): typeof globalThis.fetch =>
  async (input, init) =>
    make(new Request(input, init))

/** A stream whose pieces the test sends itself. */
const handFed = () => {
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (feed = controller) })
  return {
    stream,
    send: (text: string) => feed?.enqueue(new TextEncoder().encode(text)),
    end: () => feed?.close(),
    breakOff: () => feed?.error(new TypeError('terminated'))
  }
}

test('it records a request and its answer with their bodies and times', async () => {
  const recording = withRecording(
    answering(() => new Response('{"id":1}', { status: 201, headers: { 'MS-RequestId': 'a' } })),
    { now: steppingClock() }
  )
  const answer = await recording.fetch(url, {
    method: 'post',
    headers: { 'Content-Type': 'application/json' },
    body: '{"a":"é"}'
  })
  expect(await answer.json()).toEqual({ id: 1 })
  expect(recording.exchanges()).toEqual([
    {
      request: {
        method: 'POST',
        url,
        headers: [['content-type', 'application/json']],
        body: { kind: 'text', text: '{"a":"é"}' }
      },
      response: {
        status: 201,
        headers: [
          ['content-type', 'text/plain;charset=UTF-8'],
          ['ms-requestid', 'a']
        ],
        body: { kind: 'text', text: '{"id":1}' }
      },
      startedAt: 1010,
      duration: 10,
      pointer: '/log/entries/0'
    }
  ])
})

test('it keeps the byte order mark that the caller never sees', async () => {
  const recording = withRecording(answering(() => new Response('\uFEFF{}')))
  expect(await (await recording.fetch(url)).text()).toBe('{}')
  expect(recording.exchanges()[0]?.response?.body).toEqual({ kind: 'text', text: '\uFEFF{}' })
})

test('it keeps bytes that are no text, and tells no body from an empty one by nothing', async () => {
  const recording = withRecording(
    answering(({ method }) =>
      method === 'GET' ? new Response(Uint8Array.of(1, 0xff)) : new Response(null, { status: 204 })
    )
  )
  await (await recording.fetch(url)).arrayBuffer()
  await recording.fetch(url, { method: 'DELETE' })
  expect(recording.exchanges().map(({ request, response }) => [request.body.kind, response?.body])).toEqual([
    ['none', { kind: 'binary', bytes: Uint8Array.of(1, 0xff) }],
    ['none', { kind: 'none' }]
  ])
})

test.for<[string, (answer: Response) => Promise<unknown>]>([
  ['as text', (answer) => answer.text()],
  ['as JSON', (answer) => answer.json()],
  ['as bytes', (answer) => answer.arrayBuffer()],
  ['as a blob', (answer) => answer.blob()],
  ['as a copy', (answer) => answer.clone().text()],
  [
    'piece by piece',
    async ({ body }) => {
      const reader = body?.getReader()
      while (reader && !(await reader.read()).done);
    }
  ]
])('it has the whole exchange as soon as the caller has read the answer %s', async ([, read]) => {
  for (const body of ['1', '"'.padEnd(300_000, 'x') + '"']) {
    const recording = withRecording(answering(() => new Response(body)))
    await read(await recording.fetch(new Request(url, { method: 'POST', body })))
    expect(recording.exchanges()).toMatchObject([
      { request: { body: { text: body } }, response: { body: { text: body } } }
    ])
  }
})

test('it hands an answer on while it arrives', async () => {
  const { stream, send, end } = handFed()
  const recording = withRecording(answering(() => new Response(stream)))
  const reader = (await recording.fetch(url)).body?.getReader()
  send('one')
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('one')
  expect(recording.exchanges()[0]?.response).toBeUndefined()
  send(' two')
  end()
  while (reader && !(await reader.read()).done);
  expect(recording.exchanges()[0]?.response?.body).toEqual({ kind: 'text', text: 'one two' })
})

test('it records an answer that the caller throws away', async () => {
  const recording = withRecording(answering(() => new Response('whole')))
  await (await recording.fetch(url)).body?.cancel()
  await expect.poll(() => recording.exchanges()[0]?.response?.body).toEqual({ kind: 'text', text: 'whole' })
})

test('it throws an error of the network on, and records a call without an answer', async () => {
  const failure = new TypeError('fetch failed')
  const recording = withRecording(() => Promise.reject(failure), { now: steppingClock() })
  await expect(recording.fetch(url, { method: 'POST', body: 'x' })).rejects.toBe(failure)
  const [exchange] = recording.exchanges()
  expect(exchange).toMatchObject({ request: { method: 'POST', body: { text: 'x' } }, startedAt: 1010, duration: 10 })
  expect(exchange?.response).toBeUndefined()
})

test('it records an answer that broke off as none: the caller has not got it either', async () => {
  const { stream, send, breakOff } = handFed()
  const recording = withRecording(answering(() => new Response(stream)))
  const answer = await recording.fetch(url)
  send('half')
  breakOff()
  await expect(answer.text()).rejects.toThrow('terminated')
  expect(recording.exchanges()[0]?.response).toBeUndefined()
})

test('it keeps calls apart that overlap, in the order in which they began', async () => {
  const answers = new Map<string, (answer: Response) => void>()
  const recording = withRecording(
    (input) => new Promise((resolve) => answers.set(new Request(input).url.slice(url.length + 1), resolve))
  )
  const calls = ['1', '2', '3'].map((name) => recording.fetch(`${url}/${name}`))
  expect(recording.exchanges().every(({ response }) => response === undefined)).toBe(true)
  for (const name of ['3', '1', '2']) answers.get(name)?.(new Response(`answer ${name}`))
  await Promise.all(calls.map(async (call) => (await call).text()))
  expect(recording.exchanges()).toMatchObject(
    ['1', '2', '3'].map((name, index) => ({
      request: { url: `${url}/${name}` },
      response: { body: { text: `answer ${name}` } },
      pointer: `/log/entries/${index}`
    }))
  )
})

test.for<[string, () => [Request | string, RequestInit?], string]>([
  ['a request', () => [new Request(url, { method: 'POST', body: 'a request' })], 'a request'],
  ['a request with another body', () => [new Request(url, { method: 'POST', body: 'a' }), { body: 'b' }], 'b'],
  ['parameters', () => [url, { method: 'POST', body: new URLSearchParams({ a: 'b' }) }], 'a=b'],
  ['bytes', () => [url, { method: 'POST', body: new TextEncoder().encode('bytes') }], 'bytes'],
  ['a blob', () => [url, { method: 'POST', body: new Blob(['blob']) }], 'blob'],
  [
    'a stream',
    () => [url, { method: 'POST', body: new Blob(['stream']).stream(), duplex: 'half' } as RequestInit],
    'stream'
  ]
])('it sends the body of %s, and records the same', async ([, call, expected]) => {
  let received = ''
  const recording = withRecording(
    answering(async (request) => {
      received = await request.text()
      return new Response('ok')
    })
  )
  await (await recording.fetch(...call())).text()
  expect(received).toBe(expected)
  expect(recording.exchanges()[0]?.request.body).toEqual({ kind: 'text', text: expected })
})

test('it records a form of files with the boundary that was sent', async () => {
  let received = ''
  const recording = withRecording(
    answering(async (request) => {
      received = await request.text()
      return new Response('ok')
    })
  )
  const body = new FormData()
  body.set('metadata', '{}')
  await (await recording.fetch(url, { method: 'POST', body })).text()
  expect(received).toContain('metadata')
  expect(recording.exchanges()[0]?.request.body).toEqual({ kind: 'text', text: received })
})

test('it does not wait for a body that the sender keeps open', async () => {
  const { stream, send, end } = handFed()
  const recording = withRecording(answering(() => new Response('too much')))
  send('one')
  const answer = await recording.fetch(url, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)
  expect(await answer.text()).toBe('too much')
  expect(recording.exchanges()[0]?.request.body.kind).toBe('unrecorded')
  end()
  await expect.poll(() => recording.exchanges()[0]?.request.body.kind).toBe('text')
})

test('it passes what it was called with on, where nothing has to be read twice', async () => {
  const passed: unknown[] = []
  const recording = withRecording((...call) => {
    passed.push(...call)
    return Promise.resolve(new Response('ok'))
  })
  const init = { headers: { a: 'b' } }
  await recording.fetch(url, init)
  expect(passed).toEqual([url, init])
  expect(passed[1]).toBe(init)
})

test('it refuses a URL that is none as fetch does', async () => {
  const recording = withRecording(answering(() => new Response('ok')))
  await expect(recording.fetch('/v1/orders')).rejects.toBeInstanceOf(TypeError)
  expect(recording.exchanges()).toEqual([])
})

test('it leaves the address of the answer and an aborted call as they are', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { Location: '/here' }).end()
    else if (request.url === '/here') response.end('found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const recording = withRecording(globalThis.fetch)

  const answer = await recording.fetch(`${base}/moved`)
  expect(answer).toMatchObject({ url: `${base}/here`, redirected: true, status: 200 })
  expect(await answer.text()).toBe('found')

  const abort = new AbortController()
  const call = recording.fetch(`${base}/never`, { signal: abort.signal })
  abort.abort()
  await expect(call).rejects.toHaveProperty('name', 'AbortError')
  expect(recording.exchanges().map(({ response }) => response?.status)).toEqual([200, undefined])
})
