import { readFileSync } from 'node:fs'
import { InputError } from '../input-error.ts'

/** The text of a file that a user named. @throws InputError where it cannot be read */
export const readInput = (file: string, what: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(cause)
    throw new InputError(`Failed to read ${what}: expected a file, but ${reason}. Check the path.`, { file }, { cause })
  }
}
