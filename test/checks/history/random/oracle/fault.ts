import type { Seen } from './seen.ts'

/** A promise that a history breaks, and where that becomes visible. */
export type Fault = {
  readonly law: number
  readonly at: Seen
  /** Below the exchange, as a finding has it. */
  readonly pointer: string
}

const inBody = '/response/content/text#'

export const faultIn = (law: number, at: Seen, pointer: string): Fault => ({ law, at, pointer: inBody + pointer })

export const faultAtHeader = (law: number, at: Seen, side: 'request' | 'response', name: string): Fault => {
  const fields = at.exchange[side]?.headers ?? []
  const index = fields.findIndex(([sent]) => sent.toLowerCase() === name)
  return { law, at, pointer: index < 0 ? `/${side}/headers` : `/${side}/headers/${index}/value` }
}
