import type { Located } from '../../../contract/index.ts'
import { readCondition, type Condition } from './condition.ts'
import { parsePath } from './expression.ts'
import type { WordReader } from './reader.ts'

/** `x-resource`, and what else stands beside it. */
export type ResourceWords = {
  readonly name: string
  /** The properties that tell one from another. */
  readonly key: readonly string[]
  /** The resource that holds it, where the key counts only inside of it. */
  readonly within: string | undefined
  readonly expires: Expires | undefined
  readonly located: Located
}

/** `x-expires`: no first success later than that. Durations are milliseconds. */
export type Expires = {
  readonly at: string
  readonly otherwise: { readonly of: string; readonly after: number } | undefined
  readonly grace: number
  /** Ids of operations. */
  readonly stops: readonly string[]
  readonly unless: Condition
  readonly located: Located
}

export const readResourceWords = (schema: Located, reader: WordReader): ResourceWords | undefined => {
  const located = reader.word(schema, 'x-resource')
  if (!located) return undefined
  const key = reader.texts(reader.member(located, 'key'))
  return {
    name: reader.requiredText(located, 'name'),
    key: key ?? reader.fail(located, "a member 'key'"),
    within: reader.text(reader.member(located, 'within')),
    expires: readExpires(reader.word(schema, 'x-expires'), reader),
    located
  }
}

const readExpires = (located: Located | undefined, reader: WordReader): Expires | undefined => {
  if (!located) return undefined
  const otherwise = reader.member(located, 'else')
  return {
    at: reader.requiredText(located, 'at'),
    otherwise: otherwise && {
      of: reader.requiredText(otherwise, 'of'),
      after: reader.duration(reader.member(otherwise, 'after')) ?? reader.fail(otherwise, "a member 'after'")
    },
    grace: reader.duration(reader.member(located, 'grace')) ?? 0,
    stops: reader.texts(reader.member(located, 'stops')) ?? [],
    unless: readCondition(reader.member(located, 'unless'), reader),
    located
  }
}

/** `x-named-by`: another resource names this one, once both are in the states that the word gives. */
export type NamedBy = {
  readonly resource: string
  /** The properties of this resource that hold the key of the other. */
  readonly key: readonly string[]
  /** Where the other names this one. Arrays on the way are gone through. */
  readonly at: readonly string[]
  readonly once: Condition
  readonly when: Condition
  readonly operations: readonly string[]
  readonly located: Located
}

export const readNamedBy = (located: Located | undefined, reader: WordReader): NamedBy | undefined =>
  located && {
    resource: reader.requiredText(located, 'resource'),
    key: reader.texts(reader.member(located, 'key')) ?? [],
    at: parsePath(reader.requiredText(located, 'at')),
    once: readCondition(reader.member(located, 'once'), reader),
    when: readCondition(reader.member(located, 'when'), reader),
    operations: reader.texts(reader.member(located, 'in')) ?? [],
    located
  }
