import type { History } from './exchange.ts'
import { readEntry } from './har/entry.ts'
import { countingPseudoHeaders } from './har/headers.ts'
import { memberOf, textOf } from './har/members.ts'
import { noEntries, notHar } from './har/unusable.ts'
import { createHistory } from './history.ts'
import { readJson } from './json-input.ts'
import { createLocator } from './locator.ts'

/**
 * Reads a HAR 1.2 file as a history. {@link withRecordedHistory} reads a file that is too large to be held.
 *
 * @param file names the file in places and errors
 * @throws {InputError} with line and pointer, where the text is no JSON or no HAR, holds no entry, or holds one that is
 *   not usable
 */
export const readHar = (text: string, file: string): History => {
  const har = readJson(text, file, 'a HAR recording')
  const locate = createLocator(text, file)
  const log = memberOf(har, 'log')
  const entries = memberOf(log, 'entries')
  if (!Array.isArray(entries)) throw notHar(har, locate(''))
  if (entries.length === 0) throw noEntries(locate('/log/entries'))
  const exchanges = entries.map((entry, index) => readEntry(entry, `/log/entries/${index}`, locate))
  const comment = textOf(memberOf(log, 'comment'))
  return createHistory(file, exchanges, {
    ...(comment !== undefined && { comment }),
    locate: (pointer) => {
      const [entry, index = ''] = /^\/log\/entries\/(\d+)(?=\/)/.exec(pointer) ?? []
      return locate(
        entry === undefined
          ? pointer
          : entry + countingPseudoHeaders(memberOf(entries, index), pointer.slice(entry.length))
      )
    }
  })
}
