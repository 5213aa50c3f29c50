import { expect, test } from 'vitest'
import { createSandbox, createSystemClock, createVirtualClock } from '../../src/sandbox/index.ts'
import { addMonths, milliseconds, monthsOf } from '../../src/sandbox/duration.ts'
import { createSeeded } from '../../src/sandbox/seeded.ts'

test.each([
  ['PT30S', 30_000],
  ['PT15M', 900_000],
  ['PT1H30M', 5_400_000],
  ['P7D', 604_800_000],
  ['P1W', 604_800_000],
  ['P1DT12H', 129_600_000],
  ['PT0.5S', 500],
  ['PT0S', 0]
])('it reads the duration %s', (duration, expected) => {
  expect(milliseconds(duration)).toBe(expected)
})

test.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', '30s', 'PT-5S', '5'])('it refuses the duration %j', (duration) => {
  expect(() => milliseconds(duration)).toThrow('expected ISO 8601 without years and months')
})

test.each([
  ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
  ['2026-03-02T10:00:00.000Z', 12, '2027-03-02T10:00:00.000Z'],
  ['2024-02-29T10:00:00.000Z', 36, '2027-02-28T10:00:00.000Z'],
  ['2026-11-30T10:00:00.000Z', 3, '2027-02-28T10:00:00.000Z']
])('it ends a term that begins at %s after %s months', (start, months, end) => {
  expect(new Date(addMonths(Date.parse(start), months)).toISOString()).toBe(end)
})

test('it counts the months of a term', () => {
  expect(['P1M', 'P1Y', 'P3Y', 'P1Y6M', '', 'PT5M', undefined].map(monthsOf)).toEqual([1, 12, 36, 18, 0, 0, 0])
})

test('it lets things happen in their order of time when it is advanced', () => {
  const clock = createVirtualClock(0)
  const seen: string[] = []
  clock.after(2000, () => seen.push(`second at ${clock.now()}`))
  clock.after(1000, () => {
    seen.push(`first at ${clock.now()}`)
    clock.after(500, () => seen.push(`between at ${clock.now()}`))
  })
  clock.after(9000, () => seen.push('never'))
  clock.advance('PT5S')
  expect(seen).toEqual(['first at 1000', 'between at 1500', 'second at 2000'])
  expect(clock.now()).toBe(5000)
})

test('it has the time of the machine where that is asked for', () => {
  const before = Date.now()
  const now = createSandbox({ clock: createSystemClock() }).now()
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})

test.each(['2026-07-01T00:00:00Z', 1782864000000, new Date('2026-07-01T00:00:00Z')])('it starts at %s', (now) => {
  expect(createSandbox({ now }).now()).toBe(1782864000000)
})

test.each(['someday', '9000-01-01T00:00:00Z', 8.64e15])('it refuses to start at %s', (now) => {
  expect(() => createSandbox({ now })).toThrow(
    `expected 'now' to be a moment before the year 9000, but there was '${String(now)}'`
  )
})

test.each(['P7000000D', 'P99999999D', `P${'9'.repeat(400)}D`])('it refuses to go on for %s, and stays', (duration) => {
  const sandbox = createSandbox()
  const before = sandbox.now()
  expect(() => {
    sandbox.advance(duration)
  }).toThrow('expected to stay before the year 9000')
  expect(sandbox.now()).toBe(before)
})

test('it spreads its numbers evenly, and goes on where it stopped', () => {
  const seeded = createSeeded(1, 'test')
  const counts = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 10_000; draw++) counts[seeded.below(10)] = (counts[seeded.below(10)] ?? 0) + 1
  const state = seeded.state()
  const next = [seeded.word(), seeded.word()]
  const other = createSeeded(2, 'another')
  other.restore(state)
  expect([other.word(), other.word()]).toEqual(next)
  const draws = Array.from({ length: 10_000 }, () => seeded.below(10))
  for (let digit = 0; digit < 10; digit++) {
    const count = draws.filter((draw) => draw === digit).length
    expect(count).toBeGreaterThan(850)
    expect(count).toBeLessThan(1150)
  }
})
