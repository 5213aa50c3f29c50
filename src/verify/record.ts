import { createPartnerCenterClient } from '../client/index.ts'
import type { Contract, Scenario } from '../contract/index.ts'
import { withRecording, writeHar, type Exchange } from '../exchange/index.ts'
import { withMock } from '../mock/index.ts'
import { documentedExchanges } from './documentation.ts'
import { makeHistories } from './histories.ts'
import { callFor } from './scenario-calls.ts'

/** Every recorded call starts at this time plus its place in the file, and takes as long: a recording is compared by bytes. */
const begin = Date.UTC(2026, 2, 2, 9, 0, 0)
const step = 60_000
const duration = 40

/**
 * One recording a scenario, made by driving the client against the mock, one of the published page, and histories of the
 * sandbox. The same contract gives the same bytes: time and ids are counted.
 */
export const makeRecordings = async (
  contract: Contract,
  creatorVersion: string
): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>()
  await withMock({ contract }, async (mock) => {
    for (const [name, places] of contract.scenariosByName()) {
      const exchanges: Exchange[] = []
      for (const scenario of places) {
        let ticks = 0
        const start = begin + exchanges.length * step
        const recording = withRecording(mock.playing(name, { operation: scenario.operation.id }), {
          now: () => start + duration * ticks++
        })
        const client = createPartnerCenterClient({
          token: 'recorded',
          fetch: recording.fetch,
          retry: false,
          createId: countedIds(exchanges.length)
        })
        await callFor(client, scenario)
        exchanges.push(...recording.exchanges().map((exchange) => ({ ...exchange, comment: scenario.operation.id })))
      }
      files.set(`${name}.har`, writeHar({ exchanges }, { creatorVersion, comment: provenance(name, places[0]) }))
    }
  })
  files.set(
    'documentation.har',
    writeHar(
      { exchanges: documentedExchanges() },
      {
        creatorVersion,
        comment:
          "The request and the answers printed on Microsoft's page 'Check out an order for a customer in a cart', repaired."
      }
    )
  )
  for (const [name, text] of await makeHistories(creatorVersion)) files.set(name, text)
  return files
}

const provenance = (name: string, scenario: Scenario | undefined): string =>
  `Scenario '${name}': ${scenario?.summary ?? ''}. Made by driving the client against the mock of the contract with 'npm run record'; ` +
  'no answer of Microsoft. Times and ids are counted, not measured.'

/** GUIDs that count, different in each call of a recording. */
const countedIds = (call: number): (() => string) => {
  let count = 0
  return () => `00000000-0000-4000-8000-${(call * 256 + ++count).toString(16).padStart(12, '0')}`
}
