import { expect, test } from 'vitest'
import { checkExamples } from '../../src/checks/index.ts'
import type { Contract } from '../../src/contract/index.ts'
import { partnerCenter } from '../support/partner-center.ts'
import { payments } from '../support/payments/payments.ts'
import { contractOf } from '../support/documents.ts'

/** A contract whose GET /orders answers 200 with an order, under these examples, and 404 with a text. */
const contractWith = (examples: string, files: Readonly<Record<string, string>> = {}, notFound = '') =>
  contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [{ url: https://shop.example }]
paths:
  /order:
    get:
      operationId: getOrder
      responses:
        '200':
          description: the order
          headers:
            X-Remaining: { schema: { type: integer } }
          content:
            application/json:
              schema: { type: object, required: [id], properties: { id: { type: string }, note: { type: string } } }
              examples: ${examples}
        '404':
          description: no order
          x-body: optional
          content:
            text/plain:
              schema: { type: string, maxLength: 5 }
              examples: ${notFound || '{}'}
`,
    ...files
  })

const found = (contract: Contract) =>
  [...checkExamples(contract)].map(
    ({ code, message, at }) =>
      `${code} ${at.pointer.split('/examples')[1] ?? at.file.split('/').at(-1) ?? ''}: ${message}`
  )

test('it finds nothing wrong with scenarios that fit and have a name and a state of their own', () => {
  expect([...checkExamples(payments)]).toEqual([])
  expect([...checkExamples(partnerCenter)]).toEqual([])
})

test('it leads to the broken value and to the line of the schema', () => {
  const [finding, ...others] = [...checkExamples(contractWith('{ paid: { summary: an order, value: { id: 5 } } }'))]
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'contract.example.invalid', severity: 'error' })
  expect(finding?.at.pointer).toMatch(/\/examples\/paid\/value\/id$/)
  expect(finding?.contract?.pointer).toMatch(/\/schema\/properties\/id\/type$/)
  expect(finding?.message).toContain("The scenario 'paid' does not fit its schema: its body: /id is the number 5")
})

test('it leads into the file of an example', () => {
  const contract = contractWith('{ paid: { $ref: ./paid.yaml } }', {
    'paid.yaml': 'summary: an order\nvalue:\n  id: a\n  note: [1]\n'
  })
  expect([...checkExamples(contract)]).toMatchObject([{ at: { pointer: '/value/note', line: 4, column: 3 } }])
})

test('it judges a shared answer once, however many operations have it', () => {
  const contract = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /a: { get: { operationId: a, responses: { '500': { $ref: '#/components/responses/Down' } } } }
  /b: { get: { operationId: b, responses: { '500': { $ref: '#/components/responses/Down' } } } }
components:
  responses:
    Down:
      description: down
      content:
        application/json:
          schema: { type: object }
          examples: { down: { summary: a service that is down, value: none } }
`
  })
  expect([...checkExamples(contract)].map(({ code }) => code)).toEqual(['contract.example.invalid'])
})

test('it refuses a scenario without a body where the answer needs one, and only there', () => {
  expect(found(contractWith('{ paid: { summary: an order, x-body: none } }'))).toHaveLength(1)
  expect(found(contractWith('{}', {}, '{ gone: { summary: no order, x-body: none } }'))).toEqual([])
})

test('it judges the headers of a scenario', () => {
  const withHeaders = (headers: string) =>
    found(contractWith(`{ paid: { summary: an order, value: { id: a }, x-headers: ${headers} } }`))
  expect(withHeaders("{ x-remaining: '3' }")).toEqual([])
  expect(withHeaders('{ X-Remaining: few }')[0]).toContain('its header \'X-Remaining\' is the string "few"')
  expect(withHeaders('{ X-Total: 3 }')[0]).toContain("the header 'X-Total', which its answer 200 does not document")
})

test('it refuses a name that means two answers', () => {
  const [finding, ...others] = [
    ...checkExamples(contractWith('{ one: { summary: a, value: { id: a } } }', {}, '{ one: { summary: a, value: b } }'))
  ]
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'contract.example.name' })
  expect(finding?.message).toContain('means two answers: 200 of getOrder and 404 of getOrder')
  expect(finding?.before?.pointer).toContain('/200/')
})

test('it refuses a file that is not named as its scenario', () => {
  const files = { 'paid.yaml': 'summary: an order\nvalue: { id: a }\n' }
  expect(found(contractWith('{ paid: { $ref: ./paid.yaml } }', files))).toEqual([])
  expect(found(contractWith('{ bought: { $ref: ./paid.yaml } }', files))).toEqual([
    expect.stringContaining("The scenario 'bought' lies in the file paid.yaml")
  ])
})

test('it refuses a scenario without a summary, and two with the same', () => {
  const summaries = (one: string, other: string) =>
    found(contractWith(`{ one: { ${one} value: { id: a } }, other: { ${other} value: { id: b } } }`))
  expect(summaries('summary: a,', 'summary: b,')).toEqual([])
  expect(summaries('summary: a,', '')).toEqual([expect.stringContaining("'other' has no summary")])
  expect(summaries('', '')).toHaveLength(2)
  expect(summaries('summary: a,', 'summary: a,')).toEqual([
    expect.stringContaining("'one' and 'other' have the same summary")
  ])
})

test('it counts the money of an example in decimals, and holds long numbers against the contract as they are written', () => {
  const shop = (example: string) =>
    contractOf({
      'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [{ url: https://shop.example }]
paths:
  /price:
    get:
      operationId: getPrice
      responses:
        '200':
          description: the price
          content:
            application/json:
              schema: { properties: { price: { multipleOf: 0.01 }, serial: { type: integer, format: int64 }, key: { const: 9007199254740993 } } }
              examples: { one: { summary: one, value: ${example} } }
`
    })
  expect(found(shop('{ price: 19.99, serial: 9223372036854775807, key: 9007199254740993 }'))).toEqual([])
  const wrong = found(shop('{ price: 19.999, serial: 9223372036854775808, key: 9007199254740992 }'))
  expect(wrong.map((one) => one.replace(/^.*\/(\w+): .* (?:is|expects) /, '$1 '))).toHaveLength(3)
  expect(wrong.join('\n')).toMatch(/multiple of 0\.01[^]*int64[^]*9007199254740993/)
})
