import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { createSandbox, type Change, type Snapshot } from '../../src/sandbox/index.ts'
import { writeLine } from '../../src/sandbox-server/state/lines.ts'
import { readState, stateHead } from '../../src/sandbox-server/state/saved-state.ts'
import { newCartPath, serve, statePath } from './served.ts'

const changes: Change[] = []
const sandbox = createSandbox({ onChange: (change) => changes.push(change) })
const empty = sandbox.snapshot()
for (const scenario of [
  'cart-ordered',
  'partial-success',
  'mixed-cart',
  'cart-created-with-errors',
  'order-list'
] as const)
  sandbox.states[scenario]()
const full = JSON.parse(JSON.stringify({ ...sandbox.snapshot(), faults: [] })) as Snapshot
const told = JSON.parse(JSON.stringify(changes)) as Change[]

/** A file of these lines, every checksum right. */
const fileOf = (lines: readonly unknown[]): Buffer => {
  let checksum = 0
  return Buffer.concat(
    lines.map((value) => {
      const line = writeLine(value, checksum)
      ;({ checksum } = line)
      return line.bytes
    })
  )
}

const whole = () => ({ ...stateHead({ snapshot: full, ahead: 0 }) })
const batch = (of: unknown = told) => ({ at: 1, ahead: 0, changes: of })

const refusal = (lines: readonly unknown[]): InputError => {
  try {
    readState(fileOf(lines), 'a.state')
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return error as InputError
  }
  throw new Error('expected a refusal, but it was read')
}

test('it reads a whole state of everything that a sandbox can hold', () => {
  expect(readState(fileOf([whole(), batch()]), 'a.state')).toMatchObject({ snapshot: full, changes: told, at: 1 })
  expect(full.carts.length + full.orders.length).toBeGreaterThan(6)
  expect(empty.carts).toEqual([])
})

const orders = (member: object) => ({ ...full, orders: full.orders.map((order) => ({ ...order, ...member })) })

test.each<[string, readonly unknown[], number, string]>([
  ['a snapshot that is none', [{ ...whole(), snapshot: [] }], 1, '/snapshot/format'],
  ['a member that nobody knows', [{ ...whole(), more: 1 }], 1, ''],
  ['a member of an order that nobody knows', [{ ...whole(), snapshot: orders({ more: 1 }) }], 1, '/snapshot/orders/0'],
  ['a text for a time', [{ ...whole(), snapshot: orders({ createdAt: 'x' }) }], 1, '/snapshot/orders/0/createdAt'],
  [
    'a time out of range',
    [{ ...whole(), snapshot: orders({ provisionedAt: 1e300 }) }],
    1,
    '/snapshot/orders/0/provisionedAt'
  ],
  [
    'an order of another cart',
    [{ ...whole(), snapshot: orders({ cartId: full.carts.at(-1)?.id }) }],
    1,
    '/snapshot/orders'
  ],
  [
    'a cart twice',
    [{ ...whole(), snapshot: { ...full, carts: [...full.carts, ...full.carts] } }],
    1,
    '/snapshot/carts'
  ],
  ['a clock out of range', [{ ...whole(), ahead: 1e300 }], 1, '/ahead'],
  ['a clock that is text', [{ ...whole(), ahead: '0' }], 1, '/ahead'],
  ['a batch that is none', [whole(), null], 2, ''],
  ['a batch without a time', [whole(), { ahead: 0, changes: [] }], 2, '/at'],
  ['changes that are none', [whole(), batch(), batch([{}])], 3, '/changes/0/ids'],
  ['a null for a cart', [whole(), batch([{ ...told[0], cart: null }])], 2, '/changes/0/cart'],
  [
    'an answer that is no JSON',
    [whole(), batch([{ ...told[0], cart: { ...full.carts[0], answer: '{' } }])],
    2,
    '/changes/0/cart/answer'
  ]
])('it refuses %s, and says where', (_, lines, line, pointer) => {
  const { message, place } = refusal(lines)
  expect(place).toEqual({ file: 'a.state', line, pointer })
  expect(message).toMatch(/^Failed to (?:read the state of|restore) a sandbox: expected .+, but got .+\. /)
})

test('it refuses a line that is no JSON although its checksum fits', () => {
  const line = writeLine('x', 0)
  const bytes = Buffer.concat([line.bytes.subarray(0, 9), Buffer.from('x"\n')])
  expect(() => readState(bytes, 'a.state')).toThrow(InputError)
})

/** Every place in a value, as paths. */
const placesOf = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([name, member]) => placesOf(member, [...at, name]))]
    : [at]

const replaced = (value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown => {
  if (name === undefined) return by
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>
  copy[name] = replaced(copy[name], rest, by)
  return copy
}

test('it starts with a state in which any one value was replaced, or refuses it, and never fails otherwise', () => {
  const lines = [whole(), batch()]
  const odd = fc.constantFrom<unknown>(null, {}, [], '', 'x', -1, 1.5, 1e300, true, [[]], { a: 1 }, 7)
  let refused = 0
  fc.assert(
    fc.property(fc.constantFrom(...placesOf(lines).slice(1)), odd, (place, by) => {
      const bytes = fileOf(replaced(lines, place, by) as unknown[])
      let state
      try {
        state = readState(bytes, 'a.state')
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        refused++
        return
      }
      createSandbox({ snapshot: state.snapshot, changes: state.changes }).snapshot()
    }),
    { numRuns: 600 }
  )
  expect(refused).toBeGreaterThan(200)
})

test.runIf(process.platform !== 'win32')('it follows no link that was put where it writes', async () => {
  const state = statePath()
  const victim = `${state}.victim`
  writeFileSync(victim, 'precious')
  symlinkSync(victim, `${state}.new`)
  const server = await serve({ state, compactAfter: 0 })
  await newCartPath(server)
  symlinkSync(victim, `${state}.new`)
  await newCartPath(server)
  expect(readFileSync(victim, 'utf8')).toBe('precious')
  expect(lstatSync(state).isSymbolicLink()).toBe(false)
  expect(statSync(state).mode & 0o777).toBe(0o600)
})

test.runIf(process.platform === 'linux')('it waits for no pipe that was put in the place of a state', async () => {
  const state = statePath()
  execFileSync('mkfifo', [state])
  await expect(serve({ state })).rejects.toThrow(/expected a file that can be read and written/)
  const blocked = statePath()
  mkdirSync(`${blocked}.new`)
  await expect(serve({ state: blocked })).rejects.toThrow(InputError)
})
