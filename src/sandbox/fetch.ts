import type { Clock } from './clock.ts'
import { LateResponse } from './late-response.ts'
import type { Outcome, ServiceAnswer, ServiceRequest } from './service.ts'

/** What a `fetch` is made of. */
export type FetchParts = {
  readonly answer: (request: ServiceRequest) => Outcome
  readonly clock: Clock
  /** In bytes. */
  readonly bodyLimit: number
  /**
   * Whether calls that were made at the same time are to meet each other in the service. Each answer waits for the next turn
   * of the event loop then, so that whoever calls in this turn finds the cart in work.
   */
  readonly overlaps: boolean
}

/** A standard `fetch` whose network is a function. */
export const createFetch =
  ({ answer, clock, bodyLimit, overlaps }: FetchParts): typeof globalThis.fetch =>
  async (input, init) => {
    const { method, url, headers, signal, body: sent } = plainRequest(input, init) ?? new Request(input, init)
    signal?.throwIfAborted()
    const body = sent === null || typeof sent === 'string' ? asBody(sent, bodyLimit) : await readUpTo(sent, bodyLimit)
    signal?.throwIfAborted()
    const header = (name: string) => headers.get(name)
    const outcome = answer({ method, url, header, body, headers: fieldsOf(headers) })
    try {
      if (outcome.delay > 0) await passed(clock, outcome.delay, signal)
      else if (overlaps) await nextTurn()
    } catch (reason) {
      outcome.settle(false)
      throw reason
    }
    outcome.settle(true)
    if (!outcome.answer) throw connectionLost()
    return toResponse(outcome.answer)
  }

type PlainRequest = Pick<Request, 'method' | 'url' | 'headers'> & {
  readonly signal: AbortSignal | null
  readonly body: string | ReadableStream<Uint8Array> | null
}

/** What a `Request` would say, where that can be told without one: to make one takes longer than to check out a cart. */
const plainRequest = (input: RequestInfo | URL, init: RequestInit = {}): PlainRequest | undefined => {
  const { method = 'GET', headers, body = null, signal = null } = init
  if (input instanceof Request || !URL.canParse(input)) return undefined
  if (body !== null && (typeof body !== 'string' || /^(?:get|head)$/i.test(method))) return undefined
  const all = new Headers(headers)
  // A platform says so of a text by itself: who forgets to say that it is JSON is refused over HTTP, so here too.
  if (body !== null && !all.has('content-type')) all.set('content-type', 'text/plain;charset=UTF-8')
  return { method: method.toUpperCase(), url: new URL(input).href, headers: all, signal, body }
}

const fieldsOf = (headers: Headers) => (): [name: string, value: string][] => [...headers]

const toResponse = ({ status, headers, text, hasMark }: ServiceAnswer): Response => {
  const response =
    text === undefined ? new Response(null, { status }) : new LateResponse(hasMark ? `\uFEFF${text}` : text, { status })
  // One by one: handed in together, they take longer than all the rest.
  for (const [name, value] of headers) response.headers.set(name, value)
  return response
}

/** As a platform's fetch fails, so that a client cannot tell the difference. */
const connectionLost = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'ECONNRESET' }) })

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Resolves when the clock has gone that far, rejects with the signal's reason when it is aborted before. */
const passed = (clock: Clock, delay: number, signal: AbortSignal | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', abort, { once: true })
    clock.after(delay, () => {
      signal?.removeEventListener('abort', abort)
      resolve()
    })
  })

const tooLarge = { kind: 'too-large' } as const

const asBody = (text: string | null, limit: number): string | typeof tooLarge | undefined => {
  if (text === null || text === '') return undefined
  // No character takes more than three bytes in UTF-8 for each of its units.
  return text.length * 3 > limit && encoder.encode(text).length > limit ? tooLarge : text
}

const encoder = new TextEncoder()

/** The body as text, or that it is larger than the limit: nobody has to hold a body that is refused anyway. */
const readUpTo = async (
  stream: ReadableStream<Uint8Array>,
  limit: number
): Promise<string | typeof tooLarge | undefined> => {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let text = ''
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > limit) {
      await reader.cancel()
      return tooLarge
    }
    text += decoder.decode(read.value, { stream: true })
  }
  text += decoder.decode()
  return text === '' ? undefined : text
}
