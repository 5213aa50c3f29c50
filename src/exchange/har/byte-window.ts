import { isAscii } from './ascii.ts'
import type { ByteSource } from './byte-source.ts'

/**
 * The part of a file that is looked at, which moves on and grows where one thing in it is larger. It holds no more than what
 * was not given up yet, and one piece.
 */
export class ByteWindow {
  /** Valid up to {@link end}. */
  bytes: Buffer
  end = 0
  /** Where {@link bytes} begin in the file. */
  base = 0
  readonly #source: ByteSource
  readonly #piece: number
  #text: string | undefined
  #ascii: boolean | undefined

  constructor(source: ByteSource, piece: number) {
    this.#source = source
    this.#piece = piece
    this.bytes = Buffer.allocUnsafeSlow(piece)
  }

  /**
   * Gives up what is before an index and reads on.
   *
   * @returns false where the file has ended
   */
  more(from: number): boolean {
    const kept = this.end - from
    // Twice as much each time: what is read again and again costs no more than twice in all.
    if (kept > this.bytes.length / 2) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.bytes.length, this.#piece))
      this.bytes.copy(larger, 0, from, this.end)
      this.bytes = larger
    } else {
      this.bytes.copyWithin(0, from, this.end)
      // One large thing does not make all that follow large.
      if (this.bytes.length > this.#piece && kept < this.#piece / 2) {
        const smaller = Buffer.allocUnsafeSlow(this.#piece)
        this.bytes.copy(smaller, 0, 0, kept)
        this.bytes = smaller
      }
    }
    this.base += from
    this.end = kept
    this.#text = undefined
    this.#ascii = undefined
    const before = this.end
    while (this.end < this.bytes.length) {
      const count = this.#source.read(this.bytes.subarray(this.end), this.base + this.end)
      if (count === 0) break
      this.end += count
    }
    return this.end > before
  }

  /** One character for each byte, for searches: of other characters than ASCII's it is wrong. */
  get text(): string {
    return (this.#text ??= this.bytes.toString('latin1', 0, this.end))
  }

  /** The text between two indices, as UTF-8 has it. */
  slice(from: number, to: number): string {
    this.#ascii ??= isAscii(this.bytes.subarray(0, this.end))
    return this.#ascii ? this.text.slice(from, to) : this.bytes.toString('utf8', from, to)
  }
}
