import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Place } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { withoutForbiddenNulls } from '../nulls.ts'
import type { Documents, Located } from './documents.ts'
import { escapeSegment, parsePointer, toPointer, valueAt } from './pointer.ts'
import { declareVocabulary, namesInherited, strictness } from './vocabulary.ts'

/** One way in which a value does not fit a schema. */
export type SchemaViolation = {
  /** JSON pointer into the value. */
  readonly pointer: string
  /** The JSON Schema keyword that was broken. */
  readonly keyword: string
  /** What the schema allows, as words that continue 'expected …'. */
  readonly expected: string
  /** What was there, as words that continue 'but it is …'. Long values are cut. */
  readonly actual: string
  /** The line of the contract that says so. */
  readonly contract: Place
}

/** Texts that stand for a JSON value: of parameters and of forms. */
export type TextValue = string | readonly TextValue[] | { readonly [name: string]: TextValue }

/** What a schema may speak of. */
export type ValueKind = 'array' | 'object' | 'text'

/** A JSON value, or the text of a parameter that stands for one. */
type Kind = 'json' | 'text'

type Spellings = ReadonlyMap<string, { readonly name: string; readonly property: Located | undefined }>

type Compiled = { readonly check: ValidateFunction; readonly schema: Located }

/**
 * The schemas of a contract, compiled when first asked for. Schemas are compiled from the authored files and not from a
 * bundle, so that every violation knows its authored line.
 */
export class Schemas {
  readonly #documents: Documents
  /** Made when the first value of their kind is judged. */
  readonly #judges = new Map<Kind, Ajv2020>()
  readonly #compiled = new Map<string, Compiled>()
  /** By what asks: to make a key costs more than to judge a short text. */
  readonly #asked = { json: new WeakMap<Located, Compiled>(), text: new WeakMap<Located, Compiled>() }
  readonly #items = new WeakMap<Located, Located | undefined>()
  readonly #spellings = new WeakMap<Located, Spellings>()
  /** What stands for whole files where ajv judges. */
  readonly #wholes = new WeakMap<object, Located>()
  readonly #kinds = new WeakMap<Located, ReadonlySet<ValueKind>>()
  readonly #targets = new WeakMap<Located, unknown>()
  /** The recorded value that was judged last. */
  #judged:
    { readonly target: unknown; readonly value: unknown; readonly violations: readonly SchemaViolation[] } | undefined

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /**
   * Says in which ways a JSON value does not fit a schema. Where the service may leave a member out it may also send
   * null: null and absent are one.
   */
  violations(schema: Located, value: unknown): SchemaViolation[] {
    const compiled = this.#compile(schema, 'json')
    return this.#violationsIn(compiled, value, rawErrors(compiled, value))
  }

  /**
   * The same for a value that nobody changes, such as a recorded body: who checks the exchange asks about it, and who
   * checks the history asks again.
   */
  violationsOfRecorded(schema: Located, value: unknown): readonly SchemaViolation[] {
    const target = this.#targetOf(schema)
    const last = this.#judged
    if (last !== undefined && last.target === target && last.value === value) return last.violations
    const compiled = this.#compile(schema, 'json')
    // Most values fit.
    const errors = compiled.check(value) ? [] : [...(compiled.check.errors ?? [])]
    const violations = errors.length === 0 ? none : this.#violationsIn(compiled, value, errors)
    if (typeof value === 'object' && value !== null) this.#judged = { target, value, violations }
    return violations
  }

  /** The same for the texts of a parameter or a form. A text may stand for a number or a boolean. */
  violationsOfText(schema: Located, text: TextValue): SchemaViolation[] {
    // Coercion works on a member, never on the value itself, and changes what it works on.
    const holder = { value: typeof text === 'string' ? text : structuredClone(text) }
    const compiled = this.#compile(schema, 'text')
    if (compiled.check(holder)) return []
    const errors = [...(compiled.check.errors ?? [])]
    // Coercion tries one branch after the other, and knows no values without a type.
    const json = this.#compile(schema, 'json')
    if (json.check(text) || json.check(literal(text))) return []
    return this.#explain(compiled, errors, holder, '/value')
  }

  /** @param errors of the value as it is */
  #violationsIn(compiled: Compiled, value: unknown, errors: readonly ErrorObject[]): SchemaViolation[] {
    const left = withoutForbiddenNulls(value, (candidate) =>
      candidate === value ? errors : rawErrors(compiled, candidate)
    )
    return this.#explain(compiled, left.errors, value)
  }

  /** The same for a schema and for a mere reference to it. */
  #targetOf(schema: Located): unknown {
    let target = this.#targets.get(schema)
    if (target === undefined) {
      const { value } = schema
      const isReference = typeof value === 'object' && value !== null && Object.keys(value).join() === '$ref'
      target = (isReference ? this.#documents.follow(schema) : schema).value
      this.#targets.set(schema, target)
    }
    return target
  }

  /** The value with its property names spelled as in the schema, for services that read names without case. */
  respelled(schema: Located | undefined, value: unknown): unknown {
    if (schema === undefined || typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      const items = this.#itemsOf(schema)
      return value.map((item) => this.respelled(items, item))
    }
    const spellings = this.#spellingsOf(schema)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const { name = key, property } = spellings.get(key.toLowerCase()) ?? {}
        return [name, this.respelled(property, member)]
      })
    )
  }

  /** One for each schema, so that what is known of it is found again. */
  #itemsOf(schema: Located): Located | undefined {
    if (!this.#items.has(schema)) this.#items.set(schema, this.#documents.at(schema, 'items'))
    return this.#items.get(schema)
  }

  /** The properties of a schema by their names in lower case. */
  #spellingsOf(schema: Located): Spellings {
    const known = this.#spellings.get(schema)
    if (known) return known
    const properties = [...this.#documents.entries(this.#documents.at(schema, 'properties'))]
    const spellings: Spellings = new Map(
      properties.map(([name]) => [
        name.toLowerCase(),
        { name, property: this.#documents.at(schema, 'properties', name) }
      ])
    )
    this.#spellings.set(schema, spellings)
    return spellings
  }

  /**
   * Pointers to the members of a value that no part of the schema describes. They are legal in an answer; who relies on
   * one relies on nothing that was promised.
   */
  unknownMembers(schema: Located, value: unknown, base = ''): string[] {
    if (typeof value !== 'object' || value === null) return []
    const parts = this.#parts(schema)
    const described = (key: string): Located[] =>
      parts.flatMap((part) => (Array.isArray(value) ? this.#itemAt(part, key) : this.#memberAt(part, key)))
    // A schema without any word about members describes them all.
    const silent = parts.every((part) => !wordsOnMembers.some((word) => this.#documents.at(part, word)))
    if (silent) return []
    return Object.entries(value).flatMap(([key, member]) => {
      const pointer = `${base}/${escapeSegment(key)}`
      const schemas = described(key)
      if (schemas.length === 0) return [pointer]
      // A member is known when one of the parts that describe it knows all of it.
      const unknown = schemas.map((one) => this.unknownMembers(one, member, pointer))
      return unknown.sort((one, other) => one.length - other.length)[0] ?? []
    })
  }

  /** The schemas that describe a member of an object. */
  membersAt(schema: Located, name: string): Located[] {
    return this.#parts(schema).flatMap((part) => this.#memberAt(part, name))
  }

  /** Whether a schema speaks of lists, of objects or of what one text can stand for; one that says nothing, of texts. */
  kindsOf(schema: Located): ReadonlySet<ValueKind> {
    const known = this.#kinds.get(schema)
    if (known) return known
    const found = new Set(this.#parts(schema).flatMap((part) => this.#kindsIn(part)))
    const kinds: ReadonlySet<ValueKind> = found.size === 0 ? new Set<ValueKind>(['text']) : found
    this.#kinds.set(schema, kinds)
    return kinds
  }

  #kindsIn(part: Located): ValueKind[] {
    const types = [this.#documents.at(part, 'type')?.value ?? []].flat()
    if (types.length > 0) return types.map((type) => (type === 'array' || type === 'object' ? type : 'text'))
    const has = (words: readonly string[]) => words.some((word) => this.#documents.at(part, word) !== undefined)
    return [
      ...(has(['items', 'prefixItems']) ? (['array'] as const) : []),
      ...(has(['properties', 'patternProperties', 'additionalProperties']) ? (['object'] as const) : []),
      ...(has(['enum', 'const']) ? (['text'] as const) : [])
    ]
  }

  #itemAt(schema: Located, index: string): Located[] {
    const item = this.#documents.at(schema, 'prefixItems', index) ?? this.#documents.at(schema, 'items')
    return item ? [item] : []
  }

  #memberAt(schema: Located, name: string): Located[] {
    const own = this.#documents.at(schema, 'properties', name)
    const matching = [...this.#documents.entries(this.#documents.at(schema, 'patternProperties'))]
      .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
      .map(([, member]) => member)
    const known = own ? [own, ...matching] : matching
    const others = this.#documents.at(schema, 'additionalProperties')
    return known.length === 0 && others ? [others] : known
  }

  /** What a schema lets choose from: the branches of an `anyOf` or `oneOf` that stands alone, else the schema itself. */
  alternatives(schema: Located): Located[] {
    const here = this.#documents.follow(schema)
    const has = (word: string) => this.#documents.at(here, word) !== undefined
    const branches = ['anyOf', 'oneOf'].flatMap((word) => [...this.#documents.entries(this.#documents.at(here, word))])
    return branches.length === 0 || ['type', 'allOf', ...wordsOnMembers].some(has)
      ? [here]
      : branches.flatMap(([, branch]) => this.alternatives(branch))
  }

  /** A schema and what it is composed of, references followed. */
  #parts(schema: Located, seen = new Set<unknown>()): Located[] {
    const here = this.#documents.follow(schema)
    if (seen.has(here.value)) return []
    seen.add(here.value)
    const composed = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => [
      ...this.#documents.entries(this.#documents.at(here, word))
    ])
    return [here, ...composed.flatMap(([, part]) => this.#parts(part, seen))]
  }

  /** Compiles a schema without using it. @throws InputError where it is no JSON Schema 2020-12 */
  compile(schema: Located): void {
    this.#compile(schema, 'json')
  }

  #compile(schema: Located, kind: Kind): Compiled {
    const asked = this.#asked[kind].get(schema)
    if (asked) return asked
    const compiled = this.#compileOnce(schema, kind)
    this.#asked[kind].set(schema, compiled)
    return compiled
  }

  #compileOnce(schema: Located, kind: Kind): Compiled {
    const key = `${kind} ${schema.uri}#${schema.pointer}`
    const known = this.#compiled.get(key)
    if (known) return known
    const reference = { $ref: `${schema.uri}#${fragment(schema.pointer)}` }
    try {
      const judge = this.#judges.get(kind) ?? createAjv(this.#documents, kind === 'text', this.#wholes)
      this.#judges.set(kind, judge)
      const check = judge.compile(kind === 'json' ? reference : { type: 'object', properties: { value: reference } })
      const compiled = { check, schema }
      this.#compiled.set(key, compiled)
      return compiled
    } catch (cause) {
      throw new InputError(
        `Failed to compile the schema: ${cause instanceof Error ? cause.message : String(cause)}. Schemas follow JSON ` +
          'Schema 2020-12, as OpenAPI 3.1 does; correct the schema.',
        this.#documents.place(schema),
        { cause }
      )
    }
  }

  /** @param value as it was handed in: with the nulls that count as absent */
  #explain(compiled: Compiled, errors: readonly ErrorObject[], value: unknown, base = ''): SchemaViolation[] {
    const found = new Map<string, SchemaViolation>()
    const essential = this.#essential(errors)
    const substitutes = substitutesIn(errors)
    for (const error of essential.filter(isFirstOfItsObject)) {
      const contract = this.#placeOf(error, compiled)
      for (const { pointer, expected } of misfits(error, essential, value, substitutes)) {
        const violation: SchemaViolation = {
          pointer: pointer.startsWith(base) ? pointer.slice(base.length) : pointer,
          keyword: error.keyword,
          expected,
          actual: describeValue(valueAt(value, pointer)),
          contract
        }
        found.set(`${violation.pointer} ${violation.keyword} ${expected}`, violation)
      }
    }
    return [...found.values()]
  }

  /**
   * Of a failed `anyOf` or `oneOf` ajv tells the failure of every branch. A person wants that of the branch that was
   * meant: the one that comes nearest. Branches are validated again one by one, which also tells how many of the
   * preceding errors were theirs.
   */
  #essential(errors: readonly ErrorObject[]): ErrorObject[] {
    const essential: ErrorObject[] = []
    for (let index = errors.length - 1; index >= 0; index--) {
      const error = errors[index]
      // That a name does not fit is told of the name, and which part of it is of no account.
      const isOfName = error?.propertyName !== undefined && error.keyword !== 'propertyNames'
      if (!error || error.keyword === 'if' || isOfName) continue
      const branches = this.#branchErrors(error)
      if (!branches) {
        essential.push(error)
        continue
      }
      index -= branches.reduce((count, branch) => count + branch.length, 0)
      const [nearest] = branches.map((branch) => this.#essential(branch)).sort(byDistance)
      if (!nearest || branches.some((branch) => branch.length === 0)) essential.push(error)
      else essential.push(...nearest.map((inner) => atBase(inner, error.instancePath)).reverse())
    }
    return essential.reverse()
  }

  #branchErrors(error: ErrorObject): ErrorObject[][] | undefined {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') return undefined
    const branches = (error.parentSchema as Record<string, unknown> | undefined)?.[error.keyword]
    if (!Array.isArray(branches)) return undefined
    return branches.map((branch: unknown) => {
      const origin = typeof branch === 'object' && branch !== null ? this.#originOf(branch) : undefined
      return origin ? rawErrors(this.#compile(origin, 'json'), error.data) : []
    })
  }

  #originOf(schema: object): Located | undefined {
    return this.#documents.originOf(schema) ?? this.#wholes.get(schema)
  }

  #placeOf(error: ErrorObject, compiled: Compiled): Place {
    const origin = error.parentSchema && this.#originOf(error.parentSchema)
    if (!origin) return this.#documents.place(compiled.schema)
    const keyword = { uri: origin.uri, pointer: `${origin.pointer}/${escapeSegment(error.keyword)}` }
    return this.#documents.place(keyword)
  }
}

const none: readonly SchemaViolation[] = []

/** The numbers, booleans and nulls that texts spell. */
const literal = (text: TextValue): unknown => {
  if (typeof text === 'string') {
    return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(text) ? JSON.parse(text) : text
  }
  return Array.isArray(text)
    ? text.map(literal)
    : Object.fromEntries(Object.entries(text).map(([name, member]) => [name, literal(member)]))
}

const wordsOnMembers = ['properties', 'patternProperties', 'additionalProperties', 'prefixItems', 'items'] as const

/** @param wholes is given what stands for each file */
const createAjv = (documents: Documents, coerceTypes: boolean, wholes: WeakMap<object, Located>): Ajv2020 => {
  const values = [...documents.files()].map(([, value]) => value)
  const ajv = new Ajv2020({
    ...strictness,
    ownProperties: namesInherited(values),
    allErrors: true,
    verbose: true,
    coerceTypes,
    // It would be the reference to a schema that is validated, never the schema behind it: strict mode looks at that one.
    // The meta schema costs 50 ms.
    validateSchema: false,
    logger: false
  })
  // `ajv-formats` types its default export for CommonJS; at run time it is the function.
  ;(formats as unknown as (ajv: Ajv2020, options: { mode: 'full' }) => void)(ajv, { mode: 'full' })
  declareVocabulary(ajv, values)
  for (const [uri, value] of documents.files()) {
    // A file that holds a mere text, such as an example, has no schemas.
    if (typeof value !== 'object' || value === null) continue
    // Where a reference leads to a reference to a whole file, ajv takes what that file refers to for relative to the first
    // one, unless the file says what it is.
    const whole = { $id: uri, ...value }
    wholes.set(whole, { value, uri, pointer: '' })
    ajv.addSchema(whole, uri, false, false)
  }
  return ajv
}

const rawErrors = (compiled: Compiled, value: unknown): ErrorObject[] => {
  compiled.check(value)
  return [...(compiled.check.errors ?? [])]
}

/**
 * The branch that lacks the smaller share of the members it requires comes nearer; among equals the one with fewer
 * errors deep inside, then the one that is written first. A value of another type lacks all.
 */
const byDistance = (one: readonly ErrorObject[], other: readonly ErrorObject[]): number =>
  lacking(one) - lacking(other) || deepErrors(one) - deepErrors(other)

const lacking = (errors: readonly ErrorObject[]): number =>
  errors
    .filter(({ instancePath, keyword }) => instancePath === '' && keyword !== 'if')
    .reduce((sum, error) => sum + 1 / requiredBy(error).length, 0)

const deepErrors = (errors: readonly ErrorObject[]): number =>
  errors.filter(({ instancePath }) => instancePath !== '').length

/** What the schema around a `required` requires; of another keyword one thing, the keyword itself. */
const requiredBy = ({ keyword, parentSchema }: ErrorObject): readonly unknown[] =>
  keyword === 'required' ? (parentSchema as { required: unknown[] }).required : [keyword]

const atBase = (error: ErrorObject, base: string): ErrorObject => ({
  ...error,
  instancePath: base + error.instancePath
})

type Misfit = { readonly pointer: string; readonly expected: string }

/**
 * A schema that requires one member only where others are absent (`if` those are `false`, `then` this is required) asks
 * for any of them.
 *
 * @returns the names of the others, by the `then` schema
 */
const substitutesIn = (errors: readonly ErrorObject[]): ReadonlyMap<unknown, readonly string[]> =>
  new Map(
    errors
      .filter(({ keyword }) => keyword === 'if')
      .map(({ parentSchema }) => {
        const { if: condition, then } = parentSchema as {
          if?: { properties?: Record<string, unknown> }
          then?: unknown
        }
        const absent = Object.entries(condition?.properties ?? {}).filter(([, allowed]) => allowed === false)
        return [then, absent.map(([name]) => name)]
      })
  )

/** What an error says of a value, as places and expectations. */
const misfits = (
  error: ErrorObject,
  errors: readonly ErrorObject[],
  value: unknown,
  substitutes: ReadonlyMap<unknown, readonly string[]>
): Misfit[] => {
  if (error.keyword !== 'required') return [{ pointer: pointerOf(error), expected: expectedBy(error) }]
  const others = substitutes.get(error.parentSchema) ?? []
  const names = [...new Set(errors.filter((other) => isSameObject(error, other)).map(missingIn))]
  const isNull = (name: string) => valueAt(value, error.instancePath + toPointer([name])) === null
  const absent = names.filter((name) => !isNull(name))
  return [
    ...(absent.length === 0
      ? []
      : [
          {
            pointer: error.instancePath,
            expected: `an object with ${[...others.map((name) => members([name])), members(absent)].join(' or ')}`
          }
        ]),
    ...names.filter(isNull).map((name) => ({
      pointer: error.instancePath + toPointer([name]),
      expected: 'a value, as the member is required and null is as good as absent'
    }))
  ]
}

/** ajv tells each missing member in an error of its own. That an object lacks several is one thing to know. */
const isFirstOfItsObject = (error: ErrorObject, index: number, errors: readonly ErrorObject[]): boolean =>
  error.keyword !== 'required' || errors.findIndex((other) => isSameObject(error, other)) === index

const isSameObject = (one: ErrorObject, other: ErrorObject): boolean =>
  other.keyword === 'required' && other.instancePath === one.instancePath && other.parentSchema === one.parentSchema

const missingIn = (error: ErrorObject): string => String((error.params as Record<string, unknown>)['missingProperty'])

const pointerOf = (error: ErrorObject): string => {
  const params = error.params as Record<string, unknown>
  const extra = params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName']
  return typeof extra === 'string' ? `${error.instancePath}/${escapeSegment(extra)}` : error.instancePath
}

const expectedBy = (error: ErrorObject): string => {
  const params = error.params as Record<string, unknown>
  const limit = String(params['limit'])
  switch (error.keyword) {
    case 'type':
      return [params['type']].flat().map(withArticle).join(' or ')
    case 'enum':
      return `one of ${(params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`
    case 'const':
      return JSON.stringify(params['allowedValue'])
    case 'format':
      return `the format ${String(params['format'])}`
    case 'pattern':
      return `text like ${String(params['pattern'])}`
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `a number ${String(params['comparison'])} ${limit}`
    case 'minLength':
      return `text of at least ${limit} characters`
    case 'maxLength':
      return `text of at most ${limit} characters`
    case 'minItems':
      return `an array of at least ${limit}`
    case 'maxItems':
      return `an array of at most ${limit}`
    case 'items':
    case 'unevaluatedItems':
      return `an array of at most ${limit}`
    case 'uniqueItems':
      return 'an array in which no item is there twice'
    case 'contains':
      return `an array with at least ${String(params['minContains'])} items of which 'contains' speaks`
    case 'minProperties':
      return `an object of at least ${limit} members`
    case 'maxProperties':
      return `an object of at most ${limit} members`
    case 'multipleOf':
      return `a multiple of ${String(params['multipleOf'])}`
    case 'dependentRequired':
      return `an object with ${members([String(params['missingProperty'])])}, as it has '${String(params['property'])}'`
    case 'propertyNames':
      return 'no member of this name'
    case 'not':
      return "a value that does not fit 'not'"
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
      return 'nothing here'
    default:
      return `a value that fits '${error.keyword}'`
  }
}

const withArticle = (type: unknown): string =>
  type === 'null' ? 'null' : `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`

/** `the member 'code'`, `the members 'code' and 'description'` */
const members = (names: readonly string[]): string => {
  const last = names.at(-1) ?? ''
  return names.length === 1 ? `the member '${last}'` : `the members ${quoted(names.slice(0, -1))} and '${last}'`
}

/** A value as a person would name it in a message: its kind, and the value itself where that is short. */
export const describeValue = (value: unknown): string => {
  if (value === undefined) return 'absent'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object') {
    const names = Object.keys(value)
    return names.length === 0
      ? 'an empty object'
      : `an object with ${quoted(names.slice(0, 6))}${names.length > 6 ? ' …' : ''}`
  }
  // A number beyond what JavaScript can count has no JSON.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return `the ${typeof value} ${text.length > 80 ? `${text.slice(0, 77)}…` : text}`
}

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

const fragment = (pointer: string): string =>
  parsePointer(pointer)
    .map((segment) => `/${encodeURIComponent(escapeSegment(segment))}`)
    .join('')
