import type { ErrorObject } from 'ajv/dist/2020.js'
import { quoted } from './describe-value.ts'
import { numeralAt } from './numerals.ts'
import { escapeSegment, toPointer, valueAt } from './pointer.ts'

type Misfit = { readonly pointer: string; readonly expected: string }

/**
 * A schema that requires one member only where others are absent (`if` those are `false`, `then` this is required) asks
 * for any of them.
 *
 * @returns the names of the others, by the `then` schema
 */
export const substitutesIn = (errors: readonly ErrorObject[]): ReadonlyMap<unknown, readonly string[]> =>
  new Map(
    errors
      .filter(({ keyword }) => keyword === 'if')
      .map(({ parentSchema }) => {
        const { if: condition, then } = parentSchema as {
          if?: { properties?: Record<string, unknown> }
          then?: unknown
        }
        const absent = Object.entries(condition?.properties ?? {}).filter(([, allowed]) => allowed === false)
        return [then, absent.map(([name]) => name)]
      })
  )

/** What an error says of a value, as places and expectations. */
export const misfits = (
  error: ErrorObject,
  errors: readonly ErrorObject[],
  value: unknown,
  substitutes: ReadonlyMap<unknown, readonly string[]>
): Misfit[] => {
  if (error.keyword !== 'required') return [{ pointer: pointerOf(error), expected: expectedBy(error) }]
  const others = substitutes.get(error.parentSchema) ?? []
  const names = [...new Set(errors.filter((other) => isSameObject(error, other)).map(missingIn))]
  const isNull = (name: string) => valueAt(value, error.instancePath + toPointer([name])) === null
  const absent = names.filter((name) => !isNull(name))
  return [
    ...(absent.length === 0
      ? []
      : [
          {
            pointer: error.instancePath,
            expected: `an object with ${[...others.map((name) => members([name])), members(absent)].join(' or ')}`
          }
        ]),
    ...names.filter(isNull).map((name) => ({
      pointer: error.instancePath + toPointer([name]),
      expected: 'a value, as the member is required and null is as good as absent'
    }))
  ]
}

/** ajv tells each missing member in an error of its own. That an object lacks several is one thing to know. */
export const isFirstOfItsObject = (error: ErrorObject, index: number, errors: readonly ErrorObject[]): boolean =>
  error.keyword !== 'required' || errors.findIndex((other) => isSameObject(error, other)) === index

const isSameObject = (one: ErrorObject, other: ErrorObject): boolean =>
  other.keyword === 'required' && other.instancePath === one.instancePath && other.parentSchema === one.parentSchema

const missingIn = (error: ErrorObject): string => String((error.params as Record<string, unknown>)['missingProperty'])

const pointerOf = (error: ErrorObject): string => {
  const params = error.params as Record<string, unknown>
  const extra = params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName']
  return typeof extra === 'string' ? `${error.instancePath}/${escapeSegment(extra)}` : error.instancePath
}

const expectedBy = (error: ErrorObject): string => {
  const params = error.params as Record<string, unknown>
  const written = numeralAt(error.parentSchema, error.keyword)
  const limit = written ?? String(params['limit'])
  switch (error.keyword) {
    case 'type':
      return [params['type']].flat().map(withArticle).join(' or ')
    case 'enum':
      return `one of ${allowedIn(params['allowedValues'] as unknown[]).join(', ')}`
    case 'const':
      return written ?? JSON.stringify(params['allowedValue'])
    case 'format':
      return `the format ${String(params['format'])}`
    case 'pattern':
      return `text like ${String(params['pattern'])}`
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `a number ${String(params['comparison'])} ${limit}`
    case 'minLength':
      return `text of at least ${limit} characters`
    case 'maxLength':
      return `text of at most ${limit} characters`
    case 'minItems':
      return `an array of at least ${limit}`
    case 'maxItems':
      return `an array of at most ${limit}`
    case 'items':
    case 'unevaluatedItems':
      return `an array of at most ${limit}`
    case 'uniqueItems':
      return 'an array in which no item is there twice'
    case 'contains':
      return `an array with at least ${String(params['minContains'])} items of which 'contains' speaks`
    case 'minProperties':
      return `an object of at least ${limit} members`
    case 'maxProperties':
      return `an object of at most ${limit} members`
    case 'multipleOf':
      return `a multiple of ${written ?? String(params['multipleOf'])}`
    case 'dependentRequired':
      return `an object with ${members([String(params['missingProperty'])])}, as it has '${String(params['property'])}'`
    case 'propertyNames':
      return 'no member of this name'
    case 'not':
      return "a value that does not fit 'not'"
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
      return 'nothing here'
    default:
      return `a value that fits '${error.keyword}'`
  }
}

const allowedIn = (values: readonly unknown[]): string[] =>
  values.map((value, index) => numeralAt(values, index) ?? JSON.stringify(value))

const withArticle = (type: unknown): string =>
  type === 'null' ? 'null' : `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`

/** `the member 'code'`, `the members 'code' and 'description'` */
const members = (names: readonly string[]): string => {
  const last = names.at(-1) ?? ''
  return names.length === 1 ? `the member '${last}'` : `the members ${quoted(names.slice(0, -1))} and '${last}'`
}
