import { checkExamples } from '../../checks/index.ts'
import { count } from '../../report/index.ts'
import type { Step } from '../step.ts'

export const examplesStep: Step = {
  run: ({ contract, evidence }) => {
    const findings = [...checkExamples(contract)]
    for (const scenario of contract.scenarios) {
      const place = contract.place(scenario.located)
      if (!findings.some(({ at }) => at.file === place.file && at.pointer.startsWith(place.pointer))) {
        evidence.add('example', scenario)
      }
    }
    return { findings, looked: count(new Set(contract.scenarios.map(({ name }) => name)).size, 'scenario') }
  }
}
