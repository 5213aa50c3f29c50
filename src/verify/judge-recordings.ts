import { checkExchange, scopeOf, type Judged } from '../checks/index.ts'
import { createRouter, type Contract } from '../contract/index.ts'
import { readHar } from '../exchange/index.ts'
import type { Finding } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { count } from '../report/index.ts'
import { readInput } from './read-input.ts'

export type Judgement = {
  readonly findings: readonly Finding[]
  readonly judged: readonly Judged[]
  /** Exchanges for other hosts: counted, never judged. */
  readonly foreign: number
}

/**
 * Judges every exchange of the given recordings against a contract.
 *
 * @param baseUrls further hosts that count as the contract's
 * @throws InputError where a file cannot be read as HAR, or holds nothing for the contract's hosts
 */
export const judgeRecordings = (
  files: readonly string[],
  contract: Contract,
  baseUrls: readonly string[] = []
): Judgement => {
  const router = createRouter(contract, baseUrls)
  const findings: Finding[] = []
  const judged: Judged[] = []
  let foreign = 0
  for (const file of files) {
    const history = readHar(readInput(file, 'the recording'), file)
    const scope = scopeOf(history, contract, router)
    if (scope.judged.length === 0) {
      throw new InputError(
        'Failed to judge the recording: expected exchanges that the contract has an operation for, with ' +
          `${[...contract.servers, ...baseUrls].join(' or ')}, but there is none: ${count(scope.foreign, 'exchange')} with ` +
          `other hosts, ${scope.undocumented.length} with other paths. ` +
          (scope.foreign > 0
            ? 'Give the host that was recorded with --base-url.'
            : 'Give the contract of these paths with --spec.'),
        { file }
      )
    }
    foreign += scope.foreign
    judged.push(...scope.judged)
    findings.push(...scope.undocumented, ...scope.judged.flatMap((one) => [...checkExchange(one)]))
  }
  return { findings, judged, foreign }
}
