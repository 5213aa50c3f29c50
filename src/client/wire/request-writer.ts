import { createFinalURL, type MaybeOptionalInit } from 'openapi-fetch'
import type { paths } from '../../../generated/openapi.ts'
import type { Method } from '../documented.ts'

/** What of a request follows from the contract and the arguments of a call. */
export type WrittenRequest = {
  readonly url: string
  readonly method: Method
  /** JSON text. */
  readonly body: string | undefined
  /** Beside those that every request has. */
  readonly headers?: Readonly<Record<string, string>>
}

type Written = Lowercase<'GET' | 'POST' | 'PUT'>
type PathWith<M extends Written> = {
  [Path in keyof paths]: paths[Path][M] extends { readonly responses: unknown } ? Path : never
}[keyof paths]

/** Writes a request as `openapi-fetch` types it: the contract's path, its parameters, its body. */
type Write<M extends Written> = <Path extends PathWith<M>>(
  path: Path,
  init: Pick<NonNullable<MaybeOptionalInit<paths[Path], M>>, 'params' | 'body'>
) => WrittenRequest

/** The typed writer of requests. */
export type RequestWriter = { readonly [M in Written as Uppercase<M>]: Write<M> }

/** Writes one request, e.g. `(writer) => writer.GET('/v1/…', { params })`. */
export type WriteRequest = (writer: RequestWriter) => WrittenRequest

/**
 * openapi-fetch knows the contract's paths, parameters and bodies: its types say what may be written, and it writes the URL.
 * Its client is not used. It makes a `Request`, whose making and copying costs a tenth of a call; it cannot send one twice; and
 * it parses a body before anyone looked at it, fails on a page and takes an empty fault for none.
 */
export const createRequestWriter = (baseUrl: string): RequestWriter => {
  const writerOf =
    <M extends Written>(method: Uppercase<M>): Write<M> =>
    (path, { params = {}, body }: { params?: Parameters | undefined; body?: unknown }) => ({
      method,
      url: createFinalURL(path, { baseUrl, params, querySerializer, pathSerializer }),
      body: body === undefined ? undefined : JSON.stringify(body)
    })
  return { GET: writerOf<'get'>('GET'), POST: writerOf<'post'>('POST'), PUT: writerOf<'put'>('PUT') }
}

type Parameters = { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> }

/** The contract has plain texts in queries only, for which openapi-fetch's own way is a long one. */
const querySerializer = (query: Readonly<Record<string, unknown>>): string =>
  // Spaces as in every other part of a URL.
  new URLSearchParams(query as Record<string, string>).toString().replaceAll('+', '%20')

/** The contract has parameters of the simple style only, for which openapi-fetch's own way is a long one. */
const pathSerializer = (template: string, parameters: Readonly<Record<string, unknown>>): string => {
  let path = template
  for (const name of Object.keys(parameters)) {
    path = path.replace(`{${name}}`, encodeURIComponent(String(parameters[name])))
  }
  return path
}
