import { parsePointer } from '../../../contract/index.ts'
import type { Fact } from '../observe/facts.ts'
import { earlierIn, placeIn } from '../observe/mark.ts'
import type { Observation } from '../observe/observations.ts'
import type { Scene } from '../scene.ts'
import { canonical } from '../words/equality.ts'
import type { Offence } from './offence.ts'
import { named, outermost, spoken } from './speech.ts'

export type Broken = { readonly observation: Observation; readonly fact: Fact; readonly offence: Offence }

/** An unknown status is legal, and worth one warning. */
export const warnOfStrangeWord = (scene: Scene, told: Set<string>, observation: Observation, fact: Fact): void => {
  const { lifetime, value, path } = fact
  if (lifetime.kind !== 'advances' || value === undefined || lifetime.edges.knows(value)) return
  const mark = `${lifetime.located.uri}#${lifetime.located.pointer} ${canonical(value, 'word')}`
  if (told.has(mark)) return
  told.add(mark)
  scene.find({
    code: 'resource.status.unknown',
    severity: 'warning',
    party: 'service',
    message:
      `the ${named(observation)} has ${spoken(value, path.split('/'))} as ${nameOf(path)}, a word of which ` +
      'the contract does not say what comes before and after it. It is legal; add it to the contract once it is understood.',
    at: placeIn(scene.sighting(observation), pointerOf(path)),
    contract: lifetime.located
  })
}

/** @param more what else differs in the same resource: it has the same cause more often than not */
export const tellOffence = (
  scene: Scene,
  root: string,
  { observation, fact, offence: found }: Broken,
  more: readonly Broken[]
): void => {
  const { path, value } = fact
  const owner = `the ${named(observation)}`
  const also = more.length === 0 ? '' : ` (${alsoWrong(more)})`
  const said = spoken(value, path.split('/'))
  const before = spoken(found.earlier, path.split('/'))
  const name = nameOf(path)
  const about = {
    party: 'service',
    before: earlierIn(found.sighting, pointerOf(path)),
    contract: fact.lifetime.located,
    root
  } as const
  switch (found.kind) {
    case 'vanished':
      scene.find({
        ...about,
        code: 'resource.property.vanished',
        message:
          `${owner} no longer has ${name}, which was ${before} before${also}; the contract lets it be absent only until it ` +
          'was there once. Keep the value you know, and find out why the service has lost it.',
        at: placeIn(scene.sighting(observation))
      })
      return
    case 'backwards':
      scene.find({
        ...about,
        code: 'resource.status.backwards',
        message:
          `${owner} has ${said} as ${name} after it had ${before}${also}; the contract knows no way from the one to the ` +
          'other. Do not act on the older status, and find out why the service shows it.',
        at: placeIn(scene.sighting(observation), pointerOf(path))
      })
      return
    case 'changed':
      scene.find({
        ...about,
        code: 'resource.property.changed',
        message:
          `${owner} has ${said} as ${name}; an earlier answer had ${before}${also}, and the contract lets it ` +
          `${fact.lifetime.kind === 'stable' ? `change only with a write to the ${outermost(observation)}, and none lies in between` : 'never change'}. ` +
          'Find out which of the two is true before you act on either.',
        at: placeIn(scene.sighting(observation), pointerOf(path))
      })
  }
}

const alsoWrong = (more: readonly Broken[]): string => {
  const names = [...new Set(more.map(({ fact }) => nameOf(fact.path)))]
  return `as well as ${names.slice(0, 4).join(', ')}${names.length > 4 ? ' and more' : ''}`
}

/** `pricing/listPrice` → `pricing.listPrice` */
const nameOf = (path: string): string => parsePointer(`/${path}`).join('.')

const pointerOf = (path: string): string => `/${path}`
