import {
  isContractViolationError,
  isTransportError,
  recoverOrders,
  type Answer,
  type Cart,
  type OfCart,
  type PartnerCenterClient,
  type Recovery,
  type Sleep
} from '../../client/index.ts'
import { isOrdered } from './ordered.ts'

/** A cart that was bought, and its orders as far as they can be found. */
export type FoundOrdered = Recovery & { readonly cart: Cart }

// What was sent last may still be on its way or be worked on, which takes seconds as a rule.
const waits = [0, 2_000, 5_000, 10_000]

// Whoever asked the program to stop does not want to wait for the patience of a purchase.
const patience = { attempts: 2, deadline: 30_000 }

/**
 * Finds out by reading alone whether a cart was bought. To send the checkout again under the same MS-RequestId would tell it, too,
 * but where the first one never arrived it would buy: nobody who asked the program to stop wants that.
 *
 * @returns nothing where it cannot be told: an Active cart may be one whose checkout is still under way
 */
export const learnOutcome = async (
  client: PartnerCenterClient,
  { customerId, cartId }: OfCart,
  { sleep, signal }: { readonly sleep: Sleep; readonly signal: AbortSignal }
): Promise<FoundOrdered | undefined> => {
  const options = { signal, retry: patience }
  for (const wait of waits) {
    if (wait > 0) await sleep(wait, signal)
    if (signal.aborted) return undefined
    const cart = await resultOf(client.getCart({ customerId, cartId }, options))
    if (!cart || !isOrdered(cart)) continue
    const orders = await resultOf(client.listOrders({ customerId }, options))
    return { cart, ...(orders ? recoverOrders(cart, orders.items) : { groups: [] }) }
  }
  return undefined
}

/** A read that fails tells nothing, and the next one may. */
const resultOf = async <Result>(read: Promise<Answer<Result>>): Promise<Result | undefined> => {
  try {
    const answer = await read
    return answer.ok ? answer.result : undefined
  } catch (error) {
    if (isTransportError(error) || isContractViolationError(error)) return undefined
    throw error
  }
}
