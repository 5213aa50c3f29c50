import { toPointer } from '../../../contract/index.ts'
import type { ResourceMemory } from '../memory/memory.ts'
import { damaged, isObject } from '../observe/answer.ts'
import { earlierIn, isEarlier, placeIn, type Sighting } from '../observe/mark.ts'
import { identityOf, type Observation } from '../observe/observations.ts'
import type { Law, Scene } from '../scene.ts'
import { sharedMark } from './sharing.ts'
import { isMet, type Condition } from '../words/condition.ts'
import { canonical, canonicalKey } from '../words/equality.ts'
import type { NamedBy } from '../words/resource-words.ts'
import type { Member } from '../words/shape.ts'

/** A resource that another one is to name. */
type Owed = {
  readonly word: NamedBy
  readonly member: Member
  readonly value: unknown
  readonly key: string
  readonly sighting: Sighting
  isTold: boolean
}

/** `x-named-by`: once a resource exists, the one it came from names it. */
export const createNamingLaw = (): Law => {
  /** By the identity of the one that is to name it, then by its own. */
  const owed = new Map<string, Map<string, Owed>>()

  return (scene) => {
    for (const observation of scene.observations) {
      judge(scene, observation, owed)
      note(scene, observation, owed)
    }
  }
}

const judge = (scene: Scene, observation: Observation, owed: Map<string, Map<string, Owed>>): void => {
  for (const one of owed.get(observation.identity)?.values() ?? []) {
    const { word, member, value, key, sighting } = one
    if (!word.operations.includes(scene.call.words.operation.id) || !holds(word.when, observation)) continue
    if (!isEarlier(sighting, scene.sighting(observation))) continue
    const [place = ''] = word.at
    // Silence about all names says nothing of one.
    if ((observation.value[place] ?? undefined) === undefined) continue
    const named = valuesAt(observation.value, word.at)
    if (named.includes(damaged)) continue
    scene.support('named-by')
    if (named.some((one) => canonical(one, member.equality) === canonical(value, member.equality))) continue
    if (one.isTold || isKnownToBeWrong(scene, observation, word.at)) continue
    one.isTold = true
    doubtNames(scene, observation, word.at, value)
    scene.find({
      code: 'reference.value.missing',
      party: 'service',
      message:
        `the ${observation.resource.name} '${observation.key}' is ${stateOf(word.when, observation)}, but names ` +
        `'${key}' nowhere in ${word.at.join('.')}; an earlier answer showed that it exists and came from there, and the contract ` +
        'expects it to be named. Do not buy again: what was bought exists. Tell the service that the two do not agree.',
      at: placeIn(scene.sighting(observation), toPointer(word.at.slice(0, 1))),
      before: earlierIn(sighting, toPointer([member.name])),
      contract: word.located,
      root: observation.root
    })
  }
}

const inside = ({ memory }: Scene, { root, identity }: Observation): ResourceMemory[] =>
  [...(memory.known(root)?.resources.values() ?? [])].filter((resource) => resource.identity !== identity)

/** Whether the names, or what has them, were found wrong before: that one is missing follows from that. */
const isKnownToBeWrong = (scene: Scene, observation: Observation, at: readonly string[]): boolean => {
  const property = at.at(-1) ?? ''
  const { items } = scene.memory.root(observation.root).resource(observation)
  return (
    (items.get(at[0] ?? '') ?? []).some(({ wrong }) => wrong) ||
    inside(scene, observation).some(
      (resource) => resource.isDoubtful(property) || resource.found.has(sharedMark(property))
    )
  )
}

/** Where each item has a name, and one name is missing, one of them is the name of something else. */
const doubtNames = (scene: Scene, observation: Observation, at: readonly string[], missed: unknown): void => {
  const property = at.at(-1) ?? ''
  const resources = inside(scene, observation)
  if (resources.every((resource) => resource.known(property).length > 0))
    for (const resource of resources) resource.doubt(property, missed)
}

const note = (scene: Scene, observation: Observation, owed: Map<string, Map<string, Owed>>): void => {
  // Where something is wrong with it, it may be something else, or come from somewhere else.
  if (scene.isFound(observation)) return
  for (const member of observation.shape.telling.named) {
    const { namedBy } = member
    const target = namedBy && scene.words.resources.get(namedBy.resource)
    if (!target || !holds(namedBy.once, observation)) continue
    const keys = namedBy.key.map((property) => observation.value[property])
    if (keys.some((key) => typeof key !== 'string' && typeof key !== 'number')) continue
    const canonicals = keys.map((key, index) => canonicalKey(key, target.equalityOf(target.resource.key[index] ?? '')))
    const identity = identityOf(namedBy.resource, canonicals)
    const names = owed.get(identity) ?? new Map<string, Owed>()
    if (names.has(observation.identity)) continue
    owed.set(identity, names)
    names.set(observation.identity, {
      word: namedBy,
      member,
      value: observation.value[member.name],
      key: observation.key,
      sighting: scene.sighting(observation),
      isTold: false
    })
    scene.memory.root(observation.root).onForget(() => {
      names.delete(observation.identity)
      if (names.size === 0) owed.delete(identity)
    })
  }
}

const holds = (condition: Condition, { value, shape }: Observation): boolean =>
  isMet(
    condition,
    (property) => value[property],
    (property) => shape.equalityOf(property)
  )

const stateOf = (condition: Condition, { value }: Observation): string =>
  condition.map(({ property }) => String(value[property])).join(', ') || 'there'

/** The values on a path, through every array on the way. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (name === undefined || value === damaged) return value === undefined || value === null ? [] : [value]
  return isObject(value) && Object.hasOwn(value, name) ? valuesAt(value[name], rest) : []
}
