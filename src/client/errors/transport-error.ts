import { isRead, type CallName } from '../documented.ts'
import type { Answer } from '../answers/answer.ts'
import type { CallIds } from '../ids.ts'
import { present } from '../present.ts'
import type { AttemptReport, Repeat } from '../retries/report.ts'
import { credentialsFailure, reasonOf } from './reason.ts'

/** What is known of a call that got no answer. */
export type LostCall = {
  /** The operationId of the call, or `request` and its method. */
  readonly operation: CallName
  /** Of the last attempt. */
  readonly ids: CallIds
  /** Every attempt. */
  readonly attempts: readonly AttemptReport[]
  /** Whether the service may have done the work. */
  readonly sent: boolean
  /** Whether the caller ended the call. */
  readonly aborted: boolean
  /** What was attempted when it failed, as words after 'Failed to'. */
  readonly attempted: string
  /** Of an answer that broke off. */
  readonly status?: number | undefined
  /** What came, where it was not the service that failed. */
  readonly answer?: Answer<unknown> | undefined
  /** What continues the call. */
  readonly repeat?: Repeat | undefined
  /** What failed. */
  readonly cause: unknown
}

/**
 * No answer arrived: no token, no connection, a connection that broke, or a caller who aborted. An abort is one of them
 * because it leaves a purchase as undecided as a broken connection does, and the caller needs `repeat` to go on.
 *
 * Or a function that was handed in failed: `beforeAttempt`, `afterAttempt`, a clock. Where the service had answered by then, its answer is
 * in `answer`: after a failure of `afterAttempt` look there first, as it may be a purchase.
 *
 * Names and codes of the cause are in the message; its own text is not, as it may quote ids of the customer.
 */
export class TransportError extends Error {
  /** Stays in minified code. See `isTransportError`. */
  override readonly name = 'TransportError'
  /** The operationId of the call, or `request` and its method. */
  readonly operation: CallName
  /** Of the last attempt. */
  readonly ids: CallIds
  /** Every attempt of the call, with its ids. */
  readonly attempts: readonly AttemptReport[]
  /**
   * `false`: nothing left the client that was not answered, so nothing happened. `true`: the service may have done the
   * work, or has, as `answer` says. Without an `answer`, call again with the same arguments, and it is done once.
   */
  readonly sent: boolean
  /** Whether the caller's signal ended the call; then `cause` is the signal's reason (a `TimeoutError` for a timeout). */
  readonly aborted: boolean
  /** The HTTP status, where the answer had begun and broke off before its body was complete. */
  declare readonly status?: number
  /**
   * What the last attempt was answered, a success or a refusal, where a function that was handed in failed after it. Of a checkout it has
   * the orders in `result`. As it may be the customer's, neither printing nor {@link toJSON} shows it.
   */
  declare readonly answer?: Answer<unknown>
  /**
   * There where the service may have done the work. Hand it to the next call with the same arguments. The same client
   * remembers it by itself for an hour; another one, or the next run of the program, has to be told.
   */
  declare readonly repeat?: Repeat

  constructor(lost: LostCall) {
    super(messageOf(lost), { cause: lost.cause })
    this.operation = lost.operation
    this.ids = lost.ids
    this.attempts = lost.attempts
    this.sent = lost.sent
    this.aborted = lost.aborted
    if (lost.status !== undefined) this.status = lost.status
    if (lost.answer) Object.defineProperty(this, 'answer', { value: lost.answer })
    if (lost.repeat !== undefined) this.repeat = lost.repeat
  }

  /** The error as data, for a log. */
  toJSON(): Pick<
    TransportError,
    'name' | 'message' | 'operation' | 'ids' | 'attempts' | 'sent' | 'aborted' | 'status' | 'repeat'
  > {
    const { name, message, operation, ids, attempts, sent, aborted, status, repeat } = this
    return {
      name,
      message,
      operation,
      ids,
      attempts,
      sent,
      aborted,
      ...present<{ status?: number; repeat?: Repeat }>({ status, repeat })
    }
  }
}

const messageOf = (lost: LostCall): string => {
  const { operation, attempts, sent, aborted, attempted, status, answer, repeat, cause } = lost
  const failed = attempted === 'get a token' ? credentialsFailure(cause) : undefined
  const reason = failed?.reason ?? reasonOf(cause)
  const found = aborted
    ? `the caller aborted${attempts.length === 0 ? ' before anything was sent' : ''}`
    : status === undefined
      ? reason
      : `the answer ${status} broke off (${reason})`
  const after = attempts.length > 1 ? ` after ${attempts.length} attempts` : ''
  const isOfSource = attempted === 'get a token' && !aborted && !mayPass.test(reason)
  const next =
    failed?.next ?? (isOfSource ? 'See to what gives the tokens: its error is the cause of this one.' : undefined)
  if (answer)
    return `Failed to ${attempted}: expected it to end well, but got ${reason}. The service has answered ${operation} with ${answer.status}: see the answer of this error before the call is repeated.`
  return `Failed to ${attempted}: expected an answer of ${operation}, but there was none${after}: ${found}. ${sent ? adviceOf(operation, repeat) : adviceOfUnsent(attempts, next)}`
}

/** Codes of a network that a token source may meet. Whatever else it fails with will be the same the next time. */
const mayPass = /^(?:E?CONN|ETIME|EAI_AGAIN|EPIPE|ENET|EHOST|UND_|Timeout)/

const adviceOfUnsent = (attempts: readonly AttemptReport[], next: string | undefined): string => {
  const isRefused = attempts.some(({ outcome }) => outcome.kind !== 'no-answer')
  return `${isRefused ? 'What was sent was refused' : 'Nothing was sent'}, so nothing happened${next === undefined ? '; call again.' : `. ${next}`}`
}

const adviceOf = (operation: CallName, repeat: Repeat | undefined): string => {
  if (isRead(operation) || !repeat) return 'Calling again does no harm.'
  return `The service may have done the work. To do it once, repeat the call with the same arguments and with requestId '${repeat.requestId}'.`
}
