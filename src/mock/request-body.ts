import type { Contract, Operation } from '../contract/index.ts'
import { parseMediaType } from '../exchange/index.ts'
import { isJson } from './media-type.ts'

export type RequestBody =
  /** Null where there is none, text where it is not JSON. */
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'broken' }

/** Reads the body of a request as the service reads it. */
export const readRequestBody = (
  contract: Contract,
  operation: Operation,
  mediaType: string,
  bytes: Uint8Array
): RequestBody => {
  if (bytes.length === 0) return { kind: 'value', value: null }
  const text = new TextDecoder().decode(bytes)
  if (!isJson(mediaType)) return { kind: 'value', value: text }
  try {
    return { kind: 'value', value: asTheServiceReads(contract, operation, mediaType, JSON.parse(text)) }
  } catch {
    return { kind: 'broken' }
  }
}

/**
 * Prism knows the schema and no more. The service reads property names in any case where the contract says so, and null
 * as absent; a null that the schema demands stays.
 */
const asTheServiceReads = (
  contract: Contract,
  { requestBody }: Operation,
  mediaType: string,
  value: unknown
): unknown => {
  const { type } = parseMediaType(mediaType)
  const schema = requestBody?.content.find(({ name }) => parseMediaType(name).type === type)?.schema
  if (!requestBody || !schema) return value
  const { schemas } = contract
  const read = structuredClone(requestBody.anyCase ? schemas.respelled(schema, value) : value)
  const before = schemas.violations(schema, read).length
  for (const [holder, name] of [...nullMembers(read)]) {
    delete holder[name]
    if (schemas.violations(schema, read).length > before) holder[name] = null
  }
  return read
}

const nullMembers = function* (value: unknown): Iterable<readonly [holder: Record<string, unknown>, name: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (member !== null) yield* nullMembers(member)
    else if (!Array.isArray(value)) yield [value as Record<string, unknown>, name]
  }
}
