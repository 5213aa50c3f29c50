import { requestMethod, requestPath } from '../documented.ts'
import type { AttemptReport } from './report.ts'

/** Attributes of a client span, named as OpenTelemetry's semantic conventions for HTTP name them. */
export type SpanAttributes = Readonly<Record<string, string | number>>

/**
 * The attributes of the span of one attempt. It began at `startedAt` and took `duration` milliseconds. Ids of the customer are
 * not among them: the path is its template.
 */
export const spanAttributes = ({ operation, attempt, ids, outcome }: AttemptReport): SpanAttributes => {
  const failure = errorTypeOf(outcome)
  const template = requestPath(operation)
  return {
    'http.request.method': requestMethod(operation),
    ...(template !== undefined && { 'url.template': template }),
    ...(outcome.status !== undefined && { 'http.response.status_code': outcome.status }),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
    ...(failure !== undefined && { 'error.type': failure }),
    'partner_center.operation': operation,
    'partner_center.request_id': ids.requestId,
    'partner_center.correlation_id': ids.correlationId,
    ...(ids.cv !== undefined && { 'partner_center.cv': ids.cv }),
    ...(outcome.kind === 'answered' && outcome.code !== undefined && { 'partner_center.fault_code': outcome.code })
  }
}

const errorTypeOf = (outcome: AttemptReport['outcome']): string | undefined => {
  if (outcome.kind === 'no-answer') return outcome.reason
  if (outcome.kind === 'outside-contract') return 'ContractViolationError'
  return outcome.status >= 400 || outcome.code !== undefined ? String(outcome.status) : undefined
}
