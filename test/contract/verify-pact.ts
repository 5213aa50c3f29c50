import { readFileSync } from 'node:fs'
import { Verifier } from '@pact-foundation/pact'
import { Contract, type Scenario } from '../../src/contract/index.ts'
import { readPact } from '../../src/exchange/index.ts'

const file = 'pacts/cart-contract-partner-center.json'

export const contract = new Contract('openapi/partner-center.yaml')
export const { interactions } = readPact(readFileSync(file, 'utf8'), file)

/** A provider that can be put into the state of a scenario. */
export type Provider = {
  readonly url: string
  readonly enter: (scenario: Scenario) => void
  /** Headers that every request gets on its way to the provider. */
  readonly headers?: () => Readonly<Record<string, string>>
}

/**
 * Verifies the committed pact with Pact's own verifier: a provider state is a scenario.
 *
 * @returns what differed, by the description of the interaction; under the empty description what kept all of them from
 *   being verified
 */
export const verifyPact = async ({ url, enter, headers }: Provider): Promise<ReadonlyMap<string, string>> => {
  const states = [...contract.scenariosByName().values()].flatMap(([scenario]) =>
    scenario
      ? [
          [
            scenario.summary,
            () => {
              enter(scenario)
              return Promise.resolve()
            }
          ]
        ]
      : []
  )
  const verifier = new Verifier({
    provider: 'partner-center',
    providerBaseUrl: url,
    pactUrls: [file],
    logLevel: 'error',
    stateHandlers: Object.fromEntries(states) as Record<string, () => Promise<undefined>>,
    requestFilter: (request: { headers: Record<string, string> }, _response: unknown, next: () => void) => {
      Object.assign(request.headers, headers?.())
      next()
    }
  })
  try {
    await verifier.verifyProvider()
    return new Map()
  } catch (error) {
    return failuresIn(error instanceof Error ? error.message : String(error))
  }
}

/** The verifier's error is a JSON text; anything else means that nothing was verified. */
const failuresIn = (message: string): Map<string, string> => {
  const failures = new Map<string, string>()
  try {
    const { errors } = JSON.parse(message.slice(message.indexOf('{'))) as {
      errors: { interaction: string; mismatch: unknown }[]
    }
    for (const { interaction, mismatch } of errors) {
      // The verifier names an interaction by its description with a state around it: the longest that fits is meant.
      const [known] = interactions
        .filter((candidate) => interaction.includes(candidate.description))
        .sort((one, other) => other.description.length - one.description.length)
      failures.set(known?.description ?? '', JSON.stringify(mismatch))
    }
    if (errors.length === 0) failures.set('', message)
  } catch {
    failures.set('', message)
  }
  return failures
}
