import type { Cloud } from '../../client/index.ts'

export type CheckoutOptions = {
  readonly customer: string
  readonly cart: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  /** How many minutes to wait for subscription ids. Not at all when it is left out. */
  readonly wait?: number
  readonly format: 'text' | 'json'
  readonly cloud: Cloud
  readonly baseUrl?: string
  /** Of a run before, whose outcome is not known. */
  readonly requestId?: string
}
