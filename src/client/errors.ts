import { operations, type OperationId } from '../../generated/operations.ts'
import type { Finding } from '../finding.ts'
import type { CallIds } from './ids.ts'
import { isError } from './is-error.ts'
import { present } from './present.ts'

/** What is known of a call that got no answer. */
export type LostCall = {
  readonly operation: OperationId
  readonly ids: CallIds
  readonly sent: boolean
  readonly aborted: boolean
  /** What was attempted when it failed, as words after 'Failed to'. */
  readonly attempted: string
  readonly status?: number | undefined
  readonly cause: unknown
}

/**
 * No answer arrived: no token, no connection, a connection that broke, or a caller who aborted. An abort is one of them
 * because it leaves a purchase as undecided as a broken connection does, and the caller needs `ids` to repeat it.
 *
 * Names and codes of the cause are in the message; its own text is not, as it may quote ids of the customer.
 */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly operation: OperationId
  readonly ids: CallIds
  /**
   * `false`: nothing left the client, so nothing happened. `true`: the service may have done the work. Repeat the call
   * with `ids.requestId` as its `requestId`, and it is done once.
   */
  readonly sent: boolean
  /** Whether the caller's signal ended the call; then `cause` is the signal's reason (a `TimeoutError` for a timeout). */
  readonly aborted: boolean
  /** The HTTP status, where the answer had begun and broke off before its body was complete. */
  declare readonly status?: number

  constructor(lost: LostCall) {
    super(lostMessage(lost), { cause: lost.cause })
    this.operation = lost.operation
    this.ids = lost.ids
    this.sent = lost.sent
    this.aborted = lost.aborted
    if (lost.status !== undefined) this.status = lost.status
  }

  /** The error as data, for a log. */
  toJSON() {
    const { name, message, operation, ids, sent, aborted, status } = this
    return { name, message, operation, ids, sent, aborted, ...present<{ status?: number }>({ status }) }
  }
}

/** What is known of an answer that the contract does not allow. */
export type ForeignAnswer = {
  readonly operation: OperationId
  readonly status: number
  readonly ids: CallIds
  readonly findings: readonly [Finding, ...Finding[]]
  readonly body: unknown
}

/**
 * An answer came, and it is outside the contract: an undocumented status (a redirect, a 418) or media type, a body that
 * is empty, unreadable or does not fit. Neither a success nor a refusal can be made of it.
 */
export class ContractViolationError extends Error {
  override readonly name = 'ContractViolationError'
  readonly operation: OperationId
  /** The HTTP status. 0 where a browser hides that of a redirect. */
  readonly status: number
  readonly ids: CallIds
  /** Every discrepancy. `at.file` is the operation's method and path template, `at.pointer` points into the body. */
  readonly findings: readonly [Finding, ...Finding[]]
  readonly #body: unknown

  constructor(foreign: ForeignAnswer) {
    super(foreignMessage(foreign))
    this.operation = foreign.operation
    this.status = foreign.status
    this.ids = foreign.ids
    this.findings = foreign.findings
    this.#body = foreign.body
  }

  /**
   * What came, unvalidated: the JSON value where it could be read, otherwise the text. After a checkout it may name
   * orders that were made. A getter, so that neither printing nor {@link toJSON} spreads what is the customer's.
   */
  get body(): unknown {
    return this.#body
  }

  /** The error as data, for a log. Without the body. */
  toJSON() {
    const { name, message, operation, status, ids, findings } = this
    return { name, message, operation, status, ids, findings }
  }
}

/** Like `instanceof TransportError`, and true for the errors of another copy of this package or another realm too. */
export const isTransportError = (error: unknown): error is TransportError => hasName(error, 'TransportError', 'sent')

/** Like `instanceof ContractViolationError`, and true for those of another copy of this package or another realm too. */
export const isContractViolationError = (error: unknown): error is ContractViolationError =>
  hasName(error, 'ContractViolationError', 'findings')

const hasName = (error: unknown, name: string, member: string): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  error.name === name &&
  member in error &&
  'ids' in error

const lostMessage = ({ operation, ids, sent, aborted, attempted, status, cause }: LostCall): string => {
  const found = aborted
    ? `the caller aborted${sent ? '' : ' before anything was sent'}`
    : status === undefined
      ? nameOf(cause)
      : `the answer ${status} broke off (${nameOf(cause)})`
  const next = sent ? repeatAdvice(operation, ids) : 'Nothing was sent, so nothing happened; call again.'
  return `Failed to ${attempted}: expected an answer of ${operation}, but there was none: ${found}. ${next}`
}

const foreignMessage = ({ operation, findings }: ForeignAnswer): string => {
  const [first, ...others] = findings
  const more = others.length === 0 ? '' : ` (and ${others.length} more, see findings)`
  return `Failed to read the answer of ${operation}: ${first.message}${more}${isRead(operation) ? '' : ` ${lookAdvice}`}`
}

// Not to be repeated blindly with the same request id: an answer of the service ends the life of that id.
const lookAdvice =
  'The service may have done the work: look at the body of this error and at the cart before the call is repeated.'

const isRead = (operation: OperationId): boolean => operations[operation].method === 'GET'

const repeatAdvice = (operation: OperationId, ids: CallIds): string =>
  isRead(operation)
    ? 'Calling again does no harm.'
    : `The service may have done the work. To do it once, repeat the call with the same arguments and with requestId '${ids.requestId}'.`

/** A code such as ECONNRESET from the chain of causes, otherwise the name of the error. */
const nameOf = (cause: unknown): string => {
  for (let here = cause, depth = 0; isError(here) && depth < 8; here = here.cause, depth++) {
    if ('code' in here && typeof here.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(here.code)) return here.code
  }
  return isError(cause) && /^[A-Za-z]{1,40}$/.test(cause.name) ? cause.name : 'an unknown error'
}
