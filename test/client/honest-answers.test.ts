import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { appCredentials } from '../../src/client/credentials/index.ts'
import { isContractViolationError, isTransportError } from '../../src/client/index.ts'
import { answer, callEach, json, observedClient, type ObservedOptions } from './observed-client.ts'

// Every kind of answer that is known to have fooled a client of this API, or one made from a document, and what ours makes of
// it. What each is in detail is tested beside: refusals.test.ts, foreign-answers.test.ts, tolerance.test.ts.

type Row = [
  what: string,
  response: () => Response,
  /** `kind` of the answer, or the error and the code of its first finding. */
  outcome: string,
  /** What a caller reads off it. */
  shows?: object,
  options?: ObservedOptions
]

const pending = scenarios['subscription-pending'].body
const fault = scenarios['already-submitted'].body
const withStatus = (status: string) => ({ ...pending, orders: pending.orders.map((order) => ({ ...order, status })) })
const page = '<!DOCTYPE html><html><title>Sign in</title></html>'
const html = { 'Content-Type': 'text/html' }
const noType = {}

const check = async (...[, response, outcome, shows, options]: Row) => {
  const { client } = observedClient(response, options)
  const came: unknown = await callEach.checkoutCart(client).catch((error: unknown) => error)
  expect(kindOf(came)).toBe(outcome)
  if (shows) expect(came).toMatchObject(shows)
}

const kindOf = (came: unknown): string => {
  if (isContractViolationError(came)) return `ContractViolationError ${came.findings[0].code}`
  if (isTransportError(came)) return 'TransportError'
  return (came as { readonly kind: string }).kind
}

// What a client that is typed by the document and checks nothing hands on.
test.each<Row>([
  [
    'a 201 whose orders are a number: not typed as a result',
    () => json(201, { orders: 5 }),
    'ContractViolationError response.body.invalid',
    { body: { orders: 5 } }
  ],
  [
    'a 201 with a status that no list has: the word as it came',
    () => json(201, withStatus('on_the_moon')),
    'success',
    { orders: [{ status: 'on_the_moon' }] }
  ],
  [
    'a 201 with an order that was cancelled: the word as it came',
    () => json(201, withStatus('cancelled')),
    'success',
    { orders: [{ status: 'cancelled' }] }
  ],
  ['a 200 with an empty object: no data', () => json(200, {}), 'ContractViolationError response.body.invalid'],
  [
    'a 201 with a sign-in page, said to be HTML: no SyntaxError',
    () => answer(201, page, html),
    'ContractViolationError response.media-type.undocumented',
    { body: page }
  ],
  [
    'a 201 with a sign-in page, said to be JSON: no SyntaxError',
    () => answer(201, page),
    'ContractViolationError response.body.unreadable',
    { body: page }
  ],
  [
    'a 500 with a page: no text in the place of a fault, and a purchase that may have been made',
    () => answer(500, page, html),
    'ContractViolationError response.media-type.undocumented',
    { status: 500, body: page, repeat: { requestId: expect.any(String) as string } }
  ],
  [
    'a 500 without a body: an error that is one for every check',
    () => answer(500, ''),
    'ContractViolationError response.body.missing',
    { status: 500, repeat: { requestId: expect.any(String) as string } }
  ],
  [
    'a 201 without a body: not undefined',
    () => answer(201, null),
    'ContractViolationError response.body.missing',
    { repeat: { requestId: expect.any(String) as string } }
  ],
  ['a 204: not undefined', () => answer(204, null, noType), 'ContractViolationError response.status.undocumented']
])('it is honest where types alone are not: %s', check)

// The shapes in which the service, what stands before it, and who issues its tokens say no.
test.each<Row>([
  [
    'a fault of the service',
    () => json(400, fault),
    'already-ordered',
    { refusal: { code: '800065', source: 'PartnerFD', data: [] } }
  ],
  [
    'the gateway that throttles',
    () => json(429, { statusCode: 429, message: 'Rate limit is exceeded.' }, { 'Retry-After': '7' }),
    'refusal',
    { refusal: { status: 429, description: 'Rate limit is exceeded.', retryAfter: { seconds: 7 } } }
  ],
  [
    'a 401 of nothing but a header, which asks for multifactor authentication',
    () => answer(401, null, { 'WWW-Authenticate': 'Bearer error="invalid_token"' }),
    'refusal',
    { refusal: { status: 401, authenticate: 'Bearer error="invalid_token"' } }
  ],
  [
    'an error of the token endpoint: nothing was sent',
    () => json(201, pending),
    'TransportError',
    { sent: false, cause: { name: 'CredentialsError', code: 'AADSTS7000215' } },
    {
      credentials: appCredentials({
        tenantId: 'contoso.example',
        clientId: 'b1f04a7d-29c6-4d38-8e5b-0c9a6f3e71d2',
        clientSecret: 'wrong',
        fetch: () =>
          Promise.resolve(
            json(401, { error: 'invalid_client', error_description: 'AADSTS7000215: no.', error_codes: [7000215] })
          )
      })
    }
  ],
  [
    'the same shape from the service, which does not speak so',
    () => json(401, { error: 'invalid_client' }),
    'ContractViolationError response.body.invalid'
  ],
  [
    'a routing error of the framework',
    () => json(404, { Message: 'No HTTP resource was found.' }),
    'ContractViolationError response.body.invalid',
    { body: { Message: 'No HTTP resource was found.' } }
  ],
  ...[502, 503, 504].flatMap((status): Row[] => [
    [
      `a page of a gateway with ${status}`,
      () => answer(status, page, html),
      'unknown',
      { refusal: { status, body: page } }
    ],
    [
      `plain text of a gateway with ${status}`,
      () => answer(status, 'down', { 'Content-Type': 'text/plain' }),
      'unknown',
      { refusal: { status, body: 'down' } }
    ]
  ])
])('it knows who says no: %s', check)

// The members of a fault, about which every source says something else.
test.each<Row>([
  [
    'a code that is a number',
    () => json(403, { ...fault, code: 800069 }),
    'refusal',
    { refusal: { code: '800069', body: { code: 800069 } } }
  ],
  [
    'a code that is text',
    () => json(403, { ...fault, code: '800069' }),
    'refusal',
    { refusal: { code: '800069', body: { code: '800069' } } }
  ],
  [
    'a code of zero, which is false in a condition',
    () => json(400, { ...fault, code: 0 }),
    'refusal',
    { refusal: { code: '0' } }
  ],
  [
    'a description',
    () => json(403, { ...fault, code: 1, description: 'No.' }),
    'refusal',
    { refusal: { description: 'No.' } }
  ],
  [
    'no description, without which it is no fault',
    () => json(403, { code: 1 }),
    'ContractViolationError response.body.invalid'
  ],
  [
    'data of texts',
    () => json(403, { ...fault, code: 1, data: ['10', '12'] }),
    'refusal',
    { refusal: { data: ['10', '12'] } }
  ],
  [
    'no data',
    () => json(403, { code: 1, description: 'No.', source: 'PartnerFD' }),
    'refusal',
    { refusal: { body: { code: 1 } } }
  ],
  [
    'no source, as the newer shape has none',
    () => json(403, { code: 1, description: 'No.', isRetryable: true }),
    'refusal',
    { refusal: { body: { isRetryable: true } } }
  ],
  [
    'attributes',
    () => json(403, { ...fault, code: 1, attributes: { objectType: 'Fault' } }),
    'refusal',
    { refusal: { body: { attributes: { objectType: 'Fault' } } } }
  ]
])('it reads a fault with %s', check)

// How an answer that went wrong comes out of the other clients: lost, taken for a success, or a crash.
test.each<Row>([
  [
    'a fault as JSON',
    () => json(403, { ...fault, code: 800020 }),
    'refusal',
    { ok: false, refusal: { code: '800020' } }
  ],
  [
    'an error without a body',
    () => answer(403, '', noType),
    'ContractViolationError response.body.missing',
    { status: 403 }
  ],
  [
    'an error of text or a page',
    () => answer(403, page, html),
    'ContractViolationError response.media-type.undocumented',
    { body: page }
  ],
  [
    'the 429 of the gateway, its message and its wait',
    () => json(429, scenarios.throttled.body, { 'Retry-After': '30' }),
    'refusal',
    { refusal: { description: scenarios.throttled.body.message, retryAfter: { seconds: 30 } } }
  ],
  [
    'the 429 of the gateway without a wait',
    () => json(429, scenarios.throttled.body),
    'refusal',
    { refusal: { status: 429 } }
  ],
  [
    'a wait that is a date',
    () =>
      json(429, scenarios.throttled.body, {
        'Retry-After': 'Wed, 04 Mar 2026 10:00:30 GMT',
        Date: 'Wed, 04 Mar 2026 10:00:00 GMT'
      }),
    'refusal',
    { refusal: { retryAfter: { seconds: 30 } } }
  ],
  [
    'a fault with 429 and its wait',
    () => json(429, { ...fault, code: 1 }, { 'Retry-After': '5' }),
    'refusal',
    { refusal: { code: '1', retryAfter: { seconds: 5 } } }
  ],
  ['a success without a body', () => answer(200, ''), 'ContractViolationError response.body.missing'],
  [
    'a success of broken JSON',
    () => answer(201, '{"orders":[{"id":"c94f'),
    'ContractViolationError response.body.unreadable',
    { body: '{"orders":[{"id":"c94f' }
  ],
  [
    'a byte order mark before a success',
    () => answer(201, `\uFEFF${JSON.stringify(pending)}`),
    'success',
    { result: pending }
  ],
  [
    'a byte order mark before a fault',
    () => answer(403, `\uFEFF${JSON.stringify({ ...fault, code: 800020 })}`),
    'refusal',
    { refusal: { code: '800020' } }
  ],
  [
    'a code that is a number where text is promised',
    () => json(403, { ...fault, code: 800020 }),
    'refusal',
    { refusal: { code: '800020' } }
  ]
])('it loses nothing of %s', check)

// Successes by their status that are none.
test.each<Row>([
  [
    'a fault inside a 200',
    () => json(200, { code: 400072, description: 'The item is not available.' }),
    'refusal',
    { ok: false, refusal: { status: 200, code: '400072' } }
  ],
  [
    'a fault inside a 201, which says both: what was done is for a person to find out',
    () => json(201, { code: '400072', description: 'The item is not available.' }),
    'ContractViolationError response.body.invalid',
    { body: { code: '400072' }, repeat: { requestId: expect.any(String) as string } }
  ],
  ['orders beside errors', () => json(201, scenarios['partial-success'].body), 'partial-success', { ok: false }],
  ['errors alone', () => json(201, scenarios['all-orders-failed'].body), 'orders-failed', { ok: false }],
  ['an order that ended as an error', () => json(201, withStatus('error')), 'troubled-orders', { ok: false }],
  [
    'an order that ended as a partial success, however it is spelled',
    () => json(200, withStatus('Partial Success')),
    'troubled-orders',
    { ok: false }
  ],
  [
    'a bare order',
    () => json(201, scenarios['order-completed'].body),
    'ContractViolationError response.body.invalid',
    { repeat: { requestId: expect.any(String) as string } }
  ]
])('it does not take for a success what only has its status: %s', check)
