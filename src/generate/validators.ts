import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { _, Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats'
import ts from 'typescript'
import type { Contract } from '../contract/index.ts'
import { escapeSegment, parsePointer, toPointer, valueAt } from '../contract/pointer.ts'
import { declareVocabulary, namesInherited, strictness } from '../contract/vocabulary.ts'
import { packageRoot } from '../package-root.ts'
import { isMultipleOf } from '../validation/index.ts'
import type { Bundle } from './bundle.ts'
import { bundleCode } from './bundle-code.ts'
import { compactSchemas, type CompactSchemas } from './compact.ts'
import { bodyType, memberName } from './emit.ts'

type Row = {
  readonly operationId: string
  readonly status: string
  readonly mediaType: string
  /** JSON pointer into the bundle, of the schema itself where the media type only refers to it. */
  readonly schema: string
}

/**
 * Validators that need nothing at run time: one for each documented body of an answer, in a table
 * `responseValidators[operationId][status][mediaType]`. Answers of the same schema share one.
 *
 * Their code is schemas as data and the little that judges them. Where a contract says more than that little knows, it is
 * ajv's standalone code, which is many times as long.
 */
export const generateValidators = async (
  contract: Contract,
  bundle: Bundle
): Promise<{ readonly code: string; readonly types: string }> => {
  const rows = [...documentedBodies(contract, bundle)]
  const pointers = [...new Set(rows.map((row) => row.schema))]
  const ajv = createAjv(bundle)
  // ajv numbers functions, schemas and the like: `validate10`. Nothing of its own begins like this.
  const names = new Map(pointers.map((pointer, index) => [pointer, `answer_${index}`]))
  for (const [pointer, name] of names) {
    ajv.addSchema({ $ref: `contract#${fragmentOf(pointer)}` }, name)
    // Refuses what is no schema, whoever writes the code.
    ajv.getSchema(name)
  }
  const compact = compactSchemas(bundle, pointers, ajv.formats)
  const functions = compact ? compactCode(compact) : standaloneCode(ajv, names)
  return { code: await bundleCode(`${functions}\n${table(rows, names)}`), types: declare(rows) }

  function compactCode({ declarations, names: constants, keywords, formats }: CompactSchemas): string {
    const words = keywords.map((word) => (reserved.has(word) ? `${word} as ${word}_` : word))
    const known = keywords.map((word) => (reserved.has(word) ? `${word}: ${word}_` : word))
    const made = new Map<string, string>()
    const functions = [...names].flatMap(([pointer, name]) => {
      const constant = constants.get(pointer) ?? ''
      const same = made.get(constant)
      if (same !== undefined) {
        names.set(pointer, same)
        return []
      }
      made.set(constant, name)
      return [`const ${name} = /* @__PURE__ */ validator(${constant})`]
    })
    return [
      `import { ${['createValidators', ...words, ...formats].join(', ')} } from ${JSON.stringify(validationRoom())}`,
      `const validator = /* @__PURE__ */ createValidators({ ${known.join(', ')} })`,
      declarations,
      ...functions
    ].join('\n')
  }
}

const reserved = new Set(['const', 'enum', 'if'])

/** In a checkout the sources, in an installed package what was built of them. */
const validationRoom = (): string =>
  ['./src/validation/index.ts', './dist/validation.js'].find((file) => existsSync(join(packageRoot(), file))) ?? ''

const documentedBodies = function* (contract: Contract, bundle: Bundle): Iterable<Row> {
  for (const operation of contract.operations) {
    const base = `/paths/${escapeSegment(operation.path)}/${operation.method.toLowerCase()}/responses`
    for (const response of operation.responses) {
      const place = followed(bundle, `${base}/${response.status}`)
      for (const mediaType of response.content) {
        if (!mediaType.schema) continue
        const schema = followed(bundle, `${place}/content/${escapeSegment(mediaType.name)}/schema`)
        yield { operationId: operation.id, status: response.status, mediaType: mediaType.name, schema }
      }
    }
  }
}

/** The pointer with no reference on its way: a path, an answer or a schema may be one. */
const followed = (bundle: Bundle, pointer: string): string =>
  behind(
    bundle,
    parsePointer(pointer).reduce((here, segment) => {
      // What stands beside a reference counts too.
      const holder = Object.hasOwn(Object(valueAt(bundle, here)) as object, segment) ? here : behind(bundle, here, true)
      return holder + toPointer([segment])
    }, '')
  )

/** @param evenWithSiblings a schema with siblings beside its reference is one of its own, and only passed through */
const behind = (bundle: Bundle, pointer: string, evenWithSiblings = false): string => {
  const value = valueAt(bundle, pointer) as { $ref?: unknown } | undefined
  const isReference = typeof value?.$ref === 'string' && (evenWithSiblings || Object.keys(value).length === 1)
  return isReference ? behind(bundle, decodeURIComponent((value.$ref as string).slice(1)), evenWithSiblings) : pointer
}

const createAjv = (bundle: Bundle): Ajv2020 => {
  const ajv = new Ajv2020({
    ...strictness,
    ownProperties: namesInherited([bundle]),
    allErrors: true,
    // A schema that many answers share is one function, not a copy in each.
    inlineRefs: false,
    logger: false,
    code: { source: true, esm: true, lines: true }
  })
  ;(formats as unknown as (ajv: Ajv2020, options: { mode: 'full' }) => void)(ajv, { mode: 'full' })
  declareVocabulary(ajv, [bundle])
  countInDecimals(ajv)
  ajv.addSchema(bundle, 'contract', false, false)
  return ajv
}

/** As the judge counts: ajv's own division takes 19.99 for no multiple of 0.01. */
const countInDecimals = (ajv: Ajv2020): void => {
  ajv.removeKeyword('multipleOf')
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    error: { message: 'must be a multiple', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
    code: (context) => {
      const count = context.gen.scopeValue('func', { ref: isMultipleOf, code: _`isMultipleOf` })
      context.fail(_`!${count}(${context.data}, ${context.schemaCode})`)
    }
  })
}

const standaloneCode = (ajv: Ajv2020, names: ReadonlyMap<string, string>): string => {
  const standalone = standaloneModule as unknown as (ajv: Ajv2020, names: Record<string, string>) => string
  const code = standalone(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])))
  return `import { isMultipleOf } from ${JSON.stringify(validationRoom())}\n${withOwnMembers(code)}`
}

/** ajv writes schemas as JSON into its code, where a member `"__proto__"` sets the prototype of what holds it. */
const withOwnMembers = (code: string): string => {
  if (!code.includes('__proto__')) return code
  const { factory } = ts
  const file = ts.createSourceFile('ajv.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS)
  const { transformed } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const visited = ts.visitEachChild(node, visit, context)
        return ts.isPropertyAssignment(visited) && ts.isStringLiteral(visited.name) && visited.name.text === '__proto__'
          ? factory.updatePropertyAssignment(
              visited,
              factory.createComputedPropertyName(visited.name),
              visited.initializer
            )
          : visited
      }
      return ts.visitEachChild(root, visit, context)
    }
  ])
  return ts.createPrinter().printFile(transformed[0] ?? file)
}

const fragmentOf = (pointer: string): string => pointer.split('/').map(encodeURIComponent).join('/')

const nested = (rows: readonly Row[]): Map<string, Map<string, Row[]>> => {
  const operations = new Map<string, Map<string, Row[]>>()
  for (const row of rows) {
    const statuses = operations.get(row.operationId) ?? new Map<string, Row[]>()
    statuses.set(row.status, [...(statuses.get(row.status) ?? []), row])
    operations.set(row.operationId, statuses)
  }
  return operations
}

const asTable = (
  rows: readonly Row[],
  separator: string,
  cell: (row: Row) => string,
  bodies = (text: string) => text
): string => {
  const object = (members: string[], indent: string) =>
    `{\n${members.map((m) => `${indent}  ${m}`).join(`${separator}\n`)}\n${indent}}`
  return object(
    [...nested(rows)].map(
      ([operationId, statuses]) =>
        `${memberName(operationId)}: ${object(
          [...statuses].map(
            ([status, cells]) =>
              `${JSON.stringify(status)}: ${bodies(`{ ${cells.map((row) => `${memberName(row.mediaType)}: ${cell(row)}`).join(`${separator} `)} }`)}`
          ),
          '  '
        )}`
    ),
    ''
  )
}

/** What many statuses may answer is written once. */
const table = (rows: readonly Row[], names: ReadonlyMap<string, string>): string => {
  const shared = new Map<string, string>()
  const share = (text: string): string => {
    const name = shared.get(text) ?? `sharedBodies${shared.size}`
    shared.set(text, name)
    return name
  }
  const whole = asTable(rows, ',', (row) => names.get(row.schema) ?? 'undefined', share)
  const declarations = [...shared].map(([text, name]) => `const ${name} = ${text}\n`).join('')
  return `${declarations}const responseValidators = ${whole}\nexport { responseValidators }\n`
}

const declare = (rows: readonly Row[]): string => `import type { operations } from './openapi.ts'

/** One way in which a body does not fit, as ajv names it. */
export type ValidationError = {
  /** JSON pointer into the body. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Says whether a body fits. After a \`false\`, \`errors\` says why; the next call overwrites it. */
export type Validator<Body> = {
  (body: unknown): body is Body
  readonly errors?: readonly ValidationError[] | null
}

/** The validator of each documented body of an answer: by operationId, status and media type. */
export declare const responseValidators: ${asTable(rows, ';', (row) => `Validator<${bodyType(row.operationId, row.status, row.mediaType)}>`)}
`
