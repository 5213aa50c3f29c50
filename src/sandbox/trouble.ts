import { milliseconds } from './duration.ts'
import {
  isGatewayFault,
  isRefusalFault,
  refusalOf,
  type Fault,
  type FaultRules,
  type FaultTarget,
  type RefusalFault
} from './fault-rules.ts'
import type { Readings } from './readings.ts'
import { RefusedCall } from './refused-call.ts'
import type { Refusal } from './refusals.ts'
import type { Call } from './world.ts'

type Ending = Extract<Fault, { kind: 'answer-lost' | 'connection-dropped' }> | RefusalFault
type Delay = Extract<Fault, { kind: 'delay' }>
type Spelling = Extract<Fault, { kind: 'spelling' }>

/** What happens to a call on its way, whatever the service does. */
export type Trouble = {
  /** At most one: what the caller gets to see instead of the answer. */
  readonly ending: Ending | undefined
  /** In milliseconds. */
  readonly delay: number
  readonly bom: boolean | undefined
  readonly faultCode: Readings['faultCode'] | undefined
  readonly locale: Readings['locale'] | undefined
}

const none: Trouble = { ending: undefined, delay: 0, bom: undefined, faultCode: undefined, locale: undefined }

/** Asks the faults what happens to a call on its way. */
export const meetFaults = (faults: FaultRules, target: FaultTarget): Trouble => {
  if (faults.isEmpty) return none
  const ending = faults.first(target, isEnding)
  const delay = faults.all(target, isDelay).reduce((sum, fault) => sum + milliseconds(fault.for), 0)
  const spellings = faults.all(target, isSpelling)
  return {
    ending,
    delay,
    bom: spellings.findLast(({ bom }) => bom !== undefined)?.bom,
    faultCode: spellings.findLast(({ faultCode }) => faultCode !== undefined)?.faultCode,
    locale: spellings.findLast(({ locale }) => locale !== undefined)?.locale
  }
}

/** A refusal that ends the call: instead of doing it, or after it was done. */
export const endingFault = (
  { ending }: Trouble,
  now: number
): { readonly when: 'before' | 'after'; readonly refusal: Refusal } | undefined =>
  ending && isRefusalFault(ending)
    ? { when: ending.afterCommit === true ? 'after' : 'before', refusal: refusalOf(ending, now) }
    : undefined

/** @throws RefusedCall where a fault makes the service itself refuse the call, for no item in particular */
export const serviceRefusal = (faults: FaultRules, call: Call): void => {
  const fault = faults.first(call, isServiceFault)
  if (fault) throw new RefusedCall(refusalOf(fault, call.now))
}

const isDelay = (fault: Fault): fault is Delay => fault.kind === 'delay'
const isSpelling = (fault: Fault): fault is Spelling => fault.kind === 'spelling'

const isEnding = (fault: Fault): fault is Ending =>
  fault.kind === 'answer-lost' ||
  fault.kind === 'connection-dropped' ||
  (isRefusalFault(fault) && (fault.afterCommit === true || isGatewayFault(fault)))

const isServiceFault = (fault: Fault): fault is RefusalFault =>
  isRefusalFault(fault) && fault.catalogItemId === undefined && !isEnding(fault)
