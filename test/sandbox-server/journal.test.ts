import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSandbox, type Change } from '../../src/sandbox/index.ts'
import { startJournal, type JournalOptions } from '../../src/sandbox-server/state/journal.ts'
import { readState } from '../../src/sandbox-server/state/saved-state.ts'
import { cartOf, license } from '../sandbox/desk.ts'
import { createPartnerCenterClient } from '../../src/client/index.ts'
import { control, newCartPath, serve, statePath } from './served.ts'

/** A sandbox that writes a journal, and its client. */
const journaled = async (options: Partial<JournalOptions> = {}) => {
  const path = statePath()
  let append: (change: Change) => void = () => undefined
  const sandbox = createSandbox({
    onChange: (change) => {
      append(change)
    }
  })
  const journal = await startJournal({
    path,
    state: () => ({ snapshot: sandbox.snapshot(), ahead: 0 }),
    time: () => ({ at: sandbox.now(), ahead: 0 }),
    compactAfter: 1e9,
    onFailure: () => undefined,
    ...options
  })
  append = journal.append
  const client = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, retry: false })
  return { path, sandbox, journal, client, buy: () => cartOf({ sandbox, client }, license) }
}

const linesOf = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1

test('it has on the disk what it says is on the disk', async () => {
  const { path, sandbox, journal, buy } = await journaled()
  await buy()
  expect(linesOf(path)).toBe(1)
  await journal.written()
  expect(journal.written()).toBeUndefined()
  const { snapshot, changes } = readState(readFileSync(path), path)
  expect(createSandbox({ snapshot, changes }).snapshot()).toEqual({
    ...sandbox.snapshot(),
    streams: { ...snapshot.streams, ids: sandbox.snapshot().streams.ids }
  })
  await journal.close()
})

test('it writes all changes of one turn at once', async () => {
  const { path, sandbox, journal } = await journaled()
  for (let count = 0; count < 100; count++) sandbox.states['cart-ordered']()
  await journal.written()
  expect(linesOf(path)).toBe(2)
  expect(readState(readFileSync(path), path).changes.length).toBeGreaterThan(200)
  await journal.close()
})

test('it writes the file anew before it grows for ever, and loses nothing', async () => {
  const { path, sandbox, journal } = await journaled({ compactAfter: 2000 })
  const { customerId } = sandbox.states['cart-active']()
  const sizes: number[] = []
  for (let count = 0; count < 200; count++) {
    // The same customer again: what he had is forgotten, so the state stays small.
    sandbox.states['cart-ordered']({ customerId })
    await journal.written()
    sizes.push(statSync(path).size)
  }
  expect(Math.max(...sizes)).toBeLessThan(60_000)
  const { snapshot, changes } = readState(readFileSync(path), path)
  expect(createSandbox({ snapshot, changes }).snapshot().carts).toEqual(sandbox.snapshot().carts)
  await journal.close()
})

test('it answers nobody before the disk has what he is told', async () => {
  const state = statePath()
  const server = await serve({ state })
  const paths = await Promise.all(Array.from({ length: 30 }, () => newCartPath(server)))
  const written = readFileSync(state, 'utf8')
  for (const path of paths) expect(written).toContain(path.slice(-36))
})

test('it answers nobody in this process either', async () => {
  const state = statePath()
  const { sandbox } = await serve({ state })
  const client = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, retry: false })
  const { cartId } = await cartOf({ sandbox, client }, license)
  expect(readFileSync(state, 'utf8')).toContain(cartId)
})

test('it has a time on the disk before it says that it is so late', async () => {
  const state = statePath()
  const server = await serve({ state })
  await control(server, '/clock', { advance: 'P2D' })
  expect(readState(readFileSync(state), state).ahead).toBe(2 * 86_400_000)
})
