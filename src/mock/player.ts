import { STATUS_CODES } from 'node:http'
import type { Contract, Operation, ResponseObject, Router, Scenario } from '../contract/index.ts'
import { parseMediaType } from '../exchange/index.ts'
import { choose, scenariosOf, type Choice } from './choice.ts'
import { bodyTextOf, contentTypeOf, isJson } from './media-type.ts'
import type { Violation } from './misuse.ts'
import { parsePrefer } from './prefer.ts'
import type { Prism, PrismAnswer } from './prism.ts'

/** A request, whichever face it came in by. */
export type Call = {
  /** Upper case. */
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  /** `undefined` for a body of more than {@link bodyLimit} bytes. Read only when the request is answered at all. */
  readonly body: () => Promise<Uint8Array | undefined>
}

export type Reply = {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Absent for an answer without a body. The faces leave it out where the method is HEAD. */
  readonly body?: string
}

export type Outcome =
  | { readonly kind: 'answered'; readonly reply: Reply; readonly violations: readonly Violation[] }
  | { readonly kind: 'refused'; readonly reason: string }

/** 10 MB, as Prism's own server has it. */
export const bodyLimit = 10 * 1024 * 1024

/** @param only the operation that the request must be for */
export type Player = (call: Call, only?: string) => Promise<Outcome>

/** Plays the scenario that a request's Prefer header chooses, if Prism finds the request in order. */
export const createPlayer =
  (contract: Contract, prism: Prism, route: Router): Player =>
  async (call, only) => {
    const target = targetOf(contract, call, route)
    if (target.kind !== 'operation') return target
    const { operation } = target
    if (only !== undefined && operation.id !== only) {
      return refuse(
        `it is for ${operation.id}, but a scenario of ${only} is played. Play a scenario for each operation.`
      )
    }
    const choice = choose(contract, operation, parsePrefer(call.headers.get('prefer') ?? ''))
    if (choice.kind === 'none') return refuse(choice.reason)

    const bytes = await call.body()
    if (bytes === undefined) {
      return unreadable(413, 'too_large', `The request body has more than ${bodyLimit} bytes`)
    }
    const body = readBody(contract, operation, call.headers, bytes)
    if (body.kind === 'broken') return unreadable(400, 'invalid_json', 'The request body is not valid JSON')
    const { path, query } = target
    const answer = await prism.ask(
      operation,
      { path, query, headers: headersFor(call, bytes), body: body.value },
      choice
    )
    return {
      kind: 'answered',
      reply: replyOf(contract, operation, call, choice, answer),
      violations: answer.violations
    }
  }

type Target =
  | {
      readonly kind: 'operation'
      readonly operation: Operation
      readonly path: string
      readonly query: Record<string, string | string[]>
    }
  | Outcome

const targetOf = (contract: Contract, { method, url }: Call, route: Router): Target => {
  const asked = route(method, url.href)
  // Every resource that can be read answers HEAD and OPTIONS: both are HTTP's own and documented by no contract.
  const found = asked.kind === 'undocumented' && method === 'HEAD' ? route('GET', url.href) : asked
  if (found.kind === 'foreign') {
    return refuse(
      `its host ${url.host} is none of the contract's servers (${contract.servers.join(', ')}). Send it there or to the mock.`
    )
  }
  if (found.kind === 'operation') {
    const { operation, pathParameters } = found
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(pathParameters[name] ?? '')
    )
    return { kind: 'operation', operation, path, query: queryOf(url) }
  }
  const methods = found.allowedMethods
  if (methods.length === 0) {
    const paths = new Set(contract.operations.map((operation) => operation.path))
    return refuse(
      `the contract has no such path. It has ${[...paths].join(', ')}. Correct the path, or add it to the contract.`
    )
  }
  if (method !== 'OPTIONS') {
    return refuse(
      `the contract has this path with ${methods.join(', ')} only. Correct the method, or add it to the contract.`
    )
  }
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return { kind: 'answered', reply: { status: 204, headers: [['Allow', allow]] }, violations: [] }
}

const refuse = (reason: string): Outcome => ({ kind: 'refused', reason })

const queryOf = (url: URL): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    })
  )

/** Prism looks for a body in the length that is announced, which a chunked request does not announce. */
const headersFor = ({ headers }: Call, bytes: Uint8Array): Record<string, string> => ({
  ...Object.fromEntries(headers),
  'content-length': String(bytes.length)
})

type ReadBody = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'broken' }

const readBody = (contract: Contract, operation: Operation, headers: Headers, bytes: Uint8Array): ReadBody => {
  if (bytes.length === 0) return { kind: 'value', value: null }
  const text = new TextDecoder().decode(bytes)
  const mediaType = headers.get('content-type') ?? ''
  if (!isJson(mediaType)) return { kind: 'value', value: text }
  try {
    return { kind: 'value', value: asTheServiceReads(contract, operation, mediaType, JSON.parse(text)) }
  } catch {
    return { kind: 'broken' }
  }
}

/**
 * Prism knows the schema and no more. The service reads property names in any case where the contract says so, and null
 * as absent; where the schema demands a null it stays.
 */
const asTheServiceReads = (
  contract: Contract,
  { requestBody }: Operation,
  mediaType: string,
  value: unknown
): unknown => {
  const { type } = parseMediaType(mediaType)
  const schema = requestBody?.content.find(({ name }) => parseMediaType(name).type === type)?.schema
  if (!requestBody || !schema) return value
  const { schemas } = contract
  const read = structuredClone(requestBody.anyCase ? schemas.respelled(schema, value) : value)
  const before = schemas.violations(schema, read).length
  for (const [holder, name] of [...nullMembers(read)]) {
    delete holder[name]
    if (schemas.violations(schema, read).length > before) holder[name] = null
  }
  return read
}

const nullMembers = function* (value: unknown): Iterable<readonly [holder: Record<string, unknown>, name: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (member !== null) yield* nullMembers(member)
    else if (!Array.isArray(value)) yield [value as Record<string, unknown>, name]
  }
}

const replyOf = (
  contract: Contract,
  operation: Operation,
  call: Call,
  choice: Choice & { kind: 'answer' },
  answer: PrismAnswer
): Reply => {
  const { status, problem, violations } = answer
  const remark = violationHeader(violations)
  if (problem !== undefined) {
    return {
      status,
      headers: [...Object.entries(answer.headers), ...remark, problemType],
      body: JSON.stringify(problem)
    }
  }
  const scenario = scenariosOf(contract, operation).find(({ name }) => name === answer.scenario)
  const response = scenario?.response ?? contract.responseFor(operation, status) ?? choice.response
  const headers = [...documentedHeaders(contract, operation, call, response, scenario, answer.headers), ...remark]
  if (!scenario?.body) return { status, headers }
  const contentType = contentTypeOf(scenario.mediaType.name, scenario.body.value)
  return {
    status,
    headers: [...headers, ['Content-Type', contentType]],
    body: bodyTextOf(contentType, scenario.body.value)
  }
}

/** The headers that the response documents, with the scenario's values, the ids of the request, and else Prism's values. */
const documentedHeaders = (
  contract: Contract,
  operation: Operation,
  call: Call,
  response: ResponseObject,
  scenario: Scenario | undefined,
  mocked: Readonly<Record<string, string>>
): [name: string, value: string][] => {
  const set = new Map(Object.entries(scenario?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const echoed = echoedHeaders(contract, operation)
  return response.headers.flatMap(({ name, schema }): [string, string][] => {
    const key = name.toLowerCase()
    if (framing.has(key)) return []
    const own = set.get(key) ?? (echoed.has(key) ? call.headers.get(key) : undefined)
    if (own !== undefined && own !== null) return [[name, own]]
    const value = mocked[name]
    // What Prism makes up may break a pattern. Without a true value the header stays away.
    const fits = value !== undefined && (!schema || contract.schemas.violationsOfText(schema, value).length === 0)
    return fits ? [[name, value]] : []
  })
}

/** Header parameters whose `x-call-id` says that an answer has the same value, in lower case. */
const echoedHeaders = (contract: Contract, operation: Operation): Set<string> =>
  new Set(
    operation.parameters
      .filter((parameter) => parameter.in === 'header')
      .filter(
        ({ located }) =>
          (contract.word(located, 'x-call-id')?.value as { echoed?: unknown } | undefined)?.echoed === true
      )
      .map(({ name }) => name.toLowerCase())
  )

/** What the server says about a message by itself; an example of it in the contract would contradict the message. */
const framing = new Set([
  'connection',
  'content-length',
  'content-type',
  'keep-alive',
  'trailer',
  'transfer-encoding',
  'upgrade'
])

/** A body that nobody could read is Prism's to judge in name only: it is told in the same words. */
const unreadable = (status: number, code: string, detail: string): Outcome => {
  const violations: Violation[] = [{ location: ['request', 'body'], severity: 'Error', code, message: detail }]
  const problem = { type: 'about:blank', title: STATUS_CODES[status], status, detail }
  const headers = [...violationHeader(violations), problemType]
  return { kind: 'answered', reply: { status, headers, body: JSON.stringify(problem) }, violations }
}

const problemType = ['Content-Type', contentTypeOf('application/problem+json', {})] as const

/** Prism's header for what it found, in the form and with the limit of Prism's own server. */
const violationHeader = (violations: readonly Violation[]): [name: string, value: string][] => {
  if (violations.length === 0) return []
  // Names of the contract may hold letters that a header must not.
  const value = JSON.stringify(violations).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  const limit = 8 * 1024 - 100
  return [['sl-violations', value.length > limit ? `Too many violations! ${value.slice(0, limit)}` : value]]
}
