import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { createSandbox, type Change } from '../../src/sandbox/index.ts'
import { writeLine } from '../../src/sandbox-server/state/lines.ts'
import { readState, stateHead } from '../../src/sandbox-server/state/saved-state.ts'

/** A state file of one head and some batches, and where each line ends. */
const written = (() => {
  const changes: Change[] = []
  const sandbox = createSandbox({ onChange: (change) => changes.push(change) })
  const head = writeLine(stateHead({ snapshot: sandbox.snapshot(), ahead: 0 }), 0)
  for (const scenario of ['cart-ordered', 'partial-success', 'cart-active', 'order-completed'] as const)
    sandbox.states[scenario]()
  const lines = [head.bytes]
  let { checksum } = head
  for (const [index, change] of changes.entries()) {
    const line = writeLine({ at: index, ahead: 0, changes: [change] }, checksum)
    lines.push(line.bytes)
    checksum = line.checksum
  }
  let end = 0
  return { bytes: Buffer.concat(lines), ends: lines.map(({ length }) => (end += length)), changes }
})()

/** The changes that a file gives, or that it was refused. */
const reading = (bytes: Buffer): readonly Change[] | 'refused' => {
  try {
    return readState(bytes, 'sandbox.state').changes
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return 'refused'
  }
}

/** Refused, or the first changes, and all of those that end before the damage. */
const checkReading = (bytes: Buffer, firstDamage: number): void => {
  const changes = reading(bytes)
  if (changes === 'refused') return
  expect(changes).toEqual(written.changes.slice(0, changes.length))
  const untouched = written.ends.filter((end) => end <= firstDamage).length - 1
  expect(changes.length).toBeGreaterThanOrEqual(untouched)
}

const position = fc.nat(written.bytes.length - 1)

test('it reads what was written', () => {
  expect(written.changes.length).toBeGreaterThan(8)
  expect(reading(written.bytes)).toEqual(written.changes)
})

test('it refuses a file in which any one byte was changed', () => {
  fc.assert(
    fc.property(position, fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const bytes = Buffer.from(written.bytes)
      bytes[at] = (bytes[at] ?? 0) ^ mask
      expect(reading(bytes)).toBe('refused')
    }),
    { numRuns: 2000 }
  )
})

test('it never reads half of a file in which bytes were changed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(position, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 }),
      (flips) => {
        const bytes = Buffer.from(written.bytes)
        for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask
        const firstDamage = bytes.findIndex((byte, index) => byte !== written.bytes[index])
        checkReading(bytes, firstDamage === -1 ? bytes.length : firstDamage)
      }
    ),
    { numRuns: 1000 }
  )
})

test('it keeps every change that is whole, wherever the file was cut off', () => {
  fc.assert(
    fc.property(position, (length) => {
      const changes = reading(written.bytes.subarray(0, length))
      // A line is whole without its line feed.
      const whole = written.ends.filter((end) => end - 1 <= length).length - 1
      expect(changes).toEqual(whole < 0 ? 'refused' : written.changes.slice(0, whole))
    }),
    { numRuns: 1000 }
  )
})

test('it never reads half of a file from which bytes are missing, or in which they are doubled or moved', () => {
  const lineEnd = fc.constantFrom(0, ...written.ends)
  fc.assert(
    fc.property(
      fc.oneof(position, lineEnd),
      fc.oneof(position, lineEnd),
      fc.oneof(position, lineEnd),
      fc.boolean(),
      (one, two, target, isKept) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)]
        const piece = written.bytes.subarray(from, to)
        const rest = isKept
          ? written.bytes
          : Buffer.concat([written.bytes.subarray(0, from), written.bytes.subarray(to)])
        const at = Math.min(target, rest.length)
        const bytes = Buffer.concat([rest.subarray(0, at), piece, rest.subarray(at)])
        const same = bytes.findIndex((byte, index) => byte !== written.bytes[index])
        checkReading(bytes, same === -1 ? Math.min(bytes.length, written.bytes.length) : same)
      }
    ),
    { numRuns: 2000 }
  )
})

test('it never reads half of a file that ends in garbage', () => {
  fc.assert(
    fc.property(position, fc.uint8Array({ minLength: 1, maxLength: 200 }), (at, garbage) => {
      checkReading(Buffer.concat([written.bytes.subarray(0, at), garbage]), at)
    }),
    { numRuns: 1000 }
  )
})
