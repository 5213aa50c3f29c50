import type { Finding, FindingCode } from '../../finding.ts'
import { requestTemplate, responsesPointer, type CallName } from '../documented.ts'

/** One way in which an answer is not what the contract documents. */
export type Discrepancy = {
  readonly code: Extract<FindingCode, `response.${string}`>
  /** JSON pointer into the body. */
  readonly pointer: string
  /** What was seen and what the contract has, as words after the request. Without values: they are the customer's. */
  readonly seen: string
}

/** The discrepancy as a finding. It names the call by its path template, so that it holds no id of a customer. */
export const findingOf = (id: CallName, { code, pointer, seen }: Discrepancy): Finding => ({
  code,
  severity: 'error',
  message: `${requestTemplate(id)}: ${seen}. Find out who answered so; if it is the service, the contract has to follow.`,
  at: { file: requestTemplate(id), pointer },
  contract: { file: 'openapi.json', pointer: responsesPointer(id) },
  party: 'service'
})
