import { quoteText } from '../../quoting.ts'
import { toPointer } from '../../../contract/index.ts'
import { Marks } from '../memory/marks.ts'
import type { RootMemory } from '../memory/memory.ts'
import { requestValue } from '../observe/call.ts'
import { earlierIn, placeIn, type Mark, type Sighting } from '../observe/mark.ts'
import type { Observation } from '../observe/observations.ts'
import type { Law, Scene } from '../scene.ts'
import { isMet } from '../words/condition.ts'
import { canonical } from '../words/equality.ts'
import type { Expression } from '../words/expression.ts'
import type { Unique } from '../words/property-words.ts'
import type { Member } from '../words/shape.ts'
import { named, plainName } from './speech.ts'

type Owner = {
  readonly text: string
  readonly owner: string
  readonly sighting: Sighting
  readonly others: Marks
}

/** `x-unique` to a part of the request: what belongs to one customer or one cart is never answered to another. */
export const createLeakLaw = (): Law => {
  const owners = new Map<string, Owner>()
  /** By the earlier answer: who was answered what it had. One answer that went astray is one leak, in however many it shows. */
  const leakedFrom = new WeakMap<Mark, Marks>()

  const judge = (
    scene: Scene,
    observation: Observation,
    member: Member,
    unique: Unique,
    { text, expression }: { readonly text: string; readonly expression: Expression },
    told: Set<string>
  ): void => {
    const asked = requestValue(scene.call, expression)
    const value = observation.value[member.name]
    if (!asked || (typeof value !== 'string' && typeof value !== 'number')) return
    const key = `${unique.located.uri}#${unique.located.pointer} ${text} ${canonical(value, member.equality)}`
    const owner = canonical(asked.text, asked.equality)
    const known = owners.get(key)
    if (!known) {
      // It seems to belong to somebody else, who may yet be seen to have it.
      if (scene.isFound(observation) || scene.aliasOf(observation) !== undefined) return
      const sighting = scene.sighting(observation)
      owners.set(key, { text: asked.text, owner, sighting, others: new Marks() })
      forgetWith(scene.memory.root(observation.root), owners, key)
      return
    }
    scene.support('unique')
    if (known.owner === owner) return
    const root = scene.memory.root(observation.root)
    if ((root.disputed || root.withdrawn) && known.others.isEmpty) {
      // Who had it first has lost it again, which was found: it belongs to the one that has it now.
      owners.set(key, { text: asked.text, owner, sighting: scene.sighting(observation), others: new Marks() })
      return
    }
    root.disputed = true
    scene.dismiss(observation.root)
    // All orders of another cart in one answer are one leak.
    const cause = `${text} ${known.owner}`
    const leaked = leakedFrom.get(known.sighting.mark) ?? new Marks()
    leakedFrom.set(known.sighting.mark, leaked)
    const isTold = known.others.has(owner) || told.has(cause) || leaked.has(`${text} ${owner}`)
    known.others.add(owner)
    told.add(cause)
    leaked.add(`${text} ${owner}`)
    if (isTold) return
    scene.find({
      code: 'resource.value.leaked',
      party: 'service',
      message:
        `the answer for ${quoteText(asked.text, plainName(text))} holds the ${named(observation)}, which an earlier answer ` +
        `gave to ${quoteText(known.text, plainName(text))}; the contract lets it belong to one ${plainName(text)} only. Do not use the answer, and tell the ` +
        'service whose data it gave away.',
      at: placeIn(scene.sighting(observation), toPointer([member.name])),
      before: earlierIn(known.sighting, toPointer([member.name])),
      contract: unique.located,
      root: observation.root
    })
  }

  return (scene) => {
    const told = new Set<string>()
    for (const observation of scene.observations) {
      for (const member of observation.shape.telling.unique) {
        const { unique } = member
        if (!unique || !counts(observation, unique)) continue
        for (const expression of unique.expressions) judge(scene, observation, member, unique, expression, told)
      }
    }
  }
}

const counts = ({ value, shape }: Observation, { when }: Unique): boolean =>
  isMet(
    when,
    (property) => value[property],
    (property) => shape.equalityOf(property)
  )

const forgetWith = (root: RootMemory, entries: Map<string, unknown>, key: string): void => {
  root.onForget(() => entries.delete(key))
}
