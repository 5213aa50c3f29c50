/** A deliberate fault of the sandbox, made in a copy of its source while that is bundled. */
export type Mutant = {
  /** What is wrong, as a product owner would say it. */
  readonly fault: string
  readonly patches: readonly Patch[]
}

export type Patch = {
  /** Below `src/sandbox/`. */
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly replace: string
}

/** A fault that one change makes. */
export const mutant = (fault: string, file: string, find: string, replace: string): Mutant => ({
  fault,
  patches: [{ file, find, replace }]
})
