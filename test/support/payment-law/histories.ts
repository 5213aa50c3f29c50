import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Contract } from '../../../src/contract/index.ts'
import { createHistory, type Exchange, type History } from '../../../src/exchange/index.ts'

type Payment = { readonly id: string }

type PaymentCall = {
  readonly create?: string
  readonly get?: string
  readonly patch?: string
  readonly list?: string
  readonly key?: string
  readonly send?: unknown
  /** Without it there is no answer. */
  readonly status?: number
  readonly payment?: Payment
  readonly payments?: readonly Payment[]
  readonly problem?: string
  readonly wait?: string
}

export type PaymentHistory = {
  readonly title: string
  readonly finds?: { readonly code: string; readonly severity?: 'error' | 'warning'; readonly at: string }
  readonly calls: readonly PaymentCall[]
}

const folder = 'test/support/payment-law'

/** A service that takes payments, with a key of idempotency in a header. */
export const paymentLaw = new Contract(`${folder}/openapi.yaml`)

export const paymentHistories = parse(readFileSync(`${folder}/histories.yaml`, 'utf8')) as readonly PaymentHistory[]

/** A pointer is the number of the exchange, and what is below it. */
export const historyOf = ({ calls }: PaymentHistory): History => createHistory('payments', calls.map(exchangeOf))

const exchangeOf = (call: PaymentCall, index: number): Exchange => {
  const body = bodyOf(call)
  return {
    request: {
      method: call.create !== undefined ? 'POST' : call.patch !== undefined ? 'PATCH' : 'GET',
      url: `https://pay.example${pathOf(call)}`,
      headers: call.key === undefined ? [] : [['idempotency-key', call.key]],
      body: call.send === undefined ? { kind: 'none' } : { kind: 'text', text: JSON.stringify(call.send) }
    },
    ...(call.status !== undefined && {
      response: {
        status: call.status,
        headers: [
          ['Content-Type', 'application/json'],
          ...(call.wait === undefined ? [] : [['Retry-After', call.wait] as const])
        ],
        body: { kind: 'text', text: JSON.stringify(body) }
      }
    }),
    startedAt: Date.UTC(2026, 2, 2, 9) + index * 10_000,
    duration: 100,
    pointer: String(index)
  }
}

const pathOf = ({ create, get, patch, list }: PaymentCall): string => {
  const [merchant = '', payment] = (create ?? get ?? patch ?? list ?? '').split('/')
  return `/merchants/${merchant}/payments${payment === undefined ? '' : `/${payment}`}`
}

const bodyOf = ({ payment, payments, problem }: PaymentCall): unknown => {
  if (problem !== undefined) return { error: { code: problem } }
  return payment ? withDefaults(payment) : { data: (payments ?? []).map(withDefaults) }
}

const withDefaults = (payment: Payment) => ({
  amount: { value: 5, currency: 'EUR' },
  createdAt: '2026-03-02T09:00:00Z',
  ...payment
})
