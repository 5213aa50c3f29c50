import type { HeaderReader } from './header-reader.ts'
import type { Redaction } from './redaction.ts'

/** What is known of an answer before its body has arrived. */
export type AnswerHead = { readonly status: number; readonly headers: HeaderReader }

/** An answer as it came over the wire. The body is whole and unread; `undefined` where it is larger than may be read. */
export type RawAnswer = AnswerHead & { readonly body: Uint8Array | undefined }

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

/**
 * The body, decompressed: a small answer may be made of a huge one. As bytes, since `text()` would put a replacement for whatever is no
 * UTF-8, and nobody would learn of it.
 *
 * @returns `undefined` where there is more than `most`
 */
export const bytesOf = async (response: Response, most: number): Promise<Uint8Array | undefined> => {
  // A fetch that was handed in may know other streams than the platform's.
  const reader = (response.body as Partial<ReadableStream<Uint8Array>> | null)?.getReader?.()
  const parts: Uint8Array[] = []
  let length = 0
  for (let isOver = false; !isOver;) {
    const { done, value } = reader
      ? await reader.read()
      : { done: !(isOver = true), value: new Uint8Array(await response.arrayBuffer()) }
    if (done) break
    length += value.length
    if (length > most) {
      // Whatever comes of that: nobody reads on.
      reader?.cancel().catch(() => {})
      return undefined
    }
    parts.push(value)
  }
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
