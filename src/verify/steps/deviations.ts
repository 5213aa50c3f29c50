import { checkDeviations } from '../../checks/index.ts'
import { count } from '../../report/index.ts'
import type { Step } from '../step.ts'

export const deviationsStep: Step = {
  run: async ({ contract, deviations, bundle }) => ({
    findings: [...checkDeviations(deviations, await bundle(), contract)],
    looked: count((Object(deviations.value) as { deviations?: unknown[] }).deviations?.length ?? 0, 'deviation')
  })
}
