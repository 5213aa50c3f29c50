import type { Credentials } from './credentials.ts'
import { refusal } from './refusals.ts'
import { RefusedCall, refuse } from './refused-call.ts'
import { readToken } from './tokens.ts'

/** Who calls. */
export type Caller = { readonly isUser: boolean }

const user: Caller = { isUser: true }
const application: Caller = { isUser: false }

const audiences = ['https://api.partnercenter.microsoft.com', 'https://partner.partnercenterapi.microsoftonline.cn']

/**
 * Reads the Authorization header.
 *
 * @throws RefusedCall where the token is missing, unknown, expired or for another service
 */
export const authenticate = (
  authorization: string | undefined,
  { tokens = 'any' }: Credentials,
  seed: number | string,
  now: number
): Caller => {
  const token = /^Bearer +([^\s]+)$/i.exec(authorization?.trim() ?? '')?.[1]
  if (token === undefined) throw refuse('unauthorized')
  const claims = readToken(token, seed)
  if (!claims) {
    if (tokens === 'any') return user
    throw new RefusedCall({ ...refusal('unauthorized'), description: 'The partner token is not accepted.' })
  }
  if (claims.exp * 1000 <= now) throw refuse('expired-token')
  if (!audiences.includes(claims.aud.replace(/\/$/, '')))
    // 900420: the audience that old documents still name (graph.windows.net) is refused since August 2025.
    throw new RefusedCall({
      ...refusal('unauthorized'),
      code: 900420,
      description: 'The audience of the token is not supported.'
    })
  return claims.scp === undefined ? application : user
}
