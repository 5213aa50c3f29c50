import { isError } from '../errors/is-error.ts'

/**
 * No token could be had. The `cause` of the `TransportError` of a call that needed one.
 *
 * What the authority said is not in it, as it may quote what was sent: only its code, which its documentation explains.
 */
export class CredentialsError extends Error {
  /** Stays in minified code: ask for it instead of the class. */
  override readonly name = 'CredentialsError'
  /** `AADSTS…` of Microsoft Entra ID where there is one, otherwise the code of OAuth 2.0 or of the library in capitals. */
  readonly code: string

  constructor(attempted: string, code: string, next: string) {
    super(`Failed to ${attempted}: expected a token, but there was none: ${code}. ${next}`)
    this.code = code
  }

  /** The error as data, for a log. No secret is in it. */
  toJSON(): Pick<CredentialsError, 'name' | 'message' | 'code'> {
    const { name, message, code } = this
    return { name, message, code }
  }
}

/** What an error of the library says by codes alone. */
export const credentialsError = (attempted: string, cause: unknown): CredentialsError => {
  const code = codeOf(cause)
  return new CredentialsError(
    attempted,
    code,
    nextBy[code] ?? 'Look the code up, and correct the credentials or try again.'
  )
}

/**
 * Does what the caller handed in to read or keep a secret. What it throws is not quoted: it may hold the secret.
 *
 * @param code says what failed
 * @throws CredentialsError
 */
export const ofCaller = async <T>(attempted: string, code: string, work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch {
    throw new CredentialsError(attempted, code, nextBy[code] ?? 'See to what was handed in, and try again.')
  }
}

const nextBy: Readonly<Record<string, string>> = {
  AADSTS7000215: 'The client secret is wrong or another one: take its value, not its id.',
  AADSTS7000222: 'The client secret has expired: make a new one.',
  AADSTS700082: 'The refresh token has expired: sign in again.',
  AUTHORIZATION_DECLINED: 'The user declined: sign in again.',
  DEVICE_CODE_EXPIRED: 'Nobody signed in in time: try again.',
  EXPIRED_TOKEN: 'Nobody signed in in time: try again.',
  REFRESH_TOKEN_NOT_READ: 'refreshToken threw: see to where the token is kept, and try again.',
  REFRESH_TOKEN_NOT_KEPT:
    'onRefreshToken threw: see to where the token is kept, and try again. Until then only this program knows the new one.',
  NETWORK_ERROR: 'The authority cannot be reached: see to the connection, and try again.',
  AADSTS50076: 'Sign in again with multifactor authentication.'
}

const codeOf = (cause: unknown): string => {
  if (!isError(cause)) return 'UNKNOWN_ERROR'
  const aadsts = /\bAADSTS\d{4,10}\b/.exec(textOf(cause, 'errorMessage') ?? cause.message)
  if (aadsts) return aadsts[0]
  const ofLibrary = textOf(cause, 'errorCode') ?? textOf(cause, 'code')
  // While a user signs in, the library has the code of the authority as the message of this one.
  const ofAuthority = ofLibrary === 'post_request_failed' ? textOf(cause, 'errorMessage') : undefined
  const code = [ofAuthority, ofLibrary].find((one) => one !== undefined && /^\w{3,60}$/.test(one))
  return code?.toUpperCase() ?? 'UNKNOWN_ERROR'
}

const textOf = (error: Error, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}
