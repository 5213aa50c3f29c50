import { redactShapes } from '../exchange/index.ts'

/** One way in which a request differs from the contract, in Prism's words: an entry of the header `sl-violations`. */
export type Violation = {
  /** E.g. `['request', 'path', 'cart-id']`. */
  readonly location: readonly string[]
  /** Only `Error` makes a request a misuse; the others are remarks, e.g. that a header is deprecated. */
  readonly severity: 'Error' | 'Warning' | 'Information' | 'Hint'
  /** The JSON Schema keyword or the HTTP status that stands for the rule. */
  readonly code?: string | number
  /** Prism's words. */
  readonly message: string
}

/** A request that the mock was not made for. */
export type Misuse = {
  /** `refused`: it got no answer. `violated`: it got Prism's answer to a request that violates the contract. */
  readonly kind: 'refused' | 'violated'
  /** Method and path, without the query: `POST /v1/customers/…/checkout`. */
  readonly request: string
  /** What was asked, what the contract offers, what to do next. */
  readonly message: string
  /** Empty for a refused request. */
  readonly violations: readonly Violation[]
  /** The test asked for it: `playing(…, { violations: 'allow' })`. */
  readonly expected: boolean
}

/**
 * A test asked the mock for something that the contract does not have, or sent a request that violates it. It is an
 * error of the test or of the client under test, never an answer of the service, so no answer stands for it.
 */
export class MockMisuseError extends Error {
  /** Stays in minified code. */
  override readonly name = 'MockMisuseError'
  /** Empty where a scenario was asked for before any request was sent. */
  readonly misuses: readonly Misuse[]

  constructor(message: string, misuses: readonly Misuse[] = [], options?: ErrorOptions) {
    super(message, options)
    this.misuses = misuses
  }
}

/** The message and the entry of a request that violates the contract. */
export const violated = (request: string, violations: readonly Violation[], expected: boolean): Misuse => ({
  kind: 'violated',
  request,
  message: redactShapes(
    `${request} violates the contract: ${errorsOf(violations).map(violationText).join('; ')}. Correct the request, or ` +
      "play the scenario with violations: 'allow' where the test is about such a request."
  ),
  violations,
  expected
})

export const refused = (request: string, reason: string): Misuse => ({
  kind: 'refused',
  request,
  message: redactShapes(`The mock did not answer ${request}: ${reason}`),
  violations: [],
  expected: false
})

export const errorsOf = (violations: readonly Violation[]): Violation[] =>
  violations.filter(({ severity }) => severity === 'Error')

const violationText = ({ location, code, message }: Violation): string =>
  `${message} (${[location.join('.'), ...(code === undefined ? [] : [code])].join(', ')})`
