import type { Located } from './located.ts'

/** A parameter of an operation, or a header of a response. */
export type Parameter = {
  /** As it is written in the contract. */
  readonly name: string
  /** Where the value stands. */
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  /** Whether it may be left out. */
  readonly required: boolean
  /** How a list or an object is written as text: `form`, `simple`, `deepObject` … */
  readonly style: string
  /** Whether each item or member stands alone. */
  readonly explode: boolean
  /** Its schema. Absent where there is none. */
  readonly schema: Located | undefined
  /** Instead of a schema: a text of one media type, such as JSON. */
  readonly content: readonly MediaType[]
  /** Where it is written. */
  readonly located: Located
}

/** A body in one media type. */
export type MediaType = {
  /** As written in the contract, e.g. `application/json` or a range such as `text/*`. */
  readonly name: string
  /** Its schema. Absent where there is none. */
  readonly schema: Located | undefined
  /** Where it is written. */
  readonly located: Located
}

/** What an operation documents for a status, or for a range of them. */
export type ResponseObject = {
  /** `201`, `4XX` or `default`. */
  readonly status: string
  /** The headers that it documents. */
  readonly headers: readonly Parameter[]
  /** Its bodies by media type. Empty where there is none. */
  readonly content: readonly MediaType[]
  /** `x-body: optional`: an answer without a body is documented too. */
  readonly mayBeEmpty: boolean
  /** `x-source`: where the fact comes from. */
  readonly located: Located
}

/** What an operation takes. */
export type RequestBody = {
  /** Whether it may be left out. */
  readonly required: boolean
  /** Its forms by media type. */
  readonly content: readonly MediaType[]
  /** `x-property-case: any`: the service reads property names without case. */
  readonly anyCase: boolean
  /** Where it is written. */
  readonly located: Located
}

/** One method on one path. */
export type Operation = {
  /** The operationId. */
  readonly id: string
  /** Upper case. */
  readonly method: string
  /** The path template as written, e.g. `/v1/customers/{customer-id}`. */
  readonly path: string
  /** Its own and those of its path. */
  readonly parameters: readonly Parameter[]
  /** What it takes. Absent where it takes nothing. */
  readonly requestBody: RequestBody | undefined
  /** What it may answer. */
  readonly responses: readonly ResponseObject[]
  /** The URLs of the servers that the operation or its path has instead of the contract's. */
  readonly servers: readonly string[] | undefined
  /** Where it is written. */
  readonly located: Located
}

/** An example of a response in the contract: the unit that types, mock, pact and recordings speak about. */
export type Scenario = {
  /** The example's key. */
  readonly name: string
  /** The Pact provider state. */
  readonly summary: string
  /** Further words on it. */
  readonly description: string | undefined
  /** What is answered so. */
  readonly operation: Operation
  /** What documents it. */
  readonly response: ResponseObject
  /** The form of its body. */
  readonly mediaType: MediaType
  /** The response's status as a number; `undefined` where the response is a range or the default. */
  readonly status: number | undefined
  /** Absent for an answer without a body (`x-body: none`). */
  readonly body:
    | {
        /** The JSON value, or text. */
        readonly value: unknown
        /** Where it is written. */
        readonly located: Located
      }
    | undefined
  /** `x-headers`: values of response headers that belong to the scenario. */
  readonly headers: Readonly<Record<string, string>>
  /** The example object itself. */
  readonly located: Located
}
