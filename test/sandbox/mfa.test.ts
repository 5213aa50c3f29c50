import { expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { customerId } from './desk.ts'

const listOrders = async (sandbox: Sandbox, token = 'any'): Promise<Response> =>
  sandbox.fetch(`https://api.partnercenter.microsoft.com/v1/customers/${customerId}/orders`, {
    headers: { Authorization: `Bearer ${token}`, ValidateMfa: 'true' }
  })

const applicationToken = async (sandbox: Sandbox): Promise<string> => {
  const answer = await sandbox.fetch('https://login.microsoftonline.com/a-tenant/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'a',
      client_secret: 'b',
      resource: 'https://api.partnercenter.microsoft.com'
    }).toString()
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

test('it demands multifactor authentication of users only', async () => {
  const sandbox = createSandbox({ mfa: { isCompliant: false, demanded: 1 } })
  const ofUser = await listOrders(sandbox)
  expect([ofUser.status, ofUser.headers.get('isMfaCompliant')]).toEqual([401, 'false'])
  expect(await ofUser.json()).toMatchObject({ code: 900421 })
  const ofApplication = await listOrders(sandbox, await applicationToken(sandbox))
  expect([ofApplication.status, ofApplication.headers.get('isMfaCompliant')]).toEqual([200, 'true'])
})

test('it says who has not passed before it demands it', async () => {
  const answer = await listOrders(createSandbox({ mfa: { isCompliant: false } }))
  expect([answer.status, answer.headers.get('isMfaCompliant')]).toEqual([200, 'false'])
})

test('it refuses without a body where that reading is chosen', async () => {
  const answer = await listOrders(
    createSandbox({ mfa: { isCompliant: false, demanded: 1 }, readings: { mfaRefusal: 'mfa-required' } })
  )
  expect([answer.status, await answer.text()]).toEqual([401, ''])
  expect(answer.headers.get('WWW-Authenticate')).toContain('invalid_token')
})

test('it refuses about the share that it was told, the same with the same seed, and nobody who has passed', async () => {
  const statuses = async (mfa: { isCompliant: boolean; demanded: number }, seed: number) => {
    const sandbox = createSandbox({ mfa, seed })
    return Promise.all(Array.from({ length: 400 }, async () => (await listOrders(sandbox)).status))
  }
  const some = await statuses({ isCompliant: false, demanded: 0.25 }, 1)
  const share = some.filter((status) => status === 401).length / some.length
  expect(share).toBeGreaterThan(0.15)
  expect(share).toBeLessThan(0.35)
  expect(await statuses({ isCompliant: false, demanded: 0.25 }, 1)).toEqual(some)
  expect(await statuses({ isCompliant: true, demanded: 1 }, 1)).not.toContain(401)
})

test.each([-1, 2, Number.NaN, '1'])('it takes no share %s', (demanded) => {
  expect(() => createSandbox({ mfa: { demanded: demanded as number } })).toThrow('mfa.demanded')
})
