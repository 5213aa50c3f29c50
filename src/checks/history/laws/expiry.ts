import { toPointer } from '../../../contract/index.ts'
import type { ResourceMemory, RootMemory } from '../memory/memory.ts'
import { earlierIn, instantText } from '../observe/mark.ts'
import type { Law, Scene } from '../scene.ts'
import { isMet } from '../words/condition.ts'
import type { Expires } from '../words/resource-words.ts'
import { calledResource, expiryOf } from './called.ts'
import { outcomeOf } from './replay/attempt.ts'
import { leavesOpen } from './replay/refusal.ts'

/** `x-expires`: nothing succeeds for the first time after the resource of the call has expired. */
export const expiryLaw: Law = (scene) => {
  const { replay, operation } = scene.call.words
  const called = replay && calledResource(scene, replay.resource)
  const expires = replay && scene.words.resources.get(replay.resource ?? '')?.resource.expires
  if (!called || expires?.stops.includes(operation.id) !== true) return
  const root = called.root ?? scene.memory.root(called.identity)
  const outcome = scene.answer && outcomeOf(scene, scene.answer, replay)
  if (outcome?.kind === 'attempt' && outcome.attempt.kind !== 'nothing') {
    if (called.memory) judge(scene, root, called.memory, expires, outcome.attempt.kind === 'success')
    root.calls.succeeded = true
  } else if (!outcome || outcome.kind === 'unreadable' || (outcome.kind === 'refusal' && leavesOpen(outcome, replay))) {
    root.calls.unknown = true
  }
}

const judge = (scene: Scene, root: RootMemory, memory: ResourceMemory, expires: Expires, isSuccess: boolean): void => {
  if (root.calls.succeeded || root.calls.unknown || !root.isWhole || mayBeDone(memory, expires)) return
  const expiry = expiryOf(scene, memory.shape.resource?.name)
  const { began } = scene.call.mark
  if (!expiry || began.time === undefined) return
  scene.support('expires')
  if (began.time <= expiry.latest + expires.grace) return
  scene.find({
    code: 'expiry.success.late',
    // What a partial success may do after the end is ruled nowhere.
    severity: isSuccess ? 'error' : 'warning',
    party: 'service',
    message:
      `the call succeeded for the first time after its ${memory.shape.resource?.name ?? 'resource'} had expired at ` +
      `${instantText(expiry.time)}; the contract lets nothing succeed after that. Find out whether what was made ` +
      'counts before you rely on it.',
    at: scene.call.mark.place('/response/status'),
    before: earlierIn(expiry.sighting, toPointer([expiry.property])),
    contract: expires.located
  })
}

/** Whether it was seen in the state that says that the first success was earlier, or never seen in another one. */
const mayBeDone = (memory: ResourceMemory, { unless }: Expires): boolean =>
  unless.length > 0 &&
  unless.every(({ property, values }) => {
    const known = memory.known(property)
    const isIn = (value: unknown) =>
      isMet(
        [{ property, values }],
        () => value,
        (name) => memory.shape.equalityOf(name)
      )
    return known.length === 0 ? !wasMade(memory) : known.some(({ value }) => isIn(value))
  })

/** Whether the history shows it being made or changed: what is done can be neither. */
const wasMade = (memory: ResourceMemory): boolean =>
  (memory.shape.resource?.key ?? [])
    .flatMap((property) => memory.known(property))
    .some((known) => known.firsts.some(({ mark }) => mark.request.method !== 'GET'))
