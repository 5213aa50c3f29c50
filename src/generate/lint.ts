import { lint, loadConfig } from '@redocly/openapi-core'
import { fileUri } from '../contract/file-uri.ts'
import type { Contract } from '../contract/index.ts'
import type { Finding } from '../finding.ts'
import { ReadBefore } from './read-before.ts'

/**
 * The rules of Redocly's linter, as configured in `redocly.yaml`, on the authored contract. Its warnings are errors
 * here: a contract that warns is not finished.
 */
export const lintContract = async (contract: Contract, file: string, configPath: string): Promise<Finding[]> => {
  const problems = await lint({
    ref: file,
    config: await loadConfig({ configPath }),
    externalRefResolver: new ReadBefore(contract)
  })
  return problems
    .filter((problem) => !problem.ignored)
    .map((problem) => {
      const [location] = problem.location
      const uri = location ? fileUri(location.source.absoluteRef) : contract.documents.root.uri
      const pointer = location && 'pointer' in location ? (location.pointer ?? '').replace(/^#/, '') : ''
      return {
        code: 'contract.lint.rule',
        severity: 'error',
        message: `${problem.message} (rule '${problem.ruleId}'). ${problem.suggest.length > 0 ? `Did you mean ${problem.suggest.join(' or ')}?` : 'Correct the contract.'}`,
        at: contract.place({ uri, pointer })
      }
    })
}
