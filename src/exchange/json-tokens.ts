/** Without the byte order mark at the beginning. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/**
 * `"` is a string, and `start` and `end` are those of its content; `word` is a number, `true`, or anything that JSON
 * does not know. The rest is punctuation.
 */
export type JsonToken = {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | '"' | 'word'
  readonly start: number
  readonly end: number
}

/**
 * The tokens of a text that should be JSON but may be cut short or broken: nothing is skipped but white space, nothing
 * throws, and nesting costs no stack.
 */
export const jsonTokens = function* (text: string, from = 0): Generator<JsonToken, void, undefined> {
  const next = /[{}[\],:"]|[^\s{}[\],:"]+/g
  next.lastIndex = from
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [token] = found
    if (token === '"') {
      const start = found.index + 1
      const end = endOfString(text, start)
      yield { kind: '"', start, end }
      next.lastIndex = end + 1
    } else {
      yield { kind: isPunctuation(token) ? token : 'word', start: found.index, end: next.lastIndex }
    }
  }
}

const isPunctuation = (token: string): token is '{' | '}' | '[' | ']' | ',' | ':' => /^[{}[\],:]$/.test(token)

const endOfString = (text: string, start: number): number => {
  const stop = /[\\"]/g
  stop.lastIndex = start
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    if (found[0] === '"') return found.index
    stop.lastIndex = found.index + 2
  }
  return text.length
}

/** The content of a JSON string with its escapes undone, and the way back from an index in it to one in the content. */
export type DecodedString = { readonly text: string; readonly toRaw: (index: number) => number }

/** An escape that JSON does not have stays as it is written. */
export const decodeJsonString = (raw: string): DecodedString => {
  if (!raw.includes('\\')) return { text: raw, toRaw: (index) => index }
  const offsets: number[] = []
  let text = ''
  for (const { 0: unit, index } of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\["\\/bfnrt]|[\s\S]/g)) {
    offsets.push(index)
    text += unit.length === 1 ? unit : (JSON.parse(`"${unit}"`) as string)
  }
  return { text, toRaw: (index) => offsets[index] ?? raw.length }
}
