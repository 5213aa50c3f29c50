/** A value of a document together with the place it was read from. */
export type Located<T = unknown> = {
  /** The value itself. */
  readonly value: T
  /** `file:` URL of the document. */
  readonly uri: string
  /** JSON pointer into the document. */
  readonly pointer: string
}
