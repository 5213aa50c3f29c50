import { expect, test } from 'vitest'
import { createRouter } from '../../../src/contract/index.ts'
import { judgeHistory } from '../../../src/checks/index.ts'
import { historyOf, paymentHistories, paymentLaw } from '../../support/payment-law/histories.ts'

// The engine knows no carts: another contract with the same words is enough.
const router = createRouter(paymentLaw)

test.each(paymentHistories.map((one) => [one.title, one] as const))('it judges payments: %s', (_title, history) => {
  const found = judgeHistory(historyOf(history), paymentLaw, router).map(({ code, at }) => ({
    code,
    at: at.pointer.replace('/response/content/text', '')
  }))
  expect(found).toEqual(history.finds ? [history.finds] : [])
})
