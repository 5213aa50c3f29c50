import type { Cloud } from '../clouds.ts'

/** A bearer token and when it ends. The shape is that of Azure's libraries. */
export type AccessToken = {
  /** Without the word Bearer. */
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expiresOnTimestamp: number
}

/** What a token is wanted for. */
export type TokenRequest = {
  /** The cloud that the client talks to. */
  readonly cloud: Cloud
  /** The service refused the last token: one from a cache will not do. */
  readonly forceRefresh: boolean
  /** Aborted when nobody waits for the token any more. */
  readonly abortSignal: AbortSignal
}

/**
 * Who calls. Made by `cart-contract/credentials`, and by `@azure/identity`: every `TokenCredential` fits. A token is asked for
 * once for all calls that need one, kept, and asked for again before it ends.
 */
export type Credentials = {
  /**
   * A token for Partner Center. `null` where there is none.
   *
   * @param scope the resource of the cloud with `/.default`
   */
  getToken(scope: string, request: TokenRequest): Promise<AccessToken | null>
}

/**
 * A bearer token for Partner Center, without the word Bearer, or how to get one. Text from a function is asked for before
 * every request, because nobody knows when it ends; an {@link AccessToken} is kept until shortly before.
 */
export type TokenSource = string | ((request: TokenRequest) => string | AccessToken | Promise<string | AccessToken>)

/** What was there is not quoted: it may be a secret with a slip in it. */
export const asToken = (token: unknown): string => {
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token
  throw new TypeError(
    `Failed to use the token: expected a bearer token as text without blanks, but there was ${typeof token === 'string' ? 'other text' : typeof token}. ` +
      'Hand in the access token alone, without the word Bearer.'
  )
}
