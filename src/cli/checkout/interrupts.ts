/** Calls back at every Ctrl-C. @returns what ends that */
export type OnInterrupt = (listener: () => void) => () => void

/**
 * Does some work that a Ctrl-C aborts.
 *
 * @param politely said at the first Ctrl-C instead, for work that had better come to its end; the second one aborts
 */
export const interruptible = async <T>(
  onInterrupt: OnInterrupt,
  work: (signal: AbortSignal) => Promise<T>,
  politely?: () => void
): Promise<T> => {
  const controller = new AbortController()
  let isAsked = politely === undefined
  const stop = onInterrupt(() => {
    if (isAsked) controller.abort()
    else politely?.()
    isAsked = true
  })
  try {
    return await work(controller.signal)
  } finally {
    stop()
  }
}
