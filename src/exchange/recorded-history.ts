import type { Place } from '../finding.ts'
import { InputError } from '../input-error.ts'
import type { Exchange, History } from './exchange.ts'
import { readBytes, type ByteSource } from './har/byte-source.ts'
import { readEntry } from './har/entry.ts'
import { EntryIndex } from './har/entry-index.ts'
import { createEntryLocator } from './har/entry-locator.ts'
import { HarWalk, OddRecording, type Oddity, type WalkedEntry } from './har/har-walk.ts'
import { oddError } from './har/odd-error.ts'
import { readHar } from './read-har.ts'

/** A history of which not all need be held. */
export type HistoryStream = Pick<History, 'file' | 'locate'> & {
  /** In order of time. */
  readonly exchanges: Iterable<Exchange>
  /** The exchange with this pointer once more, where it is not held. */
  readonly again?: (pointer: string) => Exchange
}

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
  const state: State = { index: new EntryIndex() }
  const again = (pointer: string) => entryAgain(source, state, pointer, locate)
  const locate = createEntryLocator(source, state, file)
  const stream = (exchanges: () => Iterator<Exchange>): HistoryStream => ({
    file,
    locate,
    again,
    exchanges: { [Symbol.iterator]: exchanges }
  })
  try {
    return use(stream(() => inOrderOfFile(new HarWalk(source, piece), state, locate)))
  } catch (error) {
    if (error !== state.stop) throw error
    if (!state.oddity) return use(stream(() => inOrderOfTime(state, again)))
    if (source.size > held) throw oddError(state.oddity, source, file)
    return use(readHar(readBytes(source, 0, source.size).toString('utf8'), file))
  }
}

type Locate = (pointer: string) => Place

/** What is known of the recording by now. */
type State = {
  index: EntryIndex
  /** Why it could not be gone through to its end, where it is odd; it is not in order of time otherwise. */
  oddity?: Oddity
  /** What was thrown then: another error is that of who uses the history. */
  stop?: Error
}

const pointerOf = (position: number): string => `/log/entries/${position}`

const inOrderOfFile = function* (walk: HarWalk, state: State, locate: Locate): Generator<Exchange> {
  const index = (state.index = new EntryIndex())
  let isInOrder = true
  let unusable: InputError | undefined
  for (const { value, offset, length } of withoutOddity(walk, state)) {
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
  if (!isInOrder) throw (state.stop = new Error('the entries are not in order of time'))
}

const withoutOddity = function* (walk: HarWalk, state: State): Generator<WalkedEntry> {
  try {
    yield* walk.entries()
  } catch (error) {
    if (error instanceof OddRecording) {
      state.oddity = error.oddity
      state.stop = error
    }
    throw error
  }
}

const inOrderOfTime = function* (state: State, again: (pointer: string) => Exchange): Generator<Exchange> {
  for (const position of state.index.inOrderOfTime()) yield again(pointerOf(position))
}

const entryAgain = (source: ByteSource, { index }: State, pointer: string, locate: Locate): Exchange => {
  const { offset, length } = index.at(Number(pointer.slice(pointerOf(0).length - 1))) ?? { offset: 0, length: 0 }
  return readEntry(JSON.parse(readBytes(source, offset, length).toString('utf8')) as unknown, pointer, locate)
}
