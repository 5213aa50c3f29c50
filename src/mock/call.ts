/** A request to the mock, whichever face it came in by. */
export type Call = {
  /** Upper case. */
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  /** `undefined` for a body of more than {@link bodyLimit} bytes. Read only when the request is answered at all. */
  readonly body: () => Promise<Uint8Array | undefined>
}

export type Reply = {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Absent for an answer without a body. The faces leave it out where the method is HEAD. */
  readonly body?: string
}

/** 10 MB, as Prism's own server has it. */
export const bodyLimit = 10 * 1024 * 1024
