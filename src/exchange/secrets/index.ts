import { byName } from './by-name.ts'
import { byShape } from './by-shape.ts'
import { inJson } from './in-json.ts'
import { isSecretName, plainName } from './names.ts'
import { replaceSpans, unquoted, whole, type Span } from './spans.ts'

export { isSecretName } from './names.ts'
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
      ...inText(text)
    ]
  })

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
  if (!mayHoldSecret.test(text)) return []
  return isJson(text) ? [...inJson(text, inText)] : [...inJson(text, inText), ...byShape(text), ...byName(text)]
}

/** What byShape and byName find has one of these. Most strings of a JSON body have none: the long way is for the rest. */
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
