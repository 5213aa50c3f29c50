/** What decides into which order an item goes. */
export type Groupable = {
  /** The group that the caller asks for. */
  readonly orderGroup?: string | undefined
  readonly billingCycle: string
  readonly family: string
}

/** A group whose order exists: nothing can join it. */
export type TakenGroup = { readonly name: string }

/**
 * Names the group of each item. One group becomes one order, and one order has one billing cycle and one product family: a
 * caller who puts more into one group gets more groups. An item without a group joins the first one that it fits.
 */
export const groupNames = (items: readonly Groupable[], taken: readonly TakenGroup[] = []): string[] => {
  const names = new Set(taken.map(({ name }) => name))
  const groups: { readonly name: string; readonly asked: string | undefined; readonly of: string }[] = []
  return items.map(({ orderGroup, billingCycle, family }) => {
    const of = `${billingCycle} ${family}`
    const fitting = groups.find(
      (group) =>
        group.of === of && (orderGroup === undefined || orderGroup === group.name || orderGroup === group.asked)
    )
    if (fitting) return fitting.name
    const name = orderGroup !== undefined && !names.has(orderGroup) ? orderGroup : firstFree(names)
    names.add(name)
    groups.push({ name, asked: orderGroup, of })
    return name
  })
}

const firstFree = (names: ReadonlySet<string>): string => {
  let number = 0
  while (names.has(String(number))) number++
  return String(number)
}
