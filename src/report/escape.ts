/**
 * What a terminal or a reader would not see as it is: control characters (C0, C1), what turns the direction of a line or has
 * no width (bidi controls, zero-width characters, tags, byte order marks, variation selectors), line and paragraph
 * separators, halves of surrogate pairs. A selector that makes one emoji of a sign stays.
 */
const unprintable =
  /(?!(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** The colours that we write ourselves (picocolors). Others, as what hides a text, are nobody's. */
const colour = /(\u001B\[(?:[0-2]|22|3[1-69])m)/

/**
 * What the log of a build takes for a command: `::error …` at the beginning of a line, blanks aside (GitHub), `##[error]`,
 * `##vso[…]`, `##teamcity[…]` anywhere in it.
 */
const lineCommand = /^([^\S\r\n\u2028\u2029]*):(?=:)/gm
const anyCommand = /#(?=#\w*\[)/g

/**
 * Text of somebody else (traffic, a document, a file name) as a part of one line: nothing in it moves the cursor, colours,
 * hides, turns, begins a new line, or gives a command to the log of a build. Characters that would are written as `\u001b`.
 */
export const printable = (text: string): string =>
  text.replace(unprintable, escaped).replace(lineCommand, '$1\\u003a').replace(anyCommand, '\\u0023')

/**
 * {@link printable} for what is written as a whole: its line feeds and our own colours stay. Whoever prints goes through
 * this, so that no text reaches a terminal as it came; what puts foreign text into a line of its own escapes that before.
 */
export const printableLines = (text: string): string =>
  text
    .split(colour)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(unprintable, exceptLineFeed(escaped))))
    .join('')
    .replace(lineCommand, '$1\\u003a')
    .replace(anyCommand, '\\u0023')

/** JSON that says the same and is as harmless on a terminal as text is: `JSON.stringify` leaves C1, bidi and the like as they are. */
export const printableJson = (json: string): string =>
  json.replace(unprintable, exceptLineFeed(unitsOf)).replace(anyCommand, '\\u0023')

const exceptLineFeed =
  (escape: (one: string) => string) =>
  (one: string): string =>
    one === '\n' ? one : escape(one)

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (one: string): string => {
  const code = one.codePointAt(0) ?? 0
  return short[one] ?? (code > 0xffff ? `\\u{${code.toString(16)}}` : unitsOf(one))
}

/** JSON knows no other way to write what lies beyond 16 bits. */
const unitsOf = (one: string): string => {
  let units = ''
  for (let index = 0; index < one.length; index++) units += `\\u${one.charCodeAt(index).toString(16).padStart(4, '0')}`
  return units
}
