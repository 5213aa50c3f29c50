import { faultValidatorOf, isOperation, type CallName } from '../documented.ts'
import type { ForeignAnswer } from '../errors/index.ts'
import type { CallIds } from '../ids.ts'
import { readBody } from '../wire/body.ts'
import type { RawAnswer } from '../wire/raw-answer.ts'
import type { Redaction } from '../wire/redaction.ts'
import { findingOf, type Discrepancy } from './discrepancy.ts'
import { readDocumentedBody } from './documented-body.ts'
import { judgeBody, type ResultOf } from './judge-body.ts'
import { refusalOf, type Refusal, type RefusalBody } from './refusal.ts'

/** What an answer says, once it is held against the contract. */
export type ReadAnswer<Result> =
  | { readonly kind: 'success'; readonly result: Result }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'foreign'; readonly foreign: ForeignAnswer }

/** Makes an answer of what came over the wire. Nothing is believed that the contract does not document. */
export const readAnswer = <Id extends CallName>(
  id: Id,
  raw: RawAnswer,
  ids: CallIds,
  redaction: Redaction,
  now: () => number
): ReadAnswer<ResultOf<Id>> => {
  const { status, headers } = raw
  if (!isOperation(id) && raw.body && status >= 200 && status < 300) {
    const read = readBody(raw.body, !/^text\/|html/i.test(headers.get('content-type') ?? ''), redaction.text)
    const value = read.kind === 'value' ? read.value : read.kind === 'unreadable' ? read.text : undefined
    // A code that is a fault's stands for a refusal, whatever the status.
    return faultValidatorOf(id)(value)
      ? { kind: 'refusal', refusal: refusalOf(status, headers, value as RefusalBody, now) }
      : { kind: 'success', result: value }
  }
  const refused = (body: RefusalBody | undefined): ReadAnswer<ResultOf<Id>> => ({
    kind: 'refusal',
    refusal: refusalOf(status, headers, body, now)
  })
  const foreign = (
    body: unknown,
    [first, ...others]: readonly [Discrepancy, ...Discrepancy[]]
  ): ReadAnswer<ResultOf<Id>> => ({
    kind: 'foreign',
    foreign: {
      operation: id,
      status,
      ids,
      body,
      findings: [findingOf(id, first), ...others.map((discrepancy) => findingOf(id, discrepancy))]
    }
  })

  const body = readDocumentedBody(id, raw, redaction.text)
  if (body.kind === 'undocumented') return foreign(body.body, [body.discrepancy])
  if (body.kind === 'none') return refused(undefined)
  const judged = judgeBody(id, status, body)
  switch (judged.kind) {
    case 'result':
      return { kind: 'success', result: judged.result }
    case 'refusal':
      return refused(judged.body)
    case 'misfit':
      return foreign(body.value, judged.discrepancies)
  }
}
