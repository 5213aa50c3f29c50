import type { Place } from '../finding.ts'
import type { Exchange, History } from './exchange.ts'

/**
 * Exchanges as a history, in order of time; those without a time stay behind the one before them.
 *
 * @param file names the history in findings: a path, or a word for one that stands in no file
 */
export const createHistory = (
  file: string,
  exchanges: readonly Exchange[],
  options: {
    /** Its provenance. */
    readonly comment?: string
    /** A place by its pointer. The pointer itself when it is left out. */
    readonly locate?: (pointer: string) => Place
  } = {}
): History => ({
  file,
  exchanges: inOrderOfTime(exchanges),
  ...(options.comment !== undefined && { comment: options.comment }),
  locate: options.locate ?? ((pointer) => ({ file, pointer }))
})

const inOrderOfTime = (exchanges: readonly Exchange[]): Exchange[] => {
  let latest = Number.NEGATIVE_INFINITY
  return exchanges
    .map((exchange) => ({ exchange, time: (latest = exchange.startedAt ?? latest) }))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .map(({ exchange }) => exchange)
}
