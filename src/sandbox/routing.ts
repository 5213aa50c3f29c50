import { operations, type OperationId } from '../../generated/operations.ts'

/** What a method and a path mean to the contract. */
export type Route =
  | { readonly kind: 'operation'; readonly operation: OperationId; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'other-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' }

type Node = {
  readonly literals: Map<string, Node>
  parameter?: { readonly name: string; readonly node: Node }
  readonly methods: Map<string, OperationId>
}

const createNode = (): Node => ({ literals: new Map(), methods: new Map() })

const root = createNode()
for (const [id, { method, path }] of Object.entries(operations)) {
  let node = root
  for (const segment of path.slice(1).split('/')) node = childOf(node, segment)
  node.methods.set(method, id as OperationId)
}

function childOf(node: Node, segment: string): Node {
  if (segment.startsWith('{')) return (node.parameter ??= { name: segment.slice(1, -1), node: createNode() }).node
  let child = node.literals.get(segment)
  if (!child) node.literals.set(segment, (child = createNode()))
  return child
}

/** Literal segments compare without case, and a trailing slash is the same path, as in the service's framework. */
export const routeOf = (method: string, pathname: string): Route => {
  const path: Record<string, string> = {}
  let node: Node = root
  const end = pathname.length > 1 && pathname.endsWith('/') ? pathname.length - 1 : pathname.length
  for (let from = 1, to; from <= end; from = to + 1) {
    to = pathname.indexOf('/', from)
    if (to === -1 || to > end) to = end
    const segment = pathname.slice(from, to)
    const literal = literalOf(node, segment)
    if (literal) node = literal
    else if (node.parameter && segment !== '') {
      path[node.parameter.name] = decoded(segment)
      node = node.parameter.node
    } else return unknown
  }
  if (node.methods.size === 0) return unknown
  const operation = node.methods.get(method.toUpperCase())
  return operation
    ? { kind: 'operation', operation, path }
    : { kind: 'other-method', allowed: [...node.methods.keys()] }
}

const unknown: Route = { kind: 'unknown' }

const literalOf = ({ literals }: Node, segment: string): Node | undefined =>
  // Most segments are ids, where there is no word to look for.
  literals.size === 0 ? undefined : (literals.get(segment) ?? literals.get(segment.toLowerCase()))

const decoded = (segment: string): string => {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The path and the query of a URL, absolute or relative to the host. */
export const splitUrl = (url: string): { readonly pathname: string; readonly search: string } => {
  // A path holds '://' only in a query, where somebody asks for another address.
  const afterScheme = url.startsWith('/') ? -1 : url.indexOf('://')
  const from = afterScheme === -1 ? 0 : url.indexOf('/', afterScheme + 3)
  if (from === -1) return { pathname: '/', search: '' }
  const hash = url.indexOf('#', from)
  const end = hash === -1 ? url.length : hash
  const query = url.indexOf('?', from)
  return query === -1 || query > end
    ? { pathname: url.slice(from, end), search: '' }
    : { pathname: url.slice(from, query), search: url.slice(query + 1, end) }
}
