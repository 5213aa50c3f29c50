import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readHar } from '../../src/exchange/index.ts'
import { startHttpServer } from '../../src/sandbox-server/http-server.ts'
import { createRunningClock } from '../../src/sandbox-server/server-clock.ts'
import { createServiceFace } from '../../src/sandbox-server/service-face.ts'
import { customerId } from '../sandbox/desk.ts'
import { exchange, hangUpAfter, newCartPath, requestText, serve } from './served.ts'

const head = (answer: string): string => answer.slice(0, answer.indexOf('\r\n\r\n'))
const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4)

test('it answers HEAD without a body, and a method that nobody knows', async () => {
  const server = await serve()
  const path = await newCartPath(server)
  const close = ['Host: 127.0.0.1', 'Authorization: Bearer any', 'Connection: close']
  const answer = await exchange(server.url, requestText(`HEAD ${path}`, close))
  expect(answer).toMatch(/^HTTP\/1\.1 405 /)
  expect(bodyOf(answer)).toBe('')
  for (const method of ['PROPFIND', 'TRACE', 'OPTIONS', 'delete'])
    expect(head(await exchange(server.url, requestText(`${method} ${path}`, close)))).toMatch(/^HTTP\/1\.1 40[05] /)
  expect(await exchange(server.url, requestText('CONNECT example.com:443', close))).toBe('')
  expect(await server.client.getCart({ customerId, cartId: path.slice(-36) })).toMatchObject({ ok: true })
})

test.each(['*', 'http://[', 'nowhere'])('it records a request whose target is no URL: %s', async (target) => {
  const server = await serve()
  const answer = await exchange(server.url, requestText(`OPTIONS ${target}`, ['Host: 127.0.0.1', 'Connection: close']))
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
  expect(await server.client.listOrders({ customerId })).toMatchObject({ ok: true })
  const history = await fetch(`${server.url}/_sandbox/history.har`)
  expect(history.status).toBe(200)
  expect(readHar(await history.text(), 'history.har').exchanges.at(-1)?.request.url).toContain('/orders')
})

test('it reads a path whose query holds a URL', async () => {
  const server = await serve()
  const path = await newCartPath(server)
  const lines = ['Host: 127.0.0.1', 'Authorization: Bearer any', 'Connection: close']
  expect(head(await exchange(server.url, requestText(`GET ${path}?from=https://a.example/b`, lines)))).toMatch(
    /^HTTP\/1\.1 200 /
  )
})

test('it takes an upgrade for an ordinary request', async () => {
  const server = await serve()
  const path = await newCartPath(server)
  const answer = await exchange(
    server.url,
    requestText(`GET ${path}`, [
      'Host: 127.0.0.1',
      'Authorization: Bearer any',
      'Connection: Upgrade',
      'Upgrade: websocket'
    ]),
    (text) => text.includes('Cart')
  )
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

test.each([
  ['with its length', ['Content-Length: 5000000'], 'x'.repeat(1000)],
  ['before it comes', ['Content-Length: 5000000', 'Expect: 100-continue'], ''],
  ['while it comes', ['Transfer-Encoding: chunked'], `186a0\r\n${'x'.repeat(100_000)}\r\n`.repeat(12)]
])('it refuses a huge body %s', async (_, headers, body) => {
  const server = await serve()
  const answer = await exchange(
    server.url,
    requestText(
      `POST /v1/customers/${customerId}/carts`,
      ['Host: 127.0.0.1', 'Authorization: Bearer any', ...headers],
      body
    ),
    (text) => text.includes('too large')
  )
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  await newCartPath(server)
})

test.each([
  ['a broken request line', 'NO HTTP AT ALL\r\n\r\n'],
  ['a request without a host', 'GET / HTTP/1.1\r\n\r\n'],
  ['headers without an end', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'y'.repeat(20_000)}`],
  ['bytes of another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n']
])('it lives on after %s', async (_, text) => {
  const server = await serve()
  expect(await exchange(server.url, text)).toMatch(/^HTTP\/1\.1 4\d\d /)
  await newCartPath(server)
})

test('it lives on after senders who hang up in the middle of a body', async () => {
  const server = await serve()
  const request = requestText(`POST /v1/customers/${customerId}/carts`, ['Host: 127.0.0.1', 'Content-Length: 100'], '{')
  await Promise.all(Array.from({ length: 20 }, () => hangUpAfter(server.url, request)))
  await newCartPath(server)
})

test('it serves others while a sender takes his time', async () => {
  const server = await serve()
  const slow = connect(Number(new URL(server.url).port), '127.0.0.1')
  onTestFinished(() => {
    slow.destroy()
  })
  slow.write(requestText(`POST /v1/customers/${customerId}/carts`, ['Host: 127.0.0.1', 'Content-Length: 100'], '{'))
  await once(slow, 'connect')
  await newCartPath(server)
})

test('it lives on after a defect of its own, and tells of it', async () => {
  const parts = { clock: createRunningClock(), bodyLimit: 1000, overlaps: false, written: () => undefined }
  const service = createServiceFace({
    ...parts,
    sandbox: {
      answer: () => {
        throw new Error('A defect, made for this test.')
      }
    }
  })
  const { url, close } = await startHttpServer({ port: 0, service, control: () => new Response(), bodyLimit: 1000 })
  const warned = once(process, 'warning')
  await expect(fetch(url)).rejects.toThrow()
  expect(await warned).toMatchObject([{ message: 'A defect, made for this test.' }])
  await close(() => Promise.resolve())
})
