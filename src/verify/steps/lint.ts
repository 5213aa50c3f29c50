import { join } from 'node:path'
import { checkWords } from '../../checks/index.ts'
import { schemasOf } from '../../contract/index.ts'
import { lintContract } from '../../generate/lint.ts'
import { count } from '../../report/index.ts'
import type { Step } from '../step.ts'

export const lintStep: Step = {
  run: async ({ contract, project }) => ({
    findings: [
      ...(await lintContract(contract, project.contract, join(project.root, 'redocly.yaml'))),
      ...checkWords(contract)
    ],
    looked: `${count(contract.operations.length, 'operation')}, ${count([...schemasOf(contract)].length, 'schema')}`
  })
}
