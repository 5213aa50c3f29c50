import type { Located } from '../../../contract/index.ts'
import { readCondition, type Condition } from './condition.ts'
import { parseExpression, parsePath, parseUriTemplate, type Expression, type UriTemplate } from './expression.ts'
import { readLifetime, type Lifetime } from './lifetime.ts'
import type { WordReader } from './reader.ts'
import { readNamedBy, type NamedBy } from './resource-words.ts'

/** What stands beside a property about the next answer. */
export type PropertyWords = {
  readonly lifetime: Lifetime | undefined
  readonly items: Items | undefined
  readonly unique: Unique | undefined
  readonly equals: readonly Equals[]
  readonly namedBy: NamedBy | undefined
}

/** `x-items`, and `x-lag` beside it. */
export type Items = {
  readonly kind: 'closed' | 'open'
  readonly located: Located
  readonly lag: Lag | undefined
}

/** For how long an item may be missing from a list, counted from its property `of`. */
export type Lag = {
  readonly milliseconds: number
  readonly of: string
  /** Requests that have one of these list less; a list with one of these properties beside it is one page of several. */
  readonly unless: readonly Expression[]
  readonly located: Located
}

/** `x-unique`: a value belongs to one of each. */
export type Unique = {
  readonly resources: readonly string[]
  readonly expressions: readonly { readonly text: string; readonly expression: Expression }[]
  readonly when: Condition
  readonly located: Located
}

/** `x-equals`, for the value itself (an empty path) or for a member of it. */
export type Equals = {
  readonly path: readonly string[]
  readonly expected: { readonly expression: Expression } | { readonly uri: UriTemplate }
  /** As the contract has it. */
  readonly text: string
  readonly located: Located
}

export const readPropertyWords = (property: Located, reader: WordReader): PropertyWords => ({
  lifetime: readLifetime(reader.word(property, 'x-lifetime'), reader),
  items: readItems(property, reader),
  unique: readUnique(reader.word(property, 'x-unique'), reader),
  equals: readEquals(reader.word(property, 'x-equals'), reader),
  namedBy: readNamedBy(reader.word(property, 'x-named-by'), reader)
})

/** The words about the items of an array, beside its property or in its schema. */
export const readItems = (property: Located, reader: WordReader): Items | undefined => {
  const located = reader.word(property, 'x-items')
  const kind = reader.text(located)
  if (located === undefined || kind === undefined) return undefined
  if (kind !== 'closed' && kind !== 'open') return reader.fail(located, "'closed' or 'open'")
  return { kind, located, lag: readLag(reader.word(property, 'x-lag'), reader) }
}

const readLag = (located: Located | undefined, reader: WordReader): Lag | undefined =>
  located && {
    milliseconds: reader.duration(reader.member(located, 'for')) ?? reader.fail(located, "a member 'for'"),
    of: reader.requiredText(located, 'of'),
    unless: (reader.texts(reader.member(located, 'unless')) ?? []).map(parseExpression),
    located
  }

const readUnique = (located: Located | undefined, reader: WordReader): Unique | undefined => {
  if (!located) return undefined
  const to = (reader.texts(reader.member(located, 'to')) ?? reader.fail(located, "a member 'to'")).map((text) => ({
    text,
    expression: parseExpression(text)
  }))
  return {
    // A bare name is that of a resource.
    resources: to.filter(({ expression }) => expression.from === 'property').map(({ text }) => text),
    expressions: to.filter(({ expression }) => expression.from !== 'property'),
    when: readCondition(reader.member(located, 'when'), reader),
    located
  }
}

const readEquals = (located: Located | undefined, reader: WordReader): Equals[] => {
  if (!located) return []
  const one = (path: readonly string[], word: Located): Equals => {
    const text = reader.text(word) ?? ''
    const expected = text.startsWith('/') ? { uri: parseUriTemplate(text) } : { expression: parseExpression(text) }
    return { path, expected, text, located: word }
  }
  return typeof located.value === 'string'
    ? [one([], located)]
    : reader.entries(located).map(([path, word]) => one(parsePath(path), word))
}
