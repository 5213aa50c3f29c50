import { isProvisioned, findOrder } from './orders.ts'
import { reply, type Reply } from './replies.ts'
import { RefusedCall } from './refused-call.ts'
import type { Call, World } from './world.ts'

/**
 * How far each line of an order is.
 *
 * @param isUser whether a user stands behind the token: the article wants one in the role Admin agent
 * @throws RefusedCall with 900329 where none does
 */
export const getOrderProvisioningStatus = (world: World, call: Call, isUser: boolean): Reply => {
  if (!isUser)
    throw new RefusedCall({ status: 403, code: 900329, description: 'A token without a user is not supported here.' })
  const order = findOrder(world, call)
  const done = world.readings.provisioningWords === 'lower-case' ? 'fulfilled' : 'Fulfilled'
  const statusOf = (isFailed: boolean | undefined) =>
    !isProvisioned(order, call.now) ? 'PrefulfillmentPending' : isFailed ? 'Unfulfilled' : done
  return reply('getOrderProvisioningStatus', 200, {
    totalCount: order.lines.length,
    items: order.lines.map(({ quantity, isFailed }, lineItemNumber) => ({
      orderLineItemId: lineItemNumber,
      lineItemNumber,
      status: statusOf(isFailed),
      quantityProvisioningInformation: [{ quantity, status: statusOf(isFailed) }]
    })),
    attributes: { objectType: 'Collection' }
  })
}
