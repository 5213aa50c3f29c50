import type { Contract } from '../contract/index.ts'
import { playedStatus } from './choice.ts'
import { exampleRequest } from './example-request.ts'
import { preferHeader } from './prefer.ts'

/** A scenario of an operation, and how to see it from a shell. */
export type ScenarioCommand = {
  /** What is called. */
  readonly operationId: string
  /** The scenario's name. */
  readonly scenario: string
  /** The Pact provider state. */
  readonly summary: string
  /** The status of the answer. */
  readonly status: number
  /** One line for a POSIX shell: curl with everything the operation requires, and the Prefer header of the scenario. */
  readonly command: string
}

/**
 * Every scenario of a contract with the line of a shell that shows it, in the order of the document.
 *
 * @param url where the mock listens
 */
export const scenarioCommands = (contract: Contract, url: string): ScenarioCommand[] =>
  contract.scenarios.map((scenario) => {
    const { method, path, headers, body } = exampleRequest(contract, scenario)
    const status = playedStatus(contract, scenario)
    const sent = { ...headers, Prefer: preferHeader(scenario.name, status) }
    const words = [
      `curl -i -X ${method} ${quote(url + path)}`,
      ...Object.entries(sent).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
      ...(body === undefined ? [] : [`-d ${quote(typeof body === 'string' ? body : JSON.stringify(body))}`])
    ]
    return {
      operationId: scenario.operation.id,
      scenario: scenario.name,
      summary: scenario.summary,
      status,
      command: words.join(' ')
    }
  })

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
