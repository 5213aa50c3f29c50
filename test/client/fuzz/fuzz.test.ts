import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { OperationId } from '../../../generated/operations.ts'
import {
  createPartnerCenterClient,
  isContractViolationError,
  isTransportError,
  type AttemptReport
} from '../../../src/client/index.ts'
import { callEach, canary } from '../observed-client.ts'
import { fitsSchema, resultSchemas } from '../second-opinion.ts'
import { anyResponse, createDice } from './answers.ts'

const cases = Number(process.env['FUZZ_CASES'] ?? 5_000)
// The same answers each time, so that what fails here fails everywhere; `npm run fuzz:client` makes others.
const seed = Number(process.env['FUZZ_SEED'] ?? 1)
const operations = Object.keys(callEach) as OperationId[]

/** How often a call may ask: its attempts, a renewed token, and two looks of two attempts each. */
const mostRequests = 3 + 1 + 2 * 3

test(`it makes of ${cases} arbitrary answers one that fits the contract or an error of its own (FUZZ_SEED=${seed})`, async () => {
  const dice = createDice(seed)
  const seen = new Map<string, number>()
  for (let number = 0; number < cases; number++) {
    // Nothing is freed that a WeakRef was made of, as long as there are only promises.
    if (number % 100 === 0) await setImmediate()
    let requests = 0
    let tokens = 0
    let now = 0
    const reports: AttemptReport[] = []
    const client = createPartnerCenterClient({
      token: () => `${canary}${++tokens}`,
      retry: { attempts: 3 },
      now: () => now,
      sleep: (milliseconds) => {
        now += milliseconds
        return Promise.resolve()
      },
      timer: () => () => {},
      random: dice.next,
      fetch: () => {
        if (++requests > mostRequests) throw new Error(`asked ${requests} times`)
        return dice.isOneOf(20) ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(anyResponse(dice))
      },
      onAttempt: (report) => reports.push(report)
    })
    const id = dice.pick(operations)
    const outcome: unknown = await callEach[id](client).catch((error: unknown) => error)
    const kind = judged(id, outcome)
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    if (requests > mostRequests || now > 600_000 * 3) throw new Error(`case ${number}: ${requests} requests, ${now} ms`)
    if (kind.startsWith('unfit') || JSON.stringify([outcome, reports]).includes(canary))
      expect.fail(
        `case ${number} of seed ${seed}, ${id}: ${kind} ${outcome instanceof Error ? String(outcome.stack) : JSON.stringify(outcome)}`
      )
  }
  // Not vacuous: every outcome was met, where the answers are always the same, or so many that each has its turn.
  if (seed !== 1 && cases < 50_000) return
  for (const kind of ['success', 'refusal', 'unknown', 'partial-success', 'ContractViolationError', 'TransportError'])
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0)
}, 600_000)

const judged = (id: OperationId, outcome: unknown): string => {
  if (isTransportError(outcome)) return 'TransportError'
  if (isContractViolationError(outcome))
    return outcome.findings.length > 0 ? 'ContractViolationError' : 'unfit: no finding'
  const answer = outcome as Partial<Awaited<ReturnType<(typeof callEach)[OperationId]>>> & { readonly kind?: string }
  if (answer.kind === undefined || answer instanceof Error) return 'unfit: an untyped error'
  if ('refusal' in answer) {
    const { body } = answer.refusal
    const fits =
      body === undefined || ['ServiceFault', 'ThrottleFault', 'GatewayPage'].some((name) => fitsSchema(name, body))
    return fits ? answer.kind : 'unfit: a refusal that is none'
  }
  return 'result' in answer && fitsSchema(resultSchemas[id], answer.result)
    ? answer.kind
    : 'unfit: a result that is none'
}
