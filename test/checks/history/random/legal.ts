import { createHistory, type Exchange, type History, type RecordedResponse } from '../../../../src/exchange/index.ts'
import {
  createSandbox,
  readingValues,
  type Outcome,
  type Readings,
  type Sandbox,
  type ServiceAnswer
} from '../../../../src/sandbox/index.ts'
import { nextErrand, type Errand } from './errands.ts'
import { IdsOfCalls } from './ids-of-calls.ts'
import { Knowledge } from './knowledge.ts'
import { Random } from './random.ts'
import { spelled } from './spelling.ts'

const host = 'https://api.partnercenter.microsoft.com'
const second = 1000
const minute = 60 * second
const day = 24 * 60 * minute

/** A history, and when the service did each of its calls, which the history itself does not tell. */
export type Drawn = { readonly seed: number; readonly history: History }

/**
 * Draws a history that keeps all laws: the sandbox is the service, a well-behaved client calls it, several calls at a time,
 * and the network between them loses requests and answers.
 */
export const drawLegal = (seed: number): Drawn => {
  const shop = new Shop(seed)
  shop.run()
  return { seed, history: createHistory(`history ${seed}`, shop.exchanges()) }
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] }
type Event = { readonly at: number; readonly run: () => void }

class Shop {
  readonly #random: Random
  readonly #sandbox: Sandbox
  readonly #knowledge: Knowledge
  readonly #ids: IdsOfCalls
  readonly #calls: Mutable<Exchange>[] = []
  #events: Event[] = []
  /** Until when calls must not be repeated. */
  readonly #waits = new Map<string, number>()
  #time: number
  readonly #haste: number
  /** How often the network fails. */
  readonly #loss: number

  constructor(seed: number) {
    const random = new Random(seed)
    this.#random = random
    this.#time = Date.UTC(2026, random.below(12), random.between(1, 28), random.below(24)) + random.below(day)
    this.#sandbox = createSandbox({
      seed,
      readings: readingsFrom(random),
      clock: { now: () => this.#time, after: () => undefined },
      provisioningDelay: random.pick(['PT0S', 'PT30S', 'PT10M']),
      listLag: random.pick(['PT0S', 'PT2M', 'PT15M']),
      bom: random.chance(0.5),
      historyLimit: 'off'
    })
    this.#knowledge = new Knowledge(random)
    this.#ids = new IdsOfCalls(random)
    this.#haste = random.pick([0, 0.3, 0.7])
    this.#loss = random.pick([0, 0.1, 0.3])
  }

  exchanges(): Exchange[] {
    return this.#calls
  }

  run(): void {
    const length = this.#random.between(6, 36)
    while (this.#calls.length < length) {
      this.#begin(nextErrand(this.#random, this.#knowledge))
      if (!this.#random.chance(this.#haste)) this.#advance(this.#lastArrival() - this.#time)
      this.#advance(this.#pause())
    }
    this.#advance(day)
  }

  #pause(): number {
    const { between, chance, pick } = bound(this.#random)
    if (chance(0.8)) return between(1, 900)
    return pick([between(1, 40) * second, between(1, 40) * minute, 70 * minute, day, 8 * day])
  }

  #lastArrival(): number {
    return Math.max(this.#time, ...this.#calls.map(({ startedAt = 0, duration }) => startedAt + duration))
  }

  #advance(by: number): void {
    const end = this.#time + by
    for (let next = this.#events[0]; next && next.at <= end; next = this.#events[0]) {
      this.#events.shift()
      this.#time = next.at
      next.run()
    }
    this.#time = end
  }

  #at(at: number, run: () => void): void {
    const later = this.#events.findIndex((other) => other.at > at)
    this.#events.splice(later === -1 ? this.#events.length : later, 0, { at, run })
  }

  #begin(errand: Errand): void {
    const call = `${errand.method} ${errand.path} ${errand.query} ${errand.body ?? ''}`
    const wait = this.#waits.get(call) ?? 0
    if (wait > this.#time) {
      // Other things are done meanwhile, or nothing is.
      if (this.#random.chance(0.5)) return
      this.#advance(wait - this.#time)
    }
    const random = this.#random
    const began = this.#time
    const isLost = random.chance(this.#loss)
    const isUnsafe = errand.method !== 'GET'
    const ids = this.#ids.begin(isUnsafe ? call : undefined, errand.story, began, !isLost)
    const exchange: Mutable<Exchange> = {
      request: {
        method: errand.method,
        url: host + spelled(random, errand.path) + errand.query,
        headers: [
          ['Authorization', 'Bearer any'],
          ...(errand.body === undefined ? [] : [['Content-Type', 'application/json'] as const]),
          ...(ids.requestId === undefined ? [] : [['MS-RequestId', ids.requestId] as const]),
          ...(ids.correlationId === undefined ? [] : [['MS-CorrelationId', ids.correlationId] as const])
        ],
        body: errand.body === undefined ? { kind: 'none' } : { kind: 'text', text: errand.body }
      },
      startedAt: began,
      duration: 0,
      pointer: `/log/entries/${this.#calls.length}`
    }
    this.#calls.push(exchange)
    const served = began + random.between(1, 400)
    if (isLost)
      this.#lose(errand, exchange, served, () => {
        ids.end(undefined)
      })
    else
      this.#at(served, () => {
        const outcome = this.#serve(errand, exchange)
        const arrival = served + outcome.delay + random.between(1, random.chance(0.1) ? 5000 : 400)
        exchange.duration = arrival - began
        this.#at(arrival, () => {
          outcome.settle(true)
          if (!outcome.answer) return
          exchange.response = responseOf(outcome.answer)
          this.#knowledge.learn(errand, exchange.response)
          this.#heed(call, exchange.response)
          ids.end({ status: exchange.response.status, isPage: isPage(exchange.response) })
        })
      })
    // Until it is served nobody knows how long it takes.
    exchange.duration ||= served - began
  }

  /** No answer comes: the request never arrived, its answer was lost, or it arrives after its caller gave up. */
  #lose(errand: Errand, exchange: Mutable<Exchange>, served: number, onEnd: () => void): void {
    const began = exchange.startedAt ?? 0
    const arrives = this.#random.chance(0.7)
    const isLate = this.#random.chance(0.3)
    const givenUp = isLate ? began + this.#random.between(1, 200) : served + this.#random.between(1, 5000)
    const work = isLate ? givenUp + this.#random.between(1, 5000) : served
    exchange.duration = givenUp - began
    let outcome: Outcome | undefined
    if (arrives)
      this.#at(work, () => {
        outcome = this.#serve(errand, exchange)
        if (isLate) outcome.settle(false)
      })
    this.#at(givenUp, () => {
      if (!isLate) outcome?.settle(false)
      onEnd()
    })
  }

  #serve({ operation, faults }: Errand, { request }: Exchange): Outcome {
    for (const fault of faults) this.#sandbox.faults.add({ operation, fault })
    const { method, url, headers, body } = request
    const values = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]))
    const outcome = this.#sandbox.answer({
      method,
      url,
      header: (name) => values.get(name),
      body: body.kind === 'text' ? body.text : undefined
    })
    this.#sandbox.faults.clear()
    return outcome
  }

  #heed(call: string, { headers }: RecordedResponse): void {
    const [, value] = headers.find(([name]) => name === 'Retry-After') ?? []
    if (value === undefined) return
    this.#waits.set(call, /^\d+$/.test(value) ? this.#time + Number(value) * second : Date.parse(value))
  }
}

const bound = (random: Random) => ({
  between: random.between.bind(random),
  chance: random.chance.bind(random),
  pick: <T>(items: readonly [T, ...T[]]): T => random.pick(items)
})

const readingsFrom = (random: Random): Partial<Readings> =>
  Object.fromEntries(
    Object.entries<readonly unknown[]>(readingValues)
      .filter(() => random.chance(0.5))
      .map(([name, values]) => [name, random.pick(values)])
  )

const responseOf = ({ status, headers, text, hasMark }: ServiceAnswer): RecordedResponse => ({
  status,
  headers,
  body: text === undefined ? { kind: 'none' } : { kind: 'text', text: hasMark ? `\uFEFF${text}` : text }
})

const isPage = ({ headers }: RecordedResponse): boolean =>
  headers.some(([name, value]) => name === 'Content-Type' && value.startsWith('text/html'))
