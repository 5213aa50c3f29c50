import { isEmptyBody, looksLikePage, readBody } from '../wire/body.ts'
import { documentedResponse, documentedStatuses, type DocumentedResponse, type CallName } from '../documented.ts'
import type { Discrepancy } from './discrepancy.ts'
import type { RawAnswer } from '../wire/raw-answer.ts'

/** The body of an answer, read as what the contract documents for its status. */
export type DocumentedBody =
  | { readonly kind: 'value'; readonly value: unknown; readonly responseKey: string; readonly mediaType: string }
  /** There is none, and the contract allows that. */
  | { readonly kind: 'none' }
  /** `body` is what came all the same: the JSON value where it is one, otherwise the text. */
  | { readonly kind: 'undocumented'; readonly body: unknown; readonly discrepancy: Discrepancy }

/** @param clean takes secrets out of the text before anything is made of it */
export const readDocumentedBody = (id: CallName, raw: RawAnswer, clean: (text: string) => string): DocumentedBody => {
  const { status, headers, body } = raw
  const undocumented = (code: Discrepancy['code'], seen: string): DocumentedBody => ({
    kind: 'undocumented',
    body: body && whatCame(body, clean),
    discrepancy: { code, pointer: '', seen }
  })

  const documented = documentedResponse(id, status)
  if (!documented) {
    const answered = status === 0 ? 'is a redirect, whose status a browser hides' : `has the status ${status}`
    return undocumented(
      'response.status.undocumented',
      `the answer ${answered}; the contract has ${documentedStatuses(id).join(', ')}`
    )
  }
  if (!body)
    return undocumented('response.body.unreadable', `the answer ${status} is larger than maxAnswerBytes allows`)
  if (isEmptyBody(body)) {
    if (documented.mayBeEmpty) return { kind: 'none' }
    return undocumented(
      'response.body.missing',
      `the answer ${status} has no body; the contract has ${documented.mediaTypes.join(', ')}`
    )
  }
  const named = essenceOf(headers.get('content-type'))
  const mediaType =
    named === undefined ? likelyMediaType(documented, body) : documented.mediaTypes.find((name) => name === named)
  if (mediaType === undefined) {
    return undocumented(
      'response.media-type.undocumented',
      `the answer ${status} is ${named ?? 'of no media type'}; the contract has ${documented.mediaTypes.join(', ')}`
    )
  }
  const read = readBody(body, mediaType === 'application/json', clean)
  return read.kind === 'value'
    ? { kind: 'value', value: read.value, responseKey: documented.key, mediaType }
    : undocumented(
        'response.body.unreadable',
        `the answer ${status} should be ${mediaType}, but ${read.kind === 'none' ? 'it is empty' : read.reason}`
      )
}

/** `Application/JSON; charset=utf-8` → `application/json` */
const essenceOf = (contentType: string | undefined): string | undefined => {
  const end = contentType?.indexOf(';') ?? -1
  return (end < 0 ? contentType : contentType?.slice(0, end))?.trim().toLowerCase()
}

/** Content-Type is missing on real answers. Then the body tells which of the documented media types it is. */
const likelyMediaType = ({ mediaTypes }: DocumentedResponse, body: Uint8Array): string | undefined =>
  mediaTypes.find((name) => name === 'text/html' && looksLikePage(body)) ?? mediaTypes[0]

const whatCame = (bytes: Uint8Array, clean: (text: string) => string): unknown => {
  const read = readBody(bytes, true, clean)
  return read.kind === 'value' ? read.value : read.kind === 'unreadable' ? read.text : undefined
}
