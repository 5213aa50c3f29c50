import { expectTypeOf, test } from 'vitest'
import {
  createPartnerCenterClient,
  type Answer,
  type Cart,
  type CartAnswer,
  type CartCheckoutResult,
  type CheckoutAnswer,
  type LineItemError,
  type Order,
  type OrderError,
  type Orders,
  type PartnerCenterClient,
  type Refusal,
  type Repeat,
  type Subscription,
  type TransportError
} from '../../src/client/index.ts'

// Judged by the compiler; at run time nothing is called.
const read = (_value: unknown) => {}

test('it keeps orders out of reach until the caller asked whether all were made', () => {
  read((answer: CheckoutAnswer) => {
    // @ts-expect-error a refusal has no orders
    read(answer.orders)
    // @ts-expect-error a refusal has no result
    read(answer.result)
    // @ts-expect-error an answer without orders may have errors or none
    read(answer.orderErrors)
    // @ts-expect-error only a refusal has one
    read(answer.refusal)
    expectTypeOf(answer.ids.requestId).toEqualTypeOf<string>()
    expectTypeOf(answer.status).toEqualTypeOf<number>()
  })
})

test('it gives the orders of a success, one at least', () => {
  read((answer: CheckoutAnswer) => {
    if (!answer.ok) return
    expectTypeOf(answer.kind).toEqualTypeOf<'success'>()
    expectTypeOf(answer.orders).toEqualTypeOf<Orders>()
    expectTypeOf(answer.orders[0]).toEqualTypeOf<Order>()
    expectTypeOf(answer.result).toEqualTypeOf<CartCheckoutResult>()
    // @ts-expect-error a success has none
    read(answer.orderErrors)
  })
})

test('it makes a caller who saw no success tell a partial one from a refusal', () => {
  read((answer: CheckoutAnswer) => {
    if (answer.ok) return
    expectTypeOf(answer.kind).toEqualTypeOf<
      'partial-success' | 'troubled-orders' | 'orders-failed' | 'already-ordered' | 'unknown' | 'refusal'
    >()
    // @ts-expect-error a partial success has none
    read(answer.refusal)
    // @ts-expect-error a refusal has none
    read(answer.orders)
    if (answer.kind === 'partial-success') {
      expectTypeOf(answer.orders).toEqualTypeOf<Orders>()
      expectTypeOf(answer.orderErrors).toEqualTypeOf<readonly [OrderError, ...OrderError[]]>()
      // @ts-expect-error a partial success has none
      read(answer.refusal)
    } else if (answer.kind === 'orders-failed') {
      expectTypeOf(answer.orderErrors).toEqualTypeOf<readonly OrderError[]>()
      // @ts-expect-error nothing was bought
      read(answer.orders)
    } else if (answer.kind === 'troubled-orders') {
      expectTypeOf(answer.orders).toEqualTypeOf<Orders>()
      expectTypeOf(answer.troubledOrders).toEqualTypeOf<Orders>()
      // @ts-expect-error the service did not refuse
      read(answer.refusal)
    } else if (answer.kind === 'already-ordered') {
      expectTypeOf(answer.likelyOrders).toEqualTypeOf<Orders | undefined>()
      // @ts-expect-error which orders they are is a conclusion, so they have another name
      read(answer.orders)
    } else if (answer.kind === 'unknown') {
      expectTypeOf(answer.repeat).toEqualTypeOf<Repeat>()
      // @ts-expect-error nobody knows
      read(answer.orders)
    } else {
      expectTypeOf(answer.refusal).toEqualTypeOf<Refusal>()
      // @ts-expect-error a refused checkout bought nothing, so there is nothing to go on with
      read(answer.repeat)
    }
  })
})

test('it gives what other calls read only after ok', () => {
  read((answer: Answer<Order>, cart: CartAnswer) => {
    // @ts-expect-error a refusal has none
    read(answer.result)
    // @ts-expect-error a refusal has none
    read(cart.lineItemErrors)
    if (answer.ok) expectTypeOf(answer.result).toEqualTypeOf<Order>()
    else expectTypeOf(answer.refusal).toEqualTypeOf<Refusal>()
    if (cart.ok) {
      expectTypeOf(cart.result).toEqualTypeOf<Cart>()
      expectTypeOf(cart.lineItemErrors).toEqualTypeOf<readonly LineItemError[]>()
    }
  })
})

test('it types what each operation answers', () => {
  expectTypeOf<ReturnType<PartnerCenterClient['checkoutCart']>>().toEqualTypeOf<Promise<CheckoutAnswer>>()
  expectTypeOf<ReturnType<PartnerCenterClient['createCart']>>().toEqualTypeOf<Promise<CartAnswer>>()
  expectTypeOf<ReturnType<PartnerCenterClient['getOrder']>>().toEqualTypeOf<Promise<Answer<Order>>>()
  expectTypeOf<ReturnType<PartnerCenterClient['getSubscription']>>().toEqualTypeOf<Promise<Answer<Subscription>>>()
})

test('it says that a subscription id may be missing, and that words may be new', () => {
  expectTypeOf<Order['lineItems'][number]['subscriptionId']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<'a word of tomorrow'>().toExtend<NonNullable<Order['status']>>()
  expectTypeOf<Refusal['code']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<TransportError['sent']>().toEqualTypeOf<boolean>()
})

test('it refuses calls that cannot work', () => {
  read(() => {
    const client = createPartnerCenterClient({ token: () => 'token' })
    // @ts-expect-error a token is needed
    createPartnerCenterClient({})
    // @ts-expect-error there is no such cloud
    createPartnerCenterClient({ token: 't', cloud: 'germany' })
    // @ts-expect-error a cart is needed
    void client.checkoutCart({ customerId: 'x' })
    // @ts-expect-error a cart has items
    void client.createCart({ customerId: 'x', cart: {} })
    // @ts-expect-error an item has a quantity
    void client.createCart({ customerId: 'x', cart: { lineItems: [{ catalogItemId: 'x', billingCycle: 'monthly' }] } })
    // @ts-expect-error a checkout has no body
    void client.checkoutCart({ customerId: 'x', cartId: 'y', cart: { lineItems: [] } })
    // @ts-expect-error there is no such option
    void client.getOrder({ customerId: 'x', orderId: 'y' }, { retries: 3 })
  })
})
