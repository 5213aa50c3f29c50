import type { AuthorityFailure } from './credentials-error.ts'
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'

/** Like the client's: any `fetch` that takes a Request. */
export type Fetch = (request: Request) => Promise<Response>

/** What the last answer of a token endpoint said that the library keeps to itself. */
export type TokenAnswer = { readonly expiresIn: number | undefined; readonly refreshToken: string | undefined }

/** The way itself, and what it was answered last. @internal */
export type Network = {
  readonly network: INetworkModule
  readonly answer: () => TokenAnswer
  /** How the last request ended; `undefined` where it gave a token. */
  readonly failure: () => AuthorityFailure | undefined
}

/**
 * The library's way to the network, by `fetch`. It follows no redirect: a secret would travel along.
 *
 * @param addressOf where a URL of the library really leads
 *
 * @internal
 */
export const createNetwork = (fetch: Fetch, addressOf: (url: string) => string): Network => {
  let failure: AuthorityFailure | undefined
  let last: TokenAnswer = { expiresIn: undefined, refreshToken: undefined }
  const send = async <T>(
    method: string,
    url: string,
    options: NetworkRequestOptions = {}
  ): Promise<NetworkResponse<T>> => {
    const { headers = {}, body } = options
    const request = new Request(addressOf(url), {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body })
    })
    const { response, text } = await answered(fetch, request).catch((cause: unknown) => {
      failure = { kind: 'unreachable', cause }
      throw cause
    })
    const { status } = response
    const value = asJson(text)
    const answer = value ?? { error: 'answer_is_not_json', error_description: '' }
    failure = response.ok && value ? undefined : { kind: 'answered', status, isJson: value !== undefined }
    if (response.ok && typeof answer['access_token'] === 'string') last = tokenAnswerOf(answer)
    return { headers: Object.fromEntries(response.headers), body: answer as T, status }
  }
  return {
    network: {
      sendGetRequestAsync: (url, options) => send('GET', url, options),
      sendPostRequestAsync: (url, options) => send('POST', url, options)
    },
    answer: () => last,
    failure: () => failure
  }
}

const answered = async (fetch: Fetch, request: Request) => {
  const response = await fetch(request)
  return { response, text: await response.text() }
}

/** A page of a proxy is no answer, and the library would fail on it without a word. */
const asJson = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said by whoever asked.
  }
  return undefined
}

const tokenAnswerOf = (answer: Record<string, unknown>): TokenAnswer => {
  const seconds = Number(answer['expires_in'])
  const refreshToken = answer['refresh_token']
  return {
    expiresIn: Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
    refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : undefined
  }
}
