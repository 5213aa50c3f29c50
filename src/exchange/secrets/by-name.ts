import { inJson } from './in-json.ts'
import { inCsv, inFlags, inParts, yamlBlock } from './by-layout.ts'
import { inTags } from './in-tags.ts'
import { isSecretName, isSecretPhrase, plainName } from './names.ts'
import { unquoted, whole, type Span } from './spans.ts'

/** What stands beside the name of a secret in a text of any kind. */
export const byName = function* (text: string): Generator<Span> {
  yield* inAssignments(text)
  yield* inTags(text)
  yield* inParts(text)
  yield* inFlags(text)
  yield* inCsv(text)
}

/** Header lines whose value is a list of anything: all of the line is the secret. */
const secretLines = new Set(['authorization', 'cookie', 'proxyauthorization', 'setcookie'])

/** `name=value`, `name: value`, `"name": "value"`, also escaped once more or twice for JSON, HTML or a URL. */
const inAssignments = function* (text: string): Generator<Span> {
  const signs = /={1,3}>?|:{1,2}=?|%(?:25){0,3}3[AD]/gi
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const { 0: sign, index } = found
    const named = nameBefore(text, index)
    if (!named) continue
    const phrase = text
      .slice(named.phrase, named.end)
      .replace(/%(?:25){0,3}[0-9a-f]{2}/gi, ' ')
      .trim()
    const name = phrase.slice(phrase.lastIndexOf(' ') + 1)
    // `https://tokens.example:8443` is a host and its port.
    if (sign === ':' && text.startsWith('//', named.phrase - 2)) continue
    const isCode = /[=D]/i.test(sign) && /(?:%3F|%26|%23)code$/i.test(text.slice(Math.max(0, index - 12), index))
    if (!isCode && !isSecretName(name) && !isSecretPhrase(phrase)) continue
    const isLine = sign === ':' && secretLines.has(plainName(name))
    // What is a secret as a whole is not looked at again: each sign in it would cost as much as all of it.
    signs.lastIndex = Math.max(signs.lastIndex, yield* valueAfter(text, index + sign.length, named.phrase, isLine))
  }
}

type Named = { readonly phrase: number; readonly end: number }

/** Where the name before a sign stands: a word, or two with a blank between. Goes back by single signs, each of them once. */
const nameBefore = (text: string, sign: number): Named | undefined => {
  let end = sign
  while (sign - end < 20 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  if (text[end - 1] === ']') end -= text[end - 2] === '[' ? 2 : 1
  end -= quoteBefore(text, end)
  const start = wordBefore(text, end)
  if (start === end) return undefined
  const earlier = text[start - 1] === ' ' ? wordBefore(text, start - 1) : start
  return { phrase: earlier === start - 1 ? start : earlier, end }
}

const quoteBefore = (text: string, end: number): number => {
  const [quote = ''] =
    /(?:&quot;|&#34;|&#39;|&#x2[27];)$/i.exec(text.slice(Math.max(0, end - 6), end)) ??
    /["'`]?$/.exec(text.slice(end - 1, end)) ??
    []
  let length = quote.length
  while (length > 0 && length < 40 && text[end - length - 1] === '\\') length++
  return length
}

const wordBefore = (text: string, end: number): number => {
  let start = end
  while (start > 0 && end - start < 100 && isWord(text.charCodeAt(start - 1))) start--
  return start
}

/** Letters, digits and `_$.%-`. */
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || wordSigns.has(code)
const wordSigns = new Set(Array.from('_$.%-', (sign) => sign.charCodeAt(0)))

/** @returns where the value ends */
const valueAfter = function* (text: string, from: number, name: number, isLine: boolean): Generator<Span, number> {
  const line = lineOf(text, name)
  const block = line === undefined ? undefined : yamlBlock(text, from, line)
  if (block) {
    yield whole(block.start, block.end)
    return block.end
  }
  const [blank = '', quote = ''] =
    matchAt(/\s*(\\{0,40}["'`]|&quot;|&#34;|&#39;|&#x2[27];|%(?:25){0,3}2[27])/iy, text, from) ?? []
  if (quote !== '') {
    const start = from + blank.length
    const end = closingQuote(text, quote, start)
    yield whole(start, end)
    return end
  }
  const [gap = ''] = matchAt(/[ \t]*/y, text, from) ?? []
  const start = from + gap.length
  if (text[start] === '{' || text[start] === '[') return yield* inJson(text, () => [], { from: start, secret: true })
  const pattern = isLine
    ? /[^\r\n"<>\\]+/y
    : line === undefined
      ? /[^\s"'`&;,<>\\]+/y
      : gap === ''
        ? /[^\r\n"'`&;,<>\\]+/y
        : /[^\r\n"<>]+/y
  const [value = ''] = matchAt(pattern, text, start) ?? []
  // `{ token: abc }` and `(token=abc)` keep their brackets.
  const end = start + withoutEnd(value)
  yield* unquoted(text, start, end)
  return end
}

/** How far a value goes without the blanks and brackets, and the comma, that close what is around it. */
const withoutEnd = (value: string): number => {
  let length = value.length
  while (length > 0 && /[)\]}\s,;]/.test(value[length - 1] ?? '')) length--
  return length
}

/** The indentation of a name that stands at the beginning of its line, as in YAML, INI files, `.env` and lists of headers. */
const lineOf = (text: string, name: number): number | undefined => {
  const before = text.slice(Math.max(0, name - 80), name)
  const [, , blanks, dash = ''] = /(^|[\r\n])([ \t]{0,40})(- )?(?:export |set |\$env:)?$/.exec(before) ?? []
  if (blanks === undefined || (name > before.length && !/[\r\n]/.test(before))) return undefined
  return blanks.length + dash.length
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
