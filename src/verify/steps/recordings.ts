import { isDeepStrictEqual } from 'node:util'
import type { Judged } from '../../checks/index.ts'
import type { Contract, Scenario } from '../../contract/index.ts'
import { InputError } from '../../input-error.ts'
import { count } from '../../report/index.ts'
import { filesIn } from '../project.ts'
import { judgeRecordings } from '../judge-recordings.ts'
import type { Step } from '../step.ts'

export const recordingsStep: Step = {
  run: ({ contract, project, evidence }) => {
    const files = filesIn(project.recordings, '.har')
    if (files.length === 0) {
      throw new InputError("Failed to judge the recordings: there is none. Run 'npm run record -- --update'.", {
        file: project.recordings
      })
    }
    const {
      findings,
      judged,
      kept,
      evidence: laws
    } = judgeRecordings(files, contract, {
      keep: (one, found) =>
        found.some(({ severity }) => severity === 'error') ? undefined : scenarioShownBy(one, contract)
    })
    for (const scenario of kept) evidence.add('recording', scenario)
    return { findings, looked: `${count(judged, 'exchange')} in ${count(files.length, 'file')}`, laws }
  }
}

/** A recording proves a scenario when it holds the scenario's answer: operation, status and body, not by its name. */
const scenarioShownBy = ({ exchange, operation }: Judged, contract: Contract): Scenario | undefined =>
  contract.scenarios.find(
    (scenario) =>
      scenario.operation === operation &&
      scenario.status === exchange.response?.status &&
      sameBody(scenario, exchange.response?.body.kind === 'text' ? exchange.response.body.text : '')
  )

const sameBody = (scenario: Scenario, text: string): boolean => {
  if (scenario.body === undefined || text === '') return scenario.body === undefined && text === ''
  if (typeof scenario.body.value === 'string') return scenario.body.value === text
  try {
    return isDeepStrictEqual(JSON.parse(text.replace(/^\uFEFF/, '')), scenario.body.value)
  } catch {
    return false
  }
}
