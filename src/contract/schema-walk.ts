import type { Contract } from './contract.ts'
import type { Documents } from './documents.ts'
import type { Located } from './located.ts'
import { InputError } from '../input-error.ts'
import { escapeSegment } from './pointer.ts'
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
  const { documents } = contract
  requireDialect(documents.at(documents.root, 'jsonSchemaDialect'), contract)
  for (const schema of walkAll(contract, [...describing, ...conditions])) {
    requireDialect(documents.at(schema, '$schema'), contract)
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

/**
 * Compiles every schema of a contract, so that none fails later.
 *
 * @throws InputError where a schema does not compile, with the line of the innermost one
 */
export const requireSchemas = (contract: Contract): void => {
  for (const schema of [...schemasOf(contract)].reverse()) contract.schemas.compile(schema)
}

const walkAll = function* (contract: Contract, words: readonly string[]): Iterable<Located> {
  const { documents, operations } = contract
  const seen = new Set<string>()
  for (const { parameters, requestBody, responses } of operations) {
    const described = [
      ...[...parameters, ...responses.flatMap(({ headers }) => headers)].flatMap((one) => [one, ...one.content]),
      ...(requestBody?.content ?? []),
      ...responses.flatMap(({ content }) => content)
    ]
    for (const { schema } of described) yield* walk(schema, documents, words, seen)
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

/** @param words keywords whose value is a schema, to go into */
const walk = function* (
  from: Located | undefined,
  documents: Documents,
  words: readonly string[],
  seen: Set<string>
): Iterable<Located> {
  if (from === undefined || typeof from.value !== 'object' || from.value === null) return
  const schema = documents.follow(from)
  const key = `${schema.uri}#${schema.pointer}`
  if (seen.has(key)) return
  seen.add(key)
  yield schema
  for (const word of words) yield* walk(documents.at(schema, word), documents, words, seen)
  for (const word of several) {
    for (const [, member] of documents.entries(documents.at(schema, word))) yield* walk(member, documents, words, seen)
  }
}
