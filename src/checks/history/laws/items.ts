import { toPointer } from '../../../contract/index.ts'
import type { Explanations } from '../memory/effects.ts'
import { Known } from '../memory/known.ts'
import type { Members } from '../memory/memory.ts'
import { earlierIn, placeIn, type Sighting } from '../observe/mark.ts'
import type { Listing, Observation } from '../observe/observations.ts'
import type { Law, Scene } from '../scene.ts'
import { named, outermost } from './speech.ts'

/** `x-items: closed`: the items of a resource neither vanish nor appear, unless a write lies between, and none is there twice. */
export const itemsLaw: Law = (scene) => {
  for (const listing of scene.answer?.listings ?? []) {
    const holder = listing.holder?.observation
    if (listing.items.kind !== 'closed' || !holder || scene.isDismissed(holder)) continue
    if (listing.doubles.length > 0) {
      judgeDoubles(scene, listing, holder)
      // One of the two has the key of another, which seems to be missing or to have changed: all that has the same cause.
      scene.dismiss(holder.root)
      continue
    }
    // An item without a key may be any of those that seem to be missing.
    if (listing.entries.every((entry) => entry !== undefined)) judgeMembers(scene, listing, holder)
  }
}

const judgeDoubles = (scene: Scene, { doubles: [double], items, ...listing }: Listing, holder: Observation): void => {
  const { found } = scene.memory.root(holder.root).resource(holder)
  // Who doubles one item of a list doubles another when the list has become another.
  const mark = `double ${listing.holder?.path ?? ''}`
  if (!double || found.has(mark)) return
  found.add(mark)
  const { observation, of } = double
  const { name, key } = observation.resource
  scene.find({
    code: 'resource.item.duplicated',
    party: 'service',
    message:
      `two items of the ${named(holder)} are the ${name} '${observation.key}'; the contract lets ` +
      `each ${key.join(' and ')} be there once. Find out what the second one is before you count or pay it.`,
    at: placeIn(scene.sighting(observation), toPointer(key.slice(0, 1))),
    before: earlierIn(scene.sighting(of), toPointer(key.slice(0, 1))),
    contract: items.located,
    root: holder.root
  })
}

const judgeMembers = (scene: Scene, listing: Listing, holder: Observation): void => {
  const root = scene.memory.root(holder.root)
  const memory = root.resource(holder)
  const { items } = memory
  const path = listing.holder?.path ?? ''
  const now: Members = new Map(
    listing.entries.flatMap((entry) => (entry ? [[entry.identity, { key: entry.key, pointer: entry.pointer }]] : []))
  )
  const known = items.get(path) ?? []
  const sighting = scene.sighting({ pointer: listing.pointer })
  const same = known.find(({ value }) => isSame(value, now))
  const explanations = memory.explanations(path, root.writes, sighting)
  const offended = same?.wrong === true ? undefined : offendedBy(scene, known, same, explanations, listing)
  if (offended) find(scene, listing, holder, now, offended)
  const sets = remember(known, same, now, sighting, offended !== undefined)
  items.set(path, sets)
  if (!offended) explanations.settle(same ?? sets.at(-1))
}

type Offended = { readonly earlier: Members; readonly sighting: Sighting }

const offendedBy = (
  scene: Scene,
  known: readonly Known<Members>[],
  same: Known<Members> | undefined,
  explanations: Explanations,
  { lifetime }: Listing
): Offended | undefined => {
  for (const other of known) {
    if (other.wrong) continue
    scene.support('items')
    if (other === same) continue
    const sightings = lifetime?.kind === 'stable' ? other.lasts : other.firsts
    const broken = sightings.find((one) => lifetime?.kind !== 'stable' || !explanations.explain(one, other))
    if (broken) return { earlier: other.value, sighting: broken }
  }
  return undefined
}

const find = (
  scene: Scene,
  listing: Listing,
  holder: Observation,
  now: Members,
  { earlier, sighting }: Offended
): void => {
  const [missing] = [...earlier].filter(([identity]) => !now.has(identity))
  const come = [...now].filter(([identity]) => !earlier.has(identity))
  const [added] = come
  for (const [identity] of come) {
    const observation = listing.entries.find((entry) => entry?.identity === identity)
    if (observation) scene.memory.root(holder.root).resource(observation).isStray = true
  }
  const { name } = listing.shape.resource ?? { name: 'item' }
  const path = listing.holder?.path ?? ''
  const allows =
    listing.lifetime?.kind === 'stable'
      ? `the contract lets the items of ${path} change only with a write to the ${outermost(holder)}, and none lies in between`
      : `the contract lets the items of ${path} never change`
  const about = { party: 'service', contract: listing.items.located, root: holder.root } as const
  if (missing) {
    const [, { key, pointer }] = missing
    scene.find({
      ...about,
      code: 'resource.item.vanished',
      message:
        `the ${name} '${key}' of the ${named(holder)} is no longer there` +
        `${added ? `, and '${added[1].key}' has appeared` : ''}; ${allows}. Find out what became of it before you go on.`,
      at: placeIn(scene.sighting(listing)),
      before: earlierIn({ ...sighting, pointer })
    })
  } else if (added) {
    const [, { key, pointer }] = added
    scene.find({
      ...about,
      code: 'resource.item.appeared',
      message:
        `the ${named(holder)} has the ${name} '${key}', which was not there before; ${allows}. Find ` +
        'out who added it, and whether it costs something.',
      at: placeIn(scene.sighting({ pointer })),
      before: earlierIn(sighting)
    })
  }
}

const remember = (
  known: readonly Known<Members>[],
  same: Known<Members> | undefined,
  now: Members,
  sighting: Sighting,
  isWrong: boolean
): Known<Members>[] => {
  const entry = same && !isWrong ? same : new Known(now, isWrong)
  entry.see(sighting)
  return [...known.filter((other) => other !== same).slice(-most), entry]
}

/** So many sets of items are compared with; each needs a write of its own, and older ones are excused by the same writes. */
const most = 8

const isSame = (one: Members, other: Members): boolean =>
  one.size === other.size && [...one.keys()].every((identity) => other.has(identity))
