import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { InputError } from '../../src/input-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'overlay-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const spec = join(folder, 'openapi.yaml')
writeFileSync(
  spec,
  `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example }]
tags:
  - name: first
  - name: second
  - name: third
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': { description: the pets }
    delete:
      operationId: deletePets
      responses:
        '204': { description: gone }
`
)

let count = 0
const overlayOf = (text: string): string => {
  const file = join(folder, `laws-${++count}.yaml`)
  writeFileSync(file, text)
  return file
}

const head = 'overlay: 1.0.0\ninfo: { title: Laws, version: 1.0.0 }\n'

const withOverlay = (actions: string): Contract =>
  new Contract(spec, { overlays: [overlayOf(`${head}actions:\n${actions}`)] })

const errorOf = (text: string): InputError => {
  try {
    new Contract(spec, { overlays: [overlayOf(text)] })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('expected an InputError, but there is none')
}

const rootOf = (contract: Contract) => contract.documents.root.value as Record<string, never>

test('it merges objects member by member, appends to lists and replaces anything else', () => {
  const contract = withOverlay(`
  - target: $.paths['/pets'].get
    update:
      summary: All of them
      responses: { '200': { x-word: one } }
  - target: $.tags
    update: { name: fourth }
  - target: $
    update: { tags: [{ name: fifth }], info: { title: More pets } }
`)
  expect(contract.title).toBe('More pets')
  expect(rootOf(contract)['tags']).toEqual(['first', 'second', 'third', 'fourth', 'fifth'].map((name) => ({ name })))
  expect(rootOf(contract)['paths']?.['/pets']).toMatchObject({
    get: {
      operationId: 'listPets',
      summary: 'All of them',
      responses: { 200: { description: 'the pets', 'x-word': 'one' } }
    }
  })
})

test('it applies an action to everything that its target matches, each with a copy of its own', () => {
  const contract = withOverlay(`
  - target: $.paths.*[?@.operationId]
    update: { x-who: { name: everybody } }
  - target: $.paths['/pets'].get.x-who
    update: { name: readers }
`)
  expect(rootOf(contract)['paths']?.['/pets']).toMatchObject({
    get: { 'x-who': { name: 'readers' } },
    delete: { 'x-who': { name: 'everybody' } }
  })
})

test('it removes members and items, and an update beside it is ignored', () => {
  const contract = withOverlay(`
  - target: $.paths['/pets'].delete
    remove: true
  - target: $.tags[?@.name != 'second']
    remove: true
    update: { x-no: 1 }
`)
  expect(contract.operations.map(({ id }) => id)).toEqual(['listPets'])
  expect(rootOf(contract)['tags']).toEqual([{ name: 'second' }])
})

test.each([
  ['$.tags[1, 0]', ['third']],
  ['$.tags[0, 0]', ['second', 'third']],
  ['$.tags[-1, 0]', ['second']],
  ['$.tags[::-1]', []],
  ['$.tags..*', []]
])('it removes what a target leads to, in whatever order and how often it does: %s', (target, left) => {
  const contract = withOverlay(`  - { target: '${target}', remove: true }`)
  expect(rootOf(contract)['tags']).toEqual(left.map((name) => ({ name })))
})

test('it updates once what a target leads to twice', () => {
  const contract = withOverlay(`  - { target: '$.tags[0, -3]', update: { x-list: [1] } }`)
  expect(rootOf(contract)['tags']).toMatchObject([{ 'x-list': [1] }, {}, {}])
})

test('it names the line of the overlay for what is written there, and the line of the document for the rest', () => {
  const contract = withOverlay(`  - target: $.tags[0]
    remove: true
  - target: $.paths['/pets'].get
    update:
      x-word:
        member: 1
  - target: $.tags
    update: { name: fourth }
`)
  const { uri } = contract.documents.root
  const at = (pointer: string) => contract.place({ uri, pointer })
  expect(at('/paths/~1pets/get/x-word/member')).toMatchObject({
    pointer: '/actions/1/update/x-word/member',
    line: 9
  })
  expect(at('/paths/~1pets/get/operationId')).toMatchObject({ file: spec, line: 11 })
  // What was the second tag is the first one now, and is written where it was.
  expect(at('/tags/0/name')).toMatchObject({ file: spec, pointer: '/tags/1/name', line: 6 })
  expect(at('/tags/1/name')).toMatchObject({ file: spec, pointer: '/tags/2/name', line: 7 })
  expect(at('/tags/2')).toMatchObject({ pointer: '/actions/2/update', line: 11 })
})

test('it judges by the branches that an overlay leaves, and names the lines where they are written', () => {
  const choice = join(folder, 'choice.yaml')
  writeFileSync(
    choice,
    `openapi: 3.1.0
info: { title: Choice, version: '1' }
components:
  schemas:
    Choice:
      anyOf:
        - type: string
        - type: object
          required: [id]
          properties:
            id:
              type: integer
        - type: boolean
        - type: 'null'
paths: { /choice: { get: { operationId: choose, responses: { '200': { description: it } } } } }
`
  )
  const removing = (index: number) =>
    overlayOf(`${head}actions: [{ target: '$.components.schemas.Choice.anyOf[${index}]', remove: true }]`)
  // One by one: what was moved is moved again.
  const contract = new Contract(choice, { overlays: [removing(0), removing(1)] })
  const { uri } = contract.documents.root
  const schema = contract.documents.at(contract.documents.root, 'components', 'schemas', 'Choice')
  if (!schema) throw new Error('expected the schema')
  expect(contract.schemas.violations(schema, 'text')).not.toEqual([])
  expect(contract.schemas.violations(schema, true)).not.toEqual([])
  expect(contract.schemas.violations(schema, { id: 'one' })).toMatchObject([
    {
      pointer: '/id',
      expected: 'an integer',
      contract: { line: 12, pointer: '/components/schemas/Choice/anyOf/1/properties/id/type' }
    }
  ])
  expect(contract.place({ uri, pointer: '/components/schemas/Choice/anyOf/1' })).toMatchObject({ line: 14 })
})

test('it applies several overlays in their order, the second on what the first has made', () => {
  const first = overlayOf(`${head}actions: [{ target: $.info, update: { x-a: { b: 1 } } }]`)
  const second = overlayOf(`${head}actions: [{ target: $.info.x-a, update: { c: 2 } }]`)
  expect(rootOf(new Contract(spec, { overlays: [first, second] }))['info']).toMatchObject({ 'x-a': { b: 1, c: 2 } })
})

test.each([
  ['no overlay', 'title: other', /version of an Overlay/, 1],
  ['a list', '- 1', /expected an OpenAPI Overlay/, 1],
  ['another version', 'overlay: 2.0.0\ninfo: { title: a, version: b }\nactions: []', /version of an Overlay/, 1],
  ['no title', 'overlay: 1.0.0\ninfo: { version: b }\nactions: []', /'title' and a 'version'/, 2],
  ['no actions', `${head}actions: []`, /at least one action/, 3],
  ['an action without a target', `${head}actions:\n  - update: {}`, /a 'target'/, 4],
  ['an action that does nothing', `${head}actions:\n  - target: $`, /'update', or with 'remove: true'/, 4],
  ['a misspelt member', `${head}actions:\n  - target: $\n    updates: {}`, /it has 'updates'/, 5],
  ['no JSONPath', `${head}actions:\n  - target: paths[\n    update: {}`, /no JSONPath/, 4],
  [
    'a target that matches nothing',
    `${head}actions:\n  - target: $.paths['/cats']\n    update: {}`,
    /matches nothing in/,
    4
  ],
  ['an update of a text', `${head}actions:\n  - target: $.info.title\n    update: {}`, /only objects and lists/, 4],
  [
    'an update that is no object',
    `${head}actions:\n  - target: $.info\n    update: x`,
    /an object to update the one at \/info/,
    5
  ],
  [
    'a document by its URL',
    `${head}extends: file:///openapi.yaml\nactions: [{ target: $, update: {} }]`,
    /it extends/,
    3
  ],
  ['the removal of everything', `${head}actions:\n  - target: $\n    remove: true`, /whole document/, 4],
  ['another document', `${head}extends: ./other.yaml\nactions: [{ target: $, update: {} }]`, /it extends/, 3],
  ['no YAML', 'overlay: [', /its parser stops/, 1]
])('it says what is wrong with an overlay: %s', (_case, text, message, line) => {
  const error = errorOf(text)
  expect(error.message).toMatch(message)
  expect(error.place.line).toBe(line)
})

test('it says that there is no such overlay', () => {
  expect(() => new Contract(spec, { overlays: [join(folder, 'none.yaml')] })).toThrow(
    /Failed to read the overlay: expected a file, but there is no such file/
  )
})

test('it keeps the prototype of what it changes', () => {
  const contract = withOverlay(`
  - target: $.info
    update: { __proto__: { polluted: true }, constructor: { prototype: { polluted: true } } }
`)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(contract.title).toBe('Pets')
})
