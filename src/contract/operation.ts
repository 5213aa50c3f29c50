import type { Located } from './located.ts'

/** A parameter of an operation, or a header of a response. */
export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  /** How a list or an object is written as text: `form`, `simple`, `deepObject` … */
  readonly style: string
  /** Whether each item or member stands alone. */
  readonly explode: boolean
  readonly schema: Located | undefined
  /** Instead of a schema: a text of one media type, such as JSON. */
  readonly content: readonly MediaType[]
  readonly located: Located
}

export type MediaType = {
  /** As written in the contract, e.g. `application/json` or a range such as `text/*`. */
  readonly name: string
  readonly schema: Located | undefined
  readonly located: Located
}

export type ResponseObject = {
  /** `201`, `4XX` or `default`. */
  readonly status: string
  readonly headers: readonly Parameter[]
  readonly content: readonly MediaType[]
  /** `x-body: optional`: an answer without a body is documented too. */
  readonly mayBeEmpty: boolean
  /** `x-source`: where the fact comes from. */
  readonly located: Located
}

export type RequestBody = {
  readonly required: boolean
  readonly content: readonly MediaType[]
  /** `x-property-case: any`: the service reads property names without case. */
  readonly anyCase: boolean
  readonly located: Located
}

export type Operation = {
  readonly id: string
  /** Upper case. */
  readonly method: string
  /** The path template as written, e.g. `/v1/customers/{customer-id}`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly requestBody: RequestBody | undefined
  readonly responses: readonly ResponseObject[]
  /** The URLs of the servers that the operation or its path has instead of the contract's. */
  readonly servers: readonly string[] | undefined
  readonly located: Located
}

/** An example of a response in the contract: the unit that types, mock, pact and recordings speak about. */
export type Scenario = {
  readonly name: string
  /** The Pact provider state. */
  readonly summary: string
  readonly description: string | undefined
  readonly operation: Operation
  readonly response: ResponseObject
  readonly mediaType: MediaType
  /** The response's status as a number; `undefined` where the response is a range or the default. */
  readonly status: number | undefined
  /** Absent for an answer without a body (`x-body: none`). */
  readonly body: { readonly value: unknown; readonly located: Located } | undefined
  /** `x-headers`: values of response headers that belong to the scenario. */
  readonly headers: Readonly<Record<string, string>>
  /** The example object itself. */
  readonly located: Located
}
