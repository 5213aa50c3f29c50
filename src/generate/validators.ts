import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats'
import { build } from 'esbuild'
import type { Contract } from '../contract/index.ts'
import { escapeSegment, valueAt } from '../contract/pointer.ts'
import { declareVocabulary } from '../contract/vocabulary.ts'
import { packageRoot } from '../package-root.ts'
import type { Bundle } from './bundle.ts'
import { bodyType } from './emit.ts'

type Row = {
  readonly operationId: string
  readonly status: string
  readonly mediaType: string
  /** JSON pointer into the bundle, of the schema itself where the media type only refers to it. */
  readonly schema: string
}

/**
 * Validators as plain code, by ajv's standalone mode: one function for each documented body of an answer, in a table
 * `responseValidators[operationId][status][mediaType]`. Answers of the same schema share one function.
 */
export const generateValidators = async (
  contract: Contract,
  bundle: Bundle
): Promise<{ readonly code: string; readonly types: string }> => {
  const rows = [...documentedBodies(contract, bundle)]
  return { code: await compile(rows, bundle), types: declare(rows) }
}

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

/** The pointer behind a chain of references within the bundle. */
const followed = (bundle: Bundle, pointer: string): string => {
  const value = valueAt(bundle, pointer) as { $ref?: unknown } | undefined
  // A reference with siblings is a schema of its own.
  const isReference = typeof value?.$ref === 'string' && Object.keys(value).length === 1
  return isReference ? followed(bundle, decodeURIComponent((value.$ref as string).slice(1))) : pointer
}

const compile = async (rows: readonly Row[], bundle: Bundle): Promise<string> => {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    // A schema that many answers share is one function, not a copy in each.
    inlineRefs: false,
    logger: false,
    code: { source: true, esm: true, lines: true }
  })
  ;(formats as unknown as (ajv: Ajv2020, options: { mode: 'full' }) => void)(ajv, { mode: 'full' })
  declareVocabulary(ajv, [bundle])
  ajv.addSchema(bundle, 'contract', false, false)

  const names = new Map(
    [...new Set(rows.map((row) => row.schema))].map((schema, index) => [schema, `validate${index}`])
  )
  for (const [schema, name] of names) ajv.addSchema({ $ref: `contract#${fragmentOf(schema)}` }, name)
  const standalone = standaloneModule as unknown as (ajv: Ajv2020, names: Record<string, string>) => string
  const functions = standalone(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])))

  const result = await build({
    stdin: { contents: `${functions}\n${table(rows, names)}`, resolveDir: packageRoot(), loader: 'js' },
    absWorkingDir: packageRoot(),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    treeShaking: true
  })
  const text = result.outputFiles[0]?.text ?? ''
  // The text must not depend on where the packages are installed.
  return text.replaceAll(/(?:\.\.\/|[\w@.-]+\/)*node_modules\//g, '')
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

const asTable = (rows: readonly Row[], separator: string, cell: (row: Row) => string): string => {
  const object = (members: string[], indent: string) =>
    `{\n${members.map((m) => `${indent}  ${m}`).join(`${separator}\n`)}\n${indent}}`
  return object(
    [...nested(rows)].map(
      ([operationId, statuses]) =>
        `${JSON.stringify(operationId)}: ${object(
          [...statuses].map(
            ([status, cells]) =>
              `${JSON.stringify(status)}: { ${cells.map((row) => `${JSON.stringify(row.mediaType)}: ${cell(row)}`).join(`${separator} `)} }`
          ),
          '  '
        )}`
    ),
    ''
  )
}

const table = (rows: readonly Row[], names: ReadonlyMap<string, string>): string =>
  `const responseValidators = ${asTable(rows, ',', (row) => names.get(row.schema) ?? 'undefined')}\nexport { responseValidators }\n`

const declare = (rows: readonly Row[]): string => `import type { operations } from './openapi.ts'

/** One way in which a body does not fit, as ajv tells it. */
export type ValidationError = {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

/** Says whether a body fits. After a \`false\`, \`errors\` says why; the next call overwrites it. */
export type Validator<Body> = {
  (body: unknown): body is Body
  readonly errors?: readonly ValidationError[] | null
}

/** The validator of each documented body of an answer: by operationId, status and media type. */
export declare const responseValidators: ${asTable(rows, ';', (row) => `Validator<${bodyType(row.operationId, row.status, row.mediaType)}>`)}
`
