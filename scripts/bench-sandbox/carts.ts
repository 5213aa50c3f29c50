import type { Sandbox } from '../../src/sandbox/index.ts'

export const customerId = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'

/** One license: the smallest thing to buy. */
export const cart = JSON.stringify({
  lineItems: [
    { catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H', quantity: 5, billingCycle: 'monthly', termDuration: 'P1M' }
  ]
})

const headers = { authorization: 'Bearer any', 'content-type': 'application/json' } as const

/** Makes so many carts. @returns the paths of their checkouts */
export const makeCarts = ({ answer }: Pick<Sandbox, 'answer'>, count: number): string[] =>
  Array.from({ length: count }, () => {
    const outcome = answer({
      method: 'POST',
      url: `/v1/customers/${customerId}/carts`,
      header: (name) => (name === 'authorization' || name === 'content-type' ? headers[name] : undefined),
      body: cart
    })
    outcome.settle(true)
    const { id } = JSON.parse(outcome.answer?.text ?? '{}') as { id: string }
    return `/v1/customers/${customerId}/carts/${id}/checkout`
  })

let calls = 0

/** A new MS-RequestId for each call, as a client sends it. */
export const requestId = (): string => `5c1e0a7d-3b52-4f86-9d04-${(++calls).toString(16).padStart(12, '0')}`
