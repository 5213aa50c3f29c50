import type { HeaderFields } from '../exchange.ts'
import { isMissing, memberOf, textOf } from './members.ts'
import type { Fail } from './unusable.ts'

export const readHeaders = (headers: unknown, below: string, fail: Fail): HeaderFields => {
  if (isMissing(headers)) return []
  if (!Array.isArray(headers)) return fail(below, headers, 'an array of headers')
  const fields: (readonly [string, string])[] = []
  for (let index = 0; index < headers.length; index++) {
    const header: unknown = headers[index]
    const name = memberOf(header, 'name')
    const value = valueIn(memberOf(header, 'value'))
    if (typeof name !== 'string') return fail(`${below}/${index}/name`, name, 'the name of a header')
    if (value === undefined) {
      return fail(`${below}/${index}/value`, memberOf(header, 'value'), 'the value of a header, as text')
    }
    if (!isPseudoHeader(name)) fields.push([name, value])
  }
  return fields
}

/** A text, though a length or a number of seconds may stand there as a number. */
const valueIn = (value: unknown): string | undefined => {
  if (isMissing(value)) return ''
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : undefined
}

/** `:method`, `:path` and the like: HTTP/2 says in them what HTTP/1.1 says in the request line. */
const isPseudoHeader = (name: string): boolean => name.startsWith(':')

/**
 * Positions in an exchange do not count pseudo headers; the file does.
 *
 * @param below pointer below the entry
 */
export const countingPseudoHeaders = (entry: unknown, below: string): string => {
  const [, message, position, rest] = /^\/(request|response)\/headers\/(\d+)(|\/.*)$/.exec(below) ?? []
  if (message === undefined) return below
  const fields = memberOf(memberOf(entry, message), 'headers')
  const counted = (Array.isArray(fields) ? fields : []).flatMap((field: unknown, index) =>
    isPseudoHeader(textOf(memberOf(field, 'name')) ?? '') ? [] : [index]
  )
  return `/${message}/headers/${counted[Number(position)] ?? position}${rest}`
}
