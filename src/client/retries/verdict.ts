import { isOperation, isRead, type CallName } from '../documented.ts'
import type { AttemptOutcome } from './report.ts'

/** What follows from the end of an attempt. */
export type Verdict = {
  /** The least wait before the next attempt in milliseconds; absent where repeating would not help. */
  readonly repeatAfter?: number
  /** Whether the next attempt has the same MS-RequestId. */
  readonly keepsId: boolean
  /** Whether the work may have been done all the same. */
  readonly isUnsettled: boolean
}

// Another request holds the cart for as long as a checkout takes.
const busyWait = 1_000
// The error table: "check the order history in a few minutes".
const inProgressWait = 10_000

/**
 * What is worth repeating: network failures, 408, 502, 503, 504, a 500 of those codes that pass, 429, and the two conflicts
 * of a cart that somebody works on. Everything else would be answered the same again.
 *
 * The id is kept where no answer of the service came: there was none, or it was a gateway that spoke. Once the service has
 * spoken, it wants a new one. A cart is made only under the id of the first attempt, or there might be two; and so is a
 * `request` that changes something, as nobody knows here what a second one under another id would do.
 */
export const verdictOn = (operation: CallName, ending: AttemptOutcome): Verdict => {
  const harmless = isRead(operation)
  const isMadeOnce = !harmless && (operation === 'createCart' || !isOperation(operation))
  if (ending.kind === 'no-answer') {
    return ending.sent
      ? { repeatAfter: 0, keepsId: true, isUnsettled: !harmless }
      : { keepsId: true, isUnsettled: false }
  }
  const code = ending.kind === 'answered' ? ending.code : undefined
  const { status } = ending
  const keepsId = status === 429 || (isFailure(status) && (code === undefined || isMadeOnce))
  const isUnsettled = !harmless && (isFailure(status) || (ending.kind === 'outside-contract' && status < 400))
  if (status === 409 && (code === busy || code === inProgress) && !isMadeOnce) {
    return { repeatAfter: code === busy ? busyWait : inProgressWait, keepsId: false, isUnsettled: !harmless }
  }
  return isPassing(status, code) ? { repeatAfter: 0, keepsId, isUnsettled } : { keepsId, isUnsettled }
}

export const busy = '800064'
export const inProgress = '800060'
export const alreadySubmitted = '800065'

/** The service or a gateway gave up: what it had done until then is not known. */
const isFailure = (status: number): boolean => status === 408 || (status >= 500 && status <= 599)

const isPassing = (status: number, code: string | undefined): boolean =>
  [408, 429, 502, 503, 504].includes(status) ||
  (status === 500 && code !== undefined && ['800003', '800005', '900192'].includes(code))

/**
 * Whether a refusal says that the work was not done before either. After a success the service may still refuse for reasons
 * of the caller, of time or of load; it does not deny what it did. That a cart was submitted already is the opposite, and
 * leaves open what came of it.
 */
export const isDenial = (operation: CallName, status: number, code: string | undefined): boolean => {
  if (status < 400) return true
  if (operation === 'checkoutCart' && status === 400 && code === alreadySubmitted) return false
  if (status === 401 || status === 403 || status === 429 || isFailure(status)) return false
  if (status === 404) return code !== undefined && ['400019', '400013', '400018'].includes(code)
  return status !== 409 || (code !== busy && code !== inProgress)
}
