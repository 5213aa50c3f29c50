import { isRefusalFault, refusalOf, type RefusalFault } from './fault-rules.ts'
import { RefusedCall } from './refused-call.ts'
import type { Call, World } from './world.ts'

type Item = { readonly catalogItemId: string; readonly addonItems?: readonly Item[] }

/** What items and their add-ons offer. */
export const offersOf = (items: readonly Item[]): string[] =>
  items.flatMap(({ catalogItemId, addonItems = [] }) => [catalogItemId, ...offersOf(addonItems)])

/**
 * Catalogue drift: what was there when the cart was made may be gone now.
 *
 * @throws RefusedCall where a fault says so of one of the items
 */
export const refuseMissingItem = ({ faults }: World, call: Call, items: readonly Item[]): void => {
  if (faults.isEmpty) return
  const offers = offersOf(items)
  const fault = faults.first(
    call,
    (candidate): candidate is RefusalFault =>
      isRefusalFault(candidate) && candidate.catalogItemId !== undefined && offers.includes(candidate.catalogItemId)
  )
  if (fault) throw new RefusedCall(refusalOf(fault, call.now))
}
