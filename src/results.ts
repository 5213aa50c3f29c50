import type { operations, ServiceFault } from '../generated/openapi.ts'
import type { OperationId } from '../generated/operations.ts'

type SuccessStatus = 200 | 201
type Json<Response> = Response extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never
type Responses<Id extends OperationId> = operations[Id]['responses']

/** What an operation answers when it succeeds: the bodies of its 200 and 201 in the contract, faults aside. */
export type ResultOf<Id extends OperationId> = Exclude<
  Json<Responses<Id>[SuccessStatus & keyof Responses<Id>]>,
  ServiceFault
>
