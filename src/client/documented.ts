import { requests, type OperationId } from '../../generated/operations.ts'
import { responseValidators, type Validator } from '../../generated/validators.js'
import { assignedStatusKeys } from '../http-status.ts'

/** Methods that `request` sends. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Which call it is: an operation of the contract, or the method of a `request`, whose path may hold ids of a customer. */
export type CallName = OperationId | `request ${Method}`

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

const rows: Readonly<Record<OperationId, Row>> = requests

const validators: Readonly<
  Record<OperationId, Readonly<Record<string, Readonly<Record<string, Validator<unknown>>>>>>
> = responseValidators

export const isOperation = (id: CallName): id is OperationId => Object.hasOwn(rows, id)

/** Every operation has the same refusals, and so has the rest of the service. */
const likeOf = (id: CallName): OperationId => (isOperation(id) ? id : 'getCart')

/** The operation that changes something under a path, whatever the case of its words. */
export const writeUnder = (method: string, path: string): OperationId | undefined => {
  const segments = path.toLowerCase().split('/')
  const found = Object.entries(rows).find(([, row]) => {
    const template = row.path.split('/')
    return (
      row.method === method &&
      row.method !== 'GET' &&
      template.length === segments.length &&
      template.every((part, at) => part.startsWith('{') || part === segments[at]?.split(';')[0])
    )
  })
  return found?.[0] as OperationId | undefined
}

/** Looks a status up: the status itself, then its range, which stands for assigned statuses only, as the contract says. */
export const documentedResponse = (id: CallName, status: number): DocumentedResponse | undefined => {
  // Each documented answer has a validator.
  const responses = validators[likeOf(id)]
  const key = Object.hasOwn(responses, status)
    ? String(status)
    : assignedStatusKeys(status).find((candidate) => Object.hasOwn(responses, candidate))
  return key === undefined
    ? undefined
    : { key, mediaTypes: Object.keys(responses[key] ?? {}), mayBeEmpty: rows[likeOf(id)].mayBeEmpty.includes(key) }
}

/** Whether an operation changes nothing. */
export const isRead = (id: CallName): boolean => requestMethod(id) === 'GET'

export const documentedStatuses = (id: CallName): string[] => Object.keys(validators[likeOf(id)])

/** `POST /v1/customers/{customer-id}/carts`: names a call without ids of a customer. */
export const requestTemplate = (id: CallName): string =>
  isOperation(id) ? `${requestMethod(id)} ${rows[id].path}` : id

export const requestMethod = (id: CallName): string => (isOperation(id) ? rows[id].method : id.slice('request '.length))

/** The path of a `request` is not told. */
export const requestPath = (id: CallName): string | undefined => (isOperation(id) ? rows[id].path : undefined)

/** JSON pointer into the bundled contract. */
export const responsesPointer = (id: CallName): string =>
  `/paths/${rows[likeOf(id)].path.replaceAll('~', '~0').replaceAll('/', '~1')}/${rows[likeOf(id)].method.toLowerCase()}/responses`

/** Where the contract has a media type without a schema, every body fits. */
export const validatorOf = (id: CallName, key: string, mediaType: string): Validator<unknown> =>
  validators[likeOf(id)][key]?.[mediaType] ?? ((_body): _body is unknown => true)

/** The validator of the fault that every operation may answer. */
export const faultValidatorOf = (id: CallName): Validator<unknown> =>
  responseValidators[likeOf(id)]['4XX']['application/json']
