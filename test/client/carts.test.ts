import { expect, test } from 'vitest'
import { scenarios } from '../../generated/scenarios.ts'
import { answeredClient, callEach, firstOf, json } from './observed-client.ts'

const created = scenarios['cart-active'].body
const item = firstOf(created.lineItems)
const withError = { ...item, id: 3, error: { errorCode: 400039, errorDescription: "The term '' is not supported." } }

test.each(['createCart', 'updateCart'] as const)('it shows at %s which items cannot be bought', async (operation) => {
  const client = answeredClient(() => json(201, { ...created, lineItems: [item, withError] }))
  expect(await callEach[operation](client)).toMatchObject({
    ok: true,
    kind: 'success',
    lineItemErrors: [
      {
        lineItemId: 3,
        catalogItemId: item.catalogItemId,
        code: '400039',
        description: "The term '' is not supported.",
        error: withError.error
      }
    ]
  })
})

test('it shows which add-ons cannot be bought', async () => {
  const client = answeredClient(() =>
    json(200, {
      ...created,
      lineItems: [
        { ...item, addonItems: [withError] },
        { ...withError, id: 4 }
      ]
    })
  )
  expect(await callEach.getCart(client)).toMatchObject({
    ok: true,
    lineItemErrors: [{ lineItemId: 3 }, { lineItemId: 4 }]
  })
})

test.each([
  ['a number', 10002, '10002'],
  ['digits', '10002', '10002'],
  ['a name', 'quota_not_available', 'quota_not_available']
])('it reads the code of an item that is %s as text', async (_what, errorCode, code) => {
  const client = answeredClient(() => json(200, { ...created, lineItems: [{ ...item, error: { errorCode } }] }))
  expect(await callEach.getCart(client)).toMatchObject({ lineItemErrors: [{ code, error: { errorCode } }] })
})

test('it shows an error that says nothing', async () => {
  const client = answeredClient(() => json(200, { ...created, lineItems: [{ ...item, error: {} }] }))
  expect(await callEach.getCart(client)).toMatchObject({
    lineItemErrors: [{ lineItemId: item.id, catalogItemId: item.catalogItemId, error: {} }]
  })
})

test('it shows no errors where there are none', async () => {
  expect(await callEach.getCart(answeredClient(() => json(200, created)))).toMatchObject({
    ok: true,
    lineItemErrors: []
  })
})
