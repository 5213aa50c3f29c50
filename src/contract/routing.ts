import type { Contract } from './contract.ts'
import type { Operation } from './operation.ts'

/** What a request's method and URL mean to a contract. */
export type Route =
  | {
      /** Whether an operation fits, only the host does, or not even that. */
      readonly kind: 'operation'
      /** The one that fits. */
      readonly operation: Operation
      /** Values of the path, decoded, by name. */
      readonly pathParameters: Readonly<Record<string, string>>
    }
  /** The host is the contract's, the path or the method is not. */
  | {
      /** Whether an operation fits, only the host does, or not even that. */
      readonly kind: 'undocumented'
      /** The methods that the path has. Empty where the path is unknown. */
      readonly allowedMethods: readonly string[]
    }
  /** Another host: out of scope. */
  | {
      /** Whether an operation fits, only the host does, or not even that. */
      readonly kind: 'foreign'
    }

type Template = { readonly operation: Operation; readonly segments: readonly Segment[] }
type Segment = { readonly literal: string } | { readonly parameter: RegExp; readonly names: readonly string[] }

/** Tells which operation a request is for. Literal segments compare without case, a trailing slash is the same path. */
export type Router = (method: string, url: string) => Route

/**
 * Makes what tells to which operation of a contract a request belongs.
 *
 * @param baseUrls further hosts that count as the contract's, such as a mock's
 */
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
  const pattern = segment
    .split(/\{[^}]+\}/)
    .map(escapeRegExp)
    .join('(.+?)')
  return { parameter: new RegExp(`^${pattern}$`, 'i'), names }
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const parameterCount = ({ segments }: Template): number => segments.filter((segment) => 'parameter' in segment).length

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
    const match = part.parameter.exec(segment)
    if (!match) return undefined
    part.names.forEach((name, position) => (parameters[name] = match[position + 1] ?? ''))
  }
  return parameters
}

const decode = (segment: string): string => {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
