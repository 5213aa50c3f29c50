import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { generateAll } from '../../src/generate/index.ts'
import { folderWith } from '../support/documents.ts'

/** How often a property is tried: `RUNS` asks for more. */
const runs = (few: number): number => Number(process.env['RUNS'] ?? few)

/** Would be there if a text of a document ever ran. */
const planted = 'globalThis.ranFromTheDocument=1'

const hostile = [
  '',
  ' ',
  '*/',
  `*/ ${planted} /*`,
  '`${' + planted + '}`',
  '${' + planted + '}',
  `\n${planted}\n`,
  `\r${planted}`,
  `\u2028${planted}`,
  `\u2029${planted}`,
  `'] ; ${planted} ; type A = b['`,
  `"] ; ${planted} ; ["`,
  `\\"; ${planted} //`,
  `</script><script>${planted}</script>`,
  '//# sourceMappingURL=x',
  '<!-- ' + planted,
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'length',
  'default',
  'class',
  'Record',
  'Omit',
  'WithRequired',
  'paths',
  'operations',
  'validate10',
  'validator',
  '../../node_modules/x',
  '../'.repeat(60) + 'x',
  'a/b/node_modules/c',
  '// src/a.js',
  '\ud800',
  'a\udc00b',
  '\u0000',
  '\u202e',
  'a#b',
  '#/components/schemas/A',
  'a%b',
  '%41',
  'a~1b',
  '~0',
  "it's",
  '1',
  '-1',
  '1e3',
  'Infinity',
  'é',
  '日本'
]
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string()
)
/** The name of a schema or a member: what is no well-formed text is refused there. */
const anyName = anyText.filter((text) => text.isWellFormed())
const escapedRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const names = (count: number) => fc.uniqueArray(anyName, { minLength: count, maxLength: count })

/** A document with a text of any kind in every position that takes one, and values for its answers. */
const anyDocument = fc
  .record({
    schemas: names(3),
    members: names(4),
    words: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }),
    constant: anyText,
    pattern: anyText,
    notes: fc.array(anyText, { minLength: 8, maxLength: 8 }),
    operationIds: fc.uniqueArray(anyText, { minLength: 2, maxLength: 2 }),
    scenarios: names(2),
    mediaTypes: names(2),
    headers: names(1),
    parameter: anyText,
    path: anyName,
    tag: anyText,
    server: anyText,
    withAjv: fc.boolean(),
    data: fc.dictionary(anyName, fc.oneof(anyText, fc.integer()), { maxKeys: 2 })
  })
  .map((t) => {
    const [a = '', b = '', c = ''] = t.schemas
    const [m0 = '', m1 = '', m2 = '', m3 = ''] = t.members
    const [n0, n1, n2, n3, n4, n5, n6, n7] = t.notes
    const [first = '', second = ''] = t.operationIds
    const [json = '', other = ''] = t.mediaTypes
    const [scenario = '', another = ''] = t.scenarios
    const [header = ''] = t.headers
    const refTo = (name: string) => ({
      $ref: `#/components/schemas/${encodeURIComponent(wellFormed(name).replaceAll('~', '~0').replaceAll('/', '~1'))}`
    })
    const map = (...entries: [string, unknown][]) => Object.fromEntries(entries)
    const fits = map([m0, t.words[0]], [m1, t.pattern], [m2, t.constant])
    const object = {
      title: n0,
      description: n1,
      type: 'object',
      required: [m0, m1],
      properties: map(
        [m0, { enum: t.words, description: n2, default: t.words[0], example: n3 }],
        [m1, { type: 'string', pattern: `^${escapedRegExp(t.pattern)}$` }],
        [m2, { const: t.constant, title: n4 }],
        [m3, t.withAjv ? { const: t.data } : { type: 'boolean' }]
      ),
      ...(t.withAjv && {
        patternProperties: map([`^${escapedRegExp((n5 ?? '').toWellFormed())}x`, true]),
        dependentRequired: map([m2, [m0]])
      })
    }
    const operation = (operationId: string, schema: unknown, examples: unknown) => ({
      operationId,
      summary: n6,
      description: n7,
      tags: [t.tag],
      parameters: [{ name: t.parameter, in: 'query', description: n1, schema: { type: 'string', enum: t.words } }],
      requestBody: { content: map([other, { schema: refTo(a) }]) },
      responses: {
        200: {
          description: n2,
          headers: map([header, { description: n3, schema: { type: 'string', const: t.constant } }]),
          content: map([json, { schema, ...(examples !== undefined && { examples }) }])
        }
      }
    })
    const document = {
      openapi: '3.1.0',
      info: { title: n0, version: n1, description: n2 },
      servers: [{ url: t.server.replaceAll(/[{}]/g, ''), description: n3 }],
      tags: [{ name: t.tag, description: n4 }],
      paths: {
        ...map([
          `/${t.path.replaceAll(/[{}]/g, '')}`,
          {
            get: operation(
              first,
              refTo(a),
              map([scenario, { summary: n4, description: n5, value: fits }], [another, { summary: n6, value: fits }])
            )
          }
        ]),
        '/other': { get: operation(second, refTo(b), undefined), summary: n5 }
      },
      components: {
        schemas: map(
          [a, object],
          [b, { type: 'array', description: n6, items: refTo(a), ...(t.withAjv && { uniqueItems: true }) }],
          [
            c,
            {
              allOf: [refTo(a)],
              oneOf: [refTo(a)],
              discriminator: { propertyName: m2, mapping: map([t.constant.toWellFormed(), refTo(a).$ref]) }
            }
          ]
        )
      }
    }
    return {
      document,
      schema: { $ref: refTo(a).$ref },
      ids: [first, second] as const,
      json,
      values: valuesFor(fits, t.members, t.pattern)
    }
  })

/** References are addresses, which hold no halves of characters. */
const wellFormed = (text: string) => text.toWellFormed()

const valuesFor = (fits: Record<string, unknown>, members: readonly string[], pattern: string): unknown[] => [
  fits,
  {},
  ...members.map((name) => Object.fromEntries(Object.entries(fits).filter(([key]) => key !== name))),
  ...members.map((name) => Object.fromEntries([...Object.entries(fits), [name, 'something else']])),
  Object.fromEntries([...Object.entries(fits), [members[1] ?? '', `${pattern}x`]]),
  Object.fromEntries([...Object.entries(fits), [members[3] ?? '', true]])
]

const compilerErrors = (folders: readonly string[]): string[] => {
  const program = ts.createProgram(
    folders.flatMap((folder) =>
      ['openapi.ts', 'operations.ts', 'scenarios.ts', 'validators.d.ts'].map((name) => join(folder, name))
    ),
    {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      allowImportingTsExtensions: true,
      types: []
    }
  )
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

type Sample = typeof anyDocument extends fc.Arbitrary<infer T> ? T : never

/** Generates from a document, into a folder of its own. */
const generated = async (document: object, name = 'openapi.json') => {
  const folder = resolve(folderWith({ 'package.json': '{ "type": "module" }', [name]: JSON.stringify(document) }))
  const file = join(folder, name)
  const files = await generateAll(new Contract(file), file, `npm run '${name}'`)
  for (const [path, text] of files) writeFileSync(join(folder, path), text)
  const load = async (path: string) =>
    (await import(pathToFileURL(join(folder, path)).href)) as Record<string, Record<string, unknown>>
  return { folder, load }
}

type Judge = (value: unknown) => boolean
type Validators = Readonly<Record<string, Record<string, Record<string, Judge>>>>

const expectTruth = async (sample: Sample, name?: string): Promise<string> => {
  const { document, schema, ids, json, values } = sample
  const { folder, load } = await generated(document, name)
  const { responseValidators = {} } = await load('validators.js')
  const { operations = {} } = await load('operations.ts')
  const { scenarios = {} } = await load('scenarios.ts')
  expect(Object.keys(operations).sort()).toEqual([...ids].sort())
  expect(Object.keys(scenarios)).toHaveLength(2)
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, ownProperties: true })
  const check = ajv.addSchema(document, 'document').compile({ $ref: `document${schema.$ref}` })
  const judge = (responseValidators as Validators)[ids[0]]?.['200']?.[json]
  // ajv passes over a property of that name, which JSON Schema does not.
  const known = values.filter((value) => !Object.hasOwn(value as object, '__proto__'))
  for (const value of known) expect(judge?.(value), JSON.stringify(value)).toBe(check(value))
  expect(globalThis).not.toHaveProperty('ranFromTheDocument')
  return folder
}

test(
  'it generates what judges as ajv does and runs nothing, whatever texts a document has',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (sample) => {
        await expectTruth(sample)
      }),
      { numRuns: runs(30) }
    )
  }
)

test('it generates code that compiles, whatever texts a document has', { timeout: 60_000 }, async () => {
  const samples = fc.sample(anyDocument, { seed: 1, numRuns: runs(12) })
  const folders = []
  for (const sample of samples) folders.push(await expectTruth(sample))
  expect(compilerErrors(folders)).toEqual([])
})

test.each(hostile.filter((name) => /[^\w]/.test(name) && !/[/\0]/.test(name) && name.isWellFormed()))(
  'it generates the same from a file of any name: %j',
  async (name) => {
    const [sample] = fc.sample(anyDocument, { seed: 1, numRuns: 1 })
    if (sample) await expectTruth(sample, `${name}.json`)
  }
)

test('it names validators so that ajv has no other function of that name', async () => {
  const answers = Array.from({ length: 60 }, (_, index) => ({
    type: 'array',
    maxItems: index,
    ...(index === 0 && { uniqueItems: true })
  }))
  const { load } = await generated({
    openapi: '3.1.0',
    info: { title: 'x', version: '1' },
    paths: Object.fromEntries(
      answers.map((schema, index) => [
        `/${index}`,
        {
          get: {
            operationId: `get${index}`,
            responses: { 200: { description: 'x', content: { 'application/json': { schema } } } }
          }
        }
      ])
    )
  })
  const { responseValidators } = await load('validators.js')
  const judged = answers.map((_, index) =>
    [index, index + 1].map((length) =>
      (responseValidators as Validators)[`get${index}`]?.['200']?.['application/json']?.(
        Array.from({ length }, (_, at) => at)
      )
    )
  )
  expect(judged).toEqual(answers.map(() => [true, false]))
})

test('it refuses names that hold half a character, with their place', async () => {
  const document = { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: { '/a': { '\ud800': {} } } }
  await expect(generated(document)).rejects.toThrow('expected names of whole characters, but "\\ud800" has half of one')
})
