import { InputError } from '../input-error.ts'
import { readFile, reasonOf } from '../read-file.ts'

/** The text of a file that a user named. @throws InputError where it cannot be read */
export const readInput = (file: string, what: string): string => readInputBytes(file, what).toString('utf8')

/** The bytes of a file that a user named. @throws InputError where it cannot be read */
export const readInputBytes = (file: string, what: string): Buffer => {
  try {
    return readFile(file, { pipes: true, most: mostBytes })
  } catch (cause) {
    throw unreadable(file, what, cause)
  }
}

/** A recording that comes through a pipe is held at once. */
const mostBytes = 512 * 1024 * 1024

export const unreadable = (file: string, what: string, cause: unknown): InputError =>
  new InputError(
    `Failed to read ${what}: expected a file, but ${reasonOf(cause)}. Check the path.`,
    { file },
    { cause }
  )
