import { expect, test } from 'vitest'
import { createRunningClock, createStandingClock } from '../../src/sandbox-server/server-clock.ts'

const never = (): void => {
  throw new Error('expected not to be called yet')
}

test('it runs as the time of this machine does', async () => {
  const clock = createRunningClock()
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000)
  // A timer of the clock keeps no process alive, but a test waits for it.
  const start = clock.now()
  await new Promise<void>((resolve) => {
    clock.after(1, resolve)
  })
  expect(clock.now()).toBeGreaterThan(start)
})

test('it is ahead by what it was advanced by, and by what it began with', () => {
  const clock = createRunningClock(1000)
  clock.advance('PT5M')
  clock.advance('PT1S')
  expect(clock.ahead()).toBe(302_000)
  expect(clock.now() - Date.now()).toBeGreaterThan(301_000)
})

test('it calls back at once whatever it was advanced past, in the order of time', () => {
  const clock = createRunningClock()
  const called: string[] = []
  clock.after(7_200_000, () => called.push('two hours'))
  clock.after(3_600_000, () => called.push('one hour'))
  clock.after(3_600_000, () => called.push('one hour, later'))
  clock.after(9_000_000, never)
  clock.advance('PT2H')
  expect(called).toEqual(['one hour', 'one hour, later', 'two hours'])
})

test('it waits longer than a timer of Node can', async () => {
  const clock = createRunningClock()
  clock.after(100 * 86_400_000, never)
  await new Promise(setImmediate)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(clock.ahead()).toBe(0)
})

test.each([
  ['the real time', createRunningClock()],
  ['a virtual time', createStandingClock(0)]
])('it refuses to move %s beyond what can be written', (_, clock) => {
  const before = clock.ahead()
  expect(() => {
    clock.advance('P9999999D')
  }).toThrow(/expected to stay before the year 9000, but there was 'P9999999D'/)
  expect(clock.ahead()).toBe(before)
})

test('it stands still until it is told to move', () => {
  const clock = createStandingClock(5)
  clock.after(1000, never)
  expect(clock.now()).toBe(5)
  expect(() => {
    clock.advance('PT1S')
  }).toThrow('expected not to be called yet')
})
