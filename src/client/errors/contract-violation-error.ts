import type { Finding } from '../../finding.ts'
import { isRead, type CallName } from '../documented.ts'
import type { CallIds } from '../ids.ts'
import type { AttemptReport, Repeat } from '../retries/report.ts'

/** What is known of an answer that the contract does not allow. */
export type ForeignAnswer = {
  /** The operationId of the call, or `request` and its method. */
  readonly operation: CallName
  /** The HTTP status. */
  readonly status: number
  /** The ids of the attempt that was answered so, for a support case. */
  readonly ids: CallIds
  /** What does not fit. */
  readonly findings: readonly [Finding, ...Finding[]]
  /** What came. */
  readonly body: unknown
}

/**
 * An answer came, and it is outside the contract: an undocumented status (a redirect, a 418) or media type, a body that
 * is empty, unreadable or does not fit. Neither a success nor a refusal can be made of it.
 */
export class ContractViolationError extends Error {
  /** Stays in minified code. See `isContractViolationError`. */
  override readonly name = 'ContractViolationError'
  /** The operationId of the call, or `request` and its method. */
  readonly operation: CallName
  /** The HTTP status. 0 where a browser hides that of a redirect. */
  readonly status: number
  /** The ids of the attempt that was answered so, for a support case. */
  readonly ids: CallIds
  /** Every attempt of the call, with its ids. */
  readonly attempts: readonly AttemptReport[]
  /** Every discrepancy. `at.file` is the operation's method and path template, `at.pointer` points into the body. */
  readonly findings: readonly [Finding, ...Finding[]]
  /** There where the service may have done the work: hand it to the next call with the same arguments. */
  declare readonly repeat?: Repeat
  readonly #body: unknown

  constructor(foreign: ForeignAnswer, attempts: readonly AttemptReport[], repeat: Repeat | undefined) {
    super(messageOf(foreign, repeat))
    this.operation = foreign.operation
    this.status = foreign.status
    this.ids = foreign.ids
    this.attempts = attempts
    this.findings = foreign.findings
    this.#body = foreign.body
    if (repeat !== undefined) this.repeat = repeat
  }

  /**
   * What came, unvalidated: the JSON value where it could be read, otherwise the text. After a checkout it may name
   * orders that were made. A getter, so that neither printing nor {@link toJSON} spreads what is the customer's.
   */
  get body(): unknown {
    return this.#body
  }

  /** The error as data, for a log. Without the body. */
  toJSON(): Pick<
    ContractViolationError,
    'name' | 'message' | 'operation' | 'status' | 'ids' | 'attempts' | 'findings' | 'repeat'
  > {
    const { name, message, operation, status, ids, attempts, findings, repeat } = this
    return { name, message, operation, status, ids, attempts, findings, ...(repeat && { repeat }) }
  }
}

const messageOf = ({ operation, findings }: ForeignAnswer, repeat: Repeat | undefined): string => {
  const [first, ...others] = findings
  const more = others.length === 0 ? '' : ` (and ${others.length} more, see findings)`
  const next = isRead(operation) || !repeat ? '' : ` ${lookAdvice}`
  return `Failed to read the answer of ${operation}: ${first.message}${more}${next}`
}

// Not to be repeated blindly: what came may name the orders that were made.
const lookAdvice =
  'The service may have done the work: look at the body of this error and at the cart before the call is repeated.'
