import { checkPact } from '../checks/index.ts'
import { createRouter, type Contract, type Operation, type Scenario } from '../contract/index.ts'
import { readPact, type Interaction } from '../exchange/index.ts'
import type { Finding, Place } from '../finding.ts'
import { readInput } from './read-input.ts'

export type JudgedInteraction = {
  readonly interaction: Interaction
  /** The scenario it is about: its operation, its state and its status. */
  readonly scenario: Scenario | undefined
  readonly place: Place
}

/**
 * Compares pact files with a contract.
 *
 * @throws InputError where a file is no pact
 */
export const judgePacts = (
  files: readonly string[],
  contract: Contract
): { readonly findings: readonly Finding[]; readonly interactions: readonly JudgedInteraction[] } => {
  const router = createRouter(contract, ['http://localhost'])
  const pacts = files.map((file) => readPact(readInput(file, 'the pact'), file))
  return {
    findings: pacts.flatMap((pact) => [...checkPact(pact, contract, router)]),
    interactions: pacts.flatMap(({ interactions, locate }) =>
      interactions.map((interaction) => {
        const route = router(interaction.request.method, `http://localhost${interaction.request.path}`)
        return {
          interaction,
          scenario: route.kind === 'operation' ? scenarioOf(interaction, route.operation, contract) : undefined,
          place: locate(interaction.pointer)
        }
      })
    )
  }
}

const scenarioOf = (interaction: Interaction, operation: Operation, contract: Contract): Scenario | undefined =>
  contract.scenarios.find(
    (scenario) =>
      scenario.operation === operation &&
      scenario.status === interaction.response.status &&
      interaction.states.some(({ name }) => name === scenario.summary)
  )
