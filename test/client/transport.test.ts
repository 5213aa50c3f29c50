import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { createPartnerCenterClient, isTransportError, type TransportError } from '../../src/client/index.ts'
import {
  callEach,
  canary,
  cart,
  cartId,
  customerId,
  json,
  observedClient,
  orderId,
  thrownBy
} from './observed-client.ts'

const requestId = '4fa6dad6-a89f-4875-8247-8294a10ae1cf'
const correlationId = '7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952'
const ids = { requestId, correlationId }

const transportErrorOf = async (work: Promise<unknown>): Promise<TransportError> => {
  const error = await thrownBy(work)
  if (!isTransportError(error)) throw error
  return error
}

const never = () => new Promise<never>(() => {})

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('it says of a lost answer that the work may be done, and how to repeat it', async () => {
  const cause = new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  })
  const { client } = observedClient(() => Promise.reject(cause))
  const error = await transportErrorOf(client.checkoutCart({ customerId, cartId }, ids))
  expect(error).toMatchObject({
    name: 'TransportError',
    operation: 'checkoutCart',
    ids,
    sent: true,
    aborted: false,
    cause
  })
  expect(error.cause).toBe(cause)
  expect(error.message).toBe(
    'Failed to call the service: expected an answer of checkoutCart, but there was none: ECONNRESET. The service may have done ' +
      `the work. To do it once, repeat the call with the same arguments and with requestId '${requestId}'.`
  )
  expect(error).not.toHaveProperty('status')
})

test('it names the code of a cause from another realm', async () => {
  const cause = runInNewContext(`Object.assign(new TypeError('fetch failed'), { code: 'ENOTFOUND' })`) as Error
  const { client } = observedClient(() => Promise.reject(cause))
  const error = await transportErrorOf(callEach.getCart(client))
  expect(error.cause).toBe(cause)
  expect(error.message).toContain('there was none: ENOTFOUND.')
})

test('it says of a lost answer to a question that asking again does no harm', async () => {
  const { client } = observedClient(() => Promise.reject(new TypeError('fetch failed')))
  const { message } = await transportErrorOf(client.getOrder({ customerId, orderId }))
  expect(message).toBe(
    'Failed to call the service: expected an answer of getOrder, but there was none: TypeError. Calling again does no harm.'
  )
})

test.each(Object.entries(callEach))('it loses the answer of %s as a TransportError', async (operation, call) => {
  const { client } = observedClient(() => Promise.reject(new Error('lost')))
  expect(await transportErrorOf(call(client))).toMatchObject({ operation, sent: true })
})

test.each<[string, () => Response]>([
  ['nothing', () => undefined as never],
  ['null', () => null as never],
  ['something else', () => ({ status: 200 }) as never],
  [
    'headers that are none',
    () => ({ status: 200, headers: 5, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }) as never
  ],
  ['an error of the platform', () => Response.error()],
  [
    'an error that is no error',
    () => {
      throw undefined as unknown as Error
    }
  ],
  [
    'an error that cannot be read',
    () => {
      throw new Proxy(new Error('x'), {
        get: () => {
          throw new Error('unreadable')
        }
      })
    }
  ]
])('it takes a fetch that gives %s for a lost answer', async (_what, service) => {
  const { client } = observedClient(service)
  expect(await transportErrorOf(callEach.checkoutCart(client))).toMatchObject({ sent: true, aborted: false })
})

test('it tells a body that broke off from an answer that never came', async () => {
  const baseUrl = await listen((_request, response) => {
    response.writeHead(201, {
      'Content-Type': 'application/json',
      'Content-Length': '5000',
      'MS-CV': 'pV8xQ2mLr0u5TzKc.0'
    })
    response.write('{"orders":[', () => response.destroy())
  })
  const client = createPartnerCenterClient({ token: canary, baseUrl })
  const error = await transportErrorOf(client.checkoutCart({ customerId, cartId }, ids))
  expect(error).toMatchObject({ sent: true, aborted: false, status: 201, ids: { ...ids, cv: 'pV8xQ2mLr0u5TzKc.0' } })
  expect(error.message).toContain('the answer 201 broke off')
})

test('it says of a token that could not be had that nothing happened', async () => {
  const cause = new Error('sign-in failed')
  const made = [requestId, correlationId]
  const { client, requests } = observedClient(() => json(201, {}), {
    token: () => Promise.reject(cause),
    createId: () => made.shift() ?? ''
  })
  const error = await transportErrorOf(client.checkoutCart({ customerId, cartId }))
  expect(error).toMatchObject({ sent: false, aborted: false, ids, cause })
  expect(error.message).toBe(
    'Failed to get a token: expected an answer of checkoutCart, but there was none: Error. Nothing was sent, so nothing happened. See to what gives the tokens: its error is the cause of this one.'
  )
  expect(requests).toEqual([])
})

test.each<[string, () => unknown]>([
  [
    'throws at once',
    () => {
      throw new Error('no cache')
    }
  ],
  ['gives nothing', () => undefined],
  ['gives empty text', () => ''],
  ['gives a line break with the token', () => `${canary}\n`],
  ['gives the word Bearer with the token', () => `Bearer ${canary}`]
])('it sends nothing when the source of tokens %s', async (_what, token) => {
  const { client, requests } = observedClient(() => json(201, {}), { token: token as () => string })
  const error = await transportErrorOf(callEach.checkoutCart(client))
  expect(error.sent).toBe(false)
  expect(String((error.cause as Error).stack)).not.toContain(canary)
  expect(requests).toEqual([])
})

test('it stops at once when the caller aborts, even a fetch that does not listen', async () => {
  const abort = new AbortController()
  const { client, requests } = observedClient(() => {
    abort.abort()
    return never()
  })
  const error = await transportErrorOf(client.checkoutCart({ customerId, cartId }, { ...ids, signal: abort.signal }))
  expect(error).toMatchObject({ sent: true, aborted: true, ids })
  expect(error.cause).toBe(abort.signal.reason)
  expect(error.message).toContain('the caller aborted. The service may have done the work.')
  expect(requests[0]?.signal.aborted).toBe(true)
})

test('it keeps the reason of an abort', async () => {
  const reason = { why: 'the shop closed' }
  const abort = new AbortController()
  const { client } = observedClient(() => {
    abort.abort(reason)
    return never()
  })
  expect((await transportErrorOf(client.getCart({ customerId, cartId }, { signal: abort.signal }))).cause).toBe(reason)
})

test('it ends at a timeout, and the cause says so', async () => {
  const { client } = observedClient(never)
  const error = await transportErrorOf(client.getCart({ customerId, cartId }, { signal: AbortSignal.timeout(1) }))
  expect(error).toMatchObject({ sent: true, aborted: true, cause: { name: 'TimeoutError' } })
})

test('it sends nothing when the caller aborted before', async () => {
  const { client, requests } = observedClient(never)
  const error = await transportErrorOf(client.checkoutCart({ customerId, cartId }, { signal: AbortSignal.abort() }))
  expect(error).toMatchObject({ sent: false, aborted: true, cause: { name: 'AbortError' } })
  expect(error.message).toContain(
    'the caller aborted before anything was sent. Nothing was sent, so nothing happened; call again.'
  )
  expect(requests).toEqual([])
})

test('it sends nothing when the caller aborts while the token is fetched', async () => {
  const abort = new AbortController()
  const { client, requests } = observedClient(never, {
    token: () => {
      abort.abort()
      return canary
    }
  })
  expect(await transportErrorOf(client.createCart({ customerId, cart }, { signal: abort.signal }))).toMatchObject({
    sent: false,
    aborted: true
  })
  expect(requests).toEqual([])
})

test('it stops at once when the caller aborts while the body arrives', async () => {
  const abort = new AbortController()
  const pull = () => {
    abort.abort()
    return never()
  }
  const body = new ReadableStream({ pull }, { highWaterMark: 0 })
  const { client } = observedClient(() => new Response(body, { status: 201 }))
  expect(await transportErrorOf(client.checkoutCart({ customerId, cartId }, { signal: abort.signal }))).toMatchObject({
    sent: true,
    aborted: true,
    status: 201
  })
})

test('it gives the answer when the caller aborts too late', async () => {
  const abort = new AbortController()
  const { client } = observedClient(() => json(403, scenarios.forbidden.body))
  const answer = await client.getCart({ customerId, cartId }, { signal: abort.signal })
  abort.abort()
  expect(answer.kind).toBe('refusal')
})

test('it talks to a server through the platform’s own fetch', async () => {
  const seen: unknown[] = []
  const baseUrl = await listen((request, response) => {
    const { method, url, headers } = request
    seen.push({ method, url, length: headers['content-length'], type: headers['content-type'], accept: headers.accept })
    // As recorded in 2019: compact JSON behind a byte order mark.
    const body = Buffer.from(`\uFEFF${JSON.stringify(scenarios['subscription-pending'].body)}`)
    response
      .writeHead(201, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length })
      .end(body)
  })
  const client = createPartnerCenterClient({ token: canary, baseUrl: `${baseUrl}/partner/` })
  const answer = await client.checkoutCart({ customerId, cartId })
  expect(answer).toMatchObject({ ok: true, orders: scenarios['subscription-pending'].body.orders })
  expect(answer.ids.date).toMatch(/GMT$/)
  expect(seen).toEqual([
    {
      method: 'POST',
      url: `/partner/v1/customers/${customerId}/carts/${cartId}/checkout`,
      length: '0',
      type: undefined,
      accept: 'application/json'
    }
  ])
})

test('it does not follow a redirect with its token', async () => {
  const elsewhere: unknown[] = []
  const other = await listen((request, response) => {
    elsewhere.push(request.headers)
    response.end()
  })
  const baseUrl = await listen((_request, response) => response.writeHead(302, { Location: other }).end())
  const error = await thrownBy(createPartnerCenterClient({ token: canary, baseUrl }).getCart({ customerId, cartId }))
  expect(error).toMatchObject({
    name: 'ContractViolationError',
    status: 302,
    findings: [{ code: 'response.status.undocumented' }]
  })
  expect(elsewhere).toEqual([])
})

test('it knows a server that is not there as a lost call', async () => {
  const error = await transportErrorOf(
    callEach.getCart(createPartnerCenterClient({ token: canary, baseUrl: 'http://127.0.0.1:1' }))
  )
  expect(error).toMatchObject({ sent: true, aborted: false })
})

test('it gives the error as data for a log', async () => {
  const { client } = observedClient(() => Promise.reject(new Error(`about ${customerId}`)), { now: () => 5 })
  const error = await transportErrorOf(client.checkoutCart({ customerId, cartId }, ids))
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'TransportError',
    message: error.message,
    operation: 'checkoutCart',
    ids,
    attempts: [
      {
        operation: 'checkoutCart',
        attempt: 1,
        ids,
        startedAt: 5,
        duration: 0,
        outcome: { kind: 'no-answer', sent: true, reason: 'Error' },
        givenUp: 'retry-off',
        repeat: { requestId }
      }
    ],
    sent: true,
    aborted: false,
    repeat: { requestId }
  })
  expect(error.message).not.toContain(customerId)
})

test('it recognises its errors from another realm', () => {
  const foreign: unknown = runInNewContext(
    `Object.assign(new Error('lost'), { name: 'TransportError', sent: true, aborted: false, ids: {} })`
  )
  expect(foreign).not.toBeInstanceOf(Error)
  expect(isTransportError(foreign)).toBe(true)
  for (const other of [null, undefined, 'TransportError', new Error('x'), { name: 'TransportError' }]) {
    expect(isTransportError(other)).toBe(false)
  }
})
