import { isBefore, type Mark, type Moment, type Sighting } from '../observe/mark.ts'

type Write = { readonly began: Moment; readonly ended: Moment }

/** Told when a write is over: whether an answer came. */
export type EndWrite = (ended: Moment, isAnswered: boolean) => void

/**
 * What may explain that two sightings differ: a write that was answered or is under way, a write that was never answered and
 * may have had its effect at any time, but once.
 */
export type Explanation = 'none' | 'written' | 'lost'

/** The writes to one resource: any method but GET on its path, whether the contract has it or not. */
export class Writes {
  #open = 0
  #lost = 0
  #first: Moment | undefined
  /** The two that ended last: one of them may be the call that showed what is compared. */
  #ends: readonly Write[] = []
  #removed = false

  /** A write begins; call what is returned when it is over. */
  begin(began: Moment, method: string): EndWrite {
    this.#open++
    this.#first ??= began
    this.#removed ||= method === 'DELETE'
    return (ended, isAnswered) => {
      this.#open--
      if (isAnswered) this.#ends = [...this.#ends, { began, ended }].slice(-2)
      else this.#lost++
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

  /** How many had no answer. */
  get lost(): number {
    return this.#lost
  }

  /** Whether a write may have had its effect after something was seen, and before something else was. */
  since(one: Mark, other: Mark): boolean {
    return this.#explanation(one, other) !== 'none'
  }

  /** What may lie between an earlier and a later sighting. */
  between(one: Sighting, other: Sighting): Explanation {
    // A copy is as old as nobody knows: any write may lie between it and what another operation shows.
    if (one.frozen !== other.frozen) return this.seen ? 'written' : 'none'
    return this.#explanation(one.mark, other.mark)
  }

  #explanation(one: Mark, other: Mark): Explanation {
    if (this.#open > 0) return 'written'
    const isOrdered = isBefore(one.ended, other.began)
    // Of two that overlap, the one that began first may show what was there before a write, however late it ends.
    const { began } = !isOrdered && other.began.tick < one.began.tick ? other : one
    const isBetween = (write: Write) =>
      // What a write answers is what it has made.
      isAfter(write.ended, began) && !(isOrdered && write.began.tick === one.began.tick)
    if (this.#ends.some(isBetween)) return 'written'
    return this.#lost === 0 ? 'none' : 'lost'
  }
}

const isAfter = (one: Moment, other: Moment): boolean =>
  one.tick > other.tick || (one.time !== undefined && other.time !== undefined && one.time > other.time)
