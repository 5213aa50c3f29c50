import type { Contract } from './contract.ts'
import type { Documents, Located } from './documents.ts'
import { escapeSegment } from './pointer.ts'

/** Every schema that describes a request or an answer of the contract, each once, references followed. */
export const schemasOf = function* (contract: Contract): Iterable<Located> {
  const seen = new Set<string>()
  for (const operation of contract.operations) {
    for (const parameter of operation.parameters) yield* walk(parameter.schema, contract.documents, seen)
    for (const mediaType of operation.requestBody?.content ?? []) yield* walk(mediaType.schema, contract.documents, seen)
    for (const response of operation.responses) {
      for (const header of response.headers) yield* walk(header.schema, contract.documents, seen)
      for (const mediaType of response.content) yield* walk(mediaType.schema, contract.documents, seen)
    }
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

// `if`, `then`, `else` and `not` state conditions, and describe no property of their own.
const single = ['items', 'additionalProperties', 'unevaluatedProperties', 'contains']
const several = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'properties', 'patternProperties', 'dependentSchemas', '$defs']

const walk = function* (from: Located | undefined, documents: Documents, seen: Set<string>): Iterable<Located> {
  if (from === undefined || typeof from.value !== 'object' || from.value === null) return
  const schema = documents.follow(from)
  const key = `${schema.uri}#${schema.pointer}`
  if (seen.has(key)) return
  seen.add(key)
  yield schema
  for (const word of single) yield* walk(documents.at(schema, word), documents, seen)
  for (const word of several) {
    for (const [, member] of documents.entries(documents.at(schema, word))) yield* walk(member, documents, seen)
  }
}
