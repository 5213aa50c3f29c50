import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { generateAll } from '../../src/generate/index.ts'
import { folderWith } from '../support/documents.ts'

/** The generated types of a contract whose one schema is described so. */
const typesWith = async (description: string): Promise<ts.SourceFile> => {
  const folder = folderWith({})
  const file = join(folder, 'openapi.yaml')
  const schema = {
    type: 'object',
    description,
    properties: { size: { type: 'integer', title: 'Size', description, deprecated: true, example: 4 } }
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } }
  const document = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    servers: [{ url: 'https://things.example' }],
    paths: { '/thing': { get: { operationId: 'getThing', responses: { 200: { description: 'yes', content } } } } },
    components: { schemas: { Thing: schema } }
  }
  writeFileSync(file, JSON.stringify(document))
  const generated = await generateAll(new Contract(file), file, 'npm run generate')
  return ts.createSourceFile('openapi.ts', generated.get('openapi.ts') ?? '', ts.ScriptTarget.Latest, true)
}

/** What an editor shows of a declaration: the text before the tags, and the names of the tags. */
const shown = (file: ts.SourceFile, name: string): { readonly text: string; readonly tags: readonly string[] } => {
  let found: { text: string; tags: string[] } | undefined
  const visit = (node: ts.Node): void => {
    if ((ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node)) && node.name.getText() === name) {
      const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)
      const text = ts.getTextOfJSDocComment(comment?.comment) ?? ''
      found ??= { text, tags: ts.getJSDocTags(node).map(({ tagName }) => tagName.text) }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

test('it describes a type and its members by text, and not by a tag behind everything else', async () => {
  const file = await typesWith('What is a thing.')
  expect(shown(file, 'Thing')).toEqual({ text: 'What is a thing.', tags: [] })
  expect(shown(file, 'size')).toEqual({ text: 'Size\n\nWhat is a thing.', tags: ['deprecated', 'example'] })
})

test('it keeps a description whole over its lines', async () => {
  const { text } = shown(await typesWith('The first line.\nThe second: `a * b`.'), 'Thing')
  expect(text.replaceAll(/\s+/g, ' ')).toBe('The first line. The second: `a * b`.')
})

test.each([
  'ends */ here',
  '*/ begins',
  '@deprecated it says',
  'one\n@deprecated two',
  '${text} `and` more',
  'a\u2028b'
])('it generates code of a contract that says %j', async (description) => {
  const file = await typesWith(description)
  expect((file as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics).toEqual([])
  expect(shown(file, 'Thing').tags).not.toContain('deprecated')
  expect(file.statements.filter(ts.isTypeAliasDeclaration).map(({ name }) => name.text)).toContain('Thing')
})
