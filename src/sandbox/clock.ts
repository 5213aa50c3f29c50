import { milliseconds } from './duration.ts'

/** Where a sandbox has its time from. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number
  /** Calls back once, when this many milliseconds have passed. */
  readonly after: (milliseconds: number, callback: () => void) => void
}

/** A clock that stands still until it is told to move. */
export type VirtualClock = Clock & {
  /**
   * Moves the time. What waits for a moment on the way happens at that moment, in the order of time.
   *
   * @param duration ISO 8601, such as `PT5M`
   * @throws TypeError where it is none, or leads beyond {@link endOfTime}
   */
  readonly advance: (duration: string) => void
}

/** A clock that stands still. @param start milliseconds since 1970-01-01T00:00:00Z */
export const createVirtualClock = (start: number): VirtualClock => {
  let now = start
  const waiting: { readonly due: number; readonly callback: () => void }[] = []
  return {
    now: () => now,
    after: (delay, callback) => {
      const due = now + delay
      const later = waiting.findIndex((other) => other.due > due)
      waiting.splice(later === -1 ? waiting.length : later, 0, { due, callback })
    },
    advance: (duration) => {
      const end = now + milliseconds(duration)
      if (end >= endOfTime)
        throw new TypeError(
          `Failed to advance the time: expected to stay before the year 9000, but there was '${duration}'. Advance by less.`
        )
      for (let next = waiting[0]; next && next.due <= end; next = waiting[0]) {
        waiting.shift()
        now = next.due
        next.callback()
      }
      now = end
    }
  }
}

/** Beyond, a moment cannot be written in four digits of a year, and every answer that has one would fail. */
export const endOfTime = Date.UTC(9000, 0)

export const isVirtual = (clock: Clock): clock is VirtualClock => 'advance' in clock

/** The time of this machine, for a server. */
export const createSystemClock = (): Clock => ({
  now: Date.now,
  after: (delay, callback) => {
    setTimeout(callback, delay)
  }
})
