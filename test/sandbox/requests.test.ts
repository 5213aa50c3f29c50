import { expect, test } from 'vitest'
import { cartOf, customerId, license, openDesk, refusalOf, send } from './desk.ts'
import { faultsOfAnswers } from './judge.ts'

const carts = `/v1/customers/${customerId}/carts`
const json = { 'Content-Type': 'application/json' }
const item = JSON.stringify(license)

test.each([
  [
    'names in PascalCase, explicit nulls and dates of a struct',
    {
      LineItems: [
        {
          Id: 0,
          CatalogItemId: license.catalogItemId,
          Quantity: 1,
          BillingCycle: 'Monthly',
          TermDuration: 'P1M',
          RenewsTo: null,
          AddonItems: null,
          ProvisioningContext: { Scope: 'shared' },
          Participants: [{ Key: 'transaction_reseller', Value: '6120041' }]
        }
      ],
      ExpirationTimestamp: '0001-01-01T00:00:00',
      Status: null
    }
  ],
  ['the number of a billing cycle', { lineItems: [{ ...license, billingCycle: 1 }] }],
  ['members that nobody knows', { lineItems: [{ ...license, unknown: { a: [1] } }], more: true }]
])('it reads a cart with %s', async (_, body) => {
  const desk = openDesk()
  const response = await send(desk, 'POST', carts, { body: JSON.stringify(body), headers: json })
  expect(response.status).toBe(201)
  const cart = (await response.json()) as { lineItems: { billingCycle: string; provisioningContext?: object }[] }
  expect(cart.lineItems[0]?.billingCycle).toBe('monthly')
  if ('LineItems' in body) expect(cart.lineItems[0]?.provisioningContext).toEqual({ Scope: 'shared' })
  expect(faultsOfAnswers(desk.sandbox)).toEqual([])
})

test.each(['', '"success"', '{}', JSON.stringify({ id: 'a cart' }), 'no JSON at all'])(
  'it checks out whatever the body says: %s',
  async (body) => {
    const desk = openDesk()
    const { cartId } = await cartOf(desk, license)
    const response = await send(desk, 'POST', `${carts}/${cartId}/checkout`, {
      headers: { ...json, 'Content-Length': String(body.length), Expect: '100-continue' },
      ...(body !== '' && { body })
    })
    expect(response.status).toBe(201)
  }
)

test('it reads paths in any case, GUIDs in any case and a trailing slash', async () => {
  const desk = openDesk()
  const { cartId } = await cartOf(desk, license)
  const spellings = [
    `/v1/customers/${customerId.toUpperCase()}/carts/${cartId.toUpperCase()}`,
    `/V1/Customers/${customerId}/Carts/${cartId}/`
  ]
  for (const path of spellings) {
    const response = await send(desk, 'GET', path)
    expect(((await response.json()) as { id: string }).id).toBe(cartId)
  }
  expect((await send(desk, 'POST', `${spellings[1] ?? ''}CheckOut`)).status).toBe(201)
})

test.each(['application/json; charset=utf-8', 'Application/JSON', 'text/json', ''])(
  'it reads a body of the media type %j',
  async (type) => {
    const body = new TextEncoder().encode(`{"lineItems":[${item}]}`)
    const desk = openDesk()
    const response = await desk.sandbox.fetch(`https://any.example${carts}`, {
      method: 'POST',
      headers: { Authorization: 'Bearer any', ...(type !== '' && { 'Content-Type': type }) },
      body
    })
    expect(response.status).toBe(201)
  }
)

test('it refuses a text that nobody called JSON, as it does over HTTP', async () => {
  const desk = openDesk()
  const response = await desk.sandbox.fetch(`https://any.example${carts}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer any' },
    body: `{"lineItems":[${item}]}`
  })
  expect(await refusalOf(response)).toBe('415/800002')
  expect(desk.sandbox.history().exchanges.at(-1)?.request.headers).toContainEqual([
    'content-type',
    'text/plain;charset=UTF-8'
  ])
})

test.each([
  ['a path that it has', `${carts}/${customerId}`, 405],
  ['one that it has not', '/v1/customers', 404],
  ['the tokens', `/${customerId}/oauth2/token`, 405]
])('it answers HEAD of %s without a body', async (_, path, status) => {
  const desk = openDesk()
  const response = await send(desk, 'HEAD', path)
  expect(response.status).toBe(status)
  expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(0)
  expect(response.body).toBeNull()
  expect(desk.sandbox.history().exchanges.at(-1)?.response?.body).toEqual({ kind: 'none' })
})

test.each([
  ['no such path', 'GET', '/v1/customers', undefined, {}, '404/1000'],
  ['no such version', 'GET', `/v2/customers/${customerId}/orders`, undefined, {}, '404/1000'],
  ['another method', 'DELETE', carts, undefined, {}, '405/800042'],
  ['a customer id that is no GUID', 'GET', '/v1/customers/me/orders', undefined, {}, '400/900118'],
  ['a cart id that is no GUID', 'GET', `${carts}/mine`, undefined, {}, '400/800002'],
  [
    'a subscription id that is no GUID',
    'GET',
    `/v1/customers/${customerId}/subscriptions/mine`,
    undefined,
    {},
    '400/800002'
  ],
  [
    'a subscription that does not exist',
    'GET',
    `/v1/customers/${customerId}/subscriptions/${customerId}`,
    undefined,
    {},
    '404/20003'
  ],
  [
    'subscriptions of no order',
    'GET',
    `/v1/customers/${customerId}/subscriptions?order_id=none`,
    undefined,
    {},
    '404/20000'
  ],
  [
    'a billing type that is none',
    'GET',
    `/v1/customers/${customerId}/orders?billingType=weekly`,
    undefined,
    {},
    '400/900126'
  ],
  [
    'a price that is neither true nor false',
    'GET',
    `/v1/customers/${customerId}/orders?include_price=yes`,
    undefined,
    {},
    '400/800002'
  ],
  ['no body', 'POST', carts, undefined, json, '400/800002'],
  ['broken JSON', 'POST', carts, '{"lineItems": [', json, '400/800002'],
  ['another JSON value', 'POST', carts, '[1]', json, '400/800002'],
  ['no items', 'POST', carts, '{}', json, '400/800002'],
  ['an empty list of items', 'POST', carts, '{"lineItems":[]}', json, '400/800002'],
  ['an item that is none', 'POST', carts, '{"lineItems":[null]}', json, '400/800002'],
  ['an item without id', 'POST', carts, '{"lineItems":[{"quantity":1,"billingCycle":"monthly"}]}', json, '400/800002'],
  ['a quantity of 0', 'POST', carts, `{"lineItems":[${item.replace('5', '0')}]}`, json, '400/800002'],
  ['half a license', 'POST', carts, `{"lineItems":[${item.replace('5', '0.5')}]}`, json, '400/800002'],
  ['a quantity in text', 'POST', carts, `{"lineItems":[${item.replace('5', '"5"')}]}`, json, '400/800002'],
  [
    'an unknown billing cycle',
    'POST',
    carts,
    `{"lineItems":[${item.replace('monthly', 'weekly')}]}`,
    json,
    '400/900126'
  ],
  [
    'two items of one id',
    'POST',
    carts,
    `{"lineItems":[${`${item.replace('{', '{"id":1,')},`.repeat(2).slice(0, -1)}]}`,
    json,
    '400/800002'
  ],
  [
    'a date that never was',
    'POST',
    carts,
    `{"lineItems":[${item.replace('{', '{"customTermEndDate":"2026-02-31TT",')}]}`,
    json,
    '400/800002'
  ],
  [
    'add-ons of add-ons',
    'POST',
    carts,
    JSON.stringify({ lineItems: [{ ...license, addonItems: [{ ...license, addonItems: [license] }] }] }),
    json,
    '400/800002'
  ],
  ['XML', 'POST', carts, '<cart/>', { 'Content-Type': 'application/xml' }, '415/800002'],
  ['a form', 'POST', carts, 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }, '415/800002'],
  ['a huge body', 'POST', carts, `{"lineItems":[${item}],"more":"${'x'.repeat(1024 * 1024)}"}`, json, '413/800002'],
  ['no token', 'GET', `/v1/customers/${customerId}/orders`, undefined, { Authorization: '' }, '401/800001'],
  [
    'another scheme',
    'GET',
    `/v1/customers/${customerId}/orders`,
    undefined,
    { Authorization: 'Basic dXNlcg==' },
    '401/800001'
  ]
])('it refuses %s', async (_, method, path, body, headers, refusal) => {
  const desk = openDesk()
  const before = JSON.stringify({ ...desk.sandbox.snapshot(), streams: undefined })
  const response = await send(desk, method, path, { headers, ...(body !== undefined && { body }) })
  if (response.status === 405) expect(response.headers.get('Allow')).toBe('POST')
  if (response.status === 401) expect(response.headers.get('WWW-Authenticate')).toMatch(/^OAuth realm=/)
  expect(await refusalOf(response)).toBe(refusal)
  expect(JSON.stringify({ ...desk.sandbox.snapshot(), streams: undefined })).toBe(before)
  if (response.status !== 405 && refusal !== '404/1000') expect(faultsOfAnswers(desk.sandbox)).toEqual([])
})

test('it stops reading a body that is larger than its limit', async () => {
  const desk = openDesk({ bodyLimit: 10 })
  let pulled = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled++
      controller.enqueue(new Uint8Array(8))
    }
  })
  const request = new Request(`https://any.example${carts}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer any' },
    body,
    duplex: 'half'
  } as RequestInit)
  expect((await desk.sandbox.fetch(request)).status).toBe(413)
  expect(pulled).toBeLessThan(5)
})

test('it cuts what a caller sent out of a description that grows too long', async () => {
  const response = await send(openDesk(), 'GET', `${carts}/x`)
  expect(((await response.json()) as { description: string }).description.length).toBeLessThanOrEqual(1024)
})

test('it echoes ids of calls, and makes those that are missing or none', async () => {
  const desk = openDesk()
  const id = '4FA6DAD6-a89f-4875-8247-8294a10ae1cf'
  const sent = await send(desk, 'GET', carts.replace('carts', 'orders'), {
    headers: {
      'MS-RequestId': id,
      'MS-CorrelationId': 'mine',
      'MS-CV': 'pV8xQ2mLr0u5TzKc.0',
      'X-Locale': 'de-DE',
      ValidateMfa: 'true'
    }
  })
  expect(sent.headers.get('MS-RequestId')).toBe(id)
  expect(sent.headers.get('MS-CorrelationId')).toMatch(/^[0-9a-f-]{36}$/)
  expect(sent.headers.get('MS-CV')).toBe('pV8xQ2mLr0u5TzKc.0')
  expect(sent.headers.get('X-Locale')).toBe('de-DE')
  expect(sent.headers.get('isMfaCompliant')).toBe('true')
  const bare = await send(desk, 'GET', carts.replace('carts', 'orders'))
  expect(Object.fromEntries(bare.headers)).toEqual({
    date: 'Mon, 02 Mar 2026 09:00:00 GMT',
    'content-type': 'application/json; charset=utf-8',
    'content-length': expect.stringMatching(/^\d+$/) as string,
    'request-context': expect.stringMatching(/^appId=cid-v1:/) as string,
    'ms-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    'ms-correlationid': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    'ms-cv': expect.stringMatching(/^[\w+/]{16}\.0$/) as string,
    'ms-serverid': expect.stringMatching(/^\d{9}$/) as string,
    'x-locale': 'en-US'
  })
})

test.each([
  [`/v1/customers/${customerId}/orders`, true],
  [`/v1/customers/${customerId}/orders/none`, false],
  [`/v1/customers/${customerId}/subscriptions`, false]
])('it begins %s with a byte order mark: %s', async (path, hasMark) => {
  const response = await send(openDesk(), 'GET', path)
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(bytes[0] === 0xef).toBe(hasMark)
  expect(response.headers.get('Content-Length')).toBe(String(bytes.length))
})

test('it leaves the byte order mark out where that is asked for', async () => {
  const response = await send(openDesk({ bom: false }), 'GET', `/v1/customers/${customerId}/orders`)
  expect(new Uint8Array(await response.arrayBuffer())[0]).toBe('{'.charCodeAt(0))
})

test.each([
  ['customer-not-found', '404/60003'],
  ['forbidden', '403/20002']
] as const)('it refuses a customer that the partner does not have: %s', async (unknownCustomer, refusal) => {
  const desk = openDesk({ customers: [customerId.toUpperCase()], readings: { unknownCustomer } })
  expect((await send(desk, 'GET', `/v1/customers/${customerId}/orders`)).status).toBe(200)
  expect(await refusalOf(await send(desk, 'GET', '/v1/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders'))).toBe(
    refusal
  )
})

test.each(['number', 'text'] as const)('it writes codes of faults as %s', async (faultCode) => {
  const response = await send(openDesk({ readings: { faultCode } }), 'GET', `${carts}/${customerId}`)
  expect(((await response.json()) as { code: unknown }).code).toBe(faultCode === 'text' ? '800008' : 800008)
})

test('it follows the options of currency and country', async () => {
  const desk = openDesk({ currency: 'EUR', country: 'DE' })
  const { cartId } = await cartOf(desk, license)
  const answer = await desk.client.checkoutCart({ customerId, cartId })
  expect(answer.ok && answer.orders[0]).toMatchObject({
    currencyCode: 'EUR',
    currencySymbol: '€',
    lineItems: [{ links: { product: { uri: '/products/CFQ7TTC0LF8S?country=DE' } } }]
  })
})
