import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLocator } from '../../src/exchange/index.ts'

const file = 'some.json'

test('it finds the line and column of a member', () => {
  const locate = createLocator('{\n  "a/b": [1,\n    { "~": true }]\n}', file)
  expect(locate('/a~1b/1/~0')).toEqual({ file, pointer: '/a~1b/1/~0', line: 3, column: 12 })
  expect(locate('')).toEqual({ file, pointer: '', line: 1, column: 1 })
})

test('it counts lines that end as on Windows', () => {
  expect(createLocator('{\r\n"a":\r\n1}', file)('/a')).toMatchObject({ line: 3, column: 1 })
})

test('it places what is missing at the nearest thing that is there', () => {
  const locate = createLocator('{\n"a": {\n"b": [10]}}', file)
  expect(locate('/a/b/7/c')).toEqual({ file, pointer: '/a/b/7/c', line: 3, column: 6 })
  expect(locate('/x')).toMatchObject({ line: 1, column: 1 })
  expect(locate('/a/b/00')).toMatchObject({ line: 3, column: 6 })
})

test('it finds the last of two members with one name, the one that JSON means', () => {
  expect(createLocator('{"a": 1,\n"a": 2}', file)('/a')).toMatchObject({ line: 2 })
})

test('it leads into JSON that the file holds as a text, to the very column', () => {
  const body = '\uFEFF{"k\u00fcche": "a\\"b", "orders": [{"id": "x"}]}'
  const text = JSON.stringify({ content: { text: body } }, null, 2)
  const { line, column } = createLocator(text, file)('/content/text#/orders/0/id')
  expect(line).toBe(3)
  expect(text.split('\n')[2]?.slice((column ?? 0) - 1)).toBe('\\"x\\"}]}"')
})

test('it keeps to the text where the text is no JSON', () => {
  expect(createLocator('{\n"text": "<html>"}', file)('/text#/orders')).toEqual({
    file,
    pointer: '/text#/orders',
    line: 2,
    column: 9
  })
})

test('it keeps to the value where a pointer leads into something that is no text', () => {
  expect(createLocator('{\n"text": 5}', file)('/text#/orders')).toMatchObject({ line: 2, column: 9 })
})

test('it finds a member whose name has a number sign in it', () => {
  expect(createLocator('{"a":\n{"b#/c": 1,\n "b": ""}}', file)('/a/b#~1c')).toMatchObject({ line: 2, column: 10 })
})

test('it gives a place without a line where the file cannot be searched', () => {
  expect(createLocator('', file)('/a')).toEqual({ file, pointer: '/a' })
  expect(createLocator('['.repeat(200_000), file)('/0')).toEqual({ file, pointer: '/0' })
})

test('it answers any pointer into any JSON, inside a text or not', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), fc.string(), (json, pointer, inner) => {
      const place = createLocator(JSON.stringify({ json }), file)(`/json${pointer}#${inner}`)
      expect(place.line).toBe(1)
    })
  )
})
