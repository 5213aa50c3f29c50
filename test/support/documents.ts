import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { Contract, type Located } from '../../src/contract/index.ts'

/** A folder with these files, gone when the test is over. The path is relative, as a user would give it. */
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return relative(process.cwd(), folder)
}

/** The contract in `openapi.yaml` of these files. */
export const contractOf = (files: Readonly<Record<string, string>>): Contract =>
  new Contract(join(folderWith(files), 'openapi.yaml'))

export type Schema = boolean | Readonly<Record<string, unknown>>

/**
 * A contract whose operations `get0`, `get1` … answer 200 with a schema each, and those schemas.
 *
 * @param components further schemas, to be referred to as `#/components/schemas/…`
 */
export const contractWithSchemas = (
  schemas: readonly Schema[],
  components: Readonly<Record<string, Schema>> = {}
): { readonly contract: Contract; readonly schemas: readonly Located[] } => {
  const answer = (schema: Schema) => ({ 200: { description: 'yes', content: { 'application/json': { schema } } } })
  const contract = contractOf({
    'openapi.yaml': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Schemas', version: '1.0.0' },
      servers: [{ url: 'https://schemas.example' }],
      paths: Object.fromEntries(
        schemas.map((schema, index) => [
          `/${index}`,
          { get: { operationId: `get${index}`, responses: answer(schema) } }
        ])
      ),
      components: { schemas: components }
    })
  })
  return {
    contract,
    schemas: contract.operations.flatMap(({ responses }) =>
      responses.flatMap(({ content }) => content.flatMap(({ schema }) => (schema ? [schema] : [])))
    )
  }
}

/** The same for one schema. */
export const contractWithSchema = (
  schema: Schema,
  components: Readonly<Record<string, Schema>> = {}
): { readonly contract: Contract; readonly schema: Located } => {
  const { contract, schemas } = contractWithSchemas([schema], components)
  const [only] = schemas
  if (!only) throw new Error('the contract has no schema')
  return { contract, schema: only }
}

/** What a function throws. */
export const thrownBy = (action: () => unknown): unknown => {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
