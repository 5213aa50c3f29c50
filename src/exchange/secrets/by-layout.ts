import { isSecretName } from './names.ts'
import { whole, type Span } from './spans.ts'

type Range = { readonly start: number; readonly end: number }

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/**
 * What stands below a name in YAML: a text behind `|` or `>`, a list, an object.
 *
 * @param from behind the colon
 * @param indent that of the name
 */
export const yamlBlock = (text: string, from: number, indent: number): Range | undefined => {
  const first = endOfLine(text, from)
  if (first - from > 100 || !/^(?:[|>][+-]?\d?[+-]?)?[ \t]*(?:#.*)?$/.test(text.slice(from, first).trim()))
    return undefined
  let end = first
  let start: number | undefined
  for (let line = first + 1; line < text.length; line = endOfLine(text, line) + 1) {
    const [blanks = ''] = /^[ \t]{0,200}/.exec(text.slice(line, line + 200)) ?? []
    const sign = text[line + blanks.length]
    const isBlank = sign === undefined || sign === '\n' || sign === '\r'
    if (
      !isBlank &&
      blanks.length <= indent &&
      !(blanks.length === indent && text.startsWith('- ', line + blanks.length))
    )
      break
    if (isBlank) continue
    start ??= line + blanks.length
    end = endOfLine(text, line)
    if (text[end - 1] === '\r') end--
  }
  return start === undefined ? undefined : { start, end }
}

/** The parts of multipart/form-data. */
export const inParts = function* (text: string): Generator<Span> {
  const head = /content-disposition:/gi
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const end = endOfLine(text, found.index)
    head.lastIndex = end
    if (end - found.index > 2000) continue
    const line = text.slice(found.index, end)
    const [, quoted, plain] = /[;\s]name\*?=(?:"([^"]*)"|([^\s;"]+))/i.exec(line) ?? []
    if (!isSecretName((quoted ?? plain ?? '').replace(/^utf-8''/i, ''))) continue
    const body = /\r?\n\r?\n/g
    body.lastIndex = Math.max(0, end - 1)
    const start = body.exec(text.slice(0, end + 4000)) ? body.lastIndex : undefined
    if (start === undefined) continue
    const boundary = text.indexOf('\n--', start - 1)
    const to = boundary < 0 ? text.length : boundary
    yield whole(start, Math.max(start, text[to - 1] === '\r' ? to - 1 : to))
    head.lastIndex = Math.max(end, to)
  }
}

/** `--password value`, as a command line has it. */
export const inFlags = function* (text: string): Generator<Span> {
  for (const { 0: all, 1: name = '', index } of text.matchAll(
    /(?<![\w-])--?([a-zA-Z_][\w-]{1,60})[ \t]{1,20}(?=[^\s-])/g
  )) {
    if (!isSecretName(name)) continue
    const start = index + all.length
    const value = /["']?([^\s"']+)/y
    value.lastIndex = start
    const found = value.exec(text)
    if (found) yield whole(start + found[0].length - (found[1] ?? '').length, start + found[0].length)
  }
}

/** A table whose first line names its columns: what stands below the name of a secret. */
export const inCsv = function* (text: string): Generator<Span> {
  const head = endOfLine(text, 0)
  if (head === text.length || head > 4000) return
  const line = text.slice(0, head)
  const [separator] = /[,;\t|]/.exec(line) ?? []
  if (separator === undefined || /[{}[\]<>=:]/.test(line)) return
  const names = line.split(separator).map((name) => name.trim().replace(/^\uFEFF?"(.*)"$/, '$1'))
  const secret = names.map(isSecretName)
  if (!secret.includes(true)) return
  let column = 0
  for (let at = head + 1; at < text.length;) {
    const { start, end, next } = cellAt(text, at, separator)
    if (secret[column] === true) yield whole(start, end)
    column = text[next] === separator ? column + 1 : 0
    at = next + 1
  }
}

const cellAt = (text: string, from: number, separator: string): Range & { readonly next: number } => {
  if (text[from] === '"') {
    let end = text.indexOf('"', from + 1)
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
    if (end < 0) return { start: from + 1, end: text.length, next: text.length }
    return { start: from + 1, end, next: text[end + 1] === '\r' ? end + 2 : end + 1 }
  }
  let next = from
  while (next < text.length && text[next] !== separator && text[next] !== '\n') next++
  return { start: from, end: text[next - 1] === '\r' && next > from ? next - 1 : next, next }
}
