import { inJson } from './in-json.ts'
import { isSecretName, isSecretPhrase, plainName } from './names.ts'
import { unquoted, whole, type Span } from './spans.ts'

/** What stands beside the name of a secret in a text of any kind. */
export const byName = function* (text: string): Generator<Span> {
  yield* inAssignments(text)
  yield* inTags(text)
  yield* inParts(text)
}

/** Header lines whose value is a list of anything: all of the line is the secret. */
const secretLines = new Set(['authorization', 'cookie', 'proxyauthorization', 'setcookie'])

/** `name=value`, `name: value`, `"name": "value"`, also escaped once more for JSON, HTML or a URL. */
const inAssignments = function* (text: string): Generator<Span> {
  // What stands in brackets that are a secret as a whole is not looked at again.
  let settledTo = 0
  for (const { 0: sign, index } of text.matchAll(/={1,3}>?|:{1,2}=?|%3A|%3D/gi)) {
    if (index < settledTo) continue
    const before = text.slice(Math.max(0, index - 100), index)
    const named = /([\w$.%-]+(?: [\w$.%-]+)?)(?:\\*["'`]|&quot;|&#34;|&#39;|&#x2[27];)?\]?[ \t]*$/i.exec(before)
    if (!named) continue
    const [, both = ''] = named
    const phrase = both.replace(/%[0-9a-f]{2}/gi, ' ').trim()
    const name = phrase.slice(phrase.lastIndexOf(' ') + 1)
    // `https://tokens.example:8443` is a host and its port.
    if (sign === ':' && before.slice(0, named.index).endsWith('//')) continue
    const isCode = /[=D]/i.test(sign) && /(?:[?&#]|&amp;|%3F|%26|%23)code$/i.test(before)
    if (!isCode && !isSecretName(name) && !isSecretPhrase(phrase)) continue
    settledTo = yield* valueAfter(text, index + sign.length, sign === ':' && secretLines.has(plainName(name)))
  }
}

/** @returns where the value ends, if it is one in brackets; else 0 */
const valueAfter = function* (text: string, from: number, isLine: boolean): Generator<Span, number> {
  const [blank = '', quote = ''] = matchAt(/\s*(\\*["'`]|&quot;|&#34;|&#39;|&#x2[27];|%2[27])/iy, text, from) ?? []
  if (quote !== '') {
    const start = from + blank.length
    yield whole(start, closingQuote(text, quote, start))
    return 0
  }
  const [gap = ''] = matchAt(/[ \t]*/y, text, from) ?? []
  const start = from + gap.length
  if (text[start] === '{' || text[start] === '[') return yield* inJson(text, () => [], { from: start, secret: true })
  const [value = ''] = matchAt(isLine ? /[^\r\n"<>\\]+/y : /[^\s"'`&;,<>\\]+/y, text, start) ?? []
  // `{ token: abc }` and `(token=abc)` keep their brackets.
  yield* unquoted(text, start, start + value.replace(/[)\]}\s]+$/, '').length)
  return 0
}

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const closingQuote = (text: string, quote: string, from: number): number => {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    // `\"` inside a value that began with `"` does not end it.
    if (text[at - 1] !== '\\' || at === from) return at
  }
  return text.length
}

/** HTML's `<input name="id_token" value="…">` and `<meta name="csrf-token" content="…">`, XML's `<password>…</password>`. */
const inTags = function* (text: string): Generator<Span> {
  for (const { 0: tag, index } of text.matchAll(/<[a-z][^<>]{0,4000}>/gi)) {
    const attributes = Array.from(tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dg), (match) => ({
      name: (match[1] ?? '').toLowerCase(),
      value: match[2] ?? match[3] ?? match[4] ?? '',
      range: match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4]
    }))
    const label = attributes.find(({ name }) => ['name', 'id', 'property', 'http-equiv'].includes(name))?.value ?? ''
    if (label !== 'code' && !isSecretName(label)) continue
    for (const { name, range } of attributes) {
      if (range && ['value', 'content'].includes(name)) yield whole(index + range[0], index + range[1])
    }
  }
  // Prose has `<token>` as a placeholder: there, only what ends with its own tag is an element.
  const isMarkup = /^\uFEFF?\s*</.test(text)
  for (const match of text.matchAll(
    /<(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?:\s[^<>]{0,1000})?>(?:<!\[CDATA\[)?([^<]+?)(?:\]\]>)?(?=<|$)/dg
  )) {
    const [{ length }, name = ''] = match
    const [, closing] =
      /^<\/(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(match.index + length, match.index + length + 210)) ?? []
    const range = match.indices?.[2]
    if (range && isSecretName(name) && (isMarkup || closing === name)) yield* unquoted(text, ...range)
  }
}

/** The parts of multipart/form-data. */
const inParts = function* (text: string): Generator<Span> {
  for (const { 0: head, 1: name = '', index } of text.matchAll(
    /content-disposition:[^\r\n]*\bname="([^"\r\n]{1,200})"[^\r\n]*\r?\n(?:[^\r\n]{1,1000}\r?\n){0,20}\r?\n/gi
  )) {
    if (!isSecretName(name)) continue
    const start = index + head.length
    const boundary = /\r?\n--/g
    boundary.lastIndex = start
    yield whole(start, boundary.exec(text)?.index ?? text.length)
  }
}
