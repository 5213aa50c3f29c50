import type { CallName } from '../documented.ts'
import { isError } from './is-error.ts'

/** What a caller gets for arguments that cannot be written as a request: an error of the program, as in any function. */
export const argumentsError = (operation: CallName, cause: unknown): TypeError => {
  const reason = isError(cause) && cause.message !== '' ? cause.message.replace(/\.$/, '') : 'its arguments do not fit'
  return new TypeError(`Failed to write the request of ${operation}: ${reason}. Nothing was sent; correct the call.`, {
    cause
  })
}
