import { expect, test } from 'vitest'
import { createPartnerCenterClient, type PartnerCenterClientOptions } from '../../src/client/index.ts'
import { createSandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import { license } from '../sandbox/desk.ts'
import { customerId, json } from './observed-client.ts'

/** A client whose tokens can be renewed, and how often it asked for one. */
const boxed = (options: SandboxOptions, of: Partial<PartnerCenterClientOptions> = {}) => {
  const sandbox = createSandbox(options)
  let tokens = 0
  const client = createPartnerCenterClient({
    token: () => `a-token-${++tokens}`,
    fetch: sandbox.fetch,
    sleep: () => Promise.resolve(),
    ...of
  } as PartnerCenterClientOptions)
  return { sandbox, client, tokens: () => tokens }
}

const withoutMfa = { isCompliant: false, demanded: 1 }

test('it says what to do where multifactor authentication is demanded, and renews no token for it', async () => {
  const { sandbox, client, tokens } = boxed({ mfa: withoutMfa })
  const answer = await client.createCart({ customerId, cart: { lineItems: [license] } })
  expect(answer).toMatchObject({
    kind: 'refusal',
    refusal: { status: 401, code: '900421', advice: expect.stringMatching(/Sign the user in .*multifactor/) as string }
  })
  expect([answer.attempts.length, tokens(), sandbox.history().exchanges.length]).toEqual([1, 1, 1])
})

test.each([
  ['900421', 'Bearer error="invalid_token"', 1],
  ['900421', undefined, 1],
  ['900420', 'Bearer error="invalid_token"', 1],
  ['800001', undefined, 2],
  [800001, 'OAuth realm=urn:cpsvc:cpid:1', 2],
  [undefined, 'Bearer error="invalid_token"', 2],
  [undefined, 'Bearer error="insufficient_scope"', 1]
])('it decides by the code %s whether another token may help, not by the header %s', async (code, header, requests) => {
  let sent = 0
  const { client } = boxed(
    {},
    {
      fetch: () => {
        sent++
        const headers = header === undefined ? {} : { 'WWW-Authenticate': header }
        if (code === undefined) return Promise.resolve(new Response(null, { status: 401, headers }))
        return Promise.resolve(json(401, { code, description: 'x', data: [], source: 'PartnerFD' }, headers))
      }
    }
  )
  expect((await client.listOrders({ customerId })).status).toBe(401)
  expect(sent).toBe(requests)
})

test('it asks for isMfaCompliant where the client or the call wants it, and has it on every kind of answer', async () => {
  for (const isCompliant of [true, false]) {
    const { client } = boxed({ mfa: { isCompliant } }, { validateMfa: true })
    const cart = await client.createCart({ customerId, cart: { lineItems: [license] } })
    const cartId = cart.ok ? cart.result.id : ''
    const checkedOut = await client.checkoutCart({ customerId, cartId })
    const refused = await client.getCart({ customerId, cartId: customerId })
    expect([cart.isMfaCompliant, checkedOut.isMfaCompliant, refused.isMfaCompliant]).toEqual([
      isCompliant,
      isCompliant,
      isCompliant
    ])
    expect([cart.ok, checkedOut.ok, refused.ok]).toEqual([true, true, false])
    expect(await client.listOrders({ customerId }, { validateMfa: false })).not.toHaveProperty('isMfaCompliant')
  }
  const { client } = boxed({})
  expect(await client.listOrders({ customerId })).not.toHaveProperty('isMfaCompliant')
  expect(await client.listOrders({ customerId }, { validateMfa: true })).toMatchObject({ isMfaCompliant: true })
})

test.each([
  ['True', true],
  ['FALSE', false],
  ['perhaps', undefined],
  ['', undefined]
])('it reads isMfaCompliant: %s as %s', async (text, expected) => {
  const fetch = () => Promise.resolve(json(200, { totalCount: 0, items: [] }, { isMfaCompliant: text }))
  expect((await boxed({}, { fetch }).client.listOrders({ customerId })).isMfaCompliant).toBe(expected)
})

test('it keeps what the checkout of an ordered cart says of multifactor authentication', async () => {
  const { sandbox, client } = boxed({ readings: { repeatedCheckout: 'already-submitted' } }, { validateMfa: true })
  const { customerId: owner, cartId } = sandbox.states['cart-ordered']()
  expect(await client.checkoutCart({ customerId: owner, cartId })).toMatchObject({
    kind: 'already-ordered',
    ok: false,
    isMfaCompliant: true
  })
})
