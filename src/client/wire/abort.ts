type Listening = { readonly callbacks: Set<() => void>; readonly tell: () => void }

const listening = new WeakMap<AbortSignal, Listening>()

/**
 * Calls back when a signal is aborted. All calls of a program may share one signal, and Node takes more than ten listeners of one
 * for a leak and says so on stderr: here there is one, while anybody waits.
 *
 * @returns what ends that
 */
export const onAbort = (signal: AbortSignal | undefined, callback: () => void): (() => void) => {
  if (!signal) return () => {}
  const { callbacks, tell } = listening.get(signal) ?? startListening(signal)
  callbacks.add(callback)
  return () => {
    callbacks.delete(callback)
    if (callbacks.size > 0) return
    listening.delete(signal)
    signal.removeEventListener('abort', tell)
  }
}

const startListening = (signal: AbortSignal): Listening => {
  const callbacks = new Set<() => void>()
  const tell = () => {
    for (const callback of callbacks) callback()
  }
  const started = { callbacks, tell }
  listening.set(signal, started)
  signal.addEventListener('abort', tell, { once: true })
  return started
}

/**
 * Does some work until a signal stops the wait. The work itself may ignore the signal, as an in-process `fetch` or a
 * token source may: the caller gets control back at once all the same.
 *
 * @throws the signal's reason once it is aborted; nothing is started when it was before
 */
export const untilAborted = async <T>(work: () => T | PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return work()
  signal.throwIfAborted()
  let stop = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = onAbort(signal, () => {
      reject(signal.reason as Error)
    })
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    stop()
  }
}

export const eitherOf = (one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined =>
  one && other ? AbortSignal.any([one, other]) : (one ?? other)
