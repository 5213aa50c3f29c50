import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { ContractViolationError, TransportError } from '../../src/client/index.ts'
import { answer, callEach, canary, json, observedClient, thrownBy } from './observed-client.ts'

/** Everything that a log could make of a value. */
const printed = (value: unknown): string =>
  [inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value), String(value)].join('\n')

const quoting = `request failed: Authorization: Bearer ${canary}`

test.each<[string, () => unknown]>([
  ['quotes the header', () => new TypeError(quoting)],
  ['quotes the token alone', () => new Error(`bad header value "${canary}"`)],
  [
    'quotes it in the cause of its cause',
    () => new Error('outer', { cause: new Error('inner', { cause: new Error(quoting) }) })
  ],
  [
    'quotes it in a member',
    () => Object.assign(new Error('failed'), { config: { headers: { Authorization: `Bearer ${canary}` } } })
  ],
  ['quotes it in a member of its own', () => Object.assign(new Error('failed'), { note: canary, code: 'ECONNRESET' })],
  ['quotes it in the name of a member', () => Object.assign(new Error('failed'), { [canary]: 1 })],
  ['quotes it in its stack', () => Object.assign(new Error('failed'), { stack: quoting })],
  ['quotes it in its name', () => Object.assign(new Error('failed'), { name: canary })],
  [
    'holds the request',
    () => Object.assign(new Error('failed'), { request: new Request('http://localhost', { headers: { a: canary } }) })
  ],
  ['holds the headers', () => Object.assign(new Error('failed'), { headers: new Headers({ a: canary }) })],
  ['is one of several', () => new AggregateError([new Error('first'), new Error(quoting)], 'all failed')],
  ['is text', () => quoting],
  ['is an object', () => ({ message: quoting })],
  ['is the request itself', () => new Request('http://localhost', { headers: { Authorization: canary } })]
])('it keeps the token out of everything it throws when what fetch throws %s', async (_what, make) => {
  const { client } = observedClient(() => {
    throw make() as Error
  })
  const error = await thrownBy(callEach.checkoutCart(client))
  expect(error).toBeInstanceOf(TransportError)
  expect(printed(error)).not.toContain(canary)
  expect(printed((error as TransportError).cause)).not.toContain(canary)
})

test('it keeps what is not secret of a cause', async () => {
  const thrown = Object.assign(new TypeError(quoting, { cause: new Error('inner') }), {
    code: 'ERR_HEADER',
    errno: -104
  })
  const { client } = observedClient(() => Promise.reject(thrown))
  const { cause } = (await thrownBy(callEach.checkoutCart(client))) as TransportError
  expect(cause).toMatchObject({
    name: 'TypeError',
    message: 'request failed: Authorization: Bearer REDACTED',
    code: 'ERR_HEADER',
    errno: -104,
    cause: { message: 'inner' }
  })
})

test('it hands on a cause without the token as it is', async () => {
  const thrown = new TypeError('fetch failed', {
    cause: Object.assign(new Error('x'), { code: 'ENOTFOUND', errno: -3008 })
  })
  const { client } = observedClient(() => Promise.reject(thrown))
  expect(((await thrownBy(callEach.checkoutCart(client))) as TransportError).cause).toBe(thrown)
})

test('it keeps a short token out of a quoted header without spoiling other words', async () => {
  const { client } = observedClient(() => Promise.reject(new Error('Bearer e was refused')), { token: 'e' })
  expect(((await thrownBy(callEach.checkoutCart(client))) as TransportError).cause).toMatchObject({
    message: 'Bearer REDACTED was refused'
  })
})

test.each<[string, () => Response]>([
  [
    'a fault',
    () => json(400, { ...scenarios['invalid-input'].body, description: `Header ${canary} is wrong`, data: [canary] })
  ],
  ['a page', () => answer(502, `<pre>authorization: Bearer ${canary}</pre>`, { 'Content-Type': 'text/html' })],
  [
    'a header',
    () => answer(401, null, { 'WWW-Authenticate': `Bearer error="${canary}"`, 'Retry-After': canary, 'MS-CV': canary })
  ],
  ['a result', () => json(201, { ...scenarios['subscription-pending'].body, note: canary })]
])('it keeps the token out of an answer that quotes it in %s', async (_what, response) => {
  const { client } = observedClient(response)
  expect(printed(await callEach.checkoutCart(client))).not.toContain(canary)
})

// Not every token is a JWT, whose letters no serialiser escapes.
test.each<[string, (token: string) => string]>([
  ['`\\/`', (token) => token.replaceAll('/', '\\/')],
  ['`\\u002B`', (token) => token.replaceAll('+', '\\u002B')],
  ['nothing but escapes', (token) => token.replaceAll(/./g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)]
])('it keeps a token out of JSON that has it with %s', async (_what, escaped) => {
  const token = 'EwB4A8l6/BAAUkP+do/not+show/me=='
  const quoted = escaped(token)
  for (const body of [`{"code":1,"description":"Bearer ${quoted}"}`, `{"code":1,"description":"${quoted}`]) {
    const { client } = observedClient(() => answer(400, body), { token, retry: {} })
    const outcome: unknown = await callEach.checkoutCart(client).catch((error: unknown) => error)
    const all = `${printed(outcome)} ${JSON.stringify(outcome instanceof ContractViolationError && outcome.body)}`
    expect(all).toContain('REDACTED')
    expect(all).not.toContain('show')
  }
})

test('it does not hold the token where a print of the client would show it', () => {
  expect(printed(observedClient(() => json(200, {})).client)).not.toContain(canary)
})
