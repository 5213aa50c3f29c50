import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteLength } from '../../src/sandbox/body-length.ts'
import { FinishedCarts } from '../../src/sandbox/finished-carts.ts'
import type { CallRecord } from '../../src/sandbox/records.ts'
import { RecentCalls } from '../../src/sandbox/recent-calls.ts'
import { customerId } from './desk.ts'

const callOf = (key: string): CallRecord => ({
  key,
  customerId,
  fingerprint: 0,
  status: 201,
  body: '',
  at: 0,
  delivered: true
})

test('it remembers as many calls as it promised, and never more than twice as many', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 10 }), (made, limit) => {
      const calls = new RecentCalls(limit)
      for (const [index, key] of made.entries()) {
        calls.add(callOf(key))
        const latest = made.slice(Math.max(0, index + 1 - limit), index + 1)
        for (const one of latest) expect(calls.get(one)?.key).toBe(one)
        const kept = calls.values().map((call) => call.key)
        expect(kept.length).toBeLessThanOrEqual(2 * limit)
        expect(new Set(kept).size).toBe(kept.length)
        // The call that was made last is the last one in a snapshot too.
        expect(kept.at(-1) ?? key).toBe(key)
      }
    })
  )
})

test('it forgets the calls of one customer only', () => {
  const calls = new RecentCalls(2)
  for (const key of ['a', 'b', 'c']) calls.add({ ...callOf(key), customerId: key })
  calls.remove((call) => call.customerId === 'a')
  expect(['a', 'b', 'c'].filter((key) => calls.get(key))).toEqual(['b', 'c'])
})

test('it forgets the oldest finished carts, however often some were removed and came again', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 12 }).map(String)), { maxLength: 3000 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (made, limit) => {
      const carts = new FinishedCarts(limit)
      let expected: string[] = []
      for (const [isRemoval, id] of made) {
        if (isRemoval) {
          carts.remove(id)
          expected = expected.filter((other) => other !== id)
          continue
        }
        if (!expected.includes(id)) expected.push(id)
        const surplus = expected.slice(0, Math.max(0, expected.length - limit))
        expected = expected.slice(surplus.length)
        expect(carts.add(id)).toEqual(surplus)
      }
    }),
    { numRuns: 30 }
  )
})

test('it counts the bytes of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 50 }), fc.nat(4000), (units, times) => {
      // Halves of a pair included, which become U+FFFD.
      const long = String.fromCharCode(...units) + 'é'.repeat(times)
      expect(byteLength(long)).toBe(Buffer.byteLength(long))
    })
  )
})
