import createFetchClient from 'openapi-fetch'
import type { paths } from '../../../generated/openapi.ts'

/** The typed writer of requests. */
export type RequestWriter = ReturnType<typeof createFetchClient<paths>>

/** A request as `fetch` takes it. It can be sent as often as one likes; a `Request` only once. */
export type WrittenRequest = { readonly url: string; readonly init: RequestInit }

/** What every request is written with. */
export type WritingInit = {
  readonly headers: Record<string, string>
  readonly fetch: (request: Request) => Promise<Response>
}

/** Writes one request with the typed writer, e.g. `(writer, init) => writer.GET('/v1/…', { params, ...init })`. */
export type WriteRequest = (writer: RequestWriter, init: WritingInit) => Promise<unknown>

/** In the place of the platform's class: what is written is kept as it was, and no Request is made that `fetch` would copy. */
class Draft implements WrittenRequest {
  readonly url: string
  readonly init: RequestInit
  constructor(url: string, init: RequestInit) {
    this.url = url
    this.init = init
  }
}

export const createRequestWriter = (baseUrl: string): RequestWriter =>
  createFetchClient<paths>({ baseUrl, redirect: 'manual', Request: Draft as unknown as typeof Request })

/** openapi-fetch looks at a status and a length before it gives up on an answer. */
const noAnswer = { status: 204, ok: true, headers: { get: () => null } } as unknown as Response

/**
 * openapi-fetch knows the contract's paths, parameters and bodies, so it writes the request. It is never shown the answer:
 * it would parse the body before anyone looked at it, and fail on a page or take an empty fault for none.
 *
 * @throws whatever it throws where the arguments cannot be written
 */
export const writeRequest = async (
  writer: RequestWriter,
  write: WriteRequest,
  headers: Record<string, string>
): Promise<WrittenRequest> => {
  let draft: WrittenRequest | undefined
  const fetch = (request: Request) => {
    draft = request as unknown as WrittenRequest
    return Promise.resolve(noAnswer)
  }
  await write(writer, { headers, fetch })
  if (!draft) throw new TypeError('no request was written')
  return draft
}
