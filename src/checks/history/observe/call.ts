import { headerValue, headerValues, redacted, type Exchange, type RecordedRequest } from '../../../exchange/index.ts'
import { canonical, isGuidShaped, type Equality } from '../words/equality.ts'
import type { Expression } from '../words/expression.ts'
import type { CallPart } from '../words/call-words.ts'
import type { OperationWords } from '../words/index.ts'
import type { Mark } from './mark.ts'

/** A request that the contract has an operation for. */
export type Asked = {
  readonly exchange: { readonly request: RecordedRequest }
  readonly words: OperationWords
  readonly pathParameters: Readonly<Record<string, string>>
}

/** An exchange that the contract has an operation for. */
export type Call = Asked & { readonly exchange: Exchange; readonly mark: Mark }

export type RequestValue = { readonly text: string; readonly equality: Equality }

/** What a request has for an expression; `undefined` where it has nothing. */
export const requestValue = (call: Asked, expression: Expression): RequestValue | undefined => {
  const text = requestText(call, expression)
  return text === undefined ? undefined : { text, equality: call.words.equalityOf(expression) }
}

const requestText = ({ exchange, pathParameters }: Asked, expression: Expression): string | undefined => {
  switch (expression.from) {
    case 'path':
      return Object.hasOwn(pathParameters, expression.name) ? pathParameters[expression.name] : undefined
    case 'query':
      return new URL(exchange.request.url).searchParams.get(expression.name) ?? undefined
    case 'header': {
      const value = headerValue(exchange.request.headers, expression.name)
      return value === redacted ? undefined : value
    }
    case 'property':
      return undefined
  }
}

/** A text that is equal for requests with equal parts; `undefined` where a part is not known. */
export const partsKey = (call: Asked, parts: readonly CallPart[]): string | undefined => {
  const texts: string[] = []
  for (const part of parts) {
    const text = partKey(call, part)
    if (text === undefined) return undefined
    texts.push(text)
  }
  return JSON.stringify(texts)
}

/** Equal for all calls of which one reiterates the answer to another (`x-replay`); `undefined` where a part is not known. */
export const replayKey = (call: Asked): string | undefined => {
  const { operation, replay } = call.words
  const key =
    replay &&
    partsKey(
      call,
      replay.key.map((expression) => ({ text: '', expression }))
    )
  return key === undefined ? undefined : `${operation.id} ${key}`
}

const partKey = (call: Asked, part: CallPart): string | undefined => {
  if (part === 'operation') return call.words.operation.id
  if (part === 'path') return pathKey(call)
  if (part === 'body') return bodyKey(call)
  const value = requestValue(call, part.expression)
  return value && canonical(value.text, value.equality)
}

/** The path parameters of a request. */
const pathKey = ({ pathParameters, words }: Asked): string =>
  Object.keys(pathParameters)
    .map((name) => encodeURIComponent(canonical(pathParameters[name], words.equalityOf({ from: 'path', name }))))
    .join('/')

/**
 * What a request wants: equal for texts of JSON that differ in blanks, in the order of members or in members that are null,
 * and in the case of names where the service reads them in any. A body that the operation does not take wants nothing.
 */
const bodyKey = ({ exchange, words: { operation } }: Asked): string | undefined => {
  const { body } = exchange.request
  if (!operation.requestBody || body.kind === 'none') return ''
  if (body.kind === 'unrecorded') return undefined
  if (body.kind === 'binary') return body.bytes.join()
  try {
    const wanted: unknown = JSON.parse(body.text.replace(/^\uFEFF/, ''))
    return JSON.stringify(wanted, operation.requestBody.anyCase ? inOrderOfAnyCase : inOrder)
  } catch {
    // No JSON, or nested too deep to be walked through.
    return body.text
  }
}

const membersInOrder =
  (spelled: (name: string) => string) =>
  (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, member]) => member !== null)
            .map(([name, member]: [string, unknown]): [string, unknown] => [spelled(name), member])
            .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
        )
      : value

const inOrder = membersInOrder((name) => name)
const inOrderOfAnyCase = membersInOrder((name) => name.toLowerCase())

/** The id that a request was sent with: the single value of the header, where there is one that was not redacted. */
export const idOf = ({ exchange }: Asked, header: string): string | undefined => {
  const values = headerValues(exchange.request.headers, header)
  const [value] = values
  return values.length === 1 && value !== undefined && value !== '' && value !== redacted ? value : undefined
}

/** Whether an id has not the shape that ids have. */
export const isNoId = ({ equality }: { readonly equality: Equality }, text: string): boolean =>
  equality === 'guid' && !isGuidShaped(text)

/** Where a header stands among the fields of a request or an answer: a pointer below the exchange. */
export const headerPointer = ({ exchange }: Call, side: 'request' | 'response', name: string): string => {
  const fields = exchange[side]?.headers ?? []
  const index = fields.findIndex(([sent]) => sent.toLowerCase() === name.toLowerCase())
  return index < 0 ? `/${side}/headers` : `/${side}/headers/${index}/value`
}
