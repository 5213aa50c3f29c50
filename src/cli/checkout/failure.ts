import { isContractViolationError, isTransportError } from '../../client/index.ts'
import type { CallName, ContractViolationError, TransportError } from '../../client/index.ts'
import { plain } from './terminal.ts'

/** A call that ended without an answer that can be believed. */
export type Failure = TransportError | ContractViolationError

/** @throws what is no failure of a call: a defect of this program */
export const asFailure = (error: unknown): Failure => {
  if (isTransportError(error) || isContractViolationError(error)) return error
  throw error
}

export const isStopped = (failure: Failure): boolean => isTransportError(failure) && failure.aborted

/** What failed, in words of the shell: the client's own advice is for programs. */
export const failureText = (failure: Failure): string => {
  const attempted = attemptedText[failure.operation] ?? failure.operation
  if (!isTransportError(failure)) {
    const [first, ...others] = failure.findings
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`
    return `Failed to ${attempted}: expected an answer of the contract, but got another one: ${plain(first.message, 400)}${more}`
  }
  const { cause, status, attempts } = failure
  // Why there is no token is said by its own error, without anything secret.
  if (cause instanceof Error && cause.name === 'CredentialsError') return plain(cause.message, 600)
  const last = attempts.at(-1)?.outcome
  const reason = last?.kind === 'no-answer' ? last.reason : 'it was stopped'
  if (last?.kind === 'no-answer' && !last.sent)
    return `Failed to ${attempted}: expected a token, but got none: ${reason}. See the credentials in cart-contract checkout --help.`
  const broken = status === undefined ? 'got none' : `the answer ${status} broke off`
  return `Failed to ${attempted}: expected an answer of the service, but ${broken}${attempts.length > 1 ? ` in ${attempts.length} attempts` : ''}: ${reason}.`
}

const attemptedText: Partial<Record<CallName, string>> = {
  getCart: 'read the cart',
  checkoutCart: 'check the cart out',
  getOrder: 'read an order'
}
