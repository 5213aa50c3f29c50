import { optionProblem, type KindsOf } from '../options.ts'
import type { Answer } from './answers/answer.ts'
import type { ResultOf } from './answers/judge-body.ts'
import { readAnswer, type ReadAnswer } from './answers/read-answer.ts'
import { isOperation, type CallName } from './documented.ts'
import { argumentsError, ContractViolationError, reasonOf, TransportError } from './errors/index.ts'
import { withAnswered, type CallIds } from './ids.ts'
import { present } from './present.ts'
import { Course, type CourseOptions, type Ended } from './retries/course.ts'
import { retryKinds } from './retries/policy.ts'
import type { AttemptOutcome } from './retries/report.ts'
import type { RetrySettings } from './retries/settings.ts'
import { saysTokenIsOver } from './tokens/says-token-is-over.ts'
import { attempt, type Lost, type Received, type Wire } from './wire/attempt.ts'
import { noHeaders } from './wire/header-reader.ts'
import type { Introduction } from './wire/request-headers.ts'
import type { RequestWriter, WriteRequest } from './wire/request-writer.ts'

/** What a caller may say about one call. */
export type CallOptions = CourseOptions & {
  /** Ends the call at once, its waits included, with a `TransportError` whose `aborted` is true. */
  readonly signal?: AbortSignal
  /**
   * Ends the call as soon as no attempt is under way: one that is comes to its end, and none begins. What it was answered last is the
   * answer; a checkout that may have been done still reads cart and orders. For a program that is asked to stop.
   */
  readonly drain?: AbortSignal
  /**
   * `MS-RequestId`, a GUID. Hand in that of a call whose outcome is unknown (`repeat` of an answer or of an error): the
   * service does the work of one id once. Otherwise leave it out; every call gets a new one.
   */
  readonly requestId?: string
  /** `MS-CorrelationId`, a GUID. Every call gets a new one unless several are to be found together. */
  readonly correlationId?: string
  /** `X-Locale`, the language of names and of the texts in errors, as a language tag. Instead of the client's. */
  readonly locale?: string
  /** `ValidateMfa`: asks for `isMfaCompliant` of the answer. Instead of the client's. */
  readonly validateMfa?: boolean
  /** W3C Trace Context of the span that this call belongs to. Passed through as it is. */
  readonly traceparent?: string
  /** W3C Trace Context of vendors, beside `traceparent`. Passed through as it is. */
  readonly tracestate?: string
}

export const callOptionKinds = {
  signal: 'an AbortSignal',
  drain: 'an AbortSignal',
  requestId: 'a string',
  validateMfa: 'a boolean',
  correlationId: 'a string',
  locale: 'a string',
  traceparent: 'a string',
  tracestate: 'a string',
  retry: retryKinds,
  onAttempt: 'a function',
  beforeAttempt: 'a function',
  afterAttempt: 'a function'
} satisfies KindsOf<CallOptions>

/** Makes one call: the answer, or an error that says why there is none. */
export type Call = <Id extends CallName>(
  operation: Id,
  write: WriteRequest,
  options: CallOptions | undefined
) => Promise<Answer<ResultOf<Id>>>

/** What the calls of a client share. */
export type CallSettings = Wire &
  RetrySettings & {
    readonly writer: RequestWriter
    /** Without a trailing slash. */
    readonly baseUrl: string
    readonly application: string | undefined
    readonly locale: string | undefined
    readonly validateMfa: boolean | undefined
    readonly traceparent: (() => string | undefined) | undefined
  }

export const createCall =
  (settings: CallSettings): Call =>
  async (operation, write, options = {}) => {
    const { request, sender, course } = startCall(settings, operation, write, options)
    let isTokenRenewed = false
    let outcome: () => Answer<ResultOf<typeof operation>>
    // What the last attempt was answered: not to be lost to a callback that fails.
    let answered: typeof outcome | undefined
    try {
      for (;;) {
        answered = undefined
        await course.announce()
        const came = await attempt(settings, {
          operation,
          request,
          ids: course.ids,
          sender,
          signal: options.signal,
          course
        })
        if (came.kind === 'unwritable') {
          outcome = thrower(came.error)
          break
        }
        if (came.kind === 'lost') {
          const ids = withAnswered(course.ids, came.head?.headers ?? noHeaders)
          // An abort before anything was sent is no attempt.
          if (came.aborted && !came.sent) course.end()
          else if (await course.isRepeatedAfter({ outcome: lostOutcome(came), ids, isDone: false })) continue
          outcome = thrower(lostError(operation, course, came, ids))
          break
        }

        const ids = withAnswered(course.ids, came.raw.headers)
        const read = readAnswer(operation, came.raw, ids, came.redaction, settings.now)
        const ended = endedWith(read, came, ids)
        outcome = answered = () => answerOf(course, came, read, ids, isOperation(operation) ? {} : whereNext(came))
        if (course.limits && !isTokenRenewed && read.kind === 'refusal' && saysTokenIsOver(read.refusal)) {
          isTokenRenewed = true
          await course.noteRefusedToken(ended)
          const isRenewed = await course.within(settings.tokens.renewal(came.token)).catch(() => false)
          // An abort is told as one, whatever was answered before it, as it is in the waits between attempts.
          if (!course.isDrained && (isRenewed || options.signal?.aborted)) continue
          course.end()
        } else if (await course.isRepeatedAfter(ended)) continue
        break
      }
    } catch (cause) {
      outcome = thrower(brokenError(operation, course, cause, answered))
    }
    return outcome()
  }

const thrower = (error: Error) => () => {
  throw error
}

/**
 * Before anything is awaited: whoever changes the arguments after the call, as a loop over carts does with one object, does
 * not change what is bought.
 */
const startCall = (settings: CallSettings, operation: CallName, write: WriteRequest, options: CallOptions) => {
  try {
    const problem = optionProblem(options, callOptionKinds)
    if (problem !== undefined) throw new TypeError(problem)
    const request = write(settings.writer)
    const sender = introductionOf(settings, options)
    return { request, sender, course: new Course(settings, operation, request, options) }
  } catch (cause) {
    throw argumentsError(operation, cause)
  }
}

const introductionOf = (settings: CallSettings, options: CallOptions): Introduction => ({
  application: settings.application,
  locale: options.locale ?? settings.locale,
  validateMfa: options.validateMfa ?? settings.validateMfa,
  traceparent: options.traceparent ?? settings.traceparent?.(),
  tracestate: options.tracestate
})

const lostOutcome = ({ sent, cause, head }: Lost): AttemptOutcome => ({
  kind: 'no-answer',
  sent,
  reason: reasonOf(cause),
  ...(head && { status: head.status })
})

const endedWith = (read: ReadAnswer<unknown>, { raw: { status, body } }: Received, ids: CallIds): Ended => {
  if (read.kind === 'foreign')
    return { outcome: { kind: 'outside-contract', status }, ids, isDone: false, isUnread: !body }
  if (read.kind === 'success') return { outcome: { kind: 'answered', status }, ids, isDone: true }
  const { code, retryAfter } = read.refusal
  return {
    outcome: { kind: 'answered', status, ...(code !== undefined && { code }) },
    ids,
    isDone: false,
    retryAfter: retryAfter?.seconds === undefined ? undefined : retryAfter.seconds * 1000
  }
}

const answerOf = <Result>(
  course: Course,
  { raw: { status, headers } }: Received,
  read: ReadAnswer<Result>,
  ids: CallIds,
  more: object
): Answer<Result> => {
  const { attempts, repeat } = course
  const mfa = headers.get('ismfacompliant')?.toLowerCase()
  const answered = {
    status,
    ids,
    attempts,
    ...(/^(?:true|false)$/.test(mfa ?? '') && { isMfaCompliant: mfa === 'true' })
  }
  switch (read.kind) {
    case 'success':
      return { ok: true, kind: 'success', ...answered, result: read.result, ...more }
    case 'refusal':
      return { ok: false, kind: 'refusal', ...answered, refusal: read.refusal, ...(repeat && { repeat }) }
    case 'foreign':
      throw new ContractViolationError(read.foreign, attempts, repeat)
  }
}

/** What a `request` tells beside the body. */
const whereNext = ({ raw: { headers } }: Received) =>
  present({ location: headers.get('location'), etag: headers.get('etag') })

const lostError = (operation: CallName, course: Course, lost: Lost, ids: CallIds): TransportError =>
  new TransportError({
    operation,
    ids,
    attempts: course.attempts,
    sent: course.isOpen,
    aborted: lost.aborted,
    attempted: lost.attempted,
    status: lost.head?.status,
    repeat: course.repeat,
    cause: lost.cause
  })

/** Where something of the caller's failed: a hook, a clock. What was answered is not lost for that. */
const brokenError = (
  operation: CallName,
  course: Course,
  cause: unknown,
  answered: (() => Answer<unknown>) | undefined
): Error => {
  const aborted = course.ending?.aborted === true && cause === course.ending.reason
  try {
    course.end()
  } catch {
    // The clock again.
  }
  try {
    const answer = answered?.()
    return new TransportError({
      operation,
      ids: answer?.ids ?? course.ids,
      attempts: course.attempts,
      sent: course.isOpen || answer?.ok === true,
      aborted,
      attempted: aborted ? 'call the service' : course.step,
      answer,
      repeat: course.repeat,
      cause
    })
  } catch (violation) {
    ;(violation as Error).cause = cause
    return violation as Error
  }
}
