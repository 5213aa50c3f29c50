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
    stop = () => {
      reject(signal.reason as Error)
    }
  })
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
