import { parseJson, type Located, type MediaType, type SchemaViolation, type Schemas } from '../contract/index.ts'
import type { RecordedBody } from '../exchange/index.ts'
import { fieldsOf } from './fields.ts'

/** What a recorded body turns out to be when it is read as its media type. */
export type ReadBody =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'form'; readonly fields: URLSearchParams }
  | { readonly kind: 'text'; readonly value: string }
  /** Bytes that are no text: no schema speaks of them. */
  | { readonly kind: 'bytes' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** `application/json`, `text/json`, `application/problem+json` …, with parameters or without. */
export const isJson = (mediaType: string): boolean =>
  /^(?:(?:application|text)\/json|[\w.+-]+\/[\w.+-]+\+json)\s*(?:;|$)/i.test(mediaType)

/** Reads the text of a body as its media type says. One byte order mark before JSON is no fault. */
export const readBody = (body: Body, mediaType: string): ReadBody => {
  if (last?.body !== body || last.mediaType !== mediaType) {
    last = { body, mediaType, read: readBodyOnce(body, mediaType) }
  }
  return last.read
}

type Body = Extract<RecordedBody, { kind: 'text' | 'binary' }>

/** Who checks the exchange and who checks the history read one body, one after the other. */
let last: { readonly body: Body; readonly mediaType: string; readonly read: ReadBody } | undefined

const readBodyOnce = (body: Body, mediaType: string): ReadBody => {
  if (body.kind === 'binary') {
    return isJson(mediaType) ? { kind: 'unreadable', reason: 'it is not UTF-8 text' } : { kind: 'bytes' }
  }
  if (isJson(mediaType)) return readJson(body.text)
  if (/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(mediaType)) {
    return { kind: 'form', fields: new URLSearchParams(body.text) }
  }
  if (mediaType === 'text/html' && !/<[a-z!]/i.test(body.text)) {
    return { kind: 'unreadable', reason: 'it has no HTML tag' }
  }
  return { kind: 'text', value: body.text }
}

/**
 * In which ways a body does not fit its schema. One that is neither JSON nor a form is text: where the schema speaks of the
 * objects and lists that a text such as XML stands for, it cannot be judged.
 */
export const violationsOfBody = (
  schema: Located,
  read: Exclude<ReadBody, { kind: 'unreadable' }>,
  schemas: Schemas
): readonly SchemaViolation[] => {
  switch (read.kind) {
    case 'value':
      return schemas.violationsOfRecorded(schema, read.value)
    case 'form':
      return schemas.violationsOfText(schema, fieldsOf(schema, read.fields, schemas))
    case 'text':
      return schemas.kindsOf(schema).has('text') ? schemas.violationsOfText(schema, read.value) : []
    case 'bytes':
      return []
  }
}

const readJson = (text: string): ReadBody => {
  try {
    return { kind: 'value', value: parseJson(withoutMark(text)) }
  } catch {
    return { kind: 'unreadable', reason: howBroken(text) }
  }
}

/** As part of the text it would be copied with all that follows. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

const howBroken = (text: string): string => {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') return 'it is blank'
  if (start.startsWith('<')) return 'it begins like an HTML or XML page'
  if (!/^[[{"\-\d]|^(?:true|false|null)/.test(start)) return 'it does not begin like JSON'
  return /[}\]"]\s*$/.test(text) ? 'it is not valid JSON' : 'it is cut short or not valid JSON'
}

/** The documented media type that a body's media type falls under: the exact one, else the narrowest range. */
export const documentedMediaType = (content: readonly MediaType[], mediaType: string): MediaType | undefined => {
  const known = documented.get(content) ?? new Map<string, MediaType | undefined>()
  documented.set(content, known)
  if (!known.has(mediaType)) {
    if (known.size >= most) known.clear()
    known.set(mediaType, findMediaType(content, mediaType))
  }
  return known.get(mediaType)
}

const documented = new WeakMap<readonly MediaType[], Map<string, MediaType | undefined>>()
const most = 100

const findMediaType = (content: readonly MediaType[], mediaType: string): MediaType | undefined => {
  const [type = ''] = mediaType.split('/')
  const names = [mediaType, `${type}/*`, '*/*'].map((name) => name.toLowerCase())
  return names
    .map((name) => content.find((candidate) => (candidate.name.split(';')[0] ?? '').trim().toLowerCase() === name))
    .find((found) => found !== undefined)
}
