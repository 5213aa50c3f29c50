import type { Contract, Located, Scenario } from '../contract/index.ts'
import type { Finding } from '../finding.ts'
import type { Unproved } from './deviations.ts'

/** What can support a scenario, from weakest to strongest. */
export const evidenceKinds = ['example', 'types', 'mock', 'pact', 'sandbox', 'recording'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What was found to support each scenario of each operation. */
export class Evidence {
  readonly #found = new Set<string>()

  add(kind: EvidenceKind, scenario: Pick<Scenario, 'name' | 'operation'>): void {
    this.#found.add(key(kind, scenario))
  }

  /** Takes evidence back that turned out to be none. */
  withdraw(kind: EvidenceKind, scenario: Pick<Scenario, 'name' | 'operation'>): void {
    this.#found.delete(key(kind, scenario))
  }

  has(kind: EvidenceKind, scenario: Pick<Scenario, 'name' | 'operation'>): boolean {
    return this.#found.has(key(kind, scenario))
  }
}

const key = (kind: EvidenceKind, { name, operation }: Pick<Scenario, 'name' | 'operation'>): string =>
  `${kind} ${operation.id} ${name}`

/** What `deviations.yaml` excuses: its pointers lead into the bundled contract. */
export type Excuses = readonly Unproved[]

/**
 * The promise: every documented answer has a scenario, and every scenario is proved by a pact and a recording, unless
 * `deviations.yaml` or the scenario itself (`x-unproved`) says why not.
 */
export const checkCoverage = function* (evidence: Evidence, contract: Contract, excuses: Excuses): Iterable<Finding> {
  yield* checkResponses(contract, excuses)
  for (const uses of contract.scenariosByName().values()) {
    for (const kind of ['pact', 'recording'] as const) {
      const missing = uses.filter(
        (scenario) => !evidence.has(kind, scenario) && !isExcusedScenario(scenario, contract, excuses)
      )
      const [first] = missing
      if (!first) continue
      yield {
        code: 'coverage.scenario.unproved',
        severity: 'error',
        message:
          `The scenario '${first.name}' has no ${kind} for ${missing.map(({ operation }) => operation.id).join(', ')}. ` +
          `Run '${kind === 'pact' ? 'npm run pact' : 'npm run record'} -- --update', or say in the scenario why not (x-unproved).`,
        at: contract.place(first.located)
      }
    }
  }
}

const isExcusedScenario = (scenario: Scenario, contract: Contract, excuses: Excuses): boolean =>
  typeof (scenario.located.value as Record<string, unknown>)['x-unproved'] === 'string' ||
  isExcused([scenario.located], contract, excuses)

const checkResponses = function* (contract: Contract, excuses: Excuses): Iterable<Finding> {
  const seen = new Set<string>()
  for (const operation of contract.operations) {
    for (const response of operation.responses) {
      for (const { located, name } of response.content) {
        const place = `${located.uri}#${located.pointer}`
        const proved = contract.scenarios.some(({ mediaType }) => samePlace(mediaType.located, located))
        if (seen.has(place) || proved || isExcused([located, response.located], contract, excuses)) continue
        seen.add(place)
        yield {
          code: 'coverage.response.unproved',
          severity: 'error',
          message:
            `The answer ${response.status} of ${operation.id} has no scenario for ${name}, so nothing proves it. ` +
            "Add an example, or say in deviations.yaml ('unproved') why there is none.",
          at: contract.place(located)
        }
      }
    }
  }
}

const samePlace = (one: Located, other: Located): boolean => one.uri === other.uri && one.pointer === other.pointer

const isExcused = (places: readonly Located[], contract: Contract, excuses: Excuses): boolean =>
  excuses.some(({ pointer }) => {
    const authored = contract.authored(pointer)
    return authored !== undefined && places.some((place) => samePlace(place, contract.documents.follow(authored)))
  })
