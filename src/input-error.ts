import type { Place } from './finding.ts'

/**
 * The one sentence in which an error speaks, and the one behind it.
 *
 * @param attempted words that continue 'Failed to …'
 * @param expected words that continue 'expected …'
 * @param found words that continue 'but …', such as 'got an array'
 * @param next one sentence or more: what to do now
 */
export const failedTo = (attempted: string, expected: string, found: string, next: string): string =>
  `Failed to ${attempted}: expected ${expected}, but ${withoutDot(found)}. ${next}`

/** What others say of an error may be a sentence already. */
export const withoutDot = (text: string): string => text.trimEnd().replace(/\.$/, '')

/**
 * The input itself is broken (not JSON, not HAR, not OpenAPI …), so nothing was judged. The command line prints the
 * message and exits with 2. It is never a finding: a finding speaks about input that could be read.
 */
export class InputError extends Error {
  /** Stays in minified code. */
  override readonly name = 'InputError'
  /** The file, and the line where one is known. */
  readonly place: Pick<Place, 'file' | 'line' | 'column'> & {
    /** JSON pointer into the file, where one is known. */
    readonly pointer?: string
  }

  /**
   * Says that an input is broken.
   *
   * @param message what was attempted, what was expected, what was there, what to do next; without the file and line,
   *   which {@link place} carries
   */
  constructor(message: string, place: InputError['place'], options?: ErrorOptions) {
    super(message, options)
    this.place = place
  }
}
