/** What asks a program to stop: Ctrl-C, another program, the terminal that is closed. */
export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** Calls back at everything that asks the program to stop. @returns what ends that */
export type OnInterrupt = (listener: (signal: StopSignal) => void) => () => void

/** How often the program was asked to stop. */
export type Interrupts = {
  /** Aborted when it is asked for the first time: from then on it begins nothing. */
  readonly stop: AbortSignal
  /** Aborted when it is asked again: it waits for nothing either. */
  readonly abandon: AbortSignal
  /** From here on a signal does to the program what it does to any. */
  readonly end: () => void
}

// npm hands on what the terminal has sent to every program in it, so that one Ctrl-C comes twice.
const sameRequest = 250

/**
 * Listens for all that the command does: between two of its steps no signal may end the program, as it could end a purchase
 * before its outcome was told.
 *
 * @param now in milliseconds
 * @param told called at the first request to stop
 */
export const listenForInterrupts = (onInterrupt: OnInterrupt, now: () => number, told: () => void): Interrupts => {
  const [stop, abandon] = [new AbortController(), new AbortController()]
  let counted: number | undefined
  const end = onInterrupt((signal) => {
    if (counted !== undefined) {
      // A terminal that is closed says so more than once, and nobody is there any more who could be impatient.
      if (signal !== 'SIGHUP' && Math.abs(now() - counted) >= sameRequest) abandon.abort()
      return
    }
    counted = now()
    told()
    stop.abort()
  })
  return { stop: stop.signal, abandon: abandon.signal, end }
}
