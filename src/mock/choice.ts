import type { Contract, Operation, ResponseObject, Scenario } from '../contract/index.ts'
import type { Preferences } from './prefer.ts'

/** What to answer a request with. */
export type Chosen = {
  readonly kind: 'answer'
  readonly status: number
  readonly response: ResponseObject
  /** Absent for a documented response without content, e.g. a 204: it needs no example to be played. */
  readonly scenario?: Scenario
}

export type Choice = Chosen | { readonly kind: 'none'; readonly reason: string }

/**
 * Chooses by the preferences `code` and `example` of a request. Both are strict: what the contract does not have for
 * this operation is never replaced by something near it, because a test that asked for it would then prove nothing.
 */
export const choose = (contract: Contract, operation: Operation, preferences: Preferences): Choice => {
  const code = preferences.get('code')
  const example = preferences.get('example')
  const dynamic = preferences.get('dynamic') ?? 'false'
  const none = (asked: string): Choice => ({
    kind: 'none',
    reason: `it asks for ${asked}. ${offerOf(contract, operation)} Ask for one of these, or add an example to the contract.`
  })

  if (dynamic.toLowerCase() !== 'false') {
    return none('an invented answer (dynamic), but the mock answers with scenarios only')
  }
  if (code !== undefined && !/^\d{3}$/.test(code)) return none(`the status '${code}', which is no HTTP status`)
  if (example !== undefined) return chooseByName(contract, operation, example, code, none)
  if (code !== undefined) return chooseByStatus(contract, operation, Number(code), none)
  return (
    chooseSuccess(contract, operation) ?? none('no scenario by a Prefer header, and there is no success to answer with')
  )
}

const chooseByName = (
  contract: Contract,
  operation: Operation,
  name: string,
  code: string | undefined,
  none: (asked: string) => Choice
): Choice => {
  const scenario = scenariosOf(contract, operation).find((candidate) => candidate.name === name)
  if (!scenario) return none(`the scenario '${name}', which ${operation.id} does not have`)
  const status = code === undefined ? playedStatus(contract, scenario) : Number(code)
  if (contract.responseFor(operation, status) === scenario.response) return answer(status, scenario)
  return none(`the scenario '${name}' with status ${status}, but it stands under ${scenario.response.status}`)
}

/** A range such as 4XX documents no single status, so it is no answer to a status asked for without a name. */
const chooseByStatus = (
  contract: Contract,
  operation: Operation,
  status: number,
  none: (asked: string) => Choice
): Choice => {
  const scenario = scenariosOf(contract, operation).find((candidate) => candidate.status === status)
  if (scenario) return answer(status, scenario)
  const response = operation.responses.find((candidate) => candidate.status === String(status))
  if (!response) return none(`the status ${status}, which ${operation.id} does not document`)
  if (response.content.length === 0) return { kind: 'answer', status, response }
  return none(`the status ${status}, for which ${operation.id} has no scenario`)
}

const chooseSuccess = (contract: Contract, operation: Operation): Chosen | undefined => {
  const successes = scenariosOf(contract, operation)
    .map((scenario) => ({
      ...answer(playedStatus(contract, scenario), scenario),
      isMeant: isWhatIsMeant(contract, scenario)
    }))
    .filter(({ status }) => status >= 200 && status < 300)
    .sort((one, other) => Number(other.isMeant) - Number(one.isMeant) || one.status - other.status)
  if (successes[0]) return successes[0]
  const empty = operation.responses.find(({ status, content }) => /^2\d\d$/.test(status) && content.length === 0)
  return empty && { kind: 'answer', status: Number(empty.status), response: empty }
}

/** Where an answer may be one of several things, such as a result or a fault, the first one is what a caller hopes for. */
const isWhatIsMeant = (contract: Contract, { mediaType, body }: Scenario): boolean => {
  const { documents, schemas } = contract
  if (!mediaType.schema || !body) return true
  const first = documents.at(mediaType.schema, 'anyOf', 0) ?? documents.at(mediaType.schema, 'oneOf', 0)
  return !first || schemas.violations(first, body.value).length === 0
}

const answer = (status: number, scenario: Scenario): Chosen => ({
  kind: 'answer',
  status,
  response: scenario.response,
  scenario
})

/** The status a scenario is played with. Under a range or the default: the first status that falls there. */
export const playedStatus = (contract: Contract, scenario: Scenario): number => {
  if (scenario.status !== undefined) return scenario.status
  const { status } = scenario.response
  const first = status === 'default' ? 500 : Number(status[0]) * 100
  const last = status === 'default' ? 599 : first + 99
  for (let candidate = first; candidate <= last; candidate++) {
    if (contract.responseFor(scenario.operation, candidate) === scenario.response) return candidate
  }
  return first
}

export const scenariosOf = (contract: Contract, operation: Operation): Scenario[] =>
  contract.scenarios.filter((scenario) => scenario.operation === operation)

/** `getPayment offers 200 paid; 404 unknown-payment.` */
const offerOf = (contract: Contract, operation: Operation): string => {
  const offers = operation.responses.flatMap((response) => {
    const names = scenariosOf(contract, operation).flatMap((scenario) =>
      scenario.response === response ? [scenario.name] : []
    )
    if (names.length > 0) return [`${response.status} ${names.join(', ')}`]
    return response.content.length === 0 ? [`${response.status} without a body`] : []
  })
  return offers.length === 0 ? `${operation.id} offers nothing.` : `${operation.id} offers ${offers.join('; ')}.`
}
