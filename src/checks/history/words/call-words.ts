import type { Located } from '../../../contract/index.ts'
import type { Equality } from './equality.ts'
import { parseExpression, type Expression } from './expression.ts'
import type { WordReader } from './reader.ts'
import { readRefused, type Refused } from './replay-words.ts'

/** A part of a request that a call id belongs to: the operation, all path parameters, the body, or one expression. */
export type CallPart = 'operation' | 'path' | 'body' | { readonly text: string; readonly expression: Expression }

/** `x-call-id` on a header. */
export type CallIdWords = {
  /** The header. */
  readonly name: string
  readonly equality: Equality
  readonly renew: 'after-answer' | 'every-call'
  /** Upper case; every method, where it is missing. */
  readonly methods: readonly string[] | undefined
  /** What is equal in all attempts of one call. */
  readonly call: readonly CallPart[]
  /** For how long, in milliseconds, the attempt after an unanswered one keeps the id. */
  readonly keep: { readonly milliseconds: number; readonly located: Located } | undefined
  /** Statuses, ranges and media types of answers after which an attempt may have the same id. */
  readonly mayKeep: readonly string[]
  /** An id counts inside of these: requests that differ in one of them may have the same, and mean different calls. */
  readonly scope: readonly CallPart[]
  /** Requests of one scope that differ in one of these never share the id. */
  readonly within: readonly CallPart[]
  /** How a service refuses an id that was used before. */
  readonly refused: readonly Refused[]
  readonly echoed: boolean
  /** It is part of a key of `x-replay`: what makes a call happen once (an idempotency key), and no mere name of the call. */
  readonly isKey: boolean
  readonly located: Located
}

export const readCallIdWords = (
  header: { readonly name: string; readonly located: Located; readonly equality: Equality },
  replayKey: readonly Expression[],
  reader: WordReader
): CallIdWords | undefined => {
  const located = reader.word(header.located, 'x-call-id')
  if (!located) return undefined
  const part = (...names: readonly string[]) => reader.member(located, ...names)
  const renew = part('renew')
  if (!renew || (renew.value !== 'after-answer' && renew.value !== 'every-call')) {
    return reader.fail(renew ?? located, "renew: 'after-answer' or 'every-call'")
  }
  const keep = part('keep')
  return {
    name: header.name,
    equality: header.equality,
    renew: renew.value,
    methods: reader.texts(part('methods'))?.map((method) => method.toUpperCase()),
    call: readParts(part('call'), reader) ?? ['operation', 'path', 'body'],
    keep: keep && {
      milliseconds: reader.duration(reader.member(keep, 'for')) ?? Number.POSITIVE_INFINITY,
      located: keep
    },
    mayKeep: reader.texts(part('mayKeep')) ?? [],
    scope: readParts(part('scope'), reader) ?? scopeIn(replayKey, header.name),
    within: readParts(part('within'), reader) ?? [],
    refused: reader.list(part('refused'))?.map((entry) => readRefused(entry, reader)) ?? [],
    echoed: part('echoed')?.value === true,
    isKey: replayKey.some(isHeader(header.name)),
    located
  }
}

/** An id that is part of a key of `x-replay` counts inside of the other parts of the key. */
const scopeIn = (replayKey: readonly Expression[], header: string): CallPart[] =>
  replayKey.some(isHeader(header)) ? restOf(replayKey, header) : []

/** The parts of a key beside a header. */
export const restOf = (replayKey: readonly Expression[], header: string): CallPart[] =>
  replayKey.filter((part) => !isHeader(header)(part)).map((expression) => ({ text: '', expression }))

const isHeader =
  (name: string) =>
  (part: Expression): boolean =>
    part.from === 'header' && part.name.toLowerCase() === name.toLowerCase()

const readParts = (located: Located | undefined, reader: WordReader): CallPart[] | undefined =>
  reader
    .texts(located)
    ?.map((text) =>
      text === 'operation' || text === 'path' || text === 'body' ? text : { text, expression: parseExpression(text) }
    )
