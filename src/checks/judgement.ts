import type { Contract, Operation, SchemaViolation } from '../contract/index.ts'
import { redactShapes, redactUrl, type Exchange, type History, type RecordedRequest } from '../exchange/index.ts'
import type { Finding, FindingCode, Party, Place, Severity } from '../finding.ts'
import { namesIn, quote, shownPath, shownPlace, shownPointer, type Source } from './quoting.ts'

/** One exchange of a history that a contract has an operation for, with what the checks need to speak about it. */
export type Judged = {
  /** Where it stands. */
  readonly history: Pick<History, 'file' | 'locate'>
  /** The request, and the answer where one came. */
  readonly exchange: Exchange
  /** What was called. */
  readonly operation: Operation
  /** Values of the path, decoded, by the names that the contract has. */
  readonly pathParameters: Readonly<Record<string, string>>
  /** What it is judged by. */
  readonly contract: Contract
}

type Details = {
  readonly severity?: Severity
  readonly party: Party
  /** JSON pointer below the exchange, e.g. `/response/status`. */
  readonly pointer: string
  readonly contract?: Place
}

/** A finding about an exchange: the message opens with the request line, so that it can be read alone. */
export const exchangeFinding = (judged: Judged, code: FindingCode, message: string, details: Details): Finding => ({
  code,
  severity: details.severity ?? 'error',
  // What was recorded may hold a token in any place, a media type or a method as well.
  message: redactShapes(`${requestLine(judged.exchange, judged.operation.path)}: ${message}`),
  at: shownPlace(judged.history.locate(judged.exchange.pointer + details.pointer)),
  ...(details.contract && { contract: details.contract }),
  party: details.party
})

/**
 * Method and path, without query and host: enough to recognise the call.
 *
 * @param template the path of its operation, where there is one: a parameter with the name of a secret is not shown
 */
export const requestLine = (
  { request }: { readonly request: Pick<RecordedRequest, 'method' | 'url'> },
  template?: string
): string => {
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : request.url
  return `${redactShapes(request.method)} ${redactUrl(shownPath(path, template))}`
}

/** `the answer 201: /orders/0/id is the number 5; the contract expects a string` */
export const violationText = (
  { pointer, actual, expected }: SchemaViolation,
  subject: string,
  { in: place, names }: Source = { in: 'body', names: [] }
): string =>
  `${subject}${pointer === '' ? '' : `: ${shownPointer(pointer)}`} is ` +
  `${quote(actual, { in: place, names: [...names, ...namesIn(pointer)] })}; the contract expects ${expected}`
