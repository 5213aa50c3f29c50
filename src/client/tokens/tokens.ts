import { scopeOf, type Cloud } from '../clouds.ts'
import { createShared } from './shared.ts'
import { asToken, type AccessToken, type Credentials, type TokenRequest, type TokenSource } from './token-source.ts'

/** The tokens of a client. */
export type Tokens = {
  /** The token to send now, where there is one, or how to get it. */
  readonly get: () => string | TokenWork<string>
  /** How to get another token than the one that was refused. Whether there is one. */
  readonly renewal: (refused: string) => TokenWork<boolean>
}

type TokenWork<Result> = (signal?: AbortSignal) => Promise<Result>

/** From whom a client has its tokens: one of the two. */
export type TokenOptions = { readonly token?: TokenSource; readonly credentials?: Credentials }

/** @throws TypeError where there is nothing to get tokens from, or a constant token that cannot be sent */
export const createTokens = ({ token, credentials }: TokenOptions, cloud: Cloud, now: () => number): Tokens => {
  if ((token === undefined) === (credentials === undefined)) {
    throw new TypeError(
      `Failed to create the client: expected either a token or credentials, but there ${token === undefined ? 'was neither' : 'were both'}. ` +
        'Hand in a token source, or credentials of cart-contract/credentials.'
    )
  }
  if (typeof token === 'string') {
    const constant = asToken(token)
    return { get: () => constant, renewal: () => () => Promise.resolve(false) }
  }
  const source = credentials ? (request: TokenRequest) => credentials.getToken(scopeOf(cloud), request) : token
  if (typeof source !== 'function' || (credentials !== undefined && typeof credentials.getToken !== 'function')) {
    asToken(source)
    throw new TypeError(
      'Failed to create the client: expected credentials to have getToken. Make them with cart-contract/credentials.'
    )
  }
  return createKept((request) => source(request), cloud, now)
}

type Kept = AccessToken & { readonly renewAt: number }

const createKept = (source: (request: TokenRequest) => unknown, cloud: Cloud, now: () => number): Tokens => {
  let kept: Kept | undefined
  const acquire = async (forceRefresh: boolean, abortSignal: AbortSignal): Promise<string> => {
    const got: unknown = await source({ cloud, forceRefresh, abortSignal })
    if (!isAccessToken(got)) return asToken(got)
    const token = asToken(got.token)
    kept = { token, expiresOnTimestamp: got.expiresOnTimestamp, renewAt: renewalOf(got.expiresOnTimestamp, now()) }
    return token
  }
  const shared = createShared((signal) => acquire(false, signal))
  const renewal = createShared((signal) => acquire(true, signal))

  const renewed = async (old: Kept, signal: AbortSignal | undefined): Promise<string> => {
    try {
      return await shared(signal)
    } catch (error) {
      // A token that is about to end is better than none.
      if (signal?.aborted !== true && now() < old.expiresOnTimestamp) return old.token
      throw error
    }
  }
  return {
    get: () => {
      const old = kept
      if (!old) return shared
      return now() < old.renewAt ? old.token : (signal) => renewed(old, signal)
    },
    renewal: (refused) => async (signal) =>
      // A parallel call was refused with the same token, and has renewed it.
      refused !== (kept && kept.token !== refused && now() < kept.renewAt ? kept.token : await renewal(signal))
  }
}

const margin = 5 * 60 * 1000

/** Five minutes before the end, and no sooner than at three quarters of a short life. */
const renewalOf = (end: number, now: number): number => end - Math.min(margin, Math.max(0, end - now) / 4)

const isAccessToken = (value: unknown): value is AccessToken =>
  typeof value === 'object' &&
  value !== null &&
  'expiresOnTimestamp' in value &&
  typeof value.expiresOnTimestamp === 'number' &&
  'token' in value
