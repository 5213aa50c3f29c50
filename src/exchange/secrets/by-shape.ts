import { whole, type Span } from './spans.ts'

/** Words of prose and of a challenge (`Bearer error="invalid_token"`) that follow `Bearer` and are no token. Anything else is one. */
const noBearerTokens = new Set(
  (
    'access algorithm and as assertion auth authentication authorisation authorization authorization_uri by challenge charset ' +
    'claims client_id credential credentials error error_description error_uri for format from has header in is must not ' +
    'of only or realm resource_id resource_metadata schema scheme scope security the to token token_types tokens ' +
    'trusted_issuers type with was'
  ).split(' ')
)

/** What is a secret whatever stands beside it: web tokens, credentials behind their scheme, private keys, the user of a URL. */
export const byShape = function* (text: string): Generator<Span> {
  yield* webTokens(text)
  for (const { 0: all, 1: token = '', index } of text.matchAll(
    /(?<![a-z])bearer(?:[ \t]|%20|\+|&nbsp;)+([^\s"'<>,;&\\{}()[\]`]+)/gi
  )) {
    const [word = ''] = token.toLowerCase().split(/[=.:!?]/, 1)
    if (!noBearerTokens.has(word)) yield whole(index + all.length - token.length, index + all.length)
  }
  for (const { 0: all, 1: token = '', index } of text.matchAll(
    /(?<![a-z])basic(?:[ \t]|%20|\+|&nbsp;)+([\w+/-]{4,}={0,2})/gi
  )) {
    if (fromBase64Url(token).includes(':')) yield whole(index + all.length - token.length, index + all.length)
  }
  for (const { 0: key, index } of text.matchAll(
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g
  )) {
    yield whole(index, index + key.length)
  }
  for (const { 0: all, 1: user = '', index } of text.matchAll(/:(?:\\?\/){2}([^\s/?#"'<>\\]+)@/g)) {
    yield whole(index + all.length - 1 - user.length, index + all.length - 1)
  }
}

/** A JSON web token begins with the base64 of `{"`, or of `{` and a blank, and has two to four dots; cut short, it has fewer. */
const webTokens = function* (text: string): Generator<Span> {
  for (const { 0: run, index } of text.matchAll(/[\w.-]{8,}/g)) {
    const parts = run.split('.')
    let offset = index
    for (const [position, part] of parts.entries()) {
      const begin = part.search(/e(?:yJ|yA|wo|w0|wk)[\w-]{2}/)
      const head = part.slice(begin)
      const dots = parts.length - 1 - position
      const isGlued = /[A-Za-z0-9]/.test(part[begin - 1] ?? '')
      if (begin >= 0 && (isHeader(head) || ((parts[position + 1]?.length ?? 0) >= 2 && (dots > 1 || !isGlued)))) {
        yield whole(offset + begin, index + run.length)
        break
      }
      offset += part.length + 1
    }
  }
}

/** The header of a JSON web token, or the beginning of one. */
const isHeader = (text: string): boolean =>
  /^\{\s*"(?:alg|typ|kid|enc|x5t|cty)"/.test(fromBase64Url(text.slice(0, 100)))

const fromBase64Url = (text: string): string => {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  try {
    return atob(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)))
  } catch {
    return ''
  }
}
