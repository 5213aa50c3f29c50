import { expect, test } from 'vitest'
import { isTransportError } from '../../../src/client/index.ts'
import { openShop } from '../virtual-time.ts'

// `drain`: what is under way comes to its end, and nothing begins.

/** A shop whose client is drained by something that happens in it. */
const shop = (given: Parameters<typeof openShop>[1] = {}) => {
  const drain = new AbortController()
  const opened = openShop({ listLag: 'PT0S' }, given)
  const { customerId, cartId } = opened.sandbox.states['cart-active']()
  const checkOut = (options = {}) =>
    opened.client
      .checkoutCart({ customerId, cartId }, { drain: drain.signal, ...options })
      .catch((error: unknown) => error)
  const orders = () => opened.sandbox.snapshot().orders.length
  return { ...opened, drain, checkOut, orders }
}

const drainedAtWait = () => {
  const sleeping: { now?: () => void } = {}
  const opened = shop({
    sleep: () => {
      sleeping.now?.()
      return Promise.resolve()
    }
  })
  sleeping.now = () => {
    opened.drain.abort()
  }
  return opened
}

test('it gives the last refusal as its answer when it is drained in the wait after it', async () => {
  const { sandbox, checkOut, orders } = drainedAtWait()
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'throttled' }, times: 1 })
  expect(await checkOut()).toMatchObject({ kind: 'refusal', status: 429, attempts: [{ outcome: { status: 429 } }] })
  expect(orders()).toBe(0)
})

test('it says how to go on when it is drained in the wait after a lost attempt', async () => {
  const { sandbox, checkOut, orders } = drainedAtWait()
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'connection-dropped' }, times: 1 })
  const error = await checkOut()
  expect(error).toMatchObject({ sent: true, aborted: false, attempts: [{ outcome: { kind: 'no-answer' } }] })
  expect(isTransportError(error) && error.repeat?.requestId).toBe(isTransportError(error) && error.ids.requestId)
  expect(orders()).toBe(0)
  // The client remembers it as after any lost call.
  expect(await checkOut({ drain: undefined })).toMatchObject({ ok: true })
})

test('it reads cart and orders although it is drained, where a failed attempt may have bought', async () => {
  const { sandbox, checkOut } = drainedAtWait()
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'gateway-timeout', afterCommit: true }, times: 1 })
  expect(await checkOut()).toMatchObject({ kind: 'already-ordered', likelyOrders: [{}] })
})

test('it lets an attempt that is under way come to its end, and makes no other', async () => {
  const { sandbox, checkOut, drain, orders } = shop({ fetch: (request) => late(request) })
  const late = (request: Request) => {
    drain.abort()
    return sandbox.fetch(request)
  }
  expect(await checkOut()).toMatchObject({ ok: true })
  expect(orders()).toBe(1)
})

test('it reports no wait after the end of an attempt during which it was drained', async () => {
  const { sandbox, checkOut, drain } = shop({ fetch: (request) => late(request) })
  const late = (request: Request) => {
    drain.abort()
    return sandbox.fetch(request)
  }
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'throttled' } })
  expect(await checkOut()).toMatchObject({ status: 429, attempts: [{ givenUp: 'aborted' }] })
})

test.each([
  ['ignores its signal', () => Promise.resolve('a-token')],
  ['never comes', () => new Promise<string>(() => {})]
])('it begins nothing when it is drained while it waits for a token that %s', async (_, token) => {
  const { checkOut, drain, orders, sandbox } = shop({
    token: () => {
      drain.abort()
      return token()
    }
  })
  const error = await checkOut()
  expect(error).toMatchObject({ name: 'TransportError', sent: false, aborted: true })
  expect(error).not.toHaveProperty('repeat')
  expect({ orders: orders(), sent: sandbox.history().exchanges }).toEqual({ orders: 0, sent: [] })
})

test('it does not send again with a token that was renewed while it was drained', async () => {
  const { checkOut, drain, orders, sandbox } = shop({
    token: ({ forceRefresh }: { forceRefresh: boolean }) => {
      if (forceRefresh) drain.abort()
      return forceRefresh ? 'another-token' : 'a-token'
    }
  })
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'expired-token' }, times: 1 })
  expect(await checkOut()).toMatchObject({ kind: 'refusal', status: 401 })
  expect(orders()).toBe(0)
})

test('it is aborted by its signal although it is drained', async () => {
  const abort = new AbortController()
  const { checkOut, drain } = shop({
    fetch: () => {
      drain.abort()
      abort.abort()
      return new Promise(() => {})
    }
  })
  expect(await checkOut({ signal: abort.signal })).toMatchObject({ aborted: true, sent: true })
})
