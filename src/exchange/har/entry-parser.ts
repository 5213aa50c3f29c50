import type { ByteWindow } from './byte-window.ts'
import { brace, skipValue } from './json-bytes.ts'

/** `end` is the index behind the value; `open` or `broken` where there is none. */
export type Parsed = { readonly value: unknown; readonly end: number }

/**
 * Parses the entries of a recording one by one. To walk to the end of one costs half as much as to parse it, so the end is
 * guessed: where a brace is indented as the one that opens the entry, or where the next entry seems to begin. The guess
 * counts only where `JSON.parse` takes what lies between: the beginning of an object is never an object itself.
 */
export class EntryParser {
  readonly #window: ByteWindow
  #guessed: Guess | undefined
  #misses = 0

  constructor(window: ByteWindow) {
    this.#window = window
  }

  /** @param at the first byte of the value in the window */
  parse(at: number): Parsed {
    const window = this.#window
    const mayGuess = window.bytes[at] === brace && this.#misses < mostMisses
    const guess = mayGuess ? this.#guess(at) : undefined
    if (guess !== undefined) {
      const value = parsed(window.slice(at, guess))
      if (value !== undefined) {
        this.#misses = 0
        return { value, end: guess }
      }
    }
    const end = skipValue(window.bytes, at, window.end)
    if (end < 0) return { value: undefined, end }
    if (mayGuess) this.#misses++
    this.#guessed = undefined
    return { value: JSON.parse(window.slice(at, end)) as unknown, end }
  }

  #guess(at: number): number | undefined {
    const { text } = this.#window
    const { gap, length } = (this.#guessed ??= guessFrom(text, at))
    const found = text.indexOf(gap, at + 1)
    return found < 0 ? undefined : found + length
  }
}

/** Who was wrong so often in a row is wrong with every entry of this recording. */
const mostMisses = 8

/** What stands at the end of an entry, and how much of that is its own. */
type Guess = { readonly gap: string; readonly length: number }

/** An entry ends as it begins: indented like its own brace, or before another brace with the same first name. */
const guessFrom = (text: string, at: number): Guess => {
  let line = at
  while (line > 0 && isIndent(text.charCodeAt(line - 1))) line--
  if (line > 0 && text.charCodeAt(line - 1) === 0x0a) {
    const gap = `\n${text.slice(line, at)}}`
    return { gap, length: gap.length }
  }
  const [opening = '{'] = /^\{\s*"[^"\\]{1,100}"/.exec(text.slice(at, at + 200)) ?? []
  return { gap: `},${opening}`, length: 1 }
}

const isIndent = (code: number): boolean => code === 0x20 || code === 0x09

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
