import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestName } from '../../src/nearest-name.ts'
import { checkOptions, optionProblem, valueProblem } from '../../src/options.ts'

const kinds = {
  baseUrl: 'a string',
  token: 'a string or a function',
  wait: 'a number from 0',
  signal: 'an AbortSignal',
  retry: { or: 'false', of: { attempts: 'a number from 0', deadline: 'a number from 0' } },
  items: { each: { id: 'a string' } },
  history: "'off' or a number from 0"
}

test.each([
  [{ baseURL: 'x' }, "expected the option baseUrl, but got 'baseURL'. Correct the name"],
  [{ BaseUrl: undefined }, "expected the option baseUrl, but got 'BaseUrl'. Correct the name"],
  [
    { elephant: 1 },
    "expected the options baseUrl, token, wait, signal, retry, items, history, but got 'elephant'. Correct the name"
  ],
  [{ retry: { atempts: 3 } }, "expected the option retry.attempts, but got 'retry.atempts'. Correct the name"],
  [{ items: [{ id: 'a' }, { idd: 'b' }] }, "expected the option items[1].id, but got 'items[1].idd'. Correct the name"],
  [{ baseUrl: 1 }, 'expected baseUrl to be a string, but got 1. Correct it'],
  [{ token: 'secret', wait: 'secret' }, 'expected wait to be a number from 0, but got string. Correct it'],
  [{ wait: -1 }, 'expected wait to be a number from 0, but got -1. Correct it'],
  [{ wait: Number.NaN }, 'expected wait to be a number from 0, but got NaN. Correct it'],
  [{ signal: 1 }, 'expected signal to be an AbortSignal, but got 1. Correct it'],
  [{ signal: {} }, 'expected signal to be an AbortSignal, but got object. Correct it'],
  [{ retry: true }, 'expected retry to be false or an object, but got true. Correct it'],
  [{ retry: 'false' }, 'expected retry to be false or an object, but got string. Correct it'],
  [{ retry: [] }, 'expected retry to be false or an object, but got list. Correct it'],
  [{ retry: null }, 'expected retry to be false or an object, but got null. Correct it'],
  [{ history: 'on' }, "expected history to be 'off' or a number from 0, but got string. Correct it"],
  [{ items: {} }, 'expected items to be a list, but got object. Correct it'],
  [undefined, 'expected the options to be an object, but got undefined. Correct it'],
  ['secret', 'expected the options to be an object, but got string. Correct it'],
  [
    ['baseUrl'],
    "expected the options baseUrl, token, wait, signal, retry, items, history, but got '0'. Correct the name"
  ]
] as const)('it says what is wrong with the options %j', (given, problem) => {
  expect(optionProblem(given, kinds)).toBe(problem)
})

test.each([
  {},
  { baseUrl: undefined, token: () => 'x', wait: 0, signal: new AbortController().signal, retry: false, items: [] },
  { history: 'off' },
  { retry: { attempts: 3, deadline: Infinity }, items: [{ id: 'a' }], token: 'x' },
  Object.create({ baseUrl: 'x' }) as object,
  new (class {
    baseUrl = 'x'
    describe() {
      return this.baseUrl
    }
  })(),
  { [Symbol('note')]: 1 }
])('it takes the options %j', (given) => {
  expect(optionProblem(given, kinds)).toBeUndefined()
})

test('it throws a TypeError that says what was attempted', () => {
  expect(() => {
    checkOptions('create the client', { baseURL: 'x' }, kinds)
  }).toThrow(
    new TypeError("Failed to create the client: expected the option baseUrl, but got 'baseURL'. Correct the name.")
  )
  expect(valueProblem(null, 'an object', 'cart')).toBe('expected cart to be an object, but got null. Correct it')
})

test('it takes names that every object has for unknown ones', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    expect(optionProblem(JSON.parse(`{"${name}": 1}`), kinds)).toContain(`but got '${name}'`)
})

test('it finds the name that was meant behind one slip, whatever the case', () => {
  const names = ['baseUrl', 'retryBudget', 'application', 'createId', 'traceparent', 'onAttempt', 'beforeAttempt']
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('a', '_', 'X', ''), (name, place, letter) => {
      const at = place % name.length
      expect(nearestName((name.slice(0, at) + letter + name.slice(at + 1)).toUpperCase(), names)).toBe(name)
    })
  )
})

test('it finds no name behind another word, and is done with a long one at once', () => {
  expect(nearestName('elephant', ['baseUrl', 'token', 'retry'])).toBeUndefined()
  expect(nearestName('x'.repeat(1e6), ['baseUrl'])).toBeUndefined()
})
