import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { withoutForbiddenNulls } from '../src/nulls.ts'

const judge = (schema: object, value: unknown) => {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema)
  const errorsOf = (candidate: unknown): ErrorObject[] => (validate(candidate) ? [] : [...(validate.errors ?? [])])
  const { value: judged, errors } = withoutForbiddenNulls(value, errorsOf)
  return { value: judged, errors: errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`) }
}

const order = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    status: { type: 'string' },
    body: { type: ['string', 'null'] },
    lines: { type: 'array', items: { $ref: '#' } },
    'a/b~c': { type: 'string' }
  }
}

test('it takes a null that the schema refuses for absent', () => {
  expect(judge(order, { id: 'x', status: null })).toEqual({ value: { id: 'x' }, errors: [] })
})

test('it leaves a null that the schema allows, and one that it does not know', () => {
  const value = { id: 'x', body: null, unknown: null }
  expect(judge(order, value)).toEqual({ value, errors: [] })
})

test('it takes a required member that is null for missing', () => {
  expect(judge(order, { id: null })).toEqual({ value: {}, errors: [' required'] })
})

test('it finds nulls at any depth and behind any name', () => {
  const value = { id: 'x', lines: [{ id: 'y', status: null, lines: [{ id: 'z', 'a/b~c': null }] }] }
  expect(judge(order, value)).toEqual({ value: { id: 'x', lines: [{ id: 'y', lines: [{ id: 'z' }] }] }, errors: [] })
})

test('it does not shift the items of an array', () => {
  const value = { id: 'x', lines: [null, { id: 'y' }] }
  expect(judge(order, value)).toEqual({ value, errors: ['/lines/0 type'] })
})

test('it does not take a value that is null itself for absent', () => {
  expect(judge(order, null)).toEqual({ value: null, errors: [' type'] })
})

test('it keeps the errors that are about something else', () => {
  expect(judge(order, { id: 5, status: null })).toEqual({ value: { id: 5 }, errors: ['/id type'] })
})

test('it drops a null that only one branch of a choice refuses', () => {
  const schema = {
    anyOf: [{ required: ['a'], properties: { a: { type: 'array' }, c: { type: 'string' } } }, { required: ['b'] }]
  }
  expect(judge(schema, { a: [], c: null })).toEqual({ value: { a: [] }, errors: [] })
})

test('it does not change what was handed in, and gives it back as it is when nothing is refused', () => {
  const value = Object.freeze({ id: 'x', status: null })
  judge(order, value)
  expect(value).toEqual({ id: 'x', status: null })
  const fine = { id: 'x' }
  expect(judge(order, fine).value).toBe(fine)
})
