import { toPointer } from '../../../contract/index.ts'
import type { ResourceMemory } from '../memory/memory.ts'
import { earlierIn, placeIn, type Sighting } from '../observe/mark.ts'
import type { Observation } from '../observe/observations.ts'
import type { Law, Scene } from '../scene.ts'
import { isMet } from '../words/condition.ts'
import { canonical } from '../words/equality.ts'
import type { Unique } from '../words/property-words.ts'
import type { Member } from '../words/shape.ts'
import { named, spoken } from './speech.ts'

type Owner = { readonly memory: ResourceMemory; readonly name: string; readonly sighting: Sighting }

/** `x-unique` to a resource: two of them never share the value. */
export const createSharingLaw = (): Law => {
  const owners = new Map<string, Owner>()

  const judge = (scene: Scene, observation: Observation, member: Member, unique: Unique): void => {
    const value = observation.value[member.name]
    if (typeof value !== 'string' && typeof value !== 'number') return
    const root = scene.memory.root(observation.root)
    const memory = root.resource(observation)
    if (!counts(unique, memory, observation)) return
    const key = `${unique.located.uri}#${unique.located.pointer} ${canonical(value, member.equality)}`
    const owner = owners.get(key)
    if (owner?.memory.identity === memory.identity) return
    // What the owner is may have become known since: an added quantity names a subscription that exists, and what was found
    // wrong has it from somewhere.
    if (!owner || !counts(unique, owner.memory) || isDoubtful(owner.memory, member.name)) {
      owners.set(key, { memory, name: named(observation), sighting: scene.sighting(observation) })
      root.onForget(() => {
        if (owners.get(key)?.memory === memory) owners.delete(key)
      })
      return
    }
    scene.support('unique')
    const mark = `unique ${key}`
    // What was found wrong here has it from somewhere, too.
    if (memory.found.has(mark) || isDoubtful(memory, member.name)) return
    memory.found.add(mark)
    memory.doubt(member.name)
    owner.memory.found.add(sharedMark(member.name))
    scene.find({
      code: 'resource.value.shared',
      party: 'service',
      message:
        `the ${named(observation)} has ${spoken(value, [member.name])} as ${member.name}, which belongs to the ` +
        `${owner.name}; the contract lets two never share it. Find out which of them it belongs to before you ` +
        'act on either.',
      at: placeIn(scene.sighting(observation), toPointer([member.name])),
      before: earlierIn(owner.sighting, toPointer([member.name])),
      contract: unique.located,
      root: observation.root
    })
  }

  return (scene) => {
    for (const observation of scene.observations) {
      for (const member of observation.shape.telling.unique) {
        const { unique } = member
        if (unique?.resources.includes(observation.resource.name) === true) judge(scene, observation, member, unique)
      }
    }
  }
}

const isDoubtful = (memory: ResourceMemory, property: string): boolean => memory.isStray || memory.isDoubtful(property)

/** Of the two that share a value either may have it from somewhere. */
export const sharedMark = (property: string): string => `shared ${property}`

const counts = ({ when }: Unique, memory: ResourceMemory, observation?: Observation): boolean =>
  isMet(
    when,
    (property) => observation?.value[property] ?? memory.known(property)[0]?.value,
    (property) => memory.shape.equalityOf(property)
  )
