import { checkExchange, scopeOf } from '../../../../src/checks/index.ts'
import { createRouter } from '../../../../src/contract/index.ts'
import type { History } from '../../../../src/exchange/index.ts'
import type { Finding } from '../../../../src/finding.ts'
import { judgeHistory } from '../../../../src/checks/history/index.ts'
import { partnerCenter } from '../../../support/partner-center.ts'

const router = createRouter(partnerCenter)

/** All that is said of a history: of each exchange by itself, and of them together. */
export const findingsOf = (history: History): Finding[] => {
  const { judged, undocumented } = scopeOf(history, partnerCenter, router)
  return [
    ...undocumented,
    ...judged.flatMap((one) => [...checkExchange(one)]),
    ...judgeHistory(history, partnerCenter, router)
  ]
}
