import { pointerAsSpelled, type Operation, type Parameter, type SchemaViolation } from '../contract/index.ts'
import { fieldValue, headerPositions, mediaTypeOf } from '../exchange/index.ts'
import type { Finding } from '../finding.ts'
import { documentedMediaType, readBody, violationsOfBody } from './bodies.ts'
import { exchangeFinding, violationText, type Judged } from './judgement.ts'
import { misfitsOf, spreadIn } from './parameters.ts'

/** The promise: a request is one that the contract documents. */
export const checkRequest = function* (judged: Judged): Iterable<Finding> {
  yield* checkPathParameters(judged)
  yield* checkQuery(judged)
  yield* checkHeaders(judged)
  yield* checkBody(judged)
}

const checkPathParameters = function* (judged: Judged): Iterable<Finding> {
  for (const parameter of parametersIn(judged, 'path')) {
    const sent = [judged.pathParameters[parameter.name] ?? '']
    yield* checkTexts(judged, parameter, sent, 'request.path.invalid', () => '/request/url')
  }
}

const checkQuery = function* (judged: Judged): Iterable<Finding> {
  const documented = parametersIn(judged, 'query')
  const { url } = judged.exchange.request
  const query = url.includes('?') ? new URL(url).searchParams : noQuery
  const known = new Set<string>()
  for (const parameter of documented) {
    const spread = spreadIn(parameter, query, judged.contract.schemas)
    const names = spread ? spread.names : [parameter.name]
    for (const name of names) known.add(name)
    if (parameter.required && !names.some((name) => query.has(name))) {
      yield exchangeFinding(
        judged,
        'request.query.invalid',
        `the query parameter '${parameter.name}' is absent; the contract requires it. Send it.`,
        { party: 'client', pointer: '/request/url', contract: judged.contract.place(parameter.located) }
      )
    }
    if (!spread) {
      const sent = query.getAll(parameter.name)
      yield* checkTexts(judged, parameter, sent, 'request.query.invalid', () => '/request/url')
    } else if (parameter.schema && spread.names.length > 0) {
      for (const violation of judged.contract.schemas.violationsOfText(parameter.schema, spread.value)) {
        yield misfitFinding(judged, parameter, violation, 'request.query.invalid', '/request/url')
      }
    }
  }
  for (const name of new Set(query.keys())) {
    if (known.has(name)) continue
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
    const positions = headerPositions(headers, parameter.name)
    if (positions.length === 0 && parameter.required) {
      yield exchangeFinding(
        judged,
        'request.header.invalid',
        `the header '${parameter.name}' is absent; the contract requires it. Send it.`,
        { party: 'client', pointer: '/request/headers', contract: judged.contract.place(parameter.located) }
      )
    }
    const sent = positions.map((position) => fieldValue(headers, position))
    const pointerOf = (index: number) => `/request/headers/${positions[index] ?? 0}/value`
    yield* checkTexts(judged, parameter, sent, 'request.header.invalid', pointerOf)
  }
}

type ParameterCode = 'request.path.invalid' | 'request.query.invalid' | 'request.header.invalid'

const checkTexts = function* (
  judged: Judged,
  parameter: Parameter,
  sent: readonly string[],
  code: ParameterCode,
  pointerOf: (index: number) => string
): Iterable<Finding> {
  for (const { violation, index } of misfitsOf(parameter, sent, judged.contract)) {
    yield misfitFinding(judged, parameter, violation, code, pointerOf(index))
  }
}

const misfitFinding = (
  judged: Judged,
  parameter: Parameter,
  violation: SchemaViolation,
  code: ParameterCode,
  pointer: string
): Finding => {
  const kind = { path: 'path parameter', query: 'query parameter', header: 'header', cookie: 'cookie' }[parameter.in]
  const text = violationText(violation, `the ${kind} '${parameter.name}'`, {
    in: parameter.in,
    names: [parameter.name]
  })
  return exchangeFinding(judged, code, `${text}. Correct the request.`, {
    party: 'client',
    pointer,
    contract: violation.contract
  })
}

const checkBody = function* (judged: Judged): Iterable<Finding> {
  const { contract, exchange, operation } = judged
  const { body, headers } = exchange.request
  const documented = operation.requestBody
  if (body.kind === 'unrecorded') {
    if (!documented) return
    yield exchangeFinding(
      judged,
      'request.body.unrecorded',
      'the recording does not hold the body of the request, so it was not judged. Record with bodies.',
      { severity: 'warning', party: 'client', pointer: '/request' }
    )
    return
  }
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
  const meant =
    read.kind === 'value' && documented.anyCase
      ? { ...read, value: schemas.respelled(mediaType.schema, read.value) }
      : read
  const sentValue = read.kind === 'value' ? read.value : undefined
  for (const violation of violationsOfBody(mediaType.schema, meant, schemas)) {
    yield exchangeFinding(
      judged,
      'request.body.invalid',
      `${violationText(violation, 'the request body', { in: read.kind === 'form' ? 'form' : 'body', names: [] })}. Correct the request.`,
      {
        party: 'client',
        pointer: `${pointer}#${pointerAsSpelled(sentValue, violation.pointer)}`,
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
