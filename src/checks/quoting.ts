import { describeValue, parsePointer, WrittenNumber } from '../contract/index.ts'
import { holdsSecret, isSecretName, isSecretParameter, redacted, redactShapes } from '../exchange/index.ts'
import type { Place } from '../finding.ts'

/**
 * The door through which traffic comes into findings. A value is quoted only where the names it stands under, its place and
 * its own shape are harmless; of any other one its kind is told, and that it is not shown.
 */
export type Source = {
  /** Where it was sent. */
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'form' | 'body'
  /** The names above it, the outermost first: of the parameter, of the members. */
  readonly names: readonly string[]
}

/** As {@link describeValue}. */
export const quote = (value: unknown, source: Source): string =>
  isShown(value, source)
    ? describeValue(withoutSecretNames(value))
    : `${kindOf(value)} that is not shown, as it may be a secret`

/** A text in a message, in quotes, as a law speaks of ids and keys. */
export const quoteText = (text: string, ...names: readonly string[]): string =>
  isShown(text, { in: 'body', names })
    ? `'${text.length > 80 ? `${text.slice(0, 77)}…` : text}'`
    : 'a text that is not shown'

const isShown = (value: unknown, source: Source): boolean => {
  if (value === undefined || value === null || typeof value === 'boolean') return true
  const { names, in: place } = source
  if (place === 'cookie' || names.some((name) => isSecretIn(place, name))) return false
  const isNumber = value instanceof WrittenNumber
  if (isCard(names) && (isNumber || typeof value !== 'object')) return false
  if (isNumber) return !holdsSecret(value.text)
  if (typeof value === 'object') return true
  return !holdsSecret(typeof value === 'string' ? value : JSON.stringify(value))
}

const isSecretIn = (place: Source['in'], name: string): boolean =>
  place === 'body' ? isSecretName(name) : isSecretParameter(name.replace(/^x-/i, ''))

/** What stands in a card of payment, whatever it is called there. */
const isCard = (names: readonly string[]): boolean => names.some((name) => /(?:^|[a-z_-])cards?$/i.test(name))

const kindOf = (value: unknown): string => {
  if (value instanceof WrittenNumber) return 'a number'
  if (typeof value === 'string') return `text of ${value.length} ${value.length === 1 ? 'character' : 'characters'}`
  if (Array.isArray(value)) return `an array of ${value.length}`
  return typeof value === 'object' ? `an object of ${Object.keys(Object(value) as object).length}` : `a ${typeof value}`
}

/** Objects are described by their names, and a name may be a secret, too: that of a member of a map. */
const withoutSecretNames = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof WrittenNumber
    ? value
    : Object.fromEntries(Object.keys(value).map((name) => [redactShapes(name), null]))

/** The names of a pointer into a value: indices of lists are none. */
export const namesIn = (pointer: string): string[] => parsePointer(pointer).filter((segment) => !/^\d+$/.test(segment))

/** A pointer as a text: names that are a secret by their shape, or stand in what is one as a whole, are left out. */
export const shownPointer = (pointer: string): string => {
  let isSecret = false
  return pointer
    .split('/')
    .map((segment) => {
      const shown = isSecret && /\d/.test(segment) && !/^\d{1,6}$/.test(segment) ? redacted : redactShapes(segment)
      isSecret ||= isSecretName(segment)
      return shown
    })
    .join('/')
}

/** A place whose pointer leads through names of traffic. */
export const shownPlace = ({ file, pointer, ...lines }: Place): Place => ({
  file: redactShapes(file),
  pointer: pointer.split('#').map(shownPointer).join('#'),
  ...lines
})

/** The path of a URL, without what its template calls a secret. */
export const shownPath = (path: string, template?: string): string => {
  const segments = path.split('/')
  const parts = (template ?? '').replace(/\/$/, '').split('/')
  // The server may have a path of its own before that of the operation.
  for (let back = 1; back <= parts.length && back <= segments.length; back++) {
    const names = [...(parts.at(-back) ?? '').matchAll(/\{([^{}]{1,200})\}/g)].map(([, name = '']) => name)
    if (names.some(isSecretParameter)) segments[segments.length - back] = redacted
  }
  return segments.join('/')
}
