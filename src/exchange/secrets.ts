import { decodeJsonString, jsonTokens } from './json-tokens.ts'

/** Stands where a secret stood. URLs, headers, JSON and HTML all carry it unescaped. */
export const redacted = 'REDACTED'

/** A piece of a text to be replaced. */
type Span = { readonly start: number; readonly end: number; readonly by: string }

/**
 * The text without its secrets; every other character stays. What it is (JSON, broken JSON, HTML, XML, a header's value,
 * prose) is seen from the text itself: a media type may lie, and a body may be cut short.
 *
 * Secrets are recognised by the name beside them ({@link isSecretName}) and by their own shape: JSON web tokens, `Bearer` and
 * `Basic` credentials, private keys, the user in a URL. What has neither a telling name nor a telling shape stays.
 */
export const redactText = (text: string): string => untilStable(text, inText)

/** {@link redactText} for `name=value&…`, where `code` is the one-time code of an OAuth sign-in. */
export const redactForm = (text: string): string =>
  untilStable(text, (form) => [...inPairs(form, 0, form.length), ...inText(form)])

/** {@link redactText} for a URL; an absolute URL stays one. */
export const redactUrl = (url: string): string =>
  untilStable(url, (text) => {
    const fragment = text.includes('#') ? text.indexOf('#') : text.length
    const query = text.slice(0, fragment).indexOf('?')
    return [
      ...(query < 0 ? [] : inPairs(text, query + 1, fragment)),
      ...inPairs(text, fragment + 1, text.length),
      ...inText(text)
    ]
  })

/**
 * Whether a member, parameter, header or field of this name holds a secret. Case and separators do not matter:
 * `client_secret`, `clientSecret` and `Client-Secret` are one name.
 */
export const isSecretName = (name: string): boolean => {
  const plain = plainName(name)
  return secretNames.has(plain) || (secretParts.test(plain) && !speaksAboutSecrets.test(plain))
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const secretNames = new Set(
  'auth authorization bearer otp pin proxyauthorization samlresponse sas sig totp wresult'.split(' ')
)

// By parts and not by whole names: a list of names misses the next one.
const words =
  'token secret password passwd passphrase passcode pwd credential assertion signature cookie jwt csrf xsrf hmac ' +
  'apikey accesskey accountkey activationkey encryptionkey functionkey functionskey hostkey licensekey masterkey ' +
  'privatekey productkey secretkey sessionkey sharedkey signingkey storagekey subscriptionkey ' +
  'authcode authorizationcode codeverifier devicecode usercode verificationcode connectionstring sessionid sessid'
const secretParts = new RegExp(words.replaceAll(' ', '|'))
const endsSecret = new RegExp(`(?:${words.replaceAll(' ', '|')})s?$`)

// `token_type`, `refresh_token_expires_in`, `token_endpoint`: about a secret, and none.
const speaksAboutSecrets =
  /(?:types?|expires(?:at|in|on)?|expiry|expiration|lifetime|endpoints?|issuer|alg|algorithm|supported|uri|url|polic(?:y|ies))$/

const untilStable = (text: string, find: (text: string) => Iterable<Span>): string => {
  // A replacement may bring two pieces together that read as a secret only now. Nothing was found that takes three rounds.
  let before = text
  for (let round = 0; round < 8; round++) {
    const after = replace(before, [...find(before)])
    if (after === before) break
    before = after
  }
  return before
}

const replace = (text: string, spans: readonly Span[]): string => {
  let result = ''
  let from = 0
  for (const { start, end, by } of united(spans)) {
    result += text.slice(from, start) + by
    from = end
  }
  return result + text.slice(from)
}

/** In order, overlapping ones as one. */
const united = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (!last || span.start >= last.end) result.push(span)
    else if (span.end > last.end) result.splice(-1, 1, { start: last.start, end: span.end, by: redacted })
  }
  return result
}

const whole = (start: number, end: number): Span => ({ start, end, by: redacted })

/** A number that is a secret stays a number: where it stands unquoted, nothing else may stand. */
const unquoted = (text: string, start: number, end: number): Span[] => {
  const value = text.slice(start, end)
  if (/^(?:true|false|null)$/.test(value)) return []
  return [{ start, end, by: /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) ? '0' : redacted }]
}

const inText = (text: string): Span[] => {
  if (!mayHoldSecret.test(text)) return []
  return isJson(text) ? [...inJson(text)] : [...inJson(text), ...byShape(text), ...byName(text)]
}

/** Every shape and every name below has one of these. Most strings of a JSON body have none: the long way is for the rest. */
const mayHoldSecret = /[:="<[{]|%3[AD]|e(?:yJ|yA|wo|w0|wk)|bearer|basic|-----BEGIN/i

const isJson = (text: string): boolean => {
  const json = text.replace(/^\uFEFF/, '')
  if (!/^\s*[[{"]/.test(json)) return false
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}

// ── JSON, whole or broken ──

type Container = {
  /** Everything in it is a secret. */
  readonly secret: boolean
  /** `{ "name": "Authorization", "value": "…" }`: what stands under `value`, a secret if the name beside it says so. */
  readonly values: Span[]
  labelSecret: boolean
  /** Where it stands under such a `value` itself: the values of the object around it. */
  readonly valueOf: Span[] | undefined
}

const labelNames = new Set(['name', 'key', 'header', 'field', 'id'])
const valueNames = new Set(['value', 'values'])

/**
 * @param secret whether all of the first value is a secret; then the search ends where that value ends
 * @returns where the search ended
 */
const inJson = function* (text: string, from = 0, secret = false): Generator<Span, number> {
  const isTokenCall = /"grant_?type"\s*:/i.test(text)
  const outer: Container[] = []
  let here: Container = { secret, values: [], labelSecret: false, valueOf: undefined }
  let name = ''

  for (const { kind, start, end } of jsonTokens(text, from)) {
    if (kind === ':') continue
    const plain = plainName(name)
    const values = valueNames.has(plain) ? here.values : here.valueOf
    const isSecret = here.secret || isSecretName(name) || (isTokenCall && plain === 'code')
    if (kind === '{' || kind === '[') {
      outer.push(here)
      here = { secret: isSecret, values: [], labelSecret: false, valueOf: values }
      name = ''
    } else if (kind === '}' || kind === ']') {
      if (here.labelSecret) yield* here.values
      here = outer.pop() ?? { ...here, secret: false, values: [] }
      name = ''
      if (secret && outer.length === 0) return end
    } else if (kind === ',') {
      name = ''
    } else if (kind === 'word') {
      const found = unquoted(text, start, end)
      if (isSecret) yield* found
      else values?.push(...found)
    } else {
      const { text: content, toRaw } = decodeJsonString(text.slice(start, end))
      const isName = isFollowedByColon(text, end + 1)
      if (isSecret && !isName) {
        yield whole(start, end)
        continue
      }
      if (isName) name = content
      else if (labelNames.has(plain) && isSecretName(content)) here.labelSecret = true
      else values?.push(whole(start, end))
      for (const span of inText(content)) {
        yield { ...span, start: start + toRaw(span.start), end: start + toRaw(span.end) }
      }
    }
  }
  // Cut short: what the names so far say counts.
  for (const { labelSecret, values } of [...outer, here]) if (labelSecret) yield* values
  return text.length
}

const isFollowedByColon = (text: string, from: number): boolean => {
  const colon = /\s*:/y
  colon.lastIndex = from
  return colon.test(text)
}

// ── By shape: what is a secret whatever stands beside it ──

/** Words of prose and of a challenge (`Bearer error="invalid_token"`) that follow `Bearer` and are no token. Anything else is one. */
const noBearerTokens = new Set(
  (
    'access algorithm and as assertion auth authentication authorisation authorization authorization_uri by challenge charset ' +
    'claims client_id credential credentials error error_description error_uri for format from has header in is must not ' +
    'of only or realm resource_id resource_metadata schema scheme scope security the to token token_types tokens ' +
    'trusted_issuers type with was'
  ).split(' ')
)

const byShape = function* (text: string): Generator<Span> {
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

// ── By name: a secret's name beside it ──

/** `name=value&name=value` between two places, as in a query, a fragment or a form. */
const inPairs = function* (text: string, from: number, to: number): Generator<Span> {
  let start = from
  while (start < to) {
    const ampersand = text.indexOf('&', start)
    const end = ampersand < 0 || ampersand > to ? to : ampersand
    const pair = text.slice(start, end)
    const equals = pair.indexOf('=')
    if (equals >= 0) {
      const name = decoded(pair.slice(0, equals))
      const raw = pair.slice(equals + 1)
      const value = decoded(raw)
      if (plainName(name) === 'code' || isSecretName(name)) yield* unquoted(text, start + equals + 1, end)
      // A secret behind percent signs has no place in the raw text that could be cut out alone.
      else if (value !== raw && redactText(value) !== value) yield whole(start + equals + 1, end)
    }
    start = end + 1
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const byName = function* (text: string): Generator<Span> {
  yield* inAssignments(text)
  yield* inTags(text)
  yield* inParts(text)
}

/** Header lines whose value is a list of anything: all of the line is the secret. */
const secretLines = new Set(['authorization', 'cookie', 'proxyauthorization', 'setcookie'])

/** `name=value`, `name: value`, `"name": "value"`, also escaped once more for JSON, HTML or a URL. */
const inAssignments = function* (text: string): Generator<Span> {
  // What stands in brackets that are a secret as a whole is not looked at again.
  let settledTo = 0
  for (const { 0: sign, index } of text.matchAll(/={1,3}>?|:{1,2}=?|%3A|%3D/gi)) {
    if (index < settledTo) continue
    const before = text.slice(Math.max(0, index - 100), index)
    const named = /([\w$.%-]+(?: [\w$.%-]+)?)(?:\\*["'`]|&quot;|&#34;|&#39;|&#x2[27];)?\]?[ \t]*$/i.exec(before)
    if (!named) continue
    const [, both = ''] = named
    const phrase = both.replace(/%[0-9a-f]{2}/gi, ' ').trim()
    const name = phrase.slice(phrase.lastIndexOf(' ') + 1)
    // `https://tokens.example:8443` is a host and its port.
    if (sign === ':' && before.slice(0, named.index).endsWith('//')) continue
    const isCode = /[=D]/i.test(sign) && /(?:[?&#]|&amp;|%3F|%26|%23)code$/i.test(before)
    if (!isCode && !isSecretName(name) && !endsSecret.test(plainName(phrase))) continue
    settledTo = yield* valueAfter(text, index + sign.length, sign === ':' && secretLines.has(plainName(name)))
  }
}

/** @returns where the value ends, if it is one in brackets; else 0 */
const valueAfter = function* (text: string, from: number, isLine: boolean): Generator<Span, number> {
  const [blank = '', quote = ''] = matchAt(/\s*(\\*["'`]|&quot;|&#34;|&#39;|&#x2[27];|%2[27])/iy, text, from) ?? []
  if (quote !== '') {
    const start = from + blank.length
    yield whole(start, closingQuote(text, quote, start))
    return 0
  }
  const [gap = ''] = matchAt(/[ \t]*/y, text, from) ?? []
  const start = from + gap.length
  if (text[start] === '{' || text[start] === '[') return yield* inJson(text, start, true)
  const [value = ''] = matchAt(isLine ? /[^\r\n"<>\\]+/y : /[^\s"'`&;,<>\\]+/y, text, start) ?? []
  // `{ token: abc }` and `(token=abc)` keep their brackets.
  yield* unquoted(text, start, start + value.replace(/[)\]}\s]+$/, '').length)
  return 0
}

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const closingQuote = (text: string, quote: string, from: number): number => {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    // `\"` inside a value that began with `"` does not end it.
    if (text[at - 1] !== '\\' || at === from) return at
  }
  return text.length
}

/** HTML's `<input name="id_token" value="…">` and `<meta name="csrf-token" content="…">`, XML's `<password>…</password>`. */
const inTags = function* (text: string): Generator<Span> {
  for (const { 0: tag, index } of text.matchAll(/<[a-z][^<>]{0,4000}>/gi)) {
    const attributes = Array.from(tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dg), (match) => ({
      name: (match[1] ?? '').toLowerCase(),
      value: match[2] ?? match[3] ?? match[4] ?? '',
      range: match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4]
    }))
    const label = attributes.find(({ name }) => ['name', 'id', 'property', 'http-equiv'].includes(name))?.value ?? ''
    if (label !== 'code' && !isSecretName(label)) continue
    for (const { name, range } of attributes) {
      if (range && ['value', 'content'].includes(name)) yield whole(index + range[0], index + range[1])
    }
  }
  for (const match of text.matchAll(
    /<(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?:\s[^<>]{0,1000})?>(?:<!\[CDATA\[)?([^<]+?)(?:\]\]>)?(?:<\/|$)/dg
  )) {
    const range = match.indices?.[2]
    if (range && isSecretName(match[1] ?? '')) yield* unquoted(text, ...range)
  }
}

/** The parts of multipart/form-data. */
const inParts = function* (text: string): Generator<Span> {
  for (const { 0: head, 1: name = '', index } of text.matchAll(
    /content-disposition:[^\r\n]*\bname="([^"\r\n]{1,200})"[^\r\n]*\r?\n(?:[^\r\n]{1,1000}\r?\n){0,20}\r?\n/gi
  )) {
    if (!isSecretName(name)) continue
    const start = index + head.length
    const boundary = /\r?\n--/g
    boundary.lastIndex = start
    yield whole(start, boundary.exec(text)?.index ?? text.length)
  }
}
