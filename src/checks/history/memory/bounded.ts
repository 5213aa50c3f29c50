/** A map that forgets what was touched longest ago when it holds more than it may. */
export class Bounded<V> {
  readonly #entries = new Map<string, V>()
  readonly #limit: number
  readonly #onForget: (value: V) => void
  #last: { readonly key: string; readonly value: V } | undefined

  /** @param onForget is told what is forgotten to keep the bound, not what is deleted */
  constructor(limit: number, onForget: (value: V) => void = () => undefined) {
    this.#limit = limit
    this.#onForget = onForget
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string): V | undefined {
    return this.#entries.get(key)
  }

  /** The value under a key, made where there is none; it is the last to be forgotten now. */
  touch(key: string, make: () => V): V {
    // Laws ask for one thing one after the other.
    if (this.#last?.key === key) return this.#last.value
    const value = this.#entries.get(key) ?? make()
    // A map keeps the order of insertion. Without a bound nothing is forgotten, and the order is of no use.
    if (this.#limit !== Number.POSITIVE_INFINITY) this.#entries.delete(key)
    this.#entries.set(key, value)
    for (const [oldest, forgotten] of this.#entries) {
      if (this.#entries.size <= this.#limit) break
      this.#entries.delete(oldest)
      this.#onForget(forgotten)
    }
    this.#last = this.#entries.has(key) ? { key, value } : undefined
    return value
  }

  /** Puts another value under a key; it is the last to be forgotten now. */
  set(key: string, value: V): void {
    this.delete(key)
    this.touch(key, () => value)
  }

  delete(key: string): void {
    if (this.#last?.key === key) this.#last = undefined
    this.#entries.delete(key)
  }
}
