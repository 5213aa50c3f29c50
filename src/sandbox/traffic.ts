import { createHistory, writeHar, type Exchange, type History } from '../exchange/index.ts'
import type { RecordedBody, RecordedRequest } from '../exchange/index.ts'
import type { Clock } from './clock.ts'
import type { Outcome, ServiceAnswer, ServiceRequest } from './service.ts'

type Passed = {
  readonly request: Pick<ServiceRequest, 'method' | 'url' | 'headers' | 'body'>
  readonly startedAt: number
  answer?: ServiceAnswer
  endedAt?: number
}

/** What has passed through a sandbox, the latest calls only. */
export class Traffic {
  readonly #limit: number
  #calls: Passed[] = []
  #passed = 0

  constructor(limit: number | 'off') {
    this.#limit = limit === 'off' ? 0 : limit
  }

  /** The same service, and what passes is kept. */
  recorded(service: (request: ServiceRequest) => Outcome, clock: Clock): (request: ServiceRequest) => Outcome {
    if (this.#limit === 0) return service
    return (request) => {
      // Not the request itself, which holds on to more.
      const { method, url, headers, body } = request
      const call: Passed = { request: { method, url, headers, body }, startedAt: clock.now() }
      this.#keep(call)
      const outcome = service(request)
      return {
        answer: outcome.answer,
        delay: outcome.delay,
        settle: (delivered) => {
          outcome.settle(delivered)
          // Until then nobody can say how it ends.
          if (delivered && outcome.answer) call.answer = outcome.answer
          // A virtual clock may be past that already: it was advanced in one go.
          call.endedAt = delivered ? call.startedAt + outcome.delay : clock.now()
        }
      }
    }
  }

  history(): History {
    return createHistory('sandbox', this.#kept().map(toExchange), { comment: this.#comment() })
  }

  har(creatorVersion: string): string {
    return writeHar({ exchanges: this.#kept().map(toExchange) }, { creatorVersion, comment: this.#comment() })
  }

  #keep(call: Passed): void {
    this.#calls.push(call)
    this.#passed++
    // In pieces, so that forgetting one call does not move all others each time.
    if (this.#calls.length > 2 * this.#limit) this.#calls = this.#calls.slice(-this.#limit)
  }

  #kept(): Passed[] {
    return this.#limit === 0 ? [] : this.#calls.slice(-this.#limit)
  }

  #comment(): string {
    const forgotten = this.#passed - this.#kept().length
    return `Traffic of a cart-contract sandbox, no real service.${forgotten > 0 ? ` ${forgotten} earlier exchanges were not kept.` : ''}`
  }
}

const toExchange = ({ request, answer, startedAt, endedAt = startedAt }: Passed, index: number): Exchange => ({
  request: toRecordedRequest(request),
  ...(answer && { response: { status: answer.status, headers: answer.headers, body: bodyOf(answer) } }),
  startedAt,
  duration: endedAt - startedAt,
  pointer: `/log/entries/${index}`
})

// A server hands in the path alone. Whoever judges the history looks for the contract's host.
const host = 'https://api.partnercenter.microsoft.com'

const toRecordedRequest = ({ method, url, headers, body }: Passed['request']): RecordedRequest => ({
  method: method.toUpperCase(),
  url: absolute(url),
  headers: headers?.() ?? [],
  body:
    typeof body === 'string' && body !== ''
      ? { kind: 'text', text: body }
      : { kind: typeof body === 'object' ? 'unrecorded' : 'none' }
})

/** A request can have a target that is neither a path nor a URL, such as the `*` of OPTIONS. A recording can hold URLs only. */
const absolute = (target: string): string => {
  if (target.startsWith('/')) return `${host}${target}`
  return URL.canParse(target) ? target : `${host}/${target}`
}

const bodyOf = ({ text, hasMark }: ServiceAnswer): RecordedBody =>
  text === undefined ? { kind: 'none' } : { kind: 'text', text: hasMark ? `\uFEFF${text}` : text }
