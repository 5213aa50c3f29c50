import type { Place } from '../../finding.ts'
import { mayHaveBody } from '../../http-status.ts'
import type { Exchange, RecordedRequest, RecordedResponse } from '../exchange.ts'
import { readRequestBody, readResponseBody } from './body.ts'
import { readHeaders } from './headers.ts'
import { isMissing, isObject, isSaid, memberOf, textOf } from './members.ts'
import { unusable, type Fail } from './unusable.ts'
import { isAbsoluteUrl } from './url.ts'

/**
 * An entry as an exchange.
 *
 * @param value of the entry, as JSON
 * @param locate is asked only for the place of an error
 * @throws {InputError} where it is not usable
 */
export const readEntry = (value: unknown, pointer: string, locate: (pointer: string) => Place): Exchange => {
  const fail: Fail = (below, found, expected) => {
    throw unusable(found, { ...locate(pointer + below), pointer: pointer + below }, expected)
  }
  if (!isObject(value)) return fail('', value, 'an entry with a request and a response')
  const request = readRequest(memberOf(value, 'request'), fail)
  const response = readResponse(value, request.method, fail)
  const startedAt = readTime(textOf(memberOf(value, 'startedDateTime')))
  const comment = textOf(memberOf(value, 'comment'))
  return {
    request,
    ...(response && { response }),
    ...(startedAt !== undefined && { startedAt }),
    duration: readDuration(value),
    pointer,
    ...(comment !== undefined && { comment })
  }
}

/** Methods whose calls have a body as a rule. */
const mayCarry = new Set(['POST', 'PUT', 'PATCH'])

const readRequest = (request: unknown, fail: Fail): RecordedRequest => {
  if (!isObject(request)) return fail('/request', request, 'a request')
  const said = memberOf(request, 'method')
  const method = textOf(said)?.trim().toUpperCase() ?? ''
  if (method === '') fail('/request/method', said, 'the name of an HTTP method')
  const url = memberOf(request, 'url')
  if (typeof url !== 'string' || !isAbsoluteUrl(url)) {
    return fail('/request/url', url, 'an absolute URL')
  }
  const headers = readHeaders(memberOf(request, 'headers'), '/request/headers', fail)
  return { method, url, headers, body: readRequestBody(request, headers, mayCarry.has(method), fail) }
}

const readResponse = (
  entry: Readonly<Record<string, unknown>>,
  method: string,
  fail: Fail
): RecordedResponse | undefined => {
  const response = memberOf(entry, 'response')
  if (
    isMissing(response) ||
    isSaid(memberOf(entry, '_error')) ||
    isSaid(memberOf(response, '_error')) ||
    isSaid(memberOf(response, '_failureText'))
  ) {
    return undefined
  }
  if (!isObject(response)) return fail('/response', response, 'a response, or none at all')
  const status = memberOf(response, 'status')
  // Browsers write 0 for a call that was aborted or blocked, Playwright -1.
  if (status === 0 || status === -1) return undefined
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999) {
    return fail('/response/status', status, 'an HTTP status, a number from 100 to 999 (0 for a call without an answer)')
  }
  const headers = readHeaders(memberOf(response, 'headers'), '/response/headers', fail)
  return { status, headers, body: readResponseBody(response, headers, method !== 'HEAD' && mayHaveBody(status), fail) }
}

/** ISO 8601 with its zone, as HAR demands. A time without one would be another time on every machine. */
const readTime = (text: string | undefined): number | undefined => {
  const [, time, zone = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/i.exec(text?.trim() ?? '') ?? []
  if (time === undefined) return undefined
  const milliseconds = Date.parse(time + zone.replace(/(\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

const phases = ['blocked', 'dns', 'connect', 'send', 'wait', 'receive']

const readDuration = (entry: unknown): number => {
  const time = memberOf(entry, 'time')
  if (isDuration(time)) return time
  const timings = memberOf(entry, 'timings')
  return phases
    .map((phase) => memberOf(timings, phase))
    .filter(isDuration)
    .reduce((sum, duration) => sum + duration, 0)
}

/** -1 says that it is not known. */
const isDuration = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
