import { expect, test } from 'vitest'
import type { AccessToken, TokenRequest } from '../../../src/client/index.ts'
import { customerId, json, observedClient, thrownBy } from '../observed-client.ts'

const orders = () => json(200, { totalCount: 0, items: [] })
const tokenNumber = (number: number): string => `token-number-${number}-of-a-source`
const sent = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get('Authorization')?.slice(7))
const over = { code: 800001, description: 'The partner token has expired.' }

/** A source whose tokens end after an hour of a clock that stands still until it is moved. */
const source = () => {
  const state = { now: 0, made: 0, requests: [] as TokenRequest[] }
  const token = async (request: TokenRequest): Promise<AccessToken> => {
    state.requests.push(request)
    await Promise.resolve()
    return { token: tokenNumber(++state.made), expiresOnTimestamp: state.now + 3_600_000 }
  }
  return { state, token }
}

test('it keeps a token that says when it ends, and renews it five minutes before', async () => {
  const { state, token } = source()
  const { client, requests } = observedClient(orders, { token, now: () => state.now })
  for (const now of [0, 3_299_999, 3_300_000, 3_300_001]) {
    state.now = now
    await client.listOrders({ customerId })
  }
  expect(sent(requests)).toEqual([1, 1, 2, 2].map(tokenNumber))
})

test('it shares one token among calls that start together', async () => {
  const { state, token } = source()
  const { client } = observedClient(orders, { token, now: () => state.now })
  await Promise.all(Array.from({ length: 20 }, () => client.listOrders({ customerId })))
  expect(state.made).toBe(1)
})

test('it lets one caller abort without taking the token from the others', async () => {
  let give = (_token: string) => {}
  const signals: AbortSignal[] = []
  const token = ({ abortSignal }: TokenRequest) => {
    signals.push(abortSignal)
    return new Promise<string>((resolve) => (give = resolve))
  }
  const { client, requests } = observedClient(orders, { token })
  const abort = new AbortController()
  const aborted = thrownBy(client.listOrders({ customerId }, { signal: abort.signal }))
  const other = client.listOrders({ customerId })
  await Promise.resolve()
  abort.abort()
  expect(await aborted).toMatchObject({ aborted: true, sent: false })
  give(tokenNumber(1))
  expect((await other).ok).toBe(true)
  expect(signals.map((signal) => signal.aborted)).toEqual([false])
  expect(requests).toHaveLength(1)
})

test('it stops asking for a token once nobody waits for it', async () => {
  const signals: AbortSignal[] = []
  const token = ({ abortSignal }: TokenRequest) => {
    signals.push(abortSignal)
    return new Promise<string>(() => {})
  }
  const { client } = observedClient(orders, { token })
  const abort = new AbortController()
  const calls = [1, 2].map(() => thrownBy(client.listOrders({ customerId }, { signal: abort.signal })))
  await Promise.resolve()
  abort.abort()
  await Promise.all(calls)
  expect(signals.map((signal) => signal.aborted)).toEqual([true])
})

test('it sends the old token while that is alive and no new one can be had', async () => {
  const { state, token } = source()
  let isDown = false
  const { client, requests } = observedClient(orders, {
    token: (request) => (isDown ? Promise.reject(new Error('down')) : token(request)),
    now: () => state.now
  })
  await client.listOrders({ customerId })
  isDown = true
  state.now = 3_400_000
  expect((await client.listOrders({ customerId })).ok).toBe(true)
  expect(sent(requests)).toEqual([1, 1].map(tokenNumber))
  state.now = 3_600_000
  expect(await thrownBy(client.listOrders({ customerId }))).toMatchObject({ sent: false })
})

const refusing = (code: number) => (request: Request) =>
  request.headers.get('Authorization') === `Bearer ${tokenNumber(1)}` ? json(401, { ...over, code }) : orders()

test('it renews a token that the service refuses, once, and calls again under a new id', async () => {
  const { state, token } = source()
  const { client, requests } = observedClient(refusing(800001), { token, retry: {}, now: () => state.now })
  const answer = await client.listOrders({ customerId })
  expect(answer.ok).toBe(true)
  expect(sent(requests)).toEqual([1, 2].map(tokenNumber))
  expect(state.requests.map(({ forceRefresh }) => forceRefresh)).toEqual([false, true])
  expect(new Set(requests.map(({ headers }) => headers.get('MS-RequestId'))).size).toBe(2)
  expect(answer.attempts.map(({ outcome }) => outcome)).toEqual([
    { kind: 'answered', status: 401, code: '800001' },
    { kind: 'answered', status: 200 }
  ])
})

test('it renews a token once for all calls that it was refused to', async () => {
  const { state, token } = source()
  const { client } = observedClient(refusing(800001), { token, retry: {}, now: () => state.now })
  const answers = await Promise.all(Array.from({ length: 10 }, () => client.listOrders({ customerId })))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(state.made).toBe(2)
})

test('it gives up after one renewal', async () => {
  const { state, token } = source()
  const { client, requests } = observedClient(() => json(401, over), { token, retry: {}, now: () => state.now })
  expect(await client.listOrders({ customerId })).toMatchObject({ kind: 'refusal', status: 401 })
  expect(requests).toHaveLength(2)
})

test.each<[string, object]>([
  ['a constant token', { token: tokenNumber(1), retry: {} }],
  ['a source that has only this token', { token: () => tokenNumber(1), retry: {} }],
  ['a call that is one request', { token: () => tokenNumber(1), retry: false }]
])('it does not call again after a refused token with %s', async (_what, options) => {
  const { client, requests } = observedClient(() => json(401, over), options)
  expect(await client.listOrders({ customerId })).toMatchObject({ kind: 'refusal', status: 401 })
  expect(requests).toHaveLength(1)
})

test('it does not renew a token for a refusal that is not about the token', async () => {
  const { state, token } = source()
  const { client, requests } = observedClient(refusing(400), { token, retry: {}, now: () => state.now })
  expect(await client.listOrders({ customerId })).toMatchObject({ kind: 'refusal', refusal: { code: '400' } })
  expect(requests).toHaveLength(1)
})

test('it takes the credentials of other libraries', async () => {
  const asked: unknown[] = []
  const credentials = {
    getToken: (scopes: string | string[], options?: { abortSignal?: AbortSignal }) => {
      asked.push(scopes, options?.abortSignal instanceof AbortSignal)
      return Promise.resolve({ token: tokenNumber(7), expiresOnTimestamp: Date.now() + 3_600_000 })
    }
  }
  const { client, requests } = observedClient(orders, { credentials })
  await client.listOrders({ customerId })
  expect(sent(requests)).toEqual([tokenNumber(7)])
  expect(asked).toEqual(['https://api.partnercenter.microsoft.com/.default', true])
})

test('it says of credentials that have no token that nothing was sent', async () => {
  const { client, requests } = observedClient(orders, { credentials: { getToken: () => Promise.resolve(null) } })
  expect(await thrownBy(client.listOrders({ customerId }))).toMatchObject({ name: 'TransportError', sent: false })
  expect(requests).toEqual([])
})
