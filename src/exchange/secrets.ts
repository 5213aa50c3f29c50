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
const speaksAboutSecrets = /(?:types?|expires(?:at|in|on)?|expiry|expiration|lifetime|endpoints?|issuer|alg|algorithm|supported|uri|url|polic(?:y|ies))$/

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

const inText = (text: string): Span[] => (isJson(text) ? [...inJson(text)] : [...inJson(text), ...byShape(text), ...byName(text)])

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
  readonly secret: boolean
  /** `{ "name": "Authorization", "value": "…" }`: what was found under `value`, until the name beside it is known. */
  readonly values: Span[]
  labelSecret: boolean
}

const labelNames = new Set(['name', 'key', 'header', 'field', 'id'])
const valueNames = new Set(['value', 'values'])

/** @param secret whether everything in the first value is a secret; then the search ends where that value ends */
const inJson = function* (text: string, from = 0, secret = false): Generator<Span> {
  const isTokenCall = /"grant_?type"\s*:/i.test(text)
  const outer: Container[] = []
  let here: Container = { secret, values: [], labelSecret: false }
  let name = ''
  const settled = ({ labelSecret, values }: Container): Span[] => (labelSecret ? values : [])

  for (const { kind, start, end } of jsonTokens(text, from)) {
    if (kind === '{' || kind === '[') {
      const values = valueNames.has(plainName(name)) ? here.values : kind === '[' ? here.values : []
      outer.push(here)
      here = { secret: here.secret || isSecretName(name), values, labelSecret: false }
      name = ''
    } else if (kind === '}' || kind === ']') {
      yield* settled(here)
      here = outer.pop() ?? { secret: false, values: [], labelSecret: false }
      name = ''
      if (secret && outer.length === 0) return
    } else if (kind === ',') {
      name = ''
    } else if (kind === 'word') {
      const found = unquoted(text, start, end)
      if (here.secret || isSecretName(name)) yield* found
      else if (valueNames.has(plainName(name))) here.values.push(...found)
    } else if (kind === '"') {
      const { text: content, toRaw } = decodeJsonString(text.slice(start, end))
      if (/^\s*:/.test(text.slice(end + 1, end + 100))) {
        name = content
      } else if (here.secret || isSecretName(name) || (isTokenCall && plainName(name) === 'code')) {
        yield whole(start, end)
        continue
      } else if (labelNames.has(plainName(name)) && isSecretName(content)) {
        here.labelSecret = true
      } else if (valueNames.has(plainName(name))) {
        here.values.push(whole(start, end))
      }
      for (const span of inText(content)) {
        yield { ...span, start: start + toRaw(span.start), end: start + toRaw(span.end) }
      }
    }
  }
  for (const container of [...outer, here]) yield* settled(container)
}
