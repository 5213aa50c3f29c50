import { validateHeaderName, validateHeaderValue } from 'node:http'
import {
  describeValue,
  schemasOf,
  toPointer,
  type Contract,
  type Located,
  type Operation,
  type Parameter,
  type Scenario,
  type SchemaViolation
} from '../contract/index.ts'
import { InputError } from '../input-error.ts'
import { examplesOf, textOf } from './examples.ts'
import { isJson } from './media-type.ts'

/**
 * Refuses a contract that a mock cannot play truthfully. Prism itself is lenient: a schema that does not compile switches
 * its validation off in silence, and an example that does not fit is served.
 *
 * @throws InputError with file, line and name: a schema that does not compile, an example or a header value that does not
 *   fit, an example name that an operation has twice, a response key that is no status
 */
export const requirePlayable = (contract: Contract): void => {
  for (const operation of contract.operations) {
    requireStatuses(contract, operation)
    requireSchemas(contract, operation)
    requireNames(contract, operation)
  }
  const judged = new Set<string>()
  for (const scenario of contract.scenarios) {
    // A shared response is one thing, however many operations answer with it.
    const { uri, pointer } = scenario.mediaType.located
    const key = `${uri}#${pointer} ${scenario.name}`
    if (!judged.has(key)) requireScenario(contract, scenario)
    judged.add(key)
  }
}

const requireStatuses = (contract: Contract, { id, located, responses }: Operation): void => {
  for (const { status } of responses) {
    if (/^(?:[1-5]\d\d|[1-5]XX|default)$/.test(status)) continue
    throw new InputError(
      `${failed} the response '${status}' of ${id} is no HTTP status, no range such as 4XX and not 'default'. Correct the key.`,
      contract.place({ uri: located.uri, pointer: located.pointer + toPointer(['responses', status]) })
    )
  }
}

const requireSchemas = (contract: Contract, operation: Operation): void => {
  const parameters = [...operation.parameters, ...operation.responses.flatMap(({ headers }) => headers)]
  const content = [operation.requestBody, ...operation.responses].flatMap((body) => body?.content ?? [])
  for (const { schema } of [...parameters, ...content]) if (schema) compile(contract, schema)
  for (const parameter of parameters) requireParameterExamples(contract, parameter)
  for (const { schema, located } of operation.requestBody?.content ?? []) {
    for (const example of examplesOf(contract, located)) {
      if (schema)
        requireFit(
          contract,
          `the request example of ${operation.id}`,
          example,
          contract.schemas.violations(schema, example.value)
        )
    }
  }
}

const compile = (contract: Contract, schema: Located): void => {
  try {
    contract.schemas.compile(schema)
  } catch (error) {
    // The schema that was asked for holds the broken one, maybe deep inside or in another file. Inner ones come later.
    for (const inner of [...schemasOf(contract)].reverse()) contract.schemas.compile(inner)
    throw error
  }
}

const requireParameterExamples = (contract: Contract, { name, schema, located }: Parameter): void => {
  for (const example of examplesOf(contract, located)) {
    const text = textOf(example.value)
    if (!schema || text === undefined) continue
    requireFit(contract, `the example of '${name}'`, example, contract.schemas.violationsOfText(schema, text))
  }
}

const requireNames = (contract: Contract, operation: Operation): void => {
  const first = new Map<string, Scenario>()
  for (const scenario of contract.scenarios) {
    if (scenario.operation !== operation) continue
    const known = first.get(scenario.name)
    first.set(scenario.name, scenario)
    if (!known) continue
    const examples = toPointer(['examples', scenario.name])
    const place = (of: Scenario) =>
      contract.place({ ...of.mediaType.located, pointer: of.mediaType.located.pointer + examples })
    throw new InputError(
      `${failed} ${operation.id} has the scenario '${scenario.name}' twice, under ${known.response.status} (line ` +
        `${place(known).line ?? 'unknown'}) and under ${scenario.response.status}, and a request chooses by name. Rename one.`,
      place(scenario)
    )
  }
}

const requireScenario = (contract: Contract, scenario: Scenario): void => {
  const { name, body, mediaType, response, located } = scenario
  const fail = (what: string, at: Pick<Located, 'uri' | 'pointer'> = located): never => {
    throw new InputError(`${failed} the scenario '${name}' ${what}`, contract.place(at))
  }
  if (body === undefined) {
    if (contract.word(located, 'x-body')?.value !== 'none')
      fail('has neither a value nor x-body: none. Give it one of them.')
    if (!response.mayBeEmpty)
      fail(
        `has no body, but its answer ${response.status} needs one. Give it a value, or say x-body: optional at the response.`
      )
  } else {
    if (/^(?:1\d\d|204|205|304|1XX)$/.test(response.status))
      fail(
        `has a body, but HTTP allows none with ${response.status}. Remove the content of the response.`,
        body.located
      )
    if (!isJson(mediaType.name) && typeof body.value !== 'string' && !mediaType.name.includes('*'))
      fail(
        `is ${mediaType.name}, which is sent as text, but its value is no text. Write the body as it is sent.`,
        body.located
      )
    if (mediaType.schema)
      requireFit(
        contract,
        `the scenario '${name}'`,
        body.located,
        contract.schemas.violations(mediaType.schema, body.value)
      )
  }
  for (const [header, value] of Object.entries(scenario.headers)) requireHeader(contract, scenario, header, value)
}

const requireHeader = (contract: Contract, scenario: Scenario, name: string, value: unknown): void => {
  const { located, response } = scenario
  const at = { value, uri: located.uri, pointer: located.pointer + toPointer(['x-headers', name]) }
  const subject = `the header '${name}' of the scenario '${scenario.name}'`
  const fail = (what: string): never => {
    throw new InputError(`${failed} ${subject} ${what}`, contract.place(at))
  }
  const documented = response.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())
  if (!documented) return fail(`is not documented for its answer ${response.status}. Document it or leave it out.`)
  if (typeof value !== 'string') return fail(`is ${describeValue(value)}; a header is text. Put the value in quotes.`)
  if (documented.schema) {
    requireFit(contract, subject, at, contract.schemas.violationsOfText(documented.schema, value))
  }
  if (!isSendable(name, value)) fail('cannot be sent by HTTP. Correct its name or value.')
}

const isSendable = (name: string, value: string): boolean => {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}

const requireFit = (
  contract: Contract,
  subject: string,
  value: Located,
  violations: readonly SchemaViolation[]
): void => {
  const [violation] = violations
  if (!violation) return
  const { pointer, actual, expected } = violation
  throw new InputError(
    `${failed} ${subject} does not fit its schema: ${pointer || 'it'} is ${describeValue(actual)}; the contract expects ${expected}. ` +
      'Correct the example or the schema.',
    contract.place({ uri: value.uri, pointer: value.pointer + pointer })
  )
}

const failed = 'Failed to start the mock:'
