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

  return (method, url) => {
    if (!URL.canParse(url)) return { kind: 'foreign' }
    const target = new URL(url)
    const prefixes = bases.filter((base) => base.host === target.host).map((base) => base.pathname.replace(/\/$/, ''))
    const prefix = [...prefixes, ...anyHost]
      .filter((start) => start === '' || `${target.pathname}/`.toLowerCase().startsWith(`${start}/`.toLowerCase()))
      .sort((one, other) => other.length - one.length)[0]
    if (prefix === undefined) return { kind: 'foreign' }
    const segments = splitPath(target.pathname.slice(prefix.length))
    const matches = templates.flatMap(({ operation, segments: template }) => {
      const pathParameters = matchSegments(template, segments)
      return pathParameters ? [{ operation, pathParameters }] : []
    })
    const match = matches.find(({ operation }) => operation.method === method.toUpperCase())
    return match
      ? { kind: 'operation', ...match }
      : { kind: 'undocumented', allowedMethods: [...new Set(matches.map(({ operation }) => operation.method))] }
  }
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
    const segment = decode(segments[index] ?? '')
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
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
