import { bodyOfBytes, byteLength, fromByteString, toByteString } from './body.ts'
import type { Exchange, HeaderFields, RecordedBody } from './exchange.ts'
import { charsetOf, mediaTypeOf } from './headers.ts'
import { redacted, redactForm, redactText, redactUrl } from './secrets/index.ts'

/**
 * The exchange without its secrets. Shapes stay: JSON stays JSON with its formatting, text stays text, a number becomes
 * 0, an absolute URL stays one, a Content-Length fits the body that changed. To redact twice is to redact once.
 *
 * - Headers: the value stays only under a name that is known to be harmless, so a header nobody has heard of loses its
 *   value. Credentials keep their scheme (`Bearer REDACTED`).
 * - URL, bodies and comment: see {@link redactText}.
 * - A body that is no text (compressed, an image, UTF-16 without a mark) becomes `unrecorded`: nobody can say that it
 *   holds no secret.
 */
export const redact = (exchange: Exchange): Exchange => {
  const { request, response, comment } = exchange
  return {
    ...exchange,
    request: { ...request, ...redactMessage(request), url: redactUrl(request.url) },
    ...(response && { response: { ...response, ...redactMessage(response) } }),
    ...(comment !== undefined && { comment: redactText(comment) })
  }
}

const redactMessage = (message: {
  headers: HeaderFields
  body: RecordedBody
}): { headers: HeaderFields; body: RecordedBody } => {
  const body = redactBody(message.body, message.headers)
  const headers = message.headers.map(([name, value]) => [name, redactHeader(name.toLowerCase(), value)] as const)
  if (body === message.body || body.kind === 'unrecorded') return { headers, body }
  const length = String(body.kind === 'text' ? byteLength(body.text) : body.kind === 'binary' ? body.bytes.length : 0)
  return {
    headers: headers.map(([name, value]) => [name, name.toLowerCase() === 'content-length' ? length : value] as const),
    body
  }
}

const redactBody = (body: RecordedBody, headers: HeaderFields): RecordedBody => {
  const mediaType = mediaTypeOf(headers)
  if (body.kind === 'text') {
    const text = redactContent(body.text, mediaType)
    return text === body.text ? body : { kind: 'text', text }
  }
  if (body.kind === 'binary') {
    const bytes = toByteString(body.bytes)
    if (!isNearlyText(bytes)) return { kind: 'unrecorded' }
    const text = redactContent(bytes, mediaType)
    // What made it no text may have stood in the secret.
    return text === bytes ? body : bodyOfBytes(fromByteString(text), charsetOf(headers))
  }
  return body
}

/** No control characters: a text in an old charset, or one cut in the middle of a character. Its secrets are ASCII. */
const isNearlyText = (bytes: string): boolean => !/[\x00-\x08\x0e-\x1f\x7f]/.test(bytes)

const redactContent = (text: string, mediaType: string | undefined): string =>
  mediaType === 'application/x-www-form-urlencoded' || isTokenCall(text) ? redactForm(text) : redactText(text)

/** A form that asks for a token, whatever it says it is. */
const isTokenCall = (text: string): boolean => /(?:^|&)grant_type=/.test(text) && !/[\s"<>{}]/.test(text.trim())

const redactHeader = (name: string, value: string): string => {
  if (value === '') return value
  if (name === 'authorization' || name === 'proxy-authorization') return redactCredentials(value)
  if (!harmlessHeaders.has(name)) return redacted
  return urlHeaders.has(name) ? redactUrl(value) : redactText(value)
}

/** Only schemes that are registered: the first word of anything else may be the secret itself. */
const redactCredentials = (value: string): string => {
  const [, scheme] =
    /^(Basic|Bearer|Digest|DPoP|GNAP|HOBA|Mutual|Negotiate|NTLM|PoP|SCRAM-SHA-(?:1|256)|vapid)(?:\s|$)/i.exec(value) ??
    []
  if (scheme === undefined) return redacted
  return value.trim() === scheme ? value : `${scheme} ${redacted}`
}

const urlHeaders = new Set(['content-location', 'location', 'origin', 'referer'])

const harmlessHeaders = new Set(
  [
    // HTTP: content, negotiation, caching, conditions, connection (RFC 9110, 9111, 9112)
    'accept accept-charset accept-encoding accept-language accept-patch accept-post accept-ranges age allow cache-control',
    'connection content-disposition content-encoding content-language content-length content-location content-range',
    'content-type date etag expect expires host if-match if-modified-since if-none-match if-range if-unmodified-since',
    'keep-alive last-modified location max-forwards origin pragma proxy-authenticate proxy-connection range referer',
    'retry-after server te trailer transfer-encoding upgrade user-agent vary via warning www-authenticate',
    // HTTP: extensions
    'alt-svc deprecation link prefer preference-applied ratelimit ratelimit-limit ratelimit-policy ratelimit-remaining',
    'ratelimit-reset server-timing sunset traceparent',
    // Ids of calls, as other APIs name them: to lose them would make all calls one
    'correlation-id idempotency-key repeatability-first-sent repeatability-request-id request-id x-correlation-id',
    'x-request-id',
    // Browsers
    'access-control-allow-credentials access-control-allow-headers access-control-allow-methods',
    'access-control-allow-origin access-control-expose-headers access-control-max-age access-control-request-headers',
    'access-control-request-method dnt priority referrer-policy sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform',
    'sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user strict-transport-security',
    'timing-allow-origin upgrade-insecure-requests x-content-type-options x-frame-options x-xss-protection',
    // Servers that say what they are
    'x-aspnet-version x-aspnetmvc-version x-powered-by',
    // Microsoft Partner Center and its identity service, as documented. MS-ContinuationToken, ocp-apim-subscription-key
    // and x-ms-customeruser-upn are documented too, and left out: a token, a key and a person.
    'client-request-id ismfacompliant ms-contract-version ms-correlationid ms-cv ms-partnercenter-application',
    'ms-partnercenter-client ms-requestid ms-sdkversion ms-serverid request-context return-client-request-id validatemfa',
    'x-locale x-ms-correlation-id x-ms-request-id',
    // Prism
    'sl-violations'
  ].flatMap((names) => names.split(' '))
)
