import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createPartnerCenterClient, isContractViolationError, isTransportError } from '../../src/client/index.ts'
import type { AttemptReport } from '../../src/client/index.ts'
import { answer, canary, cart, cartId, customerId, json, observedClient, orderId, thrownBy } from './observed-client.ts'
import { openShop, virtualTime } from './virtual-time.ts'

// A service that is broken, or that means harm: every call ends in bounded time and with a typed error.

const served = async (
  handle: Parameters<typeof createServer>[1],
  use: (url: string) => Promise<void>
): Promise<void> => {
  const server = createServer(handle as never).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('it reads no more of an answer than it may, counted after decompression, and keeps the id', async () => {
  const bomb = gzipSync(`{"x":"${' '.repeat(3_000_000)}"}`)
  const ids: unknown[] = []
  const told: AttemptReport[] = []
  await served(
    (request, response) => {
      ids.push(request.headers['ms-requestid'])
      response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(bomb)
    },
    async (baseUrl) => {
      const client = createPartnerCenterClient({
        token: 'any',
        baseUrl,
        maxAnswerBytes: 1_000_000,
        onAttempt: (attempt) => told.push(attempt)
      })
      const errors = [1, 2].map(() => () => thrownBy(client.createCart({ customerId, cart })))
      for (const call of errors) {
        const error = await call()
        if (!isContractViolationError(error)) throw error
        expect(error).toMatchObject({ status: 201, body: undefined, repeat: { requestId: ids[0] } })
        expect(error.message).toContain('the answer 201 is larger than maxAnswerBytes allows')
      }
    }
  )
  expect(ids[1]).toBe(ids[0])
  expect(told).toMatchObject([
    { outcome: { kind: 'outside-contract', status: 201 }, repeat: { requestId: ids[0] } },
    { repeat: { requestId: ids[0] } }
  ])
})

test('it cancels what it does not read', async () => {
  let isCancelled = false
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(100_000))
      },
      cancel: () => {
        isCancelled = true
      }
    })
  const { client } = observedClient(() => new Response(endless(), { status: 200 }))
  expect(isContractViolationError(await thrownBy(client.getOrder({ customerId, orderId })))).toBe(true)
  expect(isCancelled).toBe(true)
})

test('it bounds an answer of a fetch whose body is no stream, too', async () => {
  const { client } = observedClient(
    () => ({ status: 200, headers: new Headers(), arrayBuffer: () => Promise.resolve(new ArrayBuffer(101)) }) as never,
    { maxAnswerBytes: 100 }
  )
  const error = await thrownBy(client.getOrder({ customerId, orderId }))
  expect((error as Error).message).toContain('is larger than maxAnswerBytes allows')
})

const size = 400_000
const filled = (text: string) => text.repeat(Math.floor(size / text.length))
const list = (item: string) => `[${filled(`${item},`).slice(0, -1)}]`
const members = Object.fromEntries(Array.from({ length: size / 14 }, (_item, index) => [`k${index}`, null]))

test.each([
  ['empty objects', `{"totalCount":1,"items":${list('{}')}}`],
  ['nulls', `{"totalCount":1,"items":${list('null')}}`],
  ['null members', `{"totalCount":1,"items":${list('{"id":null,"lineItems":null,"status":null}')}}`],
  ['lines', `{"id":"x","lineItems":${list('{}')}}`],
  ['data of a fault', `{"code":1,"description":{},"data":${list('1')},"source":3}`],
  ['orders', `{"orders":${list('{}')},"orderErrors":${list('{}')}}`],
  ['members', JSON.stringify(members)],
  ['arrays in arrays', '['.repeat(size / 2) + ']'.repeat(size / 2)],
  ['objects in objects', `${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}`],
  ['lines in lines', `${'{"id":null,"addOnItems":['.repeat(size / 30)}${']}'.repeat(size / 30)}`],
  ['backslashes', `"${filled('\\\\')}"`],
  ['beginnings of tokens', `"${filled(canary.slice(0, 15))}"`],
  ['angle brackets', filled('<')]
])('it finds a bounded number of faults in bounded time in many %s', async (_what, body) => {
  for (const status of [200, 400]) {
    const { client } = observedClient(() => answer(status, body))
    const calls = [
      () => client.listOrders({ customerId }),
      () => client.getOrder({ customerId, orderId }),
      () => client.checkoutCart({ customerId, cartId })
    ]
    for (const call of calls) {
      const error = await thrownBy(call())
      if (!isContractViolationError(error)) throw error
      expect(error.findings.length).toBeLessThanOrEqual(100)
    }
  }
  // Without a bound the faults of some of these bodies took half a minute each; the test's own time limit tells.
})

test('it takes honest nulls out however many there are', async () => {
  const { sandbox, client } = openShop({ listLag: 'PT0S' })
  const of = sandbox.states['subscription-pending']()
  const bought = await client.checkoutCart(of)
  if (!bought.ok) throw new Error('expected a purchase')
  const [order] = bought.result.orders ?? []
  const items = Array.from({ length: 2_000 }, () => ({ ...order, alternateId: null, currencySymbol: null }))
  const { client: reader } = observedClient(() => json(200, { totalCount: items.length, items }))
  expect(await reader.listOrders({ customerId })).toMatchObject({ ok: true })
})

const never = () => new Promise<never>(() => {})

test('it stops waiting for a token at the deadline, for the first', async () => {
  const { clock, surroundings } = virtualTime()
  const { client, requests } = observedClient(() => json(200, {}), {
    ...surroundings,
    token: never,
    retry: { deadline: 9_000 }
  })
  const call = thrownBy(client.checkoutCart({ customerId, cartId }))
  clock.advance('PT10S')
  expect(await call).toMatchObject({ sent: false, aborted: false, cause: { name: 'TimeoutError' } })
  expect(requests).toEqual([])
})

test.each(['the deadline', 'the signal'])('it stops waiting for another token at %s', async (what) => {
  const { clock, surroundings } = virtualTime()
  const abort = new AbortController()
  const { client } = observedClient(() => answer(401, null, { 'WWW-Authenticate': 'Bearer error="invalid_token"' }), {
    ...surroundings,
    retry: { deadline: 9_000 },
    token: ({ forceRefresh }) => {
      if (!forceRefresh) return canary
      queueMicrotask(() => {
        if (what === 'the signal') abort.abort(new Error('enough'))
        else clock.advance('PT10S')
      })
      return never()
    }
  })
  const call = client.checkoutCart({ customerId, cartId }, { signal: abort.signal })
  if (what === 'the signal')
    expect(await thrownBy(call)).toMatchObject({ aborted: true, attempts: [{ renewsToken: true }] })
  else expect(await call).toMatchObject({ kind: 'refusal', refusal: { status: 401 } })
})

const broken = new Error('The clock stands still.')

test.each(['random', 'sleep', 'now', 'createId', 'timer'] as const)(
  'it ends in a typed error that says how to go on when %s throws after something was sent',
  async (name) => {
    for (const settled of [503, 409, 201]) {
      let isSent = false
      const { surroundings } = virtualTime()
      const own = { ...surroundings, createId: () => crypto.randomUUID() }
      const { client, requests } = observedClient(
        () => {
          isSent = true
          return settled === 201 ? json(201, { id: 'x' }) : json(settled, { code: 800064, description: 'busy' })
        },
        {
          ...own,
          retry: {},
          [name]: (...given: never[]) => {
            if (isSent) throw broken
            return (own[name] as (...all: never[]) => unknown)(...given)
          }
        }
      )
      const error = await thrownBy(client.checkoutCart({ customerId, cartId }))
      expect(isTransportError(error) || isContractViolationError(error), String(error)).toBe(true)
      expect(error).toMatchObject({ repeat: { requestId: expect.any(String) as string } })
      expect(requests.length).toBe(1)
    }
  }
)

test('it reads the time when it needs it, so that fake timers that are installed later are its own', async () => {
  const { client } = observedClient(() => answer(429, '{"statusCode":429,"message":"x"}'), {})
  const real = Date.now
  Date.now = () => 5
  try {
    const refused = await client.getOrder({ customerId, orderId })
    expect(refused.attempts).toMatchObject([{ startedAt: 5 }])
  } finally {
    Date.now = real
  }
})

class HttpError extends Error {
  readonly #token: string
  constructor(token: string) {
    super('The request failed.')
    this.#token = token
  }
  get request() {
    return { headers: { Authorization: `Bearer ${this.#token}` } }
  }
}
class LoudError extends Error {
  readonly #token: string
  constructor(token: string) {
    super('The request failed.')
    this.#token = token
  }
  [inspect.custom]() {
    return this.#token
  }
  toJSON() {
    return this.#token
  }
}

test.each([
  ['a getter', new HttpError(canary)],
  ['a function for printing', new LoudError(canary)]
])('it shows no token that an error has behind %s', async (_what, thrown) => {
  const { client } = observedClient(() => Promise.reject(thrown))
  const error = (await thrownBy(client.getOrder({ customerId, orderId }))) as Error
  const { cause } = error as { cause: { request?: object } }
  expect(
    [inspect(error, { depth: 9, getters: true }), JSON.stringify(cause), JSON.stringify(cause.request)].join()
  ).not.toContain(canary)
})

test.each([16, 30, canary.length - 1])(
  'it shows no beginning of a token of %i characters in a page',
  async (length) => {
    const { client } = observedClient(() =>
      answer(502, `<p>Authorization: Bearer ${canary.slice(0, length)}…</p>`, { 'Content-Type': 'text/html' })
    )
    const refused = await client.getOrder({ customerId, orderId })
    expect(JSON.stringify(refused)).toContain('Bearer REDACTED')
    expect(JSON.stringify(refused)).not.toContain(canary.slice(0, 16))
  }
)

test('it leaves a body that quotes the beginning of a token as readable as it was', async () => {
  const { client } = observedClient(() =>
    json(400, { code: 1, description: `"${canary.slice(0, 40)}" is odd`, data: [], source: 'x' })
  )
  expect(await client.getOrder({ customerId, orderId })).toMatchObject({
    refusal: { description: '"REDACTED" is odd' }
  })
})

test('it sends a purchase that was answered with 421 once, whatever the platform does', async () => {
  let count = 0
  await served(
    (_request, response) => {
      count++
      response.writeHead(count === 1 ? 200 : 421, { 'Content-Type': 'application/json' }).end('{}')
    },
    async (baseUrl) => {
      const client = createPartnerCenterClient({ token: 'any', baseUrl, retry: false })
      // The second request goes over the connection of the first.
      for (let call = 0; call < 2; call++) await client.checkoutCart({ customerId, cartId }).catch(() => undefined)
    }
  )
  expect(count).toBe(2)
})
