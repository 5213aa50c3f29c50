import { propertiesOf, type Contract, type Located, type Scenario } from '../contract/index.ts'
import { textOf } from './examples.ts'

/** The value that a parameter must have had, as an answer tells. */
export type SpokenValue = { readonly in: string; readonly name: string; readonly value: string }

/**
 * What the body of a scenario says of the request that it answers: by the contract's word `x-equals`, else by a member
 * that has the name of a path parameter, as resources usually carry what their path names.
 */
export const spokenValues = function* (contract: Contract, { body, mediaType }: Scenario): Iterable<SpokenValue> {
  if (!body || !mediaType.schema) return
  yield* spokenIn(contract, mediaType.schema, body.value)
  for (const [name, member] of Object.entries(Object(body.value) as object)) {
    const value = textOf(member)
    if (value !== undefined) yield { in: 'path', name, value }
  }
}

const spokenIn = function* (contract: Contract, schema: Located, value: unknown): Iterable<SpokenValue> {
  if (typeof value !== 'object' || value === null) return
  const { documents } = contract
  const here = documents.follow(schema)
  for (const word of ['allOf', 'anyOf', 'oneOf']) {
    for (const [, branch] of documents.entries(documents.at(here, word))) yield* spokenIn(contract, branch, value)
  }
  const items = documents.at(here, 'items')
  if (Array.isArray(value) && items) for (const item of value) yield* spokenIn(contract, items, item)
  for (const [name, property] of propertiesOf(here)) {
    const member = memberOf(value, name)
    yield* spokenBy((property.value as { 'x-equals'?: unknown })['x-equals'], member)
    yield* spokenIn(contract, property, member)
  }
}

/** An expression of a value, or a map of expressions of its members by their dotted names. */
const spokenBy = function* (says: unknown, value: unknown): Iterable<SpokenValue> {
  if (typeof says === 'object' && says !== null) {
    for (const [path, expression] of Object.entries(says)) {
      yield* spokenBy(expression, path.split('.').reduce<unknown>(memberOf, value))
    }
  }
  const text = textOf(value)
  if (typeof says === 'string' && text !== undefined) yield* spokenByExpression(says, text)
}

/** `path.cart-id`, or of a URI its path: `/customers/{path.customer-id}/carts/{id}`. */
const spokenByExpression = function* (expression: string, text: string): Iterable<SpokenValue> {
  if (!expression.startsWith('/')) {
    yield* spokenAs(expression, text)
    return
  }
  // Every other part is an expression.
  const parts = expression.split(/\{([^}]+)\}/)
  const pattern = parts.map((part, index) => (index % 2 === 0 ? escapeRegExp(part) : '([^/?#]+)')).join('')
  const values = new RegExp(`${pattern}/?(?:[?#].*)?$`, 'i').exec(text)?.slice(1) ?? []
  for (const [index, value] of values.entries()) yield* spokenAs(parts[2 * index + 1] ?? '', value)
}

const spokenAs = function* (expression: string, value: string): Iterable<SpokenValue> {
  const [, place, name] = /^(path|query|header)\.(.+)$/.exec(expression) ?? []
  if (place !== undefined && name !== undefined) yield { in: place, name, value }
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const memberOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined
