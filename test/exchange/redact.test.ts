import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isSecretName,
  redact,
  redactText,
  redactUrl,
  type Exchange,
  type HeaderFields,
  type RecordedBody
} from '../../src/exchange/index.ts'
import { anyExchange, anyText, exchangeOf, textBody } from './exchanges.ts'

/** Planted, and looked for afterwards. The code under test does not know them. */
const canaries = ['k4n4r1-Xy7', 'Hgelb3rVogelImBergwerk', '8f14e45fceea167a5a36dedd4bea2543'] as const

const base64Url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const jwtOf = (canary: string): string =>
  [`{"typ":"JWT","alg":"RS256","kid":"${canary}"}`, `{"sub":"${canary}"}`].map(base64Url).join('.') + `.${canary}`

/** Every text of an exchange, binary bodies read byte by byte. */
const textsOf = ({ request, response, comment }: Exchange): string =>
  [request, response]
    .flatMap((message) => (message ? [message] : []))
    .flatMap(({ headers, body }) => [
      ...headers.flat(),
      body.kind === 'text' ? body.text : body.kind === 'binary' ? String.fromCharCode(...body.bytes) : ''
    ])
    .concat(request.url, comment ?? '')
    .join('\n')

const header = (name: string, value: string): Exchange => exchangeOf({ requestHeaders: [[name, value]] })
const body = (text: string, type?: string): Exchange => {
  const headers: HeaderFields = type === undefined ? [] : [['Content-Type', type]]
  return exchangeOf({
    requestHeaders: headers,
    requestBody: textBody(text),
    responseHeaders: headers,
    responseBody: textBody(text)
  })
}
const form = 'application/x-www-form-urlencoded'

// Places where a secret stands in traffic, one a line. `c` is the secret.
const places: Record<string, (c: string) => Exchange> = {
  'a bearer token': (c) => header('Authorization', `Bearer ${c}`),
  'credentials of a scheme nobody knows': (c) => header('authorization', `${c} more`),
  'a basic password': (c) => header('Proxy-Authorization', `Basic ${btoa(`user:${c}`)}${c}`),
  'a cookie': (c) => header('Cookie', `ESTSAUTH=${c}; other=1`),
  'a cookie that is set': (c) => exchangeOf({ responseHeaders: [['Set-Cookie', `s=${c}; HttpOnly`]] }),
  'a subscription key': (c) => header('ocp-apim-subscription-key', c),
  'a header that nobody has heard of': (c) => header('X-Contoso-Ticket-9', c),
  'a continuation token': (c) => header('MS-ContinuationToken', c),
  'the user whom a licence is for': (c) => header('x-ms-customeruser-upn', `${c}@contoso.example`),
  'a redirect with a code': (c) =>
    exchangeOf({ responseHeaders: [['Location', `https://app.example/cb?code=${c}&state=1`]] }),
  'a redirect with a fragment': (c) => exchangeOf({ responseHeaders: [['Location', `/cb#id_token=${c}&state=1`]] }),
  'the page that a call came from': (c) => header('Referer', `https://app.example/?session_token=${c}`),
  'a link': (c) => exchangeOf({ responseHeaders: [['Link', `<https://a.example/?sig=${c}>; rel="next"`]] }),
  'a report of a proxy': (c) =>
    exchangeOf({ responseHeaders: [['sl-violations', JSON.stringify([{ message: `Bearer ${c}` }])]] }),
  'a user agent that carries a token': (c) => header('User-Agent', `sdk/1 (Bearer ${c})`),
  'the user of a URL': (c) => exchangeOf({ url: `https://user:${c}@api.example.com/v1/orders` }),
  'the user of a URL, alone': (c) => exchangeOf({ url: `https://${c}@api.example.com/v1/orders` }),
  'a signature in a query': (c) => exchangeOf({ url: `https://blob.example/a?sv=1&sig=${c}&se=2` }),
  'a key in a query': (c) => exchangeOf({ url: `https://api.example.com/a?x=1&Subscription-Key=${c}` }),
  'a function key': (c) => exchangeOf({ url: `https://f.example/api/x?code=${c}` }),
  'a query parameter in brackets': (c) => exchangeOf({ url: `https://a.example/?user[password]=${c}` }),
  'a parameter whose name is escaped': (c) => exchangeOf({ url: `https://a.example/?access%5Ftoken=${c}` }),
  'a URL inside a query': (c) =>
    exchangeOf({ url: `https://a.example/?to=${encodeURIComponent(`https://b.example/?access_token=${c}&x=1`)}` }),
  'JSON inside a query': (c) =>
    exchangeOf({ url: `https://a.example/?state=${encodeURIComponent(JSON.stringify({ password: c }))}` }),
  'a fragment of a URL': (c) => exchangeOf({ url: `https://a.example/cb#access_token=${c}&expires_in=3600` }),
  'a comment': (c) => exchangeOf({ comment: `called with Bearer ${c}` }),
  'an app that signs in': (c) =>
    body(`grant_type=client_credentials&client_id=1&client_secret=${c}&resource=https%3A%2F%2Fgraph`, form),
  'a user who signs in': (c) => body(`code=${c}&grant_type=authorization_code&redirect_uri=https%3A%2F%2Fa`, form),
  'a sign-in without a media type': (c) => body(`code=${c}&grant_type=authorization_code`),
  'a refresh': (c) => body(`refresh_token=${c}&grant_type=refresh_token`, form),
  'an assertion': (c) => body(`client_assertion_type=urn%3Aa&client_assertion=${c}`, form),
  'a device': (c) => body(`grant_type=device_code&device_code=${c}`, form),
  'a password of a form': (c) => body(`username=a&password=${c}%21`, form),
  'JSON in a form': (c) => body(`payload=${encodeURIComponent(JSON.stringify({ apiKey: c }))}`, form),
  'XML in a form': (c) => body(`data=${encodeURIComponent(`<password>${c}</password>`)}&x=1`, form),
  'a token answer': (c) =>
    body(JSON.stringify({ token_type: 'Bearer', access_token: c, refresh_token: c, id_token: c }), 'application/json'),
  'a token call in JSON': (c) => body(JSON.stringify({ grant_type: 'authorization_code', code: c })),
  'a member in another case': (c) => body(JSON.stringify({ 'Access-Token': c, nested: [{ ClientSecret: c }] })),
  'a member whose name is escaped': (c) => body(`{"p\\u0061ssword": "${c}"}`),
  'an object of secrets': (c) => body(JSON.stringify({ credentials: { user: c, more: [c, { deep: c }] } })),
  'a list of secrets': (c) => body(JSON.stringify({ apiKeys: [c, c] })),
  'a name and its value': (c) =>
    body(
      JSON.stringify([
        { name: 'Set-Cookie', value: c },
        { values: [c], key: 'password' }
      ])
    ),
  'JSON in JSON in JSON': (c) =>
    body(JSON.stringify({ log: JSON.stringify({ body: JSON.stringify({ password: c }) }) })),
  'a link in JSON': (c) => body(JSON.stringify({ links: { self: { uri: `/orders?sig=${c}` } } })),
  'a header in a description': (c) =>
    body(JSON.stringify({ code: 1, description: `sent Authorization: Custom ${c} x` })),
  'a description with a bearer token': (c) => body(JSON.stringify({ description: `Bearer ${c} is not valid` })),
  'JSON with comments': (c) => body(`{ // the secret\n "client_secret": "${c}", }`),
  'JSON behind a byte order mark': (c) => body(`\uFEFF{"access_token":"${c}"}`),
  'JSON that was cut short in the secret': (c) => body(`{"a": 1, "access_token": "${c}`),
  'JSON that was cut short in a list of secrets': (c) => body(`{"tokens": ["${c}", "${c}`),
  'JSON that was cut short behind a name': (c) => body(`{"headers": [{"name": "Cookie", "value": "${c}"`),
  'JSON in JSON that was cut short': (c) => body(`{"log": "{\\"password\\":\\"${c}`),
  'several documents': (c) => body(`{"a":1}\n{"password":"${c}"}\n`, 'application/x-ndjson'),
  'JSON with a guard before it': (c) => body(`)]}',\n{"access_token":"${c}"}`),
  'a secret over two lines': (c) => body(`{"private_key": "first\n${c}\nlast", "x": oops}`),
  'a script': (c) => body(`<script>var config = { token: '${c}', keys: ["a"] }</script>`, 'text/html'),
  'a script with a list of secrets': (c) =>
    body(`<script>window.tokens = ["${c}", {"x": "${c}"}]</script>`, 'text/html'),
  'a form of a page': (c) => body(`<form><input type="hidden" name="code" value="${c}"></form>`, 'text/html'),
  'a form of a page, the other way round': (c) => body(`<input value='${c}' name='id_token'/>`, 'text/html'),
  'a meta tag': (c) => body(`<meta name="csrf-token" content="${c}">`, 'text/html'),
  'JSON in an attribute': (c) => body(`<p data-x="{&quot;access_token&quot;:&quot;${c}&quot;}">`, 'text/html'),
  'a page that shows the request': (c) =>
    body(`<pre>GET / HTTP/1.1\r\nCookie: a=b; c=${c}\r\nHost: x</pre>`, 'text/html'),
  'a link of a page': (c) => body(`<a href="https://a.example/cb?x=1&amp;code=${c}&amp;y=2">on</a>`, 'text/html'),
  XML: (c) => body(`<a:Login><a:Password Type="x">${c}</a:Password></a:Login>`, 'application/xml'),
  'XML in a text': (c) => body(`the service said <password>${c}</password>.`, 'text/plain'),
  'XML that was cut short': (c) => body(`<access_token><![CDATA[${c}`, 'application/xml'),
  'a part of a form of files': (c) =>
    body(
      `--x\r\nContent-Disposition: form-data; name="client_secret"\r\nX: y\r\n\r\n${c}\r\n--x--`,
      'multipart/form-data; boundary=x'
    ),
  'a connection string': (c) =>
    body(`Endpoint=sb://a.example/;SharedAccessKeyName=x;SharedAccessKey=${c}=`, 'text/plain'),
  'a sentence': (c) => body(`Your API key: ${c}`, 'text/plain'),
  'a JSON web token in a sentence': (c) => body(`the token ${jwtOf(c)} has expired`, 'text/plain'),
  'a JSON web token glued to a word': (c) => body(`prefix_${jwtOf(c)}`, 'text/plain'),
  'a JSON web token in a list': (c) => body(JSON.stringify({ data: [1, jwtOf(c)] }), 'application/json'),
  'a JSON web token as the name of a member': (c) => body(JSON.stringify({ [jwtOf(c)]: 1 }), 'application/json'),
  'a JSON web token in a path': (c) => exchangeOf({ url: `https://a.example/activate/${jwtOf(c)}/x` }),
  'a JSON web token that was cut short': (c) => body(`{"data": "${jwtOf(c).slice(0, -4 - c.length)}`),
  'a private key': (c) => body(`-----BEGIN RSA PRIVATE KEY-----\n${c}\n-----END RSA PRIVATE KEY-----`, 'text/plain'),
  'a URL with a user in a text': (c) => body(`cloned https://x-access:${c}@git.example/r.git`, 'text/plain'),
  'a text in an old charset': (c) =>
    exchangeOf({
      responseBody: { kind: 'binary', bytes: Uint8Array.from(`{"é":1,"password":"${c}"}`, (x) => x.charCodeAt(0)) }
    }),
  'bytes that nobody can read': (c) =>
    exchangeOf({
      responseBody: { kind: 'binary', bytes: Uint8Array.from(`\x1f\x8b\x00${c}\xff`, (x) => x.charCodeAt(0)) }
    })
}

test.for(Object.keys(places))('it lets no secret through: %s', (place) => {
  for (const canary of canaries) {
    const planted = places[place]?.(canary)
    if (!planted) throw new Error(`no place ${place}`)
    const texts = textsOf(redact(planted))
    expect(texts).not.toContain(canary)
    expect(texts).not.toContain(base64Url(`{"sub":"${canary}"}`))
    expect(texts).not.toContain(btoa(`user:${canary}`))
  }
})

test('it lets no secret through wherever a body was cut short', () => {
  const [canary] = canaries
  const whole = JSON.stringify({
    token_type: 'Bearer',
    access_token: canary,
    list: [{ name: 'Cookie', value: canary }]
  })
  for (let length = 0; length <= whole.length; length++) {
    const texts = textsOf(redact(body(whole.slice(0, length))))
    // A few characters of a value whose name comes later are no secret yet; the canary as a whole never stands.
    expect(texts).not.toContain(canary.slice(0, 6))
  }
})

test('it keeps the scheme of credentials', () => {
  const sent = (value: string) => redact(header('Authorization', value)).request.headers[0]?.[1]
  expect(sent('Bearer abc')).toBe('Bearer REDACTED')
  expect(sent('basic dTpw')).toBe('basic REDACTED')
  expect(sent('Bearer')).toBe('Bearer')
  expect(sent('abc')).toBe('REDACTED')
  expect(sent('')).toBe('')
})

test('it keeps what a contract speaks about', () => {
  const headers: HeaderFields = [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Content-Length', '999'],
    ['Date', 'Fri, 02 Jan 2026 03:04:05 GMT'],
    ['Retry-After', '30'],
    ['ETag', '"abc"'],
    ['MS-RequestId', '2b8e7a04-6f0f-4a3c-9d6e-0f4cbb1f7d11'],
    ['ms-correlationid', '2b8e7a04-6f0f-4a3c-9d6e-0f4cbb1f7d12'],
    ['MS-CV', 'u9/LxJpmS0mpd3rl.0'],
    ['MS-ServerId', '0000112E'],
    ['X-Locale', 'en-US,en-US'],
    ['MS-PartnerCenter-Client', 'Partner Center .NET SDK'],
    ['MS-Contract-Version', 'api-version: v1'],
    ['Request-Context', 'appId=cid-v1:2b8e7a04-6f0f-4a3c-9d6e-0f4cbb1f7d13'],
    [
      'WWW-Authenticate',
      'Bearer error="invalid_token", authorization_uri="https://login.example/common/oauth2/authorize"'
    ],
    ['www-authenticate', 'OAuth realm=urn:cpsvc:cpid:2b8e7a04'],
    ['Prefer', 'code=401, example=unauthorized'],
    ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
    ['sl-violations', '[{"location":["request","header","authorization"],"severity":"Error","code":"required"}]'],
    ['ValidateMfa', 'true'],
    ['isMfaCompliant', 'false']
  ]
  const order = {
    id: 'b3b0a6e2dc8c',
    referenceCustomerId: '2b8e7a04-6f0f-4a3c-9d6e-0f4cbb1f7d14',
    lineItems: [
      { lineItemNumber: 0, offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', subscriptionId: 'x', pricing: { listPrice: 1 } }
    ],
    participants: [{ key: 'transaction_reseller', value: '517285' }],
    links: { self: { uri: '/customers/1/orders/2?country=US', method: 'GET', headers: [] } },
    attributes: { objectType: 'Order', etag: 'eyJpZCI6IjEiLCJ2ZXJzaW9uIjoxfQ==' }
  }
  const fault = {
    code: 800065,
    description: 'Cart was already submitted: nothing was bought.',
    data: ['code: 1'],
    source: 'PartnerFD'
  }
  for (const content of [order, fault]) {
    const exchange = exchangeOf({
      url: 'https://api.partnercenter.microsoft.com/v1/customers/2b8e7a04/orders?billingType=monthly&include_price=true',
      requestHeaders: headers,
      requestBody: textBody(JSON.stringify(content, null, 2)),
      responseHeaders: headers,
      responseBody: textBody(JSON.stringify(content)),
      comment: 'made against the mock; source: partner-center.yaml'
    })
    expect(redact(exchange)).toEqual(exchange)
  }
})

test('it keeps prose that speaks about tokens', () => {
  const prose = [
    'The bearer token is missing or has expired.',
    'Bearer authentication is required; see https://login.example/oauth2/token for how.',
    'AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-01-02T03:04:05Z.',
    'Basic subscription for 5 users',
    'Send `Bearer <token>` and the id of the call: it is echoed.',
    '{"token_type":"Bearer","expires_in":"3600","token_endpoint":"https://login.example/token"}',
    '{"error":"invalid_grant","error_codes":[70008],"claims":"eyJhY2Nlc3NfdG9rZW4iOnt9fQ"}',
    'https://tokens.example:8443/v1'
  ]
  for (const text of prose) expect(redactText(text)).toBe(text)
})

test('it changes nothing of JSON but the secret', () => {
  expect(
    redactText(
      '{\r\n\t"a" : "\\u00e9\\/", "access_token":"x\\ny" ,"pin": -1.5e3,  "tokens": [null, true, 7, "", "z"] }\n'
    )
  ).toBe(
    '{\r\n\t"a" : "\\u00e9\\/", "access_token":"REDACTED" ,"pin": 0,  "tokens": [null, true, 0, "", "REDACTED"] }\n'
  )
  expect(redactText('{"a": "caf\\u00e9 Bearer \\u0061bc, \\"quoted\\" \\/"}')).toBe(
    '{"a": "caf\\u00e9 Bearer REDACTED, \\"quoted\\" \\/"}'
  )
})

test('it leaves broken JSON as broken as it was', () => {
  expect(redactText('{"a": [1, {"access_token": "abc')).toBe('{"a": [1, {"access_token": "REDACTED')
  expect(redactText('{"pin": 1234, "x": oops}')).toBe('{"pin": 0, "x": oops}')
})

test('it makes Content-Length fit the body that changed, and leaves it alone otherwise', () => {
  const sent = (text: string) =>
    redact(exchangeOf({ responseHeaders: [['content-length', '5']], responseBody: textBody(text) })).response
      ?.headers[0]?.[1]
  expect(sent('\uFEFF{"password":"é"}')).toBe(String(3 + '{"password":"REDACTED"}'.length))
  expect(sent('\uFEFF{"name":"é"}')).toBe('5')
})

test('it keeps bytes that are nearly text, and drops bytes that nobody can search', () => {
  const kept = (bytes: number[]): RecordedBody | undefined =>
    redact(exchangeOf({ responseBody: { kind: 'binary', bytes: Uint8Array.from(bytes) } })).response?.body
  expect(kept([0x7b, 0xe9])).toEqual({ kind: 'binary', bytes: Uint8Array.of(0x7b, 0xe9) })
  expect(kept([0x1f, 0x8b, 0x08])).toEqual({ kind: 'unrecorded' })
})

test('it knows the name of a secret in any spelling, and what only speaks about one', () => {
  for (const name of [
    'access_token',
    'ClientSecret',
    'X-Api-Key',
    'new-password',
    'sig',
    'id_token_hint',
    '__RequestVerificationToken'
  ]) {
    expect(isSecretName(name), name).toBe(true)
  }
  for (const name of [
    'token_type',
    'code',
    'key',
    'design',
    'signed',
    'author',
    'refresh_token_expires_in',
    'attestationAccepted',
    ''
  ]) {
    expect(isSecretName(name), name).toBe(false)
  }
})

test('it never changes the exchange that it was given', () => {
  fc.assert(
    fc.property(anyExchange, (exchange) => {
      const before = structuredClone(exchange)
      redact(exchange)
      expect(exchange).toEqual(before)
    })
  )
})

test('it finds nothing more when it redacts again', () => {
  fc.assert(
    fc.property(anyExchange, (exchange) => {
      const once = redact(exchange)
      expect(redact(once)).toEqual(once)
    }),
    { numRuns: 500 }
  )
  fc.assert(
    fc.property(anyText, (text) => {
      expect(redactText(redactText(text))).toBe(redactText(text))
    }),
    { numRuns: 1000 }
  )
})

test('it keeps JSON readable, with the same members and the same kinds of values', () => {
  const kinds = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(kinds)
    if (typeof value === 'object' && value !== null) return Object.values(value).map(kinds)
    return value === null ? 'null' : typeof value
  }
  const name = fc.oneof(
    fc.constantFrom('token', 'password', 'name', 'value', 'key', 'a"token":"', 'code'),
    fc.string({ maxLength: 4 })
  )
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      anyText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(name, tie('json'), { maxKeys: 3 })
    )
  }))
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
      const redactedValue: unknown = JSON.parse(redactText(JSON.stringify(value, null, indent)))
      expect(kinds(redactedValue)).toEqual(kinds(value))
    }),
    { numRuns: 1000 }
  )
})

test('it keeps an absolute URL absolute', () => {
  fc.assert(
    fc.property(anyExchange, ({ request: { url } }) => {
      expect(URL.canParse(redactUrl(url)), `${url} became ${redactUrl(url)}`).toBe(true)
    }),
    { numRuns: 500 }
  )
})
