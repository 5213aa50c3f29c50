import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { startSandbox, type SandboxServerOptions } from '../../src/sandbox-server/index.ts'
import { customerId, license } from '../sandbox/desk.ts'
import { control, newCartPath, serve, statePath } from './served.ts'

/** A state file with one checked out cart, its server ended. */
const boughtOnce = async (options: SandboxServerOptions = {}) => {
  const state = options.state ?? statePath()
  const server = await serve({ listLag: 'PT0S', ...options, state })
  const cartId = (await newCartPath(server)).slice(-36)
  const answer = await server.client.checkoutCart({ customerId, cartId })
  await server.close()
  return { state, cartId, orderIds: answer.ok ? answer.orders.map(({ id }) => id) : [] }
}

const locksBeside = (state: string): string[] =>
  readdirSync(dirname(state)).filter((name) => name.startsWith(`${basename(state)}.lock-`))

const refusalOf = async (state: string): Promise<InputError> => {
  const error = await startSandbox({ state }).then(
    (server) => server.close(),
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(InputError)
  return error as InputError
}

test('it finds after a restart what it had, and orders nothing twice', async () => {
  const { state, cartId, orderIds } = await boughtOnce()
  const { client } = await serve({ state, listLag: 'PT0S' })
  const again = await client.checkoutCart({ customerId, cartId })
  expect([again.status, again.ok && again.orders.map(({ id }) => id)]).toEqual([200, orderIds])
  const list = await client.listOrders({ customerId })
  expect(list.ok && list.result.items.map(({ id }) => id)).toEqual(orderIds)
})

test('it goes on with new ids after a restart, as if there had been none', async () => {
  const idsWith = async (restart: boolean): Promise<string[]> => {
    const state = statePath()
    const first = await serve({ state, seed: 9, clock: 'virtual' })
    const ids = [await newCartPath(first), await newCartPath(first)]
    if (restart) await first.close()
    const second = restart ? await serve({ state, seed: 9, clock: 'virtual' }) : first
    return [...ids, await newCartPath(second)]
  }
  const ids = await idsWith(true)
  expect(ids).toEqual(await idsWith(false))
  expect(new Set(ids).size).toBe(3)
})

test('it knows a call by its MS-RequestId after a restart', async () => {
  const state = statePath()
  const call = { requestId: crypto.randomUUID() }
  const cart = { customerId, cart: { lineItems: [license] } }
  const first = await serve({ state })
  const created = await first.client.createCart(cart, call)
  await first.close()
  const again = await (await serve({ state })).client.createCart(cart, call)
  expect(again.ok && again.result).toEqual(created.ok && created.result)
})

test('it goes on where a virtual time stood', async () => {
  const state = statePath()
  const virtual = await serve({ state, clock: 'virtual' })
  await control(virtual, '/clock', { advance: 'P3D' })
  await virtual.close()
  const later = await serve({ state, clock: 'virtual' })
  expect((await control(later, '')).body).toMatchObject({ time: '2026-03-05T09:00:00.000Z' })
})

test('it keeps how far the real time was advanced', async () => {
  const { state, cartId } = await boughtOnce()
  const server = await serve({ state, readings: { orderedCart: 'expires' } })
  server.sandbox.advance('P8D')
  await server.close()
  const later = await serve({ state, readings: { orderedCart: 'expires' } })
  expect((await later.client.getCart({ customerId, cartId })).status).toBe(404)
})

test('it forgets faults and history with the process', async () => {
  const state = statePath()
  const server = await serve({ state })
  await control(server, '/states', { scenario: 'throttled' })
  await server.close()
  const later = await serve({ state })
  expect((await control(later, '/faults')).body).toEqual({ faults: [] })
  expect(later.sandbox.history().exchanges).toEqual([])
})

test('it leaves nothing beside the file', async () => {
  const { state } = await boughtOnce()
  expect(readdirSync(dirname(state))).toEqual([basename(state)])
})

test('it leaves out a last change that was never written to its end, and says so', async () => {
  const { state, cartId, orderIds } = await boughtOnce()
  appendFileSync(state, '5d41402a {"at":1,"ahead":0,"chan')
  const server = await serve({ state })
  expect(server.unfinished).toBe(32)
  const again = await server.client.checkoutCart({ customerId, cartId })
  expect(again.ok && again.orders.map(({ id }) => id)).toEqual(orderIds)
})

test('it refuses a damaged file, says where, and leaves it as it is', async () => {
  const { state } = await boughtOnce()
  const lines = readFileSync(state, 'utf8').split('\n')
  const damaged = lines.map((line, index) => (index === 1 ? line.replace('"at":1', '"at":2') : line)).join('\n')
  writeFileSync(state, damaged)
  const { message, place } = await refusalOf(state)
  expect(place).toEqual({ file: state, line: 2 })
  expect(message).toMatch(/expected the line to fit its checksum.+ head -n 1 /)
  expect(readFileSync(state, 'utf8')).toBe(damaged)
  expect(readdirSync(dirname(state))).toEqual([basename(state)])
})

test('it goes on with what stands before the damage, by the command that it names', async () => {
  const { state, cartId } = await boughtOnce()
  const lines = readFileSync(state, 'utf8').split('\n')
  writeFileSync(state, lines.map((line, index) => (index === 2 ? line.replace('a', 'b') : line)).join('\n'))
  const { message } = await refusalOf(state)
  execFileSync('sh', ['-c', / (head -n .+)\.$/.exec(message)?.[1] ?? ''])
  const { client } = await serve({ state: `${state}.kept` })
  // The checkout was the second change.
  expect(await client.getCart({ customerId, cartId })).toMatchObject({ ok: true, result: { status: 'Active' } })
})

test.each([
  ['an empty file', '', /it is empty/],
  ['another file', '{"name":"cart-contract"}\n', /its first line is no whole head/],
  ['half a first line', '0', /its first line is no whole head/]
])('it refuses %s', async (_, content, message) => {
  const state = statePath()
  writeFileSync(state, content)
  const error = await refusalOf(state)
  expect(error.place).toEqual({ file: state, line: 1 })
  expect(error.message).toMatch(message)
  expect(readFileSync(state, 'utf8')).toBe(content)
})

test('it refuses a folder, and a file in a folder that is not there', async () => {
  const state = statePath()
  mkdirSync(state)
  expect((await refusalOf(state)).message).toMatch(/it is none/)
  expect((await refusalOf(join(dirname(state), 'nowhere', 'a.state'))).message).toMatch(/there is no such folder/)
  const nested = join(dirname(state), 'file')
  writeFileSync(nested, '')
  expect((await refusalOf(join(nested, 'a.state'))).message).toMatch(/what should be its folder is a file/)
})

test('it refuses a file that another server uses, by whatever name', async () => {
  const state = statePath()
  await serve({ state })
  const link = `${state}.link`
  symlinkSync(state, link)
  for (const name of [state, link]) {
    const { message, place } = await refusalOf(name)
    expect(place.file).toBe(name)
    expect(message).toMatch(new RegExp(`process ${process.pid} does`))
  }
})

test('it takes over the lock of a killed process, even where its number belongs to another one by now', async () => {
  const { state, cartId } = await boughtOnce()
  const module = new URL('../../src/sandbox-server/state/lock.ts', import.meta.url).href
  const code = `import { lockFile } from '${module}'; lockFile(${JSON.stringify(state)}, ''); process.kill(process.pid, 'SIGKILL')`
  const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code])
  const left = locksBeside(state)
  expect([signal, left.length]).toEqual(['SIGKILL', 1])
  const reused = left.map((name) => name.replace(/lock-\d+/, `lock-${process.pid}`))
  for (const name of reused) writeFileSync(join(dirname(state), name), '')
  const server = await serve({ state })
  expect((await server.client.getCart({ customerId, cartId })).ok).toBe(true)
  expect(locksBeside(state)).toHaveLength(1)
})

test('it does not take over a lock of another host', async () => {
  const { state } = await boughtOnce()
  const lock = `${state}.lock-${process.pid}--0123456789ab-01234567`
  writeFileSync(lock, '')
  expect((await refusalOf(state)).message).toContain(`delete ${lock}`)
  rmSync(lock)
  await serve({ state })
})

test('it ends, and answers nobody, when the file cannot be written any more', async () => {
  const state = statePath()
  const failures: InputError[] = []
  const server = await serve({ state, compactAfter: 0, onFailure: (error) => failures.push(error) })
  // Written anew after the first change, which needs the folder.
  rmSync(dirname(state), { recursive: true })
  await expect(newCartPath(server).then(() => newCartPath(server))).rejects.toThrow()
  expect(failures.map(({ place, message }) => [place.file, message.slice(0, 39)])).toEqual([
    [state, 'Failed to keep the state of the sandbox']
  ])
  await expect(fetch(`${server.url}/_sandbox`)).rejects.toThrow()
})
