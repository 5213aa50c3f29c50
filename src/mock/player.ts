import type { Contract, Router } from '../contract/index.ts'
import { bodyLimit, type Call, type Reply } from './call.ts'
import { choose } from './choice.ts'
import type { Violation } from './misuse.ts'
import { parsePrefer } from './prefer.ts'
import type { Prism } from './prism.ts'
import { replyOf, unreadableReply } from './reply.ts'
import { readRequestBody } from './request-body.ts'
import { targetOf } from './target.ts'

export type Outcome =
  | { readonly kind: 'answered'; readonly reply: Reply; readonly violations: readonly Violation[] }
  | { readonly kind: 'refused'; readonly reason: string }

/** @param only the operation that the request must be for */
export type Player = (call: Call, only?: string) => Promise<Outcome>

/** Plays the scenario that a request's Prefer header chooses, if Prism finds the request in order. */
export const createPlayer =
  (contract: Contract, prism: Prism, route: Router): Player =>
  async (call, only) => {
    const target = targetOf(contract, route, call)
    if (target.kind === 'http') return { kind: 'answered', reply: target.reply, violations: [] }
    if (target.kind === 'none') return refused(target.reason)
    const { operation, path, query } = target
    if (only !== undefined && operation.id !== only) {
      return refused(
        `it is for ${operation.id}, but a scenario of ${only} is played. Play a scenario for each operation.`
      )
    }
    const choice = choose(contract, operation, parsePrefer(call.headers.get('prefer') ?? ''))
    if (choice.kind === 'none') return refused(choice.reason)

    const bytes = await call.body()
    if (bytes === undefined) return unreadable(413, 'too_large', `The request body has more than ${bodyLimit} bytes`)
    const body = readRequestBody(contract, operation, call.headers.get('content-type') ?? '', bytes)
    if (body.kind === 'broken') return unreadable(400, 'invalid_json', 'The request body is not valid JSON')
    // Prism looks for a body in the length that is announced, which a chunked request does not announce.
    const headers = { ...Object.fromEntries(call.headers), 'content-length': String(bytes.length) }
    const answer = await prism.ask(operation, { path, query, headers, body: body.value }, choice)
    return {
      kind: 'answered',
      reply: replyOf(contract, operation, call, choice, answer),
      violations: answer.violations
    }
  }

const refused = (reason: string): Outcome => ({ kind: 'refused', reason })

const unreadable = (status: number, code: string, message: string): Outcome => {
  const violation: Violation = { location: ['request', 'body'], severity: 'Error', code, message }
  return { kind: 'answered', reply: unreadableReply(status, violation), violations: [violation] }
}
