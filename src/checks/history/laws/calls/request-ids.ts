import { quoteText } from '../../../quoting.ts'
import type { Located } from '../../../../contract/index.ts'
import { mediaTypeOf, type RecordedResponse } from '../../../../exchange/index.ts'
import type { Severity } from '../../../../finding.ts'
import { requestLine } from '../../../judgement.ts'
import { Bounded } from '../../memory/bounded.ts'
import { Marks } from '../../memory/marks.ts'
import { headerPointer, idOf, isNoId, partsKey } from '../../observe/call.ts'
import { isBefore, type Earlier, type Mark, type Moment } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import type { CallIdWords } from '../../words/call-words.ts'
import { fitsStatus } from '../../words/replay-words.ts'
import { isSuccess } from './success.ts'
import { idKey, type Unread, type UnreadAnswers } from './unread-answers.ts'

/** What is remembered of one id: where it was first sent, and the first answer after which it had to be renewed. */
type IdMemory = {
  readonly within: string
  readonly first: Earlier
  answered: Earlier | undefined
  /** The first refusal: its client goes on, so it has read it. */
  refused: Earlier | undefined
  /** What its successes gave. */
  unread: Unread | undefined
  /** A read had it first: then it stands for no call that changes something. */
  isOfRead: boolean
  /** It was sent with something else. */
  isShared: boolean
  /** The codes that were found, each as an error or as a warning. */
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

/** What the law remembers. */
type Known = {
  readonly ids: Bounded<IdMemory>
  readonly calls: Calls
  /** The last reads of each id: one that began after a call which is still under way is judged with that. */
  readonly reads: Bounded<readonly Earlier[]>
  readonly unread: UnreadAnswers
}

/**
 * `x-call-id`, renewed after an answer: the attempts of one call share their id, and no other call has it.
 *
 * @param unread is told of every request when it begins
 */
export const createRequestIdLaw = (limit: number, unread: UnreadAnswers): Law => {
  const known: Known = {
    ids: new Bounded(limit),
    calls: new Calls(limit),
    reads: new Bounded(Math.min(limit, 1000)),
    unread
  }

  return (scene) => {
    for (const words of scene.call.words.callIds) {
      if (words.renew !== 'after-answer') continue
      const text = idOf(scene.call, words.name)
      const isId = text !== undefined && !isNoId(words, text)
      if (words.methods?.includes(scene.call.exchange.request.method) === false) {
        if (isId && !words.isKey) judgeRead(scene, words, text, known)
        continue
      }
      // That an id belongs to something else is the cause where it is not the one that it should be, either.
      const isWrong = text !== undefined && (!isId || judgeUse(scene, words, text, known))
      judgeKeeping(scene, words, text, known, isWrong)
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
  { calls, ids }: Known,
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
const judgeUse = (scene: Scene, words: CallIdWords, text: string, { ids, reads, unread }: Known): boolean => {
  const scope = partsKey(scene.call, words.scope)
  const within = partsKey(scene.call, words.within)
  if (scope === undefined || within === undefined) return false
  // The law of keys has judged it.
  if (scene.isOtherRequest) return true
  const use = useOf(scene, words)
  const key = `${words.name} ${canonical(text, words.equality)} ${scope}`
  const before = ids.size
  const known = ids.touch(key, () => ({
    within,
    first: use,
    answered: undefined,
    refused: undefined,
    unread: undefined,
    isOfRead: false,
    isShared: false,
    told: new Marks()
  }))
  // A new id is held against all that were seen, and it is new after an answer.
  if (ids.size > before && before > 0) for (const law of ['within', 'renew'] as const) scene.support(law)
  if (known.first === use) for (const read of reads.get(key) ?? []) judgeSharing(scene, words, text, known, read)
  if (known.within !== within && !words.isKey) {
    scene.isIdUsedUp = true
    scene.support('within')
    known.isShared = true
    find(scene, words, known, 'call.request-id.shared', known.first, sharedMessage(words, text))
    return true
  }
  const { began } = scene.call.mark
  const [refused, answered] = [known.refused, known.answered].map((one) =>
    one && isBefore(one.mark.ended, began) ? one : undefined
  )
  const isReused = answered !== undefined
  const isUnread = isReused && !refused && mayBeUnread(scene, words, known)
  if (isReused) {
    scene.support('renew')
    scene.isIdUsedUp = !isUnread
    const message = isUnread ? unreadMessage(words, text) : reusedMessage(words, text)
    find(scene, words, known, 'call.request-id.reused', refused ?? answered, message, isUnread ? 'warning' : 'error')
  } else if (known.first.mark !== scene.call.mark) scene.support('within')
  if (scene.answer && !mayBeKept(scene.answer.response, words)) noteAnswer(scene, words, known, use, unread)
  return isReused && !isUnread
}

const noteAnswer = (scene: Scene, words: CallIdWords, known: IdMemory, use: Earlier, unread: UnreadAnswers): void => {
  known.answered ??= use
  if (!isSuccess(scene)) {
    known.refused ??= use
    return
  }
  const id = idKey(scene.call, words)
  if (known.unread?.shownAt !== undefined || id === undefined) return
  known.unread ??= {
    id,
    call: partsKey(scene.call, words.call),
    given: scene.call.mark.ended,
    keys: new Set(),
    shownAt: undefined
  }
  unread.add(scene, known.unread)
}

/** Whether the client may have died before it read the answer (ruling 25a): then it goes on with the id that it kept. */
const mayBeUnread = ({ call }: Scene, words: CallIdWords, { unread }: IdMemory): boolean => {
  if (!unread) return false
  const wanted = partsKey(call, words.call)
  if (wanted !== undefined && unread.call !== undefined && wanted !== unread.call) return false
  return unread.shownAt === undefined || unread.shownAt.tick >= call.mark.began.tick
}

/** A call that only reads may have any id but one that stands for a call which changes something (ruling 26a). */
const judgeRead = (scene: Scene, words: CallIdWords, text: string, { ids, reads }: Known): void => {
  const scope = partsKey(scene.call, words.scope)
  const within = partsKey(scene.call, words.within)
  if (scope === undefined || within === undefined) return
  const key = `${words.name} ${canonical(text, words.equality)} ${scope}`
  const use = useOf(scene, words)
  const known = ids.get(key)
  if (!known) reads.set(key, [...(reads.get(key) ?? []), use].slice(-most))
  else if (known.within !== within) judgeSharing(scene, words, text, known, use)
}

const judgeSharing = (scene: Scene, words: CallIdWords, text: string, known: IdMemory, read: Earlier): void => {
  known.isOfRead ||= read.mark.began.tick < known.first.mark.began.tick
  if (known.isOfRead) return
  scene.support('within')
  // Where nothing else says that a client takes one id for several calls, it may be a mere slip.
  const severity = known.isShared ? 'error' : 'warning'
  known.isShared = true
  find(scene, words, known, 'call.request-id.shared', known.first, readMessage(words, text, read), severity, read)
}

const find = (
  scene: Scene,
  words: CallIdWords,
  known: IdMemory,
  code: 'call.request-id.shared' | 'call.request-id.reused',
  before: Earlier,
  message: string,
  severity: Severity = 'error',
  { mark, pointer }: Earlier = useOf(scene, words)
): void => {
  // A client that has but one id has one fault.
  if (known.told.has(code) || known.told.has(`${code} ${severity}`)) return
  known.told.add(severity === 'error' ? code : `${code} ${severity}`)
  scene.find({
    code,
    severity,
    party: 'client',
    message,
    at: mark.place(pointer),
    before,
    contract: words.located
  })
}

const sharedMessage = ({ name }: CallIdWords, text: string): string =>
  `the ${name} ${quoteText(text, name)} was sent before with a call that asked for something else; the contract lets the attempts of one ` +
  'call share it, and no others. Make a new id for each call, or the service may take one for the other.'

const readMessage = ({ name }: CallIdWords, text: string, { mark: { request } }: Earlier): string =>
  `the ${name} '${text}' of a call that changes something was sent with ${requestLine({ request })}, too; the contract lets ` +
  'the attempts of that call share it, and no others. Make a new id for each call, or the service may take one for the other.'

const reusedMessage = ({ name }: CallIdWords, text: string): string =>
  `the ${name} ${quoteText(text, name)} was sent before, and that call was answered; the contract expects a new id for every call after an ` +
  'answer. Make a new one, or the service may answer without doing the work.'

const unreadMessage = ({ name }: CallIdWords, text: string): string =>
  `the ${name} '${text}' was sent before, and that call succeeded; the contract expects a new id for every call after an ` +
  'answer. Nothing that its client sent since rests on that answer, so it may have ended before it read it. Keep the id ' +
  'until the answer is stored, and make a new one then.'

const mayBeKept = ({ status, headers }: RecordedResponse, { mayKeep }: CallIdWords): boolean =>
  mayKeep.some((after) =>
    after.includes('/') ? mediaTypeOf(headers) === after.toLowerCase() : fitsStatus(status, after)
  )
