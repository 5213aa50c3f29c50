import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDerived, type DerivedFile } from '../../checks/index.ts'
import { generateAll } from '../../generate/index.ts'
import { count } from '../../report/index.ts'
import { generateCommand } from '../commands.ts'
import type { Step } from '../step.ts'
import { checkScenarioTypes } from '../scenario-types.ts'

export const generatedStep: Step = {
  run: async ({ contract, project, bundle, evidence }) => {
    const files = await generateAll(contract, project.contract, generateCommand, await bundle())
    const stale = [...checkDerived(derivedFiles(files, project.generated, generateCommand))]
    const { findings, mistyped } = checkScenarioTypes(join(project.generated, 'scenarios.ts'), contract)
    for (const scenario of contract.scenarios) {
      if (scenario.body && !mistyped.has(scenario.name)) evidence.add('types', scenario)
    }
    return { findings: [...stale, ...findings], looked: count(files.size, 'file') }
  }
}

/** Generated files beside what is committed of them. */
export const derivedFiles = (files: ReadonlyMap<string, string>, folder: string, command: string): DerivedFile[] =>
  [...files].map(([name, fresh]) => {
    const file = join(folder, name)
    return { file, committed: existsSync(file) ? readFileSync(file, 'utf8') : undefined, fresh, command }
  })
