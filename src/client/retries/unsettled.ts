import type { Repeat } from './report.ts'

/** The calls of a client that ended without an outcome. */
export type Unsettled = {
  /** @param key makes what the caller wanted once out of a call; asked for only where there is something to remember */
  readonly find: (key: () => string) => Repeat | undefined
  readonly keep: (key: string, repeat: Repeat) => void
  readonly settle: (key: () => string) => void
}

// The service remembers an id for as long; ours to guess, and the hour of the contract.
const life = 60 * 60 * 1000
const most = 1000

/**
 * A caller who meets an error calls again, and few hand in the id of the first call. So the client remembers it: the same
 * call with the same arguments goes on under the same id.
 */
export const createUnsettled = (now: () => number): Unsettled => {
  const calls = new Map<string, { readonly repeat: Repeat; readonly at: number }>()
  return {
    find: (key) => {
      if (calls.size === 0) return undefined
      const found = calls.get(key())
      return found && now() - found.at <= life ? found.repeat : undefined
    },
    keep: (key, repeat) => {
      calls.delete(key)
      calls.set(key, { repeat, at: now() })
      if (calls.size > most) calls.delete(calls.keys().next().value ?? key)
    },
    settle: (key) => {
      if (calls.size > 0) calls.delete(key())
    }
  }
}
