import { isListed, isProvisioned, type ModelOrder } from './model.ts'
import { checkOrder, hasSubscription, knownOrder, ordersOf } from './order-checks.ts'
import { fail, same } from './promise.ts'
import { customerAt, outcomeOf, step, strangerTo, type Real, type Step } from './step.ts'

/** The orders of a customer: all that are old enough, and no other. */
export const list = (customer: number, includePrice: boolean): Step =>
  step(`list(${customer}${includePrice ? ', with prices' : ''})`, async (model, real) => {
    const { client, sandbox, witness } = real
    const customerId = customerAt(customer)
    const answer = await client.listOrders({ customerId, includePrice })
    if (!answer.ok) return fail(`a list was refused with ${outcomeOf(answer)}`)
    const now = sandbox.now()
    const listed = ordersOf(model, customerId).filter((order) => isListed(order, now))
    const known = new Map(listed.flatMap((order) => (order.id === undefined ? [] : [[order.id, order] as const])))
    same(answer.result.items.length, listed.length, `the number of orders of customer ${customerId}`)
    same(answer.result.totalCount, listed.length, `the count of orders of customer ${customerId}`)
    for (const order of answer.result.items) {
      witness.sawOrder(customerId, order)
      const one = known.get(order.id)
      known.delete(order.id)
      if (one) checkOrder(order, one, now, real, includePrice)
    }
    same([...known.keys()].join(), '', `the orders that the list of customer ${customerId} lacks`)
  })

/** One order, and all that can be asked about it. */
export const getOrder = (pick: number, includePrice: boolean): Step =>
  step(`getOrder(${pick}${includePrice ? ', with prices' : ''})`, async (model, real) => {
    const order = knownOrder(model, pick)
    if (!order) return
    const { customerId, id: orderId } = order
    const { client, sandbox, readings, witness } = real
    const now = sandbox.now()
    const asked = { customerId, orderId }
    const refusal = readings.newOrder === 'not-found' && !isListed(order, now) ? '404/20000' : 'ok'
    const answer = await client.getOrder({ ...asked, includePrice })
    same(outcomeOf(answer), refusal, `what became of a get of order ${orderId}`)
    if (answer.ok) {
      witness.sawOrder(customerId, answer.result)
      checkOrder(answer.result, order, now, real, includePrice)
    }
    const stranger = strangerTo(customerId)
    const asStranger = await client.getOrder({ customerId: stranger, orderId })
    same(outcomeOf(asStranger), '404/20000', `what a stranger sees of order ${orderId}`)
    await checkProvisioning(order, asked, refusal, real)
    await checkSubscriptions(order, asked, refusal, real)
  })

type Asked = { readonly customerId: string; readonly orderId: string }

const checkProvisioning = async (
  order: ModelOrder,
  asked: Asked,
  refusal: string,
  { client, sandbox }: Real
): Promise<void> => {
  const answer = await client.getOrderProvisioningStatus(asked)
  same(outcomeOf(answer), refusal, `what became of a get of the provisioning of order ${asked.orderId}`)
  if (!answer.ok) return
  const isDone = isProvisioned(order, sandbox.now())
  same(
    answer.result.items
      .map(({ lineItemNumber, status }) => `${lineItemNumber} ${status?.toLowerCase() ?? 'none'}`)
      .join(),
    order.lines
      .map(({ isFailed }) => (!isDone ? 'prefulfillmentpending' : isFailed ? 'unfulfilled' : 'fulfilled'))
      .map((status, number) => `${number} ${status}`)
      .join(),
    `the provisioning of order ${asked.orderId}`
  )
}

const checkSubscriptions = async (order: ModelOrder, asked: Asked, refusal: string, real: Real): Promise<void> => {
  const { client, sandbox, witness } = real
  const { customerId, orderId } = asked
  const answer = await client.listSubscriptionsByOrder(asked)
  same(outcomeOf(answer), refusal, `what became of a list of the subscriptions of order ${orderId}`)
  if (!answer.ok) return
  const lines = [...order.lines.entries()].filter(
    ([, line]) => isProvisioned(order, sandbox.now()) && hasSubscription(line)
  )
  same(answer.result.items.length, lines.length, `the number of subscriptions of order ${orderId}`)
  for (const [index, [number, { item }]] of lines.entries()) {
    const { id, orderId: of, offerId, quantity } = answer.result.items[index] ?? fail('a subscription is missing')
    witness.sawSubscription(`${orderId}/${number}`, id)
    // A legacy id changes its case from one resource to the next.
    same(of?.toLowerCase(), orderId.toLowerCase(), `the order of subscription ${id}`)
    same(`${offerId} ${quantity}`, `${item.catalogItemId} ${item.quantity}`, `what subscription ${id} is for`)
    const one = await client.getSubscription({ customerId, subscriptionId: id })
    const seen = one.ok ? JSON.stringify(one.result) : outcomeOf(one)
    same(seen, JSON.stringify(answer.result.items[index]), `subscription ${id}`)
    const asStranger = await client.getSubscription({ customerId: strangerTo(customerId), subscriptionId: id })
    same(outcomeOf(asStranger), '404/20003', `what a stranger sees of subscription ${id}`)
  }
}
