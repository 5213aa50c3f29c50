import { mutant, type Mutant } from './mutant.ts'

/** Faults of orders and subscriptions as time goes on, and of whose they are. */
export const orderMutants: readonly Mutant[] = [
  mutant(
    'an order is shown to another customer',
    'store.ts',
    'return order?.customerId === customerId ? order : undefined',
    'return order'
  ),
  mutant(
    'an order names the cart as its customer',
    'orders.ts',
    'referenceCustomerId: order.customerId',
    'referenceCustomerId: order.cartId'
  ),
  mutant(
    'two orders have one id',
    'new-order.ts',
    "freshId(() => newOrderId[form](world.ids), world.store, 'order')",
    "(form === 'new-commerce' ? 'c0ffee000001' : freshId(() => newOrderId[form](world.ids), world.store, 'order'))"
  ),
  mutant(
    'an order links to another order',
    'orders.ts',
    'const uri = orderUri(customerId, id)',
    'const uri = orderUri(customerId, `0${id.slice(1)}`)'
  ),
  mutant(
    'line numbers begin at 1',
    'orders.ts',
    'lineBody(world, order, line, number, now, withPrice)',
    'lineBody(world, order, line, number + 1, now, withPrice)'
  ),
  {
    fault: 'line numbers do not restart in each order',
    patches: [
      {
        file: 'orders.ts',
        find: 'export const orderBody =',
        replace: 'const bases = new Map()\nexport const orderBody ='
      },
      {
        file: 'orders.ts',
        find: 'lineBody(world, order, line, number, now, withPrice)',
        replace:
          "lineBody(world, order, line, number + (bases.has(order.id) ? bases.get(order.id) : bases.set(order.id, order.orderGroup === '0' ? 0 : 1).get(order.id)), now, withPrice)"
      }
    ]
  },
  mutant(
    'an order is completed, and pending again an hour later',
    'orders.ts',
    "if (!isProvisioned(order, now)) return 'pending'",
    "if (!isProvisioned(order, now) || now >= order.provisionedAt + 3_600_000) return 'pending'"
  ),
  mutant('an order is never completed', 'orders.ts', 'now >= order.provisionedAt', 'now < order.createdAt'),
  mutant(
    'a subscription id is lost an hour after it was given',
    'orders.ts',
    'isProvisioned(order, now) || order.idsAtOnce ? line.subscriptionId : undefined',
    '(isProvisioned(order, now) && now < order.provisionedAt + 3_600_000) || order.idsAtOnce ? line.subscriptionId : undefined'
  ),
  mutant(
    'a subscription id changes from day to day',
    'orders.ts',
    'isProvisioned(order, now) || order.idsAtOnce ? line.subscriptionId : undefined',
    "isProvisioned(order, now) || order.idsAtOnce ? line.subscriptionId?.replace(/^......../, String(Math.floor(now / 86_400_000)).padStart(8, '0')) : undefined"
  ),
  {
    fault: 'two lines share a subscription id',
    patches: [
      { file: 'new-order.ts', find: 'const orderLine =', replace: 'let shared\nconst orderLine =' },
      {
        file: 'new-order.ts',
        find: '(subscriptionId ?? newSubscriptionId(world, form))',
        replace: '(subscriptionId ?? (shared ??= newSubscriptionId(world, form)))'
      }
    ]
  },
  mutant(
    'software and reservations get a subscription id',
    'new-order.ts',
    'hasSubscription && !isFailed ?',
    '!isFailed ?'
  ),
  mutant(
    'subscription ids are there before anything is provisioned',
    'orders.ts',
    'isProvisioned(order, now) || order.idsAtOnce ?',
    'order.idsAtOnce !== undefined ?'
  ),
  mutant(
    'a subscription names another order',
    'subscriptions.ts',
    'orderId: order.form',
    "orderId: order.form === 'modern' ? order.alternateId : order.form"
  ),
  mutant(
    'the subscriptions of an order are those of the whole customer',
    'subscriptions.ts',
    'const orders = orderId === null ?',
    'const orders = orderId !== undefined ?'
  ),
  mutant(
    'a subscription is shown to another customer',
    'store.ts',
    'return found?.order.customerId === customerId ? found : undefined',
    'return found'
  ),
  mutant(
    'a list drops the oldest order',
    'orders.ts',
    'for (const order of world.store.ordersOf(call.customerId)) {',
    'for (const order of [...world.store.ordersOf(call.customerId)].slice(1)) {'
  ),
  mutant(
    'a list lags behind for a day',
    'orders.ts',
    'now - order.createdAt >= listLag',
    'now - order.createdAt >= 96 * listLag'
  ),
  mutant(
    'an order becomes dearer when it is read later',
    'orders.ts',
    'pricing: withPrice ? line.pricing : undefined',
    'pricing: withPrice ? { ...line.pricing, extendedPrice: line.pricing.extendedPrice + (now > order.createdAt ? 1 : 0) } : undefined'
  ),
  mutant(
    'the total price leaves the last line out',
    'orders.ts',
    'sumOf(order.lines.map(({ pricing }) => pricing))',
    'sumOf(order.lines.slice(0, -1).map(({ pricing }) => pricing))'
  ),
  mutant('one of each is ordered, however many were wanted', 'new-order.ts', '    quantity,\n', '    quantity: 1,\n'),
  mutant(
    'a line is fulfilled before its order is',
    'provisioning.ts',
    "!isProvisioned(order, call.now) ? 'PrefulfillmentPending' :",
    ''
  )
]
