import { exchangeOf, textBody } from './exchanges.ts'
import type { Exchange } from '../../src/exchange/index.ts'

/** Nothing in its shape says that it is a secret: only its name and its place do. */
export const canary = 'Zitronenfalter7'

/** Names that say that what they name is a secret, in the spellings in which they are met. */
export const secretNames = [
  'access_token',
  'refreshToken',
  'id_token',
  'X-Auth-Tokens',
  'client_secret',
  'ClientSecret',
  'webhookSecret',
  'password',
  'newPassword',
  'smtp_passwd',
  'DB_PWD',
  'DB_PASS',
  'user_pass',
  'pass',
  'pw',
  'passphrase',
  'credentials',
  'creds',
  'dbCreds',
  'apiKey',
  'x-api-key',
  'API_KEY',
  'primaryKey',
  'secondary_key',
  'AccountKey',
  'SharedAccessKey',
  'subscription-key',
  'STRIPE_KEY',
  'signingKey',
  'private_key',
  'encryptionKey',
  'pin',
  'pinCode',
  'accessCode',
  'mfaCode',
  'otp',
  'totpSeed',
  'recoveryCodes',
  'backup_codes',
  'verificationCode',
  'device_code',
  'code_verifier',
  'authHeader',
  'x-auth',
  'basicAuth',
  'Authorization',
  'sessionId',
  'JSESSIONID',
  'csrfToken',
  '__RequestVerificationToken',
  'cookie',
  'client_assertion',
  'SAMLResponse',
  'SAMLRequest',
  'signature',
  'sig',
  'pfx',
  'jwt',
  'cvc',
  'cardNumber',
  'connectionString'
] as const

/** Names that say so in a URL or in a form, and are harmless in a document. */
export const parameterNames = ['key', 'ticket', 'session', 'code'] as const

const body = (text: string, type?: string): Exchange =>
  exchangeOf({
    requestHeaders: type === undefined ? [] : [['Content-Type', type]],
    requestBody: textBody(text),
    responseBody: textBody(text),
    responseHeaders: type === undefined ? [] : [['Content-Type', type]]
  })

const encode = encodeURIComponent

/** Places of a name and its value, by what they are. */
export const pairPlaces: Readonly<Record<string, (name: string, value: string) => Exchange>> = {
  'a query': (n, v) => exchangeOf({ url: `https://a.example/x?y=1&${n}=${v}&z=2` }),
  'a fragment': (n, v) => exchangeOf({ url: `https://a.example/x#${n}=${v}` }),
  'a form': (n, v) => body(`user=a&${n}=${v}`, 'application/x-www-form-urlencoded'),
  'a form in JSON': (n, v) => body(JSON.stringify({ sent: `user=a&${n}=${v}&b=c` }), 'application/json'),
  'a URL in a URL in a URL': (n, v) =>
    exchangeOf({
      url: `https://a.example/?to=${encode(`https://b.example/?to=${encode(`https://c.example/?a=b&${n}=${v}`)}`)}`
    }),
  'a redirect': (n, v) => exchangeOf({ responseHeaders: [['Location', `https://a.example/?${n}=${v}&a=b`]] })
}

/** Places of the name of a secret and its value. */
export const places: Readonly<Record<string, (name: string, value: string) => Exchange>> = {
  ...pairPlaces,
  JSON: (n, v) => body(JSON.stringify({ a: 1, [n]: v, b: 2 }), 'application/json'),
  'a list in JSON': (n, v) => body(JSON.stringify({ [n]: [v, { x: v }] })),
  'JSON in a string': (n, v) => body(JSON.stringify({ log: JSON.stringify({ [n]: v }) })),
  'JSON that was cut short': (n, v) => body(`{"a": {"${n}": "${v}`),
  'JSON of names and values': (n, v) => body(JSON.stringify([{ name: n, value: v }])),
  'base64 of JSON': (n, v) => body(JSON.stringify({ data: btoa(JSON.stringify({ [n]: v })) })),
  'an attribute of XML': (n, v) => body(`<c a="1" ${n}="${v}" b='2'/>`, 'application/xml'),
  'an element of XML': (n, v) => body(`<c><${n}>${v}</${n}></c>`, 'application/xml'),
  'settings of .NET': (n, v) => body(`<appSettings><add key="${n}" value="${v}" /></appSettings>`, 'text/xml'),
  'settings without quotes': (n, v) => body(`<add key=${n} value=${v}>`, 'text/html'),
  'settings of .NET, nested': (n, v) => body(`<setting name="${n}"><value>${v}</value></setting>`, 'text/xml'),
  'a property list': (n, v) => body(`<dict><key>${n}</key><string>${v}</string></dict>`, 'text/xml'),
  'a part of a form of files': (n, v) =>
    body(
      `--b\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${v}\r\n--b--\r\n`,
      'multipart/form-data; boundary=b'
    ),
  'a part without quotes': (n, v) =>
    body(`--b\r\nContent-Disposition: form-data; name=${n}\r\nContent-Type: text/plain\r\n\r\n${v}\r\n--b--\r\n`),
  'a part with line feeds alone': (n, v) => body(`--b\nContent-Disposition: form-data; name=${n}\n\n${v}\n--b--\n`),
  YAML: (n, v) => body(`a: 1\nc:\n  ${n}: two ${v}\nb: 2\n`, 'application/yaml'),
  'a list in YAML': (n, v) => body(`a: 1\n${n}:\n  - ${v}\n  - ${v}x\nb: 2\n`, 'application/yaml'),
  'a text in YAML': (n, v) => body(`a: 1\n${n}: |\n  one\n\n  ${v}\nb: 2\n`, 'application/yaml'),
  'an environment file': (n, v) => body(`A=1\nexport ${n}=${v}\nB=2\n`, 'text/plain'),
  'an INI file': (n, v) => body(`[a]\nb = c\n${n} = two ${v}\n`, 'text/plain'),
  CSV: (n, v) => body(`name,${n},age\nme,${v},7\nyou,"${v},x",8\n`, 'text/csv'),
  'CSV with semicolons': (n, v) => body(`name;${n}\nme;${v}\n`, 'text/csv'),
  'a list of headers': (n, v) => body(`GET / HTTP/1.1\r\nHost: a\r\n${n}: ${v}\r\n`, 'message/http'),
  'a command line': (n, v) => body(`run --user me --${n} ${v} --fast`, 'text/plain'),
  'a sentence': (n, v) => body(`It was called with ${n}=${v} and failed.`, 'text/plain'),
  'HTML with entities': (n, v) => body(`<p data-x="{&quot;${n}&quot;:&quot;${v}&quot;}">`, 'text/html'),
  'a header of any name': (n, v) => exchangeOf({ requestHeaders: [[n, v]], responseHeaders: [[n, v]] }),
  'a comment': (n, v) => exchangeOf({ comment: `${n}: ${v}` })
}

const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'
const run = (length: number): string => letters.repeat(Math.ceil(length / letters.length)).slice(0, length)
const hex = (length: number): string => '0123456789abcdef'.repeat(20).slice(0, length)
const base64Url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** What is a secret by its shape, wherever it stands; each holds what is looked for afterwards. */
export const shapes: Readonly<Record<string, string>> = {
  'a token of GitHub': `ghp_${run(36)}`,
  'a token of GitHub that was cut': `ghp_${run(12)}`,
  'a fine token of GitHub': `github_pat_${run(22)}_${run(59)}`,
  'a token of GitLab': `glpat-${run(20)}`,
  'a key of AWS': 'AKIAQ3EXAMPLE7QWERTZ',
  'a key of AWS for a while': 'ASIAQ3EXAMPLE7QWERTZ',
  'a token of Slack': ['xoxb', '12345678901', '1234567890123', run(24)].join('-'),
  'a key of Google': `AIza${run(35)}`,
  'a token of Google': `ya29.${run(60)}`,
  'a key of Stripe': ['sk', 'live', run(24)].join('_'),
  'a key of OpenAI': `sk-proj-${run(40)}`,
  'a key of SendGrid': `SG.${run(22)}.${run(43)}`,
  'a token of npm': `npm_${run(36)}`,
  'a token of Telegram': `123456789:AA${run(33)}`,
  'a secret of an app in Entra ID': `abC8Q~${run(34)}`,
  'a refresh token of Entra ID': `0.A${run(90)}.AgABAAE${run(300)}`,
  'a refresh token of a Microsoft account': `M.C512_BAY.0.U.-${run(60)}`,
  'a key of a storage account': `${run(43)}+${run(42)}==`,
  'a web token': `${base64Url('{"alg":"none"}')}.${base64Url('{"sub":"1"}')}.${run(20)}`,
  'a bearer token': `Bearer ${canary}`,
  'a token without a name': run(64),
  'a token of base64url without a name': `${run(20)}-${run(20)}_${run(10)}`,
  'a private key': `-----BEGIN PRIVATE KEY-----\n${run(64)}\n${run(20)}\n-----END PRIVATE KEY-----`,
  'a private key that was cut': `-----BEGIN EC PRIVATE KEY-----\n${run(64)}\n${run(20)}`,
  'a private key of SSH': `-----BEGIN OPENSSH PRIVATE KEY-----\n${run(64)}\n-----END OPENSSH PRIVATE KEY-----`,
  'a private key of PGP': `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOY${run(30)}\n-----END PGP PRIVATE KEY BLOCK-----`,
  'a message of PGP': `-----BEGIN PGP MESSAGE-----\n\n${run(30)}\n-----END PGP MESSAGE-----`,
  'the user of a URL': `https://me:${canary}@a.example/x`,
  'the user of a database': `postgres://me:${canary}@db.example:5432/x`,
  'the user of curl': `curl -u me:${canary} https://a.example`,
  'a hook of Slack': `https://hooks.slack.com/services/T00000000/B00000000/${run(24)}`,
  'what was compressed': `H4sIAAAAAAAAA${run(40)}`,
  'a key of hexadecimal digits behind a name': `x-api-key: ${hex(32)}`
}

/** Where a text of any kind stands. */
export const textPlaces: Readonly<Record<string, (text: string) => Exchange>> = {
  'a text': (text) => body(text, 'text/plain'),
  'a sentence': (text) => body(`It was ${text} and more.`, 'text/plain'),
  JSON: (text) => body(JSON.stringify({ note: text, list: [text] }), 'application/json'),
  'JSON in JSON': (text) => body(JSON.stringify({ note: JSON.stringify({ x: text }) }), 'application/json'),
  'the name of a member': (text) => body(JSON.stringify({ [text]: 1 }), 'application/json'),
  XML: (text) => body(`<a>${text}</a>`, 'application/xml'),
  'a form': (text) => body(`a=b&note=${encode(text)}`, 'application/x-www-form-urlencoded'),
  'a query': (text) => exchangeOf({ url: `https://a.example/?note=${encode(text)}` }),
  'a query, encoded twice': (text) => exchangeOf({ url: `https://a.example/?note=${encode(encode(text))}` }),
  'a user agent': (text) => exchangeOf({ requestHeaders: [['User-Agent', text.replaceAll('\n', ' ')]] })
}

/** What must be left as it is: whoever judges a recording needs it. */
export const harmless: readonly string[] = [
  'https://api.example/subscriptions?order_id=9A4F0C7E-5D0A-4C7E-9B43-000000000000',
  'https://api.example/subscriptions?order_id=RdQYfV2bnJ3uFhzfCVJzWZJ9xgm4xyK11',
  'https://api.partnercenter.microsoft.com/v1/customers/4c6a5b8e-1f30-4d6c-9f0a-2b7c8d9e0f11/carts/a1b2c3d4-0000-4000-8000-000000000000/checkout',
  'https://a.example/?countryCode=DE&code=DE&key=id&size=20&state=active&seekOperation=Next&keyword=sun&tokenType=none',
  'https://a.example:8443/tokens/1/keys?fields=id,name',
  JSON.stringify({
    keyword: 'x1',
    monkey: 'x2',
    passenger: 'x3',
    sessionCount: 4,
    tokenType: 'Bearer',
    pinned: 'x5',
    author: 'x6',
    authority: 'https://login.example',
    code: '900421',
    errorCode: 'x7',
    countryCode: 'DE',
    key: 'x8',
    keyId: 'x9',
    publicKey: 'x10',
    partitionKey: 'x11',
    idempotencyKey: 'x12',
    ticket: 'INC-1',
    session: { started: 'x13' },
    state: 'x14',
    shipping: 'x15',
    compass: 'x16',
    maxTokens: 'x17',
    hasPassword: 'x18',
    postalCode: '98052',
    expires_in: 3600
  }),
  JSON.stringify({
    id: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
    orderId: 'Qw8rT_y2UiO-pA5sDfGh7jKlZxCvBnM31',
    other: 'c94f07a1e6b2',
    guid: '4c6a5b8e-1f30-4d6c-9f0a-2b7c8d9e0f11',
    etag: 'eyJpZCI6ImU2ZDFiN2YwLTBjNWEtNGE5My04ZjI3LTZiMTljNGQ4YTM1MCIsInZlcnNpb24iOjF9',
    cv: 'kT7vXm2pQ0aLrD5e.1.20',
    date: '2026-03-02T09:00:00.1234567Z',
    price: 1999.99,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    culture: 'en-US',
    link: '/customers/4c6a5b8e-1f30-4d6c-9f0a-2b7c8d9e0f11/orders/Qw8rT_y2UiO-pA5sDfGh7jKlZxCvBnM31',
    name: 'getSubscriptionProvisioningStatusV2ForCustomerAsync',
    type: 'Microsoft.Store.PartnerService.Api.V1.Models.Commerce.SubscriptionProvisioningStatus',
    card: 'Visa ending in 1234'
  }),
  '<products><product id="CFQ7TTC0LF8S:0001:CFQ7TTC0N81H"><name>Sun</name><key>7</key></product></products>',
  'name,country,quantity\nme,DE,7\n',
  'a: 1\nkeyword: two words\nlist:\n  - one\n  - two\n',
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  'sort --key 2 --author me',
  'The token was refused; send a new one. A password must have 8 signs at least.',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
]
