import { addJSDocComment } from 'openapi-typescript'
import ts from 'typescript'
import { isMap } from '../contract/is-map.ts'
import { toPointer, valueAt } from '../contract/pointer.ts'
import type { Bundle } from './bundle.ts'

/**
 * Adds a name of its own for each component: `export type Cart = components["schemas"]["Cart"]`. A component whose name
 * gives no type name has none: its long name is there all the same.
 */
export const withShortNames = (nodes: readonly ts.Node[], bundle: Bundle): ts.Node[] => {
  const taken = namesIn(nodes)
  const aliases = [...components(bundle)].flatMap(([kind, prefix, name]) => {
    const base = prefix + pascal(name)
    if (!isTypeName(base)) return []
    let short = base
    for (let number = 2; taken.has(short); number++) short = `${base}_${number}`
    taken.add(short)
    const node = alias(short, kind, name)
    if (kind === 'schemas') describe(node, valueAt(bundle, toPointer(['components', kind, name])))
    return [node]
  })
  const end = nodes.findIndex((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'components') + 1
  return end === 0 ? [...nodes] : [...nodes.slice(0, end), ...aliases, ...nodes.slice(end)]
}

/** `Cart` says what `components["schemas"]["Cart"]` says: editors show nothing of what an alias stands for. */
const describe = (node: ts.Node, schema: unknown): void => {
  const { description, deprecated } = Object(schema) as { description?: unknown; deprecated?: unknown }
  // An example of a whole cart is longer than what it explains.
  const said = { ...(typeof description === 'string' && { description }), ...(deprecated === true && { deprecated }) }
  if (Object.keys(said).length > 0) addJSDocComment(said, node as ts.PropertySignature)
}

/** The kinds of components that openapi-typescript has types of, in its order. */
const prefixes: readonly (readonly [kind: string, prefix: string])[] = [
  ['schemas', ''],
  ['responses', 'Response'],
  ['parameters', 'Parameter'],
  ['requestBodies', 'RequestBody'],
  ['headers', 'Header'],
  ['pathItems', 'PathItem']
]

const components = function* (bundle: Bundle): Iterable<readonly [kind: string, prefix: string, name: string]> {
  const all = bundle['components']
  for (const [kind, prefix] of prefixes) {
    const members = isMap(all) ? all[kind] : undefined
    if (isMap(members)) for (const name of Object.keys(members)) yield [kind, prefix, name]
  }
}

/** `order-item` and `orderItem` → `OrderItem`, `HTTPError` → `HttpError` */
const pascal = (name: string): string =>
  [...name.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?(?:(?!\p{Lu})\p{L}|\d)+|\p{Lu}/gu)]
    .map(([word], index) => {
      const text = word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
      return index > 0 && /^\d/.test(text) ? `_${text}` : text
    })
    .join('')

const isTypeName = (name: string): boolean => {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, name)
  return scanner.scan() === ts.SyntaxKind.Identifier && scanner.getTokenText() === name && !predefined.has(name)
}

/** TypeScript lets nobody declare types of these names. */
const predefined = new Set('any bigint boolean never number object string symbol undefined unknown void'.split(' '))

/** What is declared already, and what the types themselves refer to, such as `Record`. */
const namesIn = (nodes: readonly ts.Node[]): Set<string> => {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.add(node.typeName.text)
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  nodes.forEach(visit)
  return names
}

const alias = (short: string, kind: string, name: string): ts.Node => {
  const { factory } = ts
  const member = (of: ts.TypeNode, key: string) =>
    factory.createIndexedAccessTypeNode(of, factory.createLiteralTypeNode(factory.createStringLiteral(key)))
  return factory.createTypeAliasDeclaration(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    short,
    undefined,
    member(member(factory.createTypeReferenceNode('components'), kind), name)
  )
}
