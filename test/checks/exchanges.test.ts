import { expect, test } from 'vitest'
import { checkExchange, scopeOf } from '../../src/checks/index.ts'
import { createRouter } from '../../src/contract/index.ts'
import { createHistory, redact, type Exchange, type RecordedBody } from '../../src/exchange/index.ts'
import { exchangeOf, textBody } from '../exchange/exchanges.ts'
import { payments } from '../support/payments/payments.ts'
import { contractOf } from '../support/documents.ts'

const base = 'https://payments.example/api'
const json = [['Content-Type', 'application/json']] as const
const paid = textBody('{"id":"p-1","amount":12.5,"status":"paid"}')

const scope = (exchanges: readonly Exchange[], contract = payments, baseUrls: readonly string[] = []) =>
  scopeOf(createHistory('run.har', exchanges), contract, createRouter(contract, baseUrls))

const findings = (exchange: Exchange, contract = payments) =>
  scope([exchange], contract).judged.flatMap((judged) => [...checkExchange(judged)])

const codes = (exchange: Exchange, contract = payments) => findings(exchange, contract).map(({ code }) => code)

const getPayment = (parts: Parameters<typeof exchangeOf>[0] = {}) =>
  exchangeOf({ url: `${base}/payments/p-1`, responseHeaders: json, responseBody: paid, ...parts })

const createPayment = (parts: Parameters<typeof exchangeOf>[0] = {}) =>
  exchangeOf({
    method: 'POST',
    url: `${base}/payments`,
    requestHeaders: json,
    requestBody: textBody('{"amount":3}'),
    status: 201,
    responseHeaders: json,
    responseBody: paid,
    ...parts
  })

test('it finds nothing wrong with a call as the contract has it', () => {
  expect([getPayment(), createPayment()].flatMap((exchange) => findings(exchange))).toEqual([])
})

test('it counts what is not for the contract, and judges the rest', () => {
  const { judged, undocumented, foreign } = scope([
    getPayment(),
    exchangeOf({ url: 'https://elsewhere.example/api/payments/p-1' }),
    exchangeOf({ url: 'https://payments.example/health' }),
    exchangeOf({ url: `${base}/refunds` }),
    exchangeOf({ method: 'DELETE', url: `${base}/payments/p-1` })
  ])
  expect(judged.map(({ operation }) => operation.id)).toEqual(['getPayment'])
  expect(foreign).toBe(2)
  expect(undocumented.map(({ code, severity, at }) => [code, severity, at.pointer])).toEqual([
    ['exchange.operation.undocumented', 'warning', '/log/entries/0/request/url'],
    ['exchange.operation.undocumented', 'warning', '/log/entries/0/request/method']
  ])
})

test('it judges what was sent to a further host, such as a mock', () => {
  const toMock = exchangeOf({ url: 'http://127.0.0.1:4010/payments/p-1', responseHeaders: json, responseBody: paid })
  expect(scope([toMock]).foreign).toBe(1)
  expect(scope([toMock], payments, ['http://127.0.0.1:4010']).judged).toHaveLength(1)
})

test('it names the call in every message, and never its query', () => {
  const [finding] = findings(getPayment({ url: `${base}/payments/p-1?limit=none`, status: 200 }))
  expect(finding?.message).toMatch(/^GET \/api\/payments\/p-1: /)
})

test('it shows no token that a recording holds in a place of its own', () => {
  const token = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJhIn0', 'c2lnbmF0dXJl'].join('.')
  const leaking = [
    getPayment({ url: `${base}/payments/${token}` }),
    getPayment({ responseBody: textBody(`{"id":5,"amount":"${token}","status":"paid"}`) }),
    getPayment({ responseHeaders: [...json, ['X-Remaining', `Bearer ${token}`]] }),
    createPayment({ requestBody: textBody(`{"amount":"${token}"}`) })
  ]
  for (const exchange of leaking) {
    const found = findings(exchange)
    expect(found.length).toBeGreaterThan(0)
    expect(JSON.stringify(found)).not.toContain('eyJ')
  }
})

test('it finds nothing more wrong with a recording once it is redacted', () => {
  const exchange = createPayment({
    requestHeaders: [...json, ['Authorization', 'Bearer abc'], ['Cookie', 'a=b']],
    responseHeaders: [...json, ['Set-Cookie', 'a=b'], ['X-Remaining', '4']]
  })
  expect([exchange, redact(exchange)].flatMap((one) => findings(one))).toEqual([])
})

test('it warns of a call without an answer, and judges its request', () => {
  const { request, pointer, duration } = createPayment({ requestBody: textBody('{}') })
  expect(findings({ request, pointer, duration }).map(({ code, severity }) => [code, severity])).toEqual([
    ['request.body.invalid', 'error'],
    ['exchange.response.missing', 'warning']
  ])
})

// Requests

test('it judges path, query and headers by their schemas', () => {
  expect(codes(getPayment({ url: `${base}/payments/5` }))).toEqual(['request.path.invalid'])
  expect(codes(getPayment({ url: `${base}/payments/p-1?limit=0` }))).toEqual(['request.query.invalid'])
  expect(codes(getPayment({ url: `${base}/payments/p-1?limit=1&limit=x&expand=true` }))).toEqual([
    'request.query.invalid'
  ])
})

test('it warns of a query parameter that is not in the contract, once', () => {
  const found = findings(getPayment({ url: `${base}/payments/p-1?Limit=1&Limit=2` }))
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['request.query.undocumented', 'warning']])
})

test('it misses parameters that the contract requires', () => {
  const strict = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
servers: [{ url: https://strict.example }]
paths:
  /a:
    get:
      operationId: a
      parameters:
        - { name: from, in: query, required: true, schema: { type: string } }
        - { name: X-Tenant, in: header, required: true, schema: { type: string } }
      responses:
        '200':
          description: yes
          headers: { X-Total: { required: true, schema: { type: integer } } }
          content: { application/json: {} }
`
  })
  const answer = { url: 'https://strict.example/a', responseHeaders: json, responseBody: textBody('1') }
  expect(codes(exchangeOf(answer), strict)).toEqual([
    'request.query.invalid',
    'request.header.invalid',
    'response.header.invalid'
  ])
  const whole = {
    ...answer,
    url: `${answer.url}?from=x`,
    requestHeaders: [['x-tenant', 'y']] as const,
    responseHeaders: [...json, ['x-total', '3']] as const
  }
  expect(codes(exchangeOf(whole), strict)).toEqual([])
})

test('it reads the body of a request as its media type says, the documented one where it says nothing', () => {
  expect(codes(createPayment({ requestHeaders: [] }))).toEqual([])
  expect(codes(createPayment({ requestHeaders: [['content-type', 'Application/JSON; charset=utf-8']] }))).toEqual([])
  expect(codes(createPayment({ requestHeaders: [['Content-Type', 'text/plain']] }))).toEqual([
    'request.media-type.undocumented'
  ])
  expect(codes(createPayment({ requestBody: textBody('amount=3') }))).toEqual(['request.body.unreadable'])
})

test('it warns of a body that was not recorded and so not judged, and finds one that is missing', () => {
  const [unrecorded, ...others] = findings(createPayment({ requestBody: { kind: 'unrecorded' } }))
  expect([unrecorded?.code, unrecorded?.severity, others]).toEqual(['request.body.unrecorded', 'warning', []])
  expect(codes(createPayment({ requestBody: { kind: 'none' } }))).toEqual(['request.body.missing'])
})

test('it warns of a body where the contract has none', () => {
  const found = findings(getPayment({ requestBody: textBody('"success"') }))
  expect(found.map(({ code, severity, party }) => [code, severity, party])).toEqual([
    ['request.body.undocumented', 'warning', 'client']
  ])
})

test('it reads names of a request in any case, and points at them as they were sent', () => {
  const found = findings(createPayment({ requestBody: textBody('{"Amount":"3","Lines":[{"Sku":5}]}') }))
  expect(found.map(({ at }) => at.pointer)).toEqual([
    '/log/entries/0/request/postData/text#/Amount',
    '/log/entries/0/request/postData/text#/Lines/0/Sku'
  ])
})

// Answers

test('it reads any JSON media type that the contract has, and no other one', () => {
  const refused = (mediaType: string) =>
    codes(
      getPayment({ status: 404, responseHeaders: [['Content-Type', mediaType]], responseBody: textBody('{"code":1}') })
    )
  expect(refused('application/problem+json; charset=utf-8')).toEqual([])
  expect(refused('application/json')).toEqual(['response.media-type.undocumented'])
})

test('it takes an exact media type before a range, and a range before none', () => {
  const ranges = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
servers: [{ url: https://ranges.example }]
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: yes
          content:
            '*/*': { schema: { type: string, maxLength: 1 } }
            text/*: { schema: { type: string, maxLength: 3 } }
            text/csv: { schema: { type: string, maxLength: 5 } }
`
  })
  const fits = (mediaType: string, length: number) =>
    findings(
      exchangeOf({
        url: 'https://ranges.example/a',
        responseHeaders: [['Content-Type', mediaType]],
        responseBody: textBody('x'.repeat(length))
      }),
      ranges
    ).length === 0
  expect([fits('text/csv', 5), fits('text/csv', 6)]).toEqual([true, false])
  expect([fits('text/plain', 3), fits('text/plain', 4)]).toEqual([true, false])
  expect([fits('image/svg', 1), fits('image/svg', 2)]).toEqual([true, false])
})

test('it finds a body where the contract has none, and misses one where it has', () => {
  expect(codes(createPayment({ status: 204, responseBody: { kind: 'none' } }))).toEqual([])
  expect(codes(createPayment({ status: 204, responseBody: paid }))).toEqual(['response.body.undocumented'])
  expect(codes(getPayment({ responseBody: { kind: 'none' } }))).toEqual(['response.body.missing'])
  expect(codes(getPayment({ responseBody: textBody('\uFEFF') }))).toEqual(['response.body.missing'])
})

test('it says how a body is not what its media type says', () => {
  const reason = (responseBody: RecordedBody) => findings(getPayment({ responseBody }))[0]?.message ?? ''
  expect(reason(textBody('{"id":"p-1",'))).toContain('cut short')
  expect(reason(textBody('{"id":"p-1",}'))).toContain('it is not valid JSON')
  expect(reason(textBody('<html></html>'))).toContain('like an HTML or XML page')
  expect(reason(textBody('Sign in'))).toContain('does not begin like JSON')
  expect(reason(textBody(' \n'))).toContain('it is blank')
  expect(reason({ kind: 'binary', bytes: Uint8Array.of(0x7b, 0xff) })).toContain('it is not UTF-8 text')
})

test('it judges every value of a header that was sent twice', () => {
  const twice = getPayment({ responseHeaders: [...json, ['X-Remaining', '4'], ['x-remaining', 'few']] })
  expect(findings(twice).map(({ at }) => at.pointer)).toEqual(['/log/entries/0/response/headers/2/value'])
})

test('it finds a wrong id at the request alone, where the answer repeats it', () => {
  const guarded = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
servers: [{ url: https://guarded.example }]
paths:
  /a:
    get:
      operationId: a
      parameters: [{ name: Call-Id, in: header, schema: { type: string, pattern: '^[0-9]+$' } }]
      responses:
        '200': { description: done, headers: { call-id: { schema: { type: string, pattern: '^[0-9]+$' } } } }
`
  })
  const call = (sent: string, answered: string) =>
    findings(
      exchangeOf({
        url: 'https://guarded.example/a',
        requestHeaders: [['Call-Id', sent]],
        responseHeaders: [['Call-ID', answered]],
        responseBody: { kind: 'none' }
      }),
      guarded
    ).map(({ at }) => at.pointer)
  expect(call('12', '12')).toEqual([])
  expect(call('x', 'x')).toEqual(['/log/entries/0/request/headers/0/value'])
  expect(call('12', 'x')).toEqual(['/log/entries/0/response/headers/0/value'])
  expect(call('x', 'y')).toHaveLength(2)
})

test('it tells who broke the promise', () => {
  const [client] = findings(getPayment({ url: `${base}/payments/5` }))
  const [service] = findings(getPayment({ responseBody: textBody('{}') }))
  expect([client?.party, service?.party]).toEqual(['client', 'service'])
})
