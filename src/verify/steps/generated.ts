import { join } from 'node:path'
import { checkDerived } from '../../checks/index.ts'
import { generateAll } from '../../generate/index.ts'
import { count } from '../../report/index.ts'
import { generateCommand } from '../commands.ts'
import { derivedFiles } from '../derived-files.ts'
import type { Step } from '../step.ts'
import { checkScenarioTypes } from '../scenario-types.ts'

export const generatedStep: Step = {
  run: async ({ contract, project, bundle, evidence }) => {
    const files = await generateAll(contract, project.contract, generateCommand, await bundle())
    const stale = [...checkDerived(derivedFiles(files, project.generated, generateCommand))]
    // Stale types prove nothing, and what they do not fit is no news beside that.
    if (stale.length > 0) return { findings: stale, looked: count(files.size, 'file') }
    const { findings, mistyped } = checkScenarioTypes(join(project.generated, 'scenarios.ts'), contract)
    for (const scenario of contract.scenarios) {
      if (scenario.body && !mistyped.has(scenario.name)) evidence.add('types', scenario)
    }
    return { findings, looked: count(files.size, 'file') }
  }
}
