import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Place } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { withoutForbiddenNulls } from '../nulls.ts'
import { boundedPattern, EndlessPattern, type Pattern } from './bounded-pattern.ts'
import { describeValue } from './describe-value.ts'
import type { Documents } from './documents.ts'
import type { Located } from './located.ts'
import { isFirstOfItsObject, misfits, substitutesIn } from './misfits.ts'
import { byDistance } from './nearest-branch.ts'
import { escapeSegment, parsePointer, valueAt } from './pointer.ts'
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
    return this.#ended(schema, () => this.#violationsIn(compiled, value, rawErrors(compiled, value)))
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
    const violations = this.#ended(schema, () => {
      // Most values fit.
      const errors = compiled.check(value) ? [] : [...(compiled.check.errors ?? [])]
      return errors.length === 0 ? none : this.#violationsIn(compiled, value, errors)
    })
    if (typeof value === 'object' && value !== null) this.#judged = { target, value, violations }
    return violations
  }

  /** The same for the texts of a parameter or a form. A text may stand for a number or a boolean. */
  violationsOfText(schema: Located, text: TextValue): SchemaViolation[] {
    return this.#ended(schema, () => this.#violationsOfText(schema, text))
  }

  #violationsOfText(schema: Located, text: TextValue): SchemaViolation[] {
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

  /**
   * What a schema makes of a value. @throws InputError where that does not come to an end: what it would have been is not
   * known, and must not pass for fine
   */
  #ended<T>(schema: Located, judge: () => T): T {
    try {
      return judge()
    } catch (cause) {
      if (cause instanceof EndlessPattern) {
        throw new InputError(
          `Failed to compare a text of ${cause.length} characters with the pattern '${cause.pattern}': expected an end within a second, but there is none. ` +
            'Write the pattern so that no two of its repetitions can take the same characters.',
          this.#placeOfPattern(cause.pattern) ?? this.#documents.place(schema),
          { cause }
        )
      }
      if (!(cause instanceof RangeError)) throw cause
      throw new InputError(
        `Failed to judge a value by its schema: expected one that is nested less deeply, but the stack is full (${cause.message}). Bound the depth that the schema allows.`,
        this.#documents.place(schema),
        { cause }
      )
    }
  }

  #placeOfPattern(pattern: string): Place | undefined {
    for (const [uri, value] of this.#documents.files()) {
      for (const [pointer, key, member] of membersBelow(value)) {
        if ((key === 'pattern' && member === pattern) || key === pattern) return this.#documents.place({ uri, pointer })
      }
    }
    return undefined
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
      .filter(([pattern]) => this.#ended(schema, () => patternOf(pattern).test(name)))
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

const patterns = new Map<string, Pattern>()

/** Patterns are few, and made once. */
const patternOf = (pattern: string): Pattern => {
  const known = patterns.get(pattern) ?? boundedPattern(pattern, 'u')
  if (patterns.size >= 1000) patterns.clear()
  patterns.set(pattern, known)
  return known
}

const patternEngine = Object.assign(boundedPattern, { code: 'boundedPattern' })

const membersBelow = function* (
  value: unknown,
  pointer = '',
  seen = new Set<unknown>()
): Iterable<readonly [pointer: string, key: string, member: unknown]> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const [key, member] of Object.entries(value)) {
    const below = `${pointer}/${escapeSegment(key)}`
    yield [below, key, member]
    yield* membersBelow(member, below, seen)
  }
}

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
    logger: false,
    code: { regExp: patternEngine }
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

const atBase = (error: ErrorObject, base: string): ErrorObject => ({
  ...error,
  instancePath: base + error.instancePath
})

const fragment = (pointer: string): string =>
  parsePointer(pointer)
    .map((segment) => `/${encodeURIComponent(escapeSegment(segment))}`)
    .join('')
