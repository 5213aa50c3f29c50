/** Carts that can be forgotten, so many of them. Which one is the oldest takes the same time however many there are. */
export class FinishedCarts {
  readonly #limit: number
  /** Each with the number under which it came. */
  readonly #kept = new Map<string, number>()
  /** In the order in which they came, those that are gone since included. */
  #queue: { readonly id: string; readonly number: number }[] = []
  #first = 0
  #count = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** @returns those that are too many now, the oldest first */
  add(id: string): readonly string[] {
    if (this.#limit === Number.POSITIVE_INFINITY || this.#kept.has(id)) return none
    const number = ++this.#count
    this.#kept.set(id, number)
    this.#queue.push({ id, number })
    const surplus: string[] = []
    while (this.#kept.size > this.#limit) {
      const oldest = this.#queue[this.#first++]
      // One that was removed may have come again: then it is not the oldest any more.
      if (!oldest || this.#kept.get(oldest.id) !== oldest.number) continue
      this.#kept.delete(oldest.id)
      surplus.push(oldest.id)
    }
    // In pieces, so that taking one does not move all others each time.
    if (this.#first > 1000 && this.#first > this.#queue.length / 2) {
      this.#queue = this.#queue.slice(this.#first)
      this.#first = 0
    }
    return surplus
  }

  remove(id: string): void {
    this.#kept.delete(id)
  }
}

const none: readonly string[] = []
