import { Known } from '../memory/known.ts'
import type { ResourceMemory, RootMemory } from '../memory/memory.ts'
import { agree, factsOf, type Fact } from '../observe/facts.ts'
import { isEarlier, type Sighting } from '../observe/mark.ts'
import type { Law, Scene } from '../scene.ts'
import { tellOffence, warnOfStrangeWord, type Broken } from './lifetime-findings.ts'
import { offence, type Offence } from './offence.ts'

/** `x-lifetime`: how the properties of a resource may differ between two answers, whichever operations gave them. */
export const createLifetimeLaw = (): Law => {
  const strangeWords = new Set<string>()

  return (scene) => {
    const offences: Broken[] = []
    for (const observation of scene.observations) {
      const root = scene.memory.root(observation.root)
      const memory = root.resource(observation)
      const sighting = scene.sighting(observation)
      for (const fact of factsOf(observation, scene.contract)) {
        warnOfStrangeWord(scene, strangeWords, observation, fact)
        const found = judge(scene, fact, memory, root, sighting)
        if (found) offences.push({ observation, fact, offence: found })
      }
    }
    for (const root of new Set(offences.map(({ observation }) => observation.root))) {
      // Whatever else differs in the same resource has the same cause more often than not.
      const [first, ...more] = offences.filter(({ observation }) => observation.root === root)
      if (first) tellOffence(scene, root, first, more)
    }
  }
}

const judge = (
  scene: Scene,
  fact: Fact,
  memory: ResourceMemory,
  root: RootMemory,
  sighting: Sighting
): Offence | undefined => {
  const { path, lifetime, value, member } = fact
  const known = memory.values.get(path) ?? []
  if (value === undefined) {
    const spoke = known.find((one) => !one.wrong)?.firsts.find((first) => isEarlier(first, sighting))
    if (spoke) scene.support('once')
    if (!spoke || memory.silent.has(path)) return undefined
    memory.silent.add(path)
    return { kind: 'vanished', earlier: known.find((one) => !one.wrong)?.value, sighting: spoke }
  }
  memory.silent.delete(path)
  const same = known.find((one) => agree(one.value, value, member))
  const kind = lifetime.kind
  if (kind === 'free') return undefined
  const lost = { isShown: false }
  const offended = same?.wrong === true ? undefined : firstOffence()
  if (lost.isShown && !offended) memory.effects(path).add(sighting)
  memory.values.set(path, remember(known, same, value, sighting, offended !== undefined))
  return offended

  function firstOffence(): Offence | undefined {
    for (const one of known) {
      if (one.wrong) continue
      if (kind !== 'free') scene.support(kind)
      const found = one === same ? undefined : offence(lifetime, one, value, sighting, isWrittenSince)
      if (found) return found
    }
    return undefined
  }

  function isWrittenSince(one: Sighting): boolean {
    if (!root.writes.seen) return false
    const explained = memory.effects(path).explain(one, sighting, root.writes)
    lost.isShown ||= explained === 'lost'
    return explained !== false
  }
}

/** So many values of a property are compared with; a fixed one has one, a status as many as there are words on its way. */
const most = 12

const remember = (
  known: readonly Known[],
  same: Known | undefined,
  value: unknown,
  sighting: Sighting,
  isWrong: boolean
): Known[] => {
  if (same && !isWrong) {
    same.see(sighting)
    return known as Known[]
  }
  const entry = new Known(value, isWrong)
  entry.see(sighting)
  return [...known.filter((one) => one !== same).slice(-most), entry]
}
