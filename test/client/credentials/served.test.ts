import { spawn, type ChildProcess } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { appCredentials, appUserCredentials, CredentialsError } from '../../../src/client/credentials/index.ts'
import { loadMsal } from '../../../src/client/credentials/msal.ts'
import { createPartnerCenterClient, type Credentials } from '../../../src/client/index.ts'
import { startSandbox } from '../../../src/sandbox-server/index.ts'
import type { SandboxServerOptions } from '../../../src/sandbox-server/index.ts'
import { customerId, json, thrownBy } from '../observed-client.ts'

const tenantId = '6d8f2c14-3b7a-4e95-a0c1-f7e25b9d4836'
const clientId = 'b1f04a7d-29c6-4d38-8e5b-0c9a6f3e71d2'
const clientSecret = 'a-secret-of-a-test'

const issuing = async (credentials: SandboxServerOptions['credentials'] = {}) => {
  const server = await startSandbox({
    credentials: {
      tokens: 'issued',
      clients: [{ clientId, clientSecret }],
      tenants: [tenantId],
      ...credentials
    }
  })
  onTestFinished(() => server.close())
  const application = { tenantId, clientId, clientSecret, authority: server.url }
  const clientOf = (credentials: Credentials) =>
    createPartnerCenterClient({ credentials, baseUrl: server.url, sleep: () => Promise.resolve() })
  return { server, application, clientOf }
}

test('it buys with credentials of a served sandbox, and renews a token that the service takes no more', async () => {
  const { server, application, clientOf } = await issuing({ tokenLifetime: 'PT1H' })
  const client = clientOf(appCredentials(application))
  expect((await client.listOrders({ customerId })).ok).toBe(true)
  server.sandbox.advance('PT2H')
  const answer = await client.listOrders({ customerId })
  expect(answer.attempts.map(({ outcome }) => outcome)).toEqual([
    { kind: 'answered', status: 401, code: '800001' },
    { kind: 'answered', status: 200 }
  ])
})

test('it goes on with the refresh tokens of a served sandbox until one has expired', async () => {
  const { server, application, clientOf } = await issuing()
  const first = await fetch(`${server.url}/${tenantId}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'any',
      client_id: clientId,
      client_secret: clientSecret,
      resource: 'https://api.partnercenter.microsoft.com'
    })
  })
  const { refresh_token: refreshToken } = (await first.json()) as { refresh_token: string }
  const kept: string[] = []
  const client = clientOf(
    appUserCredentials({ ...application, refreshToken, onRefreshToken: (token) => void kept.push(token) })
  )
  const { orderId, customerId: owner } = server.sandbox.states['order-completed']()
  expect((await client.getOrderProvisioningStatus({ customerId: owner, orderId })).ok).toBe(true)
  expect(kept).toHaveLength(1)
  server.sandbox.advance('P91D')
  const error = await thrownBy(
    clientOf(appUserCredentials({ ...application, refreshToken })).listOrders({ customerId })
  )
  expect(error).toMatchObject({
    message: expect.stringMatching(
      /the refresh token has expired \(AADSTS700082\).*Sign the user in again\.$/
    ) as string
  })
})

test.each([
  ['the client secret is wrong (AADSTS7000215)', { clientSecret: 'another' }],
  ['the application is not known in the tenant (AADSTS700016)', { clientId: tenantId }],
  ['the tenant is not known (AADSTS90002)', { tenantId: clientId }]
])('it says that %s, and not to call again', async (said, wrong) => {
  const { application, clientOf } = await issuing()
  const error = await thrownBy(clientOf(appCredentials({ ...application, ...wrong })).listOrders({ customerId }))
  const { message, cause } = error as Error & { readonly cause: CredentialsError }
  expect(message).toContain(
    `Failed to get a token: expected an answer of listOrders, but there was none: ${said}. Nothing`
  )
  expect(cause.message).toContain(said)
  expect(`${message} ${cause.message}`).not.toMatch(/call again|try again/i)
})

test.each([
  ['AADSTS65001', 400, /nobody has consented.+administrator/],
  ['AADSTS7000222', 401, /the client secret has expired.+Make a new one/],
  ['AADSTS700027', 401, /the certificate is not one of the application/],
  ['AADSTS50076', 400, /multifactor authentication/],
  ['AADSTS123456', 400, /error\?code=123456/],
  ['AADSTS90033', 503, /Call again later/],
  ['AADSTS123456', 503, /the authority answered 503.+Call again later/]
])('it says of %s with %i what to do', async (code, status, said) => {
  const fetch = () =>
    Promise.resolve(json(status, { error: 'x', error_description: `${code}: what the authority says` }))
  const credentials = appCredentials({ tenantId, clientId, clientSecret, fetch })
  const { message } = (await thrownBy(createPartnerCenterClient({ credentials }).listOrders({ customerId }))) as Error
  expect(message).toMatch(said)
  expect(/call again/i.test(message)).toBe(String(said).includes('Call again'))
})

test('it says that the authority cannot be reached, and to call again', async () => {
  const { server, application, clientOf } = await issuing()
  await server.close()
  const { message } = (await thrownBy(clientOf(appCredentials(application)).listOrders({ customerId }))) as Error
  expect(message).toMatch(/the authority cannot be reached: ECONNREFUSED .+ and call again\.$/)
})

test.each([
  ['Cannot find package', 'ERR_MODULE_NOT_FOUND', "'@azure/msal-node' imported from a.js", 'it is not installed'],
  ['Cannot find module', 'MODULE_NOT_FOUND', "'@azure/msal-node'", 'it is not installed'],
  ['Cannot find package', 'ERR_MODULE_NOT_FOUND', "'jsonwebtoken' imported from b.js", 'it cannot be loaded']
])('it names the install line of @azure/msal-node: %s, %s, %s', async (what, code, which, said) => {
  const missing = () => Promise.reject(Object.assign(new Error(`${what} ${which}`), { code }))
  const error = (await thrownBy(loadMsal(missing))) as Error
  expect(error).toBeInstanceOf(CredentialsError)
  expect(error.message).toContain(said)
  expect(error.message).toContain('npm install @azure/msal-node')
  const client = createPartnerCenterClient({ credentials: { getToken: () => Promise.reject(error) } })
  const { message } = (await thrownBy(client.listOrders({ customerId }))) as Error
  expect(message).toContain('npm install @azure/msal-node')
  expect(message).not.toMatch(/call again/i)
})

test('it does not say to call again where a token source of somebody else fails', async () => {
  const failing = (error: Error) => createPartnerCenterClient({ token: () => Promise.reject(error) })
  const told = async (error: Error) => String(await thrownBy(failing(error).listOrders({ customerId })))
  expect(await told(new Error('canary'))).toMatch(/See to what gives the tokens/)
  expect(await told(new Error('canary'))).not.toMatch(/call again|canary/)
  expect(await told(Object.assign(new Error('x'), { code: 'ECONNRESET' }))).toContain('call again')
})

test.each([
  'http://login.example',
  'http://127.0.0.1.example',
  'https://a@login.example',
  'https://login.example?a',
  'x'
])('it takes no authority %s', (authority) => {
  expect(() => appCredentials({ tenantId, clientId, clientSecret, authority })).toThrow(/expected authority to/)
})

const started = (child: ChildProcess, stream: 'stdout' | 'stderr', until: RegExp): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    child[stream]?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (until.test(text)) resolve(text)
    })
  })

test('it buys by the command line with the variables that cart-contract sandbox prints', async () => {
  const program = (...args: string[]) => ['--import', 'tsx', 'src/cli/main.ts', ...args]
  const served = spawn(
    process.execPath,
    program('sandbox', '--port', '0', '--tokens', 'issued', '--token-lifetime', 'PT5M')
  )
  onTestFinished(() => void served.kill())
  const welcome = await started(served, 'stderr', /Ctrl-C/)
  const line = /^ {2}export (AZURE_AUTHORITY_HOST=.+)$/m.exec(welcome)?.[1] ?? ''
  const env = Object.fromEntries(line.split(' ').map((pair) => pair.split('=') as [string, string]))
  const url = env['AZURE_AUTHORITY_HOST'] ?? ''
  const state = await fetch(`${url}/_sandbox/states`, { method: 'POST', body: '{"scenario":"cart-active"}' })
  const { customerId: customer, cartId } = (await state.json()) as { customerId: string; cartId: string }
  const check = async (variables: object) => {
    const args = ['checkout', '--customer', customer, '--cart', cartId, '--base-url', url, '--dry-run']
    const child = spawn(process.execPath, program(...args), {
      env: { ...process.env, CART_CONTRACT_TOKEN: '', ...env, ...variables }
    })
    const [told, code] = await Promise.all([
      new Promise<string>((resolve) => {
        let text = ''
        child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
        child.stderr.on('end', () => {
          resolve(text)
        })
      }),
      new Promise((resolve) => child.on('close', resolve))
    ])
    return { code, told }
  }
  expect(await check({})).toMatchObject({ code: 0 })
  expect(await check({ AZURE_CLIENT_SECRET: 'another' })).toMatchObject({
    code: 2,
    told: expect.stringContaining('the client secret is wrong (AADSTS7000215)') as string
  })
}, 60_000)
