import type { Located } from '../../../contract/index.ts'
import type { WordReader } from './reader.ts'

/** What a word of the contract refers to: a part of the request, or a property of the resource the word stands in. */
export type Expression =
  | { readonly from: 'path' | 'query' | 'header'; readonly name: string }
  | { readonly from: 'property'; readonly path: readonly string[] }

/** The path of a URI: literal segments, and segments whose value is an expression. */
export type UriTemplate = readonly (string | Expression)[]

/** `path.cart-id`, `query.order_id`, `header.Idempotency-Key`, `orderId` */
export const parseExpression = (text: string): Expression => {
  const [, from, name = ''] = /^(path|query|header)\.(.+)$/.exec(text) ?? []
  return from === 'path' || from === 'query' || from === 'header'
    ? { from, name }
    : { from: 'property', path: parsePath(text) }
}

export const readExpressions = (located: Located | undefined, reader: WordReader): Expression[] | undefined =>
  reader.texts(located)?.map(parseExpression)

/** `links.self.uri` → its names; the empty text is the value itself. */
export const parsePath = (text: string): string[] => (text === '' ? [] : text.split('.'))

/** `/customers/{path.customer-id}/orders/{id}` */
export const parseUriTemplate = (text: string): UriTemplate =>
  segmentsOf(text).map((segment) => {
    const [, inside] = /^\{([^}]+)\}$/.exec(segment) ?? []
    return inside === undefined ? segment.toLowerCase() : parseExpression(inside)
  })

/**
 * The values that a URI has where a template has expressions. `undefined` where its shape is another. Host, a version such
 * as `/v1`, query and trailing slash do not count; literal segments compare without case.
 */
export const matchUri = (
  uri: string,
  template: UriTemplate
): (readonly [expression: Expression, value: string])[] | undefined => {
  const segments = segmentsOf(uri)
  if (segments.length !== template.length) return undefined
  const values: (readonly [Expression, string])[] = []
  for (const [index, part] of template.entries()) {
    const segment = decode(segments[index] ?? '')
    if (typeof part !== 'string') values.push([part, segment])
    else if (segment.toLowerCase() !== part) return undefined
  }
  return values
}

const segmentsOf = (uri: string): string[] => {
  const path = uri.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const segments = path.split('/').filter((segment) => segment !== '')
  return /^v\d+$/i.test(segments[0] ?? '') ? segments.slice(1) : segments
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The value that a path of names leads to in a JSON value; `undefined` for null, and where it leads nowhere. */
export const valueOn = (value: unknown, path: readonly string[]): unknown => {
  let here = value
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined
    here = (here as Record<string, unknown>)[name]
  }
  return here ?? undefined
}
