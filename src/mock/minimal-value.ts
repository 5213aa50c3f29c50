import { toPointer, type Contract, type Located } from '../contract/index.ts'

type SchemaWords = Readonly<Record<string, unknown>>

/**
 * The least value that a schema allows: required members only, known words before invented ones, examples before both.
 * A pattern that none of the usual texts fits is beyond it; such a schema needs an example.
 */
export const minimalValue = (contract: Contract, schema: Located): unknown => least(contract, schema, new Set())

const least = (contract: Contract, schema: Located, within: ReadonlySet<unknown>): unknown => {
  const words = Object(schema.value) as SchemaWords
  const fits = (value: unknown) => contract.schemas.violations(schema, value).length === 0
  const given = [
    words['example'],
    ...listed(words, 'examples'),
    words['const'],
    words['default'],
    ...listed(words, 'enum'),
    ...listed(words, 'x-extensible-enum')
  ]
  const known = given.find((value) => value !== undefined && fits(value))
  if (known !== undefined) return known
  // A schema that requires itself has no least value.
  if (within.has(schema.value)) return null
  const inside = new Set([...within, schema.value])
  const target = contract.documents.follow(schema)
  if (target.value !== schema.value) return least(contract, target, inside)
  const parts = listed(words, 'allOf').map((_, index) => memberOf(contract, schema, inside, 'allOf', index))
  const choice = ['anyOf', 'oneOf'].flatMap((word) =>
    listed(words, word).map((_, index) => memberOf(contract, schema, inside, word, index))
  )[0]
  return merged([...parts, choice, ofType(contract, schema, inside, fits)].filter((value) => value !== undefined))
}

const ofType = (
  contract: Contract,
  schema: Located,
  within: ReadonlySet<unknown>,
  fits: (value: unknown) => boolean
): unknown => {
  const words = Object(schema.value) as SchemaWords
  const [type = 'properties' in words || 'required' in words ? 'object' : 'pattern' in words ? 'string' : undefined] = [
    words['type']
  ].flat()
  switch (type) {
    case 'object':
      return Object.fromEntries(
        listed(words, 'required').map((name) => [
          name,
          memberOf(contract, schema, within, 'properties', String(name)) ?? null
        ])
      )
    case 'array':
      return Array.from(
        { length: Number(words['minItems'] ?? 0) },
        () => memberOf(contract, schema, within, 'items') ?? null
      )
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

const memberOf = (
  contract: Contract,
  schema: Located,
  within: ReadonlySet<unknown>,
  ...path: (string | number)[]
): unknown => {
  const value = path.reduce<unknown>(
    (here, name) => (Object(here) as Record<string | number, unknown>)[name],
    schema.value
  )
  if (value === undefined) return undefined
  // Not followed, as examples beside a reference count.
  return least(contract, { value, uri: schema.uri, pointer: schema.pointer + toPointer(path) }, within)
}

const listed = (words: SchemaWords, word: string): readonly unknown[] => {
  const value = words[word]
  return Array.isArray(value) ? value : []
}

const merged = (values: readonly unknown[]): unknown =>
  values.every((value) => typeof value === 'object' && value !== null && !Array.isArray(value)) && values.length > 0
    ? Object.assign({}, ...values)
    : values.at(-1)

/** One text of each usual kind. */
const texts = (length: number): string[] => [
  'a'.repeat(length),
  '1'.repeat(length),
  'A'.repeat(length),
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

const numbers = (words: SchemaWords): number[] => {
  const [minimum, above, maximum, below, step] = [
    'minimum',
    'exclusiveMinimum',
    'maximum',
    'exclusiveMaximum',
    'multipleOf'
  ].map((word) => words[word])
  const bounds = [minimum, maximum].filter((bound) => typeof bound === 'number')
  const beyond = [
    typeof above === 'number' ? above + 1 : undefined,
    typeof below === 'number' ? below - 1 : undefined,
    step
  ]
  return [0, 1, ...bounds, ...beyond.filter((bound) => typeof bound === 'number')]
}
