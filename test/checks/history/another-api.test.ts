import { expect, test } from 'vitest'
import { contractOf } from '../../support/documents.ts'
import { createRouter } from '../../../src/contract/index.ts'
import { createJudge, judgeHistory } from '../../../src/checks/index.ts'
import { historyOf, paymentHistories, paymentLaw } from '../../support/payment-law/histories.ts'

// The engine knows no carts: another contract with the same words is enough.
const router = createRouter(paymentLaw)

test.each(paymentHistories.map((one) => [one.title, one] as const))('it judges payments: %s', (_title, history) => {
  const found = judgeHistory(historyOf(history), paymentLaw, router).map(({ code, severity, at }) => ({
    code,
    ...(history.finds?.severity && { severity }),
    at: at.pointer.replace('/response/content/text', '')
  }))
  expect(found).toEqual(history.finds ? [history.finds] : [])
})

test('it reads the words of a contract whose schemas refer to each other in a long row', () => {
  const count = 900
  const numbers = Array.from({ length: count }, (_, index) => index)
  const answer = (name: string) => ({
    200: { description: 'yes', content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } }
  })
  const contract = {
    openapi: '3.1.0',
    info: { title: 'Row', version: '1.0.0' },
    paths: Object.fromEntries(
      numbers.map((number) => [`/${number}`, { get: { operationId: `get${number}`, responses: answer(`S${number}`) } }])
    ),
    components: {
      schemas: Object.fromEntries(
        numbers.map((number) => [
          `S${number}`,
          { properties: { next: { $ref: `#/components/schemas/S${(number + 1) % count}` } } }
        ])
      )
    }
  }
  const row = contractOf({ 'openapi.yaml': JSON.stringify(contract) })
  const start = performance.now()
  expect(createJudge(row).findings()).toEqual([])
  // It takes a second, and twenty where each schema is handed up through all that lead to it.
  expect(performance.now() - start).toBeLessThan(10_000)
})
