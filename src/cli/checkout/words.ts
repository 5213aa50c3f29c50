import type { CallIds, Refusal, Repeat } from '../../client/index.ts'
import { plain } from './terminal.ts'

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `P1M` → `1 month`. What is no single unit stays as it came. */
export const termText = (duration: string | undefined): string => {
  const [, count, unit = ''] = /^P(\d{1,4})([YMWD])$/.exec(duration ?? '') ?? []
  const noun = { Y: 'year', M: 'month', W: 'week', D: 'day' }[unit]
  return noun === undefined ? plain(duration ?? '') : counted(Number(count), noun)
}

/** `one_time` → `one time` */
export const cycleText = (cycle: string | undefined): string => plain(cycle ?? '').replaceAll('_', ' ')

/** `400 800066 (PartnerFD): Cart items are in error.` What a gateway says has the status for its code. */
export const refusalText = ({ status, code, source, description }: Refusal): string =>
  [`${status}`, code === String(status) ? undefined : code, source === undefined ? undefined : `(${source})`]
    .filter((part) => part !== undefined)
    .map((part) => plain(part, 60))
    .join(' ') + (description === undefined ? '' : `: ${plain(description)}`)

/** What Microsoft's support asks for. It is not always the id to go on with: one that was answered is not used again. */
export const supportText = ({ requestId, correlationId, cv, date }: CallIds, repeat?: Repeat): string =>
  plain(
    `For a support case: MS-RequestId ${requestId}, MS-CorrelationId ${correlationId}` +
      (cv === undefined ? '' : `, MS-CV ${plain(cv, 60)}`) +
      (date === undefined ? '' : `, ${plain(date, 40)}`),
    400
  ) + (repeat === undefined || repeat.requestId === requestId ? '' : ' (the last attempt; not for --request-id)')

/** After an unknown outcome there is one right thing to do. */
export const goOnText = (requestId: string): string =>
  `To go on with this purchase, run the same command again with --request-id ${requestId}: the same cart is bought once. Never make a new cart for this.`

/** With a full stop, unless it has one: texts of the service have one as a rule. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`
