import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../../input-error.ts'
import { startJournal, type Journal, type JournalOptions } from './journal.ts'
import { lockFile } from './lock.ts'
import { readState, type ReadState } from './saved-state.ts'

/** A state file that is ours until it is released. */
export type StateFile = {
  /** What it held when it was opened; absent where it is new. */
  readonly earlier?: ReadState
  /** Writes the file anew, and then what changes. */
  readonly startJournal: (options: Omit<JournalOptions, 'path'>) => Promise<Journal>
  readonly release: () => void
}

/**
 * Opens the file that keeps a sandbox's state. A file that is not there is made by {@link StateFile.startJournal}; until
 * then nothing is written.
 *
 * @throws InputError with file and line where it cannot be read whole, is in use, or cannot be there
 */
export const openStateFile = (file: string): StateFile => {
  const path = placeOf(file)
  const release = attempt(file, () => lockFile(path, file))
  try {
    const earlier = existsSync(path)
      ? readState(
          attempt(file, () => readWhole(path)),
          file
        )
      : undefined
    return {
      ...(earlier && { earlier }),
      startJournal: async (options) => {
        try {
          return await startJournal({ ...options, path })
        } catch (error) {
          throw refused(file, (error as Error).message, error)
        }
      },
      release
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Where the file really is: a lock by one of its names must hold for all of them. */
const placeOf = (file: string): string => {
  if (existsSync(file)) {
    if (statSync(file).isFile()) return realpathSync(file)
    throw refused(file, 'it is none')
  }
  return join(
    attempt(file, () => realpathSync(dirname(file))),
    basename(file)
  )
}

/** Its place is known by now: whoever puts a link or a pipe there meanwhile is not followed. */
const readWhole = (path: string): Buffer => {
  const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants
  const handle = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    if (!fstatSync(handle).isFile()) throw new Error('it is none')
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

const attempt = <Result>(file: string, action: () => Result): Result => {
  try {
    return action()
  } catch (error) {
    if (error instanceof InputError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw refused(file, (code && reasons[code]) ?? message, error)
  }
}

// The system's own words name files that are ours and not the one that was named.
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that was put there',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'what should be its folder is a file'
}

const refused = (file: string, reason: string, cause?: unknown): InputError =>
  new InputError(
    `Failed to open the state of a sandbox: expected a file that can be read and written, but ${reason}. Name another file.`,
    { file },
    { cause }
  )
