import type { WrittenRequest } from './request-writer.ts'

/** Sends one request. */
export type Send = (request: WrittenRequest, signal: AbortSignal | undefined) => Promise<Response>

/** A `fetch` that was handed in gets a whole Request, so that it can look at it. */
export const createSend = (fetch: ((request: Request) => Promise<Response>) | undefined): Send =>
  fetch
    ? (request, signal) => fetch(new Request(request.url, initOf(request, signal)))
    : (request, signal) => globalThis.fetch(request.url, initOf(request, signal))

const initOf = ({ init }: WrittenRequest, signal: AbortSignal | undefined): RequestInit =>
  signal ? { ...init, signal } : init
