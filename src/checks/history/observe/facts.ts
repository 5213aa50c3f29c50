import { escapeSegment, type Contract } from '../../../contract/index.ts'
import { canonical } from '../words/equality.ts'
import type { Lifetime } from '../words/lifetime.ts'
import type { Member, Shape } from '../words/shape.ts'
import { damaged, isObject, shapeFor } from './answer.ts'
import type { Observation } from './observations.ts'

/** What an observation says about one property of its resource, or about a member of a plain object in it. */
export type Fact = {
  /** JSON pointer below the resource, without its first slash: `pricing/listPrice`. */
  readonly path: string
  readonly member: Member
  readonly lifetime: Lifetime
  /** `undefined` where the observation is silent. */
  readonly value: unknown
}

const deepest = 20

/** Longer lists without keys say nothing: to match them would take the square of their length. */
const longest = 1000

/** Where a property stands below its resource. One for each place, so that its path is one text, which is looked up often. */
class Trail {
  readonly path: string
  readonly #inner = new Map<Member, Trail>()

  constructor(path: string) {
    this.path = path
  }

  to(member: Member): Trail {
    let inner = this.#inner.get(member)
    if (!inner) this.#inner.set(member, (inner = this.by(member.segment)))
    return inner
  }

  /** To a property of which the schema does not know the name. */
  by(segment: string): Trail {
    return new Trail(this.path === '' ? segment : `${this.path}/${segment}`)
  }
}

const trails = new WeakMap<Shape, Trail>()

const trailOf = (shape: Shape): Trail => {
  let trail = trails.get(shape)
  if (!trail) trails.set(shape, (trail = new Trail('')))
  return trail
}

/**
 * Everything an observation says that a law may speak of. Silence is told only of what may not fall silent again. Nothing is
 * told of values that do not fit their schema.
 */
export const factsOf = (observation: Pick<Observation, 'value' | 'shape'>, contract: Contract): readonly Fact[] =>
  new FactFinder(contract).in(observation)

class FactFinder {
  readonly #contract: Contract
  readonly #facts: Fact[] = []

  constructor(contract: Contract) {
    this.#contract = contract
  }

  in({ value, shape }: Pick<Observation, 'value' | 'shape'>): readonly Fact[] {
    this.#visitObject(value, shape, trailOf(shape), undefined, 0)
    return this.#facts
  }

  #visitObject(
    object: Readonly<Record<string, unknown>> | undefined,
    of: Shape,
    trail: Trail,
    inherited: Lifetime | undefined,
    depth: number
  ): void {
    // A member without a lifetime of its own has the one that it is in.
    const members = inherited === undefined || inherited.kind === 'free' ? of.telling.lasting : of.members.values()
    for (const member of members) {
      const value = object && Object.hasOwn(object, member.name) ? object[member.name] : undefined
      this.#visitMember(value, member, trail.to(member), inherited, depth)
    }
    const { others } = of
    if (!others || !object) return
    for (const name of Object.keys(object)) {
      if (!of.members.has(name)) {
        this.#visitMember(object[name], others, trail.by(escapeSegment(name)), inherited, depth)
      }
    }
  }

  #visitMember(value: unknown, member: Member, trail: Trail, inherited: Lifetime | undefined, depth: number): void {
    const lifetime = member.lifetime ?? inherited
    const isSaid = lifetime !== undefined && lifetime.kind !== 'free'
    if (value === damaged || depth > deepest || !(isSaid || member.shape.hasLifetimes)) return
    const isSilent = value === undefined || value === null
    const inner = isSilent ? member.shape : shapeFor(value, member.shape, this.#contract)
    if (inner.resource || inner.items?.shape.leadsToResource === true) return
    const hasMembers = inner.members.size > 0 || inner.others !== undefined
    if (hasMembers && (isSilent || (isObject(value) && !Array.isArray(value)))) {
      const canVanish = lifetime?.kind === 'once' || inner.hasLifetimes
      if (!isSilent || canVanish) this.#visitObject(isSilent ? undefined : value, inner, trail, lifetime, depth + 1)
    } else if (isSaid && (!isSilent || lifetime.kind === 'once')) {
      this.#facts.push({ path: trail.path, member, lifetime, value: isSilent ? undefined : value })
    }
  }
}

/** Whether two values of a property are equal. Null and absent members say nothing. */
export const agree = (one: unknown, other: unknown, member: Member | undefined, depth = 0): boolean => {
  if (one === other || one === damaged || other === damaged || depth > deepest) return true
  if (!isObject(one) || !isObject(other)) {
    const equality = member?.equality ?? 'exact'
    return isObject(one) === isObject(other) && canonical(one, equality) === canonical(other, equality)
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return haveSameItems(one, other, member?.shape.items, depth + 1)
  }
  return Object.keys(one).every((name) => {
    const known = member && (member.shape.members.get(name) ?? member.shape.others)
    // What the schema does not know is legal, and says nothing.
    if (member && member.shape.members.size > 0 && !known) return true
    const [mine, theirs] = [one[name] ?? undefined, other[name] ?? undefined]
    return mine === undefined || theirs === undefined || agree(mine, theirs, known, depth + 1)
  })
}

/** Lists are never matched by position: without a key, each item of one is to agree with another item of the other. */
const haveSameItems = (
  items: readonly unknown[],
  others: readonly unknown[],
  member: Member | undefined,
  depth: number
): boolean => {
  // Most lists come in the order in which they came before, and none without keys is long.
  if (items.length > longest || items.every((item, index) => agree(item, others[index], member, depth))) return true
  const free = [...others]
  return items.every((item) => {
    const at = free.findIndex((other) => agree(item, other, member, depth))
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  })
}
