import type { SentIds } from './ids.ts'
import { present } from './present.ts'

type Introduction = { readonly application: string | undefined; readonly locale: string | undefined }

const clientName = 'cart-contract'

/**
 * The headers of a request, a body's own aside. `MS-Contract-Version` is not among them: the article calls it required,
 * recordings succeed without it, and no printed request has it.
 */
export const requestHeaders = (
  token: string,
  ids: SentIds,
  { application, locale }: Introduction
): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
  ...present<Record<string, string>>({
    Accept: 'application/json',
    'MS-RequestId': ids.requestId,
    'MS-CorrelationId': ids.correlationId,
    'MS-PartnerCenter-Client': clientName,
    'MS-PartnerCenter-Application': application,
    'X-Locale': locale
  })
})
