import { quoteText } from '../../../quoting.ts'
import type { Located } from '../../../../contract/index.ts'
import type { RecordedResponse } from '../../../../exchange/index.ts'
import { mediaTypeOf } from '../../../../exchange/index.ts'
import { Bounded } from '../../memory/bounded.ts'
import { Marks } from '../../memory/marks.ts'
import { headerPointer, idOf, isNoId, partsKey } from '../../observe/call.ts'
import { isBefore, type Earlier, type Mark, type Moment } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import type { CallIdWords } from '../../words/call-words.ts'
import { fitsStatus } from '../../words/replay-words.ts'

/** What is remembered of one id: where it was first sent, and the first answer after which it had to be renewed. */
type IdMemory = {
  readonly within: string
  readonly first: Earlier
  answered: Earlier | undefined
  readonly told: Marks
}

/** An attempt that ended without an answer. */
type Open = {
  readonly id: string | undefined
  /** Who has sent what is none, which was found elsewhere, is not to send it again. */
  readonly isId: boolean
  readonly use: Earlier
  /** One caller that does not keep its id is one fault, however many attempts it makes then. */
  isTold: boolean
}

/** What is remembered of the attempts of one call; the last few of each kind. */
type Attempts = {
  open: readonly Open[]
  /** When answers arrived. */
  answered: readonly Moment[]
}

const most = 8

/** The attempts of all calls. */
class Calls {
  /** Those that may still be waited for. */
  readonly #owing: Bounded<Attempts>
  /** Those that were answered: of interest only while another attempt is under way. */
  readonly #settled: Bounded<Attempts>

  constructor(limit: number) {
    this.#owing = new Bounded(limit)
    this.#settled = new Bounded(Math.min(limit, 1000))
  }

  of(key: string): Attempts {
    return this.#owing.get(key) ?? this.#settled.get(key) ?? { open: [], answered: [] }
  }

  remember(key: string, attempts: Attempts): void {
    const isOwing = attempts.open.some(({ use: { mark } }) => !isAnswered(mark, attempts))
    const [into, from] = isOwing ? [this.#owing, this.#settled] : [this.#settled, this.#owing]
    from.delete(key)
    into.delete(key)
    into.touch(key, () => attempts)
  }
}

/** Whether an answer to the call arrived since an attempt began: its caller knows what came of the call, and may begin anew. */
const isAnswered = ({ began }: Mark, { answered }: Attempts, by?: Moment): boolean =>
  answered.some((moment) => !isBefore(moment, began) && (by === undefined || isBefore(moment, by)))

/** `x-call-id`, renewed after an answer: the attempts of one call share their id, and no other call has it. */
export const createRequestIdLaw = (limit: number): Law => {
  const ids = new Bounded<IdMemory>(limit)
  const calls = new Calls(limit)

  return (scene) => {
    for (const words of scene.call.words.callIds) {
      const { method } = scene.call.exchange.request
      if (words.renew !== 'after-answer' || words.methods?.includes(method) === false) continue
      const text = idOf(scene.call, words.name)
      // That an id belongs to something else is the cause where it is not the one that it should be, either.
      const isWrong = text !== undefined && (isNoId(words, text) || judgeUse(scene, words, text, ids))
      judgeKeeping(scene, words, text, calls, ids, isWrong)
    }
  }
}

const useOf = ({ call }: Scene, { name }: CallIdWords): Earlier => ({
  mark: call.mark,
  pointer: headerPointer(call, 'request', name)
})

const judgeKeeping = (
  scene: Scene,
  words: CallIdWords,
  text: string | undefined,
  calls: Calls,
  ids: Bounded<IdMemory>,
  isWrong: boolean
): void => {
  const call = partsKey(scene.call, words.call)
  // What is wanted is not known: the body was not recorded.
  if (call === undefined) return
  const { mark } = scene.call
  const key = `${words.name} ${call}`
  const id = text === undefined ? undefined : canonical(text, words.equality)
  const attempts = calls.of(key)
  // As it was when this attempt began: others may have ended since.
  const owed = attempts.open.filter(
    (open) =>
      isBefore(open.use.mark.ended, mark.began) &&
      !isAnswered(open.use.mark, attempts, mark.began) &&
      !isUsedUp(scene, words, open.id, ids)
  )
  const { keep } = words
  const last = keep && owed.findLast((open) => open.isId && isInTime(open.use.mark, mark, keep.milliseconds))
  if (last) scene.support('keep')
  // Of several at the same time the id of any may be kept.
  const isRenewed = last !== undefined && !owed.some((open) => open.id === id)
  if (isWrong || isRenewed) scene.wrongIds.add(words.name)
  if (last && isRenewed) {
    if (!last.isTold && !isWrong) findRenewed(scene, words, text, last.use, keep.located)
    for (const open of owed) open.isTold = true
  }
  calls.remember(
    key,
    scene.answer
      ? { ...attempts, answered: [...attempts.answered, mark.ended].slice(-most) }
      : {
          ...attempts,
          open: [
            ...attempts.open,
            { id, isId: text !== undefined && !isNoId(words, text), use: useOf(scene, words), isTold: isRenewed }
          ].slice(-most)
        }
  )
}

/** Whether an answer came to the id by now, so that it must not be sent again. */
const isUsedUp = ({ call }: Scene, words: CallIdWords, id: string | undefined, ids: Bounded<IdMemory>): boolean => {
  const scope = id === undefined ? undefined : partsKey(call, words.scope)
  const answered = scope === undefined ? undefined : ids.get(`${words.name} ${id} ${scope}`)?.answered
  return answered !== undefined && isBefore(answered.mark.ended, call.mark.began)
}

const findRenewed = (
  scene: Scene,
  { name }: CallIdWords,
  text: string | undefined,
  before: Earlier,
  contract: Located
): void => {
  scene.find({
    code: 'call.request-id.renewed',
    party: 'client',
    message:
      `an attempt of the same call had no answer, and this one has ${text === undefined ? `no ${name}` : `a new ${name}`}; ` +
      'the contract expects the next attempt to have the same, because the service does the work of one id once. Send the id ' +
      'of the first attempt again, or the work may be done twice.',
    at: scene.call.mark.place(headerPointer(scene.call, 'request', name)),
    before,
    contract
  })
}

/** Whether a call is made while the service may still remember an attempt. */
const isInTime = (attempt: Mark, next: Mark, milliseconds: number): boolean =>
  attempt.began.time !== undefined &&
  next.began.time !== undefined &&
  next.began.time - attempt.began.time <= milliseconds

/** @returns whether the call must not have this id, told or not */
const judgeUse = (scene: Scene, words: CallIdWords, text: string, ids: Bounded<IdMemory>): boolean => {
  const scope = partsKey(scene.call, words.scope)
  const within = partsKey(scene.call, words.within)
  if (scope === undefined || within === undefined) return false
  const use = useOf(scene, words)
  const key = `${words.name} ${canonical(text, words.equality)} ${scope}`
  const before = ids.size
  const known = ids.touch(key, () => ({ within, first: use, answered: undefined, told: new Marks() }))
  // A new id is held against all that were seen, and it is new after an answer.
  if (ids.size > before && before > 0) for (const law of ['within', 'renew'] as const) scene.support(law)
  if (known.within !== within) {
    scene.isIdUsedUp = true
    scene.support('within')
    find(scene, words, known, 'call.request-id.shared', known.first, sharedMessage(words, text))
    return true
  }
  const { answered } = known
  const isReused = answered !== undefined && isBefore(answered.mark.ended, scene.call.mark.began)
  if (isReused) {
    scene.support('renew')
    scene.isIdUsedUp = true
    find(scene, words, known, 'call.request-id.reused', answered, reusedMessage(words, text))
  } else if (known.first.mark !== scene.call.mark) scene.support('within')
  if (scene.answer && !mayBeKept(scene.answer.response, words)) known.answered ??= use
  return isReused
}

const find = (
  scene: Scene,
  words: CallIdWords,
  known: IdMemory,
  code: 'call.request-id.shared' | 'call.request-id.reused',
  before: Earlier,
  message: string
): void => {
  // A client that has but one id has one fault.
  if (known.told.has(code)) return
  known.told.add(code)
  scene.find({
    code,
    party: 'client',
    message,
    at: scene.call.mark.place(headerPointer(scene.call, 'request', words.name)),
    before,
    contract: words.located
  })
}

const sharedMessage = ({ name }: CallIdWords, text: string): string =>
  `the ${name} ${quoteText(text, name)} was sent before with a call that asked for something else; the contract lets the attempts of one ` +
  'call share it, and no others. Make a new id for each call, or the service may take one for the other.'

const reusedMessage = ({ name }: CallIdWords, text: string): string =>
  `the ${name} ${quoteText(text, name)} was sent before, and that call was answered; the contract expects a new id for every call after an ` +
  'answer. Make a new one, or the service may answer without doing the work.'

const mayBeKept = ({ status, headers }: RecordedResponse, { mayKeep }: CallIdWords): boolean =>
  mayKeep.some((after) =>
    after.includes('/') ? mediaTypeOf(headers) === after.toLowerCase() : fitsStatus(status, after)
  )
