import { MatchersV3 } from '@pact-foundation/pact'
import type { Contract, Located } from '../../src/contract/index.ts'

const { integer, number, regex, string, boolean } = MatchersV3

/**
 * Members that the client, or a caller through it, reads by name although the contract does not require them. Whoever
 * makes the client read another member adds it here, and so demands it of the provider.
 */
const read = new Set([
  'orders',
  'orderErrors',
  'orderGroupId',
  'subscriptionId',
  'status',
  'expirationTimestamp',
  'error',
  'errorCode',
  'errorDescription',
  'orderId',
  'source'
])

/** Words and numbers that mean something by their value: a caller decides by them. */
const exact = new Set(['code', 'errorCode', 'statusCode', 'status'])

/**
 * What a consumer demands of a body: the members that the contract requires and those that the client reads, each by its
 * type or shape. Everything else that the scenario shows is left to the provider.
 */
export const demanded = (value: unknown, schema: Located | undefined, contract: Contract): unknown =>
  mapped(value, schema, contract, asMatcher)

/** The same as plain values: what the mock server answers, and so what the client must make its answer of. */
export const demandedExample = (value: unknown, schema: Located | undefined, contract: Contract): unknown =>
  mapped(value, schema, contract, (_, member) => member)

const mapped = (
  value: unknown,
  schema: Located | undefined,
  contract: Contract,
  leaf: (name: string, value: unknown) => unknown,
  name = ''
): unknown => {
  if (typeof value !== 'object' || value === null) return leaf(name, value)
  const { documents } = contract
  const fitting = schema && branchFor(value, schema, contract)
  if (Array.isArray(value)) {
    const items = fitting && documents.at(fitting, 'items')
    return value.map((item) => mapped(item, items, contract, leaf, name))
  }
  const required = fitting ? documents.at(fitting, 'required')?.value : []
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => read.has(key) || (Array.isArray(required) && required.includes(key)))
      .map(([key, member]) => [
        key,
        mapped(member, fitting && documents.at(fitting, 'properties', key), contract, leaf, key)
      ])
  )
}

/** Of an answer that may be a result or a fault: the one that this body is. */
const branchFor = (value: unknown, schema: Located, contract: Contract): Located => {
  const here = contract.documents.follow(schema)
  const branches = [...contract.documents.entries(contract.documents.at(here, 'anyOf'))].map(([, branch]) => branch)
  return branches.find((branch) => contract.schemas.violations(branch, value).length === 0) ?? here
}

const guid = '^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'

const asMatcher = (name: string, value: unknown): unknown => {
  if (exact.has(name)) return value
  if (typeof value === 'string') return new RegExp(guid).test(value) ? regex(guid, value) : string(value)
  if (typeof value === 'number') return Number.isInteger(value) ? integer(value) : number(value)
  if (typeof value === 'boolean') return boolean(value)
  return value
}
