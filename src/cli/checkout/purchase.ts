import type { CheckoutAnswer, OfCart, PartnerCenterClient, Sleep } from '../../client/index.ts'
import { asFailure, type Failure } from './failure.ts'
import type { Interrupts } from './interrupts.ts'
import { learnOutcome, type FoundOrdered } from './learn-outcome.ts'

/** What came of a purchase. */
export type Purchase =
  | { readonly kind: 'answered'; readonly answer: CheckoutAnswer }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The program was asked to stop, and reading the cart told what the last attempt did not. */
  | { readonly kind: 'found'; readonly found: FoundOrdered; readonly last: CheckoutAnswer | Failure }

type Purchasing = {
  readonly client: PartnerCenterClient
  readonly interrupts: Interrupts
  readonly sleep: Sleep
  readonly requestId: string | undefined
}

/**
 * Buys a cart. Asked to stop, it begins no further attempt, lets the one that is under way come to its end, and where the outcome is
 * open after that finds it out by reading.
 */
export const purchase = async (
  which: OfCart,
  { client, interrupts: { stop, abandon }, sleep, requestId }: Purchasing
): Promise<Purchase> => {
  const bought = await checkOut(client, which, {
    signal: abandon,
    drain: stop,
    ...(requestId !== undefined && { requestId })
  })
  if (!stop.aborted || abandon.aborted) return bought
  const last = bought.kind === 'answered' ? bought.answer : bought.failure
  if (!('repeat' in last)) return bought
  const found = await learnOutcome(client, which, { sleep, signal: abandon })
  return found ? { kind: 'found', found, last } : bought
}

const checkOut = async (
  client: PartnerCenterClient,
  which: OfCart,
  options: Parameters<PartnerCenterClient['checkoutCart']>[1]
): Promise<Exclude<Purchase, { kind: 'found' }>> => {
  try {
    return { kind: 'answered', answer: await client.checkoutCart(which, options) }
  } catch (error) {
    return { kind: 'failed', failure: asFailure(error) }
  }
}
