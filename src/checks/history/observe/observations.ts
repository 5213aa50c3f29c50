import { escapeSegment, type Contract } from '../../../contract/index.ts'
import { isSecretName } from '../../../exchange/index.ts'
import { canonicalKey } from '../words/equality.ts'
import type { Lifetime } from '../words/lifetime.ts'
import type { Items } from '../words/property-words.ts'
import type { ResourceWords } from '../words/resource-words.ts'
import type { Shape } from '../words/shape.ts'
import { isObject, shapeFor, type Body } from './answer.ts'

/** A resource as one answer shows it. */
export type Observation = {
  readonly resource: ResourceWords
  readonly shape: Shape
  /** Equal for the same thing, in whichever answer it appears. */
  readonly identity: string
  /** The key as it was written, for people. */
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
  /** JSON pointer into the body. */
  readonly pointer: string
  readonly parent: Observation | undefined
  /** The identity of the outermost resource around it; its own where there is none. */
  readonly root: string
}

/** An array of resources as one answer shows it. */
export type Listing = {
  readonly items: Items
  readonly lifetime: Lifetime | undefined
  /** The resource that holds the array, and the property by which it does. */
  readonly holder: { readonly observation: Observation; readonly path: string } | undefined
  readonly pointer: string
  readonly shape: Shape
  /** One for each item; `undefined` for one that nobody can tell from others, because it has no key. */
  readonly entries: readonly (Observation | undefined)[]
  /** Items with a key that another item has. */
  readonly doubles: readonly { readonly observation: Observation; readonly of: Observation }[]
}

export type Observed = { readonly observations: readonly Observation[]; readonly listings: readonly Listing[] }

/** No answer nests resources so deep; a recording that was made up may. */
const deepest = 100

/** Every resource in a body, those inside of others included, and every array of them. */
export const observe = ({ value, shape }: Pick<Body, 'value' | 'shape'>, contract: Contract): Observed => {
  const observer = new Observer(contract)
  observer.walk(value, shape, { pointer: '', path: '', depth: 0, holder: undefined, lifetime: undefined })
  return observer
}

type Where = {
  readonly pointer: string
  /** Of the property, below the holder. */
  readonly path: string
  readonly depth: number
  readonly holder: Observation | undefined
  readonly lifetime: Lifetime | undefined
}

class Observer implements Observed {
  readonly observations: Observation[] = []
  readonly listings: Listing[] = []
  readonly #contract: Contract
  /** What was seen inside of one resource: a key counts there once, whatever array it stands in. */
  readonly #inside = new Map<Observation, Map<string, Observation>>()

  constructor(contract: Contract) {
    this.#contract = contract
  }

  walk(value: unknown, declared: Shape, where: Where): Observation | undefined {
    if (!isObject(value) || !declared.leadsToResource || where.depth > deepest) return undefined
    const shape = shapeFor(value, declared, this.#contract)
    if (Array.isArray(value)) {
      this.#walkItems(value, shape, where, shape.list)
      return undefined
    }
    const { resource } = shape
    const observation = resource && this.#observation(value, resource, shape, where)
    // What stands in something without a key cannot be told apart either; it may hold resources of their own.
    const holder = resource ? observation : where.holder
    if (observation && !this.#remember(observation)) return observation
    if (observation) this.observations.push(observation)
    for (const [name, member] of Object.entries(value)) {
      const known = shape.members.get(name) ?? shape.others
      if (!known?.shape.leadsToResource) continue
      const inside: Where = {
        pointer: `${where.pointer}/${known.name === name ? known.segment : escapeSegment(name)}`,
        path: resource ? name : `${where.path}/${name}`,
        depth: where.depth + 1,
        holder,
        lifetime: known.lifetime ?? (resource ? undefined : where.lifetime)
      }
      if (Array.isArray(member)) {
        const array = shapeFor(member, known.shape, this.#contract)
        this.#walkItems(member, array, inside, known.items ?? array.list)
      } else this.walk(member, known.shape, inside)
    }
    return observation
  }

  #walkItems(array: readonly unknown[], shape: Shape, where: Where, items: Items | undefined): void {
    const { items: item } = shape
    if (!item) return
    const doubles: { observation: Observation; of: Observation }[] = []
    const entries = array.map((entry, index) => {
      const observation = this.walk(entry, item.shape, {
        ...where,
        pointer: `${where.pointer}/${index}`,
        depth: where.depth + 1
      })
      const of = observation && this.#firstOf(observation)
      if (observation && of && of !== observation) doubles.push({ observation, of })
      return observation
    })
    if (!items) return
    const holder = where.holder && { observation: where.holder, path: where.path }
    const { pointer, lifetime } = where
    this.listings.push({ items, lifetime, holder, pointer, shape: item.shape, entries, doubles })
  }

  #observation(
    value: Record<string, unknown>,
    resource: ResourceWords,
    shape: Shape,
    { holder, pointer }: Where
  ): Observation | undefined {
    const parent = resource.within === undefined ? undefined : nearest(holder, resource.within)
    if (resource.within !== undefined && !parent) return undefined
    const keys = resource.key.map((property) => value[property])
    if (!keys.every((key) => ['string', 'number', 'boolean'].includes(typeof key))) return undefined
    const identity = identityOf(
      resource.name,
      keys.map((key, index) => canonicalKey(key, shape.equalityOf(resource.key[index] ?? ''))),
      parent?.identity
    )
    const key = isSecretKey(resource) ? notShown : keys.map(String).join(', ')
    return { resource, shape, identity, key, value, pointer, parent, root: parent?.root ?? identity }
  }

  #remember(observation: Observation): boolean {
    const { parent, identity } = observation
    if (!parent) return true
    const inside = this.#inside.get(parent) ?? new Map<string, Observation>()
    this.#inside.set(parent, inside)
    if (inside.has(identity)) return false
    inside.set(identity, observation)
    return true
  }

  #firstOf({ parent, identity }: Observation): Observation | undefined {
    return parent && this.#inside.get(parent)?.get(identity)
  }
}

/** Stands where a finding would name a resource by what is a secret, as a session by its token. */
const notShown = '(not shown)'

const secretKeys = new WeakMap<ResourceWords, boolean>()

const isSecretKey = (resource: ResourceWords): boolean => {
  const known = secretKeys.get(resource) ?? resource.key.some(isSecretName)
  secretKeys.set(resource, known)
  return known
}

/** @param keys canonical (`canonicalKey`) */
export const identityOf = (name: string, keys: readonly string[], parent?: string): string =>
  `${parent === undefined ? '' : `${parent}\n`}${name} ${keys.length === 1 ? (keys[0] ?? '') : JSON.stringify(keys)}`

const nearest = (from: Observation | undefined, name: string): Observation | undefined => {
  for (let here = from; here; here = here.parent) if (here.resource.name === name) return here
  return undefined
}
