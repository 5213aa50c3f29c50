import { isError } from '../errors/is-error.ts'
import { reasonOf } from '../errors/reason.ts'

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
  /** What failed, as words: `the client secret is wrong`. */
  readonly reason: string
  /** What to do next, as a sentence. */
  readonly next: string

  constructor(attempted: string, code: string, [reason, next]: Explanation) {
    super(`Failed to ${attempted}: expected a token, but ${reason} (${code}). ${next}`)
    this.code = code
    this.reason = reason
    this.next = next
  }

  /** The error as data, for a log. No secret is in it. */
  toJSON(): Pick<CredentialsError, 'name' | 'message' | 'code' | 'reason' | 'next'> {
    const { name, message, code, reason, next } = this
    return { name, message, code, reason, next }
  }
}

/** What failed, and what to do next. */
type Explanation = readonly [reason: string, next: string]

/** How the last request to the authority ended, where it gave no token. */
export type AuthorityFailure =
  | { readonly kind: 'unreachable'; readonly cause: unknown }
  | { readonly kind: 'answered'; readonly status: number; readonly isJson: boolean }

/** What an error of the library says by codes alone. */
export const credentialsError = (attempted: string, cause: unknown, failure?: AuthorityFailure): CredentialsError => {
  const code = codeOf(cause)
  return new CredentialsError(attempted, code, explanations[code] ?? (failure && ofFailure(failure)) ?? unknown(code))
}

/**
 * Does what the caller handed in to read or keep a secret. What it throws is not quoted: it may hold the secret.
 *
 * @param code says what failed
 * @throws CredentialsError
 */
export const ofCaller = async <T>(
  attempted: string,
  code: 'REFRESH_TOKEN_NOT_READ' | 'REFRESH_TOKEN_NOT_KEPT',
  work: () => T | Promise<T>
): Promise<T> => {
  try {
    return await work()
  } catch {
    throw new CredentialsError(attempted, code, ofHooks[code])
  }
}

const ofHooks = {
  REFRESH_TOKEN_NOT_READ: ['refreshToken threw', 'See to where the token is kept.'],
  REFRESH_TOKEN_NOT_KEPT: [
    'onRefreshToken threw',
    'See to where the token is kept. Until then only this program knows the new one.'
  ]
} as const satisfies Record<string, Explanation>

const signInAgain = 'Sign the user in again.'
const newCertificate = 'Add the certificate to the application, or use one that is there and has not expired.'
const wrongApplication = 'Correct clientId, or tenantId: it is the tenant that has the application.'
const ofSecret = (what: string): Explanation => [`the client secret ${what}`, "Use the secret's value, not its id."]
const withMfa: Explanation = [
  'the user has to pass multifactor authentication',
  'Sign the user in again, with a second factor.'
]
const withoutSignIn: Explanation = ['nobody signed in in time', 'Call again, and sign in.']
const declined: Explanation = ['the user declined to sign in', signInAgain]
const passing: Explanation = ['the authority has a problem that passes', 'Call again later.']
const isOver: Explanation = ['the refresh token has expired', signInAgain]
const isRevoked: Explanation = ['the refresh token is not valid, or was revoked', signInAgain]

/** By what Learn says of the codes ("Microsoft Entra authentication and authorization error codes"). */
const explanations: Readonly<Record<string, Explanation>> = {
  // The application and its proof
  AADSTS7000215: ofSecret('is wrong'),
  AADSTS7000222: ['the client secret has expired', 'Make a new one in Microsoft Entra ID.'],
  AADSTS7000216: ['a client secret or a certificate is missing', 'Hand in one of the two.'],
  AADSTS7000218: ['a client secret or a certificate is missing', 'Hand in one of the two.'],
  AADSTS700027: ['the certificate is not one of the application, or has expired', newCertificate],
  AADSTS700024: [
    'the assertion is not valid at this time',
    "See to the clock of this machine, and to the certificate's validity."
  ],
  AADSTS700030: ['the certificate is not valid', newCertificate],
  AADSTS700016: ['the application is not known in the tenant', wrongApplication],
  AADSTS7000112: ['the application is disabled', 'Have it enabled in Microsoft Entra ID.'],
  AADSTS70001: ['the application is not known in the tenant', wrongApplication],
  INVALID_CLIENT: ['the client secret is wrong, or the certificate is', 'Correct what proves the application.'],
  UNAUTHORIZED_CLIENT: ['the application is not known, or may not do this', wrongApplication],
  // The tenant, and what the token is for
  AADSTS90002: ['the tenant is not known', 'Correct tenantId, or the cloud: each has tenants of its own.'],
  AADSTS900023: ['the tenant is not known', 'Correct tenantId: a GUID, or a domain of the tenant.'],
  AADSTS500011: ['the tenant does not know Partner Center', 'Correct tenantId: it has to be a tenant of a partner.'],
  AADSTS65001: [
    'nobody has consented to the application',
    'Have an administrator consent to its permission for Partner Center.'
  ],
  AADSTS65004: declined,
  // The user
  AADSTS70008: isOver,
  AADSTS700082: isOver,
  AADSTS700084: isOver,
  AADSTS70043: isOver,
  AADSTS70000: isRevoked,
  AADSTS50173: isRevoked,
  AADSTS9002313: isRevoked,
  INVALID_GRANT: isRevoked,
  AADSTS50076: withMfa,
  AADSTS50078: withMfa,
  AADSTS50079: withMfa,
  AADSTS50074: withMfa,
  AADSTS50158: withMfa,
  AADSTS53003: [
    'a policy of the tenant forbids the sign-in',
    "See the tenant's Conditional Access, or sign in as it demands."
  ],
  AADSTS50057: ['the account of the user is disabled', 'Have it enabled, or sign in another user.'],
  INTERACTION_REQUIRED: ['a user has to sign in', signInAgain],
  AUTHORIZATION_DECLINED: declined,
  ACCESS_DENIED: declined,
  DEVICE_CODE_EXPIRED: withoutSignIn,
  EXPIRED_TOKEN: withoutSignIn,
  AADSTS70019: withoutSignIn,
  AADSTS70020: withoutSignIn,
  // The authority itself
  AADSTS90033: passing,
  AADSTS90024: passing,
  AADSTS90055: passing,
  AADSTS90006: passing,
  TEMPORARILY_UNAVAILABLE: passing,
  SERVER_ERROR: passing
}

const ofFailure = (failure: AuthorityFailure): Explanation | undefined => {
  if (failure.kind === 'unreachable')
    return [`the authority cannot be reached: ${reasonOf(failure.cause)}`, 'See to the connection, and call again.']
  const { status, isJson } = failure
  if (status === 429 || status >= 500) return [`the authority answered ${status}`, 'Call again later.']
  if (!isJson)
    return [
      `a page was answered with ${status}, which no authority does`,
      'Correct the authority, and see whether a proxy stands before it.'
    ]
  return undefined
}

const unknown = (code: string): Explanation => [
  'there was none',
  code.startsWith('AADSTS')
    ? `Look it up (https://login.microsoftonline.com/error?code=${code.slice(6)}), and correct the credentials.`
    : 'Look the code up, and correct the credentials.'
]

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
