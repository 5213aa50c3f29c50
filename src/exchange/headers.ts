import type { HeaderFields } from './exchange.ts'

/** Where fields of this name stand, in the order of the wire. */
export const headerPositions = (headers: HeaderFields, name: string): number[] => {
  const wanted = name.toLowerCase()
  const positions: number[] = []
  for (let index = 0; index < headers.length; index++) {
    const sent = headers[index]?.[0]
    // Few names are of the same length: the others need no other case.
    if (sent?.length === wanted.length && sent.toLowerCase() === wanted) positions.push(index)
  }
  return positions
}

/**
 * The value of one field. Blanks around it are no part of it (RFC 9110, section 5.5), though who cuts a header at its colon
 * writes them down.
 */
export const fieldValue = (headers: HeaderFields, position: number): string => headers[position]?.[1].trim() ?? ''

/** Every value sent under this name, in the order of the wire. */
export const headerValues = (headers: HeaderFields, name: string): string[] =>
  headerPositions(headers, name).map((position) => fieldValue(headers, position))

/** The value of a header; several fields of one name are one list, as RFC 9110 section 5.3 rules. `undefined` where none was sent. */
export const headerValue = (headers: HeaderFields, name: string): string | undefined => {
  const values = headerValues(headers, name)
  return values.length === 0 ? undefined : values.join(', ')
}

/** The value of a `Content-Type`, taken apart. */
export type ParsedMediaType = {
  /** `type/subtype` in lower case, without parameters. */
  readonly type: string
  /** Names in lower case, values as sent with their quotes undone. */
  readonly parameters: ReadonlyMap<string, string>
}

/** `Application/JSON; charset="utf-8"` → `application/json` and its parameters. Text that is no media type is kept in `type`: a check may name it. */
export const parseMediaType = (value: string): ParsedMediaType => {
  const [type = ''] = value.split(';', 1)
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, plain = ''] of value
    .slice(type.length)
    .matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g)) {
    parameters.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'))
  }
  return { type: type.trim().toLowerCase(), parameters }
}

/** Recordings have few media types and many messages. */
const mediaTypes = new Map<string, string | undefined>()
const most = 200

/** The media type of a message, `type/subtype` in lower case; `undefined` where Content-Type is missing or blank. */
export const mediaTypeOf = (headers: HeaderFields): string | undefined => {
  // A repeated Content-Type is no list: a joined value would be a media type that nobody sent.
  const [value = ''] = headerValues(headers, 'content-type')
  if (!mediaTypes.has(value)) {
    if (mediaTypes.size >= most) mediaTypes.clear()
    mediaTypes.set(value, parseMediaType(value).type || undefined)
  }
  return mediaTypes.get(value)
}

/** The charset that Content-Type names, as sent. */
export const charsetOf = (headers: HeaderFields): string | undefined => {
  const [value = ''] = headerValues(headers, 'content-type')
  return parseMediaType(value).parameters.get('charset')
}
