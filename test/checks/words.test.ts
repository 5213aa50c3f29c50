import { expect, test } from 'vitest'
import { checkWords } from '../../src/checks/index.ts'
import type { Contract } from '../../src/contract/index.ts'
import { partnerCenter } from '../support/partner-center.ts'
import { contractOf } from '../support/documents.ts'

const contractWith = (properties: string, { response = "x-source: 'page: somewhere'", schemas = '' } = {}) =>
  contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /order:
    get:
      operationId: getOrder
      responses:
        '200':
          description: the order
          ${response}
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Order' }
components:
  schemas:
    Order:
      type: object
      x-resource: { name: Order, key: [id] }
      properties: ${properties}
${schemas}`
  })

const found = (contract: Contract) =>
  [...checkWords(contract)].map(({ code, at }) => `${code} ${at.pointer.replace(/^\/components\/schemas/, '')}`)

const known = "x-source: 'sdk: all', x-lifetime: fixed"

test('it finds nothing wrong with the contract of the cart checkout', () => {
  expect([...checkWords(partnerCenter)]).toEqual([])
})

test('it finds a property that does not say where the fact comes from', () => {
  const contract = contractWith('{ id: { type: string, x-lifetime: fixed } }')
  expect(found(contract)).toEqual(['contract.source.missing /Order/properties/id'])
})

test('it finds a source that names no kind', () => {
  for (const source of ['somewhere', "'page:'", "'page: '", 'true', "'blog: a post'"]) {
    const contract = contractWith(`{ id: { type: string, x-source: ${source}, x-lifetime: fixed } }`)
    expect(found(contract), source).toEqual(['contract.source.missing /Order/properties/id'])
  }
})

test('it finds an answer without a source, a shared one once', () => {
  expect(found(contractWith(`{ id: { ${known} } }`, { response: '' }))).toEqual([
    'contract.source.missing /paths/~1order/get/responses/200'
  ])
})

test('it finds a property of a resource that does not say how it may change', () => {
  const contract = contractWith("{ id: { type: string, x-source: 'page: a' } }")
  expect(found(contract)).toEqual(['contract.lifetime.missing /Order/properties/id'])
})

test('it asks for lifetimes only of resources', () => {
  const contract = contractWith(`{ price: { ${known}, $ref: '#/components/schemas/Price' } }`, {
    schemas: "    Price: { properties: { amount: { x-source: 'page: a' } } }\n"
  })
  expect(found(contract)).toEqual([])
})

test('it looks behind references, into lists, maps and every branch', () => {
  const contract = contractWith(`{ lines: { ${known}, type: array, items: { $ref: '#/components/schemas/Line' } } }`, {
    schemas: `    Line:
      allOf:
        - { properties: { a: {} } }
        - { additionalProperties: { properties: { b: {} } } }
`
  })
  expect(found(contract)).toEqual([
    'contract.source.missing /Line/allOf/0/properties/a',
    'contract.source.missing /Line/allOf/1/additionalProperties/properties/b'
  ])
})

test('it takes what stands beside a reference as said of the property', () => {
  const schemas = '    Guid: { type: string }\n'
  const beside = contractWith(`{ id: { ${known}, $ref: '#/components/schemas/Guid' } }`, { schemas })
  const behind = contractWith("{ id: { $ref: '#/components/schemas/Guid' } }", {
    schemas: `    Guid: { type: string, ${known} }\n`
  })
  expect(found(beside)).toEqual([])
  expect(found(behind)).toEqual([
    'contract.source.missing /Order/properties/id',
    'contract.lifetime.missing /Order/properties/id'
  ])
})

test('it knows the words that a property may say', () => {
  const good = [
    ...['fixed', 'stable', 'once', 'free', '{ advances: { a: [b], b: [] } }'].map((word) => `x-lifetime: ${word}`),
    ...['closed', 'open'].map((word) => `x-lifetime: free, x-items: ${word}`),
    ...['guid', 'guid-or-exact', 'instant', 'word'].map((word) => `x-lifetime: free, x-equality: ${word}`)
  ]
  for (const words of good) expect(found(contractWith(`{ id: { x-source: 'page: a', ${words} } }`)), words).toEqual([])
})

test('it finds words that a property cannot say, once and at the word', () => {
  const bad = ['fix', 'null', '{ advance: {} }', '{ advances: { a: b } }', '{ advances: null }', '[fixed]']
  for (const word of bad) {
    expect(found(contractWith(`{ id: { x-source: 'page: a', x-lifetime: ${word} } }`)), word).toEqual([
      'contract.word.invalid /Order/properties/id/x-lifetime'
    ])
  }
  expect(found(contractWith(`{ id: { ${known}, x-items: shut } }`))).toEqual([
    'contract.word.invalid /Order/properties/id/x-items'
  ])
})

test('it finds a wrong word on a schema that properties refer to, and beside the reference', () => {
  const schemas = '    Guid: { type: string, x-equality: giud }\n'
  const contract = contractWith(`{ id: { ${known}, x-equality: wrod, $ref: '#/components/schemas/Guid' } }`, {
    schemas
  })
  expect(found(contract).sort()).toEqual([
    'contract.word.invalid /Guid/x-equality',
    'contract.word.invalid /Order/properties/id/x-equality'
  ])
})
