import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  isContractViolationError,
  isTransportError,
  type AttemptReport,
  type PartnerCenterClientOptions
} from '../../../src/client/index.ts'
import { json } from '../observed-client.ts'
import { openShop } from '../virtual-time.ts'

// `afterAttempt`: what a store is told before the call goes on. An answer to a purchase is never lost because the store failed.

type Hook = NonNullable<PartnerCenterClientOptions['afterAttempt']>

const shop = (afterAttempt: Hook, given: Parameters<typeof openShop>[1] = {}, level: 'call' | 'client' = 'call') => {
  const opened = openShop(
    { listLag: 'PT0S' },
    {
      ...given,
      ...(level === 'client' && { afterAttempt })
    }
  )
  const { customerId, cartId } = opened.sandbox.states['cart-active']()
  const checkOut = (options = {}) =>
    opened.client
      .checkoutCart({ customerId, cartId }, { ...(level === 'call' && { afterAttempt }), ...options })
      .catch((error: unknown) => error)
  const orders = () => opened.sandbox.snapshot().orders.length
  return { ...opened, customerId, cartId, checkOut, orders }
}

const full = new Error('The disk is full.')
const failing: readonly (readonly [string, Hook])[] = [
  [
    'throws',
    () => {
      throw full
    }
  ],
  ['rejects', () => Promise.reject(full)],
  [
    'rejects later',
    async () => {
      await setImmediate()
      throw full
    }
  ]
]

test.each(['call', 'client'] as const)(
  'it waits for the %s to have stored an attempt before another begins, and before it ends',
  async (level) => {
    const steps: string[] = []
    const { sandbox, checkOut } = shop(
      async ({ attempt, repeat }) => {
        steps.push(`${attempt} stores ${repeat ? 'an id' : 'none'}`)
        for (let turn = 0; turn < 5; turn++) await setImmediate()
        steps.push(`${attempt} stored`)
      },
      {
        fetch: (request) => {
          steps.push('sends')
          return sandbox.fetch(request)
        }
      },
      level
    )
    sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'connection-dropped' }, times: 1 })
    sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'throttled' }, times: 1 })
    expect(await checkOut()).toMatchObject({ ok: true })
    steps.push('ends')
    expect(steps).toEqual(
      ['sends', '1 stores an id', '1 stored', 'sends', '2 stores an id', '2 stored', 'sends', '3 stores none', '3 stored', 'ends'] // prettier-ignore
    )
  }
)

test.each(failing)('it gives the purchase all the same where the store %s', async (_how, afterAttempt) => {
  const { checkOut, orders } = shop(afterAttempt)
  const error = await checkOut()
  if (!isTransportError(error)) throw error
  expect(error).toMatchObject({ sent: true, aborted: false, cause: full, attempts: [{ outcome: { status: 201 } }] })
  expect(error.answer).toMatchObject({ ok: true, status: 201, result: { orders: [{}] }, ids: error.ids })
  expect(error.repeat).toBeUndefined()
  expect(error.message).toBe(
    'Failed to tell afterAttempt: expected it to end well, but got Error. The service has answered checkoutCart with 201: see the answer of this error before the call is repeated.'
  )
  expect(JSON.stringify(error)).not.toContain('"result"')
  expect(orders()).toBe(1)
})

test.each(failing)('it begins no further attempt where the store %s after a refusal', async (_how, afterAttempt) => {
  const { sandbox, checkOut, orders } = shop(afterAttempt)
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'throttled' }, times: 1 })
  const error = await checkOut()
  expect(error).toMatchObject({ sent: false, cause: full, attempts: [{ outcome: { status: 429 } }] })
  expect(isTransportError(error) && error.answer).toMatchObject({ kind: 'refusal', refusal: { status: 429 } })
  expect(orders()).toBe(0)
})

test.each(failing)('it says how to go on where the store %s after a lost attempt', async (_how, afterAttempt) => {
  const { sandbox, checkOut, orders } = shop(afterAttempt)
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' }, times: 1 })
  const error = await checkOut()
  expect(error).toMatchObject({ sent: true, cause: full, attempts: [{ outcome: { kind: 'no-answer' } }] })
  if (!isTransportError(error)) throw error
  expect(error.answer).toBeUndefined()
  expect(error.repeat).toEqual({ requestId: error.attempts[0]?.ids.requestId })
  // The same client goes on under that id.
  expect(await checkOut({ afterAttempt: undefined })).toMatchObject({ ok: true, ids: error.repeat })
  expect(orders()).toBe(1)
})

test.each(failing)('it asks for no other token where the store %s after a refused one', async (_how, afterAttempt) => {
  const asked: boolean[] = []
  const { sandbox, checkOut, orders } = shop(afterAttempt, {
    token: ({ forceRefresh }: { forceRefresh: boolean }) => {
      asked.push(forceRefresh)
      return 'a-token-that-is-over-soon'
    }
  })
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'expired-token' }, times: 1 })
  const error = await checkOut()
  expect(error).toMatchObject({ sent: false, cause: full, attempts: [{ renewsToken: true }] })
  expect(isTransportError(error) && error.answer).toMatchObject({ kind: 'refusal', refusal: { status: 401 } })
  expect(asked).toEqual([false])
  expect(orders()).toBe(0)
})

test.each(failing)('it keeps an answer outside the contract where the store %s', async (_how, afterAttempt) => {
  const { checkOut } = shop(afterAttempt, { fetch: () => Promise.resolve(json(201, { orders: 'two' })) })
  const error = await checkOut()
  if (!isContractViolationError(error)) throw error
  expect(error).toMatchObject({ cause: full, body: { orders: 'two' }, attempts: [{}], repeat: {} })
})

test('it tells the call although the client failed, and each once', async () => {
  const told: AttemptReport[] = []
  const { checkOut } = shop(() => Promise.reject(full), {}, 'client')
  const error = await checkOut({ afterAttempt: (attempt: AttemptReport) => void told.push(attempt) })
  expect(error).toMatchObject({ cause: full, attempts: told })
  expect(told).toHaveLength(1)
})

test('it tells the store of an attempt that was aborted, and does not wait for it', async () => {
  const abort = new AbortController()
  const told: AttemptReport[] = []
  const { checkOut } = shop(
    (attempt) => {
      told.push(attempt)
      return new Promise(() => {})
    },
    {
      fetch: () => {
        abort.abort(new Error('enough'))
        return new Promise(() => {})
      }
    }
  )
  const error = await checkOut({ signal: abort.signal })
  expect(error).toMatchObject({ sent: true, aborted: true, repeat: told[0]?.repeat, cause: { message: 'enough' } })
  expect(told).toMatchObject([{ outcome: { kind: 'no-answer', sent: true }, givenUp: 'aborted' }])
})

test('it has nothing of an abort before anything was sent to store', async () => {
  const { checkOut } = shop(() => Promise.reject(full))
  expect(await checkOut({ signal: AbortSignal.abort() })).toMatchObject({ sent: false, aborted: true, attempts: [] })
})

test('it ends at the signal where the store never does, and has the purchase', async () => {
  const abort = new AbortController()
  const { checkOut, orders } = shop(() => {
    queueMicrotask(() => {
      abort.abort(new Error('enough'))
    })
    return new Promise(() => {})
  })
  const error = await checkOut({ signal: abort.signal })
  expect(error).toMatchObject({ sent: true, aborted: true, cause: { message: 'enough' } })
  expect(isTransportError(error) && error.answer).toMatchObject({ ok: true, status: 201 })
  expect(orders()).toBe(1)
})

test('it ends at the deadline where the store never does, and has the purchase', async () => {
  const timers: number[] = []
  let fire = () => {}
  const { checkOut } = shop(
    () => {
      queueMicrotask(() => {
        fire()
      })
      return new Promise(() => {})
    },
    {
      timer: (milliseconds, callback) => {
        timers.push(milliseconds)
        fire = callback
        return () => {}
      }
    }
  )
  const error = await checkOut({ retry: { deadline: 45_000 } })
  expect(timers).toEqual([45_000, 45_000])
  expect(error).toMatchObject({ sent: true, aborted: false, cause: { name: 'TimeoutError' } })
  expect(isTransportError(error) && error.answer).toMatchObject({ ok: true })
  await checkOut({ retry: { deadline: 5_000 } })
  // A store is not given up because the answer came late.
  expect(timers.slice(2, 4)).toEqual([5_000, 30_000])
})

test('it does not take a store that fails for an order that is not there yet', async () => {
  const { sandbox, client } = openShop({ listLag: 'PT0S', provisioningDelay: 'PT1M' })
  const { customerId, cartId } = sandbox.states['subscription-pending']()
  const bought = await client.checkoutCart({ customerId, cartId })
  if (!bought.ok) throw new Error('expected a purchase')
  const waiting = client.awaitSubscriptions(bought, { afterAttempt: () => Promise.reject(full) })
  await expect(waiting).rejects.toMatchObject({ cause: full, operation: 'getOrder' })
})

test('it keeps the hooks of a purchase to the purchase where it looks what came of it', async () => {
  const told: string[] = []
  const { sandbox, checkOut } = shop(({ operation }) => void told.push(operation))
  sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'gateway-timeout', afterCommit: true }, times: 9 })
  await checkOut()
  expect(new Set(told)).toEqual(new Set(['checkoutCart']))
})
