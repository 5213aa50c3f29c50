import { toPointer } from '../../../contract/index.ts'
import type { ResourceMemory, RootMemory } from '../memory/memory.ts'
import { placeIn } from '../observe/mark.ts'
import type { Law, Scene } from '../scene.ts'
import { isMet } from '../words/condition.ts'
import type { Expires } from '../words/resource-words.ts'
import { calledResource, expiryOf } from './called.ts'
import { outcomeOf } from './replay/attempt.ts'

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
  } else if (isUnknown(scene)) root.calls.unknown = true
}

/** No answer, or one that does not say whether the work was done. */
const isUnknown = ({ answer }: Scene): boolean => {
  if (!answer?.documented) return true
  const { status } = answer.response
  return status === 408 || status >= 500
}

const judge = (scene: Scene, root: RootMemory, memory: ResourceMemory, expires: Expires, isSuccess: boolean): void => {
  if (root.calls.succeeded || root.calls.unknown || !root.isWhole || wasDone(memory, expires)) return
  const expiry = expiryOf(scene, memory.shape.resource?.name)
  const { began } = scene.call.mark
  if (!expiry || began.time === undefined) return
  scene.support('expires')
  if (began.time <= expiry.time + expires.grace) return
  scene.find({
    code: 'expiry.success.late',
    // What a partial success may do after the end is ruled nowhere.
    severity: isSuccess ? 'error' : 'warning',
    party: 'service',
    message:
      `the call succeeded for the first time after its ${memory.shape.resource?.name ?? 'resource'} had expired at ` +
      `${new Date(expiry.time).toISOString()}; the contract lets nothing succeed after that. Find out whether what was made ` +
      'counts before you rely on it.',
    at: scene.call.mark.place('/response/status'),
    before: placeIn(expiry.sighting, toPointer([expiry.property])),
    contract: expires.located
  })
}

/** Whether it was seen in the state that says that the first success was earlier. */
const wasDone = (memory: ResourceMemory, { unless }: Expires): boolean =>
  unless.length > 0 &&
  unless.every(({ property, values }) =>
    memory.known(property).some(({ value }) =>
      isMet(
        [{ property, values }],
        () => value,
        (name) => memory.shape.equalityOf(name)
      )
    )
  )
