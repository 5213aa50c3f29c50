import { _, type Ajv2020, type FuncKeywordDefinition, type KeywordErrorDefinition } from 'ajv/dist/2020.js'
import { compareDecimals, isInt32, isInt64, isMultipleOf } from '../validation/decimals.ts'
import { numeralAt } from './numerals.ts'

type Numeral = number | string
type Holder = { readonly parentData: unknown; readonly parentDataProperty: string | number }

/** Money is decimal: ajv divides as computers do, and takes 19.99 for no multiple of 0.01. */
export const countInDecimals = (ajv: Ajv2020): void => {
  replace(ajv, {
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    error: errorOf(({ schemaCode }) => _`{multipleOf: ${schemaCode}}`),
    validate: (operand: number, value: number) => isMultipleOf(value, operand)
  })
  ajv.addFormat('int64', { type: 'number', validate: isInt64 })
}

/**
 * Holds numbers as they were written against the contract as it is written, where JavaScript can hold one or the other not. It
 * costs a call for each number, so it is for values and contracts that have such a number.
 */
export const countExactly = (ajv: Ajv2020): void => {
  for (const [keyword, allows] of Object.entries(comparisons)) {
    replace(ajv, {
      keyword,
      type: 'number',
      schemaType: 'number',
      error: errorOf(({ schemaCode }) => paramsOf(keyword, schemaCode)),
      validate: (operand: number, value: number, schema: unknown, at?: unknown) =>
        allows(writtenAt(at as Holder, value), numeralAt(schema, keyword) ?? operand)
    })
  }
  replace(ajv, {
    keyword: 'enum',
    schemaType: 'array',
    error: errorOf(({ schemaCode }) => _`{allowedValues: ${schemaCode}}`),
    validate: (operand: readonly unknown[], value: unknown, _schema: unknown, at?: unknown) =>
      operand.some((one, index) => isEqual(one, value, numeralAt(operand, index), numeralIn(at as Holder)))
  })
  replace(ajv, {
    keyword: 'const',
    error: errorOf(({ schemaCode }) => _`{allowedValue: ${schemaCode}}`),
    validate: (operand: unknown, value: unknown, schema: unknown, at?: unknown) =>
      isEqual(operand, value, numeralAt(schema, 'const'), numeralIn(at as Holder))
  })
  replace(ajv, {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: errorOf(_`{}`),
    validate: (operand: boolean, value: readonly unknown[]) =>
      !operand ||
      value.every((item, index) =>
        value.slice(0, index).every((other, at) => !isEqual(item, other, numeralAt(value, index), numeralAt(value, at)))
      )
  })
  const formats = { ...ajv.formats }
  replace(ajv, {
    keyword: 'format',
    type: ['number', 'string'],
    schemaType: 'string',
    error: errorOf(({ schemaCode }) => _`{format: ${schemaCode}}`),
    validate: (name: string, value: Numeral, _schema: unknown, at?: unknown) =>
      hasFormat(formats[name], name, value, numeralIn(at as Holder))
  })
}

const replace = (ajv: Ajv2020, definition: FuncKeywordDefinition & { readonly keyword: string }): void => {
  ajv.removeKeyword(definition.keyword)
  ajv.addKeyword({ ...definition, errors: false })
}

/** Messages are made of the parameters, elsewhere. */
const errorOf = (params: KeywordErrorDefinition['params']): KeywordErrorDefinition => ({
  message: 'must fit',
  params: params ?? _`{}`
})

const comparisons: Readonly<Record<string, (value: Numeral, operand: Numeral) => boolean>> = {
  minimum: (value, operand) => compareDecimals(value, operand) >= 0,
  maximum: (value, operand) => compareDecimals(value, operand) <= 0,
  exclusiveMinimum: (value, operand) => compareDecimals(value, operand) > 0,
  exclusiveMaximum: (value, operand) => compareDecimals(value, operand) < 0,
  multipleOf: isMultipleOf
}

const signs: Readonly<Record<string, string>> = {
  minimum: '>=',
  maximum: '<=',
  exclusiveMinimum: '>',
  exclusiveMaximum: '<'
}

const paramsOf = (keyword: string, operand: Parameters<typeof _>[1]) =>
  keyword === 'multipleOf' ? _`{multipleOf: ${operand}}` : _`{comparison: ${signs[keyword]}, limit: ${operand}}`

const numeralIn = ({ parentData, parentDataProperty }: Holder): string | undefined =>
  numeralAt(parentData, parentDataProperty)

const writtenAt = (at: Holder, value: number): Numeral => numeralIn(at) ?? value

/** @param oneAs what was written, where JavaScript holds another number */
const isEqual = (one: unknown, other: unknown, oneAs?: string, otherAs?: string): boolean => {
  if (typeof one === 'number' && typeof other === 'number')
    return oneAs === undefined && otherAs === undefined
      ? one === other
      : compareDecimals(oneAs ?? one, otherAs ?? other) === 0
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [one, other] as [Record<string, unknown>, Record<string, unknown>]
  const names = Object.keys(mine)
  return (
    names.length === Object.keys(theirs).length &&
    names.every(
      (name) =>
        Object.hasOwn(theirs, name) && isEqual(mine[name], theirs[name], numeralAt(mine, name), numeralAt(theirs, name))
    )
  )
}

/** As ajv tests formats: by an expression, a function or a map with one of them; `true` says that it tests nothing. */
const hasFormat = (format: unknown, name: string, value: Numeral, written: string | undefined): boolean => {
  if (typeof value === 'number') {
    if (name === 'int64') return isInt64(written ?? value)
    if (name === 'int32') return isInt32(written ?? value)
  }
  const definition = typeof format === 'object' && format !== null && 'validate' in format ? format : undefined
  const type = definition && 'type' in definition && definition.type === 'number' ? 'number' : 'string'
  const test: unknown = definition ? definition.validate : format
  if (typeof value !== type) return true
  if (test instanceof RegExp) return test.test(String(value))
  return typeof test !== 'function' || (test as (value: Numeral) => unknown)(value) === true
}
