import type { HeaderReader } from './header-reader.ts'
import type { Redaction } from './redaction.ts'

/** What is known of an answer before its body has arrived. */
export type AnswerHead = { readonly status: number; readonly headers: HeaderReader }

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
    // A fetch that was handed in may give anything.
    const { headers } = response as { headers?: Partial<Headers> | null }
    if (response.type !== 'error' && typeof headers?.get === 'function') return response
  }
  throw new TypeError('fetch gave no Response')
}

/** A header is cleaned when it is asked for: few of them ever are. */
export const headOf = ({ status, headers }: Response, redaction: Redaction): AnswerHead => ({
  status,
  headers: {
    get: (name) => {
      const value = headers.get(name)
      return value === null ? undefined : redaction.text(value)
    }
  }
})
