import type { ContractViolationError } from './contract-violation-error.ts'
import type { TransportError } from './transport-error.ts'

/** Like `instanceof TransportError`, and true for the errors of another copy of this package or another realm too. */
export const isTransportError = (error: unknown): error is TransportError => hasName(error, 'TransportError', 'sent')

/** Like `instanceof ContractViolationError`, and true for those of another copy of this package or another realm too. */
export const isContractViolationError = (error: unknown): error is ContractViolationError =>
  hasName(error, 'ContractViolationError', 'findings')

const hasName = (error: unknown, name: string, member: string): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  error.name === name &&
  member in error &&
  'ids' in error
