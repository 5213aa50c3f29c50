import { checkCoverage, unprovedOf } from '../../checks/index.ts'
import { count } from '../../report/index.ts'
import type { Step } from '../step.ts'

export const coverageStep: Step = {
  run: ({ contract, deviations, evidence }) => ({
    findings: [...checkCoverage(evidence, contract, unprovedOf(deviations))],
    looked: count(
      new Set(
        contract.operations.flatMap(({ responses }) => responses.map(({ located }) => located.uri + located.pointer))
      ).size,
      'answer'
    )
  })
}
