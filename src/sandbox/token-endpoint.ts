import type { Credentials } from './credentials.ts'
import { milliseconds } from './duration.ts'
import { guid } from './ids.ts'
import type { Reply } from './replies.ts'
import type { Seeded } from './seeded.ts'
import { readToken, writeToken, type TokenClaims } from './tokens.ts'

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

export type TokenEndpoint = { readonly tenant: string; readonly version: 1 | 2 }

/** Which tenant's token endpoint a path is, and of which version; `undefined` where it is none. */
export const tokenEndpointOf = (pathname: string): TokenEndpoint | undefined => {
  const match = path.exec(pathname)
  return match ? { tenant: match[1] ?? '', version: match[2] === undefined ? 1 : 2 } : undefined
}

/**
 * Issues tokens as Microsoft Entra ID does, for the application alone (client_credentials) and for a user
 * (authorization_code, refresh_token). Any code is taken for a good one: nobody signs in here.
 */
export const issueToken = (
  issuer: TokenIssuer,
  { tenant, version }: TokenEndpoint,
  body: string | undefined,
  now: number
): Reply => {
  const { tenants = 'any' } = issuer.credentials
  if (tenants !== 'any' && !tenants.some((known) => known.toLowerCase() === tenant.toLowerCase()))
    return denied(issuer, now, 400, 'invalid_request', 90002, 'The tenant is not known.')
  const form = new URLSearchParams(body)
  const missing = ['grant_type', 'client_id', version === 1 ? 'resource' : 'scope'].find((name) => !form.get(name))
  if (missing !== undefined)
    return denied(issuer, now, 400, 'invalid_request', 900144, `The request body must contain '${missing}'.`)
  const unproved = whyUnproved(issuer.credentials, form)
  if (unproved) return denied(issuer, now, ...unproved)
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
      return denied(issuer, now, 400, 'invalid_grant', ...notAlive(issuer, form.get('refresh_token') ?? ''))
    default:
      return denied(issuer, now, 400, 'unsupported_grant_type', 70003, 'The grant type is not supported.')
  }
}

const refreshAudience = 'refresh'
// Learn: refresh tokens of the Secure Application Model live 90 days.
const refreshLifetime = 90 * 24 * 60 * 60

type Denial = readonly [status: 400 | 401, error: string, code: number, description: string]

/** Why an application is not believed to be what it says it is, by the codes of Microsoft Entra ID. */
const whyUnproved = ({ clients = 'any' }: Credentials, form: URLSearchParams): Denial | undefined => {
  const clientId = form.get('client_id') ?? ''
  const known = clients === 'any' ? undefined : clients.filter((client) => client.clientId === clientId)
  if (known?.length === 0) return [400, 'unauthorized_client', 700016, 'The application is not known in the tenant.']
  const secret = form.get('client_secret')
  if (secret) {
    if (!known || known.some(({ clientSecret }) => clientSecret === secret)) return undefined
    return [401, 'invalid_client', 7000215, 'The client secret is not the one of the application.']
  }
  if (form.get('client_assertion'))
    return known && [401, 'invalid_client', 700027, 'The certificate of the assertion is not one of the application.']
  // A public application has users, and nothing to prove itself with.
  if (!known && form.get('grant_type') !== 'client_credentials') return undefined
  return [401, 'invalid_client', 7000218, "The request body must contain 'client_assertion' or 'client_secret'."]
}

/** With `tokens: 'any'` a refresh token that was made elsewhere is taken too, as access tokens are. */
const isAlive = ({ credentials, seed }: TokenIssuer, token: string, now: number): boolean => {
  if (token === '') return false
  const claims = readToken(token, seed)
  if (!claims) return credentials.tokens !== 'issued'
  return claims.aud === refreshAudience && claims.exp * 1000 > now
}

const notAlive = ({ seed }: TokenIssuer, token: string): readonly [code: number, description: string] => {
  if (token === '') return [900144, "The request body must contain 'refresh_token'."]
  return readToken(token, seed)?.aud === refreshAudience
    ? [700082, 'The refresh token has expired.']
    : [70000, 'The refresh token is not one that was issued here.']
}

const granted = (issuer: TokenIssuer, version: 1 | 2, { clientId, isUser, audience }: Grant, now: number): Reply => {
  const { credentials, seed, dice } = issuer
  const seconds = Math.floor(now / 1000)
  const life = Math.floor(milliseconds(credentials.tokenLifetime ?? 'PT1H') / 1000)
  const token = (aud: string, exp: number, others: Pick<TokenClaims, 'jti'> = {}) =>
    writeToken({ aud, appid: clientId, exp, ...(isUser && { scp: 'user_impersonation' }), ...others }, seed)
  const user = isUser && {
    scope: 'user_impersonation',
    refresh_token: token(refreshAudience, seconds + refreshLifetime, { jti: guid(dice) }),
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
