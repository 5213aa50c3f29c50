// The package is of ES modules: CommonJS reaches it by import().
const buy = async () => {
  const { createPartnerCenterClient } = await import('cart-contract')
  const { createSandbox } = await import('cart-contract/sandbox')

  const sandbox = createSandbox()
  const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
  const { customerId, cartId } = sandbox.states['all-orders-failed']()
  const answer = await partnerCenter.checkoutCart({ customerId, cartId })
  console.log(answer.kind, answer.orderErrors.length > 0)
}

buy()
