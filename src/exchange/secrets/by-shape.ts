import { knownKeys } from './known-keys.ts'
import { isOpaque } from './opaque.ts'
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

/**
 * What is a secret whatever stands beside it: web tokens, credentials behind their scheme, keys of well-known services, keys
 * and messages between `BEGIN` and `END`, the user of a URL, long runs of signs without sense.
 */
export const byShape = function* (text: string): Generator<Span> {
  yield* webTokens(text)
  yield* knownKeys(text)
  yield* opaqueRuns(text)
  for (const { 0: all, 1: token = '', index } of text.matchAll(
    /(?<![a-z])(?:bearer|dpop)(?:[ \t]|%20|\+|&nbsp;)+([^\s"'<>,;&\\{}()[\]`]+)/gi
  )) {
    const [word = ''] = token.toLowerCase().split(/[=.:!?]/, 1)
    if (!noBearerTokens.has(word)) yield whole(index + all.length - token.length, index + all.length)
  }
  for (const { 0: all, 1: token = '', index } of text.matchAll(
    /(?<![a-z])basic(?:[ \t]|%20|\+|&nbsp;)+([\w+/-]{4,}={0,2})/gi
  )) {
    if (fromBase64Url(token).includes(':')) yield whole(index + all.length - token.length, index + all.length)
  }
  yield* armoured(text)
  for (const { 0: all, 1: user = '', index } of text.matchAll(/:(?:\\?\/){2}([^\s/?#"'<>\\]+)@/g)) {
    yield whole(index + all.length - 1 - user.length, index + all.length - 1)
  }
  // `curl -u name:password`
  for (const { 0: all, 1: user = '', index } of text.matchAll(
    /(?<![^\s"'[,])(?:-u|-U|--(?:proxy-)?user)(?:[ \t=]{1,20}|["'],[ \t]{0,20})["']?([^\s"':]{1,200}:[^\s"']+)/g
  )) {
    yield whole(index + all.length - user.length, index + all.length)
  }
}

/** Base64 of a text is as harmless as the text is. */
export const isReadable = (text: string): boolean =>
  text.length > 0 && !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xff]/.test(text)

/** Private keys, PGP messages and the like: all but what is public by its nature. What is cut short goes to the end. */
const armoured = function* (text: string): Generator<Span> {
  const begin = /-{4,5} ?BEGIN ([A-Z0-9 ]{1,60}?) ?-{4,5}|PuTTY-User-Key-File-\d/g
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const [{ length }, label] = found
    if (label !== undefined && /^(?:(?:TRUSTED |X509 |NEW )?CERTIFICATE|PGP SIG|X509 CRL|.*PUBLIC KEY)/.test(label))
      continue
    const end = label === undefined ? -1 : text.indexOf(`END ${label}`, begin.lastIndex)
    const [dashes = ''] = end < 0 ? [] : (/ ?-{0,5}/y.exec(text.slice(end + 4 + (label ?? '').length, end + 100)) ?? [])
    const to = end < 0 ? text.length : end + 4 + (label ?? '').length + dashes.length
    yield whole(found.index, Math.max(to, found.index + length))
    begin.lastIndex = Math.max(to, begin.lastIndex)
  }
}

/** Neither words nor an id: what nobody could have typed. */
const opaqueRuns = function* (text: string): Generator<Span> {
  for (const { 0: run, index } of text.matchAll(/[\w~+/=.!*-]{36,}/g)) {
    // The slashes of a path part words, those of base64 do not.
    // `name=value` is two, and the `=` at the end of base64 belongs to it.
    const pieces = withoutPadding(run)
      .split('=')
      .flatMap((piece) => (piece.includes('+') && !piece.includes('.') ? [piece] : piece.split('/')))
    let offset = index
    for (const piece of pieces) {
      // An image in a data URL is none, nor is a hash that says so.
      const before = text.slice(Math.max(0, offset - 10), offset)
      if (
        isOpaque(piece) &&
        !isReadable(fromBase64Url(piece)) &&
        !/;base64,$|sha\d{1,3}[-:=]$/i.test(before) &&
        !/^sha\d{3}-/.test(piece)
      )
        yield whole(offset, offset + piece.length)
      offset += piece.length + 1
    }
  }
}

const withoutPadding = (run: string): string => {
  let end = run.length
  while (run[end - 1] === '=') end--
  return run.slice(0, end)
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

/** Empty where it is none. */
export const fromBase64Url = (text: string): string => {
  const [base64 = ''] = text.replaceAll('-', '+').replaceAll('_', '/').split('=', 1)
  try {
    return atob(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)))
  } catch {
    return ''
  }
}
