/** Where the entries of a recording stand, and when they were: some bytes each. */
export class EntryIndex {
  #offsets = new Float64Array(256)
  #lengths = new Float64Array(256)
  #times = new Float64Array(256)
  #count = 0
  #latest = Number.NEGATIVE_INFINITY

  get count(): number {
    return this.#count
  }

  add(offset: number, length: number): void {
    if (this.#count === this.#offsets.length) {
      this.#offsets = doubled(this.#offsets)
      this.#lengths = doubled(this.#lengths)
      this.#times = doubled(this.#times)
    }
    this.#offsets[this.#count] = offset
    this.#lengths[this.#count] = length
    this.#times[this.#count] = this.#latest
    this.#count++
  }

  /** Of the entry that was added last; one without a time stays behind the one before it. @returns whether it is in order */
  setTime(startedAt: number | undefined): boolean {
    if (startedAt === undefined) return true
    this.#times[this.#count - 1] = startedAt
    const isInOrder = startedAt >= this.#latest
    this.#latest = startedAt
    return isInOrder
  }

  at(index: number): { readonly offset: number; readonly length: number } | undefined {
    const offset = this.#offsets[index]
    const length = this.#lengths[index]
    return index >= this.#count || offset === undefined || length === undefined ? undefined : { offset, length }
  }

  /** The indices in order of time. */
  inOrderOfTime(): Uint32Array {
    const times = this.#times
    return Uint32Array.from({ length: this.#count }, (_, index) => index).sort(
      (one, other) => compare(times[one] ?? 0, times[other] ?? 0) || one - other
    )
  }
}

// Not by their difference: before all times is minus infinity.
const compare = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0)

const doubled = (array: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(2 * array.length)
  larger.set(array)
  return larger
}
