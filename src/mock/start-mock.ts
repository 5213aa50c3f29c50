import { STATUS_CODES } from 'node:http'
import { Contract, createRouter } from '../contract/index.ts'
import { knownSenders } from '../foreign-sender.ts'
import { checkOptions, type KindsOf } from '../options.ts'
import { partnerCenterContract } from '../partner-center-contract.ts'
import { bodyLimit, type Call, type Reply } from './call.ts'
import { playedStatus } from './choice.ts'
import { errorsOf, MockMisuseError, refused, violated, type Misuse } from './misuse.ts'
import { requirePlayable } from './playable.ts'
import { createPlayer } from './player.ts'
import { preferHeader } from './prefer.ts'
import { createPrism } from './prism.ts'
import { listen, serve, stop } from './server.ts'

/** How a mock is started. Every member may be left out. */
export type MockOptions = {
  /** The contract, or the path of its document; by default the package's own contract of Partner Center. */
  readonly contract?: Contract | string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Names by which it may be called beside those of this machine. Requests to any other Host are refused with 421. */
  readonly allowedHosts?: readonly string[]
  /** Origins whose pages may call it beside those of this machine. Requests of others are refused with 403. */
  readonly allowedOrigins?: readonly string[]
  /** Gets the reason why a request to {@link Mock.url} got no answer, before its connection is destroyed. */
  readonly onRefusal?: (message: string) => void
}

/** How one scenario is played. Every member may be left out. */
export type PlayOptions = {
  /** The operationId of the only operation that requests are for; without it, each operation plays its own scenario. */
  readonly operation?: string
  /** `allow`: a request that violates the contract gets Prism's answer to it. By default the sender's call fails. */
  readonly violations?: 'refuse' | 'allow'
}

/** What the options of a mock may be. @internal */
export const mockOptionKinds = {
  contract: 'a string or an object',
  port: 'a number from 0',
  allowedHosts: 'a list of strings',
  allowedOrigins: 'a list of strings',
  onRefusal: 'a function'
} satisfies KindsOf<MockOptions>

const playOptionKinds = {
  operation: 'a string',
  violations: "'refuse' or 'allow'"
} satisfies KindsOf<PlayOptions>

/**
 * The scenarios of a contract, played to whoever asks: the first success, or the scenario that the header
 * `Prefer: code=404, example=cart-expired` chooses. Prism judges each request by the contract.
 *
 * It has no state. Two equal answers to two equal requests prove nothing about an idempotent replay, and an order that was
 * made is not there to be read: the answers are constants. It knows no time either, and answers at once.
 */
export type Mock = {
  /**
   * `http://127.0.0.1:<port>`, reachable on this machine only, and not by scripts of web pages (no CORS). The connection of
   * a refused request is destroyed.
   */
  readonly url: string
  /**
   * The same without a socket, for the URLs of the contract's servers and of the mock. Rejects with
   * {@link MockMisuseError} where the contract has nothing to answer with.
   */
  readonly fetch: typeof globalThis.fetch
  /**
   * A `fetch` that plays one scenario. Rejects with {@link MockMisuseError} also where a request violates the contract.
   *
   * @throws MockMisuseError where the contract has no such scenario
   */
  readonly playing: (scenario: string, options?: PlayOptions) => typeof globalThis.fetch
  /** Every request so far that was refused or violated the contract, in the order of the answers. */
  readonly misuses: readonly Misuse[]
  /** Closes all connections at once. */
  readonly close: () => Promise<void>
  /** The same as `close`, for `await using`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

type Terms = {
  readonly operation?: string
  /** A request that violates the contract is answered; answered, and the test asked for it; or rejected. */
  readonly violations: 'answer' | 'allow' | 'refuse'
}

/**
 * Starts Prism on a contract, in this process.
 *
 * @throws InputError with file and line where the contract cannot be played (a schema that does not compile, an example
 *   that does not fit, a name that is not unique), where Prism is not installed, where the port is taken
 */
export const startMock = async (options: MockOptions = {}): Promise<Mock> => {
  checkOptions('start the mock', options, mockOptionKinds)
  const { contract: given, port = 0, onRefusal, allowedHosts, allowedOrigins } = options
  const senders = knownSenders('start the mock', { hosts: allowedHosts, origins: allowedOrigins })
  const contract = typeof given === 'string' ? new Contract(given) : (given ?? partnerCenterContract())
  requirePlayable(contract)
  const prism = await createPrism(contract)
  const { server, url } = await listen(port)
  const play = createPlayer(contract, prism, createRouter(contract, [url, ...behindPaths(contract, url)]))
  const misuses: Misuse[] = []

  const misused = (misuse: Misuse): MockMisuseError => {
    misuses.push(misuse)
    return new MockMisuseError(misuse.message, [misuse])
  }

  const answer = async (call: Call, { operation, violations }: Terms): Promise<Reply> => {
    const request = `${call.method} ${call.url.pathname}`
    const outcome = await play(call, operation)
    if (outcome.kind === 'refused') throw misused(refused(request, outcome.reason))
    if (errorsOf(outcome.violations).length > 0) {
      const error = misused(violated(request, outcome.violations, violations === 'allow'))
      if (violations === 'refuse') throw error
    }
    return outcome.reply
  }

  const fetchWith =
    (terms: Terms, prefer?: string): typeof globalThis.fetch =>
    async (input, init) => {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      if (prefer !== undefined) request.headers.set('Prefer', prefer)
      const reply = await answer(callOf(request), terms)
      request.signal.throwIfAborted()
      return responseOf(request, reply)
    }

  serve(
    server,
    url,
    senders,
    (call) => answer(call, { violations: 'answer' }),
    (error, request) => {
      const reason = error instanceof Error ? error.message : String(error)
      onRefusal?.(error instanceof MockMisuseError ? reason : `The mock failed at ${request}: ${reason}`)
    }
  )
  const close = () => stop(server)
  return {
    url,
    fetch: fetchWith({ violations: 'answer' }),
    playing: (scenario, options = {}) => {
      checkOptions('play a scenario', options, playOptionKinds)
      const { operation, violations = 'refuse' } = options
      return fetchWith(
        { ...(operation !== undefined && { operation }), violations },
        preferFor(contract, scenario, operation)
      )
    },
    misuses,
    close,
    [Symbol.asyncDispose]: close
  }
}

/** A client that puts the mock in the place of a server keeps the path of the server's URL. */
const behindPaths = (contract: Contract, url: string): string[] =>
  contract.servers.flatMap((server) => (URL.canParse(server) ? [url + new URL(server).pathname] : []))

const preferFor = (contract: Contract, name: string, operation: string | undefined): string => {
  const scenarios = contract.scenarios.filter(
    (scenario) => operation === undefined || scenario.operation.id === operation
  )
  const meant = scenarios.filter((scenario) => scenario.name === name)
  if (meant.length === 0) {
    const names = [...new Set(scenarios.map((scenario) => scenario.name))]
    throw new MockMisuseError(
      `Failed to play '${name}': ${operation ?? 'the contract'} has no scenario of that name. It has ` +
        `${names.join(', ') || 'none'}. Play one of these, or add the example to the contract.`
    )
  }
  const statuses = new Set(meant.map((scenario) => playedStatus(contract, scenario)))
  const [status] = statuses
  return preferHeader(name, statuses.size === 1 ? status : undefined)
}

const callOf = (request: Request): Call => ({
  method: request.method.toUpperCase(),
  url: new URL(request.url),
  headers: request.headers,
  body: async () => {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length <= bodyLimit ? bytes : undefined
  }
})

const responseOf = ({ method }: Request, { status, headers, body }: Reply): Response =>
  new Response(method === 'HEAD' ? null : (body ?? null), {
    status,
    statusText: STATUS_CODES[status] ?? '',
    headers: headers.map(([name, value]): [string, string] => [name, value])
  })
