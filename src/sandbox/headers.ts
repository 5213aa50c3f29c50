import { correlationVector, guid, isGuid } from './ids.ts'
import type { Readings } from './readings.ts'
import type { Reply } from './replies.ts'
import type { Seeded } from './seeded.ts'

/** What is the same in all answers of a sandbox. */
export type Server = {
  readonly serverId: string
  readonly requestContext: string
  /** The stream of ids that nobody keeps. */
  readonly dice: Seeded
}

export const createServer = (dice: Seeded): Server => ({
  serverId: String(dice.below(1_000_000)).padStart(9, '0'),
  requestContext: `appId=cid-v1:${guid(dice)}`,
  dice
})

/** The value of a request's header, by its name in lower case. */
export type HeaderOf = (name: string) => string | null | undefined

const localeShape = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/
const vectorShape = /^[A-Za-z0-9+/]{16}(?:[A-Za-z0-9+/]{6})?(?:\.[0-9]+)+$/

/** The headers of an answer, in the order of the wire. */
export const answerHeaders = (
  { serverId, requestContext, dice }: Server,
  header: HeaderOf,
  reply: Reply,
  { locale, length, date }: { readonly locale: Readings['locale']; readonly length: number; readonly date: number }
): [name: string, value: string][] => {
  const fields: [string, string][] = [['Date', httpDate(date)]]
  if (reply.body !== undefined)
    fields.push(['Content-Type', reply.isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'])
  fields.push(['Content-Length', String(length)])
  for (const [name, value] of reply.headers ?? []) fields.push([name, value])
  // The edge names itself with the same id as the service does; gateways do not.
  if (!reply.isBeforeService || reply.status === 401) fields.push(['Request-Context', requestContext])
  if (reply.isBeforeService) return fields
  fields.push(['MS-RequestId', echoed(header('ms-requestid'), dice)])
  fields.push(['MS-CorrelationId', echoed(header('ms-correlationid'), dice)])
  const vector = header('ms-cv') ?? ''
  fields.push(['MS-CV', vectorShape.test(vector) ? vector : correlationVector(dice)], ['MS-ServerId', serverId])
  if (locale !== 'absent') {
    const asked = header('x-locale') ?? ''
    const tag = localeShape.test(asked) ? asked : 'en-US'
    fields.push(['X-Locale', locale === 'double' ? `${tag},${tag}` : tag])
  }
  if (/^true$/i.test(header('validatemfa') ?? '')) fields.push(['isMfaCompliant', String(reply.lacksMfa !== true)])
  return fields
}

/** What is no GUID is no id of a call: the service makes one of its own. */
const echoed = (sent: string | null | undefined, dice: Seeded): string =>
  sent !== null && sent !== undefined && isGuid(sent) ? sent : guid(dice)

// Every answer of one second has the same date.
let written = { second: Number.NaN, text: '' }
const httpDate = (time: number): string => {
  const second = Math.floor(time / 1000)
  if (second !== written.second) written = { second, text: new Date(time).toUTCString() }
  return written.text
}
