import { bodyOfBytes } from './body.ts'
import type { Exchange, RecordedRequest, RecordedResponse } from './exchange.ts'
import { charsetOf } from './headers.ts'

/** A `fetch` that is recorded, and what has passed. */
export type Recording = {
  /** Behaves as the `fetch` that was handed in, and keeps what passes. */
  readonly fetch: typeof globalThis.fetch
  /**
   * What has passed so far, in the order in which the calls began. A call whose answer has not arrived to its end has no
   * response: nobody can say yet how it ends. The secrets are still in it; `writeHar` and `redact` take them out.
   */
  readonly exchanges: () => Exchange[]
}

type Call = { request: RecordedRequest; response?: RecordedResponse; readonly startedAt: number; endedAt?: number }

/**
 * Records what passes through a `fetch`. Answers are handed on while they arrive. An error of the network is thrown on,
 * and recorded as a call without an answer; so is an answer that broke off. Calls may overlap.
 *
 * Names of headers are as `fetch` gives them, in lower case. What the platform adds below `fetch` (Host, the request's
 * Content-Length) is not seen.
 *
 * @param options.now the time in milliseconds since 1970-01-01T00:00:00Z
 * @param options.onEnd is told each exchange once, when it is known how it ended; it must not throw
 */
export const withRecording = (
  fetch: typeof globalThis.fetch,
  {
    now = Date.now,
    onEnd = () => undefined
  }: {
    /** The time in milliseconds since 1970-01-01T00:00:00Z. `Date.now` when it is left out. */
    readonly now?: () => number
    /** Told each exchange once, when it is known how it ended. It must not throw. */
    readonly onEnd?: (exchange: Exchange) => void
  } = {}
): Recording => {
  const calls: Call[] = []

  const end = (call: Call, at = now()): void => {
    if (call.endedAt !== undefined) return
    call.endedAt = at
    onEnd(toExchange(call, calls.indexOf(call)))
  }

  const recordRequest = (call: Call, copy: Request): Promise<void> =>
    readToEnd(copy.body, (bytes) => {
      call.request = { ...call.request, body: bodyOfBytes(bytes, charsetOf(call.request.headers)) }
    })

  const recordResponse = async (call: Call, answer: Response): Promise<void> => {
    const headers = [...answer.headers]
    try {
      await readToEnd(answer.body, (bytes) => {
        call.response = { status: answer.status, headers, body: bodyOfBytes(bytes, charsetOf(headers)) }
        end(call)
      })
    } finally {
      end(call)
    }
  }

  const recordingFetch: typeof globalThis.fetch = async (input, init) => {
    const { passed, copy } = separate(input, init)
    const call: Call = {
      request: {
        method: copy.method.toUpperCase(),
        url: copy.url,
        headers: [...copy.headers],
        body: copy.body === null ? { kind: 'none' } : { kind: 'unrecorded' }
      },
      startedAt: now()
    }
    calls.push(call)
    const requestRead = recordRequest(call, copy).catch(() => {
      // The sender's stream broke off: `fetch` says so to the caller.
    })
    // Bodies in memory are read by now or in a moment. A stream that its sender keeps open must not hold the answer back.
    const requestKnown = () => Promise.race([requestRead, new Promise((resolve) => setTimeout(resolve, 0))])
    try {
      const answer = await fetch(...passed)
      // Status 0 is an opaque answer of a browser: there was one, and nobody may see it.
      if (answer.status === 0 || answer.bodyUsed) {
        end(call)
        return answer
      }
      // The caller gets the copy: of two branches of a stream the first reads first, so that a caller who has read its
      // answer to the end finds it in the recording.
      const copyForCaller = answer.clone()
      void recordResponse(call, answer).catch(() => {
        // The answer broke off: the caller meets the same error in its copy.
      })
      return copyForCaller
    } catch (error) {
      const at = now()
      await requestKnown()
      end(call, at)
      throw error
    } finally {
      await requestKnown()
    }
  }

  return { fetch: recordingFetch, exchanges: () => calls.map(toExchange) }
}

const toExchange = ({ request, response, startedAt, endedAt = startedAt }: Call, index: number): Exchange => ({
  request,
  ...(response && { response }),
  startedAt,
  duration: Math.max(0, endedAt - startedAt),
  pointer: `/log/entries/${index}`
})

/** What to pass on, and a request to read from. The arguments are passed on as they came wherever their body can be read twice. */
const separate = (
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit | undefined
): { passed: Parameters<typeof globalThis.fetch>; copy: Request } => {
  if (isReadableTwice(init?.body)) {
    const copy = new Request(input instanceof Request ? input.clone() : input, init)
    return { passed: init === undefined ? [input] : [input, init], copy }
  }
  const request = new Request(input, init)
  const { body: _body, headers: _headers, method: _method, ...rest } = init ?? {}
  return { copy: request.clone(), passed: [request, rest] }
}

/** FormData can be read twice, but chooses another boundary each time. */
const isReadableTwice = (body: unknown): boolean =>
  body === undefined ||
  body === null ||
  typeof body === 'string' ||
  body instanceof URLSearchParams ||
  body instanceof ArrayBuffer ||
  ArrayBuffer.isView(body) ||
  body instanceof Blob

/** @param atEnd is called in the turn in which the end arrives: a caller who meets the end a turn later finds it recorded */
const readToEnd = async (
  stream: ReadableStream<Uint8Array> | null,
  atEnd: (bytes: Uint8Array) => void
): Promise<void> => {
  const chunks: Uint8Array[] = []
  const reader = stream?.getReader()
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) chunks.push(read.value)
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  atEnd(bytes)
}
