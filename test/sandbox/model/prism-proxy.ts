import { createLogger } from '@stoplight/prism-core'
import { createInstance, getHttpOperationsFromSpec, type IHttpRequest } from '@stoplight/prism-http'

/** Something that Prism says against a request or an answer. */
export type Complaint = { readonly request: string; readonly about: 'request' | 'answer'; readonly message: string }

export type PrismProxy = {
  /** Goes through Prism to the server, and back. */
  readonly fetch: typeof globalThis.fetch
  /** Whatever Prism notices, warnings included: an undocumented status is no more than that to it. */
  readonly complaints: readonly Complaint[]
  /** How many answers it has seen. */
  readonly answers: () => number
}

/** Prism's validation proxy, in this process, in front of a server. */
export const createPrismProxy = async (contract: string, upstream: string): Promise<PrismProxy> => {
  const operations = await getHttpOperationsFromSpec(contract)
  const config = {
    isProxy: true,
    upstream: new URL(upstream),
    upstreamProxy: undefined,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    // Whatever it notices, the answer is passed on: a run goes on to its end.
    errors: false,
    mock: { dynamic: false }
  } as const
  const prism = createInstance(config, { logger: createLogger('proxy', { level: 'silent' }) })
  const complaints: Complaint[] = []
  let answers = 0
  return {
    complaints,
    answers: () => answers,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const passed = await prism.request(await toPrism(request), operations, config)()
      if (passed._tag === 'Left') throw new TypeError('fetch failed', { cause: passed.left })
      const { output, validations } = passed.right
      answers++
      for (const [about, notices] of [
        ['request', validations.input],
        ['answer', validations.output]
      ] as const)
        for (const { message, path = [] } of notices)
          complaints.push({
            request: `${request.method} ${request.url}`,
            about,
            message: `${path.join('.')}: ${message}`
          })
      return new Response(bodyOf(output.body), {
        status: output.statusCode,
        headers: output.headers as Record<string, string>
      })
    }
  }
}

const toPrism = async (request: Request): Promise<IHttpRequest> => {
  const { pathname, searchParams } = new URL(request.url)
  const text = await request.text()
  return {
    method: request.method.toLowerCase() as IHttpRequest['method'],
    url: { path: pathname, query: Object.fromEntries(searchParams) },
    headers: Object.fromEntries(request.headers),
    ...(text !== '' && { body: JSON.parse(text) as unknown })
  }
}

/** Prism has parsed what was JSON. */
const bodyOf = (body: unknown): string | null => {
  if (body === undefined || body === null || body === '') return null
  return typeof body === 'string' ? body : JSON.stringify(body)
}
