import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundleContract } from '../../src/generate/index.ts'
import { generateValidators } from '../../src/generate/validators.ts'
import { contractWithSchema, folderWith, type Schema } from '../support/documents.ts'

type Judge = { (value: unknown): boolean; errors: readonly { instancePath: string; keyword: string }[] | null }

const generatedFor = async (schema: Schema, components: Readonly<Record<string, Schema>> = {}) => {
  const { contract } = contractWithSchema(schema, components)
  const bundle = await bundleContract(contract)
  const { code } = await generateValidators(contract, bundle)
  const file = join(folderWith({ 'package.json': '{ "type": "module" }' }), 'validators.js')
  writeFileSync(file, code)
  const { responseValidators } = (await import(pathToFileURL(file).href)) as {
    responseValidators: { get0: { 200: { 'application/json': Judge } } }
  }
  return { code, judge: responseValidators.get0[200]['application/json'] }
}

const problems = (judge: Judge, value: unknown): string[] =>
  judge(value) ? [] : (judge.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)

test('it judges schemas that lead back to themselves', async () => {
  const tree = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } }
  }
  const { judge } = await generatedFor({ $ref: '#/components/schemas/Tree' }, { Tree: tree })
  expect(problems(judge, { name: 'a', children: [{ name: 'b', children: [] }] })).toEqual([])
  expect(problems(judge, { name: 'a', children: [{ name: 'b', children: [{ name: 1 }, {}] }] })).toEqual([
    '/children/0/children/0/name type',
    '/children/0/children/1 required'
  ])
})

test('it reads the keywords beside a reference, and members of any name', async () => {
  const { judge } = await generatedFor(
    { $ref: '#/components/schemas/Any', required: ['__proto__', 'a/b'], description: 'a note' },
    { Any: { properties: { ['__proto__']: { type: 'string' }, 'a/b': { enum: ['x', 1] } } } }
  )
  expect(problems(judge, JSON.parse('{ "__proto__": "x", "a/b": 1 }'))).toEqual([])
  expect(problems(judge, JSON.parse('{ "a/b": 2 }'))).toEqual(['/a~1b enum', ' required'])
})

test.each<[what: string, schema: Schema, fits: unknown, fails: unknown]>([
  ['a keyword', { type: 'array', uniqueItems: true }, [1, 2], [1, 1]],
  ['members that were looked at', { properties: { a: true }, unevaluatedProperties: false }, { a: 1 }, { b: 1 }],
  ['a constant object', { const: { a: [1] } }, { a: [1] }, { a: [2] }],
  [
    'a member that every object inherits',
    { properties: { constructor: true }, required: ['constructor'], uniqueItems: true },
    { constructor: 1 },
    {}
  ],
  ['a format that is a function', { type: 'string', format: 'uri' }, 'https://a.example/', 'a b'],
  ['a format of numbers', { type: 'integer', format: 'int32', uniqueItems: true }, 1, 2 ** 31]
])('it leaves to ajv what it does not know itself: %s', async (_what, schema, fits, fails) => {
  const { judge } = await generatedFor(schema)
  expect(problems(judge, fits)).toEqual([])
  expect(problems(judge, fails)).not.toEqual([])
})

test.each<[what: string, beside: Schema]>([
  ['its own code', {}],
  ['code of ajv', { uniqueItems: true }]
])('it counts money in decimals, and whole numbers to the last bit, in %s', async (_what, beside) => {
  const { judge } = await generatedFor({
    ...(beside as object),
    properties: {
      price: { type: 'number', multipleOf: 0.01 },
      floor: { type: 'integer', format: 'int32' },
      serial: { type: 'integer', format: 'int64' },
      weight: { type: 'number', format: 'double' },
      ends: { type: 'string', format: 'iso-date-time' }
    }
  })
  for (const price of [19.99, 4.35, 1.1, 1e21]) expect(problems(judge, { price })).toEqual([])
  for (const price of [19.999, 0.1 + 0.2, 1.005]) expect(problems(judge, { price })).toEqual(['/price multipleOf'])
  expect(problems(judge, { floor: -(2 ** 31), serial: 2 ** 63, weight: 0.1 })).toEqual([])
  expect(problems(judge, { floor: 2 ** 31 })).toEqual(['/floor format'])
  expect(problems(judge, { ends: '2026-03-02T09:00:00' })).toEqual([])
  expect(problems(judge, { ends: '2026-03-02' })).toEqual(['/ends format'])
})

test('it takes tuples of any length and names that fit a pattern too: both are legal, and look odd only', async () => {
  const { judge } = await generatedFor({
    properties: { pair: { prefixItems: [{ type: 'string' }, { type: 'integer' }] }, 'x-a': { minLength: 1 } },
    patternProperties: { '^x-': { type: 'string' } }
  })
  expect(problems(judge, { pair: ['a', 1, true], 'x-a': 'a' })).toEqual([])
  expect(problems(judge, { pair: [1], 'x-a': '' })).toEqual(['/pair/0 type', '/x-a minLength'])
})

test('it takes any name that begins with x- for an extension', async () => {
  const { judge } = await generatedFor({ type: 'string', 'x-vendor.note': 1, 'x-@': 2 })
  expect(problems(judge, 1)).toEqual([' type'])
})

test('it is short: schemas as data, and no more code than they use', async () => {
  const { code } = await generatedFor({ type: 'object', properties: { id: { type: 'string', format: 'uuid' } } })
  expect(code).not.toMatch(/ajv|oneOf|isDateTime/)
  expect(code.length).toBeLessThan(5000)
})

test('it refuses a schema that is none, whoever would write the code', async () => {
  await expect(generatedFor({ type: 'strnig' })).rejects.toThrow(/type must be JSONType or JSONType\[\]: strnig/)
  await expect(generatedFor({ type: 'string', maxLenght: 3 })).rejects.toThrow(/unknown keyword: "maxLenght"/)
})
