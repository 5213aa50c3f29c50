import openapiTypescript, { addJSDocComment, astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import { toPointer, valueAt } from '../contract/pointer.ts'
import type { Bundle } from './bundle.ts'
import { withPlainDescriptions } from './descriptions.ts'

/** Types of paths, operations and schemas by openapi-typescript. */
export const generateTypes = async (bundle: Bundle): Promise<string> => {
  const document = structuredClone(bundle)
  referToMapped(document, new Set(Object.keys(Object(valueAt(document, '/components/schemas')) as object)))
  const nodes = await openapiTypescript(document as unknown as OpenAPI3, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform: (schema) => openUnion((schema as Record<string, unknown>)['x-extensible-enum'])
  })
  describeAliases(nodes, Object(valueAt(document, '/components/schemas')) as Record<string, unknown>)
  withPlainDescriptions(nodes)
  return astToString(nodes)
}

/** `Cart` says what `components["schemas"]["Cart"]` says: editors show nothing of what an alias stands for. */
const describeAliases = (nodes: readonly ts.Node[], schemas: Readonly<Record<string, unknown>>): void => {
  const byType = new Map(Object.entries(schemas).map(([name, schema]) => [`components['schemas']['${name}']`, schema]))
  for (const node of nodes) {
    if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeReferenceNode(node.type)) continue
    const { typeName } = node.type
    const schema = ts.isIdentifier(typeName) ? byType.get(typeName.text) : undefined
    const { description, deprecated } = Object(schema) as { description?: unknown; deprecated?: unknown }
    // An example of a whole cart is longer than what it explains.
    const said = {
      ...(typeof description === 'string' && { description }),
      ...(deprecated === true && { deprecated })
    }
    if (Object.keys(said).length > 0) addJSDocComment(said, node as unknown as ts.PropertySignature)
  }
}

/** A discriminator may name a schema instead of referring to it. openapi-typescript knows only references. */
const referToMapped = (value: unknown, schemas: ReadonlySet<string>): void => {
  if (typeof value !== 'object' || value === null) return
  const { discriminator } = value as { discriminator?: { mapping?: unknown } }
  const mapping = Object(discriminator?.mapping) as Record<string, unknown>
  for (const [word, target] of Object.entries(mapping)) {
    if (typeof target === 'string' && schemas.has(target)) {
      mapping[word] = `#${toPointer(['components', 'schemas', target])}`
    }
  }
  for (const member of Object.values(value)) referToMapped(member, schemas)
}

/**
 * `"pending" | "completed" | (string & {})`: editors offer the known words and every other word is legal, because the
 * service may add words at any time.
 */
const openUnion = (words: unknown): ts.TypeNode | undefined => {
  if (!Array.isArray(words)) return undefined
  const { factory } = ts
  const known = words
    .filter((word) => typeof word === 'string')
    .map((word) => factory.createLiteralTypeNode(factory.createStringLiteral(word)))
  const anyOther = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([])
    ])
  )
  return factory.createUnionTypeNode([...known, anyOther])
}
