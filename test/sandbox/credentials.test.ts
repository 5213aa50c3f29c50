import { expect, test } from 'vitest'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import { customerId, refusalOf } from './desk.ts'

const audience = 'https://api.partnercenter.microsoft.com'
const application = { client_id: 'an-application', client_secret: 'hush', resource: audience }

const askFor = (sandbox: Sandbox, form: Record<string, string>, version = ''): Promise<Response> =>
  sandbox.fetch(`https://login.microsoftonline.com/a-tenant/oauth2/${version}token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(form).toString()
  })

const tokenFor = async (sandbox: Sandbox, form: Record<string, string>): Promise<Record<string, string>> =>
  (await (await askFor(sandbox, form)).json()) as Record<string, string>

const listOrders = (sandbox: Sandbox, token: string | undefined): Promise<Response> =>
  sandbox.fetch(`${audience}/v1/customers/${customerId}/orders`, {
    headers: { Authorization: `Bearer ${token ?? ''}` }
  })

const provisioningStatus = (sandbox: Sandbox, token: string | undefined): Promise<Response> =>
  sandbox.fetch(`${audience}/v1/customers/${customerId}/orders/none/provisioningstatus`, {
    headers: { Authorization: `Bearer ${token ?? ''}` }
  })

const issuing = (options: SandboxOptions['credentials'] = {}): Sandbox =>
  createSandbox({ credentials: { tokens: 'issued', ...options } })

test('it issues a token for an application, every value as text', async () => {
  const sandbox = issuing()
  const response = await askFor(sandbox, { ...application, grant_type: 'client_credentials' })
  expect(response.headers.get('Cache-Control')).toBe('no-cache, no-store')
  const body = (await response.json()) as Record<string, string>
  expect(body).toEqual({
    token_type: 'Bearer',
    expires_in: '3600',
    ext_expires_in: '3600',
    expires_on: '1772445600',
    not_before: '1772442000',
    resource: audience,
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string
  })
  expect((await listOrders(sandbox, body['access_token'])).status).toBe(200)
})

test('it issues a token by the second version, lifetimes as numbers', async () => {
  const sandbox = issuing()
  const { client_id, client_secret } = application
  const response = await askFor(
    sandbox,
    { client_id, client_secret, grant_type: 'client_credentials', scope: `${audience}/.default` },
    'v2.0/'
  )
  const body = (await response.json()) as { access_token: string; expires_in: number; resource?: string }
  expect(body).toMatchObject({ expires_in: 3600, ext_expires_in: 3600 })
  expect(body).not.toHaveProperty('resource')
  expect((await listOrders(sandbox, body.access_token)).status).toBe(200)
})

test('it issues tokens for a user, and renews them', async () => {
  const sandbox = issuing()
  const first = await tokenFor(sandbox, {
    ...application,
    grant_type: 'authorization_code',
    code: 'any',
    redirect_uri: 'https://a.example'
  })
  expect(first).toMatchObject({ scope: 'user_impersonation', id_token: expect.any(String) as string })
  sandbox.advance('P89D')
  const renewal = { ...application, grant_type: 'refresh_token', refresh_token: first['refresh_token'] ?? '' }
  const second = await tokenFor(sandbox, renewal)
  expect((await provisioningStatus(sandbox, second['access_token'])).status).toBe(404)
  expect(second['refresh_token']).not.toBe(first['refresh_token'])
  sandbox.advance('P2D')
  expect((await askFor(sandbox, renewal)).status).toBe(400)
})

test('it does not show the provisioning status to an application alone', async () => {
  const sandbox = createSandbox()
  const token = await tokenFor(sandbox, { ...application, grant_type: 'client_credentials' })
  expect(await refusalOf(await provisioningStatus(sandbox, token['access_token']))).toBe('403/900329')
  expect(await refusalOf(await provisioningStatus(sandbox, 'any'))).toBe('404/20000')
})

test('it refuses its own token once it has expired, even where any token will do', async () => {
  const sandbox = createSandbox({ credentials: { tokenLifetime: 'PT5M' } })
  const token = await tokenFor(sandbox, { ...application, grant_type: 'client_credentials' })
  sandbox.advance('PT4M59S')
  expect((await listOrders(sandbox, token['access_token'])).status).toBe(200)
  sandbox.advance('PT1S')
  expect(await refusalOf(await listOrders(sandbox, token['access_token']))).toBe('401/800001')
})

test('it refuses tokens that it did not issue where that is asked for', async () => {
  const sandbox = issuing()
  const { access_token = '' } = await tokenFor(createSandbox({ seed: 2 }), {
    ...application,
    grant_type: 'client_credentials'
  })
  for (const token of ['any', access_token, `${access_token}x`])
    expect(await refusalOf(await listOrders(sandbox, token))).toBe('401/800001')
})

test('it refuses a token for the audience that old documents name', async () => {
  const sandbox = createSandbox()
  const token = await tokenFor(sandbox, {
    ...application,
    resource: 'https://graph.windows.net',
    grant_type: 'client_credentials'
  })
  expect(await refusalOf(await listOrders(sandbox, token['access_token']))).toBe('401/900420')
})

test.each([
  ['no grant', {}, 400, 'invalid_request'],
  ['no audience', { grant_type: 'client_credentials', resource: '' }, 400, 'invalid_request'],
  ['no code', { grant_type: 'authorization_code' }, 400, 'invalid_request'],
  ['a password', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'any' }, 400, 'invalid_grant'],
  ['a wrong secret', { grant_type: 'client_credentials', client_secret: 'guess' }, 401, 'invalid_client']
])('it issues nothing for %s', async (_, form, status, error) => {
  const sandbox = issuing({ clients: [{ clientId: 'an-application', clientSecret: 'hush' }] })
  const response = await askFor(sandbox, { ...application, ...form })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({
    error,
    error_description: expect.stringMatching(/^AADSTS\d+: /) as string,
    error_codes: [expect.any(Number)],
    timestamp: '2026-03-02 09:00:00Z'
  })
})

test('it takes a client id of any characters', async () => {
  const sandbox = issuing()
  const token = await tokenFor(sandbox, { ...application, client_id: 'Größe 尺', grant_type: 'client_credentials' })
  expect((await listOrders(sandbox, token['access_token'])).status).toBe(200)
})

test('it issues tokens to a POST only', async () => {
  expect((await createSandbox().fetch('https://login.microsoftonline.com/t/oauth2/token')).status).toBe(405)
})
