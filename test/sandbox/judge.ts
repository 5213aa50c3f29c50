import { checkExchange, judgeHistory, scopeOf } from '../../src/checks/index.ts'
import { Contract, createRouter } from '../../src/contract/index.ts'
import type { History } from '../../src/exchange/index.ts'
import type { Finding } from '../../src/finding.ts'
import type { Sandbox } from '../../src/sandbox/index.ts'

export const contract = new Contract('openapi/partner-center.yaml')
const router = createRouter(contract)

/** What the contract finds in the answers that a sandbox gave. What callers did wrong is their business. */
export const faultsOfAnswers = (sandbox: Sandbox): Finding[] => {
  const { judged } = scopeOf(sandbox.history(), contract, router)
  if (judged.length === 0) throw new Error('expected exchanges to judge, but there are none')
  return judged
    .flatMap((exchange) => [...checkExchange(exchange)])
    .filter(({ party, code }) => party === 'service' && code !== 'exchange.response.missing')
}

/** All that is wrong with a history by the contract: each exchange, and all of them by the laws across time. */
export const findingsOf = (history: History): Finding[] => {
  const { judged, undocumented } = scopeOf(history, contract, router)
  if (judged.length === 0) throw new Error('expected exchanges to judge, but there are none')
  return [
    ...undocumented,
    // A call that was lost has no answer, and that is no fault of it.
    ...judged
      .flatMap((exchange) => [...checkExchange(exchange)])
      .filter(({ code }) => code !== 'exchange.response.missing'),
    ...judgeHistory(history, contract, router)
  ]
}
