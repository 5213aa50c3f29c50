import {
  createPartnerCenterClient,
  type Credentials,
  type TokenSource,
  type PartnerCenterClient,
  type PartnerCenterClientOptions
} from '../../src/client/index.ts'
import type { OperationId } from '../../generated/operations.ts'

/** Ids of one purchase; none of them is anybody's. */
export const customerId = 'd6bf25b7-e0a8-4f2d-a31b-97b55cfc774d'
export const cartId = 'b4c8fdea-cbe4-4d17-9576-13fcacbf9605'
export const orderId = 'c94f07a1e6b2'
export const subscriptionId = '5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054'
export const cart = {
  lineItems: [{ catalogItemId: 'DZH318Z0BQ3Q:0001:DZH318Z0DSM8', quantity: 1, billingCycle: 'monthly' }]
}

/** Shaped like a token, and found again wherever it leaks. */
export const canary = 'eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOiJkby1ub3Qtc2hvdy1tZSJ9.c2lnbmF0dXJl'

/** Everything but who calls, which has a default. */
export type ObservedOptions = Partial<Omit<PartnerCenterClientOptions, 'token' | 'credentials'>> & {
  readonly token?: TokenSource
  readonly credentials?: Credentials
}

/** A client whose service is a function, whose calls are single requests unless `retry` says otherwise, and the requests that the function was asked. */
export const observedClient = (
  service: (request: Request) => Response | Promise<Response>,
  options: ObservedOptions = {}
): { readonly client: PartnerCenterClient; readonly requests: Request[] } => {
  const requests: Request[] = []
  const { token = canary, credentials, ...others } = options
  const caller = credentials ? { credentials } : { token }
  const fetch = async (request: Request) => {
    requests.push(request)
    return service(request)
  }
  return { client: createPartnerCenterClient({ ...caller, fetch, retry: false, ...others }), requests }
}

/** A client that is always given the same answer. */
export const answeredClient = (response: () => Response, options: ObservedOptions = {}): PartnerCenterClient =>
  observedClient(response, options).client

/** An answer with exactly these headers: a body alone would bring a Content-Type. */
export const answer = (
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string> = { 'Content-Type': 'application/json; charset=utf-8' }
): Response => new Response(typeof body === 'string' ? new TextEncoder().encode(body) : body, { status, headers })

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  answer(status, JSON.stringify(body), { 'Content-Type': 'application/json; charset=utf-8', ...headers })

/** Every operation, called with arguments that fit the contract. */
export const callEach = {
  createCart: (client: PartnerCenterClient) => client.createCart({ customerId, cart }),
  getCart: (client: PartnerCenterClient) => client.getCart({ customerId, cartId }),
  updateCart: (client: PartnerCenterClient) => client.updateCart({ customerId, cartId, cart }),
  checkoutCart: (client: PartnerCenterClient) => client.checkoutCart({ customerId, cartId }),
  listOrders: (client: PartnerCenterClient) => client.listOrders({ customerId }),
  getOrder: (client: PartnerCenterClient) => client.getOrder({ customerId, orderId }),
  getOrderProvisioningStatus: (client: PartnerCenterClient) =>
    client.getOrderProvisioningStatus({ customerId, orderId }),
  listSubscriptionsByOrder: (client: PartnerCenterClient) => client.listSubscriptionsByOrder({ customerId, orderId }),
  getSubscription: (client: PartnerCenterClient) => client.getSubscription({ customerId, subscriptionId })
} satisfies Record<OperationId, (client: PartnerCenterClient) => Promise<unknown>>

/** What a promise was rejected with. */
export const thrownBy = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('expected the call to throw, but it gave an answer')
}

/** The first item of a list that has one. */
export const firstOf = <Item>(items: readonly Item[]): Item => {
  const [item] = items
  if (item === undefined) throw new Error('expected a list with an item, but it is empty')
  return item
}
