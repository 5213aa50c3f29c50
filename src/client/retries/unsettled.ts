/** The calls of a client that ended without an outcome. */
export type Unsettled = {
  /**
   * What is remembered of a call that may have been done, and the id to go on with. An id that was never sent is given to one
   * call only: two at once under it would be one call for the service, although neither continues the other.
   *
   * @param key makes what the caller wanted once out of a call; asked for only where there is something to remember
   * @param requestId the id that the caller hands in to go on with
   */
  readonly find: (key: () => string, requestId?: string) => Partial<KeptId> | undefined
  readonly keep: (key: string, id: KeptId) => void
  readonly settle: (key: () => string) => void
}

/** An id to go on with. One that was sent is that of the purchase itself, whoever asks for it again. */
export type KeptId = { readonly requestId: string; readonly isSent: boolean }

// The service remembers an id for as long; ours to guess, and the hour of the contract.
const life = 60 * 60 * 1000
const most = 1000

/**
 * A caller who meets an error calls again, and few hand in the id of the first call. So the client remembers it: the same
 * call with the same arguments goes on under the same id.
 */
export const createUnsettled = (now: () => number): Unsettled => {
  // Without an id: another call has taken it.
  const calls = new Map<string, { readonly id: KeptId | undefined; readonly at: number }>()
  return {
    find: (key, requestId) => {
      const handedIn = requestId === undefined ? undefined : { requestId, isSent: true }
      if (calls.size === 0) return handedIn
      const found = calls.get(key())
      if (!found || now() - found.at > life) return handedIn
      const { id, at } = found
      if (handedIn && id?.requestId !== requestId) return handedIn
      if (id?.isSent === false) calls.set(key(), { id: undefined, at })
      return id ?? {}
    },
    keep: (key, id) => {
      calls.delete(key)
      calls.set(key, { id, at: now() })
      if (calls.size > most) calls.delete(calls.keys().next().value ?? key)
    },
    settle: (key) => {
      if (calls.size > 0) calls.delete(key())
    }
  }
}
