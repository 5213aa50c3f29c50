import type { SentIds } from '../ids.ts'

/** What a request says of its sender, beside the ids. */
export type Introduction = {
  readonly application: string | undefined
  readonly locale: string | undefined
  /** W3C Trace Context, passed through. */
  readonly traceparent: string | undefined
  readonly tracestate: string | undefined
}

const clientName = 'cart-contract'

/**
 * The headers of a request, a body's own aside. `MS-Contract-Version` is not among them: the article calls it required,
 * recordings succeed without it, and no printed request has it.
 */
export const requestHeaders = (token: string, ids: SentIds, sender: Introduction): Record<string, string> => {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
    'MS-RequestId': ids.requestId,
    'MS-CorrelationId': ids.correlationId,
    'MS-PartnerCenter-Client': clientName
  }
  if (sender.application !== undefined) headers['MS-PartnerCenter-Application'] = sender.application
  if (sender.locale !== undefined) headers['X-Locale'] = sender.locale
  if (sender.traceparent !== undefined) headers['traceparent'] = sender.traceparent
  if (sender.tracestate !== undefined) headers['tracestate'] = sender.tracestate
  return headers
}
