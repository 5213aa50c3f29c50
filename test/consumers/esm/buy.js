import { createPartnerCenterClient } from 'cart-contract'
import { createSandbox } from 'cart-contract/sandbox'

const sandbox = createSandbox()
const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
const { customerId, cartId } = sandbox.states['cart-active']()
const answer = await partnerCenter.checkoutCart({ customerId, cartId })
console.log(answer.kind, answer.ok && answer.orders.length)
