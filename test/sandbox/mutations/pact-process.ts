// Verifies the pact against copies of the sandbox. A process of its own: Pact's verifier writes its report to stdout itself.
import type { ScenarioName } from '../../../generated/scenarios.ts'
import { idsOf } from '../../../src/verify/scenario-calls.ts'
import { verifyPact } from '../../contract/verify-pact.ts'
import { loadCopy } from './bundle-mutant.ts'

process.on('message', (url: string) => {
  void verify(url).then((failures) => process.send?.({ url, failures: [...failures] }))
})

const verify = async (url: string): Promise<ReadonlyMap<string, string>> => {
  const { startSandbox } = await loadCopy(url)
  await using server = await startSandbox({ clock: 'virtual', bom: false })
  return await verifyPact({
    url: server.url,
    enter: (scenario) => {
      server.sandbox.states[scenario.name as ScenarioName](idsOf(scenario))
    }
  })
}
