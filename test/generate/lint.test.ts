import { expect, test } from 'vitest'
import { lintContract } from '../../src/generate/lint.ts'
import { partnerCenter } from '../support/partner-center.ts'
import { contractOf } from '../support/documents.ts'

test('it finds nothing to say against the contract of the cart checkout', async () => {
  const file = 'openapi/partner-center.yaml'
  expect(await lintContract(partnerCenter, file, 'redocly.yaml')).toEqual([])
})

test('it turns what the linter says into findings with rule and line', async () => {
  const contract = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [{ url: https://shop.example }]
security: []
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      summary: an order
      responses: { '200': { $ref: './answers.yaml#/Order' }, '404': { description: none } }
`,
    'answers.yaml': 'Order:\n  descripton: the order\n'
  })
  const { file } = contract.place(contract.documents.root)
  const findings = await lintContract(contract, file, 'redocly.yaml')
  expect(findings.every(({ code, severity }) => code === 'contract.lint.rule' && severity === 'error')).toBe(true)
  const misspelt = findings.find(({ message }) => message.includes('descripton'))
  expect(misspelt?.at).toMatchObject({ pointer: '/Order/descripton', line: 2, column: 3 })
  expect(misspelt?.at.file.endsWith('answers.yaml')).toBe(true)
  expect(findings.some(({ message }) => message.includes("(rule 'path-parameters-defined')"))).toBe(true)
})
