import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { answer, answeredClient, callEach, json } from './observed-client.ts'

const refusalOf = async (response: () => Response, now?: () => number) => {
  const answered = await callEach.checkoutCart(answeredClient(response, now && { now }))
  if (!('refusal' in answered)) throw new Error(`expected a refusal, but it is a ${answered.kind}`)
  expect(answered.ok).toBe(false)
  expect(answered.status).toBe(answered.refusal.status)
  return answered.refusal
}

const fault = scenarios['already-submitted'].body
const page = '<!DOCTYPE html><html><title>502 Bad Gateway</title></html>'
const html = { 'Content-Type': 'text/html; charset=us-ascii' }

test.each([400, 401, 403, 404, 408, 409, 417, 429, 500, 501, 502, 503, 504])(
  'it reads a fault with status %i',
  async (status) => {
    expect(await refusalOf(() => json(status, fault))).toEqual({
      status,
      code: '800065',
      description: fault.description,
      data: [],
      source: fault.source,
      body: fault
    })
  }
)

test.each([405, 406, 415, 422])(
  'it reads a fault with status %i, which the contract has as 4XX only',
  async (status) => {
    expect(await refusalOf(() => json(status, fault))).toMatchObject({ status, code: '800065' })
  }
)

test.each([505, 507])('it reads a fault with status %i, which the contract has as 5XX only', async (status) => {
  expect(await refusalOf(() => json(status, fault))).toMatchObject({ status, code: '800065' })
})

test.each([
  ['a number', 800065, '800065'],
  ['text', '800065', '800065'],
  ['zero', 0, '0'],
  ['empty text', '', '']
])('it gives a code that is %s as text and keeps it as it came', async (_what, code, text) => {
  const body = { ...fault, code }
  expect(await refusalOf(() => json(400, body))).toMatchObject({ code: text, body })
})

test('it reads the newer shape of a fault, which has no source', async () => {
  const body = {
    code: 2002,
    description: 'The quantity is not allowed.',
    message: 'The quantity is not allowed.',
    errorName: 'InvalidQuantity',
    isRetryable: false,
    parameters: {},
    errorMessageExtended: 'InternalErrorCode=2002'
  }
  expect(await refusalOf(() => json(400, body))).toEqual({
    status: 400,
    code: '2002',
    description: body.description,
    body
  })
})

test('it keeps the further texts of a fault', async () => {
  expect(await refusalOf(() => json(400, { ...fault, data: ['limit 10', 'asked 12'] }))).toMatchObject({
    data: ['limit 10', 'asked 12']
  })
})

test("it reads the gateway's own body of a 429", async () => {
  const body = scenarios.throttled.body
  expect(await refusalOf(() => json(429, body, { 'Retry-After': '30' }))).toEqual({
    status: 429,
    description: body.message,
    retryAfter: { seconds: 30, raw: '30' },
    body
  })
})

test("it keeps the wait of a 429 that has the service's own body", async () => {
  expect(await refusalOf(() => json(429, fault, { 'Retry-After': '5' }))).toMatchObject({
    code: '800065',
    retryAfter: { seconds: 5 }
  })
})

test.each([
  ['without a Content-Type', {}],
  ['with one', { 'Content-Type': 'application/json' }]
])('it reads a 401 without a body, %s, as the demand for multifactor authentication', async (_what, headers) => {
  const authenticate = 'Bearer error="invalid_token"'
  expect(await refusalOf(() => answer(401, null, { ...headers, 'WWW-Authenticate': authenticate }))).toEqual({
    status: 401,
    authenticate,
    advice: expect.stringContaining('multifactor authentication') as string
  })
})

test('it reads a 401 with a fault and the demand beside it', async () => {
  const authenticate = 'OAuth realm=urn:cpsvc:cpid:1'
  expect(
    await refusalOf(() => json(401, scenarios.unauthorized.body, { 'WWW-Authenticate': authenticate }))
  ).toMatchObject({
    status: 401,
    code: String(scenarios.unauthorized.body.code),
    authenticate
  })
})

test.each([502, 503, 504])('it gives the page of a gateway with status %i as text', async (status) => {
  expect(await refusalOf(() => answer(status, page, html))).toEqual({ status, body: page })
})

test('it gives the page of a gateway that names no media type as text', async () => {
  expect(await refusalOf(() => answer(503, `\n ${page}`, {}))).toEqual({ status: 503, body: `\n ${page}` })
})

test('it gives a page in another charset as text', async () => {
  const latin = new Uint8Array([...new TextEncoder().encode('<p>'), 0xfc])
  expect(await refusalOf(() => answer(502, latin, html))).toEqual({ status: 502, body: '<p>\uFFFD' })
})

test('it reads a fault that comes without a Content-Type', async () => {
  expect(await refusalOf(() => answer(500, JSON.stringify(fault), {}))).toMatchObject({ status: 500, code: '800065' })
})

const noon = 'Sun, 06 Nov 1994 12:00:00 GMT'

test.each([
  ['seconds', '120', {}, 120],
  ['no wait', '0', {}, 0],
  ["a date, from the answer's own clock", 'Sun, 06 Nov 1994 12:02:00 GMT', { Date: noon }, 120],
  ["a date, from this machine's clock where the answer has none", 'Sun, 06 Nov 1994 12:00:31 GMT', {}, 31],
  ['a date that is over', 'Sun, 06 Nov 1994 11:00:00 GMT', { Date: noon }, 0],
  ['more seconds than can be counted', '9'.repeat(40), {}, Number.MAX_SAFE_INTEGER],
  ['a date of RFC 850', 'Sunday, 06-Nov-94 12:00:31 GMT', { Date: noon }, 31],
  ['a date of asctime', 'Sun Nov  6 12:00:31 1994', { Date: noon }, 31],
  ['a date beside a Date of asctime', 'Sun, 06 Nov 1994 13:00:31 GMT', { Date: 'Sun Nov  6 13:00:00 1994' }, 31],
  ['a date beside a Date that is none', 'Sun, 06 Nov 1994 12:00:31 GMT', { Date: 'noon' }, 31]
])('it reads a wait as %s', async (_what, raw, headers, seconds) => {
  const refusal = await refusalOf(
    () => json(429, fault, { 'Retry-After': raw, ...headers }),
    () => Date.parse(noon)
  )
  expect(refusal.retryAfter).toEqual({ seconds, raw })
})

test.each(['soon', '-5', '1.5', '30, 30', 'Sun, 99 Nov 1994 12:00:00 GMT', 'Sun Nov  6 99:00:31 1994'])(
  'it keeps a wait of %s without making seconds of it',
  async (raw) => {
    expect((await refusalOf(() => json(503, fault, { 'Retry-After': raw }))).retryAfter).toEqual({ raw })
  }
)
