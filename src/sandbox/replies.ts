import type { ServiceFault, ThrottleFault } from '../../generated/openapi.ts'
import type { HeaderFields } from '../exchange/index.ts'
import type { OperationId } from '../../generated/operations.ts'
import type { ResultOf } from '../results.ts'
import type { Change } from './store.ts'
import { gatewayPage, isBeforeService, mfaDemanded, type Refusal } from './refusals.ts'

/** An answer before it has its headers, and what it takes to make it true. */
export type Reply = {
  /** What the call changes. Operations change nothing themselves. */
  readonly change?: Pick<Change, 'cart' | 'orders'>
  readonly status: number
  /** JSON or HTML text; absent where there is no body. */
  readonly body?: string
  readonly isPage?: boolean
  /** A refusal; what the call was for has not happened. */
  readonly isRefusal?: boolean
  /** A gateway or the edge speaks, which knows no MS headers. */
  readonly isBeforeService?: boolean
  readonly headers?: HeaderFields
  /** What `isMfaCompliant` denies, where the request asks for it. */
  readonly lacksMfa?: boolean
}

/**
 * A value that becomes JSON text. JSON has no undefined: an optional member that is undefined is not written, so a body can
 * be one literal that names every member.
 */
export type Written<Value> = Value extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : Value extends object
    ? { readonly [Name in NamesOfRequired<Value>]: Written<Value[Name]> } & {
        readonly [Name in Exclude<keyof Value, NamesOfRequired<Value>>]?: Written<Value[Name]> | undefined
      }
    : Value

type NamesOfRequired<Value> = { [Name in keyof Value]-?: object extends Pick<Value, Name> ? never : Name }[keyof Value]

/** The answer of an operation that did what it was asked. */
export const reply = <Id extends OperationId>(
  _operation: Id,
  status: 200 | 201,
  result: Written<ResultOf<Id>>
): Reply => ({
  status,
  body: JSON.stringify(result)
})

/** An answer that was written before. */
export const repeated = (status: number, body: string): Reply => ({ status, body })

/** @param codeAs how the code of a fault is written */
export const refused = (refusal: Refusal, codeAs: 'number' | 'text' = 'number'): Reply => {
  const { status, retryAfter, wwwAuthenticate } = refusal
  const body = bodyOf(refusal, codeAs)
  return {
    status,
    ...(body !== undefined && { body }),
    isPage: refusal.shape === 'page',
    isRefusal: true,
    isBeforeService: isBeforeService(refusal),
    lacksMfa: refusal.code === mfaDemanded,
    headers: [
      ...(retryAfter === undefined ? [] : [['Retry-After', String(retryAfter)] as const]),
      ...(wwwAuthenticate === undefined ? [] : [['WWW-Authenticate', wwwAuthenticate] as const])
    ]
  }
}

const bodyOf = ({ status, code: number, description, shape = 'fault' }: Refusal, codeAs: 'number' | 'text') => {
  const code = codeAs === 'text' ? String(number) : number
  switch (shape) {
    case 'none':
      return undefined
    case 'page':
      return gatewayPage(`${status} ${pageTitles[status] ?? 'Error'}`, description)
    case 'throttle':
      return JSON.stringify({ statusCode: status, message: description } satisfies ThrottleFault)
    case 'fault':
      return JSON.stringify({ code, description, data: [], source: 'PartnerFD' } satisfies ServiceFault)
    case 'newer-fault':
      return JSON.stringify({
        code,
        description,
        message: description,
        errorName: 'UnexpectedError',
        isRetryable: true,
        parameters: {},
        errorMessageExtended: ''
      } satisfies ServiceFault)
  }
}

const pageTitles: Readonly<Record<number, string>> = {
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout'
}
