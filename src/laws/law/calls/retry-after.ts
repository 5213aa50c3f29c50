import { headerValue } from '../../../exchange/index.ts'
import { Bounded } from '../../memory/bounded.ts'
import { headerPointer, partsKey } from '../../observe/call.ts'
import { isBefore, type Mark } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import type { Located } from '../../../contract/index.ts'

/** Until when a call is not to be repeated, in milliseconds since 1970. */
type Wait = {
  readonly until: number
  readonly mark: Mark
  readonly pointer: string
  readonly name: string
  readonly word: Located
}

/** `x-retry-after`: the same call is not repeated before the arrival of the answer plus its value. */
export const createRetryAfterLaw = (limit: number): Law => {
  const waits = new Bounded<Wait>(limit)

  return (scene) => {
    const key = callKey(scene)
    if (key === undefined) return
    const wait = waits.get(key)
    const { began } = scene.call.mark
    if (wait && began.time !== undefined && isBefore(wait.mark.ended, began)) {
      scene.support('retry-after')
      waits.delete(key)
      if (began.time < wait.until) find(scene, wait, wait.until - began.time)
    }
    const next = waitOf(scene)
    if (!next) return
    waits.delete(key)
    waits.touch(key, () => next)
  }
}

const callKey = ({ call }: Scene): string | undefined => {
  const parts = partsKey(call, ['operation', 'path', 'body'])
  return parts === undefined ? undefined : `${parts} ${new URL(call.exchange.request.url).search}`
}

const find = (scene: Scene, wait: Wait, early: number): void => {
  scene.find({
    code: 'call.retried.early',
    party: 'client',
    message:
      `the call was repeated ${seconds(early)} before its answer allowed it; the contract lets the same call come again only ` +
      `when the time in ${wait.name} is over. Wait for it: calls before that count against the limit, too.`,
    at: scene.call.mark.place(''),
    before: wait.mark.place(wait.pointer),
    contract: wait.word
  })
}

const seconds = (milliseconds: number): string => {
  const rounded = Math.ceil(milliseconds / 1000)
  return `${rounded} second${rounded === 1 ? '' : 's'}`
}

const waitOf = ({ call, answer, words }: Scene): Wait | undefined => {
  const { ended } = call.mark
  for (const header of answer?.documented?.headers ?? []) {
    const word = words.contract.word(header.located, 'x-retry-after')
    const value = word?.value === true ? headerValue(answer?.response.headers ?? [], header.name) : undefined
    // HAR gives durations in fractions of a millisecond and moments in whole ones.
    const until = value === undefined || ended.time === undefined ? undefined : momentOf(value, Math.floor(ended.time))
    if (word && until !== undefined) {
      return { until, mark: call.mark, name: header.name, pointer: headerPointer(call, 'response', header.name), word }
    }
  }
  return undefined
}

/** Seconds from now, or a date of HTTP. */
const momentOf = (value: string, now: number): number | undefined => {
  const text = value.trim()
  if (/^\d+$/.test(text)) return now + Number(text) * 1000
  const date = / GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : date
}
