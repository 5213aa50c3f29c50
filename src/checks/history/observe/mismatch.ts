import type { Equals } from '../words/property-words.ts'
import type { Member } from '../words/shape.ts'
import type { Observation } from './observations.ts'

/** A value that is not what it should be. */
export type Mismatch = {
  readonly observation: Observation
  readonly member: Member
  readonly equals: Equals
  readonly said: string | number
  /** What it should be. */
  readonly expected: string
  /** What is named instead, where the key of the resource should stand: its identity. */
  readonly named: string | undefined
}
