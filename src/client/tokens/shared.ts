import { untilAborted } from '../wire/abort.ts'

/**
 * Work that everybody who wants it at the same time shares. Whoever aborts stops waiting; the work is aborted when nobody waits
 * any more.
 */
export const createShared = <T>(work: (signal: AbortSignal) => Promise<T>): ((signal?: AbortSignal) => Promise<T>) => {
  let running: { readonly promise: Promise<T>; readonly abort: AbortController; waiting: number } | undefined
  return async (signal) => {
    signal?.throwIfAborted()
    if (!running) {
      const abort = new AbortController()
      const started = { promise: work(abort.signal), abort, waiting: 0 }
      running = started
      const done = () => {
        if (running === started) running = undefined
      }
      started.promise.then(done, done)
    }
    const mine = running
    mine.waiting++
    try {
      return await untilAborted(() => mine.promise, signal)
    } finally {
      if (--mine.waiting === 0 && running === mine) {
        running = undefined
        mine.abort.abort()
      }
    }
  }
}
