import { readFileSync } from 'node:fs'
import { InputError } from '../input-error.ts'

/** The text of a file that a user named. @throws InputError where it cannot be read */
export const readInput = (file: string, what: string): string => readInputBytes(file, what).toString('utf8')

/** The bytes of a file that a user named. @throws InputError where it cannot be read */
export const readInputBytes = (file: string, what: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw unreadable(file, what, cause)
  }
}

export const unreadable = (file: string, what: string, cause: unknown): InputError => {
  const { code } = cause as NodeJS.ErrnoException
  const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(cause)
  return new InputError(`Failed to read ${what}: expected a file, but ${reason}. Check the path.`, { file }, { cause })
}
