import { createPartnerCenterClient } from 'cart-contract'
import { createSandbox } from 'cart-contract/sandbox'

const buy = async () => {
  const sandbox = createSandbox()
  const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
  const { customerId, cartId } = sandbox.states['mixed-cart']()
  const answer = await partnerCenter.checkoutCart({ customerId, cartId })
  return `${answer.kind} ${answer.ok && answer.orders.length}`
}

globalThis.result = buy()
