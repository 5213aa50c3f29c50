import {
  createPartnerCenterClient,
  isContractViolationError,
  isTransportError,
  type CheckoutAnswer,
  type Order,
  type PartnerCenterClient
} from 'cart-contract'
import { appCredentials, CredentialsError, type Proof } from 'cart-contract/credentials'
import { createSandbox, type SandboxOptions } from 'cart-contract/sandbox'

const options: SandboxOptions = { seed: 7 }
const sandbox = createSandbox(options)
const partnerCenter: PartnerCenterClient = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })

const proof: Proof = { clientSecret: 'a-secret' }
createPartnerCenterClient({ credentials: appCredentials({ tenantId: 'contoso.example', clientId: 'an-id', ...proof }) })
// @ts-expect-error Somebody has to call.
export const nobody = () => createPartnerCenterClient({})

const ordersOf = (answer: CheckoutAnswer): readonly Order[] => {
  // @ts-expect-error Nobody gets at the orders before asking whether there are some.
  void answer.orders
  return answer.kind === 'success' || answer.kind === 'partial-success' ? answer.orders : []
}

try {
  const { customerId, cartId } = sandbox.states['partial-success']()
  const answer = await partnerCenter.checkoutCart({ customerId, cartId })
  const reason: string | undefined = answer.kind === 'refusal' ? answer.refusal.description : undefined
  console.log(answer.kind, ordersOf(answer).length, reason)
} catch (error) {
  if (isTransportError(error)) console.log(error.repeat?.requestId, error.cause instanceof CredentialsError)
  else if (isContractViolationError(error)) console.log(error.findings[0].message)
  else throw error
}
