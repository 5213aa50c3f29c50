import type { Contract } from '../contract/index.ts'
import { playedStatus } from './choice.ts'
import { exampleRequest } from './example-request.ts'
import { preferHeader } from './prefer.ts'

/** A scenario of an operation, and how to see it from a shell. */
export type ScenarioCommand = {
  readonly operationId: string
  readonly scenario: string
  readonly summary: string
  readonly status: number
  /** One line for a POSIX shell: curl with everything the operation requires, and the Prefer header of the scenario. */
  readonly command: string
}

/** @param url where the mock listens */
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
