import { Known } from '../memory/known.ts'
import type { ResourceMemory, RootMemory } from '../memory/memory.ts'
import { Sightings } from '../memory/span.ts'
import { agree, factsOf, type Fact } from '../observe/facts.ts'
import { isEarlier, type Sighting } from '../observe/mark.ts'
import type { Observation } from '../observe/observations.ts'
import type { Law, Scene } from '../scene.ts'
import type { Lifetime } from '../words/lifetime.ts'
import { tellOffence, warnOfStrangeWord, type Broken } from './lifetime-findings.ts'
import { mayFollow, offence, type Offence } from './offence.ts'

/** `x-lifetime`: how the properties of a resource may differ between two answers, whichever operations gave them. */
export const createLifetimeLaw = (): Law => {
  const strangeWords = new Set<string>()

  return (scene) => {
    const offences: Broken[] = []
    for (const observation of scene.observations) {
      const root = scene.memory.root(observation.root)
      const memory = root.resource(observation)
      const judged = { scene, root, memory, sightings: new Sightings(scene.sighting(observation)) }
      for (const fact of factsOf(observation, scene.contract)) {
        warnOfStrangeWord(scene, strangeWords, observation, fact)
        const found = judge(judged, fact)
        if (found) offences.push({ observation, fact, offence: found })
      }
    }
    for (const { observation, fact } of offences) if (fact.lifetime.kind === 'fixed') distrustNew(scene, observation)
    const told: Broken[] = []
    for (const root of new Set(offences.map(({ observation }) => observation.root))) {
      // Whatever else differs in the same resource has the same cause more often than not.
      const broken = offences.filter(({ observation }) => observation.root === root)
      const [first, ...more] = broken
      if (!first) continue
      if (broken.every((one) => told.some((other) => haveExchanged(one, other)))) scene.include(root)
      else tellOffence(scene, root, first, more)
      told.push(...broken)
      if (first.offence.kind !== 'changed') scene.date(root)
    }
  }
}

/** What has another fixed property may be something else: what it alone was the first to say is not held against others. */
const distrustNew = (scene: Scene, observation: Observation): void => {
  const { values } = scene.memory.root(observation.root).resource(observation)
  for (const { path } of factsOf(observation, scene.contract)) {
    const [only, ...more] = values.of(path)
    const isNew = only?.firsts.every(({ mark }) => mark === scene.call.mark) === true
    if (only && more.length === 0 && isNew) values.set(path, [new Known(only.value, true)])
  }
}

/** Whether two resources have each other's value: that is one fault. */
const haveExchanged = (one: Broken, other: Broken): boolean =>
  one.fact.path === other.fact.path &&
  agree(one.fact.value, other.offence.earlier, one.fact.member) &&
  agree(other.fact.value, one.offence.earlier, one.fact.member)

type Judged = {
  readonly scene: Scene
  readonly root: RootMemory
  readonly memory: ResourceMemory
  readonly sightings: Sightings
}

const judge = (judged: Judged, fact: Fact): Offence | undefined => {
  if (fact.lifetime.kind === 'free') return undefined
  if (fact.value === undefined) return judgeSilence(judged, fact)
  judged.memory.silent.delete(fact.path)
  return isAsEver(judged, fact) ? undefined : judgeChange(judged, fact, fact.lifetime.kind)
}

const judgeSilence = ({ scene, memory, sightings }: Judged, { path }: Fact): Offence | undefined => {
  const known = memory.values.of(path).find((one) => !one.wrong)
  const spoke = known?.firsts.find((first) => isEarlier(first, sightings.sighting))
  if (spoke) scene.support('once')
  if (!spoke || memory.silent.has(path)) return undefined
  memory.silent.add(path)
  return { kind: 'vanished', earlier: known?.value, sighting: spoke }
}

/** Most properties have one value for ever: whether this one has, and now again. */
const isAsEver = (
  { scene, memory: { values }, sightings }: Judged,
  { path, value, member, lifetime }: Fact
): boolean => {
  const slot = values.slot(path)
  if (slot === undefined || lifetime.kind === 'free') return false
  const span = values.span(slot)
  if (!span) {
    values.setOnly(slot, value, sightings.first)
    return true
  }
  const only = values.only(slot)
  if (!agree(only, value, member)) return false
  scene.support(lifetime.kind)
  values.setOnly(slot, only, sightings.after(span))
  return true
}

const judgeChange = (
  { scene, memory, root, sightings: { sighting } }: Judged,
  { path, lifetime, value, member }: Fact,
  law: Exclude<Lifetime['kind'], 'free'>
): Offence | undefined => {
  const known = memory.values.of(path)
  const same = known.find((one) => agree(one.value, value, member))
  const explanations = memory.explanations(path, root.writes, sighting)
  let offended: Offence | undefined
  for (const one of same?.wrong === true ? [] : known) {
    if (one.wrong) continue
    scene.support(law)
    offended = one === same ? undefined : offence(lifetime, one, value, sighting, explanations)
    if (offended) break
  }
  if (offended && memory.missed(path).some((one) => agree(one, value, member))) {
    // What was there instead was wrong, and it was found that this one is missing.
    const others = known.filter((one) => one !== same).map((one) => new Known(one.value, true))
    memory.values.set(path, remember(others, undefined, value, sighting, false))
    return undefined
  }
  const values = remember(known, same, value, sighting, offended !== undefined)
  memory.values.set(path, values)
  if (!offended) explanations.settle(same ?? values.at(-1))
  return offended && goesOnFromWrong(known, lifetime, value, sighting) ? undefined : offended
}

/**
 * Whether a status goes on from one that was found wrong. That it does not fit what was there before both of them has the
 * same cause, and was told.
 */
const goesOnFromWrong = (known: readonly Known[], lifetime: Lifetime, value: unknown, sighting: Sighting): boolean =>
  lifetime.kind === 'advances' &&
  known.some(
    ({ wrong, value: from, firsts }) =>
      wrong &&
      firsts.some(
        (first) =>
          mayFollow(lifetime, from, value, false) ||
          // A copy may show what lies before it.
          (!isEarlier(first, sighting) && mayFollow(lifetime, value, from, false))
      )
  )

/** So many values of a property are compared with; a fixed one has one, a status as many as there are words on its way. */
const most = 12

const remember = (
  known: readonly Known[],
  same: Known | undefined,
  value: unknown,
  sighting: Sighting,
  isWrong: boolean
): readonly Known[] => {
  if (same && !isWrong) {
    same.see(sighting)
    return known
  }
  const entry = new Known(value, isWrong)
  entry.see(sighting)
  return [...known.filter((one) => one !== same).slice(-most), entry]
}
