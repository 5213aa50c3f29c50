/**
 * How the service and the gateways before it say no, by the names of the contract's scenarios. Codes and statuses are those
 * of the error codes article, the texts are ours.
 */
export type Refusal = {
  readonly status: number
  readonly code: number
  readonly description: string
  /** `fault` when it is left out: code, description, data, source. */
  readonly shape?: 'fault' | 'newer-fault' | 'throttle' | 'page' | 'none'
  /** In seconds, or an HTTP date. */
  readonly retryAfter?: number | string
  readonly wwwAuthenticate?: string
}

// The realm of the article's fault sample has this form.
const oauth = 'OAuth realm=urn:cpsvc:cpid:0b7d52e4-f19c-4a86-93be-5c20d8f7a416'

/** Technical changes of fiscal year 26 Q4: of users who did not pass multifactor authentication. */
export const mfaDemanded = 900421

export const refusals = {
  unauthorized: { status: 401, code: 800001, description: 'The partner token is missing.', wwwAuthenticate: oauth },
  'expired-token': { status: 401, code: 800001, description: 'The partner token has expired.', wwwAuthenticate: oauth },
  'mfa-required': {
    status: 401,
    code: 0,
    description: '',
    shape: 'none',
    wwwAuthenticate: 'Bearer error="invalid_token"'
  },
  'mfa-required-fault': {
    status: 401,
    code: mfaDemanded,
    description: 'The user of the token has not passed multifactor authentication.',
    wwwAuthenticate: oauth
  },
  forbidden: { status: 403, code: 20002, description: 'Partner and customer have no commerce relationship.' },
  'customer-not-found': { status: 404, code: 60003, description: 'The tenant cannot be found.' },
  'cart-not-found': { status: 404, code: 800008, description: 'The cart id cannot be found.' },
  'cart-expired': { status: 404, code: 800008, description: 'The cart id cannot be found. The cart may have expired.' },
  'order-not-found': { status: 404, code: 20000, description: 'The order cannot be found.' },
  'subscription-not-found': { status: 404, code: 20003, description: 'The subscription cannot be found.' },
  'availability-not-found': {
    status: 404,
    code: 400019,
    description: 'The availability cannot be found. Read the availabilities of the SKU again and retry.'
  },
  'item-not-available': { status: 200, code: 400072, description: 'The item is not available.' },
  'invalid-input': { status: 400, code: 800002, description: 'The input is not valid.' },
  'cart-items-in-error': { status: 400, code: 800009, description: 'One or more items of the cart are in error.' },
  'already-submitted': { status: 400, code: 800065, description: 'The cart was submitted already.' },
  'cart-busy': { status: 409, code: 800064, description: 'Another request is processing the cart.' },
  'order-in-progress': {
    status: 409,
    code: 800060,
    description: 'An order is in progress. Check the order history in a few minutes.'
  },
  'precondition-failed': { status: 417, code: 800036, description: 'A precondition of the purchase failed.' },
  'request-timeout': { status: 408, code: 900192, description: 'The request took too long. Try again later.' },
  throttled: {
    status: 429,
    code: 429,
    description: 'Rate limit is exceeded. Try again in 30 seconds.',
    shape: 'throttle',
    retryAfter: 30
  },
  'server-error': {
    status: 500,
    code: 800003,
    description: 'The service met an unexpected error.',
    shape: 'newer-fault'
  },
  'not-implemented': { status: 501, code: 0, description: 'The service met an error that it has no code for.' },
  'bad-gateway': {
    status: 502,
    code: 502,
    description: 'The server behind this gateway could not be reached.',
    shape: 'page'
  },
  'service-unavailable': {
    status: 503,
    code: 900192,
    description: 'The service is not available at the moment. Try again later.'
  },
  'gateway-timeout': { status: 504, code: 900192, description: 'The service did not answer in time. Try again later.' }
} as const satisfies Record<string, Refusal>

/** The refusals that the sandbox knows, each named as its scenario is. */
export type RefusalName = keyof typeof refusals

/** Those that a gateway can give as an HTML page. The contract has no page for any other. */
export const mayBePages: readonly RefusalName[] = ['bad-gateway', 'service-unavailable', 'gateway-timeout']

/** Any of them, with the properties that only some have. */
export const refusal = (name: RefusalName): Refusal => refusals[name]

/** What a gateway writes instead of an answer of the service. */
export const gatewayPage = (title: string, text: string): string => `<!DOCTYPE html>
<html>
  <head>
    <title>${title}</title>
  </head>
  <body>
    <h1>${title}</h1>
    <p>${text}</p>
  </body>
</html>
`

/** Whether it is a gateway or the edge that speaks, before the service has seen the request: it knows no ids of calls. */
export const isBeforeService = ({ shape }: Refusal): boolean =>
  shape === 'throttle' || shape === 'page' || shape === 'none'
