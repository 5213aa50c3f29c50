import type { Contract, Parameter, Scenario } from '../contract/index.ts'
import { credentialsFor } from './credentials.ts'
import { examplesOf, textOf } from './examples.ts'
import { isJson } from './media-type.ts'
import { minimalValue } from './minimal-value.ts'
import { spokenValues } from './spoken-values.ts'

/** A request that the contract finds in order, and that a scenario's answer may belong to. */
export type ExampleRequest = {
  /** The HTTP method, in upper case. */
  readonly method: string
  /** With its query. */
  readonly path: string
  /** Credentials, required header parameters and the Content-Type. */
  readonly headers: Readonly<Record<string, string>>
  /** A JSON value, or text in another media type. Absent where the operation takes none. */
  readonly body?: unknown
}

/**
 * Makes a request for a scenario. A parameter has the value that the scenario's body says it had (`x-equals`); else the
 * contract's example of it; else what another scenario says; else the least that its schema allows. A body is the
 * contract's example of it, else the least that its schema allows.
 */
export const exampleRequest = (contract: Contract, scenario: Scenario): ExampleRequest => {
  const { operation } = scenario
  const credentials = credentialsFor(contract, operation)
  const sent = (place: Parameter['in']) =>
    operation.parameters
      .filter((parameter) => parameter.in === place)
      // A query that the answer speaks of was asked for, e.g. the order whose subscriptions are listed.
      .filter(
        (parameter) =>
          parameter.required || (place === 'query' && spokenValue(contract, scenario, parameter) !== undefined)
      )
      .map((parameter) => [parameter.name, valueOf(contract, scenario, parameter)] as const)

  const path = new Map(sent('path'))
  const query = new URLSearchParams([...sent('query'), ...credentials.query].map(([name, value]) => [name, value]))
  const cookies = [...sent('cookie'), ...credentials.cookie].map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`
  )
  const content = operation.requestBody?.content ?? []
  const mediaType = content.find(({ name }) => isJson(name)) ?? content[0]
  const [bodyExample] = mediaType ? examplesOf(contract, mediaType.located) : []
  return {
    method: operation.method,
    path:
      operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(path.get(name) ?? name)) +
      (query.size > 0 ? `?${query.toString()}` : ''),
    headers: {
      ...Object.fromEntries([...credentials.header, ...sent('header')]),
      ...(cookies.length > 0 && { Cookie: cookies.join('; ') }),
      ...(mediaType && { 'Content-Type': mediaType.name })
    },
    ...(mediaType && {
      body: bodyExample?.value ?? (mediaType.schema && minimalValue(contract, mediaType.schema)) ?? {}
    })
  }
}

/** function valueOf() { [native code] } */
const valueOf = (contract: Contract, scenario: Scenario, parameter: Parameter): string => {
  const [example] = examplesOf(contract, parameter.located)
  return (
    spokenValue(contract, scenario, parameter) ??
    textOf(example?.value) ??
    contract.scenarios.map((other) => spokenValue(contract, other, parameter)).find((value) => value !== undefined) ??
    textOf(parameter.schema && minimalValue(contract, parameter.schema)) ??
    parameter.name
  )
}

const spokenValue = (
  contract: Contract,
  scenario: Scenario,
  { name, in: place, schema }: Parameter
): string | undefined =>
  [...spokenValues(contract, scenario)].find(
    (spoken) =>
      spoken.in === place &&
      spoken.name === name &&
      (!schema || contract.schemas.violationsOfText(schema, spoken.value).length === 0)
  )?.value
