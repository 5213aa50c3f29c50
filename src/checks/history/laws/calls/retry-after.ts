import { headerValue } from '../../../../exchange/index.ts'
import { Bounded } from '../../memory/bounded.ts'
import { headerPointer, partsKey, type Call } from '../../observe/call.ts'
import { isBefore, type Mark } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import type { Located } from '../../../../contract/index.ts'

/** Until when a call is not to be repeated, in milliseconds since 1970. */
type Wait = {
  readonly until: number
  readonly mark: Mark
  readonly pointer: string
  readonly name: string
  readonly word: Located
  /** One caller that does not wait is one fault, however often it calls. */
  isTold: boolean
}

/** So many waits of one call are remembered. */
const most = 4

/** `x-retry-after`: the same call is not repeated before the arrival of the answer plus its value. */
export const createRetryAfterLaw = (limit: number): Law => {
  /** They stay when a call has waited: another one that was sent before may end after it. */
  const waits = new Bounded<readonly Wait[]>(limit)
  const operations = new Set<string>()

  return (scene) => {
    const next = waitOf(scene)
    const { id } = scene.call.words.operation
    // What a call is costs more to say than whether anything is waited for.
    const key = next || operations.has(id) ? callKey(scene) : undefined
    if (key === undefined) return
    const known = waits.get(key) ?? []
    const { began } = scene.call.mark
    const { time } = began
    const due = time === undefined ? [] : known.filter(({ mark }) => isBefore(mark.ended, began))
    if (time !== undefined && due.length > 0) {
      scene.support('retry-after')
      const wait = due.find(({ until, isTold }) => time < until && !isTold)
      if (wait) find(scene, wait, wait.until - time)
      for (const one of due) one.isTold ||= time < one.until
    }
    if (!next) return
    operations.add(id)
    waits.delete(key)
    waits.touch(key, () => [...known, next].slice(-most))
  }
}

const callKey = ({ call }: Scene): string | undefined => {
  const parts = partsKey(call, ['operation', 'path', 'body'])
  return parts === undefined ? undefined : `${parts} ${queryKey(call)}`
}

/** Equal for queries that differ in the order of their parameters, or in how they are encoded. */
const queryKey = ({ exchange, words }: Call): string => {
  const { url } = exchange.request
  if (!url.includes('?')) return '[]'
  const values = [...new URL(url).searchParams].map(([name, value]): [string, string] => [
    name,
    canonical(value, words.equalityOf({ from: 'query', name }))
  ])
  // Values of one name stay in the order in which they were sent.
  return JSON.stringify(values.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)))
}

const find = (scene: Scene, wait: Wait, early: number): void => {
  scene.find({
    code: 'call.retried.early',
    party: 'client',
    message:
      `the call was repeated ${seconds(early)} before its answer allowed it; the contract lets the same call come again only ` +
      `when the time in ${wait.name} is over. Wait for it: calls before that count against the limit, too.`,
    at: scene.call.mark.place(''),
    before: wait,
    contract: wait.word
  })
}

const seconds = (milliseconds: number): string => {
  const rounded = Math.ceil(milliseconds / 1000)
  return `${rounded} second${rounded === 1 ? '' : 's'}`
}

const waitOf = ({ call, answer, words }: Scene): Wait | undefined => {
  const header = answer?.documented && words.waitingHeader(answer.documented)
  const value = header && headerValue(answer.response.headers, header.name)
  const { ended } = call.mark
  if (!header || value === undefined || ended.time === undefined) return undefined
  const until = momentOf(value, ended.time)
  const pointer = headerPointer(call, 'response', header.name)
  return until === undefined ? undefined : { until, mark: call.mark, pointer, ...header, isTold: false }
}

/** Seconds from now, or a date of HTTP. */
const momentOf = (value: string, now: number): number | undefined => {
  const text = value.trim()
  if (/^\d+$/.test(text)) return now + Number(text) * 1000
  const date = / GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : date
}
