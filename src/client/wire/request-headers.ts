import type { SentIds } from '../ids.ts'

/** What a request says of its sender, beside the ids. */
export type Introduction = {
  readonly application: string | undefined
  readonly locale: string | undefined
  readonly validateMfa: boolean | undefined
  /** W3C Trace Context, passed through. */
  readonly traceparent: string | undefined
  readonly tracestate: string | undefined
}

const clientName = 'cart-contract'

/**
 * The headers of a request. `MS-Contract-Version` is not among them: the article calls it required,
 * recordings succeed without it, and no printed request has it.
 *
 * @throws TypeError where a text cannot be a header
 */
export const requestHeaders = (
  token: string,
  ids: SentIds,
  sender: Introduction,
  hasBody: boolean
): Record<string, string> => {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
    'MS-RequestId': ids.requestId,
    'MS-CorrelationId': ids.correlationId,
    'MS-PartnerCenter-Client': clientName
  }
  if (hasBody) headers['Content-Type'] = 'application/json'
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) headers[name] = asHeader(name, value)
  }
  add('MS-PartnerCenter-Application', sender.application)
  add('X-Locale', sender.locale)
  add('ValidateMfa', sender.validateMfa ? 'true' : undefined)
  add('traceparent', sender.traceparent)
  add('tracestate', sender.tracestate)
  return headers
}

/** `fetch` refuses other text too, but by then nobody could tell a mistake of the caller from a connection that failed. */
export const asHeader = (name: string, value: unknown): string => {
  if (typeof value === 'string' && !/[^\t\x20-\x7e\x80-\xff]/.test(value)) return value
  throw new TypeError(
    `expected ${name} to be text that a header can carry, but it is ${typeof value === 'string' ? 'other text' : typeof value}`
  )
}
