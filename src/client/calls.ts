import type { OperationId } from '../../generated/operations.ts'
import type { Answer } from './answer.ts'
import { argumentsError } from './arguments-error.ts'
import { attempt, type Wire, type WriteRequest } from './attempt.ts'
import type { ResultOf } from './documented.ts'
import { createSentIds, type SentIds } from './ids.ts'
import { readAnswer } from './read-answer.ts'

/** What a caller may say about one call. */
export type CallOptions = {
  /** Ends the call with a `TransportError` whose `aborted` is true. */
  readonly signal?: AbortSignal
  /**
   * `MS-RequestId`, a GUID. Hand in that of a call whose outcome is unknown to repeat it: the service does the work of one
   * id once. Otherwise leave it out; every call gets a new one.
   */
  readonly requestId?: string
  /** `MS-CorrelationId`, a GUID. Every call gets a new one unless several are to be found together. */
  readonly correlationId?: string
  /** `X-Locale`, the language of names and of the texts in errors, as a language tag. Instead of the client's. */
  readonly locale?: string
}

/** Makes one call: the answer, or an error that says why there is none. */
export type Call = <Id extends OperationId>(
  operation: Id,
  write: WriteRequest,
  options: CallOptions | undefined
) => Promise<Answer<ResultOf<Id>>>

/** What the calls of a client share. */
export type CallSettings = Wire & {
  readonly locale: string | undefined
  readonly createId: () => string
}

/** A call is one attempt for now. What repeats attempts belongs between the ids, which they share, and the answer. */
export const createCall =
  (settings: CallSettings): Call =>
  async (operation, write, options = {}) => {
    const ids = idsOf(operation, options, settings.createId)
    const locale = options.locale ?? settings.locale
    return readAnswer(operation, await attempt(settings, { operation, write, ids, locale, signal: options.signal }))
  }

const idsOf = (operation: OperationId, options: CallOptions, createId: () => string): SentIds => {
  try {
    return createSentIds(options, createId)
  } catch (cause) {
    throw argumentsError(operation, cause)
  }
}
