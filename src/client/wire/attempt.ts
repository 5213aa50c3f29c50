import type { CallName } from '../documented.ts'
import { argumentsError } from '../errors/arguments-error.ts'
import type { SentIds } from '../ids.ts'
import type { Timer } from '../retries/waits.ts'
import type { Tokens } from '../tokens/tokens.ts'
import { limitOf } from './limit.ts'
import { asResponse, bytesOf, headOf, type AnswerHead, type RawAnswer } from './raw-answer.ts'
import { createRedaction, type Redaction } from './redaction.ts'
import { requestHeaders, type Introduction } from './request-headers.ts'
import type { WrittenRequest } from './request-writer.ts'
import type { OutgoingRequest, Send } from './send.ts'

/** What the attempts of all calls of a client share. */
export type Wire = {
  readonly send: Send
  readonly tokens: Tokens
  readonly timer: Timer
  /** The most of an answer that is read. */
  readonly maxAnswerBytes: number
}

/** One attempt of a call. */
export type Attempt = {
  readonly operation: CallName
  readonly request: WrittenRequest
  readonly ids: SentIds
  readonly sender: Introduction
  readonly signal: AbortSignal | undefined
  readonly course: AttemptCourse
}

/** What an attempt needs to know of the call that it belongs to. */
type AttemptCourse = {
  /** What ends the attempt as long as nothing was sent. */
  readonly ending: AbortSignal | undefined
  /** Waits for work that is no attempt, as long as the call may take. */
  readonly within: <T>(work: (signal: AbortSignal | undefined) => Promise<T>) => Promise<T>
  /** Called once there is a token. When the attempt counts as unanswered, in milliseconds from then; never when it gives nothing. */
  readonly begin: () => number | undefined
  /** Called when the request is about to leave. */
  readonly sending: () => void
}

/** An answer that came to its last byte, and what it takes to speak about it. */
export type Received = {
  readonly kind: 'received'
  readonly raw: RawAnswer
  readonly token: string
  readonly redaction: Redaction
}

/** No whole answer came. */
export type Lost = {
  readonly kind: 'lost'
  /** As words after 'Failed to'. */
  readonly attempted: 'get a token' | 'call the service'
  readonly sent: boolean
  readonly aborted: boolean
  /** Where an answer had begun. */
  readonly head?: AnswerHead
  readonly cause: unknown
}

/** The arguments of the call cannot be headers of a request. */
export type Unwritable = { readonly kind: 'unwritable'; readonly error: TypeError }

/** Sends one request and receives its answer to the last byte. */
export const attempt = async (wire: Wire, call: Attempt): Promise<Received | Lost | Unwritable> => {
  const { operation, request: written, ids, sender, signal: callers, course } = call
  const { ending } = course
  let token: string
  try {
    ending?.throwIfAborted()
    const ready = wire.tokens.get()
    token = typeof ready === 'string' ? ready : await course.within(ready)
    // A token source may ignore the signal, and a purchase must not begin because it gave one all the same.
    ending?.throwIfAborted()
  } catch (cause) {
    const aborted = ending?.aborted === true
    return { kind: 'lost', attempted: aborted ? 'call the service' : 'get a token', sent: false, aborted, cause }
  }
  const redaction = createRedaction(token)
  let request: OutgoingRequest
  try {
    const { url, method, body, headers } = written
    request = { url, method, body, headers: { ...headers, ...requestHeaders(token, ids, sender, body !== undefined) } }
  } catch (cause) {
    return { kind: 'unwritable', error: argumentsError(operation, redaction.cause(cause)) }
  }

  const limit = limitOf(callers, course.begin(), wire.timer)
  let sent = false
  let head: AnswerHead | undefined
  try {
    const exchange = async (): Promise<Received> => {
      course.sending()
      sent = true
      const response = asResponse(await wire.send(request, limit.signal))
      const { status, headers } = (head = headOf(response, redaction))
      const body = await bytesOf(response, wire.maxAnswerBytes)
      return { kind: 'received', raw: { status, headers, body }, token, redaction }
    }
    return await limit.within(exchange)
  } catch (thrown) {
    const aborted = callers?.aborted === true
    // The reason of an abort is the caller's own value.
    const cause: unknown = aborted
      ? callers.reason
      : limit.signal?.aborted
        ? limit.signal.reason
        : redaction.cause(thrown)
    return { kind: 'lost', attempted: 'call the service', sent, aborted, ...(head && { head }), cause }
  } finally {
    limit.end()
  }
}
