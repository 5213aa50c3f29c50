import type { Exchange, HistoryStream } from '../../exchange/index.ts'

/** Is told that an exchange is over; of one that took long, it is another copy than the one that began. */
export type OnEnd = (exchange: Exchange) => void

/**
 * Goes through histories in order of time, several as if they were one: requests take their place by when they began,
 * answers by when they had arrived. An exchange without a time stays behind the one before it.
 *
 * What is held are the exchanges that are under way; of many at once those beyond the first `most` are read again when they
 * end, where the history can do that.
 */
export const goThrough = (
  histories: readonly HistoryStream[],
  begin: (exchange: Exchange, of: HistoryStream) => OnEnd,
  most = 500
): void => {
  const underWay = new UnderWay()
  let index = 0
  for (const { exchange, of, time } of merged(histories)) {
    for (let next = underWay.first; next && next.time <= time; next = underWay.first) underWay.end()
    const onEnd = begin(exchange, of)
    const { pointer } = exchange
    const { again } = of
    const isHeld = again === undefined || underWay.size < most
    underWay.add({
      // In whole milliseconds, as the judge does: what began within the last one would seem to overlap.
      time: Math.floor(time + (exchange.startedAt === undefined ? 0 : exchange.duration)),
      index: index++,
      end: isHeld ? onEnd.bind(undefined, exchange) : onEndOf(onEnd, again, pointer)
    })
  }
  while (underWay.first) underWay.end()
}

/** Apart, so that what it closes over is not the exchange. */
const onEndOf = (onEnd: OnEnd, again: (pointer: string) => Exchange, pointer: string) => (): void => {
  onEnd(again(pointer))
}

type Entry = { readonly exchange: Exchange; readonly of: HistoryStream; readonly time: number }

/** Of exchanges that began at the same time those of the first history come first. */
const merged = function* (histories: readonly HistoryStream[]): Generator<Entry> {
  const streams = histories.map((history) => {
    const entries = entriesOf(history)
    return { entries, next: entries.next() }
  })
  for (;;) {
    let earliest: (typeof streams)[number] | undefined
    for (const stream of streams) {
      if (stream.next.done !== true && (!earliest?.next.value || stream.next.value.time < earliest.next.value.time)) {
        earliest = stream
      }
    }
    if (!earliest?.next.value) return
    yield earliest.next.value
    earliest.next = earliest.entries.next()
  }
}

const entriesOf = function* (of: HistoryStream): Generator<Entry, undefined> {
  let time = Number.NEGATIVE_INFINITY
  for (const exchange of of.exchanges) yield { exchange, of, time: (time = exchange.startedAt ?? time) }
  return undefined
}

type Pending = { readonly time: number; readonly index: number; readonly end: () => void }

/** The exchanges that are under way, the one that ends first at hand: a binary heap. */
class UnderWay {
  readonly #heap: Pending[] = []

  get size(): number {
    return this.#heap.length
  }

  get first(): Pending | undefined {
    return this.#heap[0]
  }

  add(pending: Pending): void {
    const heap = this.#heap
    let at = heap.push(pending) - 1
    for (let above = (at - 1) >> 1; at > 0; at = above, above = (at - 1) >> 1) {
      const parent = heap[above]
      if (!parent || !isBefore(pending, parent)) break
      heap[at] = parent
      heap[above] = pending
    }
  }

  /** Ends the first one. */
  end(): void {
    const heap = this.#heap
    const [first] = heap
    const last = heap.pop()
    if (last && last !== first) this.#sink(last)
    first?.end()
  }

  #sink(last: Pending): void {
    const heap = this.#heap
    heap[0] = last
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const [one, other] = [heap[left], heap[left + 1]]
      const below = one && other && isBefore(other, one) ? left + 1 : left
      const child = heap[below]
      if (!child || !isBefore(child, last)) return
      heap[at] = child
      heap[below] = last
      at = below
    }
  }
}

const isBefore = (one: Pending, other: Pending): boolean =>
  one.time < other.time || (one.time === other.time && one.index < other.index)
