import { createHistory, type Exchange, type History, type RecordedBody } from '../../../../src/exchange/index.ts'
import { seenIn, type Seen } from './oracle/seen.ts'

export type Json = Record<string, unknown>
type Mutable<T> = { -readonly [Name in keyof T]: T[Name] }
type Side = 'request' | 'response'

/** A history that is being changed. The one it was made from stays as it is. */
export class Draft {
  readonly exchanges: Mutable<Exchange>[]
  readonly #file: string
  readonly #bodies = new Map<number, unknown>()
  readonly #source: History
  #seen: readonly Seen[] | undefined

  /** @param seen what the history says, where that is known already */
  constructor(history: History, seen?: readonly Seen[]) {
    this.#seen = seen
    this.#file = history.file
    this.#source = history
    this.exchanges = history.exchanges.map((exchange) => ({ ...exchange }))
  }

  /** What the history said before it was changed. */
  seen(): readonly Seen[] {
    return (this.#seen ??= seenIn(this.#source))
  }

  /** Puts exchanges where their times want them; one that begins with another comes behind it. All are numbered anew. */
  insert(more: readonly Exchange[]): void {
    this.#write()
    this.exchanges.push(...more)
    this.exchanges.sort((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0))
  }

  #write(): void {
    for (const [index, value] of this.#bodies) this.setText(index, JSON.stringify(value))
    this.#bodies.clear()
  }

  /** The history as it is by now; exchanges are numbered anew. */
  history(): History {
    this.#write()
    return createHistory(
      this.#file,
      this.exchanges.map((exchange, index) => ({ ...exchange, pointer: `/log/entries/${index}` }))
    )
  }

  /** The JSON of an answer, to be changed in place; `undefined` where there is none. */
  body(index: number): Json | undefined {
    if (!this.#bodies.has(index)) {
      const text = this.#textOf(index)
      if (text === undefined) return undefined
      try {
        this.#bodies.set(index, JSON.parse(text.replace(/^\uFEFF/, '')))
      } catch {
        return undefined
      }
    }
    return this.#bodies.get(index) as Json
  }

  replaceBody(index: number, value: unknown): void {
    this.#bodies.set(index, value)
  }

  /** A byte order mark stays where there was one. */
  setText(index: number, text: string): void {
    this.#bodies.delete(index)
    const mark = this.#textOf(index)?.startsWith('\uFEFF') === true ? '\uFEFF' : ''
    this.setBody(index, { kind: 'text', text: mark + text })
  }

  setBody(index: number, body: RecordedBody): void {
    this.#bodies.delete(index)
    const exchange = this.exchanges[index]
    if (exchange?.response) exchange.response = { ...exchange.response, body }
  }

  setStatus(index: number, status: number): void {
    const exchange = this.exchanges[index]
    if (exchange?.response) exchange.response = { ...exchange.response, status }
  }

  header(index: number, side: Side, name: string): string | undefined {
    return this.exchanges[index]?.[side]?.headers.find(([sent]) => sent.toLowerCase() === name.toLowerCase())?.[1]
  }

  /** Changes a header that is there; `undefined` takes it out. */
  setHeader(index: number, side: Side, name: string, value: string | undefined): void {
    const exchange = this.exchanges[index]
    const message = exchange?.[side]
    if (!exchange || !message) return
    const headers = message.headers.flatMap((field): (typeof field)[] => {
      if (field[0].toLowerCase() !== name.toLowerCase()) return [field]
      return value === undefined ? [] : [[field[0], value]]
    })
    if (side === 'request') exchange.request = { ...exchange.request, headers }
    else if (exchange.response) exchange.response = { ...exchange.response, headers }
  }

  /** The id of a call, in the request and where the answer repeats it. */
  setCallId(index: number, name: string, value: string): void {
    const before = this.header(index, 'request', name)?.toLowerCase()
    const isEchoed = this.header(index, 'response', name)?.toLowerCase() === before
    this.setHeader(index, 'request', name, value)
    if (isEchoed) this.setHeader(index, 'response', name, value)
  }

  #textOf(index: number): string | undefined {
    const body = this.exchanges[index]?.response?.body
    return body?.kind === 'text' ? body.text : undefined
  }
}
