import type createFetchClient from 'openapi-fetch'
import type { paths } from '../../generated/openapi.ts'
import type { OperationId } from '../../generated/operations.ts'
import { untilAborted } from './abort.ts'
import { argumentsError } from './arguments-error.ts'
import { TransportError } from './errors.ts'
import { withAnswered, type SentIds } from './ids.ts'
import { asResponse, bodyOf, headOf, type AnswerHead } from './raw-answer.ts'
import type { Received } from './read-answer.ts'
import { createRedaction } from './redaction.ts'
import { requestHeaders } from './request-headers.ts'

/** The typed writer of requests. */
export type RequestWriter = ReturnType<typeof createFetchClient<paths>>

/** What every request is written with. */
export type RequestInitOfCall = {
  readonly headers: Record<string, string>
  readonly fetch: (request: Request) => Promise<Response>
  readonly signal?: AbortSignal
}

/** Writes one request with the typed writer, e.g. `(writer, init) => writer.GET('/v1/…', { params, ...init })`. */
export type WriteRequest = (writer: RequestWriter, init: RequestInitOfCall) => Promise<unknown>

/** What the attempts of all calls of a client share. */
export type Wire = {
  readonly writer: RequestWriter
  readonly fetch: (request: Request) => Promise<Response>
  readonly token: () => Promise<string>
  readonly application: string | undefined
  readonly now: () => number
}

/** One attempt of a call. A repeated one has the same `ids.requestId`. */
export type Attempt = {
  readonly operation: OperationId
  readonly write: WriteRequest
  readonly ids: SentIds
  readonly locale: string | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * Sends one request and receives its answer to the last byte.
 *
 * @throws TransportError where no whole answer came
 * @throws TypeError where the arguments of the call cannot be written as a request
 */
export const attempt = async (wire: Wire, { operation, write, ids, locale, signal }: Attempt): Promise<Received> => {
  const isAborted = () => signal?.aborted === true
  const token = await untilAborted(wire.token, signal).catch((cause: unknown) => {
    throw new TransportError({ operation, ids, sent: false, attempted: 'get a token', aborted: isAborted(), cause })
  })
  const redaction = createRedaction(token)
  const headers = requestHeaders(token, ids, { application: wire.application, locale })
  const request = await writeRequest(wire.writer, write, headers, signal).catch((cause: unknown) => {
    throw argumentsError(operation, redaction.cause(cause))
  })

  let sent = false
  let head: AnswerHead | undefined
  try {
    const send = () => {
      sent = true
      return wire.fetch(request)
    }
    const response = asResponse(await untilAborted(send, signal))
    head = headOf(response, redaction)
    const body = await untilAborted(() => bodyOf(response), signal)
    return { raw: { ...head, body }, sent: ids, redaction, now: wire.now }
  } catch (thrown) {
    throw new TransportError({
      operation,
      ids: head ? withAnswered(ids, head.headers) : ids,
      sent,
      attempted: 'call the service',
      aborted: isAborted(),
      status: head?.status,
      // The reason of an abort is the caller's own value.
      cause: isAborted() ? signal?.reason : redaction.cause(thrown)
    })
  }
}

/**
 * openapi-fetch knows the contract's paths, parameters and bodies, so it writes the request. It is never shown the answer:
 * it would parse the body before anyone looked at it, and fail on a page or take an empty fault for none.
 */
const writeRequest = (
  writer: RequestWriter,
  write: WriteRequest,
  headers: Record<string, string>,
  signal: AbortSignal | undefined
): Promise<Request> =>
  new Promise((resolve, reject) => {
    const fetch = (request: Request) => {
      resolve(request)
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    write(writer, { headers, fetch, ...(signal && { signal }) }).catch(reject)
  })
