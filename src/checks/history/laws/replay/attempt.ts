import { toPointer } from '../../../../contract/index.ts'
import { damaged, isObject } from '../../observe/answer.ts'
import type { Mark } from '../../observe/mark.ts'
import type { Observation } from '../../observe/observations.ts'
import type { Answer, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import { valueOn } from '../../words/expression.ts'
import { fitsStatus, type AnswerTest, type ReplayWords } from '../../words/replay-words.ts'

/** Something that a call made, as an answer showed it. */
export type Made = {
  readonly key: string
  /** Of its key, below the exchange. */
  readonly pointer: string
  readonly root: string
  /** It says that it belongs to something else. */
  readonly isMisnamed: boolean
  /** Its link names something else, which it may be: the identity of that. */
  readonly alias: string | undefined
  /** What was bought with it, and where the answer says so. */
  readonly offers: ReadonlyMap<string, string>
}

/** What came of one call that may be made once. */
export type Attempt = {
  /** `nothing`: the call was taken, and nothing came of it. */
  readonly kind: 'success' | 'partial' | 'nothing'
  readonly mark: Mark
  /** By identity. */
  readonly made: ReadonlyMap<string, Made>
  /** Where the answer has what was made, below the exchange. */
  readonly pointer: string
  /** The groups that failed, in the order of the answer; `undefined` for one without a name. */
  readonly failed: readonly { readonly group: string | undefined; readonly pointer: string }[]
}

export type Outcome =
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'refusal'; readonly status: number; readonly code: string | undefined; readonly pointer: string }
  /** The answer is not what the contract documents, which was found elsewhere. */
  | { readonly kind: 'unreadable' }

const textPointer = '/response/content/text#'

export const outcomeOf = (scene: Scene, answer: Answer, replay: ReplayWords): Outcome => {
  const { response, documented, body } = answer
  if (!documented) return { kind: 'unreadable' }
  const isTaken = fitsAny(response.status, replay.success.statuses)
  if (!body) return isTaken || lacksCode(answer) ? { kind: 'unreadable' } : refusal(response.status, undefined)
  if (isTaken && (!body.whole || body.value === damaged)) return { kind: 'unreadable' }
  const kind = kindOf(answer, replay)
  if (kind === 'unreadable') return { kind }
  if (kind !== 'refusal') return attemptOf(scene, answer, replay, kind)
  const code = valueOn(body.value, replay.code)
  // What should hold the code does not, which was found elsewhere: nobody knows the code.
  if (code === damaged || (code === undefined && !body.whole)) return { kind: 'unreadable' }
  return refusal(
    response.status,
    typeof code === 'string' || typeof code === 'number' ? String(code) : undefined,
    replay
  )
}

const refusal = (status: number, code: string | undefined, replay?: ReplayWords): Outcome => ({
  kind: 'refusal',
  status,
  code,
  pointer: code === undefined || !replay ? '/response/status' : `${textPointer}${toPointer(replay.code)}`
})

/** The body that should hold the code cannot be read, or is missing, which was found elsewhere. */
const lacksCode = ({ response: { body, status }, documented }: Answer): boolean =>
  status < 500 && (body.kind !== 'none' || documented?.mayBeEmpty !== true)

const kindOf = (answer: Answer, replay: ReplayWords): Attempt['kind'] | 'refusal' | 'unreadable' => {
  const success = passes(replay.success, answer)
  if (success === 'unknown') return 'unreadable'
  if (success) return 'success'
  const partial = replay.partial && passes(replay.partial, answer)
  if (partial === 'unknown') return 'unreadable'
  if (partial === true) return 'partial'
  const [first] = replay.made
  // A fault inside a success has no place for what was made.
  const hasPlace = first !== undefined && answer.body?.shape.members.has(first) === true
  return hasPlace && fitsAny(answer.response.status, replay.success.statuses) ? 'nothing' : 'refusal'
}

const fitsAny = (status: number, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => fitsStatus(status, pattern))

const passes = ({ statuses, filled, empty }: AnswerTest, { response, body }: Answer): boolean | 'unknown' => {
  if (!fitsAny(response.status, statuses)) return false
  const filledOnes = filled.map((path) => isFilled(valueOn(body?.value, path)))
  const emptyOnes = empty.map((path) => isFilled(valueOn(body?.value, path)))
  if ([...filledOnes, ...emptyOnes].includes(undefined)) return 'unknown'
  return filledOnes.every((one) => one === true) && emptyOnes.every((one) => one === false)
}

const isFilled = (value: unknown): boolean | undefined => {
  if (value === damaged) return undefined
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

const attemptOf = (scene: Scene, answer: Answer, replay: ReplayWords, kind: Attempt['kind']): Outcome => {
  const value = answer.body?.value
  const base = toPointer(replay.made)
  const made = valueOn(value, replay.made)
  const pointers = Array.isArray(made) ? made.map((_, index) => `${base}/${index}`) : made === undefined ? [] : [base]
  const at = new Map(answer.observations.map((observation) => [observation.pointer, observation]))
  const observations = pointers.map((pointer) => at.get(pointer))
  // Something without a key may be any of those that seem to be missing.
  if (observations.includes(undefined)) return { kind: 'unreadable' }
  return {
    kind: 'attempt',
    attempt: {
      kind,
      mark: scene.call.mark,
      made: new Map(observations.flatMap((one) => (one ? [[one.identity, madeOf(scene, one, replay)]] : []))),
      pointer: `${textPointer}${base}`,
      failed: failuresIn(value, replay)
    }
  }
}

const madeOf = (scene: Scene, observation: Observation, { continues }: ReplayWords): Made => {
  const { key, pointer, root, value, resource } = observation
  const offers = new Map<string, string>()
  const items = continues?.bought && value[continues.bought.items]
  for (const [index, item] of Array.isArray(items) ? items.entries() : []) {
    const offer: unknown = continues?.bought && valueOn(item, [continues.bought.offer])
    if (typeof offer !== 'string' || !continues?.bought) continue
    const inside = toPointer([continues.bought.items, index, continues.bought.offer])
    offers.set(canonical(offer, 'exact'), `${textPointer}${pointer}${inside}`)
  }
  return {
    key,
    pointer: `${textPointer}${pointer}${toPointer(resource.key.slice(0, 1))}`,
    root,
    isMisnamed: scene.isMisnamed(observation),
    alias: scene.aliasOf(observation),
    offers
  }
}

const failuresIn = (value: unknown, { failed, continues }: ReplayWords): Attempt['failed'] => {
  const failures = failed && valueOn(value, failed)
  if (!failed || !Array.isArray(failures)) return []
  return failures.map((failure: unknown, index) => {
    const group = continues?.group === undefined ? undefined : valueOn(failure, [continues.group])
    return {
      group: isObject(group) || group === undefined || group === damaged ? undefined : canonical(group, 'exact'),
      pointer: `${textPointer}${toPointer([...failed, index])}`
    }
  })
}
