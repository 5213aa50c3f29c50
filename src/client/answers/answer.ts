import type { Cart } from '../../../generated/openapi.ts'
import type { CallIds } from '../ids.ts'
import type { AttemptReport, Repeat } from '../retries/report.ts'
import type { LineItemError } from './line-item-errors.ts'
import type { Refusal } from './refusal.ts'

/** What every answer has. Answers are plain JSON: they can be stored and read again. */
export type Answered = {
  /** The HTTP status. A checkout succeeds with 201, and with 200 when it is repeated. */
  readonly status: number
  /** The ids of the attempt that was answered so. */
  readonly ids: CallIds
  /** Every attempt of the call with its ids, the answered one last. */
  readonly attempts: readonly AttemptReport[]
  /**
   * `isMfaCompliant` of the answer: whether the user of the token passed multifactor authentication. Only where `validateMfa`
   * asked for it and the service says so. The service refuses calls of users who did not (401 with 900421).
   */
  readonly isMfaCompliant?: boolean
}

/** The service, or a gateway before it, said no in a way that the contract documents. */
export type RefusedAnswer = Answered & {
  /** Not done. */
  readonly ok: false
  /** Tells it from the other answers. */
  readonly kind: 'refusal'
  /** What was said: status, code, description. */
  readonly refusal: Refusal
  /**
   * There where the work may have been done all the same: an attempt had no answer, or the service failed in the middle of
   * it. Hand it to the next call with the same arguments.
   */
  readonly repeat?: Repeat
}

/** The service did what was asked. `result` fits the contract; unknown enum values and members are as they came. */
export type Success<Result> = Answered & {
  /** Done, and nothing is wrong with it. */
  readonly ok: true
  /** Tells it from the other answers. */
  readonly kind: 'success'
  /** The body of the answer, validated. Null members are as they came. */
  readonly result: Result
}

/** The answer of a call that either succeeds or is refused. `ok` tells which. */
export type Answer<Result> = Success<Result> | RefusedAnswer

/**
 * The answer of a call about a cart. A cart with items that cannot be bought is a success for the service, and refused
 * only at checkout: `lineItemErrors` says now what would be missed until then.
 */
export type CartAnswer =
  | (Success<Cart> & {
      /** The items that cannot be bought, and why. Empty where all can. */
      readonly lineItemErrors: readonly LineItemError[]
    })
  | RefusedAnswer
