/**
 * JSON values against JSON Schemas that are data. Bundled into the generated validators, with as much of it as they use:
 * the code that ajv writes for the same schemas is many times as long, and the client ships to browsers.
 */
export * from './applicators.ts'
export * from './assertions.ts'
export type { Check, Keyword, Keywords, Look, Prepare, Problem, Schema } from './check.ts'
export * from './decimals.ts'
export * from './formats.ts'
export { createValidators, type Validator } from './validator.ts'
