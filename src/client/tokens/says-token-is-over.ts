import { saysInvalidToken, type Refusal } from '../answers/refusal.ts'

/**
 * Whether a refusal is about the token itself, so that another one may help. Of a fault the code decides: 800001 is a token that
 * is missing or over. 900421 (no multifactor authentication) and 900420 (another audience) hold for every token from the same
 * source, whatever the header says. Without a code there is only the header.
 */
export const saysTokenIsOver = ({ status, code, authenticate }: Refusal): boolean =>
  status === 401 && (code === undefined ? saysInvalidToken(authenticate) : code === '800001')
