import type { Contract, Operation } from './contract.ts'

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
type Segment = { readonly literal: string } | { readonly parameter: RegExp; readonly names: readonly string[] }

/** Tells which operation a request is for. Literal segments compare without case, a trailing slash is the same path. */
export type Router = (method: string, url: string) => Route

/** @param baseUrls further hosts that count as the contract's, such as a mock's */
export const createRouter = (contract: Contract, baseUrls: readonly string[] = []): Router => {
  const bases = [...contract.servers, ...baseUrls].flatMap((url) => (URL.canParse(url) ? [new URL(url)] : []))
  // A server given as a path only (`/`) is valid on every host.
  const anyHost = contract.servers.filter((url) => !URL.canParse(url)).map((path) => path.replace(/\/$/, ''))
  const templates = contract.operations
    .map((operation): Template => ({ operation, segments: splitPath(operation.path).map(parseSegment) }))
    // OpenAPI: concrete paths are matched before their templated counterparts.
    .sort((one, other) => parameterCount(one) - parameterCount(other))

  const prefixesOf = (host: string): readonly string[] => {
    const known = prefixes.get(host)
    if (known) return known
    const found = bases.filter((base) => base.host === host).map((base) => base.pathname.replace(/\/$/, ''))
    const all = [...found, ...anyHost].sort((one, other) => other.length - one.length)
    if (prefixes.size >= most) prefixes.clear()
    prefixes.set(host, all)
    return all
  }
  const prefixes = new Map<string, readonly string[]>()

  const route: Router = (method, url) => {
    const target = targetOf(url)
    if (!target) return { kind: 'foreign' }
    const { host, path } = target
    const prefix = prefixesOf(host).find(
      (start) => start === '' || `${path}/`.toLowerCase().startsWith(`${start}/`.toLowerCase())
    )
    if (prefix === undefined) return { kind: 'foreign' }
    const segments = splitPath(path.slice(prefix.length)).map(decode)
    const allowedMethods = new Set<string>()
    for (const { operation, segments: template } of templates) {
      const pathParameters = matchSegments(template, segments)
      if (pathParameters && operation.method === method.toUpperCase()) {
        return { kind: 'operation', operation, pathParameters }
      }
      if (pathParameters) allowedMethods.add(operation.method)
    }
    return { kind: 'undocumented', allowedMethods: [...allowedMethods] }
  }

  // Who checks exchanges and who checks histories ask about one call, one after the other.
  let last: { readonly method: string; readonly url: string; readonly route: Route } | undefined
  return (method, url) => {
    if (last?.method !== method || last.url !== url) last = { method, url, route: route(method, url) }
    return last.route
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
