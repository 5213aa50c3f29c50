import { InputError } from '../input-error.ts'
import type { Place } from '../finding.ts'
import { bodyOfBytes, fromBase64 } from './body.ts'
import type { Exchange, HeaderFields, History, RecordedBody, RecordedRequest, RecordedResponse } from './exchange.ts'
import { charsetOf, headerValue, parseMediaType } from './headers.ts'
import { createHistory } from './history.ts'
import { readJson } from './json-input.ts'
import { createLocator } from './locator.ts'

/**
 * Reads a HAR 1.2 file as a history.
 *
 * @param file names the file in places and errors
 * @throws {InputError} with line and pointer, where the text is no JSON or no HAR, holds no entry, or holds one that is
 *   not usable
 */
export const readHar = (text: string, file: string): History => {
  const har = new Part(readJson(text, file, 'a HAR recording'), '', createLocator(text, file))
  const log = har.member('log')
  const entries = log.member('entries')
  if (!Array.isArray(entries.value)) {
    throw har.unusable(
      'a HAR recording was expected, an object with an array at /log/entries',
      'The file is other JSON: give a HAR file.'
    )
  }
  if (entries.items.length === 0) {
    throw entries.unusable(
      'at least one entry was expected',
      'The recording is empty: record again, with the network log on.'
    )
  }
  const exchanges = entries.items.map(readEntry)
  const comment = log.member('comment').text
  return createHistory(file, exchanges, {
    ...(comment !== undefined && { comment }),
    locate: (pointer) => har.locate(countingPseudoHeaders(har, pointer))
  })
}

const readEntry = (entry: Part): Exchange => {
  if (!entry.isObject) throw entry.unusable('an entry with a request and a response was expected')
  const request = readRequest(entry.member('request'))
  const response = readResponse(entry, request.method)
  const startedAt = readTime(entry.member('startedDateTime').text)
  const comment = entry.member('comment').text
  return {
    request,
    ...(response && { response }),
    ...(startedAt !== undefined && { startedAt }),
    duration: readDuration(entry),
    pointer: entry.pointer,
    ...(comment !== undefined && { comment })
  }
}

const readRequest = (request: Part): RecordedRequest => {
  if (!request.isObject) throw request.unusable('a request was expected')
  const method = request.member('method').text?.trim().toUpperCase() ?? ''
  if (method === '') throw request.member('method').unusable('the name of an HTTP method was expected')
  const url = request.member('url').text
  if (url === undefined || !URL.canParse(url)) {
    throw request.member('url').unusable('an absolute URL was expected')
  }
  const headers = readHeaders(request.member('headers'))
  return { method, url, headers, body: readRequestBody(request, headers) }
}

const readResponse = (entry: Part, method: string): RecordedResponse | undefined => {
  const response = entry.member('response')
  if (
    response.isMissing ||
    [entry.member('_error'), response.member('_error'), response.member('_failureText')].some(isSaid)
  ) {
    return undefined
  }
  if (!response.isObject) throw response.unusable('a response was expected, or none at all')
  const { value: status } = response.member('status')
  // Browsers write 0 for a call that was aborted or blocked, Playwright -1.
  if (status === 0 || status === -1) return undefined
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999) {
    throw response
      .member('status')
      .unusable('an HTTP status was expected, a number from 100 to 999 (0 for a call without an answer)')
  }
  const headers = readHeaders(response.member('headers'))
  return { status, headers, body: readResponseBody(response, headers, mayHaveBody(method, status)) }
}

const isSaid = ({ value }: Part): boolean => value !== undefined && value !== null && value !== '' && value !== false

/** HTTP knows no body here, whatever sizes a browser gives for what it took from its cache. */
const mayHaveBody = (method: string, status: number): boolean =>
  method !== 'HEAD' && status >= 200 && status !== 204 && status !== 304

const readHeaders = (headers: Part): HeaderFields => {
  if (headers.isMissing) return []
  if (!Array.isArray(headers.value)) throw headers.unusable('an array of headers was expected')
  return headers.items.flatMap((header) => {
    const name = header.member('name').text
    const value = header.member('value')
    if (name === undefined) throw header.member('name').unusable('the name of a header was expected')
    if (value.text === undefined && !value.isMissing)
      throw value.unusable('the value of a header was expected, as text')
    return isPseudoHeader(name) ? [] : [[name, value.text ?? ''] as const]
  })
}

/** `:method`, `:path` and the like: HTTP/2 says in them what HTTP/1.1 says in the request line. */
const isPseudoHeader = (name: string): boolean => name.startsWith(':')

/** Positions in an exchange do not count pseudo headers; the file does. */
const countingPseudoHeaders = (har: Part, pointer: string): string => {
  const [, list, position, rest] =
    /^(\/log\/entries\/\d+\/(?:request|response)\/headers)\/(\d+)(.*)$/.exec(pointer) ?? []
  if (list === undefined) return pointer
  const fields = list
    .split('/')
    .slice(1)
    .reduce((part, segment) => part.member(segment), har).items
  const counted = fields.flatMap((field, index) => (isPseudoHeader(field.member('name').text ?? '') ? [] : [index]))
  return `${list}/${counted[Number(position)] ?? position}${rest}`
}

const readResponseBody = (response: Part, headers: HeaderFields, mayHave: boolean): RecordedBody => {
  const content = response.member('content')
  const { text } = content.member('text').orMissing('the text of a body was expected')
  if (text !== undefined && text !== '') return decodeText(content, headers)
  const wasSent = [content.member('size'), response.member('bodySize')]
  return content.member('_unrecorded').value === true || (mayHave && wasBodySent(wasSent, headers))
    ? { kind: 'unrecorded' }
    : { kind: 'none' }
}

const readRequestBody = (request: Part, headers: HeaderFields): RecordedBody => {
  const postData = request.member('postData')
  const { text } = postData.member('text').orMissing('the text of a body was expected')
  if (text !== undefined && text !== '') return decodeText(postData, headers)
  const params = postData.member('params').items
  if (params.length > 0) return formOf(params, postData.member('mimeType').text ?? '')
  return postData.member('_unrecorded').value === true || wasBodySent([request.member('bodySize')], headers)
    ? { kind: 'unrecorded' }
    : { kind: 'none' }
}

/** By the first size that is known; -1 says that it is not. */
const wasBodySent = (sizes: readonly Part[], headers: HeaderFields): boolean => {
  const known = sizes.map(({ value }) => value).find((size) => typeof size === 'number' && size >= 0)
  return Number(known ?? headerValue(headers, 'content-length') ?? 0) > 0
}

const formOf = (params: readonly Part[], mimeType: string): RecordedBody => {
  // The parts of multipart/form-data have a boundary and headers of their own, and HAR keeps neither.
  if (parseMediaType(mimeType).type.startsWith('multipart/')) return { kind: 'unrecorded' }
  const form = params.map((param): [string, string] => [
    param.member('name').text ?? '',
    param.member('value').text ?? ''
  ])
  return { kind: 'text', text: new URLSearchParams(form).toString() }
}

/** HAR 1.2 knows `encoding` for answers only; `_encoding` is how `writeHar` says it of a request. */
const decodeText = (holder: Part, headers: HeaderFields): RecordedBody => {
  const held = holder.member('text')
  const text = held.text ?? ''
  const encoding = [holder.member('encoding'), holder.member('_encoding')].find(isSaid)
  if (!encoding || /^utf-?8$/i.test(encoding.text ?? '')) return { kind: 'text', text }
  if (encoding.text?.toLowerCase() !== 'base64') throw encoding.unusable('the encoding base64 was expected, or none')
  const bytes = fromBase64(text)
  if (!bytes) throw held.unusable('base64 was expected, as the encoding beside it says')
  return bodyOfBytes(
    bytes,
    charsetOf(headers) ?? parseMediaType(holder.member('mimeType').text ?? '').parameters.get('charset')
  )
}

/** ISO 8601 with its zone, as HAR demands. A time without one would be another time on every machine. */
const readTime = (text: string | undefined): number | undefined => {
  const [, time, zone = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/i.exec(text?.trim() ?? '') ?? []
  if (time === undefined) return undefined
  const milliseconds = Date.parse(time + zone.replace(/(\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

const readDuration = (entry: Part): number => {
  const { value: time } = entry.member('time')
  if (isDuration(time)) return time
  const timings = entry.member('timings')
  return ['blocked', 'dns', 'connect', 'send', 'wait', 'receive']
    .map((phase) => timings.member(phase).value)
    .filter(isDuration)
    .reduce((sum, duration) => sum + duration, 0)
}

/** -1 says that it is not known. */
const isDuration = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0

/** A value of the file and where it stands in it. */
class Part {
  readonly value: unknown
  readonly pointer: string
  readonly locate: (pointer: string) => Place

  constructor(value: unknown, pointer: string, locate: (pointer: string) => Place) {
    this.value = value
    this.pointer = pointer
    this.locate = locate
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined
  }

  get items(): Part[] {
    return Array.isArray(this.value)
      ? this.value.map((item, index) => new Part(item, `${this.pointer}/${index}`, this.locate))
      : []
  }

  member(name: string): Part {
    const { value } = this
    const held = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    return new Part(held ? (value as Record<string, unknown>)[name] : undefined, `${this.pointer}/${name}`, this.locate)
  }

  orMissing(expected: string): this {
    if (this.text === undefined && !this.isMissing) throw this.unusable(`${expected}, or none`)
    return this
  }

  /** What was found is told by its kind alone: a broken recording may hold a secret anywhere. */
  unusable(expected: string, next = 'Correct the entry, or export the recording again.'): InputError {
    const at = this.pointer === '' ? '' : ` at ${this.pointer}`
    return new InputError(
      `Reading the HAR recording failed${at}: ${expected}; found ${kindOf(this.value)}. ${next}`,
      this.locate(this.pointer)
    )
  }
}

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'another text'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  return 'an object'
}
