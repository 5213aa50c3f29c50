import { parseMediaType } from '../exchange/index.ts'

/** `application/json`, `application/problem+json`, with or without parameters. */
export const isJson = (mediaType: string): boolean =>
  /^(?:application|text)\/(?:[\w.+-]+\+)?json$/.test(parseMediaType(mediaType).type)

/** The Content-Type of a text that is sent in UTF-8. A range of the contract is narrowed to what the value is. */
export const contentTypeOf = (mediaType: string, value: unknown): string => {
  const { type, parameters } = parseMediaType(mediaType)
  if (type.includes('*')) {
    const text = type === 'text/*' || (type === '*/*' && typeof value === 'string')
    return contentTypeOf(text ? 'text/plain' : 'application/json', value)
  }
  const isText = isJson(type) || /^text\/|[/+]xml$/.test(type)
  return isText && !parameters.has('charset') ? `${mediaType}; charset=utf-8` : mediaType
}

/** The text of a body in its media type. */
export const bodyTextOf = (contentType: string, value: unknown): string =>
  isJson(contentType) || typeof value !== 'string' ? JSON.stringify(value) : value
