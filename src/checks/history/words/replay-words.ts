import type { Located } from '../../../contract/index.ts'
import { parsePath, readExpressions, type Expression } from './expression.ts'
import type { WordReader } from './reader.ts'

/** `x-replay`: what may follow an answer for the same key. */
export type ReplayWords = {
  readonly key: readonly Expression[]
  /** The resource that the call is made on, whose key the request holds. */
  readonly resource: string | undefined
  /** Where an answer has what was made; the empty path is the whole body. */
  readonly made: readonly string[]
  /** Where an answer has what failed to be made. */
  readonly failed: readonly string[] | undefined
  /** Where a refusal has its code. */
  readonly code: readonly string[]
  readonly success: AnswerTest
  readonly partial: AnswerTest | undefined
  /** Refusals after which nobody can say whether the work was done. */
  readonly unknown: readonly Refused[]
  readonly reiterates: Reiterates | undefined
  readonly continues: Continues | undefined
  readonly located: Located
}

/** Which answers are of a kind: by their status and the arrays that are filled or empty. An absent array is empty. */
export type AnswerTest = {
  readonly statuses: readonly string[]
  readonly filled: readonly (readonly string[])[]
  readonly empty: readonly (readonly string[])[]
}

export type Reiterates = {
  /** Whether an answer may be a copy of the first one, older than what other operations have shown since. */
  readonly frozen: boolean
  readonly tolerates: readonly Tolerated[]
  readonly located: Located
}

/** Refusals by their status, and by their code where codes are given. */
export type Refused = { readonly status: string; readonly codes: readonly string[] | undefined }

export type Tolerated = Refused & {
  /** Only once the resource of the call has expired. */
  readonly whenExpired: boolean
}

export type Continues = {
  /** The property of a failure that names its group. */
  readonly group: string | undefined
  /** Where the resource of the call has what is wanted, in groups. */
  readonly wanted:
    | { readonly items: string; readonly nested: string | undefined; readonly group: string; readonly offer: string }
    | undefined
  /** Where something that was made has what was bought. */
  readonly bought: { readonly items: string; readonly offer: string } | undefined
  readonly located: Located
}

export const readReplayWords = (located: Located | undefined, reader: WordReader): ReplayWords | undefined => {
  if (!located) return undefined
  const part = (...names: readonly string[]) => reader.member(located, ...names)
  const path = (name: string) => {
    const text = reader.text(part(name))
    return text === undefined ? undefined : parsePath(text)
  }
  const success = part('success')
  const partial = part('partial')
  return {
    key: readExpressions(part('key'), reader) ?? reader.fail(located, "a member 'key'"),
    resource: reader.text(part('resource')),
    made: path('made') ?? [],
    failed: path('failed'),
    code: path('code') ?? ['code'],
    success: success ? readTest(success, reader) : { statuses: ['2XX'], filled: [], empty: [] },
    partial: partial && readTest(partial, reader),
    unknown: reader.list(part('unknown'))?.map((entry) => readRefused(entry, reader)) ?? usuallyUnknown,
    reiterates: readReiterates(part('after', 'success'), reader),
    continues: readContinues(part('after', 'partial'), reader),
    located
  }
}

/** Whoever was asked gave up, or failed on the way. */
const usuallyUnknown: readonly Refused[] = ['408', '5XX'].map((status) => ({ status, codes: undefined }))

export const readRefused = (entry: Located, reader: WordReader): Refused => ({
  status: reader.requiredText(entry, 'status'),
  codes: reader.texts(reader.member(entry, 'codes'))
})

const readTest = (located: Located, reader: WordReader): AnswerTest => {
  const paths = (name: string) => (reader.texts(reader.member(located, name)) ?? []).map(parsePath)
  return {
    statuses: reader.texts(reader.member(located, 'status')) ?? ['2XX'],
    filled: paths('filled'),
    empty: paths('empty')
  }
}

const answerOf = (located: Located, reader: WordReader, known: string): boolean => {
  const word = reader.member(located, 'answer')
  const answer = reader.text(word)
  if (word && answer !== known && answer !== 'anything') reader.fail(word, `'${known}' or 'anything'`)
  return answer === known
}

const readReiterates = (located: Located | undefined, reader: WordReader): Reiterates | undefined => {
  if (!located || !answerOf(located, reader, 'reiterates')) return undefined
  return {
    frozen: reader.member(located, 'frozen')?.value === true,
    tolerates: (reader.list(reader.member(located, 'tolerates')) ?? []).map((entry) => ({
      ...readRefused(entry, reader),
      whenExpired: reader.text(reader.member(entry, 'when')) === 'expired'
    })),
    located
  }
}

const readContinues = (located: Located | undefined, reader: WordReader): Continues | undefined => {
  if (!located || !answerOf(located, reader, 'continues')) return undefined
  const wanted = reader.member(located, 'wanted')
  const bought = reader.member(located, 'bought')
  return {
    group: reader.text(reader.member(located, 'group')),
    wanted: wanted && {
      items: reader.requiredText(wanted, 'items'),
      nested: reader.text(reader.member(wanted, 'nested')),
      group: reader.requiredText(wanted, 'group'),
      offer: reader.requiredText(wanted, 'offer')
    },
    bought: bought && { items: reader.requiredText(bought, 'items'), offer: reader.requiredText(bought, 'offer') },
    located
  }
}

/** `201` fits `201` and `2XX`. */
export const fitsStatus = (status: number, pattern: string): boolean => {
  const digits = String(status)
  if (digits.length !== pattern.length) return false
  for (let index = 0; index < digits.length; index++) {
    if (!/x/i.test(pattern.charAt(index)) && pattern.charAt(index) !== digits.charAt(index)) return false
  }
  return true
}
