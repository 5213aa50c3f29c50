import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePrefer, preferHeader } from '../../src/mock/prefer.ts'

test.each([
  ['code=404, example=cart-expired', { code: '404', example: 'cart-expired' }],
  ['Code=404,EXAMPLE="cart-expired"', { code: '404', example: 'cart-expired' }],
  ['example="a, b; \\"c\\""; note=x, respond-async', { example: 'a, b; "c"', 'respond-async': '' }],
  ['code=201, code=404', { code: '201' }],
  ['dynamic', { dynamic: '' }],
  ['', {}],
  [' , ,', {}],
  ['example="never closed', { example: '' }]
])('it reads %s', (header, preferences) => {
  expect(Object.fromEntries(parsePrefer(header))).toEqual(preferences)
})

test('it reads what it writes, whatever the name of a scenario', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 200, max: 599 }), (name, code) => {
      expect(Object.fromEntries(parsePrefer(preferHeader(name, code)))).toEqual({ code: String(code), example: name })
    })
  )
})
