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
  signal: signal ?? null
})
