const { createPartnerCenterClient } = require('cart-contract')
const { appCredentials } = require('cart-contract/credentials')
const { createSandbox } = require('cart-contract/sandbox')

test('it buys once', async () => {
  const sandbox = createSandbox()
  const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
  const { customerId, cartId } = sandbox.states['cart-active']()
  const first = await partnerCenter.checkoutCart({ customerId, cartId })
  const again = await partnerCenter.checkoutCart({ customerId, cartId })
  expect(again.orders.map(({ id }) => id)).toEqual(first.orders.map(({ id }) => id))
})

test('it calls with a token of its application', async () => {
  const sandbox = createSandbox({ credentials: { tokens: 'issued' } })
  const credentials = appCredentials({
    tenantId: '6d8f2c14-3b7a-4e95-a0c1-f7e25b9d4836',
    clientId: 'b1f04a7d-29c6-4d38-8e5b-0c9a6f3e71d2',
    clientSecret: 'of the sandbox',
    fetch: sandbox.fetch
  })
  const partnerCenter = createPartnerCenterClient({ credentials, fetch: sandbox.fetch })
  const answer = await partnerCenter.listOrders({ customerId: '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5' })
  expect(answer.ok).toBe(true)
})
