const { createPartnerCenterClient, isTransportError } = require('cart-contract')
const { appCredentials } = require('cart-contract/credentials')
const { createJudge, judged } = require('cart-contract/contract')
const { createSandbox } = require('cart-contract/sandbox')
const { startSandbox } = require('cart-contract/sandbox/server')
const { version } = require('cart-contract/package.json')

const buy = async () => {
  const sandbox = createSandbox()
  const judge = createJudge()
  const fetch = judged(sandbox.fetch, judge, console.error, { now: sandbox.now })
  const partnerCenter = createPartnerCenterClient({ token: 'any', fetch })
  const { customerId, cartId } = sandbox.states['all-orders-failed']()
  const answer = await partnerCenter.checkoutCart({ customerId, cartId })
  console.log(answer.kind, answer.orderErrors.length > 0, judge.findings().length)

  // Its library is optional, and missing here.
  const credentials = appCredentials({ tenantId: 'contoso.example', clientId: 'an-id', clientSecret: 'a-secret' })
  const tokenless = createPartnerCenterClient({ credentials, fetch: sandbox.fetch })
  await tokenless.checkoutCart({ customerId, cartId }).catch((error) => {
    console.log(isTransportError(error), error.cause.code)
  })

  const server = await startSandbox()
  const response = await fetch(server.url).catch(() => 'a foreign host')
  await server.close()
  console.log(typeof response, typeof version)
}

buy()
