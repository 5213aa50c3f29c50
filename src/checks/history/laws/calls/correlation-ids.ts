import { quoteText } from '../../../quoting.ts'
import { Bounded } from '../../memory/bounded.ts'
import { headerPointer, idOf, partsKey } from '../../observe/call.ts'
import type { Mark } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import { plainName } from '../speech.ts'
import type { CallIdWords, CallPart } from '../../words/call-words.ts'

/** The values that an id was sent with, where a request had them. */
type IdMemory = {
  readonly parts: Map<string, { readonly key: string; readonly mark: Mark; readonly pointer: string }>
  isTold: boolean
}

/**
 * `x-call-id`, new for every call: calls for two customers or two carts never share their id. That calls of one purchase
 * do is legal.
 */
export const createCorrelationIdLaw = (limit: number): Law => {
  const ids = new Bounded<IdMemory>(limit)

  return (scene) => {
    for (const words of scene.call.words.callIds) {
      const { method } = scene.call.exchange.request
      if (words.renew !== 'every-call' || words.methods?.includes(method) === false) continue
      const text = idOf(scene.call, words.name)
      if (text === undefined) continue
      const key = `${words.name} ${canonical(text, words.equality)}`
      const known = ids.touch(key, () => ({ parts: new Map(), isTold: false }))
      for (const part of words.within) judge(scene, words, text, part, known)
    }
  }
}

const judge = (scene: Scene, words: CallIdWords, text: string, part: CallPart, known: IdMemory): void => {
  const key = partsKey(scene.call, [part])
  if (key === undefined) return
  const name = typeof part === 'string' ? part : part.text
  const before = known.parts.get(name)
  const pointer = headerPointer(scene.call, 'request', words.name)
  if (!before) {
    known.parts.set(name, { key, mark: scene.call.mark, pointer })
    return
  }
  scene.support('within')
  if (before.key === key) return
  scene.wrongIds.add(words.name)
  if (known.isTold) return
  known.isTold = true
  scene.find({
    code: 'call.correlation-id.reused',
    party: 'client',
    message:
      `the ${words.name} ${quoteText(text, words.name)} was sent before with another ${plainName(name)}; the contract lets calls share it within one story ` +
      'only. Make a new one, or the logs of the service will mix the two up.',
    at: scene.call.mark.place(pointer),
    before,
    contract: words.located
  })
}
