import { escapeSegment, type Located } from '../../../contract/index.ts'
import { equalities, type Equality } from './equality.ts'
import { readItems, readPropertyWords, type Items, type PropertyWords } from './property-words.ts'
import type { WordReader } from './reader.ts'
import { readResourceWords, type ResourceWords } from './resource-words.ts'

/** A property, an item or a further member: its words, and the shape of its values. */
export type Member = PropertyWords & {
  readonly name: string
  /** The name as it stands in a JSON pointer. */
  readonly segment: string
  readonly shape: Shape
  /** An equality beside a reference is that of the property; the shape behind it belongs to others too. */
  readonly equality: Equality
}

/**
 * A schema as the laws see it: where resources stand in a value, and which words their properties have. Read when first
 * asked for, because schemas refer to each other in circles.
 */
export class Shape {
  readonly schema: Located
  readonly #shapes: Shapes
  #content: Content | undefined
  #leads: boolean | undefined
  #lasting: boolean | undefined
  #telling: Telling | undefined
  #next: readonly Shape[] | undefined

  constructor(schema: Located, shapes: Shapes) {
    this.schema = schema
    this.#shapes = shapes
  }

  /** Where the schema lets choose and says nothing else: what it chooses from. Empty otherwise. */
  get branches(): readonly Shape[] {
    return this.#read().branches
  }

  get equality(): Equality {
    return this.#read().equality
  }

  get resource(): ResourceWords | undefined {
    return this.#read().resource
  }

  get members(): ReadonlyMap<string, Member> {
    return this.#read().members
  }

  /** Members that have no name in the schema. */
  get others(): Member | undefined {
    return this.#read().others
  }

  get items(): Member | undefined {
    return this.#read().items
  }

  /** Of an array: the words about its items that stand in the schema itself, as those of a whole body do. */
  get list(): Items | undefined {
    return this.#read().list
  }

  /** The shapes of what stands directly in a value of this shape, and of what it may be. */
  get next(): readonly Shape[] {
    return (this.#next ??= [
      ...this.branches,
      ...[...this.members.values(), this.items, this.others].flatMap((member) => (member ? [member.shape] : []))
    ])
  }

  /** Whether a resource may stand in a value of this shape. */
  get leadsToResource(): boolean {
    return (this.#leads ??= leadsToResource(this, new Set()))
  }

  /** Whether a member says how it may change, here or deeper in the same resource. */
  get hasLifetimes(): boolean {
    return (this.#lasting ??= hasLifetimes(this, new Set()))
  }

  /** The members of which a law speaks, for each kind of law. */
  get telling(): Telling {
    return (this.#telling ??= {
      equals: [...this.members.values()].filter(({ equals }) => equals.length > 0),
      unique: [...this.members.values()].filter(({ unique }) => unique !== undefined),
      named: [...this.members.values()].filter(({ namedBy }) => namedBy !== undefined),
      lasting: [...this.members.values()].filter(
        ({ lifetime, shape }) => (lifetime !== undefined && lifetime.kind !== 'free') || shape.hasLifetimes
      )
    })
  }

  /** How the values of a property compare. */
  equalityOf(property: string): Equality {
    return this.members.get(property)?.equality ?? 'exact'
  }

  #read(): Content {
    return (this.#content ??= this.#shapes.contentOf(this.schema))
  }
}

type Telling = {
  readonly equals: readonly Member[]
  readonly unique: readonly Member[]
  readonly named: readonly Member[]
  /** Those that say how they may change, here or deeper. */
  readonly lasting: readonly Member[]
}

type Content = {
  readonly branches: readonly Shape[]
  readonly equality: Equality
  readonly resource: ResourceWords | undefined
  readonly members: ReadonlyMap<string, Member>
  readonly others: Member | undefined
  readonly items: Member | undefined
  readonly list: Items | undefined
}

const leadsToResource = (shape: Shape, seen: Set<Shape>): boolean => {
  if (shape.resource) return true
  if (seen.has(shape)) return false
  seen.add(shape)
  return shape.next.some((next) => leadsToResource(next, seen))
}

const hasLifetimes = (shape: Shape, seen: Set<Shape>): boolean => {
  if (shape.resource || seen.has(shape)) return false
  seen.add(shape)
  return (
    [...shape.members.values()].some(({ lifetime }) => lifetime !== undefined) ||
    shape.next.some((next) => hasLifetimes(next, seen))
  )
}

/** All shapes under a shape, itself first, each once. */
export const shapesUnder = function* (shape: Shape, seen = new Set<Shape>()): Iterable<Shape> {
  // No generator in a generator: each shape would go through as many as it is deep.
  const ahead = [shape]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    yield next
    ahead.push(...next.next.toReversed())
  }
}

/** The shapes of a contract, one for each schema. */
export class Shapes {
  readonly #reader: WordReader
  readonly #known = new Map<string, Shape>()
  /** By what refers to them: to follow a reference costs more than everything else. */
  readonly #referred = new WeakMap<object, Shape>()

  constructor(reader: WordReader) {
    this.#reader = reader
  }

  of(schema: Located): Shape {
    const referrer = Object(schema.value) as object
    const referred = this.#referred.get(referrer)
    if (referred) return referred
    const target = this.#reader.contract.documents.follow(schema)
    const key = `${target.uri}#${target.pointer}`
    const shape = this.#known.get(key) ?? new Shape(target, this)
    this.#known.set(key, shape)
    this.#referred.set(referrer, shape)
    return shape
  }

  /** What a schema says, with everything that it is composed of. */
  contentOf(schema: Located): Content {
    const { contract } = this.#reader
    const [only, ...more] = contract.schemas.alternatives(schema)
    const branches = only && (more.length > 0 || only.value !== schema.value) ? [only, ...more] : []
    const parts = branches.length > 0 ? [schema] : [...this.#parts(schema, new Set())]
    const members = new Map<string, Member>()
    for (const part of parts) {
      const properties = contract.documents.at(part, 'properties')
      for (const [name] of properties ? contract.documents.entries(properties) : []) {
        const property = properties && contract.documents.written(properties, name)
        if (property && !members.has(name)) members.set(name, this.#member(name, property))
      }
    }
    return {
      branches: branches.map((branch) => this.of(branch)),
      equality: firstOf(parts, (part) => this.#equality(part)) ?? 'exact',
      resource: firstOf(parts, (part) => readResourceWords(part, this.#reader)),
      members,
      others: firstOf(parts, (part) => this.#memberAt(part, 'additionalProperties')),
      items: firstOf(parts, (part) => this.#memberAt(part, 'items')),
      list: firstOf(parts, (part) => readItems(part, this.#reader))
    }
  }

  #memberAt(part: Located, word: 'items' | 'additionalProperties'): Member | undefined {
    const schema = this.#reader.contract.documents.written(part, word)
    return schema && typeof schema.value === 'object' ? this.#member('', schema) : undefined
  }

  #member(name: string, property: Located): Member {
    const shape = this.of(property)
    const beside = this.#equality(property)
    return {
      name,
      segment: escapeSegment(name),
      ...readPropertyWords(property, this.#reader),
      shape,
      get equality() {
        return beside ?? shape.equality
      }
    }
  }

  #equality(beside: Located): Equality | undefined {
    const word = this.#reader.word(beside, 'x-equality')
    if (!word) return undefined
    return equalities.find((known) => known === word.value) ?? this.#reader.fail(word, equalities.join(', '))
  }

  *#parts(schema: Located, seen: Set<unknown>): Iterable<Located> {
    const { documents } = this.#reader.contract
    const here = documents.follow(schema)
    if (seen.has(here.value)) return
    seen.add(here.value)
    yield here
    for (const word of ['allOf', 'anyOf', 'oneOf']) {
      for (const [, part] of documents.entries(documents.at(here, word))) yield* this.#parts(part, seen)
    }
  }
}

const firstOf = <T>(parts: readonly Located[], find: (part: Located) => T | undefined): T | undefined => {
  for (const part of parts) {
    const found = find(part)
    if (found !== undefined) return found
  }
  return undefined
}
