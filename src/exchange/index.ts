export { bodyOfBytes } from './body.ts'
export type { Exchange, HeaderFields, History, RecordedBody, RecordedRequest, RecordedResponse } from './exchange.ts'
export {
  charsetOf,
  fieldValue,
  headerPositions,
  headerValue,
  headerValues,
  mediaTypeOf,
  parseMediaType
} from './headers.ts'
export type { ParsedMediaType } from './headers.ts'
export { createHistory } from './history.ts'
export { readJson } from './json-input.ts'
export { createLocator } from './locator.ts'
export { readPact } from './pact.ts'
export type { Interaction, Pact } from './pact.ts'
export { readHar } from './read-har.ts'
export { withRecordedHistory, type HistoryStream } from './recorded-history.ts'
export { sourceOfBytes, type ByteSource } from './har/byte-source.ts'
export { withRecording } from './recording.ts'
export type { Recording } from './recording.ts'
export { redact } from './redact.ts'
export {
  holdsSecret,
  isSecretName,
  isSecretParameter,
  redacted,
  redactShapes,
  redactText,
  redactUrl
} from './secrets/index.ts'
export { writeHar } from './write-har.ts'
