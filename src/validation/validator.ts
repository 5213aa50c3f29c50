import { createPrepare, startLook, type Check, type Keywords, type Problem, type Schema } from './check.ts'

/** Says whether a value fits. After a `false`, `errors` says why; the next call overwrites it. */
export type Validator = {
  (value: unknown): boolean
  errors: readonly Problem[] | null
}

/** Makes validators that share the checks of the schemas they share. Each is made when it is needed first. */
export const createValidators = (keywords: Keywords): ((schema: Schema) => Validator) => {
  const prepare = createPrepare(keywords)
  return (schema) => {
    let check: Check | undefined
    const validator: Validator = (value) => {
      check ??= prepare(schema)
      const fits = check(value, undefined)
      const look = fits ? undefined : startLook()
      if (look) check(value, look)
      validator.errors = look?.problems ?? null
      return fits
    }
    validator.errors = null
    return validator
  }
}
