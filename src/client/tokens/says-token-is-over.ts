import type { Refusal } from '../answers/refusal.ts'

/**
 * Whether a refusal is about the token itself, so that another one may help: 800001 is a token that is missing or over,
 * `invalid_token` is what RFC 6750 calls it, and what the edge says of a user who has to pass multifactor authentication.
 */
export const saysTokenIsOver = ({ status, code, authenticate }: Refusal): boolean =>
  status === 401 && (code === '800001' || authenticate?.includes('invalid_token') === true)
