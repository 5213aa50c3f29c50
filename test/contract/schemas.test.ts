import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeValue, valueAt, type Contract } from '../../src/contract/index.ts'
import { partnerCenter } from '../support/partner-center.ts'
import { payments } from '../support/payments/payments.ts'
import { contractOf, contractWithSchema, contractWithSchemas, type Schema } from '../support/documents.ts'
import { anyPlainSchema, anySchema, anyValue, anyValueWithNulls, shared } from '../support/schemas.ts'

const schemaOf = (contract: Contract, operation: string, status: string) => {
  const schema = contract.operation(operation)?.responses.find((response) => response.status === status)
    ?.content[0]?.schema
  if (!schema) throw new Error(`${operation} has no schema for ${status}`)
  return schema
}

const requestSchemaOf = (contract: Contract, operation: string) => {
  const schema = contract.operation(operation)?.requestBody?.content[0]?.schema
  if (!schema) throw new Error(`${operation} has no schema for its request`)
  return schema
}

/** What is wrong with a value, as `<pointer> is <actual>, not <expected>`. */
const explain = (schema: Schema, value: unknown, components: Readonly<Record<string, Schema>> = {}): string[] => {
  const { contract, schema: located } = contractWithSchema(schema, components)
  return contract.schemas
    .violations(located, value)
    .map(({ pointer, actual, expected }) => `${pointer || '/'} is ${describeValue(actual)}, not ${expected}`)
}

const explainText = (schema: Schema, text: string): string[] => {
  const { contract, schema: located } = contractWithSchema(schema)
  return contract.schemas
    .violationsOfText(located, text)
    .map(({ pointer, actual, expected }) => `${pointer || '/'} is ${describeValue(actual)}, not ${expected}`)
}

// What a value is, and what it should be

test('it looks at a value anew after it was changed', () => {
  const { contract, schema } = contractWithSchema({ type: 'object', required: ['id'] })
  const value: { id?: number } = { id: 1 }
  expect(contract.schemas.violations(schema, value)).toEqual([])
  delete value.id
  expect(contract.schemas.violations(schema, value)).toHaveLength(1)
})

test('it asks for any of the members of which one must be there', () => {
  const schema = { type: 'object', if: { properties: { orders: false } }, then: { required: ['errors'] } }
  expect(explain(schema, { id: 1 })).toEqual([
    "/ is an object with 'id', not an object with the member 'orders' or the member 'errors'"
  ])
  expect(explain(schema, { orders: 1 })).toEqual([])
})

test('it says what was there and what was expected', () => {
  const schema = {
    type: 'object',
    properties: {
      id: { type: 'string' },
      amount: { type: ['integer', 'null'] },
      when: { type: 'string', format: 'date-time' },
      code: { pattern: '^[a-z]+$' },
      kind: { enum: ['a', 1] },
      version: { const: 'v1' },
      lines: { type: 'array', minItems: 1, items: { type: 'boolean' } },
      price: { minimum: 0 }
    }
  }
  const value = { id: 5, amount: 'x', when: 'now', code: 'A', kind: 'b', version: 2, lines: [], price: -1 }
  expect(explain(schema, value)).toEqual([
    '/id is the number 5, not a string',
    '/amount is the string "x", not an integer or null',
    '/when is the string "now", not the format date-time',
    '/code is the string "A", not text like ^[a-z]+$',
    '/kind is the string "b", not one of "a", 1',
    '/version is the number 2, not "v1"',
    '/lines is an array of 0, not an array of at least 1',
    '/price is the number -1, not a number >= 0'
  ])
})

test.each<[schema: Schema, value: unknown, said: string]>([
  [{ propertyNames: { maxLength: 2 } }, { abc: 1 }, '/abc is the number 1, not no member of this name'],
  [{ prefixItems: [true], items: false }, [1, 2], '/ is an array of 2, not an array of at most 1'],
  [{ prefixItems: [true], unevaluatedItems: false }, [1, 2], '/ is an array of 2, not an array of at most 1'],
  [{ uniqueItems: true }, [1, 1], '/ is an array of 2, not an array in which no item is there twice'],
  [{ minProperties: 1 }, {}, '/ is an empty object, not an object of at least 1 members'],
  [{ multipleOf: 5 }, 7, '/ is the number 7, not a multiple of 5'],
  [
    { dependentRequired: { a: ['b'] } },
    { a: 1 },
    "/ is an object with 'a', not an object with the member 'b', as it has 'a'"
  ],
  [{ not: { type: 'string' } }, 'x', `/ is the string "x", not a value that does not fit 'not'`]
])('it says in words what a keyword allows: %j', (schema, value, said) => {
  expect(explain(schema, value)).toEqual([said])
})

test('it tells all that an object lacks in one go', () => {
  const schema = { type: 'object', required: ['a', 'b', 'c'] }
  expect(explain(schema, { b: 1 })).toEqual(["/ is an object with 'b', not an object with the members 'a' and 'c'"])
  expect(explain(schema, {})).toEqual(["/ is an empty object, not an object with the members 'a', 'b' and 'c'"])
  expect(explain(schema, { a: 1, b: 1 })).toEqual(["/ is an object with 'a', 'b', not an object with the member 'c'"])
})

test('it tells each object of a list that lacks something', () => {
  const schema = { type: 'array', items: { type: 'object', required: ['a'] } }
  expect(explain(schema, [{}, { a: 1 }, {}])).toEqual([
    "/0 is an empty object, not an object with the member 'a'",
    "/2 is an empty object, not an object with the member 'a'"
  ])
})

test('it points at the member that may not be there', () => {
  const closed = { type: 'object', properties: { a: true }, additionalProperties: false }
  expect(explain(closed, { a: 1, 'b/c': 2 })).toEqual(['/b~1c is the number 2, not nothing here'])
})

test('it names long values, long objects and lists by what they are', () => {
  expect(describeValue('x'.repeat(100))).toBe(`the string "${'x'.repeat(76)}…`)
  expect(describeValue({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 })).toBe(
    "an object with 'a', 'b', 'c', 'd', 'e', 'f' …"
  )
  expect([[], {}, null, undefined, false].map(describeValue)).toEqual([
    'an array of 0',
    'an empty object',
    'null',
    'absent',
    'the boolean false'
  ])
})

test('it leads to the line of the contract behind every reference', () => {
  const schema = schemaOf(partnerCenter, 'checkoutCart', '201')
  const [violation] = partnerCenter.schemas.violations(schema, {
    orders: [{ id: 'x', referenceCustomerId: 'x', creationDate: '2026-03-03T14:02:51Z', lineItems: [] }]
  })
  expect(violation).toMatchObject({
    pointer: '/orders/0/referenceCustomerId',
    keyword: 'pattern',
    contract: { file: 'openapi/schemas/common.yaml', pointer: '/Guid/pattern' }
  })
})

// Null is as good as absent

test('it takes null for absent where a member may be absent', () => {
  const payment = { id: 'p-1', amount: 1, status: 'paid', paidAt: null, note: null }
  expect(payments.schemas.violations(schemaOf(payments, 'createPayment', '201'), payment)).toEqual([])
})

test('it says of a required member that it is null, and does not call it absent', () => {
  const schema = { type: 'object', required: ['id', 'code'], properties: { id: { type: 'string' } } }
  expect(explain(schema, { id: null })).toEqual([
    "/ is an object with 'id', not an object with the member 'code'",
    '/id is null, not a value, as the member is required and null is as good as absent'
  ])
})

test('it keeps a null that the schema allows, a required one too', () => {
  const schema = { type: 'object', required: ['note'], properties: { note: { type: ['string', 'null'] } } }
  expect(explain(schema, { note: null })).toEqual([])
})

test('it does not take null for absent in a list, where the others would move', () => {
  expect(explain({ type: 'array', items: { type: 'string' } }, ['a', null])).toEqual(['/1 is null, not a string'])
})

test('it does not change the value that it judges', () => {
  const value = { id: null, lines: [{ sku: null }] }
  explain({ type: 'object', properties: { id: { type: 'string' } } }, value)
  expect(value).toEqual({ id: null, lines: [{ sku: null }] })
})

test('it makes no difference between null and absent, whatever the schema', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyPlainSchema, { minLength: 10, maxLength: 10 }), anyValueWithNulls, (list, value) => {
      const { contract, schemas } = contractWithSchemas(list)
      for (const schema of schemas) {
        const [withNulls, without] = [value, withoutNullMembers(value)].map(
          (subject) => contract.schemas.violations(schema, subject).length > 0
        )
        expect(withNulls).toBe(without)
      }
    }),
    { numRuns: 5 }
  )
})

const withoutNullMembers = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNullMembers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, withoutNullMembers(member)]]))
  )
}

// Of several branches the one that was meant

const result = {
  type: 'object',
  required: ['orders', 'customer', 'date'],
  properties: { orders: { type: 'array', items: { type: 'integer' } } }
}
const fault = { type: 'object', required: ['code', 'description'], properties: { code: { type: 'integer' } } }
const either = { anyOf: [result, fault] }

test('it explains a broken result as a result, however much is wrong deep inside', () => {
  expect(explain(either, { orders: ['a', 'b', 'c'], customer: 1, date: 1 })).toEqual([
    '/orders/0 is the string "a", not an integer',
    '/orders/1 is the string "b", not an integer',
    '/orders/2 is the string "c", not an integer'
  ])
})

test('it explains a result that lacks most of its members still as a result', () => {
  expect(explain(either, { orders: [] })).toEqual([
    "/ is an object with 'orders', not an object with the members 'customer' and 'date'"
  ])
})

test('it explains a broken fault as a fault', () => {
  expect(explain(either, { code: 5 })).toEqual([
    "/ is an object with 'code', not an object with the member 'description'"
  ])
  expect(explain(either, { code: 'x', description: 'y' })).toEqual(['/code is the string "x", not an integer'])
})

test('it explains what is neither by what the contract names first', () => {
  expect(explain(either, { message: 'ok' })).toEqual([
    "/ is an object with 'message', not an object with the members 'orders', 'customer' and 'date'"
  ])
  expect(explain(either, [])).toEqual(['/ is an array of 0, not an object'])
})

test('it explains branches behind references, and branches of branches', () => {
  const components = { Result: result, Fault: fault, Either: either }
  const nested = {
    type: 'object',
    properties: {
      answer: { oneOf: [{ $ref: '#/components/schemas/Either' }, { type: 'string' }] },
      id: { type: 'string' }
    }
  }
  expect(explain(nested, { answer: { code: true, description: 'x' }, id: 1 }, components)).toEqual([
    '/answer/code is the boolean true, not an integer',
    '/id is the number 1, not a string'
  ])
})

test('it says so when a value fits two branches of which it may fit one', () => {
  expect(explain({ oneOf: [{ type: 'integer' }, { minimum: 0 }] }, 1)).toEqual([
    "/ is the number 1, not a value that fits 'oneOf'"
  ])
})

// Whatever the schema

test(
  'it finds something wrong exactly where JSON Schema does, and points at what is there',
  { timeout: 30_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(anySchema, { minLength: 10, maxLength: 10 }),
        fc.array(anyValue, { minLength: 10, maxLength: 10 }),
        (list, values) => {
          const { contract, schemas } = contractWithSchemas(list, shared)
          const judges = plainValidators(list)
          schemas.forEach((schema, index) => {
            for (const value of values) {
              const violations = contract.schemas.violations(schema, value)
              expect(violations.length > 0, JSON.stringify([list[index], value])).toBe(!judges[index]?.(value))
              for (const { pointer, expected, contract: place } of violations) {
                expect(valueAt(value, pointer)).toBeDefined()
                expect(expected).not.toBe('')
                expect(place.line).toBeGreaterThan(0)
              }
            }
          })
        }
      ),
      { numRuns: 5 }
    )
  }
)

/** ajv without any of our words around it. */
const plainValidators = (list: readonly Schema[]): ((value: unknown) => boolean)[] => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema({ components: { schemas: shared }, list }, 'plain')
  return list.map((_, index) => ajv.compile({ $ref: `plain#/list/${index}` }))
}

// Texts of parameters

test('it reads the text of a parameter as the number or the boolean it may stand for', () => {
  expect(explainText({ type: 'integer', minimum: 1 }, '5')).toEqual([])
  expect(explainText({ type: 'boolean' }, 'true')).toEqual([])
  expect(explainText({ type: ['integer', 'string'] }, '5')).toEqual([])
  expect(explainText({ type: 'string', minLength: 1 }, '5')).toEqual([])
})

test('it says what the text of a parameter is and should be', () => {
  expect(explainText({ type: 'integer' }, 'five')).toEqual(['/ is the string "five", not an integer'])
  expect(explainText({ type: 'integer', minimum: 1 }, '0')).toEqual(['/ is the number 0, not a number >= 1'])
  expect(explainText({ type: 'boolean' }, 'True')).toEqual(['/ is the string "True", not a boolean'])
  expect(explainText({ type: 'string', pattern: '^[a-z]+$' }, '')).toEqual([
    '/ is the string "", not text like ^[a-z]+$'
  ])
  expect(explainText({ anyOf: [{ type: 'integer' }, { enum: ['all'] }] }, 'some')).toHaveLength(1)
})

// Names in any case

test('it spells the names of a value as the schema does, where the service reads any case', () => {
  const value = { AMOUNT: 5, Lines: [{ SKU: 'a', Other: 1 }], extra: { Amount: 1 } }
  expect(payments.schemas.respelled(requestSchemaOf(payments, 'createPayment'), value)).toEqual({
    amount: 5,
    lines: [{ sku: 'a', Other: 1 }],
    extra: { Amount: 1 }
  })
})

test('it leaves keys of maps, texts and nothing as they are', () => {
  const schema = requestSchemaOf(partnerCenter, 'createCart')
  const cart = { LineItems: [{ ProvisioningContext: { ParentSubscriptionId: 'x' }, RenewsTo: null }] }
  expect(partnerCenter.schemas.respelled(schema, cart)).toEqual({
    lineItems: [{ provisioningContext: { ParentSubscriptionId: 'x' }, renewsTo: null }]
  })
  expect(partnerCenter.schemas.respelled(schema, 'text')).toBe('text')
  expect(partnerCenter.schemas.respelled(undefined, { A: 1 })).toEqual({ A: 1 })
})

// Members that nobody promised

const unknownIn = (schema: Schema, value: unknown, components: Readonly<Record<string, Schema>> = {}): string[] => {
  const { contract, schema: located } = contractWithSchema(schema, components)
  return contract.schemas.unknownMembers(located, value)
}

test('it finds members that the contract does not describe, at any depth', () => {
  const schema = schemaOf(partnerCenter, 'checkoutCart', '201')
  const value = { orders: [{ id: 'a', lineItems: [{ quantity: 1, subscriptionID: 'x' }], colour: 'red' }], state: 1 }
  expect(partnerCenter.schemas.unknownMembers(schema, value)).toEqual([
    '/orders/0/lineItems/0/subscriptionID',
    '/orders/0/colour',
    '/state'
  ])
})

test('it takes what one branch describes for described', () => {
  const schema = {
    anyOf: [{ properties: { a: { properties: { b: true } } } }, { properties: { a: { properties: { c: true } } } }]
  }
  expect(unknownIn(schema, { a: { b: 1 } })).toEqual([])
  expect(unknownIn(schema, { a: { c: 1 } })).toEqual([])
  expect(unknownIn(schema, { a: { d: 1 } })).toEqual(['/a/d'])
})

test('it takes the keys of a map for described, and whatever a silent schema holds', () => {
  const map = { additionalProperties: { properties: { a: true } } }
  expect(
    unknownIn(
      { properties: { map, any: { type: 'object' }, all: true } },
      { map: { x: { a: 1 } }, any: { y: 1 }, all: { z: 1 } }
    )
  ).toEqual([])
  expect(unknownIn({ properties: { map } }, { map: { x: { b: 1 } } })).toEqual(['/map/x/b'])
  expect(unknownIn({ properties: { a: true }, patternProperties: { '^x-': true } }, { a: 1, 'x-b': 1, c: 1 })).toEqual([
    '/c'
  ])
})

test('it looks into tuples and into schemas that hold themselves', () => {
  expect(
    unknownIn({ prefixItems: [{ properties: { a: true } }], items: { properties: { b: true } } }, [{ b: 1 }, { b: 1 }])
  ).toEqual(['/0/b'])
  const components = { Tree: { properties: { left: { $ref: '#/components/schemas/Tree' } } } }
  expect(unknownIn({ $ref: '#/components/schemas/Tree' }, { left: { left: { right: 1 } } }, components)).toEqual([
    '/left/left/right'
  ])
})

test('it tells the branches of a choice apart, and leaves anything else whole', () => {
  const { contract, schema } = contractWithSchema(
    { anyOf: [{ $ref: '#/components/schemas/A' }, { oneOf: [{ type: 'string' }, { type: 'number' }] }] },
    { A: { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] } }
  )
  expect(contract.schemas.alternatives(schema).map(({ value }) => (value as { type: string }).type)).toEqual([
    'object',
    'string',
    'number'
  ])
})

test('it looks for members that every object inherits in the value itself', () => {
  const { contract, schema } = contractWithSchema({
    properties: { constructor: { type: 'string' } },
    required: ['valueOf']
  })
  const broken = (value: unknown) => contract.schemas.violations(schema, value).map(({ keyword }) => keyword)
  expect(broken({ valueOf: 1 })).toEqual([])
  expect(broken({ constructor: 1 })).toEqual(['required', 'type'])
})

test('it follows references from file to file, each relative to where it stands', () => {
  const contract = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
paths:
  /a:
    get:
      operationId: a
      responses:
        '200': { description: x, content: { application/json: { schema: { $ref: schemas/index.yaml#/Order } } } }
        '201': { description: x, content: { application/json: { schema: { $ref: schemas/order.yaml } } } }
`,
    'schemas/index.yaml': 'Order: { $ref: order.yaml }\nLine: { $ref: parts/line.yaml }\n',
    'schemas/order.yaml':
      "required: [id]\nproperties: { id: { $ref: '#/$defs/id' }, line: { $ref: index.yaml#/Line }, next: { $ref: order.yaml } }\n$defs: { id: { type: integer } }\n",
    'schemas/parts/line.yaml': "properties: { id: { $ref: '#/$defs/id' } }\n$defs: { id: { type: string } }\n"
  })
  for (const { content } of contract.operations[0]?.responses ?? []) {
    const [{ schema } = {}] = content
    const violations = schema ? contract.schemas.violations(schema, { next: { id: 'x', line: { id: 1 } } }) : []
    expect(
      violations.map(({ pointer, contract: { file, pointer: at, line } }) => [
        pointer,
        `${file.replace(/^.*cart-contract-test-[^/]+./, '')}:${line ?? 0} ${at}`
      ])
    ).toEqual([
      ['', 'schemas/order.yaml:1 /required'],
      ['/next/id', 'schemas/order.yaml:3 /$defs/id/type'],
      ['/next/line/id', 'schemas/parts/line.yaml:2 /$defs/id/type']
    ])
  }
})
