import { MatchersV3 } from '@pact-foundation/pact'
import type { Contract, Located } from '../../src/contract/index.ts'

const { arrayContaining, boolean, eachLike, integer, number, regex, string } = MatchersV3

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
 * type or shape, and of a list one item of each kind that the scenario shows. Everything else is left to the provider.
 */
export const demanded = (value: unknown, schema: Located | undefined, contract: Contract, name = ''): unknown => {
  const { documents } = contract
  if (typeof value !== 'object' || value === null) {
    return asMatcher(name, value, schema && documents.at(schema, 'pattern')?.value)
  }
  const fitting = schema && branchFor(value, schema, contract)
  if (Array.isArray(value)) return listOf(value, fitting && documents.at(fitting, 'items'), contract, name)
  const required = fitting ? documents.at(fitting, 'required')?.value : []
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => read.has(key) || (Array.isArray(required) && required.includes(key)))
      .map(([key, member]) => [
        key,
        demanded(member, fitting && documents.at(fitting, 'properties', key), contract, key)
      ])
  )
}

/** How many items a list has is the provider's business, unless it has none. */
const listOf = (items: readonly unknown[], schema: Located | undefined, contract: Contract, name: string): unknown => {
  const kinds = new Map(
    items.map((item) => {
      const demand = demanded(item, schema, contract, name)
      return [kindOf(demand), demand]
    })
  )
  const [first] = kinds.values()
  if (kinds.size === 0) return []
  return kinds.size === 1 ? eachLike(first) : arrayContaining(...kinds.values())
}

/** Two demands are of one kind when they have the same members and agree in what is demanded by its value. */
const kindOf = (demand: unknown): string =>
  JSON.stringify(demand, (key, value: unknown) => (key === 'value' && typeof value !== 'object' ? typeof value : value))

/** The smallest body that honours a demand: what the mock server answers, and so all that the client can have read. */
export const smallest = (demand: unknown): unknown => {
  if (Array.isArray(demand)) return demand.map(smallest)
  if (typeof demand !== 'object' || demand === null) return demand
  if ('pact:matcher:type' in demand) {
    return smallest('variants' in demand ? demand.variants : (demand as { value?: unknown }).value)
  }
  return Object.fromEntries(Object.entries(demand).map(([key, member]) => [key, smallest(member)]))
}

/** Of an answer that may be a result or a fault: the one that this body is. */
const branchFor = (value: unknown, schema: Located, contract: Contract): Located => {
  const here = contract.documents.follow(schema)
  const branches = [...contract.documents.entries(contract.documents.at(here, 'anyOf'))].map(([, branch]) => branch)
  return branches.find((branch) => contract.schemas.violations(branch, value).length === 0) ?? here
}

/** @param pattern what the contract says of the text */
const asMatcher = (name: string, value: unknown, pattern: unknown): unknown => {
  if (exact.has(name)) return value
  if (typeof value === 'string') return typeof pattern === 'string' ? regex(pattern, value) : string(value)
  if (typeof value === 'number') return Number.isInteger(value) ? integer(value) : number(value)
  if (typeof value === 'boolean') return boolean(value)
  return value
}
