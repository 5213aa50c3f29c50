import { decodeJsonString, jsonTokens } from '../json-tokens.ts'
import { isSecretName, plainName } from './names.ts'
import { unquoted, whole, type Span } from './spans.ts'

type Container = {
  /** Everything in it is a secret. */
  readonly secret: boolean
  /** `{ "name": "Authorization", "value": "…" }`: what stands under `value`, a secret if the name beside it says so. */
  readonly values: Span[]
  labelSecret: boolean
  /** Where it stands under such a `value` itself: the values of the object around it. */
  readonly valueOf: Span[] | undefined
}

const labelNames = new Set(['name', 'key', 'header', 'field', 'id'])
const valueNames = new Set(['value', 'values'])

/**
 * The secrets of JSON, whole or broken: values under a telling name, and what `search` finds in the strings.
 *
 * @param options.from where to begin
 * @param options.secret whether all of the first value is a secret; then the search ends where that value ends
 * @returns where the search ended
 */
export const inJson = function* (
  text: string,
  search: (text: string) => Iterable<Span>,
  { from = 0, secret = false } = {}
): Generator<Span, number> {
  const isTokenCall = /"grant_?type"\s*:/i.test(text)
  const outer: Container[] = []
  let here: Container = { secret, values: [], labelSecret: false, valueOf: undefined }
  let name = ''

  for (const { kind, start, end } of jsonTokens(text, from)) {
    if (kind === ':') continue
    const plain = plainName(name)
    const values = valueNames.has(plain) ? here.values : here.valueOf
    const isSecret = here.secret || isSecretName(name) || (isTokenCall && plain === 'code')
    if (kind === '{' || kind === '[') {
      outer.push(here)
      here = { secret: isSecret, values: [], labelSecret: false, valueOf: values }
      name = ''
    } else if (kind === '}' || kind === ']') {
      if (here.labelSecret) yield* here.values
      here = outer.pop() ?? { ...here, secret: false, values: [] }
      name = ''
      if (secret && outer.length === 0) return end
    } else if (kind === ',') {
      name = ''
    } else if (kind === 'word') {
      const found = unquoted(text, start, end)
      if (isSecret) yield* found
      else values?.push(...found)
    } else {
      const { text: content, toRaw } = decodeJsonString(text.slice(start, end))
      const isName = isFollowedByColon(text, end + 1)
      if (isSecret && !isName) {
        yield whole(start, end)
        continue
      }
      if (isName) name = content
      else if (labelNames.has(plain) && isSecretName(content)) here.labelSecret = true
      else values?.push(whole(start, end))
      for (const span of search(content)) {
        yield { ...span, start: start + toRaw(span.start), end: start + toRaw(span.end) }
      }
    }
  }
  // Cut short: what the names so far say counts.
  for (const { labelSecret, values } of [...outer, here]) if (labelSecret) yield* values
  return text.length
}

const isFollowedByColon = (text: string, from: number): boolean => {
  const colon = /\s*:/y
  colon.lastIndex = from
  return colon.test(text)
}
