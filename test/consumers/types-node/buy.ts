import {
  createPartnerCenterClient,
  isContractViolationError,
  isTransportError,
  type CheckoutAnswer,
  type Order,
  type PartnerCenterClient
} from 'cart-contract'
import { createSandbox, type SandboxOptions } from 'cart-contract/sandbox'

const options: SandboxOptions = { seed: 7 }
const sandbox = createSandbox(options)
const partnerCenter: PartnerCenterClient = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })

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
  if (isTransportError(error)) console.log(error.ids.requestId)
  else if (isContractViolationError(error)) console.log(error.findings[0].message)
  else throw error
}
