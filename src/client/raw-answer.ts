import type { Redaction } from './redaction.ts'

/** What is known of an answer before its body has arrived. */
export type AnswerHead = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
}

/** An answer as it came over the wire. The body is whole and unread. */
export type RawAnswer = AnswerHead & { readonly body: Uint8Array }

/**
 * What a `fetch` that was handed in gave back, if it is an answer.
 *
 * @throws TypeError otherwise. `Response.error()` is the platform's way to say that there is none
 */
export const asResponse = (value: unknown): Response => {
  if (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    'headers' in value &&
    'arrayBuffer' in value
  ) {
    const response = value as Response
    if (response.type !== 'error') return response
  }
  throw new TypeError('fetch gave no Response')
}

export const headOf = (response: Response, redaction: Redaction): AnswerHead => ({
  status: response.status,
  headers: new Map([...response.headers].map(([name, value]) => [name.toLowerCase(), redaction.text(value)]))
})

/** Kept as bytes: `text()` would put a replacement for whatever is no UTF-8, and nobody would learn of it. */
export const bodyOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer())
