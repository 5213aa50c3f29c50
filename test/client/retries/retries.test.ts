import { getEventListeners } from 'node:events'
import { setImmediate as immediately, setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { scenarios } from '../../../generated/scenarios.ts'
import type { AttemptReport, PartnerCenterClient } from '../../../src/client/index.ts'
import {
  answer,
  callEach,
  cartId,
  customerId,
  json,
  observedClient,
  thrownBy,
  type ObservedOptions
} from '../observed-client.ts'
import { virtualTime } from '../virtual-time.ts'

const fault =
  (status: number, code: number | string, headers: Record<string, string> = {}) =>
  () =>
    json(status, { code, description: 'A fault of a test.', data: [], source: 'PartnerFD' }, headers)
const page = (status: number) => () => answer(status, '<html>gateway</html>', { 'Content-Type': 'text/html' })
const throttle =
  (retryAfter: string, headers = {}) =>
  () =>
    json(429, { statusCode: 429, message: 'Too many requests.' }, { 'Retry-After': retryAfter, ...headers })
const lost = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' }))
const bought = () => json(201, scenarios['subscription-pending'].body)
const listed = () => json(200, { totalCount: 0, items: [] })
const made = () => json(201, scenarios['cart-active'].body)

type Service = () => Response | Promise<Response>

/** A client whose service answers the script, its last line for ever, in a time that passes only while somebody waits. */
const scripted = (script: readonly Service[], options: ObservedOptions = {}) => {
  const { waits, surroundings, clock } = virtualTime()
  let line = 0
  const reports: AttemptReport[] = []
  const { client, requests } = observedClient(() => (script[Math.min(line++, script.length - 1)] ?? bought)(), {
    ...surroundings,
    retry: {},
    onAttempt: (report) => reports.push(report),
    ...options
  })
  return { client, requests, waits, reports, clock }
}

const requestIds = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get('MS-RequestId'))
const checkOut = (client: PartnerCenterClient) => client.checkoutCart({ customerId, cartId })

test.each<[string, Service]>([
  ['no answer', lost],
  ['a page of a gateway with 502', page(502)],
  ['a page of a gateway with 503', page(503)],
  ['a page of a gateway with 504', page(504)],
  ['429 of the gateway', throttle('1')]
])('it repeats a checkout after %s under the same id', async (_what, first) => {
  const { client, requests } = scripted([first, bought])
  expect(await checkOut(client)).toMatchObject({ kind: 'success' })
  expect(requests).toHaveLength(2)
  expect(new Set(requestIds(requests)).size).toBe(1)
})

test.each<[string, Service]>([
  ['500 with 800003', fault(500, 800003)],
  ['500 with 800005', fault(500, 800005)],
  ['500 with 900192', fault(500, 900192)],
  ['502 with a fault', fault(502, 900192)],
  ['503 with a fault', fault(503, 900192)],
  ['504 with a fault', fault(504, 900192)],
  ['408 with a fault', fault(408, 900192)],
  ['409 with 800064', fault(409, 800064)],
  ['409 with 800060', fault(409, '800060')]
])('it repeats a checkout after %s under a new id, because the service has spoken', async (_what, first) => {
  const { client, requests } = scripted([first, bought])
  expect(await checkOut(client)).toMatchObject({ kind: 'success' })
  expect(new Set(requestIds(requests)).size).toBe(2)
  expect(new Set(requests.map(({ headers }) => headers.get('MS-CorrelationId'))).size).toBe(1)
})

test.each<[string, Service]>([
  ['400', fault(400, 800009)],
  ['401', fault(401, 400)],
  ['403', fault(403, 800069)],
  ['404 with 400019', fault(404, 400019)],
  ['404 with 800008', fault(404, 800008)],
  ['409 with 900112', fault(409, 900112)],
  ['417', fault(417, 800036)],
  ['500 with 800087', fault(500, 800087)],
  ['500 with 800031', fault(500, 800031)],
  ['501', fault(501, 0)],
  ['505', fault(505, 0)],
  ['a fault in a 200', fault(200, 400072)],
  ['an answer outside the contract', () => answer(200, '<html>portal</html>', { 'Content-Type': 'text/html' })],
  ['a redirect', () => new Response(null, { status: 302 })]
])('it does not repeat anything after %s', async (_what, service) => {
  for (const call of Object.values(callEach)) {
    const { client, requests, waits } = scripted([service])
    await call(client).catch(() => undefined)
    const [first] = requests
    // After a checkout that may have been done the cart is looked at.
    expect(requests.filter(({ method, url }) => method === first?.method && url === first.url)).toHaveLength(1)
    expect(waits).toEqual([])
  }
})

test('it repeats what only reads, whatever went wrong on the way', async () => {
  for (const first of [lost, page(502), fault(503, 900192), throttle('1'), () => answer(504, null, {})]) {
    const { client, requests } = scripted([first, listed])
    expect((await client.listOrders({ customerId })).ok).toBe(true)
    expect(requests).toHaveLength(2)
  }
})

test.each<[string, Service, number]>([
  ['no answer', lost, 2],
  ['a page of a gateway', page(504), 2],
  ['a throttling gateway', throttle('1'), 2],
  ['a service that failed', fault(503, 900192), 2],
  ['a conflict', fault(409, 800064), 1]
])('it makes a cart again only under the id of the first attempt: after %s', async (_what, first, sent) => {
  const { client, requests } = scripted([first, made])
  await callEach.createCart(client)
  expect(requests).toHaveLength(sent)
  expect(new Set(requestIds(requests)).size).toBe(1)
})

test('it sends the same body again', async () => {
  const { client, requests } = scripted([lost, lost, made])
  await callEach.createCart(client)
  const bodies = await Promise.all(requests.map((request) => request.text()))
  expect(bodies[0]).toContain('catalogItemId')
  expect(new Set(bodies).size).toBe(1)
})

test('it makes the cart that it was handed, whatever becomes of that object meanwhile', async () => {
  const cart = {
    lineItems: [{ catalogItemId: 'DZH318Z0BQ3Q:0001:DZH318Z0DSM8', quantity: 5, billingCycle: 'monthly' }]
  }
  const loses = () => {
    for (const item of cart.lineItems) item.quantity = 500
    return lost()
  }
  const { client, requests } = scripted([loses, made])
  await client.createCart({ customerId, cart })
  const bodies = await Promise.all(requests.map((request) => request.text()))
  expect(bodies.map((body) => (JSON.parse(body) as typeof cart).lineItems[0]?.quantity)).toEqual([5, 5])
})

test('it buys the carts that it was called for, whatever becomes of the object that named them', async () => {
  const { client, requests } = scripted([bought])
  const which = { customerId, cartId: '' }
  const cartIds = ['4cf4bc4b-2ad5-4b3a-9ed5-4a5e8c07c7d6', '9a0f3d43-6f0e-4d2c-8c77-6c3a3fd7b5c1', cartId]
  const answers = await Promise.all(
    cartIds.map((id) => {
      which.cartId = id
      return client.checkoutCart(which)
    })
  )
  expect(requests.map(({ url }) => url.split('/').at(-2))).toEqual(cartIds)
  expect(answers.map((answer) => answer.cartId)).toEqual(cartIds)
})

test('it looks what became of the cart that it was called for', async () => {
  const which = { customerId, cartId }
  const submitted = () => {
    which.cartId = customerId
    return fault(400, 800065)()
  }
  const { client, requests } = scripted([submitted, made])
  await client.checkoutCart(which)
  expect(requests[1]?.url).toContain(`/carts/${cartId}`)
})

test('it waits a random time up to a bound that doubles', async () => {
  const { client, waits } = scripted([lost], { retry: { attempts: 8, maxDelay: 3_000 }, retryBudget: false })
  await thrownBy(checkOut(client))
  expect(waits).toEqual([250, 500, 1_000, 1_500, 1_500, 1_500, 1_500])
  const eager = scripted([lost, bought], { random: () => 0 })
  await checkOut(eager.client)
  expect(eager.waits).toEqual([0])
})

test.each<[string, Record<string, string>, number]>([
  ['7', {}, 7_250],
  ['0', {}, 250],
  ['Mon, 02 Mar 2026 09:00:20 GMT', { Date: 'Mon, 02 Mar 2026 09:00:00 GMT' }, 20_250],
  ['Mon, 02 Mar 2026 08:59:00 GMT', { Date: 'Mon, 02 Mar 2026 09:00:00 GMT' }, 250],
  ['soon', {}, 250]
])('it waits as long as Retry-After says: %s', async (retryAfter, headers, wait) => {
  const { client, waits } = scripted([throttle(retryAfter, headers), bought])
  expect((await checkOut(client)).ok).toBe(true)
  expect(waits).toEqual([wait])
})

test('it gives an answer back whose Retry-After is later than the deadline', async () => {
  const { client, requests, waits, reports } = scripted([throttle('3600')])
  expect(await checkOut(client)).toMatchObject({ kind: 'refusal', refusal: { retryAfter: { seconds: 3600 } } })
  expect(requests).toHaveLength(1)
  expect(waits).toEqual([])
  expect(reports).toMatchObject([{ givenUp: 'deadline' }])
})

test('it waits longer for an order that is in progress than for a cart that is busy', async () => {
  const busy = scripted([fault(409, 800064), bought])
  const inProgress = scripted([fault(409, 800060), bought])
  await checkOut(busy.client)
  await checkOut(inProgress.client)
  expect([busy.waits, inProgress.waits]).toEqual([[1_250], [10_250]])
})

test('it ends after its attempts, and says how to go on', async () => {
  const { client, requests, reports } = scripted([lost])
  const error = await thrownBy(checkOut(client))
  expect(requests).toHaveLength(5)
  expect(error).toMatchObject({
    name: 'TransportError',
    sent: true,
    repeat: { requestId: requestIds(requests)[0] },
    attempts: reports
  })
  expect(reports.map(({ attempt, givenUp, wait }) => [attempt, givenUp, wait])).toEqual([
    [1, undefined, 250],
    [2, undefined, 500],
    [3, undefined, 1_000],
    [4, undefined, 2_000],
    [5, 'attempts', undefined]
  ])
})

test('it ends at its deadline, an attempt under way included', async () => {
  const { waits, surroundings, clock } = virtualTime()
  const { client, requests } = observedClient(
    () => {
      clock.advance('PT25S')
      return new Promise<never>(() => {})
    },
    { ...surroundings, retry: { attemptTimeout: 20_000, deadline: 45_000, attempts: 100 } }
  )
  const start = clock.now()
  const error = await thrownBy(checkOut(client))
  expect(error).toMatchObject({ sent: true, aborted: false, cause: { name: 'TimeoutError' } })
  expect(requests.every(({ signal }) => signal.aborted)).toBe(true)
  expect(requests).toHaveLength(2)
  expect(waits).toHaveLength(1)
  expect(clock.now() - start).toBeLessThan(60_000)
})

test('it sends nothing once its time went by while a token was fetched', async () => {
  let asked = 0
  const { client, requests, clock } = scripted([page(503), bought], {
    token: () => {
      if (++asked > 1) clock.advance('PT11M')
      return 'a token of a test'.replaceAll(' ', '-')
    }
  })
  expect(await thrownBy(checkOut(client))).toMatchObject({
    name: 'TransportError',
    cause: { name: 'TimeoutError' },
    attempts: [{ outcome: { status: 503 } }, { outcome: { kind: 'no-answer', sent: false } }],
    // Of the attempt before: a gateway gave up in the middle of it.
    sent: true,
    repeat: { requestId: expect.any(String) as string }
  })
  expect(requests).toHaveLength(1)
})

test('it repeats less and less while everything fails, and recovers with the service', async () => {
  let isDown = true
  const { client, requests, reports } = scripted([() => (isDown ? fault(503, 900192)() : listed())], {
    retryBudget: { capacity: 6, refund: 1 }
  })
  for (let call = 0; call < 4; call++) await client.listOrders({ customerId })
  expect(requests).toHaveLength(4 + 6)
  expect(reports.at(-1)).toMatchObject({ givenUp: 'budget' })
  isDown = false
  for (let call = 0; call < 3; call++) await client.listOrders({ customerId })
  isDown = true
  requests.length = 0
  await client.listOrders({ customerId })
  expect(requests).toHaveLength(4)
})

test('it makes one request where the call or the client says so', async () => {
  const ofClient = scripted([lost], { retry: false })
  await thrownBy(checkOut(ofClient.client))
  expect(ofClient.requests).toHaveLength(1)
  const ofCall = scripted([lost])
  await thrownBy(ofCall.client.checkoutCart({ customerId, cartId }, { retry: false }))
  expect(ofCall.requests).toHaveLength(1)
  await thrownBy(ofCall.client.checkoutCart({ customerId, cartId }, { retry: { attempts: 2 } }))
  expect(ofCall.requests).toHaveLength(3)
})

test('it goes on with a call that ended without an outcome when the same call is made again', async () => {
  const { client, requests } = scripted([lost, bought], { retry: false })
  await thrownBy(checkOut(client))
  await checkOut(client)
  await checkOut(client)
  const [first, second, third] = requestIds(requests)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('it knows the same call again, however its arguments are written', async () => {
  const written = [{ cartId, customerId }, { customerId, cartId: cartId.toUpperCase() }, withItself()]
  for (const what of written) {
    const { client, requests } = scripted([lost, bought], { retry: false })
    await thrownBy(checkOut(client))
    await client.checkoutCart(what)
    expect(new Set(requestIds(requests)).size).toBe(1)
  }
})

test('it says how to go on, whatever else is in the object that names the cart', async () => {
  const { client } = scripted([lost], { retry: false })
  expect(await thrownBy(client.checkoutCart(withItself()))).toMatchObject({ name: 'TransportError', sent: true })
})

/** As objects of a database are: more than what was asked for, and no JSON. */
const withItself = () => {
  const row: { customerId: string; cartId: string; row?: unknown } = { customerId, cartId }
  row.row = row
  return row
}

test('it does not mix up calls of other carts, and forgets after an hour', async () => {
  const { client, requests, clock } = scripted([lost], { retry: false })
  await thrownBy(checkOut(client))
  await thrownBy(client.checkoutCart({ customerId, cartId: customerId }))
  clock.advance('PT61M')
  await thrownBy(checkOut(client))
  expect(new Set(requestIds(requests)).size).toBe(3)
})

test('it gives an id that was never sent to one of two checkouts at once, and another to the other', async () => {
  const unknownCart = fault(404, 800008)
  const { client, requests } = scripted([lost, unknownCart], { retry: false })
  await thrownBy(checkOut(client))
  // Refused under the id of the first one, and no denial of what that may have done.
  const refused = await checkOut(client)
  expect(refused).toMatchObject({ kind: 'unknown' })
  const answers = await Promise.all([checkOut(client), checkOut(client), checkOut(client)])
  const [first, second, ...atOnce] = requestIds(requests)
  expect(second).toBe(first)
  expect(new Set([first, ...atOnce]).size).toBe(4)
  expect(atOnce).toContain(refused.kind === 'unknown' && refused.repeat.requestId)
  expect(answers.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown'])
})

test('it does not give away the id that its caller goes on with', async () => {
  const { client, requests } = scripted([lost, fault(404, 800008)], { retry: false })
  await thrownBy(checkOut(client))
  const refused = await checkOut(client)
  const repeat = refused.kind === 'unknown' ? refused.repeat : {}
  await Promise.all([client.checkoutCart({ customerId, cartId }, repeat), checkOut(client)])
  expect(new Set(requestIds(requests)).size).toBe(3)
})

test('it shares an id that was sent: whoever asks again asks for the same purchase', async () => {
  const { client, requests } = scripted([lost, bought], { retry: false })
  await thrownBy(checkOut(client))
  await Promise.all([checkOut(client), checkOut(client)])
  expect(new Set(requestIds(requests)).size).toBe(1)
})

test.each<[string, (signal: AbortController) => Parameters<PartnerCenterClient['checkoutCart']>[1]]>([
  [
    'an abort between two attempts',
    (abort) => ({
      signal: abort.signal,
      onAttempt: () => {
        abort.abort()
      }
    })
  ],
  [
    'a journal that breaks between two attempts',
    () => ({
      beforeAttempt: ({ attempt }) => {
        if (attempt > 1) throw new Error('the disk is full')
      }
    })
  ]
])('it goes on with a call that was ended by %s', async (_what, optionsOf) => {
  const abort = new AbortController()
  const { client, requests } = scripted([lost, bought], {
    sleep: () => {
      return Promise.resolve()
    }
  })
  expect(await thrownBy(client.checkoutCart({ customerId, cartId }, optionsOf(abort)))).toMatchObject({ sent: true })
  expect(requests).toHaveLength(1)
  await checkOut(client)
  expect(new Set(requestIds(requests)).size).toBe(1)
})

test('it does not forget a lost call because of another one that was never sent', async () => {
  const { client, requests } = scripted([lost, bought], { retry: false })
  const first = thrownBy(checkOut(client))
  const second = thrownBy(
    client.checkoutCart(
      { customerId, cartId },
      {
        beforeAttempt: async () => {
          await first
          throw new Error('the disk is full')
        }
      }
    )
  )
  expect(await Promise.all([first, second])).toMatchObject([{ sent: true }, { sent: false }])
  await checkOut(client)
  expect(new Set(requestIds(requests)).size).toBe(1)
})

test('it says how to go on while nobody was told the orders of a cart that was submitted already', async () => {
  const { client, reports } = scripted([fault(500, 800003), fault(400, 800065)])
  expect(await checkOut(client)).toMatchObject({ kind: 'already-ordered' })
  // A program that crashed before it saw the answer goes on from here: a refusal for another reason is no "nothing was bought".
  const repeat = reports.filter(({ operation }) => operation === 'checkoutCart').at(-1)?.repeat
  expect(repeat).toEqual({ requestId: expect.any(String) as string })
  const { client: next } = scripted([() => answer(401, null, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })])
  expect(await next.checkoutCart({ customerId, cartId }, repeat)).toMatchObject({ kind: 'unknown' })
})

test('it has nothing to go on with where another call submitted the cart', async () => {
  const { client, reports } = scripted([fault(400, 800065)])
  expect(await checkOut(client)).toMatchObject({ kind: 'already-ordered' })
  expect(reports[0]).not.toHaveProperty('repeat')
})

test('it takes an abort for the end of a wait, at once and without a trace', async () => {
  const abort = new AbortController()
  let listeners = 0
  const { signal } = abort
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners++
    add(...given)
  }
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners--
    remove(...given)
  }
  const { client, requests } = observedClient(fault(409, 800060), { retry: { baseDelay: 1 } })
  const began = Date.now()
  const work = thrownBy(
    client.checkoutCart(
      { customerId, cartId },
      {
        signal,
        // Once the wait has begun.
        onAttempt: () => {
          queueMicrotask(() => {
            abort.abort('closed')
          })
        }
      }
    )
  )
  expect(await work).toMatchObject({ name: 'TransportError', aborted: true, sent: true, cause: 'closed' })
  expect(Date.now() - began).toBeLessThan(5_000)
  expect(requests).toHaveLength(1)
  expect(listeners).toBe(0)
})

test('it says of an abort between two attempts that what was sent was refused', async () => {
  const abort = new AbortController()
  const { client } = scripted([throttle('5')])
  const options = {
    signal: abort.signal,
    onAttempt: () => {
      abort.abort()
    }
  }
  const error = await thrownBy(client.checkoutCart({ customerId, cartId }, options))
  expect(error).toMatchObject({
    sent: false,
    aborted: true,
    message:
      'Failed to call the service: expected an answer of checkoutCart, but there was none: the caller aborted. ' +
      'What was sent was refused, so nothing happened; call again.'
  })
})

test('it takes a sleep that rejects when it is aborted', async () => {
  const abort = new AbortController()
  const { client } = scripted([page(503)], {
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal && { signal })
  })
  const work = client.checkoutCart(
    { customerId, cartId },
    {
      signal: abort.signal,
      onAttempt: () => {
        setImmediate(() => {
          abort.abort()
        })
      }
    }
  )
  expect(await thrownBy(work)).toMatchObject({
    name: 'TransportError',
    aborted: true,
    sent: true,
    repeat: { requestId: expect.any(String) as string }
  })
})

test.each([undefined, () => {}])('it tells of an abort while a refused token is renewed', async (beforeAttempt) => {
  const abort = new AbortController()
  let asked = 0
  const { client, requests } = scripted([fault(401, 800001)], {
    token: () => {
      if (++asked === 1) return 'a-token-of-a-test'
      abort.abort()
      return new Promise(() => {})
    },
    ...(beforeAttempt && { beforeAttempt })
  })
  const error = await thrownBy(client.checkoutCart({ customerId, cartId }, { signal: abort.signal }))
  expect(error).toMatchObject({
    aborted: true,
    sent: false,
    attempts: [{ renewsToken: true }],
    message: expect.stringMatching(/^Failed to call the service: .* What was sent was refused/) as string
  })
  expect(requests).toHaveLength(1)
})

test('it listens to a signal once, however many calls have it, and not at all when they are over', async () => {
  const { signal } = new AbortController()
  const listeners: number[] = []
  const listen = () => {
    listeners.push(getEventListeners(signal, 'abort').length)
  }
  const { client } = observedClient(
    async () => {
      await immediately()
      listen()
      return fault(503, 900192)()
    },
    {
      retry: { attempts: 2, baseDelay: 1 },
      token: async () => {
        await immediately()
        listen()
        return 'a-token-of-a-test'
      },
      onAttempt: () => {
        setImmediate(listen)
      }
    }
  )
  const which = Array.from({ length: 20 }, () => crypto.randomUUID())
  await Promise.all(which.map((id) => client.checkoutCart({ customerId, cartId: id }, { signal })))
  expect(Math.max(...listeners)).toBe(1)
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('it tells before each attempt what is about to be sent, and waits until that is stored', async () => {
  const events: string[] = []
  const { client, requests } = scripted([lost, bought], {
    beforeAttempt: async ({ attempt, ids }) => {
      await Promise.resolve()
      events.push(`before ${attempt} ${ids.requestId}`)
    },
    onAttempt: ({ attempt, ids }) => events.push(`after ${attempt} ${ids.requestId}`)
  })
  await checkOut(client)
  const [id] = requestIds(requests)
  expect(events).toEqual([`before 1 ${id}`, `after 1 ${id}`, `before 2 ${id}`, `after 2 ${id}`])
})

test('it sends nothing that could not be stored', async () => {
  const { client, requests } = scripted([bought])
  const cause = new Error('the disk is full')
  const error = await thrownBy(
    client.checkoutCart({ customerId, cartId }, { beforeAttempt: () => Promise.reject(cause) })
  )
  expect(error).toMatchObject({ name: 'TransportError', sent: false, cause })
  expect(requests).toEqual([])
})

test('it keeps a purchase although a logger breaks', async () => {
  const { client } = scripted([bought], {
    onAttempt: () => {
      throw new Error('broken')
    }
  })
  expect((await checkOut(client)).ok).toBe(true)
  // Nobody awaits it, so the rejection would end the program; the test runner tells of it.
  const rejects = (() => Promise.reject(new Error('broken'))) as () => void
  const slow = scripted([bought], { onAttempt: rejects })
  expect((await checkOut(slow.client)).ok).toBe(true)
})

test('it has every attempt with its ids on the answer', async () => {
  const { client, requests } = scripted([lost, page(503), bought])
  const answer = await checkOut(client)
  expect(answer.attempts.map(({ ids, outcome }) => [ids.requestId, outcome])).toEqual([
    [requestIds(requests)[0], { kind: 'no-answer', sent: true, reason: 'ECONNRESET' }],
    [requestIds(requests)[1], { kind: 'answered', status: 503 }],
    [requestIds(requests)[2], { kind: 'answered', status: 201 }]
  ])
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
})

test('it says that the work may be done when it loses the token after an attempt without an answer', async () => {
  let tokens = 0
  const { client } = scripted([lost], {
    token: () => (++tokens === 1 ? 'the-first-token-of-two' : Promise.reject(new Error('signed out')))
  })
  const error = await thrownBy(checkOut(client))
  expect(error).toMatchObject({ sent: true, repeat: { requestId: expect.any(String) as string } })
  expect((error as Error).message).toContain('may have done the work')
})

test.each<[object, string]>([
  [{ attempts: 0 }, 'retry.attempts'],
  [{ attempts: 1.5 }, 'retry.attempts'],
  [{ deadline: Number.NaN }, 'retry.deadline'],
  [{ baseDelay: -1 }, 'retry.baseDelay'],
  [{ maxDelay: '5' }, 'retry.maxDelay'],
  [{ retries: 3 }, 'retries']
])('it refuses a policy that cannot work: %j', async (retry, named) => {
  expect(() => observedClient(bought, { retry })).toThrow(named)
  const { client, requests } = observedClient(bought)
  const error = await thrownBy(client.checkoutCart({ customerId, cartId }, { retry }))
  expect(error).toBeInstanceOf(TypeError)
  expect((error as Error).message).toContain(named)
  expect(requests).toEqual([])
})
