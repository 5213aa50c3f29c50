import type { Place } from './finding.ts'

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
