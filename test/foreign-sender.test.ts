import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { foreignSender, knownSenders } from '../src/foreign-sender.ts'
import { startMock } from '../src/mock/index.ts'
import { customerId } from './sandbox/desk.ts'
import { exchange, requestText, serve } from './sandbox-server/served.ts'

const statusOf = (
  headers: readonly (readonly [string, string])[],
  url = '/v1/customers',
  known: Parameters<typeof knownSenders>[1] = {}
): number | undefined =>
  foreignSender({ url, rawHeaders: headers.flat() }, 'call the sandbox', knownSenders('start', known))?.status

const at = (host: string) => [['Host', host]] as const

test.each([
  '127.0.0.1',
  '127.0.0.1:4020',
  'localhost:4020',
  'LOCALHOST',
  'localhost.',
  'localhost.:4020',
  'a.localhost:1',
  '[::1]:4020',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]:80',
  '127.1',
  '2130706433'
])('it takes %s for this machine', (host) => {
  expect(statusOf(at(host))).toBeUndefined()
})

test.each([
  '',
  'shop.example',
  '127.0.0.1.shop.example',
  'localhost.shop.example',
  'localhost@shop.example',
  'shop.example#.localhost',
  '127.0.0.1/',
  '127.0.0.1, shop.example',
  'xn--lcalhost-54a',
  '0.0.0.0',
  '0',
  '[::]',
  '10.0.0.1',
  '[::2]',
  '[::ffff:10.0.0.1]',
  'localhost..',
  '127.0.0.1:99999',
  'ⓛocalhost'
])('it takes %j for another machine', (host) => {
  expect(statusOf(at(host))).toBe(421)
})

test('it looks at every Host, and at the host of a target that is a whole URL', () => {
  expect(statusOf([])).toBe(421)
  expect(statusOf([...at('127.0.0.1'), ['hOST', 'shop.example']])).toBe(400)
  expect(statusOf(at('127.0.0.1'), 'http://shop.example/v1/customers')).toBe(421)
  expect(statusOf(at('shop.example'), 'http://127.0.0.1/v1/customers')).toBe(421)
  expect(statusOf(at('127.0.0.1'), 'http://127.0.0.1@shop.example/v1')).toBe(421)
  expect(statusOf(at('127.0.0.1'), 'http://localhost/v1/customers')).toBeUndefined()
})

test.each([
  'null',
  'https://shop.example',
  'http://localhost.shop.example',
  'chrome-extension://localhost',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  'moz-extension://127.0.0.1',
  'file://',
  'http://localhost@shop.example',
  'http://shop.example?localhost',
  ''
])('it refuses the origin %j', (origin) => {
  expect(statusOf([...at('127.0.0.1'), ['Origin', origin]])).toBe(403)
})

test('it takes pages of this machine, and refuses what another site loads without an origin', () => {
  const local = at('127.0.0.1')
  expect(statusOf([...local, ['Origin', 'http://localhost:3000'], ['Sec-Fetch-Site', 'cross-site']])).toBeUndefined()
  expect(statusOf([...local, ['Sec-Fetch-Site', 'none']])).toBeUndefined()
  expect(statusOf([...local, ['Sec-Fetch-Site', 'cross-site']])).toBe(403)
  expect(statusOf([...local, ['Origin', 'http://localhost'], ['Origin', 'https://shop.example']])).toBe(400)
})

test('it answers the hosts and origins that it is told to, and no others', () => {
  const known = { hosts: ['Sandbox.Test', 'one.test:81'], origins: ['https://shop.example', 'chrome-extension://abc'] }
  const of = (host: string, origin?: string) =>
    statusOf([...at(host), ...(origin === undefined ? [] : ([['Origin', origin]] as const))], '/', known)
  expect(['sandbox.test', 'SANDBOX.test.:4020', 'one.test:81'].map((host) => of(host))).toEqual([
    undefined,
    undefined,
    undefined
  ])
  expect(['a.sandbox.test', 'one.test', 'one.test:82'].map((host) => of(host))).toEqual([421, 421, 421])
  expect(of('127.0.0.1', 'https://shop.example:443')).toBeUndefined()
  expect(of('127.0.0.1', 'chrome-extension://abc')).toBeUndefined()
  expect(of('127.0.0.1', 'chrome-extension://abd')).toBe(403)
  expect(of('127.0.0.1', 'http://shop.example')).toBe(403)
})

test.each([{ hosts: ['http://a.example'] }, { hosts: ['*'] }, { origins: ['shop.example'] }, { origins: ['null'] }])(
  'it takes no %j, which would never match',
  (known) => {
    expect(() => knownSenders('start the sandbox', known)).toThrow(/^Failed to start the sandbox: expected .+ but got/)
  }
)

test('it throws at no Host and no Origin, whatever they hold', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(text, text, text, (host, origin, url) => {
      expect([undefined, 400, 403, 421]).toContain(statusOf([...at(host), ['Origin', origin]], url))
    })
  )
})

test('it refuses on the paths of the service and of the mock, before anything happens', async () => {
  const { url, sandbox } = await serve()
  const mock = await startMock()
  onTestFinished(() => mock.close())
  const line = `GET /v1/customers/${customerId}/orders`
  for (const server of [url, mock.url]) {
    const ask = (host: string, ...more: string[]) =>
      exchange(server, requestText(line, [`Host: ${host}`, 'Authorization: Bearer any', ...more, 'Connection: close']))
    expect(await ask('127.0.0.1')).toMatch(/^HTTP\/1\.1 200 /)
    expect(await ask('shop.example')).toMatch(/^HTTP\/1\.1 421 [\s\S]+application\/problem\+json[\s\S]+expected a Host/)
    expect(await ask('127.0.0.1', 'Origin: null')).toMatch(/^HTTP\/1\.1 403 /)
    expect(await ask('127.0.0.1', 'Host: shop.example')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await ask('shop.example', 'Expect: 100-continue', 'Content-Length: 9')).toMatch(/HTTP\/1\.1 421 /)
  }
  expect(sandbox.history().exchanges).toHaveLength(1)
})

test('it keeps the control path for this machine, whom it may serve otherwise', async () => {
  const { url } = await serve({ allowedHosts: ['sandbox.test'], allowedOrigins: ['https://shop.example'] })
  const ask = (path: string, ...headers: string[]) =>
    exchange(url, requestText(`GET ${path}`, [...headers, 'Authorization: Bearer any', 'Connection: close']))
  const orders = `/v1/customers/${customerId}/orders`
  expect(await ask(orders, 'Host: sandbox.test', 'Origin: https://shop.example')).toMatch(/^HTTP\/1\.1 200 /)
  expect(await ask('/_sandbox', 'Host: sandbox.test')).toMatch(/^HTTP\/1\.1 421 /)
  expect(await ask('/_sandbox', 'Host: 127.0.0.1', 'Origin: https://shop.example')).toMatch(/^HTTP\/1\.1 403 /)
  expect(await ask('/_sandbox', 'Host: 127.0.0.1', 'Origin: chrome-extension://localhost')).toMatch(/^HTTP\/1\.1 403 /)
})
