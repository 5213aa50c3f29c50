import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePointer, pointerAsSpelled, toPointer, valueAt } from '../../src/contract/pointer.ts'

test('it writes and reads pointers with slashes, tildes and empty names', () => {
  expect(toPointer(['paths', '/v1/carts', '~', '', 0])).toBe('/paths/~1v1~1carts/~0//0')
  expect(parsePointer('/paths/~1v1~1carts/~0//0')).toEqual(['paths', '/v1/carts', '~', '', '0'])
  expect(parsePointer('')).toEqual([])
})

test('it reads every pointer back that it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (segments) => {
      expect(parsePointer(toPointer(segments))).toEqual(segments)
    })
  )
})

test('it finds what a pointer leads to, and nothing where it leads nowhere', () => {
  const value = { orders: [{ id: 'a' }, { 'b/c': null }] }
  expect(valueAt(value, '')).toBe(value)
  expect(valueAt(value, '/orders/0/id')).toBe('a')
  expect(valueAt(value, '/orders/1/b~1c')).toBeNull()
  expect(valueAt(value, '/orders/2')).toBeUndefined()
  expect(valueAt(value, '/orders/1/b~1c/d')).toBeUndefined()
})

test('it finds no member that every object inherits', () => {
  expect(valueAt({}, '/constructor')).toBeUndefined()
  expect(valueAt([], '/length/x')).toBeUndefined()
})

test('it spells a pointer as the value does where only the case differs', () => {
  const value = { LineItems: [{ quantity: 0 }] }
  expect(pointerAsSpelled(value, '/lineItems/0/Quantity')).toBe('/LineItems/0/quantity')
  expect(pointerAsSpelled(value, '/lineItems/0/price/list')).toBe('/LineItems/0/price/list')
})
