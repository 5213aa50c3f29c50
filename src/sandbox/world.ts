import type { OperationId } from '../../generated/operations.ts'
import type { Catalogue } from './catalogue.ts'
import type { FaultRules, FaultTarget } from './fault-rules.ts'
import type { Readings } from './readings.ts'
import type { Seeded } from './seeded.ts'
import type { Store } from './store.ts'

/** What the operations work with: the state, and everything that is decided outside of them. */
export type World = {
  readonly readings: Readings
  readonly store: Store
  readonly catalogue: Catalogue
  readonly faults: FaultRules
  /** The stream of ids that stay. */
  readonly ids: Seeded
  /** In milliseconds. */
  readonly provisioningDelay: number
  readonly listLag: number
  readonly country: string
  readonly currency: string
  /** Who changes carts, as the wire shows it. */
  readonly user: string
}

/** A request that is let in: its caller is known, its path is one of the contract. */
export type Call = FaultTarget & {
  readonly operation: OperationId
  /** GUIDs in lower case. */
  readonly customerId: string
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: string | undefined
  /** When the request arrived. */
  readonly now: number
}
