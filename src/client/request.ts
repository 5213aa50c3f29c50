import { optionProblem, valueProblem, type KindsOf } from '../options.ts'
import type { Answered, RefusedAnswer } from './answers/answer.ts'
import { callOptionKinds, type Call, type CallOptions } from './calls.ts'
import { writeUnder, type Method } from './documented.ts'
import { argumentsError } from './errors/index.ts'
import { asHeader } from './wire/request-headers.ts'
import type { WrittenRequest } from './wire/request-writer.ts'

/** What a request of an endpoint beside the contract may have. */
export type RequestOptions = CallOptions & {
  /** Written as JSON. Not with GET. */
  readonly body?: unknown
  /** Members that are undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Such as `If-Match`. The token, the ids, `X-Locale` and what HTTP itself needs are the client's. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A 2xx of an endpoint that the contract does not have. */
export type UnvalidatedSuccess = Answered & {
  /** The service did what was asked. */
  readonly ok: true
  /** Held against no contract. */
  readonly kind: 'unvalidated'
  /** The JSON value that came, otherwise the text; undefined where the answer has no body. Held against no contract. */
  readonly result: unknown
  /** Where to look for the outcome of a 202. */
  readonly location?: string
  /** For `If-Match`. */
  readonly etag?: string
}

/** The answer of `request`. A 2xx that is a fault is a refusal. */
export type UnvalidatedAnswer = UnvalidatedSuccess | RefusedAnswer

/** Sends a request of an endpoint that the contract does not have. See `PartnerCenterClient.request`. */
export type RequestCall = (method: Method, path: string, options?: RequestOptions) => Promise<UnvalidatedAnswer>

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

// Made when it is needed: a table made of another one would stay in every bundle.
const requestOptionKinds = () =>
  ({ ...callOptionKinds, body: 'any', query: 'an object', headers: 'an object' }) satisfies KindsOf<RequestOptions>

export const createRequest =
  (call: Call, baseUrl: string): RequestCall =>
  async (method, path, options = {}) => {
    const operation = `request ${methods.includes(method) ? method : 'GET'}` as const
    const problem = optionProblem(options, requestOptionKinds())
    if (problem) throw argumentsError(operation, new TypeError(problem))
    const write = (): WrittenRequest => {
      if (!methods.includes(method)) throw new TypeError(`expected a method of ${methods.join(', ')}`)
      const { body, query = {}, headers } = options
      const text = body === undefined ? undefined : (JSON.stringify(body) as string | undefined)
      if (body !== undefined && (method === 'GET' || text === undefined))
        throw new TypeError('expected a body that is JSON, and none with GET')
      const search = String(new URLSearchParams(Object.entries(query).flatMap(asParameter)))
      const url = baseUrl + pathOf(baseUrl, method, path) + (search && `?${search}`)
      return { method, url, body: text, headers: headersOf(headers) }
    }
    const { body: _body, query: _query, headers: _headers, ...ofCall } = Object(options) as RequestOptions
    const answer = await call(operation, write, ofCall)
    return answer.ok ? { ...answer, kind: 'unvalidated' } : answer
  }

/** The path as it is sent. @throws TypeError where it leads elsewhere, or to what has a method of its own */
const pathOf = (baseUrl: string, method: Method, path: unknown): string => {
  // Whatever a URL would make of it (dot segments, backslashes, blanks, another host) is not what was written.
  const isPlain =
    typeof path === 'string' &&
    /^\/[^/]/.test(path) &&
    // What a server behind it may still take for such.
    !/[?#]|\/\/|%2[5f]|%5c|\/\.+;/i.test(path) &&
    hrefOf(baseUrl + path) === baseUrl + path
  if (!isPlain)
    throw new TypeError("expected a path below the base URL such as '/v1/products', without query or empty segments")
  const own = writeUnder(method, decodeURIComponent(path))
  if (own) throw new TypeError(`expected a path that has no method of its own, but got that of ${own}. Call ${own}`)
  return path
}

const hrefOf = (url: string): string | undefined => {
  try {
    decodeURIComponent(url)
    return new URL(url).href
  } catch {
    return undefined
  }
}

const asParameter = ([name, value]: [string, string | number | boolean | undefined]): [string, string][] => {
  if (value === undefined) return []
  const problem = valueProblem(value, 'a string or a number or a boolean', `query.${name}`)
  if (problem) throw new TypeError(problem)
  return [[name, String(value)]]
}

/** What every request has from the client, and what HTTP itself is about. */
const owned =
  /^(?:auth|proxy|cookie|host|conn|upgrade|te$|trans|content-|accept$|x-locale|trace|ms-(?:re|cor|par)|x-.*method)/i

const headersOf = (headers: RequestOptions['headers'] = {}): Record<string, string> => {
  const mine: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if ((value as unknown) === undefined) continue
    if (owned.test(name)) throw new TypeError(`expected headers of your own, but got '${name}'`)
    mine[name] = asHeader('each header', value)
  }
  // Refuses a name that is none, before anything is sent.
  new Headers(mine)
  return mine
}
