import { isAscii } from './ascii.ts'
import { readBytes, type ByteSource } from './byte-source.ts'

/** Lines and columns of a file that is not held, by reading it again. Nothing is read before the first question. */
export class Lines {
  readonly #source: ByteSource
  /** The state at the beginning of each block that was gone through. */
  readonly #known: State[]

  constructor(source: ByteSource) {
    this.#source = source
    // Editors do not count the byte order mark as a column.
    const mark = readBytes(source, 0, 3)
    const start = mark.length === 3 && mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf ? 3 : 0
    this.#known = [{ offset: start, line: 1, column: 1, afterReturn: false }]
  }

  /** Line and column of a byte, both 1-based; a column is a UTF-16 unit, as in editors. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const wanted = Math.floor((offset - (this.#known[0]?.offset ?? 0)) / block)
    while (this.#known.length <= wanted && this.#readOn()) continue
    const from = this.#known[Math.min(wanted, this.#known.length - 1)]
    if (!from) return { line: 1, column: 1 }
    const { line, column } = advance(from, readBytes(this.#source, from.offset, offset - from.offset))
    return { line, column }
  }

  /** @returns false where the file has ended */
  #readOn(): boolean {
    let last = this.#known.at(-1)
    if (!last) return false
    const bytes = readBytes(this.#source, last.offset, atOnce * block)
    for (let from = 0; from + block <= bytes.length; from += block) {
      last = advance(last, bytes.subarray(from, from + block))
      this.#known.push(last)
    }
    return bytes.length >= block
  }
}

/** In bytes. To find a line costs going through half a block; to know a block costs an entry in a list. */
const block = 1 << 14
const atOnce = 16

type State = {
  readonly offset: number
  readonly line: number
  readonly column: number
  readonly afterReturn: boolean
}

const advance = (from: State, bytes: Buffer): State => {
  let { line, column, afterReturn } = from
  // In a file without a blank there is nothing to see.
  if (!afterReturn && isAscii(bytes) && !bytes.includes(0x0a) && !bytes.includes(0x0d)) {
    return { offset: from.offset + bytes.length, line, column: column + bytes.length, afterReturn }
  }
  // By index: a loop over the iterator takes ten times as long.
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 0x0a && afterReturn) afterReturn = false
    else if (byte === 0x0a || byte === 0x0d) {
      line++
      column = 1
      afterReturn = byte === 0x0d
    } else {
      afterReturn = false
      // Of the bytes of a character the first one counts; a character of four is two units.
      if ((byte & 0xc0) !== 0x80) column += byte >= 0xf0 ? 2 : 1
    }
  }
  return { offset: from.offset + bytes.length, line, column, afterReturn }
}
