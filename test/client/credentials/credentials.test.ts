import { generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import {
  appCredentials,
  appUserCredentials,
  CredentialsError,
  deviceCodeCredentials
} from '../../../src/client/credentials/index.ts'
import {
  createPartnerCenterClient,
  isTransportError,
  type Credentials,
  type PartnerCenterClientOptions
} from '../../../src/client/index.ts'
import { createSandbox, type SandboxOptions } from '../../../src/sandbox/index.ts'
import { customerId, json, thrownBy } from '../observed-client.ts'

const tenantId = '6d8f2c14-3b7a-4e95-a0c1-f7e25b9d4836'
const clientId = 'b1f04a7d-29c6-4d38-8e5b-0c9a6f3e71d2'
const clientSecret = 'canary-secret-8Q~do.not.show.me'
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' }
})
const certificate = { privateKey, thumbprintSha256: 'ab'.repeat(32) }

/** A sandbox that takes only tokens that it issued, and everything that its token endpoint was asked. */
const issuingSandbox = (options: SandboxOptions = {}) => {
  const sandbox = createSandbox({ ...options, credentials: { tokens: 'issued', ...options.credentials } })
  const asked: { readonly url: string; readonly form: URLSearchParams }[] = []
  const fetch = async (request: Request) => {
    if (request.url.includes('/oauth2/'))
      asked.push({ url: request.url, form: new URLSearchParams(await request.clone().text()) })
    return sandbox.fetch(request)
  }
  const clientOf = (credentials: Credentials, others: Partial<PartnerCenterClientOptions> = {}) =>
    createPartnerCenterClient({ credentials, fetch, now: sandbox.now, ...others } as PartnerCenterClientOptions)
  return { sandbox, fetch, asked, clientOf, now: sandbox.now }
}

test('it gets a token of the application with its secret, once for many calls', async () => {
  const { fetch, now, asked, clientOf } = issuingSandbox()
  const client = clientOf(appCredentials({ tenantId, clientId, clientSecret, fetch, now }))
  const answers = await Promise.all([1, 2, 3].map(() => client.listOrders({ customerId })))
  answers.push(await client.listOrders({ customerId }))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).toMatch(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
  expect(Object.fromEntries(asked[0]?.form ?? [])).toMatchObject({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: expect.stringContaining('https://api.partnercenter.microsoft.com/.default') as string
  })
})

test.each([
  ['us-government', 'https://login.microsoftonline.us/', 'https://api.partnercenter.microsoft.com/.default'],
  [
    '21vianet',
    'https://login.partner.microsoftonline.cn/',
    'https://partner.partnercenterapi.microsoftonline.cn/.default'
  ]
] as const)('it asks the authority of the cloud %s for its audience', async (cloud, authority, scope) => {
  const { fetch, now, asked, clientOf } = issuingSandbox()
  const client = clientOf(appCredentials({ tenantId, clientId, clientSecret, fetch, now }), { cloud })
  expect((await client.listOrders({ customerId })).ok).toBe(true)
  expect(asked.map(({ url }) => url.startsWith(authority))).toEqual([true])
  expect(asked[0]?.form.get('scope')).toContain(scope)
})

test('it proves the application by a certificate, whose key stays here', async () => {
  const asked: URLSearchParams[] = []
  const fetch = async (request: Request) => {
    asked.push(new URLSearchParams(await request.text()))
    return json(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'an-access-token-of-the-app' })
  }
  const token = await appCredentials({ tenantId, clientId, certificate, fetch, now: () => 0 }).getToken('x/.default', {
    cloud: 'global',
    forceRefresh: false,
    abortSignal: new AbortController().signal
  })
  expect(token).toEqual({ token: 'an-access-token-of-the-app', expiresOnTimestamp: 3_600_000 })
  expect(asked[0]?.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  expect(asked[0]?.get('client_assertion')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  expect(asked[0]?.has('client_secret')).toBe(false)
})

test('it renews a token before it ends, and not sooner', async () => {
  const { sandbox, fetch, now, asked, clientOf } = issuingSandbox()
  const client = clientOf(appCredentials({ tenantId, clientId, clientSecret, fetch, now }))
  await client.listOrders({ customerId })
  sandbox.advance('PT54M')
  await client.listOrders({ customerId })
  expect(asked).toHaveLength(1)
  sandbox.advance('PT1M30S')
  await client.listOrders({ customerId })
  expect(asked).toHaveLength(2)
})

test('it goes on with each new refresh token of a user, and hands it over to be kept', async () => {
  const { sandbox, fetch, now, asked, clientOf } = issuingSandbox({ credentials: { tokens: 'any' } })
  const keeps: string[] = []
  const credentials = appUserCredentials({
    tenantId,
    clientId,
    clientSecret,
    refreshToken: () => 'canary-refresh-token-of-the-secure-application-model',
    onRefreshToken: async (token) => {
      await Promise.resolve()
      keeps.push(token)
    },
    fetch,
    now
  })
  const client = clientOf(credentials)
  const { orderId, customerId: owner } = sandbox.states['order-completed']()
  // Only a user may ask for this.
  expect((await client.getOrderProvisioningStatus({ customerId: owner, orderId })).ok).toBe(true)
  sandbox.advance('PT2H')
  expect((await client.listOrders({ customerId })).ok).toBe(true)
  expect(asked.map(({ form }) => form.get('grant_type'))).toEqual(['refresh_token', 'refresh_token'])
  expect(asked[0]?.form.get('refresh_token')).toBe('canary-refresh-token-of-the-secure-application-model')
  expect(asked[1]?.form.get('refresh_token')).toBe(keeps[0])
  expect(keeps).toHaveLength(2)
})

test('it signs a user in with a device code, and needs the user once', async () => {
  let polls = 0
  const grants: (string | null)[] = []
  const prompts: unknown[] = []
  let time = 0
  const fetch = async (request: Request) => {
    if (request.url.includes('/devicecode')) {
      return json(200, {
        user_code: 'GT7KX4PBN',
        device_code: 'canary-device-code',
        verification_uri: 'https://microsoft.com/devicelogin',
        expires_in: 900,
        interval: 0,
        message: 'Open https://microsoft.com/devicelogin and enter the code GT7KX4PBN.'
      })
    }
    grants.push(new URLSearchParams(await request.text()).get('grant_type'))
    if (++polls === 1) return json(400, { error: 'authorization_pending', error_description: 'AADSTS70016: pending' })
    return json(200, {
      token_type: 'Bearer',
      expires_in: 3600,
      access_token: `an-access-token-of-the-user-${polls}`,
      refresh_token: 'a-refresh-token'
    })
  }
  const credentials = deviceCodeCredentials({
    tenantId,
    clientId,
    prompt: (prompt) => prompts.push(prompt),
    fetch,
    now: () => time
  })
  const request = { cloud: 'global', forceRefresh: false, abortSignal: new AbortController().signal } as const
  expect(await credentials.getToken('x/.default', request)).toMatchObject({ token: 'an-access-token-of-the-user-2' })
  time = 3_600_000
  expect(await credentials.getToken('x/.default', request)).toMatchObject({ token: 'an-access-token-of-the-user-3' })
  expect(prompts).toEqual([
    {
      userCode: 'GT7KX4PBN',
      verificationUri: 'https://microsoft.com/devicelogin',
      message: 'Open https://microsoft.com/devicelogin and enter the code GT7KX4PBN.'
    }
  ])
  expect(grants).toEqual(['device_code', 'device_code', 'refresh_token'])
})

const secrets: [string, (fetch: (request: Request) => Promise<Response>) => Credentials, string][] = [
  ['a client secret', (fetch) => appCredentials({ tenantId, clientId, clientSecret, fetch }), clientSecret],
  ['a certificate', (fetch) => appCredentials({ tenantId, clientId, certificate, fetch }), privateKey.slice(60, 120)],
  [
    'a refresh token',
    (fetch) => appUserCredentials({ tenantId, clientId, clientSecret, refreshToken: 'canary-refresh-token', fetch }),
    'canary-refresh-token'
  ]
]

test.each(secrets)('it never shows %s, even when the authority quotes it', async (_what, make, canary) => {
  const quoting = async (request: Request) => {
    const sent = await request.text()
    return json(401, {
      error: 'invalid_client',
      error_description: `AADSTS7000215: what came was ${sent} ${decodeURIComponent(sent)} ${canary}`,
      error_codes: [7000215]
    })
  }
  const reports: unknown[] = []
  const credentials = make(quoting)
  const client = createPartnerCenterClient({
    credentials,
    fetch: () => Promise.reject(new Error('not reached')),
    onAttempt: (report) => reports.push(report)
  })
  const error = await thrownBy(client.listOrders({ customerId }))
  if (!isTransportError(error)) throw error
  expect(error).toMatchObject({ sent: false, cause: { name: 'CredentialsError', code: 'AADSTS7000215' } })
  expect(error.message).toContain('AADSTS7000215')
  expect(error.cause).toBeInstanceOf(CredentialsError)
  expect(reports).toHaveLength(1)
  for (const shown of [error, error.cause, credentials, client, reports]) {
    for (const text of [inspect(shown, { depth: 20, showHidden: true }), JSON.stringify(shown), String(shown)]) {
      expect(text).not.toContain(canary)
      expect(text).not.toContain(encodeURIComponent(canary))
    }
  }
})

test.each<[string, () => unknown, string]>([
  ['a tenant that is none', () => appCredentials({ tenantId: 'a/b', clientId, clientSecret }), 'tenantId'],
  ['no client id', () => appCredentials({ tenantId, clientId: '', clientSecret }), 'clientId'],
  ['no secret', () => appCredentials({ tenantId, clientId, clientSecret: '' }), 'clientSecret'],
  [
    'a key that is no PEM',
    () => appCredentials({ tenantId, clientId, certificate: { ...certificate, privateKey: 'canary' } }),
    'PEM'
  ],
  [
    'a key that takes a passphrase',
    () => {
      const privateKey = '-----BEGIN ENCRYPTED PRIVATE KEY-----\ncanary\n-----END ENCRYPTED PRIVATE KEY-----'
      return appCredentials({ tenantId, clientId, certificate: { ...certificate, privateKey } })
    },
    'to have no passphrase, but it has one'
  ],
  [
    'a key that takes a passphrase, as openssl wrote it once',
    () => {
      const privateKey =
        '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\ncanary\n-----END RSA PRIVATE KEY-----'
      return appCredentials({ tenantId, clientId, certificate: { ...certificate, privateKey } })
    },
    'to have no passphrase, but it has one'
  ],
  [
    'a thumbprint that is none',
    () => appCredentials({ tenantId, clientId, certificate: { ...certificate, thumbprintSha256: 'x' } }),
    'thumbprintSha256'
  ],
  [
    'an authority that is not https',
    () => appCredentials({ tenantId, clientId, clientSecret, authority: 'http://login.example' }),
    'https://'
  ]
])('it refuses %s before anything is sent', (_what, make, named) => {
  expect(make).toThrow(TypeError)
  expect(make).toThrow(named)
  expect(make).not.toThrow('canary')
})

test.each([
  ['read', { refreshToken: () => Promise.reject(new Error('vault: canary')) }],
  ['kept', { refreshToken: 'canary', onRefreshToken: () => Promise.reject(new Error('database: canary')) }]
])('it says of a refresh token that cannot be %s what to see to, and quotes nothing', async (what, of) => {
  const fetch = () => Promise.resolve(json(200, { access_token: 'a-token-of-a-test', refresh_token: 'canary-2' }))
  const { clientOf } = issuingSandbox()
  const error = await thrownBy(
    clientOf(appUserCredentials({ tenantId, clientId, fetch, ...of })).listOrders({ customerId })
  )
  expect(error).toMatchObject({
    cause: {
      code: `REFRESH_TOKEN_NOT_${what.toUpperCase()}`,
      message: expect.stringContaining('See to where the token is kept') as string
    }
  })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary')
})

test('it says that a user declined to sign in', async () => {
  const code = {
    device_code: 'x',
    user_code: 'ABC',
    verification_uri: 'https://x.example',
    expires_in: 9,
    interval: 0.01
  }
  const fetch = ({ url }: Request) =>
    Promise.resolve(url.includes('devicecode') ? json(200, code) : json(400, { error: 'authorization_declined' }))
  const { clientOf } = issuingSandbox()
  const client = clientOf(deviceCodeCredentials({ tenantId, clientId, fetch, prompt: () => {} }))
  expect(await thrownBy(client.listOrders({ customerId }))).toMatchObject({
    cause: { code: 'AUTHORIZATION_DECLINED', message: expect.stringContaining('the user declined') as string }
  })
})

test('it says of an authority that cannot be reached that it is the connection', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  const { clientOf } = issuingSandbox()
  const client = clientOf(appCredentials({ tenantId, clientId, clientSecret, fetch }))
  expect(await thrownBy(client.listOrders({ customerId }))).toMatchObject({
    cause: { code: 'NETWORK_ERROR', message: expect.stringContaining('See to the connection') as string }
  })
})

test('it says of a page instead of a token that it is none', async () => {
  const fetch = () =>
    Promise.resolve(new Response('<html>proxy</html>', { status: 200, headers: { 'Content-Type': 'text/html' } }))
  const error = await thrownBy(
    appCredentials({ tenantId, clientId, clientSecret, fetch }).getToken('x/.default', {
      cloud: 'global',
      forceRefresh: false,
      abortSignal: new AbortController().signal
    })
  )
  expect(error).toBeInstanceOf(CredentialsError)
})
