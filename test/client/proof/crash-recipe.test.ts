import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPartnerCenterClient, isTransportError } from '../../../src/client/index.ts'
import type { FaultRequest } from '../../../src/sandbox/index.ts'
import { createSandbox } from '../../../src/sandbox/index.ts'
import { cart, customerId } from '../observed-client.ts'
import { virtualTime } from '../virtual-time.ts'
import { buy, table, type Database } from './crash-recipe.ts'

// The recipe of the README, with a database as it has it, under a crash before and after everything that it waits for.

let postgres: PGlite

beforeAll(async () => {
  postgres = await PGlite.create()
}, 60_000)

afterAll(() => postgres.close())

/** A program that ends, without a word, at the step of a number: whatever it waited for never comes back to it. */
const program = (crashAt: number) => {
  let step = 0
  let crash = () => {}
  const crashed = new Promise<'crashed'>((resolve) => {
    crash = () => {
      resolve('crashed')
    }
  })
  const isOver = () => {
    if (++step < crashAt) return false
    crash()
    return true
  }
  const never = () => new Promise<never>(() => {})
  /** Two steps: before it has an effect, and after it had it. */
  const awaited = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isOver()) return never()
    const result = await work()
    return isOver() ? never() : result
  }
  return { awaited, crashed, steps: () => step }
}

const run = async (
  sandbox: ReturnType<typeof createSandbox>,
  time: ReturnType<typeof virtualTime>,
  crashAt: number
) => {
  const { awaited, crashed, steps } = program(crashAt)
  const database: Database = { query: (text, values) => awaited(() => postgres.query(text, values)) }
  const partnerCenter = createPartnerCenterClient({
    token: () => awaited(() => Promise.resolve(`a-token-of-the-program-${steps()}`)),
    fetch: (request) => awaited(() => sandbox.fetch(request)),
    ...time.surroundings,
    sleep: (milliseconds) => awaited(() => time.surroundings.sleep(milliseconds))
  })
  const bought = buy(database, partnerCenter, 'purchase 1', customerId, cart).catch((error: unknown) => error)
  return { end: await Promise.race([bought, crashed]), steps: steps() }
}

const faults: Record<string, readonly FaultRequest['fault'][]> = {
  'nothing else': [],
  'a lost answer': [{ kind: 'answer-lost' }],
  'a connection that breaks twice': [{ kind: 'connection-dropped' }, { kind: 'connection-dropped' }],
  'a throttled attempt and a lost answer': [{ kind: 'throttled' }, { kind: 'answer-lost' }],
  'a token that is refused': [{ kind: 'expired-token' }],
  'a gateway that gives up after the purchase': [{ kind: 'gateway-timeout', afterCommit: true }],
  'a failure in the middle': [{ kind: 'server-error', afterCommit: true }]
}

test.each(Object.keys(faults))('it buys once however often it crashes, with %s', async (name) => {
  const open = () => {
    const time = virtualTime()
    const sandbox = createSandbox({ clock: time.clock, listLag: 'PT0S' })
    for (const operation of ['createCart', 'checkoutCart'] as const) {
      for (const fault of faults[name] ?? []) sandbox.faults.add({ operation, fault, times: 1 })
    }
    return { time, sandbox }
  }
  await postgres.exec(table)
  const whole = open()
  await postgres.exec('DELETE FROM purchases')
  const { steps } = await run(whole.sandbox, whole.time, Infinity)
  expect(steps).toBeGreaterThan(8)
  for (let crashAt = 1; crashAt <= steps; crashAt++) {
    await postgres.exec('DELETE FROM purchases')
    const { sandbox, time } = open()
    const orders = () => sandbox.snapshot().orders.length
    expect(await run(sandbox, time, crashAt)).toMatchObject({ end: 'crashed' })
    expect(orders()).toBeLessThanOrEqual(1)
    // The next program crashes once, too.
    await run(sandbox, time, Math.ceil(crashAt / 2))
    expect(orders()).toBeLessThanOrEqual(1)
    let end: unknown
    for (let start = 0; start < 3; start++) {
      ;({ end } = await run(sandbox, time, Infinity))
      if (!isTransportError(end)) break
    }
    expect(orders(), `crash at ${crashAt}`).toBe(1)
    expect(sandbox.snapshot().carts, `crash at ${crashAt}`).toHaveLength(1)
    const { kind } = end as { kind: string }
    expect(kind, `crash at ${crashAt}`).toBe('success')
    expect((await run(sandbox, time, Infinity)).end).toEqual(JSON.parse(JSON.stringify(end)))
  }
})
