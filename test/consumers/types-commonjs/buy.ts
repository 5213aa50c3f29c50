import { createPartnerCenterClient, type CheckoutAnswer } from 'cart-contract'
import { createJudge, type Finding } from 'cart-contract/contract'
import { appCredentials, type Proof } from 'cart-contract/credentials'
import { createSandbox } from 'cart-contract/sandbox'
import { startSandbox } from 'cart-contract/sandbox/server'

const proof: Proof = { clientSecret: 'a-secret' }
appCredentials({ tenantId: 'contoso.example', clientId: 'an-id', ...proof })

const buy = async (): Promise<CheckoutAnswer['kind']> => {
  const sandbox = createSandbox()
  const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
  const { customerId, cartId } = sandbox.states['cart-active']()
  return (await partnerCenter.checkoutCart({ customerId, cartId })).kind
}

const main = async (): Promise<void> => {
  const findings: readonly Finding[] = createJudge().findings()
  const server = await startSandbox()
  await server.close()
  console.log(await buy(), findings.length)
}

void main()
