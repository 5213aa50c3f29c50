import { fileURLToPath } from 'node:url'
import type * as PrismCore from '@stoplight/prism-core'
import type * as PrismHttp from '@stoplight/prism-http'
import type { Contract, Operation } from '../contract/index.ts'
import { InputError } from '../input-error.ts'
import { scenariosOf, type Chosen } from './choice.ts'
import type { Violation } from './misuse.ts'

/** A request in Prism's terms: names of headers in lower case, the body parsed where it is JSON, null where there is none. */
export type PrismRequest = {
  readonly path: string
  readonly query: Readonly<Record<string, string | string[]>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export type PrismAnswer = {
  readonly status: number
  /** Values for the headers that the response documents: their examples, else values that Prism makes up. */
  readonly headers: Readonly<Record<string, string>>
  /** The name of the scenario whose body it is; absent for a response without content. */
  readonly scenario?: string
  /** Prism's own problem+json: the request violates the contract, and no scenario of the contract says so. */
  readonly problem?: unknown
  readonly violations: readonly Violation[]
}

export type Prism = {
  /** Judges a request, and takes the answer chosen, or the contract's answer to a request that violates it. */
  readonly ask: (operation: Operation, request: PrismRequest, chosen: Chosen) => Promise<PrismAnswer>
}

type PrismOperation = Parameters<PrismHttp.PrismHttpInstance['request']>[1][number]
type PrismResponse = NonNullable<PrismOperation['responses']>[number]
type Packages = {
  readonly http: typeof PrismHttp
  readonly core: typeof PrismCore
}

/**
 * Prism on a contract, without its server: that one refuses a scenario whose media type the request does not accept, has
 * no answer without a body, and cannot refuse to answer.
 *
 * @throws InputError where Prism is not installed, or cannot read the contract
 */
export const createPrism = async (contract: Contract, load: () => Promise<Packages> = loadPackages): Promise<Prism> => {
  const { http, core } = await load().catch((cause: unknown) => {
    throw new InputError(
      'Failed to start the mock: expected the packages @stoplight/prism-http and @stoplight/prism-core, but they cannot be ' +
        "loaded. Run 'npm install --save-dev @stoplight/prism-http @stoplight/prism-core'.",
      { file: 'package.json' },
      { cause }
    )
  })
  const operations = await readOperations(contract, http)
  const base = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    // Answers were judged when the mock started, and by the contract's own validators: Prism's miss and invent errors.
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined
  } as const
  const prism = http.createInstance(
    { ...base, mock: { dynamic: false } },
    { logger: core.createLogger('mock', { level: 'silent' }) }
  )

  return {
    ask: async (operation, { path, query, headers, body }, { status, scenario }) => {
      const resource = operations.get(operation)
      if (!resource) throw new Error(`Prism does not know ${operation.id}, which is in the contract.`)
      const input = { method: resource.method as 'get', url: { path, query }, headers, body }
      const mock = {
        dynamic: false,
        code: status,
        // Said here, so that the request's Accept header does not choose another answer.
        mediaTypes: [scenario?.mediaType.name ?? '*/*']
      }
      const asked = scenario ? { ...mock, exampleKey: scenario.name } : mock
      let result = await prism.request(input, [resource], { ...base, mock: asked })()
      // Prism looks for the example among the answers to a request that violates the contract, and may not find it there.
      if (result._tag === 'Left' && (result.left as ProblemError).status === 404) {
        result = await prism.request(input, [resource], { ...base, mock })()
      }
      if (result._tag === 'Left') return readProblem(result.left, http)
      const { output, validations } = result.right
      return {
        status: output.statusCode,
        headers: sendable(output.headers),
        ...(typeof output.body === 'string' && { scenario: output.body }),
        violations: validations.input.map(({ path: location = [], severity, code, message }) => ({
          location: ['request', ...location.map(String)],
          severity: severityNames[severity],
          ...(code !== undefined && { code }),
          message
        }))
      }
    }
  }
}

const loadPackages = async (): Promise<Packages> => {
  // Slow to load, and not installed with the package: only who starts a mock pays.
  const [http, core] = await Promise.all([import('@stoplight/prism-http'), import('@stoplight/prism-core')])
  return { http, core }
}

const readOperations = async (contract: Contract, http: Packages['http']): Promise<Map<Operation, PrismOperation>> => {
  const file = fileURLToPath(contract.documents.root.uri)
  const read = await http.getHttpOperationsFromSpec(file).catch((cause: unknown) => {
    throw new InputError(
      `Failed to start the mock: Prism cannot read the contract. It says: ${cause instanceof Error ? cause.message : String(cause)}`,
      contract.place(contract.documents.root),
      { cause }
    )
  })
  return new Map(
    contract.operations.flatMap((operation) => {
      const known = read.find(
        ({ method, path }) => method.toUpperCase() === operation.method && path === operation.path
      )
      if (!known) return []
      // Prism would call the URLs of callbacks.
      const { callbacks: _, ...resource } = known
      return [[operation, { ...resource, responses: playedResponses(contract, operation, resource.responses) }]]
    })
  )
}

/**
 * The responses that Prism may answer with: those with a scenario, and those without content. It would make up bodies for
 * the others; a request that violates the contract would get a 422 out of a range 4XX.
 *
 * Prism gets the names of scenarios as their bodies. The name tells which scenario Prism took, and body and headers are
 * then those of the contract itself, not what Prism's reader of YAML makes of them.
 */
const playedResponses = (
  contract: Contract,
  operation: Operation,
  responses: readonly PrismResponse[]
): PrismResponse[] => {
  const scenarios = scenariosOf(contract, operation)
  return operation.responses.flatMap((response): PrismResponse[] => {
    const own = scenarios.filter((scenario) => scenario.response === response)
    const known = responses.find(({ code }) => code === response.status)
    if (!known || (own.length === 0 && response.content.length > 0)) return []
    const contents = response.content.flatMap((mediaType) => {
      const examples = own
        .filter((scenario) => scenario.mediaType === mediaType)
        .map(({ name }) => ({ id: name, key: name, value: name }))
      return examples.length === 0 ? [] : [{ id: mediaType.name, mediaType: mediaType.name, examples }]
    })
    return [{ ...known, contents }]
  })
}

/** Prism has null for a header that it knows no value for. */
const sendable = (headers: Readonly<Record<string, unknown>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : []
    )
  )

/** What Prism says of a request that violates a contract which has no scenario for that. */
const readProblem = (error: ProblemError, http: Packages['http']): PrismAnswer => {
  const { status, detail, additional } = error
  if (status === undefined || !violationStatuses.includes(status)) throw error
  const violations = additional?.validation?.map((listed) => ({
    ...listed,
    location: ['request', ...(listed.location ?? [])]
  }))
  return {
    status,
    headers: sendable(additional?.headers),
    problem: http.ProblemJsonError.toProblemJson(error),
    violations: violations ?? [
      { location: ['request'], severity: 'Error', code: status, message: detail ?? error.message }
    ]
  }
}

/** Prism's error for what it answers in its own words, as far as it is read here. */
type ProblemError = Error & {
  readonly status?: number
  readonly detail?: string
  readonly additional?: {
    readonly headers?: Readonly<Record<string, unknown>>
    readonly validation?: readonly (Omit<Violation, 'location'> & { readonly location?: readonly string[] })[]
  }
}

/** What Prism answers of its own accord to wrong credentials, to a wrong media type and to a wrong request. */
const violationStatuses: readonly number[] = [401, 415, 422]

/** By the numbers of Prism's severities. */
const severityNames = ['Error', 'Warning', 'Information', 'Hint'] as const
