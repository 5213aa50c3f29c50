/** A bearer token for Partner Center, without the word Bearer, or how to get one. It is asked for before every request. */
export type TokenSource = string | (() => string | Promise<string>)

/**
 * A token source that gives back only what can stand in an Authorization header.
 *
 * @throws TypeError where a constant token cannot
 */
export const createTokenSource = (token: TokenSource): (() => Promise<string>) => {
  if (typeof token === 'function') return async () => asToken(await token())
  const constant = asToken(token)
  return () => Promise.resolve(constant)
}

// What was there is not quoted: it may be a secret with a slip in it.
const asToken = (token: unknown): string => {
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token
  throw new TypeError(
    `Failed to use the token: expected a bearer token as text without blanks, but there was ${typeof token === 'string' ? 'other text' : typeof token}. ` +
      'Hand in the access token alone, without the word Bearer.'
  )
}
