import { toPointer, type Contract, type Located } from '../contract/index.ts'

/**
 * The least value that a schema allows: required members only; examples before known words, known words before made-up
 * ones. A pattern that none of the usual texts fits is beyond it: such a schema needs an example.
 *
 * @param within the schemas that this one stands in
 */
export const minimalValue = (
  contract: Contract,
  schema: Located,
  within: ReadonlySet<unknown> = new Set()
): unknown => {
  const words = Object(schema.value) as Readonly<Record<string, unknown>>
  const list = (word: string): readonly unknown[] => (Array.isArray(words[word]) ? words[word] : [])
  const fits = (value: unknown) => value !== undefined && contract.schemas.violations(schema, value).length === 0

  const lists = ['examples', 'enum', 'x-extensible-enum'].flatMap(list)
  const given = [words['example'], words['const'], words['default'], ...lists].find(fits)
  if (given !== undefined) return given
  // A schema that requires itself has no least value.
  if (within.has(schema.value)) return null
  const inside = new Set([...within, schema.value])
  // Followed only now: examples beside a reference count.
  const target = contract.documents.follow(schema)
  if (target.value !== schema.value) return minimalValue(contract, target, inside)

  const least = (...path: readonly [string, string | number] | readonly [string]): unknown => {
    const value = path.reduce<unknown>((here, name) => (Object(here) as Record<string | number, unknown>)[name], words)
    if (value === undefined) return undefined
    return minimalValue(contract, { value, uri: schema.uri, pointer: schema.pointer + toPointer(path) }, inside)
  }
  const ofType = (): unknown => {
    const type: unknown = [words['type']].flat()[0] ?? ('properties' in words || 'required' in words ? 'object' : '')
    switch (type) {
      case 'object':
        return Object.fromEntries(list('required').map((name) => [name, least('properties', String(name)) ?? null]))
      case 'array':
        return Array.from({ length: Number(words['minItems'] ?? 0) }, () => least('items') ?? null)
      case 'string':
        return texts(Number(words['minLength'] ?? 1)).find(fits) ?? 'a'
      case 'number':
      case 'integer':
        return numbers(words).find(fits) ?? 0
      case 'boolean':
        return true
      case 'null':
        return null
      default:
        return undefined
    }
  }
  const all = list('allOf').map((_, index) => least('allOf', index))
  const one = list('anyOf').length > 0 ? least('anyOf', 0) : list('oneOf').length > 0 ? least('oneOf', 0) : undefined
  const parts = [...all, one, ofType()].filter((part) => part !== undefined)
  return parts.every(isObject) ? Object.assign({}, ...parts) : parts.at(-1)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text of each usual kind. */
const texts = (length: number): string[] => [
  ...['a', '1', 'A'].map((letter) => letter.repeat(Math.max(1, length))),
  '00000000-0000-4000-8000-000000000000',
  '2026-01-01T00:00:00Z',
  '2026-01-01',
  '00:00:00Z',
  'P1D',
  'someone@mail.example',
  'https://host.example/',
  'host.example',
  'true',
  '127.0.0.1',
  '::1'
]

/** Zero, one and the bounds. */
const numbers = (words: Readonly<Record<string, unknown>>): number[] => {
  const bounds = { minimum: 0, maximum: 0, multipleOf: 0, exclusiveMinimum: 1, exclusiveMaximum: -1 }
  const near = Object.entries(bounds).flatMap(([word, step]) => {
    const bound = words[word]
    return typeof bound === 'number' ? [bound + step] : []
  })
  return [0, 1, ...near]
}
