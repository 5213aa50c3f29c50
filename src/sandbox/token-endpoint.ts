import type { Credentials } from './credentials.ts'
import { milliseconds } from './duration.ts'
import { guid } from './ids.ts'
import type { Reply } from './replies.ts'
import type { Seeded } from './seeded.ts'
import { readToken, writeToken } from './tokens.ts'

type Grant = {
  readonly clientId: string
  readonly isUser: boolean
  readonly audience: string
}

/** What a token is issued with. */
export type TokenIssuer = {
  readonly credentials: Credentials
  readonly seed: number | string
  /** The stream of ids that nobody keeps. */
  readonly dice: Seeded
}

const path = /^\/([^/]+)\/oauth2\/(v2\.0\/)?token\/?$/i

/** Which version of the token endpoint a path is, whoever the tenant is; `undefined` where it is none. */
export const tokenEndpointVersion = (pathname: string): 1 | 2 | undefined => {
  const match = path.exec(pathname)
  return match ? (match[2] === undefined ? 1 : 2) : undefined
}

/**
 * Issues tokens as Microsoft Entra ID does, for the application alone (client_credentials) and for a user
 * (authorization_code, refresh_token). Any code is taken for a good one: nobody signs in here.
 */
export const issueToken = (issuer: TokenIssuer, version: 1 | 2, body: string | undefined, now: number): Reply => {
  const form = new URLSearchParams(body)
  const missing = ['grant_type', 'client_id', 'client_secret', version === 1 ? 'resource' : 'scope'].find(
    (name) => !form.get(name)
  )
  if (missing !== undefined)
    return denied(issuer, now, 400, 'invalid_request', 900144, `The request body must contain '${missing}'.`)
  if (!isKnown(issuer.credentials, form.get('client_id') ?? '', form.get('client_secret') ?? ''))
    return denied(issuer, now, 401, 'invalid_client', 7000215, 'The client or its secret is not known.')
  const audience = form.get('resource') ?? (form.get('scope') ?? '').split(' ')[0]?.replace(/\/\.default$/, '') ?? ''
  const grant = { clientId: form.get('client_id') ?? '', audience, isUser: true }
  switch (form.get('grant_type') ?? '') {
    case 'client_credentials':
      return granted(issuer, version, { ...grant, isUser: false }, now)
    case 'authorization_code':
      if (form.get('code')) return granted(issuer, version, grant, now)
      return denied(issuer, now, 400, 'invalid_request', 900144, "The request body must contain 'code'.")
    case 'refresh_token':
      if (isAlive(issuer, form.get('refresh_token') ?? '', now)) return granted(issuer, version, grant, now)
      return denied(issuer, now, 400, 'invalid_grant', 700082, 'The refresh token is not known or has expired.')
    default:
      return denied(issuer, now, 400, 'unsupported_grant_type', 70003, 'The grant type is not supported.')
  }
}

const refreshAudience = 'refresh'
// Learn: refresh tokens of the Secure Application Model live 90 days.
const refreshLifetime = 90 * 24 * 60 * 60

const isKnown = ({ clients = 'any' }: Credentials, clientId: string, clientSecret: string): boolean =>
  clients === 'any' || clients.some((known) => known.clientId === clientId && known.clientSecret === clientSecret)

/** With `tokens: 'any'` a refresh token that was made elsewhere is taken too, as access tokens are. */
const isAlive = ({ credentials, seed }: TokenIssuer, token: string, now: number): boolean => {
  if (token === '') return false
  const claims = readToken(token, seed)
  if (!claims) return credentials.tokens !== 'issued'
  return claims.aud === refreshAudience && claims.exp * 1000 > now
}

const granted = (issuer: TokenIssuer, version: 1 | 2, { clientId, isUser, audience }: Grant, now: number): Reply => {
  const { credentials, seed } = issuer
  const seconds = Math.floor(now / 1000)
  const life = Math.floor(milliseconds(credentials.tokenLifetime ?? 'PT1H') / 1000)
  const token = (aud: string, exp: number) =>
    writeToken({ aud, appid: clientId, exp, ...(isUser && { scp: 'user_impersonation' }) }, seed)
  const user = isUser && {
    scope: 'user_impersonation',
    refresh_token: token(refreshAudience, seconds + refreshLifetime),
    id_token: token(clientId, seconds + life)
  }
  const access_token = token(audience, seconds + life)
  // Version 1 writes every value as text, numbers included.
  const body =
    version === 1
      ? {
          token_type: 'Bearer',
          expires_in: String(life),
          ext_expires_in: String(life),
          expires_on: String(seconds + life),
          not_before: String(seconds),
          resource: audience,
          access_token,
          ...user
        }
      : { token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token, ...user }
  return { status: 200, body: JSON.stringify(body), isBeforeService: true, headers: uncached }
}

const denied = (
  { dice }: TokenIssuer,
  now: number,
  status: 400 | 401,
  error: string,
  code: number,
  description: string
): Reply => ({
  status,
  body: JSON.stringify({
    error,
    error_description: `AADSTS${code}: ${description}`,
    error_codes: [code],
    timestamp: `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`,
    trace_id: guid(dice),
    correlation_id: guid(dice)
  }),
  isRefusal: true,
  isBeforeService: true,
  headers: uncached
})

const uncached = [
  ['Cache-Control', 'no-cache, no-store'],
  ['Pragma', 'no-cache'],
  ['Expires', '-1']
] as const
