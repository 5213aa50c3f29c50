import type { WrittenRequest } from './request-writer.ts'

/** A request with its headers. It can be sent as often as one likes; a `Request` only once. */
export type OutgoingRequest = Omit<WrittenRequest, 'headers'> & { readonly headers: Record<string, string> }

/** Sends one request. */
export type Send = (request: OutgoingRequest, signal: AbortSignal | undefined) => Promise<Response>

/** A `fetch` that was handed in gets a whole Request, so that it can look at it. The platform's would only copy one. */
export const createSend = (fetch: ((request: Request) => Promise<Response>) | undefined): Send =>
  fetch
    ? (request, signal) => fetch(new Request(request.url, initOf(request, signal)))
    : (request, signal) => globalThis.fetch(request.url, initOf(request, signal))

/** A redirect is not followed: a token would travel along. */
const initOf = ({ method, headers, body }: OutgoingRequest, signal: AbortSignal | undefined): RequestInit => ({
  method,
  redirect: 'manual',
  headers,
  body: body ?? null,
  signal: signal ?? null,
  ...(method !== 'GET' && { dispatcher: onceOnly() })
})

type Dispatcher = { readonly dispatch: (...given: unknown[]) => boolean }

/**
 * The platform answers a 421 by itself with the same request once more (Fetch, HTTP-network-or-cache fetch, step 16), which nobody would
 * count. Node's `fetch` goes through a dispatcher, which can refuse that; of other platforms it cannot be known.
 */
const onceOnly = (): Dispatcher | undefined => {
  // Node loads its `fetch`, and with it the dispatcher, when one of these is asked for first.
  const { process, Response: isLoaded } = globalThis as {
    process?: { versions?: { undici?: string } }
    Response?: unknown
  }
  const agent = (globalThis as Record<symbol, Dispatcher | undefined>)[Symbol.for('undici.globalDispatcher.1')]
  // Later ones have a dispatcher of another kind.
  if (!isLoaded || !agent || !/^[67]\./.test(process?.versions?.undici ?? '')) return undefined
  let isSent = false
  const dispatch: Dispatcher['dispatch'] = (...given) => {
    if (isSent) throw new TypeError('It was answered 421.')
    isSent = true
    return agent.dispatch(...given)
  }
  return Object.create(agent, { dispatch: { value: dispatch } }) as Dispatcher
}
