import type { CallRecord } from './records.ts'

/**
 * The latest calls by their keys: so many at least, and twice as many at most. They are kept in two halves, and the older one
 * is dropped as a whole: a map that loses its oldest entry each time gets slower, because whoever looks for the oldest has to
 * go past all that are gone.
 */
export class RecentCalls {
  readonly #limit: number
  #recent = new Map<string, CallRecord>()
  #older = new Map<string, CallRecord>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): CallRecord | undefined {
    return this.#recent.get(key) ?? this.#older.get(key)
  }

  add(call: CallRecord): void {
    // At the end, also where it is there: the order is that of time.
    this.#recent.delete(call.key)
    this.#recent.set(call.key, call)
    if (this.#recent.size < this.#limit) return
    this.#older = this.#recent
    this.#recent = new Map()
  }

  /** @param isGone which calls to drop */
  remove(isGone: (call: CallRecord) => boolean): void {
    for (const half of [this.#recent, this.#older]) for (const [key, call] of half) if (isGone(call)) half.delete(key)
  }

  /** The oldest first. */
  values(): CallRecord[] {
    const older = [...this.#older.values()].filter(({ key }) => !this.#recent.has(key))
    return [...older, ...this.#recent.values()]
  }
}
