import type { GatewayPage, ServiceFault, ThrottleFault } from '../../../generated/openapi.ts'
import { present } from '../present.ts'
import type { HeaderReader } from '../wire/header-reader.ts'
import { readRetryAfter, type RetryAfter } from './retry-after.ts'

/** A no that the contract documents, by the service or by a gateway before it. */
export type Refusal = {
  /** The HTTP status: 200 for a fault inside a success. */
  readonly status: number
  /**
   * The fault's code, always as text: the service writes an integer, the article says text. As it came in `body`. Means
   * something only together with status and `source`. Gateways have none.
   */
  readonly code?: string
  /** What went wrong, for people, in the language of `X-Locale`; of a throttling gateway its message. */
  readonly description?: string
  /** The part of the service that speaks, such as `PartnerFD`. */
  readonly source?: string
  /** Further texts of the fault. */
  readonly data?: readonly string[]
  /** When a repeat is welcome, from the header `Retry-After`. Absent where nothing was said. */
  readonly retryAfter?: RetryAfter
  /** `WWW-Authenticate` as it came. */
  readonly authenticate?: string
  /** What to do, for people, where the service does not say so: a user has to pass multifactor authentication. */
  readonly advice?: string
  /** What was answered: the fault, the gateway's fault, or the text of a gateway's page. Absent when there was no body. */
  readonly body?: RefusalBody
}

/** The bodies that a refusal may have in the contract. */
export type RefusalBody = ServiceFault | ThrottleFault | GatewayPage

export const refusalOf = (
  status: number,
  headers: HeaderReader,
  body: RefusalBody | undefined,
  now: () => number
): Refusal => {
  const retryAfter = headers.get('retry-after')
  const said = whatIsSaid(body)
  return present<Refusal>({
    status,
    code: said.code,
    description: said.description,
    source: said.source,
    data: said.data,
    retryAfter: retryAfter === undefined ? undefined : readRetryAfter(retryAfter, headers.get('date'), now),
    authenticate: headers.get('www-authenticate'),
    advice: status === 401 && isMfaDemanded(body, said.code, headers) ? mfaAdvice : undefined,
    body
  })
}

/** A fault, or since before 2026 no body at all. */
const isMfaDemanded = (body: RefusalBody | undefined, code: string | undefined, headers: HeaderReader): boolean =>
  body === undefined ? saysInvalidToken(headers.get('www-authenticate')) : code === '900421'

/** What RFC 6750 calls a token that is over, and what the edge says of a user without multifactor authentication. */
export const saysInvalidToken = (authenticate = ''): boolean => authenticate.includes('invalid_token')

const mfaAdvice = 'Sign the user in with multifactor authentication, and call with a token of that sign-in.'

const whatIsSaid = (
  body: RefusalBody | undefined
): Partial<Pick<Refusal, 'code' | 'description' | 'source' | 'data'>> => {
  // A page is for people; nothing in it is meant for programs.
  if (body === undefined || typeof body === 'string') return {}
  if (!('code' in body)) return { description: body.message }
  const { code, description, source, data } = body
  return present({ code: String(code), description, source, data })
}
