import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRouter } from '../../src/contract/index.ts'
import { partnerCenter } from '../support/partner-center.ts'

const segment = fc.oneof(
  fc.constantFrom(
    'v1',
    'customers',
    'carts',
    'Orders',
    'checkout',
    'provisioningstatus',
    '',
    '.',
    '..',
    '%2e',
    'a%20b'
  ),
  fc.uuid(),
  fc.string({ maxLength: 6 })
)
const path = fc.oneof(
  fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join('/')}`),
  fc.tuple(fc.uuid(), segment).map(([id, last]) => `/v1/customers/${id}/carts/${last}`)
)
const host = fc.constantFrom(
  'api.partnercenter.microsoft.com',
  'api.example.com',
  'localhost',
  '127.0.0.1',
  'a--b',
  'x..y'
)

test('it routes a plain URL without parsing it to where URL would lead', () => {
  const router = createRouter(partnerCenter)
  fc.assert(
    fc.property(host, path, fc.constantFrom('GET', 'POST', 'put'), fc.boolean(), (name, rest, method, hasQuery) => {
      const after = `://${name}${rest}${hasQuery ? '?a=b' : ''}`
      // A scheme in capitals is not plain.
      expect(router(method, `https${after}`)).toEqual(router(method, `HTTPS${after}`))
    }),
    { numRuns: 1000 }
  )
})
