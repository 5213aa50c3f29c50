import { byName } from './by-name.ts'
import { byShape, fromBase64Url, isReadable } from './by-shape.ts'
import { inJson } from './in-json.ts'
import { mayBeKnownKey } from './known-keys.ts'
import { isSecretName, isSecretParameter, plainName } from './names.ts'
import { replaceSpans, unquoted, whole, type Span } from './spans.ts'

export { isSecretName, isSecretParameter } from './names.ts'
export { redacted } from './spans.ts'

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
  untilStable(text, (form) => (isJson(form) ? inText(form) : [...inPairs(form, 0, form.length), ...inText(form)]))

/** {@link redactText} for a URL; an absolute URL stays one. */
export const redactUrl = (url: string): string =>
  untilStable(url, (text) => {
    const fragment = text.includes('#') ? text.indexOf('#') : text.length
    const query = text.slice(0, fragment).indexOf('?')
    return [
      ...(query < 0 ? [] : inPairs(text, query + 1, fragment)),
      ...inPairs(text, fragment + 1, text.length),
      ...inPath(text, query < 0 ? fragment : query),
      ...inText(text)
    ]
  })

/**
 * The text without what is a secret by its own shape. For a text of ours that quotes others: the names in it and what stands
 * beside them are a sentence, and none of `name: value`.
 */
export const redactShapes = (text: string): string =>
  mayHoldSecret(text) ? replaceSpans(text, [...byShape(text), ...inBase64(text)]) : text

/** Whether a value as it was sent is a secret by its shape, or holds one beside a name of its own. */
export const holdsSecret = (text: string): boolean =>
  redactText(text) !== text || (isForm.test(text) && redactForm(text) !== text) || isCardNumber(text)

/** A number of a payment card: 13 to 19 digits with the check digit of Luhn. */
const isCardNumber = (text: string): boolean => {
  const digits = text.replace(/[ -]/g, '')
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

const untilStable = (text: string, find: (text: string) => Span[]): string => {
  // A replacement may bring two pieces together that read as a secret only now. The bound is there for the day on which
  // two searches never agree.
  let before = text
  for (let round = 0; round < 8; round++) {
    const after = replaceSpans(before, find(before))
    if (after === before) break
    before = after
  }
  return before
}

const inText = (text: string): Span[] => {
  if (!mayHoldSecret(text)) return []
  if (isJson(text)) return [...inJson(text, inText)]
  return [
    ...inJson(text, inText),
    ...byShape(text),
    ...byName(text),
    ...inBase64(text),
    ...inQueries(text),
    ...(isForm.test(text) ? inPairs(text, 0, text.length) : [])
  ]
}

/** What is looked for has one of these. Most strings of a JSON body have none: the long way is for the rest. */
const mayHoldSecret = (text: string): boolean =>
  text.length > 36 || signs.test(text) || mayBeKnownKey(text) || /^[\w+/-]{16,}={0,2}$/.test(text)
const signs = /[:="<[{,;\t|@]|%(?:25)*3[AD]|e(?:yJ|yA|wo|w0|wk)|bearer|basic|dpop|BEGIN|-u |--?[a-z]/i

/** A text that is a form and nothing else: `name=value&name=value`, with one name at least that a browser would send. */
const isForm = /^(?:[\w.%+[\]~-]{1,100}=[^&\s"'<>{}]*&)+[\w.%+[\]~-]{1,100}=[^&\s"'<>{}]*$/

/** Base64 of a text that holds a secret, or of something compressed, of which nobody can say that it holds none. */
const inBase64 = function* (text: string): Generator<Span> {
  for (const { 0: run, index } of text.matchAll(/(?<![\w+/-])[\w+/-]{16,}={0,2}/g)) {
    if (run.startsWith('H4sI')) yield whole(index, index + run.length)
    // Letters alone are words most often, and what is longer than a body is none.
    if (!/^(?:[A-Za-z0-9_-]+|[A-Za-z0-9+/]+)={0,2}$/.test(run)) continue
    const decodedText = fromBase64Url(run)
    if (isReadable(decodedText) && /["=:<&\s-]/.test(decodedText) && inText(decodedText).length > 0)
      yield whole(index, index + run.length)
  }
}

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

/** `/reset-password/Ab12Cd34`: what stands behind a segment with the name of a secret, unless it is a word. */
const inPath = function* (url: string, end: number): Generator<Span> {
  let start = 0
  let isSecret = false
  for (let at = 0; at <= end; at++) {
    if (at < end && url[at] !== '/') continue
    const segment = url.slice(start, at)
    if (isSecret && segment.length >= 6 && /\d/.test(segment) && !/^v\d/.test(segment)) yield whole(start, at)
    // Those that are many are a list, and behind it stands the id of one.
    isSecret = segment.length < 60 && !segment.endsWith('s') && !segment.includes(':') && isSecretName(segment)
    start = at + 1
  }
}

/** The queries and fragments of the URLs of a text. */
const inQueries = function* (text: string): Generator<Span> {
  for (const { 0: query, index } of text.matchAll(/[?#](?=[\w.%+[\]~-]{1,100}=)[^\s"'<>{}|\\^`?#]+/g)) {
    yield* inPairs(text, index + 1, index + query.length)
  }
}

/** `name=value&name=value` between two places, as in a query, a fragment or a form. */
const inPairs = function* (text: string, from: number, to: number): Generator<Span> {
  const isSignIn =
    /(?:^|[?&#])(?:client_id|grant_type|id_token|redirect_uri|response_type|session_state|scope)=|(?:^|[?&#])code=[^&]{5}/i.test(
      text.slice(Math.max(0, from - 1), to)
    )
  let start = from
  while (start < to) {
    const ampersand = text.indexOf('&', start)
    const end = ampersand < 0 || ampersand > to ? to : ampersand
    const pair = text.slice(start, end)
    const equals = pair.indexOf('=')
    if (equals >= 0) {
      const name = decoded(decoded(pair.slice(0, equals).replace(/^amp;/, '')))
      const raw = pair.slice(equals + 1)
      const value = fullyDecoded(raw)
      if (isSecretPair(name, value, isSignIn)) yield* unquoted(text, start + equals + 1, end)
      // A secret behind percent signs has no place in the raw text that could be cut out alone.
      else if (value !== raw && inText(value).length > 0) yield whole(start + equals + 1, end)
    }
    start = end + 1
  }
}

const isSecretPair = (name: string, value: string, isSignIn: boolean): boolean => {
  if (isSecretName(name) || (isSignIn && plainName(name) === 'state')) return true
  // `?code=DE` and `?key=id` are no secrets: those are longer.
  return isSecretParameter(name) && value.length > 4
}

/** What was encoded several times, as a redirect inside of a redirect is. */
const fullyDecoded = (text: string): string => {
  let value = text
  for (let round = 0; round < 4; round++) {
    const after = decoded(value)
    if (after === value) break
    value = after
  }
  return value
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
