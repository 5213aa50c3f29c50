import { parsePointer } from '../../../contract/index.ts'
import { requestValue, type Call } from '../observe/call.ts'
import { earlierIn, isBefore, type Sighting } from '../observe/mark.ts'
import type { Listing } from '../observe/observations.ts'
import type { Law, Scene } from '../scene.ts'
import { calledResource } from './called.ts'
import { canonical, timeOf } from '../words/equality.ts'
import { valueOn } from '../words/expression.ts'
import type { Words } from '../words/index.ts'
import type { List } from '../words/lists.ts'
import type { Lag } from '../words/property-words.ts'

/** Something that belongs to a list. */
type Entry = {
  readonly key: string
  readonly seen: Sighting
  readonly madeAt: number | undefined
  listed: Sighting | undefined
  isMissing: boolean
  /** It said that it belongs somewhere else. */
  isMisnamed: boolean
}

/** `x-lag`: what was listed, or is older than the lag, is in every later list of the same path parameters. */
export const createListingLaw = (words: Words): Law => {
  const entries = new Map<string, Map<string, Entry>>()

  return (scene) => {
    for (const list of words.lists) {
      const isList = scene.call.words.operation === list.operation
      const isShown = scene.observations.some(({ resource }) => resource.name === list.resource)
      const scope = isList || isShown ? scopeOf(list, scene.call) : undefined
      if (scope === undefined) continue
      const known = entries.get(scope) ?? new Map<string, Entry>()
      const whole = isList ? wholeListingOf(scene, list) : undefined
      if (whole) judge(scene, list, whole, known)
      // What a list of less has was listed, too.
      note(scene, list, isList ? listingIn(scene, list) : undefined, known, () => {
        if (known.size === 0) entries.delete(scope)
      })
      if (known.size > 0) entries.set(scope, known)
    }
  }
}

/** The same for all requests whose answers show what a list must have. */
const scopeOf = ({ lag, names }: List, { pathParameters, words }: Call): string | undefined => {
  if (!names.every((name) => Object.hasOwn(pathParameters, name))) return undefined
  const values = names.map((name) => canonical(pathParameters[name], words.equalityOf({ from: 'path', name })))
  return `${lag.located.uri}#${lag.located.pointer} ${JSON.stringify(values)}`
}

const listingIn = ({ answer }: Scene, { lag }: List): Listing | undefined =>
  answer?.listings.find(({ items }) => items.lag?.located.value === lag.located.value)

/** The whole list of an answer: none where the request asked for less, or an item cannot be told from others. */
const wholeListingOf = (scene: Scene, list: List): Listing | undefined => {
  const { call } = scene
  if (list.lag.unless.some((expression) => requestValue(call, expression))) return undefined
  // A query that the contract does not have may ask for less, too.
  const { parameters } = call.words.operation
  const queries = [...new URL(call.exchange.request.url).searchParams.keys()]
  if (queries.some((query) => !parameters.some(({ in: place, name }) => place === 'query' && name === query))) {
    return undefined
  }
  const listing = listingIn(scene, list)
  if (!listing || isPage(scene, list, listing)) return undefined
  return listing.entries.every((entry) => entry !== undefined) ? listing : undefined
}

/** Whether there is something beside the list that says that there is more of it. */
const isPage = ({ answer }: Scene, { lag }: List, { pointer }: Listing): boolean => {
  const beside = valueOn(answer?.body?.value, parsePointer(pointer).slice(0, -1))
  return lag.unless.some((one) => one.from === 'property' && valueOn(beside, one.path) !== undefined)
}

const judge = (scene: Scene, { lag, resource }: List, listing: Listing, known: ReadonlyMap<string, Entry>): void => {
  const { mark } = scene.call
  const listed = new Set(listing.entries.map((entry) => entry?.identity))
  const missing: Entry[] = []
  // Where all name something else, that says nothing of one of them.
  const isWellNamed = !listing.entries.some((entry) => entry && scene.isMisnamed(entry))
  for (const [identity, entry] of known) {
    if (!isDue(entry, lag, scene)) continue
    const root = scene.memory.known(identity)
    if (entry.isMisnamed && isWellNamed) continue
    if (root?.disowned === true || root?.withdrawn === true || root?.writes.mayBeRemoved === true) continue
    scene.support('listing')
    if (!listed.has(identity) && !entry.isMissing) missing.push(entry)
    entry.isMissing = !listed.has(identity)
  }
  const [first] = missing
  // Something else stands in its place, which was found already.
  const strangers = listing.entries.filter((entry) => entry && (scene.isFound(entry) || scene.isDismissed(entry)))
  if (!first || missing.length <= strangers.length) return
  // Or the whole list is that of something else, or an old one.
  if (
    strangers.length > 0 &&
    (strangers.length === listing.entries.length || strangers.some((one) => one && scene.isOld(one)))
  )
    return
  const many = missing.length === 1 ? '' : ` and ${missing.length - 1} more`
  scene.find({
    code: 'list.item.missing',
    party: 'service',
    message:
      `the list lacks the ${resource} '${first.key}'${many}, which ${first.listed ? 'was listed before' : 'an earlier answer showed'}; ` +
      `the contract lets one be missing only for the first ${duration(lag.milliseconds)} and until it was listed once. Do not ` +
      'take what is missing for what does not exist, and read it by its id.',
    at: mark.place(`/response/content/text#${listing.pointer}`),
    before: earlierIn(first.listed ?? first.seen),
    contract: lag.located
  })
}

/** Whether an entry must be in a list that is asked for now. */
const isDue = ({ seen, listed, madeAt }: Entry, lag: Lag, { call: { mark } }: Scene): boolean => {
  if (listed && isBefore(listed.mark.ended, mark.began)) return true
  return (
    isBefore(seen.mark.ended, mark.began) &&
    madeAt !== undefined &&
    mark.began.time !== undefined &&
    mark.began.time > madeAt + lag.milliseconds
  )
}

/**
 * When something was made, in milliseconds since 1970, or later. The call that makes it may have made it as late as its
 * answer, whatever the date: two clocks need not agree. Where an earlier call may have made it, the date tells.
 */
const madeAt = (scene: Scene, date: number | undefined): number | undefined => {
  const { words, mark } = scene.call
  if (date === undefined || words.replay === undefined) return date
  const openSince = calledResource(scene, words.replay.resource)?.root?.calls.openSince
  return openSince !== undefined && openSince <= date ? date : Math.max(date, mark.ended.time ?? date)
}

const note = (
  scene: Scene,
  { lag, resource }: List,
  listing: Listing | undefined,
  known: Map<string, Entry>,
  onForget: () => void
): void => {
  for (const observation of scene.observations) {
    if (observation.resource.name !== resource) continue
    const { identity, key, value } = observation
    const sighting = scene.sighting(observation)
    const entry = known.get(identity) ?? {
      key,
      seen: sighting,
      madeAt: madeAt(scene, timeOf(value[lag.of])),
      listed: undefined,
      isMissing: false,
      isMisnamed: false
    }
    entry.isMisnamed = scene.isMisnamed(observation)
    if (!known.has(identity)) {
      known.set(identity, entry)
      scene.memory.root(observation.root).onForget(() => {
        known.delete(identity)
        onForget()
      })
    }
    if (listing?.entries.some((listed) => listed === observation) === true) entry.listed ??= sighting
  }
}

const duration = (milliseconds: number): string => {
  if (milliseconds % 60_000 !== 0) return `${milliseconds / 1000} seconds`
  return milliseconds === 60_000 ? 'minute' : `${milliseconds / 60_000} minutes`
}
