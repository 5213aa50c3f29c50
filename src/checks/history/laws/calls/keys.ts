import type { Located } from '../../../../contract/index.ts'
import { Bounded } from '../../memory/bounded.ts'
import { headerPointer, idOf, partsKey, type Call } from '../../observe/call.ts'
import { isBefore, type Earlier } from '../../observe/mark.ts'
import type { Law, Scene } from '../../scene.ts'
import { restOf, type CallPart } from '../../words/call-words.ts'
import { canonical, type Equality } from '../../words/equality.ts'

/** A header that makes a call happen once: an idempotency key. */
type KeyHeader = {
  readonly name: string
  readonly equality: Equality
  /** A key counts inside of these. */
  readonly scope: readonly CallPart[]
  /** What one key stands for. */
  readonly request: readonly CallPart[]
  readonly located: Located
}

/** One request that a key was sent with. */
type Use = {
  readonly request: string
  readonly earlier: Earlier
  readonly answer: Answered
}

/** `open`: nobody knows whether the service has seen the key. */
type Answered = 'accepted' | 'refused' | 'open'

type KeyMemory = { uses: readonly Use[]; isTold: boolean; isAcceptedTold: boolean }

const most = 8

/**
 * The same key with another request (ruling 15a). A service that refuses it is right, and its client has perhaps made a mistake;
 * a service that accepts it does for one key what another one stands for.
 */
export const createKeyLaw = (limit: number): Law => {
  const keys = new Bounded<KeyMemory>(limit)
  return (scene) => {
    const header = keyHeaderOf(scene.call)
    const text = header && idOf(scene.call, header.name)
    if (!header || text === undefined) return
    const scope = partsKey(scene.call, header.scope)
    const request = partsKey(scene.call, header.request)
    if (scope === undefined || request === undefined) return
    const key = `${header.name} ${canonical(text, header.equality)} ${scope}`
    const known = keys.touch(key, () => ({ uses: [], isTold: false, isAcceptedTold: false }))
    judge(scene, header, text, request, known)
    const use: Use = { request, earlier: useOf(scene, header), answer: answeredTo(scene) }
    known.uses = [...known.uses.filter((one) => one.request !== request || one.answer !== use.answer), use].slice(-most)
  }
}

const judge = (scene: Scene, header: KeyHeader, text: string, request: string, known: KeyMemory): void => {
  const [first] = known.uses
  const owner = known.uses.find(({ answer }) => answer === 'accepted') ?? first
  if (!owner || owner.request === request) return
  scene.support('within')
  const { began } = scene.call.mark
  const isAccepted = answeredTo(scene) === 'accepted'
  const taken = known.uses.find(
    (use) =>
      use.request !== request &&
      (use.answer === 'accepted' || (use.answer === 'refused' && isBefore(use.earlier.mark.ended, began)))
  )
  // A request of which nobody heard again may never have arrived: then the service knows the key from this one only.
  scene.isOtherRequest = !isAccepted || taken !== undefined
  const about = { before: (taken ?? owner).earlier, contract: header.located }
  if (isAccepted && taken) {
    if (known.isAcceptedTold) return
    known.isAcceptedTold = true
    scene.find({
      ...about,
      code: 'call.request-id.accepted',
      party: 'service',
      message:
        `the answer accepts the ${header.name} '${text}', which was sent before with another request; the contract lets a key ` +
        'stand for one request, so the service should refuse this one. Find out which of the two was done before you rely on either.',
      at: scene.call.mark.place('/response/status')
    })
    return
  }
  if (known.isTold) return
  known.isTold = true
  scene.find({
    ...about,
    code: 'call.request-id.shared',
    severity: 'warning',
    party: 'client',
    message:
      `the ${header.name} '${text}' was sent before with another request; the contract lets a key stand for one request. Make a ` +
      'new key for each, or the service refuses all but one.',
    at: scene.call.mark.place(useOf(scene, header).pointer)
  })
}

const useOf = ({ call }: Scene, { name }: KeyHeader): Earlier => ({
  mark: call.mark,
  pointer: headerPointer(call, 'request', name)
})

/** Who may not call at all, calls too often or meets a service that fails, does so before anybody looks at the key. */
const answeredTo = ({ answer }: Scene): Answered => {
  const status = answer?.response.status
  if (status === undefined || [401, 403, 408, 429].includes(status)) return 'open'
  if (status >= 200 && status < 300) return 'accepted'
  return status >= 400 && status < 500 ? 'refused' : 'open'
}

const keyHeaderOf = ({ exchange, words }: Call): KeyHeader | undefined => {
  const { method } = exchange.request
  const id = words.callIds.find(({ isKey }) => isKey)
  if (id) {
    if (id.methods?.includes(method) === false) return undefined
    return { ...id, request: id.within.length > 0 ? id.within : id.call }
  }
  const key = words.replay?.key ?? []
  const header = key.find(({ from }) => from === 'header')
  if (!words.replay || header?.from !== 'header') return undefined
  return {
    name: header.name,
    equality: words.equalityOf(header),
    scope: ['operation', ...restOf(key, header.name)],
    request: ['operation', 'path', 'body'],
    located: words.replay.located
  }
}
