import type { CallName } from '../documented.ts'
import { argumentsError } from '../errors/arguments-error.ts'
import type { SentIds } from '../ids.ts'
import type { Timer } from '../retries/waits.ts'
import type { Tokens } from '../tokens/tokens.ts'
import { onAbort, untilAborted } from './abort.ts'
import { asResponse, headOf, type AnswerHead, type RawAnswer } from './raw-answer.ts'
import { createRedaction, type Redaction } from './redaction.ts'
import { requestHeaders, type Introduction } from './request-headers.ts'
import type { WrittenRequest } from './request-writer.ts'
import type { OutgoingRequest, Send } from './send.ts'

/** What the attempts of all calls of a client share. */
export type Wire = {
  readonly send: Send
  readonly tokens: Tokens
  readonly timer: Timer
}

/** One attempt of a call. */
export type Attempt = {
  readonly operation: CallName
  readonly request: WrittenRequest
  readonly ids: SentIds
  readonly sender: Introduction
  readonly signal: AbortSignal | undefined
  /** What ends the attempt as long as nothing was sent. */
  readonly ending: AbortSignal | undefined
  /**
   * Called once there is a token. When the attempt counts as unanswered, in milliseconds from then; never when it gives
   * nothing. To get a token may take a user who signs in.
   */
  readonly begin: () => number | undefined
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

/**
 * Sends one request and receives its answer to the last byte.
 *
 * @throws TypeError where the arguments of the call cannot be headers of a request
 */
export const attempt = async (wire: Wire, call: Attempt): Promise<Received | Lost> => {
  const { operation, request: written, ids, sender, signal: callers, ending } = call
  let token: string
  try {
    ending?.throwIfAborted()
    const ready = wire.tokens.get(ending)
    token = typeof ready === 'string' ? ready : await ready
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
    throw argumentsError(operation, redaction.cause(cause))
  }

  const limit = limitOf(callers, call.begin(), wire.timer)
  let sent = false
  let head: AnswerHead | undefined
  try {
    const exchange = async (): Promise<Received> => {
      sent = true
      const response = asResponse(await wire.send(request, limit.signal))
      const { status, headers } = (head = headOf(response, redaction))
      // Kept as bytes: `text()` would put a replacement for whatever is no UTF-8, and nobody would learn of it.
      const body = new Uint8Array(await response.arrayBuffer())
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

type Limit = {
  readonly signal: AbortSignal | undefined
  /** Gives the work's result, or rejects once the time or the caller ends it, even where the work does not listen. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>
  readonly end: () => void
}

/**
 * One signal for the caller's and for the time that an attempt has. Whoever aborts it tells the race, too: a listener of its
 * own would cost more than all the rest.
 */
const limitOf = (signal: AbortSignal | undefined, timeout: number | undefined, timer: Timer): Limit => {
  if (timeout === undefined) return { signal, within: (work) => untilAborted(work, signal), end: () => {} }
  const controller = new AbortController()
  let lose = (_reason: unknown) => {}
  const abort = (reason: unknown) => {
    controller.abort(reason)
    lose(reason)
  }
  const follow = () => {
    abort(signal?.reason)
  }
  const unfollow = onAbort(signal, follow)
  const late = () => {
    abort(new DOMException(`No answer came within ${timeout} milliseconds.`, 'TimeoutError'))
  }
  const cancel = timer(timeout, late)
  return {
    signal: controller.signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        lose = reject
        if (signal?.aborted) follow()
        // A purchase is not sent only to be left alone at once.
        else if (timeout === 0) late()
        if (controller.signal.aborted) reject(controller.signal.reason as Error)
        else work().then(resolve, reject)
      }),
    end: () => {
      cancel()
      unfollow()
    }
  }
}
