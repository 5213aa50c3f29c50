import { count } from '../../report/index.ts'
import { judgePacts } from '../judge-pacts.ts'
import { filesIn } from '../project.ts'
import type { Step } from '../step.ts'

/** The committed pacts against the contract. An interaction that fits is evidence until the provider fails it. */
export const pactsStep: Step = {
  run: ({ contract, project, evidence }) => {
    const files = filesIn(project.pacts, '.json')
    const { findings, interactions } = judgePacts(files, contract)
    for (const { scenario } of interactions) if (scenario) evidence.add('pact', scenario)
    return { findings, looked: `${count(interactions.length, 'interaction')} in ${count(files.length, 'pact')}` }
  }
}
