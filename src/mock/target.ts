import type { Contract, Operation, Router } from '../contract/index.ts'
import type { Call, Reply } from './call.ts'

/** What a request is for. */
export type Target =
  | {
      readonly kind: 'operation'
      readonly operation: Operation
      /** As the contract spells it: without the path of a server, literal segments in the contract's case. */
      readonly path: string
      readonly query: Readonly<Record<string, string | string[]>>
    }
  /** What HTTP itself answers. */
  | { readonly kind: 'http'; readonly reply: Reply }
  | { readonly kind: 'none'; readonly reason: string }

/**
 * Finds the operation that a request is for. HEAD and OPTIONS are documented by no contract, yet every resource that can
 * be read answers the one, and every resource the other (RFC 9110, 9.3.2 and 9.3.7).
 */
export const targetOf = (contract: Contract, route: Router, { method, url }: Call): Target => {
  const asked = route(method, url.href)
  const found = asked.kind === 'undocumented' && method === 'HEAD' ? route('GET', url.href) : asked
  if (found.kind === 'operation') {
    const { operation, pathParameters } = found
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(pathParameters[name] ?? '')
    )
    return { kind: 'operation', operation, path, query: queryOf(url) }
  }
  if (found.kind === 'foreign') {
    return none(
      `its host ${url.host} is none of the contract's servers (${contract.servers.join(', ')}). Send it there or to the mock.`
    )
  }
  const methods = found.allowedMethods
  if (methods.length === 0) {
    const paths = new Set(contract.operations.map((operation) => operation.path))
    return none(
      `the contract has no such path. It has ${[...paths].join(', ')}. Correct the path, or add it to the contract.`
    )
  }
  if (method !== 'OPTIONS') {
    return none(
      `the contract has this path with ${methods.join(', ')} only. Correct the method, or add it to the contract.`
    )
  }
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return { kind: 'http', reply: { status: 204, headers: [['Allow', allow]] } }
}

const none = (reason: string): Target => ({ kind: 'none', reason })

const queryOf = ({ searchParams }: URL): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [first = '', ...more] = searchParams.getAll(name)
      return [name, more.length === 0 ? first : [first, ...more]]
    })
  )
