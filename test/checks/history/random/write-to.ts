import type { Exchange } from '../../../../src/exchange/index.ts'
import type { Site } from './mutators/mutator.ts'

/** A write to an order, by a method that the contract does not have. */
export const writeTo = ({ seen, value }: Site, startedAt: number, isLost: boolean): Exchange => {
  const url = `https://api.partnercenter.microsoft.com/v1/customers/${seen.customer ?? ''}/orders/${String(value['id'])}`
  return {
    request: { method: 'PATCH', url, headers: [], body: { kind: 'none' } as const },
    ...(!isLost && { response: { status: 200, headers: [], body: { kind: 'none' } as const } }),
    startedAt,
    duration: 1,
    pointer: ''
  }
}
