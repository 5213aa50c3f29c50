import type { Place } from '../../finding.ts'
import { createLocator } from '../locator.ts'
import { readBytes, type ByteSource } from './byte-source.ts'
import type { EntryIndex } from './entry-index.ts'
import { countingPseudoHeaders } from './headers.ts'
import { Lines } from './lines.ts'

/**
 * Finds JSON pointers in a recording that is not held, by reading the entry that they lead to again. A pointer that leads to
 * no entry has no line.
 */
export const createEntryLocator = (
  source: ByteSource,
  state: { readonly index: EntryIndex },
  file: string
): ((pointer: string) => Place) => {
  let lines: Lines | undefined
  let last: { readonly entry: string; readonly locate: (below: string) => Place } | undefined

  const locatorOf = (entry: string, position: number): ((below: string) => Place) | undefined => {
    const where = state.index.at(position)
    if (!where) return undefined
    const { line, column } = (lines ??= new Lines(source)).at(where.offset)
    const text = readBytes(source, where.offset, where.length).toString('utf8')
    const value = JSON.parse(text) as unknown
    const within = createLocator(text, file)
    return (below) => {
      const found = within(countingPseudoHeaders(value, below))
      return {
        file,
        pointer: entry + countingPseudoHeaders(value, below),
        ...(found.line !== undefined &&
          found.column !== undefined && {
            line: line + found.line - 1,
            column: found.line === 1 ? column + found.column - 1 : found.column
          })
      }
    }
  }

  return (pointer) => {
    const [entry, position] = /^\/log\/entries\/(0|[1-9]\d*)(?=[/]|$)/.exec(pointer) ?? []
    if (entry === undefined) return { file, pointer }
    if (last?.entry !== entry) {
      const locate = locatorOf(entry, Number(position))
      if (!locate) return { file, pointer }
      last = { entry, locate }
    }
    return last.locate(pointer.slice(entry.length))
  }
}
