import { misfit, type Check, type Keyword } from './check.ts'
import { isMultipleOf } from './decimals.ts'
import { hasMembers, isObject } from './objects.ts'

type Type = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

const typeTests: Readonly<Record<Type, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  null: (value) => value === null,
  number: Number.isFinite,
  object: isObject,
  string: (value) => typeof value === 'string'
}

/** One for all of the texts that a contract has. */
const isText: Check = (value, look) => typeof value === 'string' || misfit(look, 'type', { type: 'string' })

export const type: Keyword<Type | readonly Type[]> = (operand, _prepare, schema) => {
  if (operand === 'object' && schema['properties']) return undefined
  if (operand === 'string') return isText
  const tests = [operand].flat().map((name) => typeTests[name])
  const [only] = tests
  const isOfType = only && tests.length === 1 ? only : (value: unknown) => tests.some((test) => test(value))
  return (value, look) => isOfType(value) || misfit(look, 'type', { type: operand })
}

type Primitive = string | number | boolean | null

const enumeration: Keyword<readonly Primitive[]> = (operand) => (value, look) =>
  operand.includes(value as Primitive) || misfit(look, 'enum', { allowedValues: operand })
export { enumeration as enum }

const constant: Keyword<Primitive> = (operand) => (value, look) =>
  operand === value || misfit(look, 'const', { allowedValue: operand })
export { constant as const }

/** Keywords that compare a number of the value with their own. */
const limit =
  (
    keyword: string,
    measure: (value: unknown) => number | undefined,
    allows: (measured: number, operand: number) => boolean,
    comparison?: string
  ): Keyword<number> =>
  (operand) =>
  (value, look) => {
    const measured = measure(value)
    return (
      measured === undefined ||
      allows(measured, operand) ||
      misfit(look, keyword, { ...(comparison && { comparison }), limit: operand })
    )
  }

const itself = (value: unknown) => (typeof value === 'number' ? value : undefined)
// Characters, not UTF-16 units.
const length = (value: unknown) => (typeof value === 'string' ? Array.from(value).length : undefined)
const count = (value: unknown) => (Array.isArray(value) ? value.length : undefined)
const members = (value: unknown) => (isObject(value) ? Object.keys(value).length : undefined)
const atLeast = (measured: number, operand: number) => measured >= operand
const atMost = (measured: number, operand: number) => measured <= operand

export const minimum = /* @__PURE__ */ limit('minimum', itself, atLeast, '>=')
export const maximum = /* @__PURE__ */ limit('maximum', itself, atMost, '<=')
export const exclusiveMinimum = /* @__PURE__ */ limit('exclusiveMinimum', itself, (a, b) => a > b, '>')
export const exclusiveMaximum = /* @__PURE__ */ limit('exclusiveMaximum', itself, (a, b) => a < b, '<')
export const multipleOf: Keyword<number> = (operand) => (value, look) =>
  typeof value !== 'number' || isMultipleOf(value, operand) || misfit(look, 'multipleOf', { multipleOf: operand })

export const minLength = /* @__PURE__ */ limit('minLength', length, atLeast)
export const maxLength = /* @__PURE__ */ limit('maxLength', length, atMost)
export const minItems = /* @__PURE__ */ limit('minItems', count, atLeast)
export const maxItems = /* @__PURE__ */ limit('maxItems', count, atMost)
export const minProperties = /* @__PURE__ */ limit('minProperties', members, atLeast)
export const maxProperties = /* @__PURE__ */ limit('maxProperties', members, atMost)

export const pattern: Keyword<string> = (operand) => {
  const expression = new RegExp(operand, 'u')
  return (value, look) =>
    typeof value !== 'string' || expression.test(value) || misfit(look, 'pattern', { pattern: operand })
}

/**
 * @param operand the name, what says whether a text (or a number) has the format, and of which type it speaks: a function is
 *   needed by few contracts, so it is data
 */
export const format: Keyword<
  readonly [name: string, fits: RegExp | ((value: never) => boolean), of?: 'string' | 'number']
> = ([name, fits, of = 'string']) => {
  const hasFormat = typeof fits === 'function' ? fits : (text: string) => fits.test(text)
  return (value, look) => typeof value !== of || hasFormat(value as never) || misfit(look, 'format', { format: name })
}

export const required: Keyword<readonly string[]> = (operand, _prepare, schema) =>
  schema['properties'] ? undefined : (value, look) => !isObject(value) || hasMembers(value, operand, look)
