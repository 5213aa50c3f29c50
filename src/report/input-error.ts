import type pc from 'picocolors'
import type { InputError } from '../input-error.ts'
import { printable } from './escape.ts'
import { placeText } from './findings.ts'

/** What a person is told when the input itself is broken: where, then what was expected and what to do. */
export const inputErrorText = (
  { message, place }: Pick<InputError, 'message' | 'place'>,
  colors: ReturnType<typeof pc.createColors>
): string => `${colors.red('error')} ${placeText({ ...place, pointer: place.pointer ?? '' })}\n  ${printable(message)}`
