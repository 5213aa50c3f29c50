import type { OperationId } from '../../generated/operations.ts'
import type { Answer } from './answer.ts'
import { findingOf, type Discrepancy } from './discrepancy.ts'
import type { ResultOf } from './documented.ts'
import { readDocumentedBody } from './documented-body.ts'
import { ContractViolationError } from './errors.ts'
import { withAnswered, type SentIds } from './ids.ts'
import { judgeBody } from './judge-body.ts'
import type { RawAnswer } from './raw-answer.ts'
import type { Redaction } from './redaction.ts'
import { refusalOf, type RefusalBody } from './refusal.ts'

/** An answer, and what it takes to speak about it. */
export type Received = {
  readonly raw: RawAnswer
  readonly sent: SentIds
  readonly redaction: Redaction
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * Makes an answer of what came over the wire. Nothing is believed that the contract does not document.
 *
 * @throws ContractViolationError where the contract does not allow what came
 */
export const readAnswer = <Id extends OperationId>(id: Id, received: Received): Answer<ResultOf<Id>> => {
  const { raw, sent, redaction, now } = received
  const { status, headers } = raw
  const ids = withAnswered(sent, headers)
  const refused = (body: RefusalBody | undefined): Answer<ResultOf<Id>> => ({
    ok: false,
    kind: 'refusal',
    status,
    ids,
    refusal: refusalOf(status, headers, body, now)
  })
  const foreign = (
    body: unknown,
    [first, ...others]: readonly [Discrepancy, ...Discrepancy[]]
  ): ContractViolationError =>
    new ContractViolationError({
      operation: id,
      status,
      ids,
      body,
      findings: [findingOf(id, first), ...others.map((discrepancy) => findingOf(id, discrepancy))]
    })

  const body = readDocumentedBody(id, raw, redaction.text)
  if (body.kind === 'undocumented') throw foreign(body.body, [body.discrepancy])
  if (body.kind === 'none') return refused(undefined)
  const judged = judgeBody(id, status, body)
  switch (judged.kind) {
    case 'result':
      return { ok: true, kind: 'success', status, ids, result: judged.result }
    case 'refusal':
      return refused(judged.body)
    case 'misfit':
      throw foreign(body.value, judged.discrepancies)
  }
}
