import { expect, test } from 'vitest'
import { alarmsAfter, alarmsOf } from './campaign.ts'
import { drawLegal } from './legal.ts'
import { transformations } from './transformations/index.ts'

/** The same histories each time, so that what fails here fails everywhere; `npm run histories` draws many more. */
const seeds = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index)

test('it finds nothing wrong with histories that are legal', () => {
  const drawn = seeds(150).map((seed) => ({ seed, alarms: alarmsOf(seed) }))
  expect(drawn.flatMap(({ alarms }) => alarms)).toEqual([])
})

test('it is shown all that can happen in a legal history', () => {
  const exchanges = seeds(100).flatMap((seed) => drawLegal(seed).history.exchanges)
  const seen = new Set(exchanges.map(({ request, response }) => `${request.method} ${response?.status ?? 'lost'}`))
  for (const kind of ['POST lost', 'POST 201', 'POST 200', 'POST 409', 'POST 429', 'POST 504', 'PUT 201', 'PUT lost'])
    expect(seen, kind).toContain(kind)
  const overlapping = exchanges.filter(({ startedAt = 0 }, index) => {
    const before = exchanges[index - 1]
    return before && startedAt > (before.startedAt ?? 0) && startedAt < (before.startedAt ?? 0) + before.duration
  })
  expect(overlapping.length).toBeGreaterThan(100)
})

test('it draws the same history from the same seed', () => {
  expect(drawLegal(7).history.exchanges).toEqual(drawLegal(7).history.exchanges)
  expect(drawLegal(7).history.exchanges).not.toEqual(drawLegal(8).history.exchanges)
})

test.each(transformations.map((one) => [one.name, one] as const))(
  'it finds nothing wrong with a legal history %s',
  (_, transformation) => {
    const alarms = seeds(8).map((seed) => alarmsAfter(seed, transformation))
    const applied = alarms.filter((one) => one !== undefined)
    expect(applied.flat()).toEqual([])
  }
)

test('it is shown every transformation', () => {
  for (const one of transformations) {
    const applied = seeds(150).some((seed) => alarmsAfter(seed, one) !== undefined)
    expect(applied, one.name).toBe(true)
  }
})
