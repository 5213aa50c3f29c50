import { documentedMediaType, isJson, readBody } from '../../bodies.ts'
import { parsePointer, type Contract, type ResponseObject, type SchemaViolation } from '../../../contract/index.ts'
import { mediaTypeOf, type RecordedResponse } from '../../../exchange/index.ts'
import type { Words } from '../words/index.ts'
import type { Shape } from '../words/shape.ts'
import type { Call } from './call.ts'

/** Stands where a value does not fit its schema: that it is wrong was found elsewhere, and it says nothing more. */
export const damaged: unique symbol = Symbol('a value that does not fit its schema')

/** What a body says. */
export type Body = {
  readonly value: unknown
  /** The schema that the body follows: of several, the one that it fits or comes nearest to. */
  readonly shape: Shape
  /** Whether the body as a whole is what the schema says. Where it is not, what it lacks is not known to be missing. */
  readonly whole: boolean
}

/** The documented response for an answer; `undefined` where the contract has none. */
export const documentedResponse = (
  { words: { operation } }: Call,
  answer: RecordedResponse,
  contract: Contract
): ResponseObject | undefined => contract.responseFor(operation, answer.status)

/** The JSON body of an answer; `undefined` where there is none that can be read as what the contract documents. */
export const bodyOf = (documented: ResponseObject, answer: RecordedResponse, words: Words): Body | undefined => {
  const { body } = answer
  if (body.kind !== 'text') return undefined
  const sent = mediaTypeOf(answer.headers)
  const mediaType =
    sent === undefined
      ? documented.content.find(({ name }) => isJson(name))
      : documentedMediaType(documented.content, sent)
  if (!mediaType?.schema || !isJson(sent ?? mediaType.name)) return undefined
  const read = readBody(body, sent ?? mediaType.name)
  if (read.kind !== 'value') return undefined
  try {
    return followed(read.value, words.shapeOf(mediaType.schema), words.contract)
  } catch {
    // Nested so deep that the stack ends. What cannot be walked through says nothing.
    return undefined
  }
}

const followed = (value: unknown, shape: Shape, contract: Contract): Body => {
  const candidates = []
  for (const leaf of leavesOf(shape)) {
    const violations = contract.schemas.violationsOfRecorded(leaf.schema, value)
    if (violations.length === 0) return { value, shape: leaf, whole: true }
    candidates.push({ shape: leaf, atRoot: violations.filter(isAtRoot).length, violations })
  }
  const [nearest] = candidates.sort(
    (one, other) => one.atRoot - other.atRoot || one.violations.length - other.violations.length
  )
  if (!nearest) return { value, shape, whole: false }
  // A member that is missing is silent already.
  const wrong = nearest.violations.filter(({ keyword }) => keyword !== 'required').map(({ pointer }) => pointer)
  return { value: withDamage(value, wrong), shape: nearest.shape, whole: nearest.atRoot === 0 }
}

/** A member of the body that is null is missing in the body. */
const isAtRoot = ({ pointer, keyword }: SchemaViolation): boolean =>
  pointer === '' || (keyword === 'required' && pointer.lastIndexOf('/') === 0)

const leavesOf = (shape: Shape): readonly Shape[] => (shape.branches.length === 0 ? [shape] : shape.branches)

/** The shape of a value inside of a body: where the schema lets choose, what the value fits. */
export const shapeFor = (value: unknown, shape: Shape, contract: Contract): Shape => {
  try {
    return (
      shape.branches.find((branch) => contract.schemas.violationsOfRecorded(branch.schema, value).length === 0) ?? shape
    )
  } catch {
    return shape
  }
}

const withDamage = (value: unknown, pointers: readonly string[]): unknown => {
  if (pointers.includes('')) return damaged
  const copy: unknown = pointers.length === 0 ? value : structuredClone(value)
  for (const pointer of pointers) {
    const segments = parsePointer(pointer)
    const last = segments.pop() ?? ''
    let holder: unknown = copy
    for (const segment of segments) holder = isObject(holder) ? holder[segment] : undefined
    if (isObject(holder)) holder[last] = damaged
  }
  return copy
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
