import { STATUS_CODES } from 'node:http'
import type { Contract, Operation, ResponseObject, Scenario } from '../contract/index.ts'
import type { Call, Reply } from './call.ts'
import { scenariosOf, type Chosen } from './choice.ts'
import { bodyTextOf, contentTypeOf } from './media-type.ts'
import { errorsOf, type Violation } from './misuse.ts'
import type { PrismAnswer } from './prism.ts'

/** The answer to a request: the scenario chosen, or what Prism takes for a request that violates the contract. */
export const replyOf = (
  contract: Contract,
  operation: Operation,
  call: Call,
  chosen: Chosen,
  answer: PrismAnswer
): Reply => {
  const { status, problem, violations } = answer
  if (problem !== undefined) return problemReply(status, problem, violations, Object.entries(answer.headers))
  const taken = scenariosOf(contract, operation).find(({ name }) => name === answer.scenario)
  const scenario = errorsOf(violations).length > 0 ? taken : chosen.scenario
  const response = contract.responseFor(operation, status) ?? chosen.response
  const headers = [
    ...documentedHeaders(contract, operation, call, response, scenario, answer),
    ...violationHeader(violations)
  ]
  if (!scenario?.body) return { status, headers }
  const { value } = scenario.body
  const contentType = contentTypeOf(scenario.mediaType.name, value)
  return { status, headers: [...headers, ['Content-Type', contentType]], body: bodyTextOf(contentType, value) }
}

/** The answer to a request whose body nobody can read, told as Prism tells of the others. */
export const unreadableReply = (status: number, violation: Violation): Reply =>
  problemReply(status, { type: 'about:blank', title: STATUS_CODES[status], status, detail: violation.message }, [
    violation
  ])

const problemReply = (
  status: number,
  problem: unknown,
  violations: readonly Violation[],
  headers: readonly [name: string, value: string][] = []
): Reply => ({
  status,
  headers: [
    ...headers,
    ...violationHeader(violations),
    ['Content-Type', contentTypeOf('application/problem+json', problem)]
  ],
  body: JSON.stringify(problem)
})

/** The headers that a response documents, with the scenario's values, the ids of the request, and else Prism's values. */
const documentedHeaders = (
  contract: Contract,
  operation: Operation,
  call: Call,
  response: ResponseObject,
  scenario: Scenario | undefined,
  answer: PrismAnswer
): [name: string, value: string][] => {
  const own = new Map(Object.entries(scenario?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const echoed = echoedHeaders(contract, operation)
  return response.headers.flatMap(({ name, schema }): [string, string][] => {
    const key = name.toLowerCase()
    if (framing.has(key)) return []
    const known = own.get(key) ?? (echoed.has(key) ? call.headers.get(key) : null)
    if (known !== null) return [[name, known]]
    const value = answer.headers[name]
    // What Prism makes up may break a pattern. Where nobody knows a value the header stays away.
    const fits = value !== undefined && (!schema || contract.schemas.violationsOfText(schema, value).length === 0)
    return fits ? [[name, value]] : []
  })
}

/** Header parameters whose `x-call-id` says that an answer has the same value, in lower case. */
const echoedHeaders = (contract: Contract, { parameters }: Operation): Set<string> =>
  new Set(
    parameters
      .filter((parameter) => parameter.in === 'header')
      .filter(
        ({ located }) =>
          (contract.word(located, 'x-call-id')?.value as { echoed?: unknown } | undefined)?.echoed === true
      )
      .map(({ name }) => name.toLowerCase())
  )

/** What the server itself says about a message: an example of it in the contract would contradict the message. */
const framing = new Set([
  'connection',
  'content-length',
  'content-type',
  'keep-alive',
  'trailer',
  'transfer-encoding',
  'upgrade'
])

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
