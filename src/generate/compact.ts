import { valueAt } from '../contract/pointer.ts'
import type { Bundle } from './bundle.ts'
import { memberName } from './emit.ts'

/** Schemas as the text of JavaScript constants. */
export type CompactSchemas = {
  /** One constant a schema, each after those it refers to. */
  readonly declarations: string
  /** The names of the constants, by the pointers that were asked for. */
  readonly names: ReadonlyMap<string, string>
  /** The keywords that occur. */
  readonly keywords: readonly string[]
  /** The functions that formats need. */
  readonly formats: readonly string[]
}

/**
 * Writes schemas as data for `src/validation/`: notes left out, references as names of constants. A contract that says more
 * than that room knows is not written at all: nobody would notice what goes unchecked.
 *
 * @param formats as ajv knows them: an expression, a function, or `true` for a mere note
 * @returns `undefined` where a schema has a keyword, a format or a reference of another kind
 */
export const compactSchemas = (
  bundle: Bundle,
  pointers: readonly string[],
  formats: Readonly<Record<string, unknown>>
): CompactSchemas | undefined => {
  try {
    const writer = new Writer(bundle, formats)
    const names = new Map(pointers.map((pointer) => [pointer, writer.constantOf(pointer)]))
    return {
      declarations: writer.declarations.join('\n'),
      names,
      keywords: [...writer.keywords].sort(),
      formats: [...writer.formats].sort()
    }
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

class Unknown extends Error {}

// Notes for people and for OpenAPI's own tools. ajv refuses whatever is neither one of these nor a keyword.
const notes = new Set(
  (
    '$comment $defs $schema contentEncoding contentMediaType contentSchema default definitions deprecated description ' +
    'discriminator example examples externalDocs readOnly title writeOnly xml'
  ).split(' ')
)

const plain = new Set(
  (
    'type required pattern multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems ' +
    'minProperties maxProperties'
  ).split(' ')
)
const ofOne = new Set(['additionalProperties', 'else', 'if', 'items', 'not', 'then'])
const ofMany = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
// Read by their siblings.
const silent = new Set(['else', 'then'])

const functions: Readonly<Record<string, string>> = {
  date: 'isDate',
  'date-time': 'isDateTime',
  'iso-date-time': 'isIsoDateTime',
  time: 'isTime',
  int32: 'isInt32',
  int64: 'isInt64'
}
const ofNumbers = new Set(['int32', 'int64'])
// They say how many bits a number has, and any number of JSON has as many.
const unchecked = new Set(['float', 'double'])

class Writer {
  readonly declarations: string[] = []
  readonly keywords = new Set<string>()
  readonly formats = new Set<string>()
  readonly #bundle: Bundle
  readonly #formats: Readonly<Record<string, unknown>>
  readonly #names = new Map<string, string>()
  readonly #namesByText = new Map<string, string>()
  readonly #finished = new Set<string>()

  constructor(bundle: Bundle, formats: Readonly<Record<string, unknown>>) {
    this.#bundle = bundle
    this.#formats = formats
  }

  constantOf(pointer: string): string {
    const known = this.#names.get(pointer)
    if (known) return known
    const name = this.#newName(pointer)
    this.#names.set(pointer, name)
    const text = this.#schema(valueAt(this.#bundle, pointer), true)
    // Schemas that say the same are one constant, and one validator. One that refers to itself says its own name.
    const same = this.#namesByText.get(text)
    if (same !== undefined) this.#names.set(pointer, same)
    else {
      this.#namesByText.set(text, name)
      this.declarations.push(`const ${name} = ${text}`)
    }
    this.#finished.add(pointer)
    return same ?? name
  }

  /** The last segment of the pointer, which is the name of a component. */
  #newName(pointer: string): string {
    const base = `schema_${pointer.slice(pointer.lastIndexOf('/') + 1).replaceAll(/\W/g, '_')}`
    const taken = new Set(this.#names.values())
    for (let number = 1; ; number++) {
      const name = number === 1 ? base : `${base}_${number}`
      if (!taken.has(name)) return name
    }
  }

  #schema(schema: unknown, onLines = false): string {
    if (typeof schema === 'boolean') return String(schema)
    if (!isObject(schema)) throw new Unknown()
    const words = Object.keys(schema).filter((word) => !this.#isNote(word, schema[word]))
    const [only] = words
    if (only === '$ref' && words.length === 1) {
      const name = this.#referenceOf(schema)
      if (name !== undefined) return name
    }
    return object(
      words.map((word) => this.#member(word, schema)),
      onLines
    )
  }

  #isNote(word: string, operand: unknown): boolean {
    return (
      notes.has(word) ||
      word.startsWith('x-') ||
      (word === 'format' && (unchecked.has(String(operand)) || this.#formats[String(operand)] === true))
    )
  }

  /** The constant that a reference leads to. None where that one is being written: it cannot be named before it exists. */
  #referenceOf({ $ref }: Readonly<Record<string, unknown>>): string | undefined {
    const pointer = this.#pointerOf($ref)
    const name = this.constantOf(pointer)
    return this.#finished.has(pointer) ? name : undefined
  }

  #pointerOf(reference: unknown): string {
    if (typeof reference !== 'string' || !reference.startsWith('#/')) throw new Unknown()
    return decodeURIComponent(reference.slice(1))
  }

  #member(word: string, schema: Readonly<Record<string, unknown>>): string {
    const operand = schema[word]
    if (!silent.has(word)) this.keywords.add(word)
    if (word === '$ref') {
      const name = this.#referenceOf(schema)
      return name === undefined ? `get $ref() { return ${this.constantOf(this.#pointerOf(operand))} }` : `$ref: ${name}`
    }
    if (plain.has(word)) return `${word}: ${JSON.stringify(operand)}`
    if (word === 'const' || word === 'enum') return `${word}: ${this.#primitives(operand)}`
    if (word === 'format') return `format: ${this.#format(operand)}`
    if (ofOne.has(word)) return `${word}: ${this.#schema(operand)}`
    if (ofMany.has(word) && Array.isArray(operand))
      return `${word}: [${operand.map((branch) => this.#schema(branch)).join(', ')}]`
    if (word === 'properties' && isObject(operand))
      return `properties: ${object(
        Object.entries(operand).map(([name, member]) => `${memberName(name)}: ${this.#schema(member)}`),
        true
      )}`
    throw new Unknown()
  }

  #primitives(operand: unknown): string {
    if ([operand].flat().some((one) => typeof one === 'object' && one !== null)) throw new Unknown()
    return JSON.stringify(operand)
  }

  #format(name: unknown): string {
    if (typeof name !== 'string') throw new Unknown()
    const known = this.#formats[name]
    const fits = functions[name] ?? (known instanceof RegExp && !known.global ? String(known) : undefined)
    if (fits === undefined) throw new Unknown()
    if (functions[name] !== undefined) this.formats.add(fits)
    return `[${JSON.stringify(name)}, ${fits}${ofNumbers.has(name) ? ", 'number'" : ''}]`
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const object = (members: readonly string[], onLines: boolean): string =>
  onLines && members.length > 0 ? `{\n${members.join(',\n')}\n}` : `{ ${members.join(', ')} }`
