import { operations, type OperationId } from '../../generated/operations.ts'
import { responseValidators, type Validator } from '../../generated/validators.js'
import { assignedStatusKeys } from '../http-status.ts'

/** What the contract documents for a status of an operation. */
export type DocumentedResponse = {
  /** The key under which it stands: `201`, `4XX`. */
  readonly key: string
  readonly mediaTypes: readonly string[]
  readonly mayBeEmpty: boolean
}

type Row = {
  readonly method: string
  readonly path: string
  readonly mayBeEmpty: readonly string[]
}

const rows: Readonly<Record<OperationId, Row>> = operations

const validators: Readonly<
  Record<OperationId, Readonly<Record<string, Readonly<Record<string, Validator<unknown>>>>>>
> = responseValidators

/** Looks a status up: the status itself, then its range, which stands for assigned statuses only, as the contract says. */
export const documentedResponse = (id: OperationId, status: number): DocumentedResponse | undefined => {
  const { mayBeEmpty } = rows[id]
  const responses = validators[id]
  const key = Object.hasOwn(responses, status)
    ? String(status)
    : assignedStatusKeys(status).find((candidate) => Object.hasOwn(responses, candidate))
  return key === undefined
    ? undefined
    : { key, mediaTypes: Object.keys(responses[key] ?? {}), mayBeEmpty: mayBeEmpty.includes(key) }
}

/** Whether an operation changes nothing. */
export const isRead = (id: OperationId): boolean => rows[id].method === 'GET'

export const documentedStatuses = (id: OperationId): string[] => Object.keys(validators[id])

/** `POST /v1/customers/{customer-id}/carts`: names a call without ids of a customer. */
export const requestTemplate = (id: OperationId): string => `${requestMethod(id)} ${requestPath(id)}`

export const requestMethod = (id: OperationId): string => rows[id].method

export const requestPath = (id: OperationId): string => rows[id].path

/** JSON pointer into the bundled contract. */
export const responsesPointer = (id: OperationId): string =>
  `/paths/${rows[id].path.replaceAll('~', '~0').replaceAll('/', '~1')}/${rows[id].method.toLowerCase()}/responses`

/** Where the contract has a media type without a schema, every body fits. */
export const validatorOf = (id: OperationId, key: string, mediaType: string): Validator<unknown> =>
  validators[id][key]?.[mediaType] ?? ((_body): _body is unknown => true)

/** The validator of the fault that every operation may answer. */
export const faultValidatorOf = (id: OperationId): Validator<unknown> =>
  responseValidators[id]['4XX']['application/json']
