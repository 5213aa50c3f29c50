import type { Router, Route } from '../../../../contract/index.ts'
import type { RecordedRequest } from '../../../../exchange/index.ts'
import { Bounded } from '../../memory/bounded.ts'
import { isObject } from '../../observe/answer.ts'
import { idOf, partsKey, type Asked } from '../../observe/call.ts'
import type { Moment } from '../../observe/mark.ts'
import type { Answer, Scene } from '../../scene.ts'
import type { CallIdWords } from '../../words/call-words.ts'
import { canonical } from '../../words/equality.ts'
import type { Words } from '../../words/index.ts'
import { rootsNamed } from '../../words/written.ts'

/** A call that was answered with a success, and whether its client has shown since that it read the answer. */
export type Unread = {
  /** The header and its value: attempts of one call share it. */
  readonly id: string
  /** What is equal in all attempts of the call; `undefined` where that is not known. */
  readonly call: string | undefined
  /** When the first of its answers had arrived. */
  readonly given: Moment
  /** What requests that rest on the answer name. */
  readonly keys: Set<string>
  /** When the first of them began. */
  shownAt: Moment | undefined
}

/** What is known of a request when it is sent; a body that nobody has read yet is unrecorded. */
export type Sent = Pick<RecordedRequest, 'method' | 'url' | 'headers' | 'body'>

/**
 * Tells which answers their clients have shown to have read: who uses what an answer gave, or goes on with the resource of the
 * call, has read it. Who sends the same call again may have died before (ruling 25a).
 */
export class UnreadAnswers {
  readonly #words: Words
  readonly #route: Router
  /** Those of which nobody has shown anything, the oldest first. */
  readonly #unread: Bounded<Unread>
  readonly #byKey = new Map<string, Set<Unread>>()
  #count = 0

  constructor(words: Words, route: Router, limit: number) {
    this.#words = words
    this.#route = route
    this.#unread = new Bounded(limit, (unread) => {
      this.#forget(unread)
    })
  }

  /** From here on, requests are held against what an answer gave. */
  add({ call, answer }: Scene, unread: Unread): void {
    const { request } = call.exchange
    const route = this.#route(request.method, request.url)
    const own = new Set(valuesIn(request))
    const given = answer ? valuesGiven(answer).filter((value) => !own.has(value)) : []
    const keys = [
      ...rootsNamed(this.#words, this.#route, request, route).map(rootKey),
      ...placesGiven(call, answer),
      ...given
    ]
    this.#unread.touch(String(++this.#count), () => unread)
    for (const key of keys) {
      unread.keys.add(key)
      const known = this.#byKey.get(key) ?? new Set()
      this.#byKey.set(key, known.add(unread))
    }
  }

  /** A request begins. */
  note(sent: Sent, route: Route, began: Moment): void {
    if (this.#byKey.size === 0 || route.kind === 'foreign') return
    const roots = rootsNamed(this.#words, this.#route, sent, route).map(rootKey)
    for (const key of [...roots, placeKey(sent.url), ...valuesIn(sent)]) {
      for (const unread of this.#byKey.get(key) ?? []) {
        if (began.tick < unread.given.tick || isAttemptOf(unread, sent, route, this.#words)) continue
        unread.shownAt ??= began
        this.#forget(unread)
      }
    }
  }

  #forget(unread: Unread): void {
    for (const key of unread.keys) {
      const known = this.#byKey.get(key)
      known?.delete(unread)
      if (known?.size === 0) this.#byKey.delete(key)
    }
    unread.keys.clear()
  }
}

/** Another attempt of the same call says nothing of the answer. */
const isAttemptOf = ({ id, call }: Unread, sent: Sent, route: Route, words: Words): boolean => {
  if (route.kind !== 'operation') return false
  const asked: Asked = {
    exchange: { request: sent },
    words: words.operation(route.operation),
    pathParameters: route.pathParameters
  }
  return asked.words.callIds.some((header) => {
    if (idKey(asked, header) !== id) return false
    const key = partsKey(asked, header.call)
    return call === undefined || key === undefined || key === call
  })
}

/** The id of a call, with the header it stands in. */
export const idKey = (asked: Asked, { name, equality }: Pick<CallIdWords, 'name' | 'equality'>): string | undefined => {
  const text = idOf(asked, name)
  return text === undefined ? undefined : `${name} ${canonical(text, equality)}`
}

const rootKey = (identity: string): string => `root ${identity}`
const valueKey = (text: string): string => `value ${canonical(text, 'guid-or-exact')}`
const placeKey = (url: string, base?: string): string =>
  `place ${URL.canParse(url, base) ? new URL(url, base).pathname : url}`

/** What an answer names by ids of its own: its resources, and what their ids refer to. */
const valuesGiven = ({ observations }: Answer): string[] => {
  const values = new Set<string>()
  for (const { resource, root, identity, shape, value } of observations) {
    // Of what stands in something else the key counts only there.
    if (root === identity) values.add(rootKey(root))
    for (const { name, unique, equality } of shape.members.values()) {
      const isId =
        unique !== undefined ||
        equality === 'guid' ||
        equality === 'guid-or-exact' ||
        (root === identity && resource.key.includes(name))
      const said = value[name]
      if (isId && typeof said === 'string' && said !== '') values.add(valueKey(said))
    }
  }
  return [...values]
}

/** Where what was made can be found, and what a write to one place was about. */
const placesGiven = ({ exchange: { request } }: Asked, answer: Answer | undefined): string[] => {
  const location = answer?.response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  return [
    ...(location === undefined ? [] : [placeKey(location, request.url)]),
    ...(request.method === 'POST' ? [] : [placeKey(request.url)])
  ]
}

/** Every text that a request names something by. */
const valuesIn = ({ url, body }: Pick<Sent, 'url' | 'body'>): string[] => {
  const values: string[] = []
  if (URL.canParse(url)) {
    const { pathname, searchParams } = new URL(url)
    values.push(...pathname.split('/').map(decoded), ...searchParams.values())
  }
  if (body.kind === 'text') collect(parsed(body.text), values, 0)
  return values.filter((value) => value !== '').map(valueKey)
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** No request nests so deep; one that was made up may. */
const deepest = 100

const collect = (value: unknown, into: string[], depth: number): void => {
  if (typeof value === 'string') into.push(value)
  else if (isObject(value) && depth < deepest)
    for (const member of Object.values(value)) collect(member, into, depth + 1)
}
