import type { OperationId } from '../../../generated/operations.ts'
import { scenarios } from '../../../generated/scenarios.ts'

/** Numbers that a seed decides: mulberry32. */
export const createDice = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  return { next, below, pick, isOneOf: (number: number) => below(number) === 0 }
}

export type Dice = ReturnType<typeof createDice>

type Scenario = {
  readonly operations: readonly OperationId[]
  readonly status: number
  readonly body?: unknown
  readonly mediaType?: string
}

const all: readonly Scenario[] = Object.values(scenarios)
const statuses = [
  0, 199, 200, 201, 202, 204, 205, 206, 301, 302, 304, 400, 401, 403, 404, 408, 409, 417, 418, 429, 451, 499, 500, 501,
  502, 503, 504, 511, 599
]
const texts = [
  '',
  '0',
  'null',
  'application/json',
  'text/html',
  'application/json; charset=utf-16',
  ';',
  'é',
  'a'.repeat(5_000),
  '-1',
  '9e99',
  '30',
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Bearer error="invalid_token"',
  '\t',
  '%00',
  '{}'
]
const values: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1e308,
  800064,
  '800064',
  800065,
  '',
  'x',
  '\uD800',
  '2026-03-02T09:00:00Z',
  [],
  {},
  [[]],
  [null],
  { code: 1 },
  'a'.repeat(300),
  { toString: 1, __proto__: null },
  '__proto__'
]

/** Anything that could come over the wire. */
export const anyResponse = (dice: Dice): Response => {
  const scenario = dice.pick(all)
  const status = dice.isOneOf(3) ? (dice.isOneOf(2) ? dice.pick(statuses) : 200 + dice.below(400)) : scenario.status
  const headers = headersOf(dice, scenario)
  if (status < 200 || status > 599) return dice.isOneOf(2) ? Response.error() : (undefined as unknown as Response)
  return new Response([204, 205, 304].includes(status) ? null : bodyOf(dice, scenario.body), { status, headers })
}

const headersOf = (dice: Dice, { mediaType = 'application/json' }: Scenario): Headers => {
  const headers = new Headers()
  if (!dice.isOneOf(8)) headers.set('Content-Type', dice.isOneOf(8) ? header(dice) : mediaType)
  for (const name of [
    'Retry-After',
    'WWW-Authenticate',
    'MS-CV',
    'MS-ServerId',
    'Date',
    'Content-Length',
    'MS-RequestId'
  ]) {
    if (dice.isOneOf(4)) headers.set(name, header(dice))
  }
  return headers
}

/** A header holds bytes, not characters. */
const header = (dice: Dice): string => dice.pick(texts).replaceAll(/[^\t\x20-\xff]/g, '?')

const bodyOf = (dice: Dice, body: unknown): BodyInit | null => {
  switch (dice.below(8)) {
    case 0:
      return asText(body)
    case 1:
      return bytes(dice)
    case 2:
      return `${dice.pick(['', '\uFEFF', '\uFEFF\uFEFF', ' '])}${asText(body).slice(0, dice.below(4_000))}`
    case 3:
      return flipped(dice, new TextEncoder().encode(asText(body)))
    case 4:
      return dice.pick([
        null,
        '',
        ' ',
        '<html>',
        '[]',
        '{}',
        '[['.repeat(5_000),
        '{"a":'.repeat(5_000),
        JSON.stringify({ orders: Array(500).fill({}) })
      ])
    case 5:
      return JSON.stringify({ ...Object(body), ...Object(dice.pick(all).body) })
    default:
      return asText(damaged(dice, body))
  }
}

/** Empty where there is nothing that JSON can say. */
const asText = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

const bytes = (dice: Dice): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: dice.below(200) }, () => dice.below(256))

const flipped = (dice: Dice, of: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  for (let flips = 1 + dice.below(3); flips > 0 && of.length > 0; flips--) of[dice.below(of.length)] = dice.below(256)
  return of
}

/** The same body with other values in some of its places, members too many, members gone. */
const damaged = (dice: Dice, body: unknown): unknown => {
  const copy: unknown = body === undefined ? {} : structuredClone(body)
  for (let wounds = 1 + dice.below(3); wounds > 0; wounds--) {
    let here: unknown = copy
    for (let depth = dice.below(6); depth > 0; depth--) {
      const inner: unknown = typeof here === 'object' && here !== null ? dice.pick(Object.values(here)) : undefined
      if (typeof inner !== 'object' || inner === null) break
      here = inner
    }
    if (typeof here !== 'object' || here === null) continue
    const key = dice.isOneOf(5)
      ? dice.pick(['code', 'orders', 'orderErrors', 'toJSON', 'extra', '0'])
      : dice.pick(Object.keys(here))
    if (dice.isOneOf(6)) Reflect.deleteProperty(here, key)
    else Reflect.set(here, key, dice.pick(values))
  }
  return copy
}
