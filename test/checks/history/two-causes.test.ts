import { expect, test } from 'vitest'
import { judgeHistory } from '../../../src/checks/index.ts'
import { createRouter } from '../../../src/contract/index.ts'
import { readHar } from '../../../src/exchange/index.ts'
import { toHar, type Recipe } from '../../support/histories/recipe.ts'
import { partnerCenter } from '../../support/partner-center.ts'

// The golden histories have one cause each. Here are two, and the first must not hide the second.
const found = (exchanges: Recipe['exchanges']) => {
  const history = readHar(toHar({ title: '', verdict: 'illegal', exchanges }), 'history.har')
  return judgeHistory(history, partnerCenter, createRouter(partnerCenter)).map(({ code, at, before }) => [
    code,
    at.pointer,
    before?.pointer
  ])
}

const idIn = (entry: number) => `/log/entries/${entry}/response/content/text#/orders/0/id`

test('it finds a third order after a second one, each in the place of the first', () => {
  expect(
    found([
      { checkout: 'cart-a', orders: ['order-a'] },
      { checkout: 'cart-a', orders: ['order-b'] },
      { checkout: 'cart-a', orders: ['order-c'] }
    ])
  ).toEqual([
    ['replay.order.changed', idIn(1), idIn(0)],
    ['replay.order.changed', idIn(2), idIn(0)]
  ])
})

test('it finds each order that comes again in the place of the first one once', () => {
  expect(
    found([
      { checkout: 'cart-a', orders: ['order-a'] },
      { checkout: 'cart-a', orders: ['order-b'] },
      { checkout: 'cart-a', orders: ['order-b'] },
      { checkout: 'cart-a', orders: ['order-a'] }
    ])
  ).toEqual([['replay.order.changed', idIn(1), idIn(0)]])
})

test('it finds three orders of three checkouts that overlap', () => {
  expect(
    found([
      { checkout: 'cart-a', orders: ['order-a'], took: 30_000 },
      { checkout: 'cart-a', orders: ['order-b'], took: 30_000 },
      { checkout: 'cart-a', orders: ['order-c'], took: 30_000 }
    ])
  ).toHaveLength(2)
})

test('it finds what changes in an order whose link is always wrong', () => {
  const links = { self: { uri: '/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/5d81e3b7f0a6' } }
  expect(
    found([
      { checkout: 'cart-a', orders: [{ 'order-a': { links } }] },
      { checkout: 'cart-a', orders: [{ 'order-a': { links } }] },
      { checkout: 'cart-a', orders: [{ 'order-a': { links, currencyCode: 'EUR' } }] },
      { checkout: 'cart-a', orders: [{ 'order-c': { links } }] }
    ]).map(([code, at]) => [code, at])
  ).toEqual([
    ['reference.value.wrong', '/log/entries/0/response/content/text#/orders/0/links/self/uri'],
    ['resource.property.changed', '/log/entries/2/response/content/text#/orders/0/currencyCode'],
    ['replay.order.changed', idIn(3)]
  ])
})
