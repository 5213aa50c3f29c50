import type { Place } from '../finding.ts'

/** Header fields in the order of the wire, names as sent. HTTP compares the names without case. */
export type HeaderFields = ReadonlyArray<readonly [name: string, value: string]>

/**
 * A body as it was recorded. `text` is decoded (base64 undone) and still has its byte order mark if one was sent.
 * `unrecorded` means that a body was, or may have been, sent and its text was not kept: nothing can be said about it.
 */
export type RecordedBody =
  | {
      /** What there is of it. */
      readonly kind: 'none'
    }
  | {
      /** What there is of it. */
      readonly kind: 'text'
      /** Decoded; a byte order mark is still in it. */
      readonly text: string
    }
  | {
      /** What there is of it. */
      readonly kind: 'binary'
      /** As they were sent. */
      readonly bytes: Uint8Array
    }
  | {
      /** What there is of it. */
      readonly kind: 'unrecorded'
    }

/** A request as it was recorded, secrets included. */
export type RecordedRequest = {
  /** Upper case. */
  readonly method: string
  /** Absolute. */
  readonly url: string
  /** In the order in which they were sent. */
  readonly headers: HeaderFields
  /** What there is of its body. */
  readonly body: RecordedBody
}

/** An answer as it was recorded, secrets included. */
export type RecordedResponse = {
  /** The HTTP status. */
  readonly status: number
  /** In the order in which they came. */
  readonly headers: HeaderFields
  /** What there is of its body. */
  readonly body: RecordedBody
}

/** One HTTP request and its response, or the absence of one. */
export type Exchange = {
  /** What was sent. */
  readonly request: RecordedRequest
  /** Absent when no answer came (HAR status 0, aborted): the outcome is unknown. */
  readonly response?: RecordedResponse
  /** When the request started, in milliseconds since 1970-01-01T00:00:00Z; absent when the recording does not say. */
  readonly startedAt?: number
  /** From start to the end of the answer, in milliseconds; 0 when the recording does not say. */
  readonly duration: number
  /** Where the exchange stands in its file, e.g. `/log/entries/3`. */
  readonly pointer: string
  /** The recording's own remark on this exchange. */
  readonly comment?: string
}

/** Exchanges in order of time (by start; those without a time keep their place behind the one before them). */
export type History = {
  /** The path of the file, or a word for a history that stands in none. */
  readonly file: string
  /** In order of time. */
  readonly exchanges: readonly Exchange[]
  /** The recording's own remark: its provenance. */
  readonly comment?: string
  /**
   * A place in the file, with its line where the file is text that we hold. The search is done only when asked. A pointer
   * to a header counts the fields as the exchange does; the place counts as the file does, which may hold HTTP/2's
   * pseudo headers before them.
   */
  readonly locate: (pointer: string) => Place
}
