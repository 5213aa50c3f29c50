import type { FaultRequest } from './fault-rules.ts'

/** A fault and how far it has come, plain JSON. */
export type FaultState = {
  /** As it was added. */
  readonly request: FaultRequest
  /** How many calls it has looked at. */
  seen: number
  /** How many it hit. */
  hits: number
}
