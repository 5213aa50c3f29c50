import { createPartnerCenterClient, type Cart, type CartLineItemRequest } from 'cart-contract'
import { createSandbox } from 'cart-contract/sandbox'

const item: CartLineItemRequest = {
  catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
  quantity: 5,
  billingCycle: 'monthly'
}
const sandbox = createSandbox()
const { customerId } = sandbox.states['cart-created']()
const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
const answer = await partnerCenter.createCart({ customerId, cart: { lineItems: [item] } })
const cart: Cart | undefined = answer.ok ? answer.result : undefined
console.log(cart?.status, cart?.lineItems[0]?.quantity)
