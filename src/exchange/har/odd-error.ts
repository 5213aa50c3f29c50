import { InputError } from '../../input-error.ts'
import { cutShort, noJson, notJson } from '../json-input.ts'
import type { ByteSource } from './byte-source.ts'
import type { Oddity } from './har-walk.ts'
import { Lines } from './lines.ts'
import { another, noEntries, notHar, unusable } from './unusable.ts'

/** What is wrong with a recording that is too large to be read as a whole. */
export const oddError = (oddity: Oddity, source: ByteSource, file: string): InputError => {
  const failed = (fault: typeof notJson, offset: number) =>
    new InputError(noJson('a HAR recording', fault), { file, ...new Lines(source).at(offset) })
  switch (oddity.kind) {
    case 'broken':
      return failed(notJson, oddity.offset)
    case 'cut':
      return failed(cutShort, source.size)
    case 'not-har':
      return notHar({}, { file, pointer: '' })
    case 'empty':
      return noEntries({ file, pointer: '/log/entries' })
    case 'twice':
      return unusable(another, { file, pointer: oddity.pointer }, 'the member once')
  }
}
