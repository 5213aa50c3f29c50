import { isError } from '../errors/is-error.ts'

/** Takes one token out of whatever is about to leave the client. */
export type Redaction = {
  /** The text, with REDACTED where the token was. */
  readonly text: (text: string) => string
  /** The cause of an error: the same value where it cannot hold the token, otherwise a copy of what it says without it. */
  readonly cause: (cause: unknown) => unknown
}

const redacted = 'REDACTED'
// Shorter than any token that is issued: as a part of a text it would be an ordinary word.
const shortestToken = 16

/**
 * Runtimes and fetch implementations quote headers in their errors, and debug pages of gateways quote whole requests. So
 * the token is taken out where such a value comes in, and nobody behind has to remember.
 */
export const createRedaction = (token: string): Redaction => {
  const start = token.slice(0, shortestToken)
  const text = (from: string): string =>
    from.includes(start) || from.includes('\\') ? from.replaceAll(patternOf(token), `$1${redacted}`) : from
  return { text, cause: (cause) => cleanCause(cause, text) }
}

/** The token, and whatever begins like it: pages cut what they quote. */
const patternOf = (token: string): RegExp =>
  new RegExp(
    token.length < shortestToken
      ? `(Bearer )${escapable(token)}`
      : `()(?:${escapable(token)}|${escapable(token.slice(0, shortestToken))}(?:\\\\?[^\\s"'<>\\\\])*)`,
    'gi'
  )

/** JSON may write any character as an escape, and some serialisers do so with `/` and `+`, which tokens have. */
const escapable = (text: string): string =>
  text.replaceAll(
    /./g,
    (one) => `(?:\\\\?${/\w/.test(one) ? one : `\\${one}`}|\\\\u00${one.charCodeAt(0).toString(16)})`
  )

const cleanCause = (cause: unknown, text: (from: string) => string): unknown => {
  try {
    return isClean(cause, text, 0) ? cause : copyOf(cause, text, 0)
  } catch {
    // A getter or a proxy that throws.
    return new Error('What was thrown cannot be read.')
  }
}

const deepest = 8

/** Whether a value is data through and through, without the token. Of a Request or a Headers that cannot be known. */
const isClean = (value: unknown, text: (from: string) => string, depth: number): boolean => {
  if (typeof value === 'string') return text(value) === value
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  if (depth > deepest || !(isError(value) || isPlain(value))) return false
  if (isError(value) && [value.name, value.message].some((said) => text(said) !== said)) return false
  if (isError(value) && !inherited(value).every((key) => isClean(Reflect.get(value, key), text, depth + 1)))
    return false
  return Reflect.ownKeys(value).every(
    (key) => isClean(key, text, depth) && isClean(Reflect.get(value, key), text, depth + 1)
  )
}

/** Getters and functions of a class of its own may say more than its members do. Those that every realm's errors have do not. */
const inherited = (error: Error): PropertyKey[] => {
  const keys: PropertyKey[] = []
  for (let here: object = error; !Object.hasOwn(here, 'toString');) {
    here = Object.getPrototypeOf(here) as object
    keys.push(...Reflect.ownKeys(here))
  }
  return keys.filter((key) => key !== 'constructor' && key !== 'toString')
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null
}

const copyOf = (value: unknown, text: (from: string) => string, depth: number): unknown => {
  if (typeof value === 'string') return text(value)
  if (!isError(value) || depth > deepest) return new Error('Something was thrown that may quote the token.')
  const copy = new Error(text(value.message))
  for (const key of ['name', 'stack', ...Object.keys(value)]) {
    const member: unknown = Reflect.get(value, key)
    const kept = typeof member === 'string' ? text(member) : member
    if (text(key) === key && typeof kept !== 'object' && typeof kept !== 'function') {
      Object.defineProperty(copy, key, { value: kept, configurable: true, writable: true, enumerable: key !== 'stack' })
    }
  }
  if (value.cause !== undefined) copy.cause = copyOf(value.cause, text, depth + 1)
  return copy
}
