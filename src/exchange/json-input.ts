import { parseTree, type ParseError } from 'jsonc-parser'
import { InputError } from '../input-error.ts'
import { jsonTokens, withoutMark } from './json-tokens.ts'
import { positionIn } from './locator.ts'

/**
 * Reads a file that must be JSON. A byte order mark before it is no fault.
 *
 * @param what what the file should be, for the message: `a HAR recording`
 * @throws {InputError} with line and column, where the text is empty, is cut short or is not JSON
 */
export const readJson = (text: string, file: string, what: string): unknown => {
  const source = withoutMark(text)
  try {
    return JSON.parse(source) as unknown
  } catch {
    // Without the cause: its message quotes the text, which may hold a secret.
    const { message, offset } = fault(source)
    const position = offset === undefined ? {} : positionIn(source, offset)
    throw new InputError(`Reading the file as ${what} failed: ${message}`, { file, ...position })
  }
}

export const cutShort =
  'a whole JSON document was expected, but the text ends in the middle. Copy or export the file again, to its end.'

export const notJson = 'JSON was expected, but the text stops being JSON. Correct it there, or export the file again.'

const fault = (text: string): { message: string; offset?: number } => {
  const end = text.trimEnd().length
  if (end === 0)
    return { message: 'JSON was expected, but the file is empty. Give the file that was recorded or exported.' }
  const encoding = anotherEncoding(text)
  if (encoding !== undefined) return { message: encoding }
  const error = firstError(text)
  if (endsOpen(text) && (error?.end ?? end) >= end) {
    return {
      message: cutShort,
      offset: end
    }
  }
  return {
    message: notJson,
    ...(error && { offset: error.start })
  }
}

/** What a file is that was no UTF-8 text: seen through the eyes of who read it as that. */
const anotherEncoding = (text: string): string | undefined => {
  if (text.startsWith('\u001F\uFFFD'))
    return 'JSON was expected, but the file is compressed. Unpack it first, with gunzip for instance.'
  return text.slice(0, 4).includes('\0')
    ? 'UTF-8 was expected, but the file is in UTF-16, as Windows PowerShell writes it. Save it as UTF-8.'
    : undefined
}

const firstError = (text: string): { start: number; end: number } | undefined => {
  const errors: ParseError[] = []
  try {
    parseTree(text, errors, { disallowComments: true })
  } catch {
    // The parser is recursive: nesting of many thousand levels ends its stack. The line is a help, not worth a crash.
    return undefined
  }
  const [first] = errors
  return first && { start: first.offset, end: first.offset + first.length }
}

/** Whether brackets or a string still stand open at the end. */
const endsOpen = (text: string): boolean => {
  let depth = 0
  let open = false
  for (const { kind, end } of jsonTokens(text)) {
    if (kind === '{' || kind === '[') depth++
    if (kind === '}' || kind === ']') depth--
    open = kind === '"' && end === text.length
  }
  return open || depth > 0
}
