import type { Contract } from './contract.ts'
import type { Documents } from './documents.ts'
import type { Located } from './located.ts'
import { InputError } from '../input-error.ts'
import { escapeSegment, toPointer } from './pointer.ts'
import { describeValue } from './describe-value.ts'
import { isKnownDialect } from './vocabulary.ts'

/**
 * Every schema that describes a request or an answer of the contract, each once, references followed.
 *
 * @throws InputError where a reference leads nowhere or back to itself
 */
export const schemasOf = function* (contract: Contract): Iterable<Located> {
  yield* walkAll(contract, describing)
}

/**
 * @throws InputError where a reference in a schema leads nowhere or back to itself, with the line of the reference, or where
 *   a schema is of another dialect
 */
export const requireReadable = (contract: Contract): void => {
  try {
    requireReadableSchemas(contract)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new InputError(
      'Failed to read the contract: expected schemas that refer to each other in fewer steps, but the stack is full. Shorten the chain of references.',
      contract.place(contract.documents.root),
      { cause }
    )
  }
}

const requireReadableSchemas = (contract: Contract): void => {
  const { documents } = contract
  requireDialect(documents.at(documents.root, 'jsonSchemaDialect'), contract)
  const ended = new Set<unknown>()
  const words = [...describing, ...conditions]
  const enter = (schema: Located): void => {
    requireEnd(schema, contract, ended)
  }
  for (const schema of walkAll(contract, words, enter)) {
    requireDialect(documents.at(schema, '$schema'), contract)
  }
}

/** A schema that holds itself for the very same value says nothing, and whoever asks it never gets an answer. */
const requireEnd = (
  schema: Located,
  contract: Contract,
  ended: Set<unknown>,
  above: Set<unknown> = new Set()
): void => {
  const { value } = schema
  if (typeof value !== 'object' || value === null || ended.has(value)) return
  if (above.has(value)) {
    throw new InputError(
      'Failed to read the contract: expected a schema that comes to an end, but this one holds itself for the same value ' +
        '(through $ref, allOf, anyOf, oneOf, not, if, then or else). Take it out of there.',
      contract.place(schema)
    )
  }
  above.add(value)
  for (const one of ofSameValue(schema, contract.documents)) requireEnd(one, contract, ended, above)
  above.delete(value)
  ended.add(value)
}

/** The schemas that a schema asks about the very value that it is asked about. */
const ofSameValue = function* (schema: Located, documents: Documents): Iterable<Located> {
  const behind = documents.behind(schema)
  if (behind) yield behind
  const members = schema.value as Record<string, unknown>
  const member = (segments: readonly string[]): Located => ({
    value: segments.reduce<unknown>((here, name) => (here as Record<string, unknown>)[name], members),
    uri: schema.uri,
    pointer: schema.pointer + toPointer(segments)
  })
  for (const word of ['not', 'if', 'then', 'else']) if (Object.hasOwn(members, word)) yield member([word])
  for (const word of ['allOf', 'anyOf', 'oneOf', 'dependentSchemas']) {
    if (!Object.hasOwn(members, word)) continue
    for (const key of Object.keys(Object(members[word]) as object)) yield member([word, key])
  }
}

const requireDialect = (dialect: Located | undefined, contract: Contract): void => {
  if (dialect === undefined || isKnownDialect(dialect.value)) return
  throw new InputError(
    `Failed to read the contract: expected schemas of JSON Schema 2020-12, as OpenAPI 3.1 has them, but the dialect is ${describeValue(dialect.value)}. ` +
      'Convert them, and leave the word out.',
    contract.place(dialect)
  )
}

/** @throws InputError where a schema does not compile, with the line of the innermost one */
export const requireSchemas = (contract: Contract): void => {
  for (const schema of [...schemasOf(contract)].reverse()) contract.schemas.compile(schema)
}

const walkAll = function* (
  contract: Contract,
  words: readonly string[],
  enter?: (schema: Located) => void
): Iterable<Located> {
  const { documents, operations } = contract
  const seen = new Set<string>()
  for (const { parameters, requestBody, responses } of operations) {
    const described = [
      ...[...parameters, ...responses.flatMap(({ headers }) => headers)].flatMap((one) => [one, ...one.content]),
      ...(requestBody?.content ?? []),
      ...responses.flatMap(({ content }) => content)
    ]
    for (const { schema } of described) yield* walk(schema, documents, words, seen, enter)
  }
}

/** The properties of an object schema as they stand beside their name: a reference with its siblings, not its target. */
export const propertiesOf = function* (schema: Located): Iterable<readonly [name: string, property: Located]> {
  const properties = (schema.value as { properties?: unknown }).properties
  if (typeof properties !== 'object' || properties === null) return
  for (const [name, value] of Object.entries(properties)) {
    yield [name, { value, uri: schema.uri, pointer: `${schema.pointer}/properties/${escapeSegment(name)}` }]
  }
}

const describing = ['items', 'additionalProperties', 'unevaluatedProperties', 'contains']
// These state conditions, and describe no property of their own.
const conditions = ['if', 'then', 'else', 'not', 'propertyNames', 'unevaluatedItems']
const several = [
  'allOf',
  'anyOf',
  'oneOf',
  'prefixItems',
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs'
]

/**
 * @param words keywords whose value is a schema, to go into
 * @param enter is told each schema as it stands, be it a reference
 */
const walk = function* (
  from: Located | undefined,
  documents: Documents,
  words: readonly string[],
  seen: Set<string>,
  enter?: (schema: Located) => void
): Iterable<Located> {
  if (from === undefined || typeof from.value !== 'object' || from.value === null) return
  const schema = documents.follow(from)
  enter?.(from)
  const key = `${schema.uri}#${schema.pointer}`
  if (seen.has(key)) return
  seen.add(key)
  yield schema
  for (const word of words) yield* walk(documents.written(schema, word), documents, words, seen, enter)
  for (const word of several) {
    const members = documents.at(schema, word)
    for (const name of Object.keys(Object(members?.value) as object)) {
      yield* walk(members && documents.written(members, name), documents, words, seen, enter)
    }
  }
}
