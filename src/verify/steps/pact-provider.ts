import type { Finding } from '../../finding.ts'
import { count } from '../../report/index.ts'
import { judgePacts } from '../judge-pacts.ts'
import { filesIn } from '../project.ts'
import { runVitest } from '../run-vitest.ts'
import type { Step } from '../step.ts'

/** The committed pact against a provider of ours, by Pact's own verifier: a state is a scenario. */
const createProviderStep = (tests: 'pact-provider' | 'pact-sandbox', evidenceKind: 'pact' | 'sandbox'): Step => ({
  run: async ({ project, contract, evidence }) => {
    const { passed, findings, failed } = await runVitest(project, tests, 'pact.provider.failed')
    const { interactions } = judgePacts(filesIn(project.pacts, '.json'), contract)
    for (const { interaction, scenario } of interactions) {
      if (!scenario) continue
      if (failed.includes(titleOf(interaction.description))) evidence.withdraw(evidenceKind, scenario)
      else if (passed > 0) evidence.add(evidenceKind, scenario)
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
})

export const pactProviderStep = createProviderStep('pact-provider', 'pact')
export const pactSandboxStep = createProviderStep('pact-sandbox', 'sandbox')

/** As the provider tests in `test/contract/` name themselves. */
const titleOf = (description: string): string => `it honours ${description}`
