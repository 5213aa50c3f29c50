import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Contract, type Located } from '../../src/contract/index.ts'
import { bundleContract, generateAll } from '../../src/generate/index.ts'
import { InputError } from '../../src/input-error.ts'
import { startMock } from '../../src/mock/index.ts'
import { contractOf, contractWithSchema, contractWithSchemas, folderWith, thrownBy } from '../support/documents.ts'

const documentWith = (schema: unknown, more: Readonly<Record<string, unknown>> = {}, examples?: unknown) => ({
  openapi: '3.1.0',
  info: { title: 'x', version: '1' },
  paths: {
    '/a': {
      get: {
        operationId: 'a',
        responses: {
          200: {
            description: 'x',
            content: { 'application/json': { schema, ...(examples === undefined ? {} : { examples }) } }
          }
        }
      }
    }
  },
  ...more
})

const fileOf = (document: unknown, others: Readonly<Record<string, string>> = {}): string =>
  join(folderWith({ 'openapi.json': JSON.stringify(document), ...others }), 'openapi.json')

const refusalOf = (document: unknown, others: Readonly<Record<string, string>> = {}): InputError => {
  const error = thrownBy(() => new Contract(fileOf(document, others)))
  expect(error).toBeInstanceOf(InputError)
  return error as InputError
}

/** A server that counts who asks it. */
const startListening = async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('{ "type": "string" }')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('it asks no server, whatever addresses a document names', async () => {
  const { asked, url } = await startListening()
  const document = (refs: boolean) =>
    documentWith(
      {
        $comment: `${url}/comment`,
        externalDocs: { url: `${url}/docs` },
        oneOf: [{ $ref: '#/components/schemas/A' }, ...(refs ? [{ $ref: './other.json' }] : [])],
        discriminator: {
          propertyName: 'kind',
          mapping: { a: `${url}/a.json`, b: `${url}/b.json#/B`, c: './nowhere.json' }
        }
      },
      {
        servers: [{ url: `${url}/server` }],
        externalDocs: { url: `${url}/docs` },
        tags: [{ name: 't', externalDocs: { url: `${url}/tag` } }],
        components: {
          schemas: { A: { type: 'object', properties: { kind: { type: 'string' } } } },
          links: { l: { operationRef: `${url}/link.json#/paths/~1a/get` } },
          examples: { e: { externalValue: `${url}/example.json` } }
        }
      },
      { there: { summary: 's', value: { kind: 'a' } }, elsewhere: { externalValue: `${url}/example.json` } }
    )
  const other = { 'other.json': JSON.stringify({ type: 'object', externalDocs: { url: `${url}/docs` } }) }
  for (const refs of [false, true]) {
    const file = fileOf(document(refs), other)
    const contract = new Contract(file)
    const files = await generateAll(contract, file, 'generate')
    const bundled = JSON.parse(files.get('openapi.json') ?? '') as ReturnType<typeof documentWith>
    const { content } = bundled.paths['/a'].get.responses[200]
    expect(content['application/json']).toMatchObject({
      examples: { elsewhere: { externalValue: `${url}/example.json` } },
      schema: { discriminator: { mapping: { a: `${url}/a.json`, c: './nowhere.json' } } }
    })
  }
  expect(asked).toEqual([])
})

test.each(['http', 'data', 'schema', 'extends'])('it refuses an address instead of asking it: %s', async (kind) => {
  const { asked, url } = await startListening()
  const documents: Readonly<Record<string, unknown>> = {
    http: documentWith({ $ref: `${url}/a.json` }),
    data: documentWith({ $ref: 'data:application/json,{}' }),
    schema: documentWith({ $schema: `${url}/dialect` })
  }
  if (kind === 'extends') {
    const overlay = `overlay: 1.0.0\ninfo: { title: x, version: '1' }\nextends: ${url}/openapi.json\nactions: [{ target: $.info, update: { description: d } }]\n`
    const file = fileOf(documentWith({}), { 'overlay.yaml': overlay })
    expect(new Contract(file, { overlays: [join(file, '../overlay.yaml')] }).title).toBe('x')
  } else expect(refusalOf(documents[kind]).place.line).toBe(1)
  expect(asked).toEqual([])
})

test('it asks no server when a contract is mocked', async () => {
  const { asked, url } = await startListening()
  const file = fileOf(
    documentWith(
      { type: 'string', externalDocs: { url } },
      { externalDocs: { url } },
      { good: { summary: 's', value: 'x' } }
    )
  )
  const mock = await startMock({ contract: new Contract(file) })
  await mock.close()
  expect(asked).toEqual([])
})

const outside = (folder: string) => ({
  'a path upwards': '../secret.json',
  'an absolute path': resolve(folder, 'secret.json'),
  'a file URL': `file://${resolve(folder, 'secret.json')}`,
  'a link to a file': './link.json',
  'a link to a folder': './folder/secret.json',
  'an escaped path': '%2e%2e/secret.json',
  'a device': '/dev/zero'
})

test.each(Object.keys(outside('')))(
  'it reads nothing outside the folder of the document without consent: %s',
  (way) => {
    const folder = folderWith({ 'secret.json': '{ "type": "string" }' })
    const $ref = (outside(folder) as Record<string, string>)[way]
    mkdirSync(join(folder, 'api'))
    writeFileSync(join(folder, 'api/openapi.json'), JSON.stringify(documentWith({ $ref })))
    symlinkSync(resolve(folder, 'secret.json'), join(folder, 'api/link.json'))
    symlinkSync(resolve(folder), join(folder, 'api/folder'))
    const file = join(folder, 'api/openapi.json')
    expect(() => new Contract(file)).toThrow(
      /expected a file in the folder of the contract, but .+ is outside\. .+--allow-outside/
    )
    if (way === 'a device') expect(() => new Contract(file, { allowOutside: true })).toThrow('it is a device')
    else expect(new Contract(file, { allowOutside: true }).operations).toHaveLength(1)
  }
)

test('it reads links that stay in the folder, and a document that is a link itself', () => {
  const folder = folderWith({
    'api/a.json': '{ "type": "string" }',
    'api/openapi.json': JSON.stringify(documentWith({ $ref: './b.json' }))
  })
  symlinkSync('a.json', join(folder, 'api/b.json'))
  symlinkSync('api', join(folder, 'again'))
  expect(new Contract(join(folder, 'again/openapi.json')).operations).toHaveLength(1)
})

test('it generates from files outside, once it may', async () => {
  const folder = folderWith({
    'shared.json': '{ "type": "string" }',
    'api/openapi.json': JSON.stringify(documentWith({ $ref: '../shared.json' }))
  })
  const bundle = await bundleContract(new Contract(join(folder, 'api/openapi.json'), { allowOutside: true }))
  expect(bundle).toMatchObject({ components: { schemas: { shared: { type: 'string' } } } })
})

test('it waits for no pipe, and takes no folder for a document', () => {
  const file = fileOf(documentWith({ $ref: './pipe' }), { 'folder/a.json': '{}' })
  execFileSync('mkfifo', [join(file, '../pipe')])
  expect(() => new Contract(file)).toThrow(/Failed to resolve the reference '\.\/pipe': it is a pipe/)
  writeFileSync(file, JSON.stringify(documentWith({ $ref: './folder' })))
  expect(() => new Contract(file)).toThrow(/Failed to resolve the reference '\.\/folder': it is a folder/)
  expect(() => new Contract('/dev/zero')).toThrow('it is larger than 32 MB')
})

test('it says where a document is nested too deeply, in YAML and in JSON', () => {
  const nested = (levels: number): unknown =>
    JSON.parse('{"items":'.repeat(levels) + '{}' + '}'.repeat(levels)) as unknown
  expect(refusalOf(documentWith(nested(400))).message).toContain('expected at most 300 levels')
  for (const text of ['['.repeat(100_000), '{"a":'.repeat(50_000), '- '.repeat(20_000)]) {
    expect(() => contractOf({ 'openapi.yaml': text })).toThrow(InputError)
  }
  expect(contractWithSchema(nested(200) as Record<string, unknown>).contract.schemas).toBeDefined()
})

test('it reads no document whose aliases stand for very much', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`)
  expect(() => contractOf({ 'openapi.yaml': `a0: &a0 [x]\n${lines.join('\n')}\n` })).toThrow(/aliases stand for little/)
})

test.each<[name: string, schemas: Readonly<Record<string, unknown>>]>([
  ['allOf', { A: { allOf: [{ $ref: '#/components/schemas/A' }] } }],
  [
    'anyOf',
    {
      A: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/B' }] },
      B: { oneOf: [{ $ref: '#/components/schemas/A' }] }
    }
  ],
  ['not', { A: { not: { $ref: '#/components/schemas/A' } } }],
  ['else', { A: { if: { type: 'string' }, then: true, else: { $ref: '#/components/schemas/A' } } }],
  [
    'beside a reference',
    { A: { $ref: '#/components/schemas/B', allOf: [{ $ref: '#/components/schemas/A' }] }, B: { type: 'string' } }
  ]
])('it refuses a schema that holds itself for the same value: %s', (_name, schemas) => {
  const error = refusalOf(documentWith({ $ref: '#/components/schemas/A' }, { components: { schemas } }))
  expect(error.message).toContain('expected a schema that comes to an end')
  expect(error.place.line).toBe(1)
})

test('it takes a schema that holds itself for a part of the value', () => {
  const { contract, schema } = contractWithSchema(
    { $ref: '#/components/schemas/Tree' },
    {
      Tree: {
        allOf: [{ properties: { next: { $ref: '#/components/schemas/Tree' } } }],
        additionalProperties: false
      } as never
    }
  )
  expect(contract.schemas.violations(schema, { next: { next: 1 } })).not.toEqual([])
})

test('it says that a value is nested too deeply for its schema', () => {
  const { contract, schema } = contractWithSchema(
    { $ref: '#/components/schemas/List' },
    { List: { type: 'array', items: { $ref: '#/components/schemas/List' } } }
  )
  const value = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown
  expect(() => contract.schemas.violations(schema, value)).toThrow(/nested less deeply/)
})

const aLot = 'a'.repeat(60) + '!'

test.each<[pattern: string, text: string]>([
  ['^(a+)+$', aLot],
  ['^(a|a)*$', aLot],
  ['(?:a?){60}a{60}b', aLot],
  ['^(?:(?:a*)*)*$', aLot],
  ['^(a*)(a*)(a*)(a*)(a*)(a*)b$', 'a'.repeat(3000)],
  ['^(a\\1?)+(a+)+$', aLot]
])('it stops a pattern that comes to no end, and says where it stands: %s', (pattern, text) => {
  const { contract, schema } = contractWithSchema({ properties: { a: { type: 'string', pattern } } })
  const judge = () => contract.schemas.violations(schema, { a: text })
  const start = performance.now()
  let error: unknown
  try {
    judge()
  } catch (cause) {
    error = cause
  }
  expect(performance.now() - start).toBeLessThan(20_000)
  if (error !== undefined) {
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).place.pointer).toMatch(/\/properties\/a\/pattern$/)
  }
})

test('it compares ordinary patterns at once, and says of a text what JavaScript says', () => {
  const patterns = [
    '^[0-9a-f]{8}-[0-9a-f]{4}$',
    '^(new|paid)$',
    '^[^@ ]+@[^@ ]+$',
    '^(?:[a-z]+-)*[a-z]+$',
    '^\\d{1,3}(?:,\\d{3})*$',
    'b+$'
  ]
  const texts = [
    '',
    'new',
    'a@b',
    'ab-cd-ef',
    '1,234',
    'abb',
    '0123abcd-ef01',
    'some-longer-text-in-lower-case-with-many-parts',
    'x'.repeat(500)
  ]
  const { contract, schemas } = contractWithSchemas(patterns.map((pattern) => ({ pattern })))
  for (const [index, pattern] of patterns.entries()) {
    for (const text of texts) {
      const fits = contract.schemas.violations(schemas[index] as Located, text).length === 0
      expect(fits, [pattern, text].join(' ')).toBe(new RegExp(pattern, 'u').test(text))
    }
  }
})

test.each([`$${'..*'.repeat(8)}`, "$.info[?match(@, '(a+)+')]", "$..[?search(@.title, '(a|a)*!!')]"])(
  'it stops a target of an overlay that comes to no end: %s',
  (target) => {
    const nested = JSON.parse(`${'{"not":'.repeat(30)}true${'}'.repeat(30)}`) as unknown
    const document = documentWith(nested)
    document.info.title = aLot
    const overlay = { overlay: '1.0.0', info: { title: 'x', version: '1' }, actions: [{ target, update: { a: 1 } }] }
    const file = fileOf(document, { 'overlay.json': JSON.stringify(overlay) })
    const error = thrownBy(() => new Contract(file, { overlays: [join(file, '../overlay.json')] }))
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).message).toContain('its search comes to no end')
    expect((error as InputError).place).toMatchObject({ pointer: '/actions/0/target', line: 1 })
  }
)

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
  'it reads documents and overlays with members called %s anywhere, or says what is wrong with them',
  (name) => {
    const member = (value: unknown) => Object.fromEntries([[name, value]])
    const places: unknown[] = [
      { ...documentWith({ properties: member({ type: 'string' }) }), ...member('x') },
      documentWith(member({ type: 'string' })),
      documentWith({}, { components: member({}) }),
      documentWith({}, { components: { schemas: member({ type: 'string' }) } }),
      documentWith({ $ref: `#/components/schemas/${name}` }, { components: { schemas: member({ type: 'string' }) } }),
      documentWith({ $ref: `#/components/schemas/${name}` }),
      documentWith({}, {}, member({ summary: 's', value: member(1) })),
      documentWith({ discriminator: { propertyName: name, mapping: member('x') } }),
      documentWith({ required: [name], enum: [member(name)] }),
      { ...documentWith({}), paths: member({ get: {} }) },
      { ...documentWith({}), paths: { '/a': member({ responses: {} }) } },
      { ...documentWith({}), paths: { [`/{${name}}`]: { get: { responses: member({ description: 'x' }) } } } },
      { ...documentWith({}), servers: [{ url: `https://{${name}}`, variables: member({ default: 'x' }) }] }
    ]
    for (const place of places) {
      try {
        new Contract(fileOf(place))
      } catch (error) {
        expect(error, JSON.stringify(place)).toBeInstanceOf(InputError)
      }
    }
    const overlay = (action: unknown) =>
      JSON.stringify({ overlay: '1.0.0', info: { title: 'x', version: '1' }, actions: [action] })
    for (const action of [
      { target: '$', update: member(member(1)) },
      { target: `$.info['${name}']`, update: {} },
      { target: `$..['${name}']`, remove: true },
      { target: '$.info', ...member(1), update: {} },
      { target: '$.info', update: { [name]: [1] } }
    ]) {
      const file = fileOf(documentWith({}), { 'overlay.json': overlay(action) })
      try {
        new Contract(file, { overlays: [join(file, '../overlay.json')] })
      } catch (error) {
        expect(error, JSON.stringify(action)).toBeInstanceOf(InputError)
      }
    }
    expect({}).not.toHaveProperty('responses')
  }
)
