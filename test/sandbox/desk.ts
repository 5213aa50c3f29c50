import {
  createPartnerCenterClient,
  type CartLineItemRequest,
  type PartnerCenterClient
} from '../../src/client/index.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import { judgedInTheEnd } from './laws.ts'

export const customerId = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
export const otherCustomerId = '83d40c17-b6e9-4f2a-a05d-c41e79f8632b'
export const host = 'https://api.partnercenter.microsoft.com'
export const guidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const license: CartLineItemRequest = {
  catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
  quantity: 5,
  billingCycle: 'monthly',
  termDuration: 'P1M'
}
export const secondLicense = { ...license, catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K9R4', quantity: 10 }
export const annualLicense = {
  ...license,
  catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N83L',
  billingCycle: 'annual',
  termDuration: 'P1Y'
}
export const reservation = {
  ...license,
  catalogItemId: 'DZH318Z0BQ36:004G:DZH318Z08C0S',
  billingCycle: 'one_time',
  termDuration: 'P1Y'
}
export const software = { catalogItemId: 'DG7GMGF0DWM3:0002:DG7GMGF0DT1M', quantity: 1, billingCycle: 'one_time' }
export const marketplace = { ...license, catalogItemId: 'DZH318Z0BXWC:0002:DZH318Z0BMRV' }
export const azure = { catalogItemId: 'MS-AZR-0145P', quantity: 1, billingCycle: 'monthly', termDuration: 'P1Y' }
export const legacyLicense = {
  catalogItemId: '3f80b5d9-6e24-4c17-a9d2-b04c5e8f1a73',
  quantity: 4,
  billingCycle: 'monthly',
  addonItems: [{ catalogItemId: '60d2e9a4-17cb-4f58-8b36-e5f91c7d0a42', quantity: 4, billingCycle: 'monthly' }]
}

/** A sandbox, and a client that calls it. */
export type Desk = { readonly sandbox: Sandbox; readonly client: PartnerCenterClient }

export const openDesk = (options?: SandboxOptions): Desk => {
  const sandbox = judgedInTheEnd(createSandbox(options))
  return {
    sandbox,
    client: createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, now: sandbox.now, retry: false })
  }
}

/** A cart of these items, ready to be checked out. */
export const cartOf = async ({ client }: Desk, ...lineItems: CartLineItemRequest[]) => {
  const answer = await client.createCart({ customerId, cart: { lineItems } })
  if (!answer.ok)
    throw new Error(`expected a cart, but there was ${answer.refusal.status} ${answer.refusal.description}`)
  return { customerId, cartId: answer.result.id, cart: answer.result }
}

/** A cart of these items after its checkout. */
export const checkedOut = async (desk: Desk, ...lineItems: CartLineItemRequest[]) => {
  const { cartId } = await cartOf(desk, ...(lineItems.length > 0 ? lineItems : [license]))
  const answer = await desk.client.checkoutCart({ customerId, cartId })
  if (!answer.ok) throw new Error(`expected orders, but there was ${answer.kind}`)
  return { customerId, cartId, orders: answer.orders, orderId: answer.orders[0].id }
}

/** A request as the wire has it, for what no client would send. */
export const send = (
  { sandbox }: Pick<Desk, 'sandbox'>,
  method: string,
  path: string,
  { body, headers = {} }: { readonly body?: string; readonly headers?: Record<string, string> } = {}
): Promise<Response> =>
  sandbox.fetch(`${host}${path}`, {
    method,
    headers: { Authorization: 'Bearer any', ...headers },
    ...(body !== undefined && { body })
  })

/** Status and code of a refusal, as the error table names it: `404/800008`. */
export const refusalOf = async (response: Response): Promise<string> => {
  const text = await response.text()
  const { code } = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: unknown }
  return `${response.status}/${String(code)}`
}

/** The same of a client's answer; `ok` where it was none. */
export const refusalIn = (
  answer:
    | { readonly ok: true }
    | { readonly ok: false; readonly kind: string; readonly refusal?: { status: number; code?: unknown } }
): string =>
  answer.ok ? 'ok' : answer.refusal ? `${answer.refusal.status}/${String(answer.refusal.code)}` : answer.kind
