import type { MediaType, ResponseObject } from '../contract/index.ts'
import { fieldValue, headerPositions, headerValues, mediaTypeOf, type RecordedResponse } from '../exchange/index.ts'
import type { Finding } from '../finding.ts'
import { mayHaveBody, statusKeys } from '../http-status.ts'
import { documentedMediaType, readBody, violationsOfBody } from './bodies.ts'
import { exchangeFinding, violationText, type Judged } from './judgement.ts'
import { headerNamed, misfitsOf } from './parameters.ts'

/** The promise: an answer is one that the contract documents. */
export const checkResponse = function* (judged: Judged, answer: RecordedResponse): Iterable<Finding> {
  const { contract, operation } = judged
  const documented = contract.responseFor(operation, answer.status)
  if (!documented) {
    yield exchangeFinding(
      judged,
      'response.status.undocumented',
      `the answer has the status ${answer.status}; the contract has ${operation.responses.map(({ status }) => status).join(', ')}` +
        `${outsideOfRanges(judged, answer.status)}. Find out who answered so, or add the status to the contract.`,
      {
        party: 'service',
        pointer: '/response/status',
        contract: contract.place({ ...operation.located, pointer: `${operation.located.pointer}/responses` })
      }
    )
    return
  }
  yield* checkHeaders(judged, documented, answer)
  yield* checkBody(judged, documented, answer)
}

/** Says why a range or a default that seems to hold the status does not. */
const outsideOfRanges = ({ contract, operation: { responses } }: Judged, status: number): string => {
  const keys = contract.hasAssignedStatusesOnly ? statusKeys(status) : []
  const range = responses.find((response) => keys.includes(response.status.toUpperCase().replace('DEFAULT', 'default')))
  return range
    ? ` (HTTP does not assign ${status}, and x-statuses lets ${range.status} stand for assigned statuses only)`
    : ''
}

const checkHeaders = function* (
  judged: Judged,
  documented: ResponseObject,
  answer: RecordedResponse
): Iterable<Finding> {
  for (const header of documented.headers) {
    const sent = headerPositions(answer.headers, header.name)
    if (sent.length === 0 && header.required) {
      yield exchangeFinding(
        judged,
        'response.header.invalid',
        `the answer lacks the header '${header.name}'; the contract requires it.`,
        {
          party: 'service',
          pointer: '/response/headers',
          contract: judged.contract.place(header.located)
        }
      )
    }
    const values = sent.map((index) => fieldValue(answer.headers, index))
    for (const { violation, index } of misfitsOf(header, values, judged.contract)) {
      if (repeatsWrong(judged, header.name, values[index] ?? '')) continue
      yield exchangeFinding(
        judged,
        'response.header.invalid',
        `${violationText(violation, `the header '${header.name}'`, { in: 'header', names: [header.name] })}. Correct who sends it, or the contract.`,
        { party: 'service', pointer: `/response/headers/${sent[index] ?? 0}/value`, contract: violation.contract }
      )
    }
  }
}

/** The answer repeats what the request had and should not have had: that was found there. */
const repeatsWrong = ({ contract, exchange, operation }: Judged, name: string, value: string): boolean => {
  const parameter = headerNamed(name, operation.parameters)
  return (
    parameter !== undefined &&
    headerValues(exchange.request.headers, name).includes(value) &&
    misfitsOf(parameter, [value], contract).length > 0
  )
}

const checkBody = function* (judged: Judged, documented: ResponseObject, answer: RecordedResponse): Iterable<Finding> {
  const { contract, exchange } = judged
  const { body } = answer
  const textPointer = '/response/content/text'
  if (!mayHaveBody(answer.status)) {
    if (body.kind !== 'text' && body.kind !== 'binary') return
    yield exchangeFinding(
      judged,
      'response.body.undocumented',
      `the answer ${answer.status} has a body; HTTP knows none for this status. Find out who sent it.`,
      { party: 'service', pointer: textPointer, contract: contract.place(documented.located) }
    )
    return
  }
  if (body.kind === 'unrecorded') {
    if (documented.content.length === 0 || exchange.request.method === 'HEAD') return
    yield exchangeFinding(
      judged,
      'response.body.unrecorded',
      'the recording does not hold the body of the answer, so it was not judged. Record with bodies.',
      { severity: 'warning', party: 'service', pointer: '/response/content' }
    )
    return
  }
  if (body.kind === 'none' || (body.kind === 'text' && body.text.replace(/^\uFEFF/, '') === '')) {
    if (documented.content.length > 0 && !documented.mayBeEmpty && exchange.request.method !== 'HEAD') {
      yield exchangeFinding(
        judged,
        'response.body.missing',
        `the answer ${answer.status} has no body; the contract documents ${mediaTypes(documented)}. ` +
          'Find out who cut the body, or document that it may be missing (x-body: optional).',
        { party: 'service', pointer: '/response/content', contract: contract.place(documented.located) }
      )
    }
    return
  }
  if (documented.content.length === 0) {
    yield exchangeFinding(
      judged,
      'response.body.undocumented',
      `the answer ${answer.status} has a body; the contract documents none. Add the body to the contract, or find out who sent it.`,
      { party: 'service', pointer: textPointer, contract: contract.place(documented.located) }
    )
    return
  }
  const sent = mediaTypeOf(answer.headers)
  const mediaType = sent === undefined ? readableAs(documented, body) : documentedMediaType(documented.content, sent)
  if (!mediaType) {
    yield exchangeFinding(
      judged,
      'response.media-type.undocumented',
      `the answer ${answer.status} is ${sent ?? 'of no media type'}; the contract has ${mediaTypes(documented)}. ` +
        'Find out who answered so, or add the media type to the contract.',
      { party: 'service', pointer: '/response/content/mimeType', contract: contract.place(documented.located) }
    )
    return
  }
  const read = readBody(body, sent ?? mediaType.name)
  if (read.kind === 'unreadable') {
    const claim =
      sent === undefined ? `has no Content-Type; the contract has ${mediaTypes(documented)}` : `says it is ${sent}`
    yield exchangeFinding(
      judged,
      'response.body.unreadable',
      `the answer ${answer.status} ${claim}, but ${read.reason}. Find out who cut or replaced the body.`,
      { party: 'service', pointer: textPointer, contract: contract.place(mediaType.located) }
    )
    return
  }
  if (!mediaType.schema) return
  for (const violation of violationsOfBody(mediaType.schema, read, contract.schemas)) {
    yield exchangeFinding(
      judged,
      'response.body.invalid',
      `${violationText(violation, `the answer ${answer.status}`, { in: read.kind === 'form' ? 'form' : 'body', names: [] })}. Correct who sends it, or the contract.`,
      { party: 'service', pointer: `${textPointer}#${violation.pointer}`, contract: violation.contract }
    )
  }
}

/** An answer without Content-Type is legal: it is the first thing of the contract that it can be read as. */
const readableAs = ({ content }: ResponseObject, body: Parameters<typeof readBody>[0]): MediaType | undefined =>
  content.find(({ name }) => readBody(body, name).kind !== 'unreadable') ?? content[0]

const mediaTypes = (documented: ResponseObject): string => documented.content.map(({ name }) => name).join(', ')
