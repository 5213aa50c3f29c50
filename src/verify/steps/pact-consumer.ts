import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDerived } from '../../checks/index.ts'
import type { Finding } from '../../finding.ts'
import { count } from '../../report/index.ts'
import { pactCommand } from '../commands.ts'
import { derivedFiles } from '../derived-files.ts'
import type { Project } from '../project.ts'
import { runVitest } from '../run-vitest.ts'
import type { Step } from '../step.ts'

/** The consumer tests of the real client, and whether the committed pacts are what they write. */
export const pactConsumerStep: Step = {
  run: async ({ project, contract }) => {
    const { findings, passed, pacts } = await writePacts(project)
    // A failed run writes no pact: that the committed one differs then is no news.
    const stale =
      findings.length > 0
        ? []
        : [...checkDerived(derivedFiles(pacts, project.pacts, pactCommand, '.json'), 'pact.file.stale')]
    const placed = findings.map((finding): Finding => {
      const scenario = contract.scenarios.find(({ operation, name }) =>
        finding.message.startsWith(`it reads ${operation.id}: ${name}:`)
      )
      return scenario ? { ...finding, contract: contract.place(scenario.located) } : finding
    })
    return { findings: [...placed, ...stale], looked: `${count(passed, 'test')} passed` }
  }
}

/** Runs the consumer tests into an empty folder and gives the text of each pact they write, by file name. */
export const writePacts = async (
  project: Project
): Promise<{ findings: readonly Finding[]; passed: number; pacts: ReadonlyMap<string, string> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-pacts-'))
  try {
    const { findings, passed } = await runVitest(project, 'pact-consumer', 'pact.consumer.failed', {
      CART_CONTRACT_PACTS: folder
    })
    const pacts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
    return { findings, passed, pacts }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
