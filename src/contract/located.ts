/** A value of a document together with the place it was read from. */
export type Located<T = unknown> = {
  readonly value: T
  /** `file:` URL of the document. */
  readonly uri: string
  readonly pointer: string
}
