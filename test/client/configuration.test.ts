import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { createPartnerCenterClient, type PartnerCenterClientOptions } from '../../src/client/index.ts'
import { callEach, canary, json, observedClient } from './observed-client.ts'

const originOf = async (options: Partial<PartnerCenterClientOptions>): Promise<string> => {
  const { client, requests } = observedClient(() => json(403, scenarios.forbidden.body), options)
  await callEach.getCart(client)
  return (requests[0]?.url ?? '').replace(/\/v1\/.*/, '')
}

test.each([
  [undefined, 'https://api.partnercenter.microsoft.com'],
  ['global', 'https://api.partnercenter.microsoft.com'],
  ['us-government', 'https://api.partnercenter.microsoft.com'],
  ['21vianet', 'https://partner.partnercenterapi.microsoftonline.cn']
] as const)('it calls the host of the cloud %s', async (cloud, host) => {
  expect(await originOf(cloud === undefined ? {} : { cloud })).toBe(host)
})

test.each([
  ['https://proxy.example', 'https://proxy.example'],
  ['https://proxy.example:8443/', 'https://proxy.example:8443'],
  ['https://proxy.example/partner-center/', 'https://proxy.example/partner-center'],
  ['https://proxy.example/{customer-id}', 'https://proxy.example/%7Bcustomer-id%7D'],
  ['http://localhost:4010', 'http://localhost:4010'],
  ['http://mock.localhost', 'http://mock.localhost'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://127.8.9.10', 'http://127.8.9.10'],
  ['http://[::1]:4010', 'http://[::1]:4010']
])('it takes the base URL %s', async (baseUrl, origin) => {
  expect(await originOf({ baseUrl })).toBe(origin)
})

test.each([
  'http://api.partnercenter.microsoft.com',
  'http://localhost.example',
  'http://127.0.0.1.example',
  'http://0.0.0.0:4010',
  'http://192.168.0.1',
  'ftp://localhost',
  'file:///etc/hosts',
  'data:text/html,x',
  'wss://api.partnercenter.microsoft.com',
  'https://user:secret@proxy.example',
  'https://proxy.example/?key=secret',
  'https://proxy.example/#x',
  'api.partnercenter.microsoft.com',
  '/v1',
  ''
])('it refuses the base URL %s', (baseUrl) => {
  const create = () => createPartnerCenterClient({ token: canary, baseUrl })
  expect(create).toThrow(TypeError)
  expect(create).toThrow(/^Failed to create the client: expected .+, but there was .+\. \w.+\.$/)
  expect(create).not.toThrow(/secret/)
})

test('it refuses a cloud that nobody operates', () => {
  expect(() => createPartnerCenterClient({ token: canary, cloud: 'germany' as never })).toThrow(
    "Failed to create the client: expected one of the clouds global, us-government, 21vianet, but there was 'germany'. Name one of them."
  )
})

test.each<[string, object]>([
  ['neither', {}],
  ['neither', { token: undefined }],
  ['both', { token: canary, credentials: { getToken: () => Promise.resolve(null) } }]
])('it refuses to work with %s of token and credentials', (which, options) => {
  const create = () => createPartnerCenterClient(options as { token: string })
  expect(create).toThrow(TypeError)
  expect(create).toThrow(which)
  expect(create).not.toThrow(canary)
})

test.each(['', `Bearer ${canary}`, `${canary}\n`, 'tökên', null, 5])(
  'it refuses a constant token that no header can carry, without quoting it (%#)',
  (token) => {
    const create = () => createPartnerCenterClient({ token: token as string })
    expect(create).toThrow(TypeError)
    expect(create).toThrow(/^Failed to use the token: expected a bearer token/)
    expect(create).not.toThrow(canary)
  }
)
