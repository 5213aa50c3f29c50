import { Bounded } from '../../memory/bounded.ts'
import { Marks } from '../../memory/marks.ts'
import { idOf, replayKey, type Call } from '../../observe/call.ts'
import { isBefore, type Mark } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import type { Words } from '../../words/index.ts'
import type { ReplayWords } from '../../words/replay-words.ts'
import { outcomeOf, type Attempt, type Made, type Outcome } from './attempt.ts'
import { calledResource } from '../called.ts'
import { boughtAgain, Groups, type Sorted } from './groups.ts'
import { fits, leavesOpen, toleranceOf } from './refusal.ts'
import { troubleBetween, type Trouble } from './trouble.ts'

/** One answer of which others differ. */
type Told = {
  readonly attempt: Attempt
  readonly sorted: Sorted | undefined
  /** When the service may have made this answer first. */
  readonly since: Mark
}

type Remembered = {
  readonly wrong: boolean
  /** It came more than once. */
  readonly isRepeated: boolean
  /** Others are later than the first one most often. */
  readonly first: Told
  /** Others are excused least by a write since the last one. */
  readonly last: Told
}

/** What is remembered of the calls for one key: one attempt for each different content. */
type Story = {
  attempts: Remembered[]
  readonly refused: Marks
  /** The first call with an id of which nobody knows what came of it: a later answer may be the one that was lost. */
  readonly open: Map<string | undefined, Mark>
}

/** So many different answers for one key are compared with. A call that may be made once has few of them. */
const most = 16

/** `x-replay`: what may follow a success, a partial success and a failure of a call that is to happen once. */
export const createReplayLaw = (words: Words, limit: number): Law => {
  const stories = new Bounded<Story>(limit)
  const groups = new Groups(words)

  return (scene) => {
    groups.note(scene)
    const { replay } = scene.call.words
    const key = replay && replayKey(scene.call)
    if (!replay || key === undefined || scene.isOtherRequest) return
    const story = stories.touch(key, (): Story => ({
      attempts: [],
      refused: new Marks(),
      open: new Map()
    }))
    const outcome = scene.answer && outcomeOf(scene, scene.answer, replay)
    if (!outcome || outcome.kind === 'unreadable' || (outcome.kind === 'refusal' && leavesOpen(outcome, replay)))
      noteOpen(scene, story, replay)
    if (!outcome) return
    if (outcome.kind === 'refusal') judgeRefusal(scene, story, outcome, replay)
    if (outcome.kind === 'attempt') judgeAttempt(scene, story, outcome.attempt, replay, groups)
  }
}

const noteOpen = (scene: Scene, { open }: Story, { resource }: ReplayWords): void => {
  const { call, memory } = scene
  const called = calledResource(scene, resource)
  if (called) (called.root ?? memory.root(called.identity)).calls.openSince ??= call.mark.began.time
  const id = callIdOf(call)
  if (!open.has(id) && open.size < most) open.set(id, call.mark)
}

/** The id that all attempts of a call have. */
const callIdOf = (call: Call): string | undefined => {
  const words = call.words.callIds.find(({ renew }) => renew === 'after-answer')
  const text = words && idOf(call, words.name)
  return text === undefined ? undefined : canonical(text, words?.equality ?? 'exact')
}

/** Without an id nobody can tell whether an answer is the one that was lost. */
const sinceOf = ({ call }: Scene, { open }: Story): Mark => {
  const id = callIdOf(call)
  // In the order in which they were seen.
  const [first] = [...open].filter(([of]) => id === undefined || of === undefined || of === id)
  return first?.[1] ?? call.mark
}

const judgeRefusal = (
  scene: Scene,
  story: Story,
  refusal: Extract<Outcome, { kind: 'refusal' }>,
  replay: ReplayWords
): void => {
  const { reiterates } = replay
  const success = story.attempts.find(
    ({ first: { attempt }, wrong }) =>
      !wrong && attempt.kind === 'success' && isBefore(attempt.mark.ended, scene.call.mark.began)
  )?.first.attempt
  if (!reiterates || !success) return
  scene.support('tolerates')
  const tolerance = toleranceOf(scene, refusal, reiterates, replay)
  const mark = `${refusal.status} ${refusal.code ?? ''}`
  if (tolerance === 'tolerated' || story.refused.has(mark) || isForItsId(scene, refusal)) return
  story.refused.add(mark)
  const said = `${refusal.status}${refusal.code === undefined ? '' : ` and the code ${refusal.code}`}`
  scene.find({
    code: 'replay.answer.refused',
    severity: tolerance === 'refused' ? 'error' : 'warning',
    party: 'service',
    message:
      tolerance === 'refused'
        ? `the call was refused with ${said} after an earlier answer to the same call was a success; the contract lets a ` +
          'further call repeat that answer, or be refused for a reason that does not deny it. Rely on the first answer, and ' +
          'do not begin anew.'
        : `the call was refused with ${said} after a success, which is legal only once the ${replay.resource ?? 'resource'} has ` +
          'expired; nothing in the history says when that is. Record it being read, too.',
    at: scene.call.mark.place(refusal.pointer),
    before: success,
    contract: reiterates.located
  })
}

/** The id was wrong, which the service says: that it refuses the call has no other cause. */
const isForItsId = ({ call, isIdUsedUp }: Scene, refusal: Extract<Outcome, { kind: 'refusal' }>): boolean =>
  isIdUsedUp && call.words.callIds.some(({ refused }) => refused.some((one) => fits(refusal, one)))

const judgeAttempt = (scene: Scene, story: Story, attempt: Attempt, replay: ReplayWords, groups: Groups): void => {
  const ignored = new Set(
    [...attempt.made].flatMap(([identity, { root }]) => (scene.isDismissed({ root }) ? [identity] : []))
  )
  const same = story.attempts.find(({ first }) => isSame(first.attempt, attempt))
  const trouble = same?.wrong === true ? undefined : firstTrouble(scene, story, attempt, replay, groups, ignored)
  if (trouble) {
    find(scene, trouble.trouble, trouble.earlier, attempt)
    story.attempts = story.attempts.map((one) => withFailure(one, trouble))
  }
  if (attempt.kind === 'nothing') return
  const wrong = trouble !== undefined || ignored.size > 0
  if (same?.wrong === true) return
  const told: Told = {
    attempt,
    sorted: attempt.kind === 'partial' && !wrong ? groups.sortedBy(scene, attempt) : undefined,
    since: sinceOf(scene, story)
  }
  const first = same && !wrong ? same.first : told
  const rest = story.attempts.filter((one) => one !== same)
  story.attempts = [
    ...rest.slice(-most),
    { wrong, isRepeated: same !== undefined, first, last: attempt.kind === 'partial' ? told : first }
  ]
}

/** That a group failed which had not failed was found; that it becomes something then is no further cause. */
const withFailure = (
  one: Remembered,
  { trouble: { failed }, earlier }: { readonly trouble: Trouble; readonly earlier: Attempt }
): Remembered => {
  const extended = (told: Told): Told =>
    failed && told.attempt === earlier && earlier.kind === 'partial'
      ? { ...told, attempt: { ...earlier, failed: [...earlier.failed, failed] } }
      : told
  const first = extended(one.first)
  return { ...one, first, last: one.last === one.first ? first : extended(one.last) }
}

const firstTrouble = (
  scene: Scene,
  story: Story,
  later: Attempt,
  replay: ReplayWords,
  groups: Groups,
  ignored: ReadonlySet<string>
): { readonly trouble: Trouble; readonly earlier: Attempt } | undefined => {
  // After a success nothing may differ; a partial one leaves room, and what is wrong looks like something else.
  const [successes, others] = [true, false].map((isSuccess) =>
    story.attempts.filter(({ first }) => (first.attempt.kind === 'success') === isSuccess)
  )
  const told = [...(successes ?? []), ...(others ?? [])].flatMap(({ wrong, isRepeated, first, last }) =>
    wrong ? [] : [...new Set([first, last])].map((one) => ({ ...one, isRepeated }))
  )
  for (const { attempt: earlier, sorted, since, isRepeated } of told) {
    scene.support(earlier.kind === 'success' ? 'reiterates' : 'continues')
    const isChanged = isWrittenSince(scene, since, replay)
    // What was answered to somebody else, too: that it is no longer here may be how it should be.
    const elsewhere = isRepeated ? ignored : new Set([...ignored, ...withFlaw(scene, earlier, 'disputed')])
    const lost = new Set(withFlaw(scene, earlier, 'withdrawn'))
    const trouble =
      troubleBetween(earlier, later, replay, isChanged, elsewhere, lost) ??
      // Who reads the cart only after a partial success knows its groups as well.
      (isChanged ? undefined : againTrouble(scene, earlier, later, replay, sorted ?? groups.sortedBy(scene, earlier)))
    if (!trouble) continue
    const isOrdered = isBefore(earlier.mark.ended, later.mark.began)
    // Two answers without an order must agree in one direction or the other.
    if (isOrdered || (later.kind !== 'nothing' && troubleBetween(later, earlier, replay, isChanged)))
      return { trouble, earlier }
  }
  return undefined
}

/** What was found: that it was answered to somebody else, too, or that it is missing or too much in an answer to the same call. */
type Flaw = 'disputed' | 'withdrawn'

const hasFlaw = ({ memory }: Scene, { root }: Made, flaw: Flaw): boolean => memory.known(root)?.[flaw] === true

const withFlaw = (scene: Scene, { made }: Attempt, flaw: Flaw): string[] =>
  [...made].flatMap(([identity, one]) => (hasFlaw(scene, one, flaw) ? [identity] : []))

const againTrouble = (
  scene: Scene,
  earlier: Attempt,
  later: Attempt,
  replay: ReplayWords,
  sorted: Sorted | undefined
): Trouble | undefined => {
  const isFound = (made: Made) => hasFlaw(scene, made, 'disputed') || hasFlaw(scene, made, 'withdrawn')
  const again = sorted && boughtAgain(earlier, later, sorted, isFound)
  const { continues } = replay
  if (!again || !continues) return undefined
  return {
    code: 'replay.group.repeated',
    message:
      `the answer has '${again.made.key}', which buys what an earlier answer to the same call had bought already; after a ` +
      'partial success the contract lets a further call try again only what had failed',
    at: again.at,
    before: again.before,
    contract: continues.located,
    disowned: [again.made.root]
  }
}

/** What is wanted may have changed with a write to the resource. */
const isWrittenSince = (scene: Scene, mark: Mark, { resource }: ReplayWords): boolean =>
  calledResource(scene, resource)?.root?.writes.since(mark, scene.call.mark) === true

const find = (scene: Scene, trouble: Trouble, earlier: Attempt, later: Attempt): void => {
  scene.find({
    code: trouble.code,
    party: 'service',
    message: `${trouble.message}. Compare with what was listed before you accept or pay it, and do not call again.`,
    at: scene.call.mark.place(trouble.at),
    before: { mark: earlier.mark, pointer: trouble.before },
    contract: trouble.contract
  })
  for (const identity of [...(trouble.lost ?? []), ...trouble.disowned, ...(trouble.doubted ?? [])]) {
    const made = earlier.made.get(identity) ?? later.made.get(identity)
    const root = scene.memory.known(made?.root ?? identity)
    if (root) root.withdrawn = true
  }
  for (const identity of trouble.lost ?? []) scene.miss(identity)
  for (const identity of trouble.disowned) scene.disown(later.made.get(identity)?.root ?? identity)
}

const isSame = (one: Attempt, other: Attempt): boolean =>
  one.kind === other.kind &&
  one.made.size === other.made.size &&
  [...one.made.keys()].every((identity) => other.made.has(identity)) &&
  one.failed.length === other.failed.length &&
  one.failed.every(({ group }, index) => group === other.failed[index]?.group)
