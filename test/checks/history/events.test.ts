import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goThrough } from '../../../src/checks/index.ts'
import type { Exchange, HistoryStream } from '../../../src/exchange/index.ts'

type Call = { readonly startedAt: number | undefined; readonly duration: number }

const historyOf = (file: string, calls: readonly Call[]) => {
  const exchanges = calls.map(({ startedAt, duration }, index): Exchange => ({
    request: { method: 'GET', url: 'https://api.example.com/', headers: [], body: { kind: 'none' } },
    ...(startedAt !== undefined && { startedAt }),
    duration,
    pointer: `${file}${index}`
  }))
  return { file, exchanges, locate: (pointer: string) => ({ file, pointer }) }
}

const eventsOf = (histories: readonly HistoryStream[], most?: number): string[] => {
  const events: string[] = []
  goThrough(
    histories,
    ({ pointer }) => {
      events.push(`begin ${pointer}`)
      return (exchange) => void events.push(`end ${exchange.pointer}`)
    },
    most
  )
  return events
}

/** In order of time; those without one stay behind the one before. */
const calls = fc
  .array(fc.record({ startedAt: fc.option(fc.nat(30), { nil: undefined }), duration: fc.integer({ min: 0, max: 8 }) }))
  .map((list) => {
    const times = list.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [startedAt])).sort((a, b) => a - b)
    return list.map((call) => (call.startedAt === undefined ? call : { ...call, startedAt: times.shift() }))
  })

/** What is meant, in the plainest way: every begin and every end sorted by its time, then by who began first. */
const sorted = (histories: readonly ReturnType<typeof historyOf>[]): string[] => {
  const entries = histories
    .flatMap(({ exchanges }) => {
      let time = Number.NEGATIVE_INFINITY
      return exchanges.map((exchange) => ({ exchange, time: (time = exchange.startedAt ?? time) }))
    })
    .sort((one, other) => compare(one.time, other.time))
  return entries
    .flatMap(({ exchange, time }, index) => [
      { text: `begin ${exchange.pointer}`, time, index },
      {
        text: `end ${exchange.pointer}`,
        time: time + (exchange.startedAt === undefined ? 0 : exchange.duration),
        index
      }
    ])
    .sort((one, other) => compare(one.time, other.time) || one.index - other.index)
    .map(({ text }) => text)
}

const compare = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0)

test('it tells beginnings and ends in order of time, of several histories as of one', () => {
  fc.assert(
    fc.property(fc.array(calls, { minLength: 1, maxLength: 3 }), (lists) => {
      const histories = lists.map((list, index) => historyOf('abc'.charAt(index), list))
      expect(eventsOf(histories)).toEqual(sorted(histories))
    }),
    { numRuns: 500 }
  )
})

test('it holds few exchanges at once, and reads the others again when they end', () => {
  const history = historyOf(
    'a',
    Array.from({ length: 50 }, (_, index) => ({ startedAt: index, duration: 1000 }))
  )
  const again: string[] = []
  const stream: HistoryStream = {
    ...history,
    again: (pointer) => {
      again.push(pointer)
      return history.exchanges.find((exchange) => exchange.pointer === pointer) ?? expect.fail(pointer)
    }
  }
  expect(eventsOf([stream], 20)).toEqual(sorted([history]))
  expect(again).toHaveLength(30)
})
