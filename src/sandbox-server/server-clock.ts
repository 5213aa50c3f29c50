import { createVirtualClock, type VirtualClock } from '../sandbox/index.ts'

/** A clock whose time a file can keep. */
export type ServerClock = VirtualClock & {
  /** How many milliseconds it is ahead of the machine's; 0 where it has nothing to do with that one. */
  readonly ahead: () => number
}

/** Stands still until it is told to move. */
export const createStandingClock = (start: number): ServerClock => ({ ...createVirtualClock(start), ahead: () => 0 })

/** The machine's time, and what it was advanced by. Waiting for it keeps no process alive. */
export const createRunningClock = (start = 0): ServerClock => {
  let ahead = start
  let timer: NodeJS.Timeout | undefined
  const waiting: { readonly due: number; readonly callback: () => void }[] = []
  const now = (): number => Date.now() + ahead

  const arm = (): void => {
    clearTimeout(timer)
    const [next] = waiting
    if (next) timer = setTimeout(callDue, Math.min(Math.max(0, next.due - now()), longestTimeout)).unref()
  }
  const callDue = (): void => {
    for (let [next] = waiting; next && next.due <= now(); [next] = waiting) {
      waiting.shift()
      next.callback()
    }
    arm()
  }
  return {
    now,
    ahead: () => ahead,
    after: (delay, callback) => {
      const due = now() + delay
      const later = waiting.findIndex((other) => other.due > due)
      waiting.splice(later === -1 ? waiting.length : later, 0, { due, callback })
      if (waiting[0]?.callback === callback) arm()
    },
    advance: (duration) => {
      ahead += lengthOf(duration, now())
      callDue()
    }
  }
}

/** In milliseconds, by the clock that knows how to read a duration and how far time goes. */
const lengthOf = (duration: string, from: number): number => {
  const ruler = createVirtualClock(from)
  ruler.advance(duration)
  return ruler.now() - from
}

/** Node takes a longer one for none at all. */
const longestTimeout = 2 ** 31 - 1
