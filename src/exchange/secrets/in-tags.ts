import { isSecretName } from './names.ts'
import { unquoted, whole, type Span } from './spans.ts'

const labels = new Set(['http-equiv', 'id', 'key', 'name', 'property'])
const values = new Set(['content', 'value'])

/**
 * HTML's `<input name="id_token" value="…">` and `<meta name="csrf-token" content="…">`, XML's `<add key="Password" value="…"/>`,
 * `<password>…</password>` and `<key>Password</key><string>…</string>`.
 */
export const inTags = function* (text: string): Generator<Span> {
  yield* inAttributes(text)
  yield* inElements(text)
}

const inAttributes = function* (text: string): Generator<Span> {
  for (const { 0: tag, index } of text.matchAll(/<[a-z][^<>]{0,4000}>/gi)) {
    const attributes = Array.from(
      tag.matchAll(/(?<![\w:.-])([\w:.-]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dg),
      (match) => ({
        name: (match[1] ?? '').toLowerCase(),
        value: match[2] ?? match[3] ?? match[4] ?? '',
        range: match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4]
      })
    )
    const isSecret = attributes.some(({ name, value }) => labels.has(name) && (value === 'code' || isSecretName(value)))
    if (!isSecret) continue
    for (const { name, range } of attributes) {
      if (range && values.has(name)) yield whole(index + range[0], index + range[1])
    }
  }
}

const inElements = function* (text: string): Generator<Span> {
  // Prose has `<token>` as a placeholder: there, only what ends with its own tag is an element.
  const isMarkup = /^\uFEFF?\s*</.test(text)
  let isLabelled = false
  for (const match of text.matchAll(
    /<(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?<attributes>\s[^<>]{0,1000})?>(?:<!\[CDATA\[)?([^<]*?)(?:\]\]>)?(?=<|$)/dg
  )) {
    const [{ length }, name = '', attributes = '', content = ''] = match
    const [, closing] =
      /^<\/(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(match.index + length, match.index + length + 210)) ?? []
    const range = match.indices?.[3]
    const isValue = isLabelled || labelled(attributes)
    if (range && (isMarkup || closing === name) && (isSecretName(name) || isValue)) yield* unquoted(text, ...range)
    // Blanks before a value of its own are no value.
    if (content.trim() !== '') isLabelled = /^(?:key|name)$/i.test(name) && isSecretName(content)
    else isLabelled ||= labelled(attributes)
  }
}

/** `<setting name="Password">…</setting>` */
const labelled = (attributes: string): boolean => {
  const [, double, single] =
    /\s(?:name|key)\s{0,20}=\s{0,20}(?:"([^"]{0,200})"|'([^']{0,200})')/i.exec(attributes) ?? []
  return isSecretName(double ?? single ?? '')
}
