import type { Contract, Router } from '../contract/index.ts'
import { redactShapes, type Exchange, type History } from '../exchange/index.ts'
import type { Finding } from '../finding.ts'
import { exchangeFinding, requestLine, type Judged } from './judgement.ts'
import { shownPlace } from './quoting.ts'
import { checkRequest } from './requests.ts'
import { checkResponse } from './responses.ts'

/** Which exchanges of a history a contract speaks about. */
export type Scope = {
  /** Exchanges that an operation of the contract fits. */
  readonly judged: readonly Judged[]
  /** Exchanges with the contract's host that no operation fits, as findings. */
  readonly undocumented: readonly Finding[]
  /** How many exchanges are for other hosts. They are never judged. */
  readonly foreign: number
}

/** Sorts the exchanges of a history into judged, undocumented and foreign. */
export const scopeOf = (history: History, contract: Contract, router: Router): Scope => {
  const judged: Judged[] = []
  const undocumented: Finding[] = []
  let foreign = 0
  for (const exchange of history.exchanges) {
    const route = router(exchange.request.method, exchange.request.url)
    if (route.kind === 'foreign') foreign++
    else if (route.kind === 'operation') judged.push({ history, exchange, contract, ...route })
    else undocumented.push(undocumentedFinding(history, exchange, route.allowedMethods))
  }
  return { judged, undocumented, foreign }
}

/** What is said of an exchange with the contract's host that no operation fits. */
export const undocumentedFinding = (
  { locate }: Pick<History, 'locate'>,
  exchange: Exchange,
  allowedMethods: readonly string[]
): Finding => ({
  code: 'exchange.operation.undocumented',
  severity: 'warning',
  message:
    redactShapes(requestLine(exchange)) +
    `: ${allowedMethods.length > 0 ? `the contract has only ${allowedMethods.join(', ')} for this path` : 'the contract has no such path'}` +
    ', so the exchange was not judged. Add the operation to the contract, or leave the exchange out.',
  at: shownPlace(locate(`${exchange.pointer}/request/${allowedMethods.length > 0 ? 'method' : 'url'}`)),
  party: 'client'
})

/** The promise: an exchange is one that the contract documents, request and answer. */
export const checkExchange = function* (judged: Judged): Iterable<Finding> {
  yield* checkRequest(judged)
  if (judged.exchange.response) yield* checkResponse(judged, judged.exchange.response)
  else {
    yield exchangeFinding(
      judged,
      'exchange.response.missing',
      'no answer was recorded, so its outcome is unknown. Look for a later exchange that tells it.',
      { severity: 'warning', party: 'service', pointer: '' }
    )
  }
}
