import type { Contract, Located, Router } from '../contract/index.ts'
import { redactShapes, type Interaction, type Pact } from '../exchange/index.ts'
import type { Finding, Place } from '../finding.ts'
import { documentedMediaType } from './bodies.ts'
import { requestLine, violationText } from './judgement.ts'
import { shownPlace, shownPointer } from './quoting.ts'

/**
 * The promise: a pact asks for nothing that the contract does not offer, in states that the contract knows. A consumer may
 * ask for less than the contract offers, never for more: members that are required of the service may be absent from what
 * the consumer reads, members that the contract does not have may not be there.
 */
export const checkPact = function* (pact: Pact, contract: Contract, router: Router): Iterable<Finding> {
  for (const interaction of pact.interactions) {
    yield* checkStates(interaction, pact, contract)
    yield* checkInteraction(interaction, pact, contract, router)
  }
}

const checkStates = function* (interaction: Interaction, pact: Pact, contract: Contract): Iterable<Finding> {
  for (const { name, pointer } of interaction.states) {
    if (contract.scenarios.some(({ summary }) => summary === name)) continue
    yield {
      code: 'pact.state.unknown',
      severity: 'error',
      message: redactShapes(
        `The interaction '${interaction.description}' is given '${name}', but no scenario has that summary. ` +
          'Use the summary of a scenario, or add the scenario.'
      ),
      at: pact.locate(interaction.pointer + pointer)
    }
  }
}

const checkInteraction = function* (
  interaction: Interaction,
  pact: Pact,
  contract: Contract,
  router: Router
): Iterable<Finding> {
  const { request, response } = interaction
  const undocumented = (there: string, pointer: string, place?: Located): Finding => ({
    code: 'pact.interaction.undocumented',
    severity: 'error',
    message: redactShapes(
      `The interaction '${interaction.description}' ${there}. Correct the consumer test, or the contract.`
    ),
    at: shownPlace(pact.locate(interaction.pointer + pointer)),
    ...(place && { contract: contract.place(place) })
  })
  const routes = urlsOn(contract, request.path).map((url) => router(request.method, url))
  const route = routes.find(({ kind }) => kind === 'operation') ?? routes[0] ?? { kind: 'foreign' }
  if (route.kind !== 'operation') {
    const wrong = route.kind === 'undocumented' && route.allowedMethods.length > 0 ? 'method' : 'path'
    yield undocumented(
      `asks for ${requestLine({ request: { method: request.method, url: request.path } })}, which the contract does not have`,
      `/request/${wrong}`
    )
    return
  }
  const { operation } = route
  const documented = contract.responseFor(operation, response.status)
  if (!documented) {
    yield undocumented(
      `expects the status ${response.status}, which ${operation.id} does not have`,
      '/response/status',
      operation.located
    )
    return
  }
  if (response.body === undefined) return
  const mediaType = documentedMediaType(documented.content, response.mediaType ?? documented.content[0]?.name ?? '')
  if (!mediaType) {
    yield undocumented(
      `expects a body of ${response.mediaType ?? 'no media type'}, which the answer ${documented.status} of ${operation.id} does not have`,
      '/response/body',
      documented.located
    )
    return
  }
  if (!mediaType.schema) return
  const { schemas } = contract
  // Of an answer that may be this or that, the consumer means the one that offers most of what it asks for.
  const [nearest = []] = schemas
    .alternatives(mediaType.schema)
    .map((schema) => [...misfitsOf(response.body, schema, contract)])
    .sort((one, other) => one.length - other.length)
  for (const { text, pointer, place } of nearest) {
    yield { ...undocumented(text, response.bodyPointer + pointer), contract: place }
  }
}

/** In which ways the contract does not offer a body, were it that of a schema. */
const misfitsOf = function* (
  body: unknown,
  schema: Located,
  contract: Contract
): Iterable<{ readonly text: string; readonly pointer: string; readonly place: Place }> {
  for (const violation of contract.schemas.violations(schema, body)) {
    if (violation.keyword === 'required') continue
    const text = `expects what the contract does not offer: ${violationText(violation, 'the body')}`
    yield { text, pointer: violation.pointer, place: violation.contract }
  }
  for (const pointer of contract.schemas.unknownMembers(schema, body)) {
    yield {
      text: `expects the member ${shownPointer(pointer)}, which the contract does not have`,
      pointer,
      place: contract.place(schema)
    }
  }
}

/** Pacts have no host: their path is that of any operation that has it, on its server. */
const urlsOn = ({ servers, operations }: Contract, path: string): string[] => {
  const first = new Set([servers, ...operations.map((operation) => operation.servers ?? servers)].map(firstUrl))
  return [...first].map((server) => server.replace(/\/$/, '') + path)
}

const firstUrl = (servers: readonly string[]): string => servers.find((url) => URL.canParse(url)) ?? 'http://localhost'
