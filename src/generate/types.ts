import { astToString, resolveRef, scanDiscriminators, transformSchema, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import { toPointer, valueAt } from '../contract/pointer.ts'
import type { Bundle } from './bundle.ts'
import { withPlainDescriptions } from './descriptions.ts'
import { PlainNames } from './plain-names.ts'
import { withShortNames } from './short-names.ts'

/**
 * Types of paths, operations and schemas by openapi-typescript. It is asked to transform the document and nothing else:
 * its default function would have the document bundled once more, which reads addresses.
 */
export const generateTypes = (bundle: Bundle): string => {
  const names = new PlainNames(bundle)
  const document = names.in(bundle) as Record<string, unknown>
  referToMapped(document, new Set(Object.keys(Object(valueAt(document, '/components/schemas')) as object)))
  const source = document as unknown as OpenAPI3
  const context = {
    ...settings,
    discriminators: scanDiscriminators(source, { silent: true }),
    injectFooter: [],
    resolve: ($ref: string) => resolveRef(source, $ref, { silent: true })
  }
  const nodes = transformSchema(source, context as unknown as Parameters<typeof transformSchema>[1])
  const named = withShortNames(names.restored(nodes), bundle)
  withPlainDescriptions(named)
  return astToString(named)
}

/** The defaults of openapi-typescript, and words that stay open. */
const settings = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  defaultNonNullable: true,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
  dedupeEnums: false,
  excludeDeprecated: false,
  exportType: false,
  immutable: false,
  // Written by us: theirs puts names into the code as they are.
  rootTypes: false,
  rootTypesNoSchemaPrefix: false,
  rootTypesKeepCasing: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  silent: true,
  makePathsEnum: false,
  generatePathParams: false,
  readWriteMarkers: false,
  transform: (schema: unknown) => openUnion((schema as Record<string, unknown>)['x-extensible-enum'])
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
