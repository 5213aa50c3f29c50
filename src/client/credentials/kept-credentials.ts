import type { Cloud } from '../clouds.ts'
import { createShared } from '../tokens/shared.ts'
import type { AccessToken, Credentials, TokenRequest } from '../tokens/token-source.ts'
import { CredentialsError, credentialsError } from './credentials-error.ts'
import type { TokenAnswer } from './network.ts'

/** Asks the authority of a cloud for a token. */
export type Acquire = (scope: string, cloud: Cloud, abortSignal: AbortSignal) => Promise<Acquired>

export type Acquired = { readonly token: string | undefined; readonly answer: TokenAnswer }

// Where the authority does not say. Tokens of Partner Center live an hour.
const usualLife = 3_600
// Clients renew before the end; a credential that several clients share must not give what they would not take.
const margin = 5 * 60_000

/**
 * Credentials that keep a token for each cloud, so that clients that come and go share it, and several that need one at
 * the same time cause one request.
 */
export const keptCredentials = (attempted: string, acquire: Acquire, now: () => number): Credentials => {
  const kept = new Map<string, AccessToken>()
  const running = new Map<string, (signal?: AbortSignal) => Promise<AccessToken>>()
  const acquireOnce = (scope: string, cloud: Cloud) => {
    const key = `${cloud} ${scope}`
    const known = running.get(key)
    if (known) return known
    const shared = createShared(async (signal) => {
      const { token, answer } = await acquire(scope, cloud, signal).catch((cause: unknown) => {
        throw cause instanceof CredentialsError ? cause : credentialsError(attempted, cause)
      })
      if (token === undefined)
        throw new CredentialsError(attempted, 'NO_TOKEN', [
          'the answer held none',
          'Correct the authority: it is none.'
        ])
      const fresh = { token, expiresOnTimestamp: now() + (answer.expiresIn ?? usualLife) * 1000 }
      kept.set(key, fresh)
      return fresh
    })
    running.set(key, shared)
    return shared
  }
  return {
    getToken: async (scope: string, { cloud, forceRefresh, abortSignal }: TokenRequest) => {
      const token = kept.get(`${cloud} ${scope}`)
      if (!forceRefresh && token && now() < token.expiresOnTimestamp - margin) return token
      return acquireOnce(scope, cloud)(abortSignal)
    }
  }
}
