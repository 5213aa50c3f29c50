import { refusal, type Refusal, type RefusalName } from './refusals.ts'

/** A call that the service refuses, thrown from wherever that shows. It becomes an answer; it never leaves the sandbox. */
export class RefusedCall extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    // The error codes article: a description has 1024 characters at most. What a caller sent may stand in it.
    const description = refusal.description.slice(0, 1024)
    super(description)
    this.refusal = { ...refusal, description }
  }
}

/** The refusal of that name, to be thrown. */
export const refuse = (name: RefusalName): RefusedCall => new RefusedCall(refusal(name))
