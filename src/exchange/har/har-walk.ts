import type { ByteSource } from './byte-source.ts'
import { ByteWindow } from './byte-window.ts'
import { EntryParser } from './entry-parser.ts'
import {
  brace,
  bracket,
  broken,
  closingBrace,
  closingBracket,
  comma,
  open,
  quote,
  skipBlanks,
  skipColon,
  skipValue
} from './json-bytes.ts'

/** Why a recording cannot be read piece by piece. */
export type Oddity =
  /** It stops being JSON at this byte. */
  | { readonly kind: 'broken'; readonly offset: number }
  /** It ends in the middle. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'not-har' }
  | { readonly kind: 'empty' }
  /** A member is written twice, so that the last one counts. */
  | { readonly kind: 'twice'; readonly pointer: string }

export class OddRecording extends Error {
  readonly oddity: Oddity

  constructor(oddity: Oddity) {
    super(`the recording is ${oddity.kind}`)
    this.oddity = oddity
  }
}

/** The value of an entry, and where it stands in the file, in bytes. */
export type WalkedEntry = { readonly value: unknown; readonly offset: number; readonly length: number }

/** Walks once through the bytes of a recording, every one of them, and parses the entries one by one. */
export class HarWalk {
  readonly #window: ByteWindow
  readonly #parser: EntryParser
  #at = 0

  constructor(source: ByteSource, piece: number) {
    this.#window = new ByteWindow(source, piece)
    this.#parser = new EntryParser(this.#window)
  }

  /** @throws {OddRecording} at once where something is odd, so that what follows is not looked at */
  *entries(): Generator<WalkedEntry, void, undefined> {
    while (this.#window.end < 3 && this.#window.more(0)) continue
    if (startsWithMark(this.#window)) this.#at = 3
    if (this.#peek() !== brace) this.#fail('not-har')
    let hasEntries = false
    for (const name of this.#members('')) {
      if (name !== 'log' || this.#peek() !== brace) {
        if (name === 'log') hasEntries = false
        this.#skip()
        continue
      }
      for (const inner of this.#members('/log')) {
        if (inner !== 'entries' || this.#peek() !== bracket) this.#skip()
        else {
          for (const entry of this.#items()) {
            hasEntries = true
            yield entry
          }
          if (!hasEntries) this.#fail('empty')
        }
      }
    }
    const rest = this.#next()
    if (rest !== undefined) this.#fail('broken')
    if (!hasEntries) this.#fail('not-har')
  }

  /** The names of an object; who is told one moves on to behind its value. */
  *#members(pointer: string): Generator<string, void, undefined> {
    const seen = new Set<string>()
    this.#at++
    for (let next = this.#peek(); next !== closingBrace; next = this.#comma(closingBrace)) {
      if (next !== quote) this.#fail('broken')
      const name = JSON.parse(this.#skip()) as string
      this.#colon()
      if ((name === 'log' || name === 'entries') && seen.has(name)) {
        throw new OddRecording({ kind: 'twice', pointer: `${pointer}/${name}` })
      }
      // Only these two are looked for: a map of a million other names is not kept.
      if (name === 'log' || name === 'entries') seen.add(name)
      yield name
    }
    this.#at++
  }

  *#items(): Generator<WalkedEntry, void, undefined> {
    this.#at++
    for (let next = this.#peek(); next !== closingBracket; next = this.#comma(closingBracket)) yield this.#entry()
    this.#at++
  }

  #entry(): WalkedEntry {
    for (;;) {
      const { value, end } = this.#parser.parse(this.#at)
      if (end >= 0) {
        const entry = { value, offset: this.#window.base + this.#at, length: end - this.#at }
        this.#at = end
        return entry
      }
      this.#continue(end)
    }
  }

  /** @returns the text of the value that was skipped, where it is short */
  #skip(): string {
    for (;;) {
      const end = skipValue(this.#window.bytes, this.#at, this.#window.end)
      if (end >= 0) {
        const text = this.#window.bytes[this.#at] === quote ? this.#window.slice(this.#at, end) : ''
        this.#at = end
        return text
      }
      this.#continue(end)
    }
  }

  #colon(): void {
    for (;;) {
      const end = skipColon(this.#window.bytes, this.#at, this.#window.end)
      if (end >= 0) {
        this.#at = end
        return
      }
      this.#continue(end)
    }
  }

  /** After an element: the first byte of the next one, or the closing one. */
  #comma(closing: number): number {
    const next = this.#peek()
    if (next === closing) return next
    if (next !== comma) this.#fail('broken')
    this.#at++
    const following = this.#peek()
    // JSON has no comma before the end.
    if (following === closing) this.#fail('broken')
    return following
  }

  /** Reads on where a value does not end in the window. */
  #continue(reason: number): void {
    if (reason === broken) {
      throw new OddRecording({ kind: 'broken', offset: this.#window.base + brokenAt(this.#window, this.#at) })
    }
    if (!this.#window.more(this.#at)) throw new OddRecording({ kind: 'cut' })
    this.#at = 0
  }

  /** The next byte that is no blank. */
  #peek(): number {
    const next = this.#next()
    if (next === undefined) throw new OddRecording({ kind: 'cut' })
    return next
  }

  #next(): number | undefined {
    for (;;) {
      this.#at = skipBlanks(this.#window.bytes, this.#at, this.#window.end)
      if (this.#at < this.#window.end) return this.#window.bytes[this.#at]
      if (!this.#window.more(this.#at)) return undefined
      this.#at = 0
    }
  }

  #fail(kind: 'broken' | 'not-har' | 'empty'): never {
    throw new OddRecording(kind === 'broken' ? { kind, offset: this.#window.base + this.#at } : { kind })
  }
}

const startsWithMark = ({ bytes, end }: ByteWindow): boolean =>
  end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** The first byte that is wrong: up to it a value is open, and with it broken. */
const brokenAt = ({ bytes, end }: ByteWindow, from: number): number => {
  let [low, high] = [from, end]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (skipValue(bytes, from, middle) === open) low = middle
    else high = middle
  }
  return high - 1
}
