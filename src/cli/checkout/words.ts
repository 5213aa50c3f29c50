import type { CallIds, Refusal } from '../../client/index.ts'
import { plain } from './terminal.ts'

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `P1M` → `1 month`. What is no single unit stays as it came. */
export const termText = (duration: string | undefined): string => {
  const [, count, unit = ''] = /^P(\d+)([YMWD])$/.exec(duration ?? '') ?? []
  const noun = { Y: 'year', M: 'month', W: 'week', D: 'day' }[unit]
  return noun === undefined ? plain(duration ?? '') : counted(Number(count), noun)
}

/** `one_time` → `one time` */
export const cycleText = (cycle: string | undefined): string => plain(cycle ?? '').replaceAll('_', ' ')

/** `400 800066 (PartnerFD): Cart items are in error.` */
export const refusalText = ({ status, code, source, description }: Refusal): string =>
  plain(
    [`${status}`, code, source === undefined ? undefined : `(${source})`]
      .filter((part) => part !== undefined)
      .join(' ') + (description === undefined ? '' : `: ${description}`)
  )

/** What Microsoft's support asks for. */
export const supportText = ({ requestId, correlationId, cv, date }: CallIds): string =>
  plain(
    `For a support case: MS-RequestId ${requestId}, MS-CorrelationId ${correlationId}` +
      (cv === undefined ? '' : `, MS-CV ${cv}`) +
      (date === undefined ? '' : `, ${date}`)
  )
