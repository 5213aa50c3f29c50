import type { Content, Entry, Har, Header, PostData, QueryString, Request, Response } from 'har-format'
import { byteLength, toBase64 } from './body.ts'
import type { Exchange, HeaderFields, RecordedBody, RecordedRequest, RecordedResponse } from './exchange.ts'
import { headerValue } from './headers.ts'
import { redact } from './redact.ts'
import { redactText } from './secrets/index.ts'

/**
 * Writes exchanges as a HAR 1.2 file, and always without their secrets ({@link redact}). Equal input gives equal text.
 *
 * What an exchange does not know is said so: an empty `startedDateTime`, `unknown` as HTTP version, -1 as a size. Two
 * members go beyond HAR, with the underscore it demands: `_unrecorded` for a body that was sent and not kept, `_encoding`
 * for a request body in base64 (HAR has `encoding` for answers only). An entry without an answer has status 0 and
 * `_error`, as browsers write it.
 *
 * @param options.creatorVersion the version of cart-contract
 * @param options.comment the provenance of the recording; without it, the history's own
 */
export const writeHar = (
  history: {
    /** In the order in which they are written. */
    readonly exchanges: readonly Exchange[]
    /** The provenance of the recording. */
    readonly comment?: string
  },
  options: {
    /** The version of cart-contract. */
    readonly creatorVersion: string
    /** The provenance of the recording. */
    readonly comment?: string
  }
): string => {
  /** The provenance of the recording. */
  const comment = options.comment ?? history.comment
  const har: Har = {
    log: {
      version: '1.2',
      creator: { name: 'cart-contract', version: options.creatorVersion },
      entries: history.exchanges.map((exchange) => toEntry(redact(exchange))),
      ...(comment !== undefined && { comment: redactText(comment) })
    }
  }
  return `${JSON.stringify(har, null, 2)}\n`
}

const toEntry = ({ request, response, startedAt, duration, comment }: Exchange): Entry => ({
  startedDateTime: startedAt === undefined ? '' : new Date(startedAt).toISOString(),
  time: duration,
  request: toRequest(request),
  response: response ? toResponse(response) : noResponse,
  cache: {},
  timings: { send: 0, wait: duration, receive: 0 },
  ...(comment !== undefined && { comment })
})

const toRequest = ({ method, url, headers, body }: RecordedRequest): Request => {
  const postData = toPostData(body, headerValue(headers, 'content-type') ?? '')
  return {
    method,
    url,
    httpVersion: 'unknown',
    cookies: [],
    headers: toHeaders(headers),
    queryString: toQueryString(url),
    ...(postData && { postData }),
    headersSize: -1,
    bodySize: sizeOf(body)
  }
}

const toResponse = ({ status, headers, body }: RecordedResponse): Response => ({
  status,
  statusText: '',
  httpVersion: 'unknown',
  cookies: [],
  headers: toHeaders(headers),
  content: toContent(body, headerValue(headers, 'content-type') ?? ''),
  redirectURL: headerValue(headers, 'location') ?? '',
  headersSize: -1,
  bodySize: sizeOf(body)
})

const noResponse: Response & { _error: string } = {
  status: 0,
  statusText: '',
  httpVersion: 'unknown',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
  _error: 'no answer'
}

const toHeaders = (headers: HeaderFields): Header[] => headers.map(([name, value]) => ({ name, value }))

const toQueryString = (url: string): QueryString[] =>
  Array.from(new URL(url).searchParams, ([name, value]) => ({ name, value }))

const toPostData = (body: RecordedBody, mimeType: string): (PostData & Beyond) | undefined => {
  switch (body.kind) {
    case 'none':
      return undefined
    case 'text':
      return { mimeType, text: body.text }
    case 'binary':
      return { mimeType, text: toBase64(body.bytes), _encoding: 'base64' }
    case 'unrecorded':
      return { mimeType, text: '', _unrecorded: true }
  }
}

const toContent = (body: RecordedBody, mimeType: string): Content & Beyond => {
  const size = sizeOf(body)
  switch (body.kind) {
    case 'none':
      return { size, mimeType }
    case 'text':
      return { size, mimeType, text: body.text }
    case 'binary':
      return { size, mimeType, text: toBase64(body.bytes), encoding: 'base64' }
    case 'unrecorded':
      return { size, mimeType, _unrecorded: true }
  }
}

type Beyond = { readonly _unrecorded?: true; readonly _encoding?: 'base64' }

const sizeOf = (body: RecordedBody): number => {
  switch (body.kind) {
    case 'none':
      return 0
    case 'text':
      return byteLength(body.text)
    case 'binary':
      return body.bytes.length
    case 'unrecorded':
      return -1
  }
}
