import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScenarioName } from '../../generated/scenarios.ts'
import { startSandbox, type SandboxServer } from '../../src/sandbox-server/index.ts'
import { idsOf } from '../../src/verify/scenario-calls.ts'
import { interactions, verifyPact } from './verify-pact.ts'

let server: SandboxServer
let failures: ReadonlyMap<string, string>

beforeAll(async () => {
  // Pact's verifier takes no byte order mark for JSON.
  server = await startSandbox({ clock: 'virtual', bom: false })
  failures = await verifyPact({
    url: server.url,
    enter: (scenario) => {
      server.sandbox.states[scenario.name as ScenarioName](idsOf(scenario))
    }
  })
})

afterAll(async () => {
  await server.close()
})

test.each(interactions.map(({ description }) => description))('it honours %s', (description) => {
  expect(failures.get(description) ?? failures.get('')).toBeUndefined()
})
