import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'

/** Like the client's: any `fetch` that takes a Request. */
export type Fetch = (request: Request) => Promise<Response>

/** What the last answer of a token endpoint said that the library keeps to itself. */
export type TokenAnswer = { readonly expiresIn: number | undefined; readonly refreshToken: string | undefined }

/**
 * The library's way to the network, by `fetch`. It demands https of an authority, and so does this. It follows no redirect: a secret
 * would travel along.
 *
 * @internal
 */
export const createNetwork = (
  fetch: Fetch
): { readonly network: INetworkModule; readonly answer: () => TokenAnswer } => {
  let last: TokenAnswer = { expiresIn: undefined, refreshToken: undefined }
  const send = async <T>(
    method: string,
    url: string,
    options: NetworkRequestOptions = {}
  ): Promise<NetworkResponse<T>> => {
    const { headers = {}, body } = options
    const request = new Request(url, { method, headers, redirect: 'manual', ...(body !== undefined && { body }) })
    const response = await fetch(request)
    const text = await response.text()
    const answer = asJson(text)
    if (response.ok && typeof answer['access_token'] === 'string') last = tokenAnswerOf(answer)
    return { headers: Object.fromEntries(response.headers), body: answer as T, status: response.status }
  }
  return {
    network: {
      sendGetRequestAsync: (url, options) => send('GET', url, options),
      sendPostRequestAsync: (url, options) => send('POST', url, options)
    },
    answer: () => last
  }
}

/** A page of a proxy is no answer, and the library would fail on it without a word. */
const asJson = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  return { error: 'answer_is_not_json', error_description: '' }
}

const tokenAnswerOf = (answer: Record<string, unknown>): TokenAnswer => {
  const seconds = Number(answer['expires_in'])
  const refreshToken = answer['refresh_token']
  return {
    expiresIn: Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
    refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : undefined
  }
}
