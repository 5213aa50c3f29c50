import { bodyOfBytes, fromBase64 } from '../body.ts'
import type { HeaderFields, RecordedBody } from '../exchange.ts'
import { charsetOf, headerValue, parseMediaType } from '../headers.ts'
import { isMissing, isSaid, memberOf, textOf } from './members.ts'
import type { Fail } from './unusable.ts'

export const readResponseBody = (
  response: unknown,
  headers: HeaderFields,
  mayHave: boolean,
  fail: Fail
): RecordedBody => {
  const content = memberOf(response, 'content')
  const text = heldText(content, '/response/content', fail)
  if (text !== '') return decodeText(content, text, '/response/content', headers, fail)
  if (memberOf(content, '_unrecorded') === true) return { kind: 'unrecorded' }
  const sizes = [memberOf(content, 'size'), memberOf(response, 'bodySize')]
  // HTTP knows no body there, whatever sizes a browser gives for what it took from its cache.
  return mayHave && (isLeftOut(content) || wasBodySent(sizes, headers) !== false)
    ? { kind: 'unrecorded' }
    : { kind: 'none' }
}

/** Firefox records an answer whose body it keeps to itself with the remark `Response bodies are not included.` */
const isLeftOut = (content: unknown): boolean => /\bnot included\b/i.test(textOf(memberOf(content, 'comment')) ?? '')

/** @param mayHave a call of such a method has a body, or may have one: where nobody says so, nobody knows */
export const readRequestBody = (
  request: unknown,
  headers: HeaderFields,
  mayHave: boolean,
  fail: Fail
): RecordedBody => {
  const postData = memberOf(request, 'postData')
  const text = heldText(postData, '/request/postData', fail)
  if (text !== '') return decodeText(postData, text, '/request/postData', headers, fail)
  const params = memberOf(postData, 'params')
  if (Array.isArray(params) && params.length > 0) return formOf(params, textOf(memberOf(postData, 'mimeType')) ?? '')
  const wasSent = wasBodySent([memberOf(request, 'bodySize')], headers)
  return memberOf(postData, '_unrecorded') === true || wasSent === true || (mayHave && wasSent === undefined)
    ? { kind: 'unrecorded' }
    : { kind: 'none' }
}

const heldText = (holder: unknown, below: string, fail: Fail): string => {
  const text = memberOf(holder, 'text')
  if (typeof text !== 'string' && !isMissing(text)) {
    return fail(`${below}/text`, text, 'the text of a body, or none')
  }
  return text ?? ''
}

/** By the first size that is known; -1 says that it is not, and `undefined` that none is. */
const wasBodySent = (sizes: readonly unknown[], headers: HeaderFields): boolean | undefined => {
  const known = sizes.find((size) => typeof size === 'number' && size >= 0) ?? headerValue(headers, 'content-length')
  return known === undefined ? undefined : Number(known) > 0
}

const formOf = (params: readonly unknown[], mimeType: string): RecordedBody => {
  // The parts of multipart/form-data have a boundary and headers of their own, and HAR keeps neither.
  if (parseMediaType(mimeType).type.startsWith('multipart/')) return { kind: 'unrecorded' }
  const form = params.map((param): [string, string] => [
    textOf(memberOf(param, 'name')) ?? '',
    textOf(memberOf(param, 'value')) ?? ''
  ])
  return { kind: 'text', text: new URLSearchParams(form).toString() }
}

/** HAR 1.2 knows `encoding` for answers only; `_encoding` is how `writeHar` says it of a request. */
const decodeText = (holder: unknown, text: string, below: string, headers: HeaderFields, fail: Fail): RecordedBody => {
  const member = ['encoding', '_encoding'].find((name) => isSaid(memberOf(holder, name)))
  if (member === undefined) return { kind: 'text', text }
  const encoding = memberOf(holder, member)
  const name = textOf(encoding)?.toLowerCase() ?? ''
  if (/^utf-?8$/.test(name)) return { kind: 'text', text }
  if (name !== 'base64') fail(`${below}/${member}`, encoding, 'the encoding base64, or none')
  const bytes = fromBase64(text)
  if (!bytes) return fail(`${below}/text`, text, 'base64, as the encoding beside it says')
  return bodyOfBytes(
    bytes,
    charsetOf(headers) ?? parseMediaType(textOf(memberOf(holder, 'mimeType')) ?? '').parameters.get('charset')
  )
}
