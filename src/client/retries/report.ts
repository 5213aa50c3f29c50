import type { CallName } from '../documented.ts'
import type { CallIds, SentIds } from '../ids.ts'

/** What became of one attempt of a call. */
export type AttemptOutcome =
  /** A success or a refusal that the contract documents. `code` is that of a fault. */
  | {
      /** What became of it. */
      readonly kind: 'answered'
      /** The HTTP status. */
      readonly status: number
      /** The code of a fault, as text. Absent where there is none. */
      readonly code?: string
    }
  /** An answer that the contract does not have. */
  | {
      /** What became of it. */
      readonly kind: 'outside-contract'
      /** The HTTP status. */
      readonly status: number
    }
  /** `sent: false`: there was no token or no time left, so nothing left the client. `reason` is a code or a name: `ECONNRESET`, `TimeoutError`. */
  | {
      /** What became of it. */
      readonly kind: 'no-answer'
      /** Whether something may have reached the service. */
      readonly sent: boolean
      /** A code or a name, such as `ECONNRESET` or `TimeoutError`. */
      readonly reason: string
      /** The HTTP status. */
      readonly status?: number
    }

/** Why a call that was worth repeating is not repeated. */
export type GivenUp =
  /** The policy's attempts are used up. */
  | 'attempts'
  /** The next attempt would begin after the deadline, or after the time that Retry-After asks for. */
  | 'deadline'
  /** The client's calls fail too often: repeating would make it worse. */
  | 'budget'
  /** `retry: false`. */
  | 'retry-off'
  /** The caller aborted. */
  | 'aborted'

/** One attempt that has ended. No token, no body, and no id of the customer is in it. */
export type AttemptReport = {
  /** The operationId of the call, or `request` and its method. */
  readonly operation: CallName
  /** 1 for the first. */
  readonly attempt: number
  /** What was sent and what was answered, for a support case. */
  readonly ids: CallIds
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** In milliseconds. */
  readonly duration: number
  /** What became of it. */
  readonly outcome: AttemptOutcome
  /** How long the client waits before the next attempt, in milliseconds. Absent when this was the last. */
  readonly wait?: number
  /** The token was refused: the client asks for another one, and makes a further attempt if it gets one. */
  readonly renewsToken?: true
  /** Absent when there is nothing to repeat. */
  readonly givenUp?: GivenUp
  /**
   * `MS-RequestId` of the attempt that would continue this call: now, or after a crash of this program. Absent once the call
   * has an outcome; that a cart was submitted already is none for a call that may have done it, as it names no orders.
   */
  readonly repeat?: Repeat
}

/** An attempt that is about to be sent. */
export type UpcomingAttempt = {
  /** The operationId of the call, or `request` and its method. */
  readonly operation: CallName
  /** 1 for the first. */
  readonly attempt: number
  /** What will be sent. */
  readonly ids: SentIds
}

/**
 * Hand this to the next call with the same arguments, as its options, and the service does the work once. Plain JSON, so
 * it can be stored.
 */
export type Repeat = {
  /** `MS-RequestId` of the call that goes on, a GUID. */
  readonly requestId: string
}

/** Told of every attempt. */
export type AttemptHooks = {
  /**
   * After each attempt. For logs, metrics and traces: what it throws or rejects with is ignored, because a purchase must not be lost
   * to a broken logger.
   */
  readonly onAttempt?: (attempt: AttemptReport) => void
  /**
   * Before each attempt, and awaited: the place to store `ids.requestId`, so that a program that crashed can go on with the
   * same call. What it throws ends the call before the attempt is sent.
   */
  readonly beforeAttempt?: (attempt: UpcomingAttempt) => void | Promise<void>
  /**
   * After each attempt, and awaited, before another begins and before the call ends: the place to store `repeat`, or that there is none any
   * more. What it throws or rejects with ends the call: no further attempt begins, and the call rejects with a `TransportError` whose
   * `answer` is what the service answered, a purchase included (a `ContractViolationError` stays one, and has it as its `cause`).
   * It has until the deadline of the call, and 30 seconds at least. `signal` ends the wait for it at once.
   */
  readonly afterAttempt?: (attempt: AttemptReport) => void | Promise<void>
}
