import type { CartLineItemRequest } from '../../../../src/client/index.ts'
import {
  annualLicense,
  azure,
  legacyLicense,
  license,
  marketplace,
  reservation,
  secondLicense,
  software
} from '../../../sandbox/desk.ts'
import type { Random } from './random.ts'

const goods: readonly [CartLineItemRequest, ...CartLineItemRequest[]] = [
  license,
  secondLicense,
  annualLicense,
  reservation,
  { ...reservation, catalogItemId: 'DZH318Z0BQ36:004J:DZH318Z08B8X', termDuration: 'P3Y' },
  software,
  marketplace,
  azure,
  legacyLicense,
  { ...license, catalogItemId: 'DZH318Z0BPS6:0001:DZH318Z0BMTX' },
  { ...license, participants: [{ key: 'transaction_reseller', value: '6120041' }] }
]

/** What somebody buys in one go: a few things, some of which become one order. */
export const goodsFor = (random: Random): CartLineItemRequest[] =>
  Array.from({ length: random.pick([1, 1, 2, 2, 3, 4]) }, (_, index) => ({
    ...random.pick(goods),
    quantity: random.between(1, 9),
    ...(random.chance(0.1) && { friendlyName: `Item ${index}` }),
    ...(random.chance(0.1) && { orderGroup: String(index) })
  }))
