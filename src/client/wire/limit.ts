import type { Timer } from '../retries/waits.ts'
import { onAbort, untilAborted } from './abort.ts'

/** An end that is set to some work, in time and by the caller. */
export type Limit = {
  readonly signal: AbortSignal | undefined
  /** Gives the work's result, or rejects once the time or the caller ends it, even where the work does not listen. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>
  readonly end: () => void
}

/**
 * One signal for the caller's and for the time that an attempt has. Whoever aborts it tells the race, too: a listener of its
 * own would cost more than all the rest.
 */
export const limitOf = (signal: AbortSignal | undefined, timeout: number | undefined, timer: Timer): Limit => {
  if (timeout === undefined) return { signal, within: (work) => untilAborted(work, signal), end: () => {} }
  const controller = new AbortController()
  let lose = (_reason: unknown) => {}
  const abort = (reason: unknown) => {
    controller.abort(reason)
    lose(reason)
  }
  const late = () => {
    abort(new DOMException(`No answer came within ${timeout} milliseconds.`, 'TimeoutError'))
  }
  const cancel = timer(timeout, late)
  const follow = () => {
    abort(signal?.reason)
  }
  const unfollow = onAbort(signal, follow)
  return {
    signal: controller.signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        lose = reject
        if (signal?.aborted) follow()
        // A purchase is not sent only to be left alone at once.
        else if (timeout === 0) late()
        if (controller.signal.aborted) reject(controller.signal.reason as Error)
        else work().then(resolve, reject)
      }),
    end: () => {
      unfollow()
      try {
        cancel()
      } catch {
        // A timer that was handed in and cannot be stopped does not undo a purchase.
      }
    }
  }
}
