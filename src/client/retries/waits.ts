import { onAbort } from '../wire/abort.ts'

/** Waits. Ends early where the signal is aborted, without leaving a timer or a listener. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>

/** Calls back once after a time, unless what it gives back was called before. */
export type Timer = (milliseconds: number, callback: () => void) => () => void

export const startTimer: Timer = (milliseconds, callback) => {
  const timer = setTimeout(callback, Math.min(milliseconds, longestTimer))
  return () => {
    clearTimeout(timer)
  }
}

// A longer one fires at once.
const longestTimer = 2 ** 31 - 1

export const sleepFor: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve()
      return
    }
    const end = () => {
      cancel()
      stop()
      resolve()
    }
    const cancel = startTimer(milliseconds, end)
    const stop = onAbort(signal, end)
  })

/**
 * Takes a sleep that rejects when it is aborted, as that of `node:timers/promises` does, for one that ends early: the call says
 * itself what was aborted, and how to go on.
 */
export const endingEarly =
  (sleep: Sleep): Sleep =>
  (milliseconds, signal) =>
    sleep(milliseconds, signal).catch((cause: unknown) => {
      if (!signal?.aborted) throw cause
    })

/** Full jitter: a random time up to a bound that doubles, so that clients that failed together do not come back together. */
export const jitter = (
  attempt: number,
  { baseDelay, maxDelay }: { readonly baseDelay: number; readonly maxDelay: number },
  random: () => number
): number => Math.floor(random() * Math.min(maxDelay, baseDelay * 2 ** Math.min(attempt - 1, 30)))
