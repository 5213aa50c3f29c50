import type { Place } from '../finding.ts'
import { InputError } from '../input-error.ts'
import type { Exchange, History } from './exchange.ts'
import { readBytes, type ByteSource } from './har/byte-source.ts'
import { readEntry } from './har/entry.ts'
import { EntryIndex } from './har/entry-index.ts'
import { createEntryLocator } from './har/entry-locator.ts'
import { HarWalk, OddRecording } from './har/har-walk.ts'
import { oddError } from './har/odd-error.ts'
import { readHar } from './read-har.ts'

/** A history that is not held: its exchanges, in order of time, can be gone through once. */
export type HistoryStream = Pick<History, 'file' | 'locate'> & { readonly exchanges: Iterable<Exchange> }

type RecordedOptions = {
  /** How much is read at once, in bytes. */
  readonly piece?: number
  /** A file that is odd (no JSON, no HAR, a member written twice) is read as a whole up to so many bytes. */
  readonly held?: number
}

/**
 * Reads a HAR 1.2 file of any size as a history, piece by piece. What is in memory is the entry at hand, a piece of the file,
 * and some bytes for each entry. The verdict is that of {@link readHar}, places and errors included.
 *
 * The entries are handed on while they are read, as if the file had them in order of time, which most have. Where it turns
 * out that it has not, `use` is called once more with the entries in order: let it begin anew each time, and keep nothing of
 * a call that did not return.
 *
 * @param file names the file in places and errors
 * @throws {InputError} as {@link readHar} does, out of what `use` goes through
 */
export const withRecordedHistory = <T>(
  source: ByteSource,
  file: string,
  use: (history: HistoryStream) => T,
  { piece = 1 << 20, held = 64 << 20 }: RecordedOptions = {}
): T => {
  const index = new EntryIndex()
  const locate = createEntryLocator(source, index, file)
  try {
    return use({ file, locate, exchanges: inOrderOfFile(new HarWalk(source, piece), index, locate) })
  } catch (error) {
    if (error === outOfOrder) return use({ file, locate, exchanges: inOrderOfTime(source, index, locate) })
    if (!(error instanceof OddRecording)) throw error
    if (source.size > held) throw oddError(error.oddity, source, file)
    return use(readHar(readBytes(source, 0, source.size).toString('utf8'), file))
  }
}

const outOfOrder = new Error('the entries are not in order of time')

type Locate = (pointer: string) => Place

const pointerOf = (position: number): string => `/log/entries/${position}`

const inOrderOfFile = function* (walk: HarWalk, index: EntryIndex, locate: Locate): Generator<Exchange> {
  let isInOrder = true
  let unusable: InputError | undefined
  for (const { value, offset, length } of walk.entries()) {
    index.add(offset, length)
    // That the file is no JSON further on is what is to be told then.
    if (unusable) continue
    try {
      const exchange = readEntry(value, pointerOf(index.count - 1), locate)
      isInOrder = index.setTime(exchange.startedAt) && isInOrder
      if (isInOrder) yield exchange
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      unusable = error
    }
  }
  if (unusable) throw unusable
  if (!isInOrder) throw outOfOrder
}

const inOrderOfTime = function* (source: ByteSource, index: EntryIndex, locate: Locate): Generator<Exchange> {
  for (const position of index.inOrderOfTime()) {
    const { offset, length } = index.at(position) ?? { offset: 0, length: 0 }
    const value = JSON.parse(readBytes(source, offset, length).toString('utf8')) as unknown
    yield readEntry(value, pointerOf(position), locate)
  }
}
