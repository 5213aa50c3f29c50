import { hashOf } from './seeded.ts'

/** What a token of the sandbox says. Times in seconds since 1970. */
export type TokenClaims = {
  readonly aud: string
  readonly appid: string
  readonly exp: number
  /** `user_impersonation` where a user stands behind it (App+User). */
  readonly scp?: string
  /** Of refresh tokens: every use makes a new one, within one second too. */
  readonly jti?: string
}

/**
 * A token in the form of a JWT that says everything itself, so nothing has to be stored for it. Signed with a hash of the
 * seed: it keeps apart what the sandbox issued and what it did not, and protects nothing.
 */
export const writeToken = (claims: TokenClaims, seed: number | string): string => {
  const content = `${header}.${toBase64Url(asciiJson(claims))}`
  return `${content}.${signatureOf(content, seed)}`
}

/** What a token says; `undefined` where the sandbox did not issue it. */
export const readToken = (token: string, seed: number | string): TokenClaims | undefined => {
  const end = token.lastIndexOf('.')
  if (!token.startsWith(`${header}.`) || end <= header.length) return undefined
  const content = token.slice(0, end)
  if (token.slice(end + 1) !== signatureOf(content, seed)) return undefined
  return claimsOf(content.slice(header.length + 1))
}

/** The hash is no secret: whoever wants to can sign anything. */
const claimsOf = (base64Url: string): TokenClaims | undefined => {
  try {
    const value = JSON.parse(atob(fromBase64Url(base64Url))) as Partial<Record<keyof TokenClaims, unknown>> | null
    const isToken = typeof value?.aud === 'string' && typeof value.exp === 'number' && typeof value.appid === 'string'
    return isToken ? (value as TokenClaims) : undefined
  } catch {
    return undefined
  }
}

/** `btoa` takes no other characters, and a client id may have any. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )

const toBase64Url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const fromBase64Url = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/')

const header = toBase64Url('{"alg":"none","typ":"JWT"}')

const signatureOf = (content: string, seed: number | string): string =>
  toBase64Url(`${hashOf(content, hashOf(String(seed)))}-${hashOf(content, 0x9e3779b9)}-sandbox`)
