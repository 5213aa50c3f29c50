import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import type { Bundle } from './bundle.ts'

/** Types of paths, operations and schemas by openapi-typescript. */
export const generateTypes = async (bundle: Bundle): Promise<string> => {
  const nodes = await openapiTypescript(structuredClone(bundle) as unknown as OpenAPI3, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform: (schema) => openUnion((schema as Record<string, unknown>)['x-extensible-enum'])
  })
  return astToString(nodes)
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
