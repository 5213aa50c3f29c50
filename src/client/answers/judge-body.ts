import type { OperationId } from '../../../generated/operations.ts'
import type { ValidationError, Validator } from '../../../generated/validators.js'
import { withoutForbiddenNulls } from '../../nulls.ts'
import type { ResultOf as ResultOfOperation } from '../../results.ts'
import type { Discrepancy } from './discrepancy.ts'
import { faultValidatorOf, validatorOf, type CallName } from '../documented.ts'
import type { DocumentedBody } from './documented-body.ts'
import type { RefusalBody } from './refusal.ts'
import { violationsOf } from './violations.ts'

/** What a call answers when it succeeds. That of a `request` was held against nothing. */
export type ResultOf<Id extends CallName> = Id extends OperationId ? ResultOfOperation<Id> : unknown

/** What a body is, once it was held against the schema of its place. */
export type JudgedBody<Id extends CallName> =
  | { readonly kind: 'result'; readonly result: ResultOf<Id> }
  | { readonly kind: 'refusal'; readonly body: RefusalBody }
  | { readonly kind: 'misfit'; readonly discrepancies: readonly [Discrepancy, ...Discrepancy[]] }

/** Null members that the schema refuses are absent in what comes out. */
export const judgeBody = <Id extends CallName>(
  id: Id,
  status: number,
  { value, responseKey, mediaType }: Extract<DocumentedBody, { kind: 'value' }>
): JudgedBody<Id> => {
  const validator = validatorOf(id, responseKey, mediaType)
  try {
    // The casts: types and validators are made from the same schemas.
    const asResult = status < 400 ? judge(validator, withoutCode(value)) : undefined
    if (asResult?.errors.length === 0) {
      return { kind: 'result', result: withCodeOf(value, asResult.value) as ResultOf<Id> }
    }
    const whole = judge(validator, value)
    if (whole.errors.length === 0) return { kind: 'refusal', body: whole.value as RefusalBody }
    const faultErrors = judge(faultValidatorOf(id), whole.value).errors
    return { kind: 'misfit', discrepancies: misfits(status, whole.value, whole.errors, faultErrors) }
  } catch (error) {
    // Schemas that refer to themselves are validated recursively. Nothing that the service means is that deep.
    if (!(error instanceof RangeError)) throw error
    const seen = `the answer ${status} is nested too deeply to be read`
    return { kind: 'misfit', discrepancies: [{ code: 'response.body.unreadable', pointer: '', seen }] }
  }
}

/** The validators share their list of errors between calls, so it is copied. */
const judge = (validator: Validator<unknown>, value: unknown) =>
  withoutForbiddenNulls<ValidationError>(value, (candidate) =>
    validator(candidate) ? [] : [...(validator.errors ?? [])]
  )

/**
 * A 200 may be a result or a fault, and both allow further members, so one body may be both: orders were made, and a code
 * stands beside them. Then it is the result, or the orders would be lost. A fault needs its code; without it a body fits
 * as a result or not at all.
 */
const withoutCode = (value: unknown): unknown => {
  if (!hasCode(value)) return value
  const { code: _code, ...others } = value
  return others
}

const withCodeOf = (value: unknown, result: unknown): unknown =>
  hasCode(value) ? { ...(result as object), code: value.code } : result

const hasCode = (value: unknown): value is { readonly code: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'code')

const misfits = (
  status: number,
  value: unknown,
  errors: readonly ValidationError[],
  faultErrors: readonly ValidationError[]
): readonly [Discrepancy, ...Discrepancy[]] => {
  const [first, ...others] = violationsOf(value, errors, faultErrors).map(
    ({ pointer, expected, actual }): Discrepancy => ({
      code: 'response.body.invalid',
      pointer,
      seen: `the answer ${status} does not fit: the contract expects ${expected}${pointer === '' ? '' : ` at ${pointer}`}, but there was ${actual}`
    })
  )
  const unexplained: Discrepancy = {
    code: 'response.body.invalid',
    pointer: '',
    seen: `the answer ${status} does not fit`
  }
  return [first ?? unexplained, ...others]
}
