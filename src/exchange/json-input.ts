import { parseTree, type ParseError } from 'jsonc-parser'
import { failedTo, InputError } from '../input-error.ts'
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
    const { offset, ...fault } = faultOf(source)
    const position = offset === undefined ? {} : positionIn(source, offset)
    throw new InputError(noJson(what, fault), { file, ...position })
  }
}

type JsonFault = { readonly expected: string; readonly found: string; readonly next: string }

/** @param what what the file should be: `a HAR recording` */
export const noJson = (what: string, { expected, found, next }: JsonFault): string =>
  failedTo(`read the file as ${what}`, expected, found, next)

export const cutShort: JsonFault = {
  expected: 'a whole JSON document',
  found: 'the text ends in the middle',
  next: 'Copy or export the file again, to its end.'
}

export const notJson: JsonFault = {
  expected: 'JSON',
  found: 'the text stops being JSON',
  next: 'Correct it there, or export the file again.'
}

const faultOf = (text: string): JsonFault & { readonly offset?: number } => {
  const end = text.trimEnd().length
  if (end === 0)
    return { expected: 'JSON', found: 'the file is empty', next: 'Give the file that was recorded or exported.' }
  const encoding = anotherEncoding(text)
  if (encoding !== undefined) return encoding
  const error = firstError(text)
  if (endsOpen(text) && (error?.end ?? end) >= end) {
    return { ...cutShort, offset: end }
  }
  return { ...notJson, ...(error && { offset: error.start }) }
}

/** What a file is that was no UTF-8 text: seen through the eyes of who read it as that. */
const anotherEncoding = (text: string): JsonFault | undefined => {
  if (text.startsWith('\u001F\uFFFD'))
    return { expected: 'JSON', found: 'the file is compressed', next: 'Unpack it first, with gunzip for instance.' }
  return text.slice(0, 4).includes('\0')
    ? {
        expected: 'text in UTF-8',
        found: 'the file is in UTF-16, as Windows PowerShell writes it',
        next: 'Save it as UTF-8.'
      }
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
