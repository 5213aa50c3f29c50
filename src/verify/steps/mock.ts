import { isDeepStrictEqual } from 'node:util'
import type { Scenario } from '../../contract/index.ts'
import type { Finding } from '../../finding.ts'
import { createPartnerCenterClient } from '../../client/index.ts'
import { withRecording } from '../../exchange/index.ts'
import { withMock } from '../../mock/index.ts'
import { count } from '../../report/index.ts'
import { callFor } from '../scenario-calls.ts'
import type { Step } from '../step.ts'

/** The mock answers each scenario as the contract writes it, to the requests that the client sends. */
export const mockStep: Step = {
  run: async ({ contract, evidence }) => {
    const findings: Finding[] = []
    await withMock({ contract }, async (mock) => {
      for (const scenario of contract.scenarios) {
        const recording = withRecording(mock.playing(scenario.name, { operation: scenario.operation.id }))
        const client = createPartnerCenterClient({
          token: 'any',
          baseUrl: mock.url,
          fetch: recording.fetch,
          retry: false
        })
        const problem = await callFor(client, scenario).then(
          () => unfaithfulness(scenario, recording.exchanges()[0]?.response),
          (error: unknown) => (error instanceof Error ? error.message : String(error))
        )
        if (problem === undefined) evidence.add('mock', scenario)
        else {
          findings.push({
            code: 'mock.scenario.unfaithful',
            severity: 'error',
            message: `The mock does not play '${scenario.name}' of ${scenario.operation.id}: ${problem} Correct the mock, the scenario or the client.`,
            at: contract.place(scenario.located)
          })
        }
      }
    })
    return { findings, looked: `${count(contract.scenarios.length, 'answer')} played` }
  }
}

type Answer = ReturnType<ReturnType<typeof withRecording>['exchanges']>[number]['response']

const unfaithfulness = (scenario: Scenario, answer: Answer): string | undefined => {
  if (!answer) return 'there was no answer.'
  if (answer.status !== scenario.status) return `its status is ${answer.status} instead of ${scenario.response.status}.`
  const text = answer.body.kind === 'text' ? answer.body.text : ''
  if (scenario.body === undefined) return text === '' ? undefined : 'it has a body instead of none.'
  const body: unknown = typeof scenario.body.value === 'string' ? text : JSON.parse(text)
  return isDeepStrictEqual(body, scenario.body.value) ? undefined : 'its body is not the one of the scenario.'
}
