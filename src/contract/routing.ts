import type { Contract } from './contract.ts'
import type { Operation } from './operation.ts'

/** What a request's method and URL mean to a contract. */
export type Route =
  | {
      readonly kind: 'operation'
      readonly operation: Operation
      readonly pathParameters: Readonly<Record<string, string>>
    }
  /** The host is the contract's, the path or the method is not. */
  | { readonly kind: 'undocumented'; readonly allowedMethods: readonly string[] }
  /** Another host: out of scope. */
  | { readonly kind: 'foreign' }

type Template = { readonly operation: Operation; readonly segments: readonly Segment[] }
type Segment =
  | { readonly literal: string }
  /** What stands before, between and after the parameters, in lower case. */
  | { readonly literals: readonly string[]; readonly names: readonly string[] }

/** Tells which operation a request is for. Literal segments compare without case, a trailing slash is the same path. */
export type Router = (method: string, url: string) => Route

/** @param baseUrls further hosts that count as the contract's, such as a mock's */
export const createRouter = (contract: Contract, baseUrls: readonly string[] = []): Router => {
  const groups = groupsOf(contract, baseUrls)

  const route: Router = (method, url) => {
    const target = targetOf(url)
    if (!target) return { kind: 'foreign' }
    const { host, path } = target
    let isForeign = true
    const allowedMethods = new Set<string>()
    for (const { prefixesOf, templates } of groups) {
      const prefix = prefixesOf(host).find(
        (start) => start === '' || `${path}/`.toLowerCase().startsWith(`${start}/`.toLowerCase())
      )
      if (prefix === undefined) continue
      isForeign = false
      const segments = splitPath(path.slice(prefix.length)).map(decode)
      for (const { operation, segments: template } of templates) {
        const pathParameters = matchSegments(template, segments)
        if (pathParameters && operation.method === method.toUpperCase()) {
          return { kind: 'operation', operation, pathParameters }
        }
        if (pathParameters) allowedMethods.add(operation.method)
      }
    }
    return isForeign ? { kind: 'foreign' } : { kind: 'undocumented', allowedMethods: [...allowedMethods] }
  }

  // Who checks exchanges and who checks histories ask about one call, one after the other.
  let last: { readonly method: string; readonly url: string; readonly route: Route } | undefined
  return (method, url) => {
    if (last?.method !== method || last.url !== url) last = { method, url, route: route(method, url) }
    return last.route
  }
}

/** Operations that have the same servers. */
type Group = {
  /** The paths of the servers on a host, the longest first. */
  readonly prefixesOf: (host: string) => readonly string[]
  readonly templates: readonly Template[]
}

const groupsOf = (contract: Contract, baseUrls: readonly string[]): Group[] => {
  const byServers = new Map<string, { readonly servers: readonly string[]; readonly operations: Operation[] }>()
  for (const operation of contract.operations) {
    const { servers = contract.servers } = operation
    const key = servers.join(' ')
    const group = byServers.get(key) ?? { servers, operations: [] }
    group.operations.push(operation)
    byServers.set(key, group)
  }
  return [...byServers.values()].map(({ servers, operations }) => ({
    prefixesOf: prefixesOn(servers, baseUrls),
    templates: operations
      .map((operation): Template => ({ operation, segments: splitPath(operation.path).map(parseSegment) }))
      // OpenAPI: concrete paths are matched before their templated counterparts.
      .sort((one, other) => parameterCount(one) - parameterCount(other))
  }))
}

const prefixesOn = (servers: readonly string[], baseUrls: readonly string[]): Group['prefixesOf'] => {
  const bases = [...servers, ...baseUrls].flatMap((url) => (URL.canParse(url) ? [new URL(url)] : []))
  // A server given as a path only (`/`) is valid on every host.
  const anyHost = servers
    .filter((url) => !URL.canParse(url))
    .map((path) => new URL(path, 'https://any.example').pathname.replace(/\/$/, ''))
  const prefixes = new Map<string, readonly string[]>()
  return (host) => {
    const known = prefixes.get(host)
    if (known) return known
    const found = bases.filter((base) => base.host === host).map((base) => base.pathname.replace(/\/$/, ''))
    const all = [...found, ...anyHost].sort((one, other) => other.length - one.length)
    if (prefixes.size >= most) prefixes.clear()
    prefixes.set(host, all)
    return all
  }
}

const most = 1000

const targetOf = (url: string): { readonly host: string; readonly path: string } | undefined => {
  // A plain URL says what URL would say; all others are read by it.
  const [, host, path] = /^https:\/\/([a-z][a-z\d]*(?:[.-][a-z][a-z\d]*)*)(\/[\w/-]*)(?:[?#]|$)/.exec(url) ?? []
  if (host !== undefined && path !== undefined) return { host, path }
  if (!URL.canParse(url)) return undefined
  const parsed = new URL(url)
  return { host: parsed.host, path: parsed.pathname }
}

const splitPath = (path: string): string[] => path.replace(/^\//, '').replace(/\/$/, '').split('/')

const parseSegment = (segment: string): Segment => {
  const names = [...segment.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '')
  if (names.length === 0) return { literal: segment.toLowerCase() }
  return { literals: segment.split(/\{[^}]+\}/).map((literal) => literal.toLowerCase()), names }
}

const parameterCount = ({ segments }: Template): number => segments.filter((segment) => 'names' in segment).length

const matchSegments = (
  template: readonly Segment[],
  segments: readonly string[]
): Record<string, string> | undefined => {
  if (template.length !== segments.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    if ('literal' in part) {
      if (part.literal !== segment.toLowerCase()) return undefined
      continue
    }
    const values = valuesIn(segment, part.literals)
    if (!values) return undefined
    for (const [position, name] of part.names.entries()) defineMember(parameters, name, values[position] ?? '')
  }
  return parameters
}

/** Assigning would call the setter of a name such as __proto__. */
const defineMember = (object: object, name: string, value: string): void => {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
}

/**
 * What stands between literals: at least one character each, and no more than has to. Without an expression, whose time
 * would grow with the length to the power of the parameters.
 */
const valuesIn = (segment: string, [first = '', ...others]: readonly string[]): string[] | undefined => {
  const text = segment.toLowerCase().length === segment.length ? segment.toLowerCase() : segment
  if (!text.startsWith(first)) return undefined
  const values: string[] = []
  let begin = first.length
  for (const [index, literal] of others.entries()) {
    const isLast = index === others.length - 1
    const end = isLast ? text.length - literal.length : text.indexOf(literal, begin + 1)
    if (end <= begin || !text.startsWith(literal, end)) return undefined
    values.push(segment.slice(begin, end))
    begin = end + literal.length
  }
  return values
}

const decode = (segment: string): string => {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
