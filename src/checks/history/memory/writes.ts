import type { Mark, Moment, Sighting } from '../observe/mark.ts'

/** The writes to one resource: any method but GET on its path, whether the contract has it or not. */
export class Writes {
  #open = 0
  #first: Moment | undefined
  #last: Moment | undefined
  #removed = false

  /** A write begins; call what is returned when its answer has arrived, or never. */
  begin(began: Moment, method: string): (ended: Moment) => void {
    this.#open++
    this.#first ??= began
    this.#removed ||= method === 'DELETE'
    return (ended) => {
      this.#open--
      if (this.#last === undefined || ended.tick > this.#last.tick) this.#last = ended
    }
  }

  /** Whether there was an attempt to delete the resource. */
  get mayBeRemoved(): boolean {
    return this.#removed
  }

  /** Whether a write was seen at all. */
  get seen(): boolean {
    return this.#first !== undefined
  }

  /** Whether a write may have had its effect after something was seen, and before now. */
  since({ began }: Mark): boolean {
    // One without an answer may still have its effect.
    if (this.#open > 0) return true
    const last = this.#last
    if (last === undefined) return false
    return last.tick > began.tick || (last.time !== undefined && began.time !== undefined && last.time > began.time)
  }

  /** Whether a write may lie between an earlier and a later sighting. */
  between(one: Sighting, other: Sighting): boolean {
    // A copy is as old as nobody knows: any write may lie between it and what another operation shows.
    if (one.frozen !== other.frozen) return this.seen
    // Of two that overlap, the one that began first may show what was there before a write, however late it ends.
    return this.since(other.mark.began.tick < one.mark.began.tick ? other.mark : one.mark)
  }
}
