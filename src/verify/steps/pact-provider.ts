import type { Finding } from '../../finding.ts'
import { count } from '../../report/index.ts'
import { judgePacts } from '../judge-pacts.ts'
import { filesIn } from '../project.ts'
import { runVitest } from '../run-vitest.ts'
import type { Step } from '../step.ts'

/** The committed pact against the mock, by Pact's own verifier: a state is a scenario. */
export const pactProviderStep: Step = {
  run: async ({ project, contract, evidence }) => {
    const { passed, findings, failed } = await runVitest(project, 'pact-provider', 'pact.provider.failed')
    const { interactions } = judgePacts(filesIn(project.pacts, '.json'), contract)
    for (const { interaction, scenario } of interactions) {
      if (scenario && failed.includes(titleOf(interaction.description))) evidence.withdraw('pact', scenario)
    }
    const placed = findings.map((finding): Finding => {
      const found = interactions.find(({ interaction }) =>
        finding.message.startsWith(`${titleOf(interaction.description)}: `)
      )
      return found
        ? { ...finding, at: found.place, ...(found.scenario && { contract: contract.place(found.scenario.located) }) }
        : finding
    })
    return { findings: placed, looked: `${count(passed, 'interaction')} honoured` }
  }
}

/** As `test/contract/provider.test.ts` names its tests. */
const titleOf = (description: string): string => `it honours ${description}`
