import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Documents } from '../../src/contract/documents.ts'
import { readPlacedYaml } from '../../src/contract/index.ts'
import { InputError } from '../../src/input-error.ts'
import { folderWith, thrownBy } from '../support/documents.ts'

const documentsOf = (files: Readonly<Record<string, string>>, root = 'root.yaml') => {
  const folder = folderWith(files)
  const documents = new Documents(join(folder, root))
  const placeOf = (located: { uri: string; pointer: string } | undefined) => {
    const { file, ...place } = located ? documents.place(located) : { file: '' }
    return { file: file.slice(folder.length + 1), ...place }
  }
  return { documents, placeOf }
}

test('it follows references through files, and knows the line of what they lead to', () => {
  const { documents, placeOf } = documentsOf({
    'root.yaml': 'order:\n  $ref: schemas/order.yaml#/Order\n',
    'schemas/order.yaml': 'Order:\n  properties:\n    price: { $ref: ./price.yaml }\n',
    'schemas/price.yaml': '# money\ntype: object\nproperties:\n  amount:\n    minimum: 0\n'
  })
  const minimum = documents.at(documents.root, 'order', 'properties', 'price', 'properties', 'amount', 'minimum')
  expect(minimum?.value).toBe(0)
  expect(placeOf(minimum)).toEqual({
    file: 'schemas/price.yaml',
    pointer: '/properties/amount/minimum',
    line: 5,
    column: 5
  })
})

test('it names the line of a key, whatever stands around it', () => {
  const { documents, placeOf } = documentsOf({
    'root.yaml': ['# comment', 'flow: { "a b": [1, { c: 2 }],', '  d: 3 }', "'200':", '  - x', '  -', '    y: z'].join(
      '\n'
    )
  })
  expect(placeOf(documents.at(documents.root, 'flow', 'a b'))).toMatchObject({ line: 2, column: 9 })
  expect(placeOf(documents.at(documents.root, 'flow', 'a b', 1, 'c'))).toMatchObject({ line: 2, column: 22 })
  expect(placeOf(documents.at(documents.root, 'flow', 'd'))).toMatchObject({ line: 3, column: 3 })
  expect(placeOf(documents.at(documents.root, '200'))).toMatchObject({ line: 4, column: 1 })
  expect(placeOf(documents.at(documents.root, '200', 1, 'y'))).toMatchObject({ line: 7, column: 5 })
})

test('it names the line of a key that is a number in YAML and text in JSON', () => {
  const { documents, placeOf } = documentsOf({ 'root.yaml': 'responses:\n  404: { description: gone }\n' })
  expect(placeOf(documents.at(documents.root, 'responses', '404'))).toMatchObject({ line: 2, column: 3 })
})

test('it names the nearest line there is for something that is missing', () => {
  const { documents, placeOf } = documentsOf({ 'root.yaml': 'a:\n  b: 1\n' })
  expect(placeOf({ uri: documents.root.uri, pointer: '/a/c/d' })).toMatchObject({ pointer: '/a/c/d', line: 1 })
})

test('it reads what a map merges, and names the line where that is written', () => {
  const { documents, placeOf } = documentsOf({
    'root.yaml': [
      'base: &base',
      '  type: object',
      '  description: x',
      'a:',
      '  <<: [*base, { title: t }]',
      '  description: y'
    ].join('\n')
  })
  expect(documents.at(documents.root, 'a')?.value).toEqual({ type: 'object', title: 't', description: 'y' })
  expect(placeOf(documents.at(documents.root, 'a', 'type'))).toMatchObject({ pointer: '/a/type', line: 2, column: 3 })
  expect(placeOf(documents.at(documents.root, 'a', 'title'))).toMatchObject({ line: 5, column: 17 })
  expect(placeOf(documents.at(documents.root, 'a', 'description'))).toMatchObject({ line: 6, column: 3 })
})

test('it reads JSON, indented with tabs as well', () => {
  const { documents, placeOf } = documentsOf({ 'root.json': '{\n\t"a": {\n\t\t"b": true\n\t}\n}\n' }, 'root.json')
  expect(placeOf(documents.at(documents.root, 'a', 'b'))).toMatchObject({ line: 3, column: 3 })
})

test('it reads a file once that two references name, and files that refer to each other', () => {
  const { documents } = documentsOf({
    'root.yaml': 'a: { $ref: other.yaml#/x }\nb: { $ref: ./other.yaml#/y }\nz: 3\n',
    'other.yaml': 'x: 1\ny: { $ref: root.yaml#/z }\n'
  })
  expect([...documents.files()]).toHaveLength(2)
  expect(documents.at(documents.root, 'a')?.value).toBe(1)
  expect(documents.at(documents.root, 'b')?.value).toBe(3)
})

test('it follows references through names with slashes, blanks and percent signs', () => {
  const { documents } = documentsOf({
    'root.yaml': "a: { $ref: '#/paths/~1v1~1carts/a%20b' }\npaths: { /v1/carts: { 'a b': yes it is } }\n"
  })
  expect(documents.at(documents.root, 'a')?.value).toBe('yes it is')
})

test('it names a file beside the root as the root was named, and one above it too', () => {
  const folder = folderWith({
    'openapi/root.yaml': 'a: { $ref: ../common/a.yaml#/a }\n',
    'common/a.yaml': 'a: 1\n'
  })
  const documents = new Documents(join(folder, 'openapi/root.yaml'), [], true)
  const there = documents.at(documents.root, 'a')
  expect(there && documents.place(there).file).toBe(join(folder, 'common/a.yaml'))
})

test('it knows the place of every object that was read, and of no other', () => {
  const { documents, placeOf } = documentsOf({ 'root.yaml': 'a:\n  b: { c: 1 }\n' })
  const b = documents.at(documents.root, 'a', 'b')
  expect(placeOf(documents.originOf(b?.value as object))).toMatchObject({ pointer: '/a/b', line: 2 })
  expect(documents.originOf({})).toBeUndefined()
})

test('it gives nothing for a member that is not there or that every object inherits', () => {
  const { documents } = documentsOf({ 'root.yaml': 'a: [1]\n' })
  expect(documents.at(documents.root, 'a', 1)).toBeUndefined()
  expect(documents.at(documents.root, 'toString')).toBeUndefined()
  expect([...documents.entries(undefined)]).toEqual([])
})

test('it lets schemas hold themselves', () => {
  const { documents } = documentsOf({ 'root.yaml': 'Item:\n  items: { $ref: "#/Item" }\n  type: object\n' })
  expect(documents.at(documents.root, 'Item', 'items', 'items', 'type')?.value).toBe('object')
})

test('it refuses references that lead in a circle, with the line where the circle begins', () => {
  const { documents } = documentsOf({ 'root.yaml': 'a: { $ref: "#/b" }\nb: { $ref: "#/a" }\n' })
  const error = thrownBy(() => documents.at(documents.root, 'a'))
  expect(error).toBeInstanceOf(InputError)
  expect((error as InputError).place).toMatchObject({ pointer: '/a', line: 1 })
})

test('it reads another YAML file with the places of its members', () => {
  const folder = folderWith({ 'list.yaml': 'deviations:\n  - id: one\n  - id: two\n' })
  const list = readPlacedYaml(join(folder, 'list.yaml'))
  expect(list.value).toEqual({ deviations: [{ id: 'one' }, { id: 'two' }] })
  expect(list.place('/deviations/1/id')).toEqual({
    file: join(folder, 'list.yaml'),
    pointer: '/deviations/1/id',
    line: 3,
    column: 5
  })
})
