import { expectTypeOf, test } from 'vitest'
import {
  createPartnerCenterClient,
  type Answer,
  type AwaitedLine,
  type Cart,
  type CartAnswer,
  type CartCheckoutResult,
  type CheckoutAnswer,
  type Credentials,
  type LineItemError,
  type NeverLine,
  type Order,
  type OrderError,
  type Orders,
  type PartnerCenterClient,
  type PendingLine,
  type ProvisionedLine,
  type Refusal,
  type Repeat,
  type Subscription,
  type SubscriptionsAnswer,
  type TransportError
} from '../../src/client/index.ts'
import {
  appCredentials,
  appUserCredentials,
  deviceCodeCredentials,
  type AccessToken
} from '../../src/client/credentials/index.ts'

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

test('it gives a subscription id only of a line that has one', () => {
  read((line: AwaitedLine) => {
    // @ts-expect-error a line may have none, now or for ever
    read(line.subscriptionId)
    // @ts-expect-error a line that has its subscription needs no reason
    read(line.reason)
    // @ts-expect-error only a line without one says what to do
    read(line.next)
    expectTypeOf(line.state).toEqualTypeOf<'provisioned' | 'never' | 'pending'>()
    if (line.state === 'provisioned') expectTypeOf(line.subscriptionId).toEqualTypeOf<string>()
    else if (line.state === 'pending') {
      expectTypeOf(line.reason).toEqualTypeOf<'not-provisioned' | 'order-not-found' | 'refused' | 'no-answer'>()
      expectTypeOf(line.refusal).toEqualTypeOf<Refusal | undefined>()
      expectTypeOf(line.next).toEqualTypeOf<string>()
    } else {
      // @ts-expect-error of a product without subscriptions nothing is to be done
      read(line.next)
      if (line.reason === 'order-ended') expectTypeOf(line.next).toEqualTypeOf<string>()
    }
  })
})

test('it lets nobody take a wait that ended early for one that is over', () => {
  read((answer: SubscriptionsAnswer) => {
    expectTypeOf(answer.lines[0]).toEqualTypeOf<AwaitedLine | undefined>()
    if (answer.ok) {
      expectTypeOf(answer.kind).toEqualTypeOf<'provisioned'>()
      expectTypeOf(answer.lines).toEqualTypeOf<readonly (ProvisionedLine | NeverLine)[]>()
    } else expectTypeOf(answer.kind).toEqualTypeOf<'not-provisioned' | 'pending'>()
    if (answer.kind === 'pending') {
      expectTypeOf(answer.lines).toEqualTypeOf<readonly (ProvisionedLine | NeverLine | PendingLine)[]>()
    }
  })
})

test('it awaits subscriptions of answers that have orders, of what was stored of them, and of nothing else', () => {
  read((client: PartnerCenterClient, answer: CheckoutAnswer, orders: readonly Order[]) => {
    // @ts-expect-error a refusal has no orders
    void client.awaitSubscriptions(answer)
    if (answer.ok || answer.kind === 'partial-success' || answer.kind === 'troubled-orders') {
      expectTypeOf(client.awaitSubscriptions(answer)).toEqualTypeOf<Promise<SubscriptionsAnswer>>()
    }
    if (answer.kind === 'already-ordered') {
      // @ts-expect-error which orders they are is a conclusion: the caller has to draw it
      void client.awaitSubscriptions(answer)
      const { customerId, likelyOrders } = answer
      if (likelyOrders) void client.awaitSubscriptions({ customerId, orders: likelyOrders })
    }
    // @ts-expect-error nothing was bought, so there is nothing to wait for
    if (answer.kind === 'orders-failed') void client.awaitSubscriptions(answer)
    void client.awaitSubscriptions({ customerId: 'x', orders }).then((earlier) => client.awaitSubscriptions(earlier))
    // @ts-expect-error whose orders they are
    void client.awaitSubscriptions({ orders })
    // @ts-expect-error an id is not an order
    void client.awaitSubscriptions({ customerId: 'x', orders: ['c94f07a1e6b2'] })
    void client.awaitSubscriptions(
      { customerId: 'x', orders },
      {
        signal: AbortSignal.timeout(1),
        expects: (line, order) => line.quantity > 0 && order.status !== 'cancelled',
        onProgress: (progress) => {
          expectTypeOf(progress).toEqualTypeOf<SubscriptionsAnswer>()
        }
      }
    )
    // @ts-expect-error every look is a call of its own
    void client.awaitSubscriptions({ customerId: 'x', orders }, { requestId: 'y' })
    // @ts-expect-error there is no such option
    void client.awaitSubscriptions({ customerId: 'x', orders }, { timeout: 1 })
  })
})

test('it takes one way to say who calls', () => {
  read((credentials: Credentials, identity: AzureCredential) => {
    createPartnerCenterClient({ credentials })
    createPartnerCenterClient({ credentials: identity })
    createPartnerCenterClient({ token: 'text' })
    createPartnerCenterClient({ token: () => 'text' })
    createPartnerCenterClient({ token: () => Promise.resolve('text') })
    createPartnerCenterClient({ token: () => Promise.resolve({ token: 'text', expiresOnTimestamp: 1 }) })
    // @ts-expect-error one of the two
    createPartnerCenterClient({ credentials, token: 'text' })
    // @ts-expect-error a token has an end, or is text
    createPartnerCenterClient({ token: () => ({ token: 'text' }) })
    // @ts-expect-error there may be no token only where there are credentials
    createPartnerCenterClient({ token: () => undefined })
    // @ts-expect-error credentials are an object
    createPartnerCenterClient({ credentials: () => 'text' })
    expectTypeOf<Credentials['getToken']>().returns.resolves.toEqualTypeOf<AccessToken | null>()
  })
})

test('it makes credentials of what each kind takes, and of no more', () => {
  read(() => {
    const application = { tenantId: 'x', clientId: 'y' }
    const certificate = { privateKey: 'x', thumbprintSha256: 'y' }
    expectTypeOf(appCredentials({ ...application, clientSecret: 's' })).toEqualTypeOf<Credentials>()
    expectTypeOf(appCredentials({ ...application, certificate })).toEqualTypeOf<Credentials>()
    // @ts-expect-error an application proves who it is
    appCredentials(application)
    // @ts-expect-error by one of the two
    appCredentials({ ...application, certificate, clientSecret: 's' })
    // @ts-expect-error a certificate has a thumbprint
    appCredentials({ ...application, certificate: { privateKey: 'x' } })
    // @ts-expect-error a tenant is needed
    appCredentials({ clientId: 'y', clientSecret: 's' })
    // @ts-expect-error an application alone has no user
    appCredentials({ ...application, clientSecret: 's', refreshToken: 'r' })

    expectTypeOf(appUserCredentials({ ...application, refreshToken: 'r' })).toEqualTypeOf<Credentials>()
    appUserCredentials({ ...application, clientSecret: 's', refreshToken: () => Promise.resolve('r') })
    appUserCredentials({
      ...application,
      certificate,
      refreshToken: 'r',
      onRefreshToken: (next) => {
        expectTypeOf(next).toEqualTypeOf<string>()
      }
    })
    // @ts-expect-error the user's consent is a refresh token
    appUserCredentials({ ...application, clientSecret: 's' })

    const prompt = ({ userCode, verificationUri }: { readonly userCode: string; readonly verificationUri: string }) => {
      read([userCode, verificationUri])
    }
    expectTypeOf(deviceCodeCredentials({ ...application, prompt })).toEqualTypeOf<Credentials>()
    // @ts-expect-error somebody has to be shown the code
    deviceCodeCredentials(application)
    // @ts-expect-error a program at a terminal keeps no secret
    deviceCodeCredentials({ ...application, prompt, clientSecret: 's' })
  })
})

/** As `@azure/identity` has it. */
type AzureCredential = {
  getToken(
    scopes: string | string[],
    options?: { readonly abortSignal?: AbortSignal; readonly claims?: string }
  ): Promise<{ readonly token: string; readonly expiresOnTimestamp: number } | null>
}
