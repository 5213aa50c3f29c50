import { pointerAsSpelled, type Operation, type Parameter } from '../contract/index.ts'
import { fieldValue, headerPositions, mediaTypeOf, redacted } from '../exchange/index.ts'
import type { Finding } from '../finding.ts'
import { documentedMediaType, readBody } from './bodies.ts'
import { exchangeFinding, violationText, type Judged } from './judgement.ts'

/** The promise: a request is one that the contract documents. */
export const checkRequest = function* (judged: Judged): Iterable<Finding> {
  yield* checkPathParameters(judged)
  yield* checkQuery(judged)
  yield* checkHeaders(judged)
  yield* checkBody(judged)
}

const checkPathParameters = function* (judged: Judged): Iterable<Finding> {
  for (const parameter of parametersIn(judged, 'path')) {
    yield* checkText(
      judged,
      parameter,
      judged.pathParameters[parameter.name] ?? '',
      'request.path.invalid',
      '/request/url'
    )
  }
}

const checkQuery = function* (judged: Judged): Iterable<Finding> {
  const documented = parametersIn(judged, 'query')
  const { url } = judged.exchange.request
  const query = url.includes('?') ? new URL(url).searchParams : noQuery
  for (const parameter of documented) {
    const values = query.getAll(parameter.name)
    if (values.length === 0 && parameter.required) {
      yield exchangeFinding(
        judged,
        'request.query.invalid',
        `the query parameter '${parameter.name}' is absent; the contract requires it. Send it.`,
        { party: 'client', pointer: '/request/url', contract: judged.contract.place(parameter.located) }
      )
    }
    for (const value of values) yield* checkText(judged, parameter, value, 'request.query.invalid', '/request/url')
  }
  for (const name of new Set(query.keys())) {
    if (documented.some((parameter) => parameter.name === name)) continue
    yield exchangeFinding(
      judged,
      'request.query.undocumented',
      `the query parameter '${name}' is not in the contract, which has ${names(documented)}. ` +
        'Check its spelling, or add it to the contract.',
      {
        severity: 'warning',
        party: 'client',
        pointer: '/request/url',
        contract: judged.contract.place(judged.operation.located)
      }
    )
  }
}

const noQuery = new URLSearchParams()

const checkHeaders = function* (judged: Judged): Iterable<Finding> {
  const { headers } = judged.exchange.request
  for (const parameter of parametersIn(judged, 'header')) {
    const sent = headerPositions(headers, parameter.name)
    if (sent.length === 0 && parameter.required) {
      yield exchangeFinding(
        judged,
        'request.header.invalid',
        `the header '${parameter.name}' is absent; the contract requires it. Send it.`,
        { party: 'client', pointer: '/request/headers', contract: judged.contract.place(parameter.located) }
      )
    }
    for (const index of sent) {
      const value = fieldValue(headers, index)
      yield* checkText(judged, parameter, value, 'request.header.invalid', `/request/headers/${index}/value`)
    }
  }
}

const checkText = function* (
  judged: Judged,
  parameter: Parameter,
  text: string,
  code: 'request.path.invalid' | 'request.query.invalid' | 'request.header.invalid',
  pointer: string
): Iterable<Finding> {
  // What redaction took out was not judged, and says nothing.
  if (!parameter.schema || text === redacted) return
  for (const violation of judged.contract.schemas.violationsOfText(parameter.schema, text)) {
    const kind = { path: 'path parameter', query: 'query parameter', header: 'header', cookie: 'cookie' }[parameter.in]
    yield exchangeFinding(
      judged,
      code,
      `${violationText(violation, `the ${kind} '${parameter.name}'`)}. Correct the request.`,
      {
        party: 'client',
        pointer,
        contract: violation.contract
      }
    )
  }
}

const checkBody = function* (judged: Judged): Iterable<Finding> {
  const { contract, exchange, operation } = judged
  const { body, headers } = exchange.request
  const documented = operation.requestBody
  if (body.kind === 'unrecorded') return
  if (body.kind === 'none' || (body.kind === 'text' && body.text === '')) {
    if (documented?.required) {
      yield exchangeFinding(
        judged,
        'request.body.missing',
        'the request has no body; the contract requires one. Send it.',
        {
          party: 'client',
          pointer: '/request',
          contract: contract.place(documented.located)
        }
      )
    }
    return
  }
  const pointer = '/request/postData/text'
  if (!documented) {
    yield exchangeFinding(
      judged,
      'request.body.undocumented',
      'the request has a body; the contract documents none for this operation. The service may ignore it: send no body.',
      { severity: 'warning', party: 'client', pointer, contract: contract.place(operation.located) }
    )
    return
  }
  const sent = mediaTypeOf(headers)
  const mediaType = documentedMediaType(documented.content, sent ?? documented.content[0]?.name ?? '*/*')
  if (!mediaType) {
    yield exchangeFinding(
      judged,
      'request.media-type.undocumented',
      `the request body is ${sent ?? 'of no media type'}; the contract has ${documented.content.map(({ name }) => name).join(', ')}. ` +
        'Send one of these.',
      { party: 'client', pointer: '/request/postData/mimeType', contract: contract.place(documented.located) }
    )
    return
  }
  const read = readBody(body, sent ?? mediaType.name)
  if (read.kind === 'unreadable') {
    yield exchangeFinding(
      judged,
      'request.body.unreadable',
      `the request body says it is ${sent ?? mediaType.name}, but ${read.reason}. Send what the media type says.`,
      { party: 'client', pointer, contract: contract.place(mediaType.located) }
    )
    return
  }
  if (!mediaType.schema) return
  const { schemas } = contract
  const value = documented.anyCase ? schemas.respelled(mediaType.schema, read.value) : read.value
  for (const violation of schemas.violationsOfRecorded(mediaType.schema, value)) {
    yield exchangeFinding(
      judged,
      'request.body.invalid',
      `${violationText(violation, 'the request body')}. Correct the request.`,
      {
        party: 'client',
        pointer: `${pointer}#${pointerAsSpelled(read.value, violation.pointer)}`,
        contract: violation.contract
      }
    )
  }
}

const parametersIn = ({ operation }: Judged, place: Parameter['in']): readonly Parameter[] => {
  const known =
    parameters.get(operation) ??
    new Map(places.map((one) => [one, operation.parameters.filter((parameter) => parameter.in === one)]))
  parameters.set(operation, known)
  return known.get(place) ?? []
}

const places = ['path', 'query', 'header', 'cookie'] as const

const parameters = new WeakMap<Operation, ReadonlyMap<Parameter['in'], readonly Parameter[]>>()

const names = (parameters: readonly Parameter[]): string =>
  parameters.length === 0 ? 'none' : parameters.map(({ name }) => `'${name}'`).join(', ')
