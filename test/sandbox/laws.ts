import { expect, onTestFinished } from 'vitest'
import { createRouter } from '../../src/contract/index.ts'
import { judgeHistory } from '../../src/checks/index.ts'
import type { Finding } from '../../src/finding.ts'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { contract } from './judge.ts'

const router = createRouter(contract)

/** The laws across time that the answers of a sandbox broke. What callers did wrong is their business. */
export const lawsBrokenBy = (sandbox: Sandbox): Finding[] => {
  const findings = judgeHistory(sandbox.history(), contract, router)
  // A refusal of a call that is itself wrong follows from that.
  const wrongCalls = new Set(findings.filter(({ party }) => party === 'client').map(exchangeOf))
  return findings.filter(
    (finding) => finding.party === 'service' && finding.severity === 'error' && !wrongCalls.has(exchangeOf(finding))
  )
}

/** `/log/entries/3` */
const exchangeOf = ({ at }: Finding): string => at.pointer.split('/').slice(0, 4).join('/')

/** Judges what has passed through a sandbox when the test that uses it is over, whatever the test was about. */
export const judgedInTheEnd = (sandbox: Sandbox): Sandbox => {
  let mayRefuse = false
  onTestFinished(() => {
    // A fault that a test adds may refuse what was bought: that is what it was added for.
    expect(lawsBrokenBy(sandbox).filter(({ code }) => !mayRefuse || code !== 'replay.answer.refused')).toEqual([])
  })
  const { faults } = sandbox
  return {
    ...sandbox,
    faults: {
      ...faults,
      add: (request) => {
        mayRefuse = true
        return faults.add(request)
      }
    }
  }
}
