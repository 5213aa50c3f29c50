import { basename } from 'node:path'
import type { Contract, Scenario } from '../contract/index.ts'
import type { Finding } from '../finding.ts'
import { violationText } from './judgement.ts'
import { misfitsOf } from './parameters.ts'

/** The promise: every scenario is an answer that the contract documents, and its name and state are its own. */
export const checkExamples = function* (contract: Contract): Iterable<Finding> {
  const judged = new Set<string>()
  for (const scenario of contract.scenarios) {
    // A shared response is one thing, however many operations answer with it.
    const key = `${scenario.mediaType.located.uri}#${scenario.mediaType.located.pointer} ${scenario.name}`
    if (judged.has(key)) continue
    judged.add(key)
    yield* checkBody(scenario, contract)
    yield* checkHeaders(scenario, contract)
  }
  yield* checkNames(contract)
  yield* checkSummaries(contract)
}

const checkBody = function* (scenario: Scenario, contract: Contract): Iterable<Finding> {
  const { body, mediaType, response } = scenario
  if (body === undefined) {
    const saysNone = (scenario.located.value as Record<string, unknown>)['x-body'] === 'none'
    if (response.mayBeEmpty && saysNone) return
    yield {
      code: 'contract.example.invalid',
      severity: 'error',
      message: response.mayBeEmpty
        ? `The scenario '${scenario.name}' has no value. Give it one, or say x-body: none if its answer has no body.`
        : `The scenario '${scenario.name}' has no body, but its answer ${response.status} needs one. ` +
          'Give it a value, or let the response say x-body: optional.',
      at: contract.place(scenario.located),
      contract: contract.place(response.located)
    }
    return
  }
  if (!mediaType.schema) return
  for (const violation of contract.schemas.violations(mediaType.schema, body.value)) {
    yield {
      code: 'contract.example.invalid',
      severity: 'error',
      message: `The scenario '${scenario.name}' does not fit its schema: ${violationText(violation, 'its body')}. Correct the example or the schema.`,
      at: contract.place({ uri: body.located.uri, pointer: body.located.pointer + violation.pointer }),
      contract: violation.contract
    }
  }
}

const checkHeaders = function* (scenario: Scenario, contract: Contract): Iterable<Finding> {
  for (const [name, value] of Object.entries(scenario.headers)) {
    const documented = scenario.response.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())
    const at = contract.place({ uri: scenario.located.uri, pointer: `${scenario.located.pointer}/x-headers/${name}` })
    if (!documented) {
      yield {
        code: 'contract.example.invalid',
        severity: 'error',
        message: `The scenario '${scenario.name}' sends the header '${name}', which its answer ${scenario.response.status} does not document. Document it or leave it out.`,
        at,
        contract: contract.place(scenario.response.located)
      }
    } else {
      for (const { violation } of misfitsOf(documented, [value], contract)) {
        yield {
          code: 'contract.example.invalid',
          severity: 'error',
          message: `The scenario '${scenario.name}': ${violationText(violation, `its header '${name}'`)}. Correct the example or the schema.`,
          at,
          contract: violation.contract
        }
      }
    }
  }
}

/** A scenario's name is its file's, and means one answer: one example, under one status. */
const checkNames = function* (contract: Contract): Iterable<Finding> {
  const first = new Map<string, Scenario>()
  for (const scenario of contract.scenarios) {
    const at = contract.place(scenario.located)
    const known = first.get(scenario.name)
    if (!known) {
      first.set(scenario.name, scenario)
      const file = basename(at.file).replace(/\.ya?ml$/, '')
      if (at.pointer === '' && file !== scenario.name) {
        yield {
          code: 'contract.example.name',
          severity: 'error',
          message: `The scenario '${scenario.name}' lies in the file ${basename(at.file)}. Name the file as the scenario.`,
          at
        }
      }
      continue
    }
    const sameAnswer =
      known.located.uri === scenario.located.uri &&
      known.located.pointer === scenario.located.pointer &&
      known.response.status === scenario.response.status
    if (!sameAnswer) {
      yield {
        code: 'contract.example.name',
        severity: 'error',
        message:
          `The scenario name '${scenario.name}' means two answers: ${known.response.status} of ${known.operation.id} and ` +
          `${scenario.response.status} of ${scenario.operation.id}. Give one of them another name.`,
        at,
        before: contract.place(known.located)
      }
    }
  }
}

/** The summary is the Pact provider state: each scenario has one, and no two share it. */
const checkSummaries = function* (contract: Contract): Iterable<Finding> {
  const first = new Map<string, Scenario>()
  for (const scenario of new Map(contract.scenarios.map((scenario) => [scenario.name, scenario])).values()) {
    const known = first.get(scenario.summary)
    if (scenario.summary !== '' && !known) first.set(scenario.summary, scenario)
    else {
      yield {
        code: 'contract.example.summary',
        severity: 'error',
        message: known
          ? `The scenarios '${known.name}' and '${scenario.name}' have the same summary, so they are one provider state. Reword one.`
          : `The scenario '${scenario.name}' has no summary. Give it one: it is the Pact provider state.`,
        at: contract.place(scenario.located),
        ...(known && { before: contract.place(known.located) })
      }
    }
  }
}
