import type { HeaderReader } from './wire/header-reader.ts'

/** The ids that Microsoft's support asks for. On every answer and on every error of a call. */
export type CallIds = {
  /** `MS-RequestId` as it was sent, a GUID: the service does the work of one id once. */
  readonly requestId: string
  /** `MS-CorrelationId` as it was sent, a GUID: finds the call in the service's logs. */
  readonly correlationId: string
  /** `MS-CV` of the answer, the service's correlation vector. Gateways send none. */
  readonly cv?: string
  /** `MS-ServerId` of the answer, opaque text. */
  readonly serverId?: string
  /** `Date` of the answer as it was sent, an HTTP date of the service's clock. */
  readonly date?: string
}

/** The ids that a call sends. */
export type SentIds = Pick<CallIds, 'requestId' | 'correlationId'>

/** The ids of a call together with those that its answer has. */
export const withAnswered = ({ requestId, correlationId }: SentIds, headers: HeaderReader): CallIds => {
  const cv = headers.get('ms-cv')
  const serverId = headers.get('ms-serverid')
  const date = headers.get('date')
  return {
    requestId,
    correlationId,
    ...(cv !== undefined && { cv }),
    ...(serverId !== undefined && { serverId }),
    ...(date !== undefined && { date })
  }
}

/**
 * An id as it may be sent.
 *
 * @throws TypeError where it is no GUID: the service would make an id of its own, and nothing would protect a repeated call
 *   from being done twice
 */
export const asGuid = (name: keyof SentIds, id: unknown): string => {
  if (typeof id === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id
  throw new TypeError(
    `expected ${name} to be a GUID (8-4-4-4-12 hexadecimal digits), but it is not. Use crypto.randomUUID()`
  )
}
