import type { Route, Router } from '../../../contract/index.ts'
import { identityOf } from '../observe/observations.ts'
import { canonicalKey } from './equality.ts'
import type { Home, Words } from './index.ts'

type Request = { readonly method: string; readonly url: string }
type Operation = Extract<Route, { kind: 'operation' }>

/**
 * The resources that a request may change: those at home on its path. A path below one that the contract does not have may
 * change it, too: nobody knows what such a call does.
 */
export const writtenRoots = (words: Words, router: Router, request: Request, route: Route): string[] =>
  route.kind === 'operation' ? rootsAt(words, route) : rootsAbove(words, router, request)

/** The resources that a request is about: those at home on its path, and above it. */
export const rootsNamed = (words: Words, router: Router, request: Request, route: Route): string[] =>
  route.kind === 'operation'
    ? rootsAt(words, route, ({ path }) => route.operation.path.startsWith(`${path}/`))
    : rootsAbove(words, router, request)

const rootsAbove = (words: Words, router: Router, { url }: Request): string[] => {
  for (const path of pathsAbove(url)) {
    const found = operationAt(words, router, path)
    if (found) return rootsAt(words, found)
  }
  return []
}

const rootsAt = (
  { homes, resources }: Words,
  { operation, pathParameters }: Operation,
  isToo: (home: Home) => boolean = () => false
): string[] =>
  homes
    .filter((home) => home.path === operation.path || isToo(home))
    .filter(({ resource }) => resources.get(resource)?.resource.within === undefined)
    .map((home) => identityAt(home, pathParameters))

const identityAt = ({ resource, parameters, equalities }: Home, values: Readonly<Record<string, string>>): string =>
  identityOf(
    resource,
    parameters.map((name, index) => canonicalKey(values[name], equalities[index] ?? 'exact'))
  )

/** An operation of the contract on exactly this path, whatever its method. */
const operationAt = ({ contract }: Words, router: Router, url: string): Operation | undefined => {
  for (const method of new Set(contract.operations.map(({ method: known }) => known))) {
    const route = router(method, url)
    if (route.kind === 'operation') return route
  }
  return undefined
}

/** The URL, then the one without its last segment, and so on. */
const pathsAbove = function* (url: string): Iterable<string> {
  if (!URL.canParse(url)) return
  const above = new URL(url)
  above.search = ''
  above.hash = ''
  for (;;) {
    yield above.href
    const path = above.pathname.replace(/\/$/, '')
    if (path === '') return
    above.pathname = path.slice(0, path.lastIndexOf('/'))
  }
}
