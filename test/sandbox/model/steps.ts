import fc from 'fast-check'
import { create, getCart, update } from './cart-steps.ts'
import { checkout, expire, reuseId, together, type Ending } from './checkout-steps.ts'
import { goods, wrongGood } from './goods.ts'
import { getOrder, list } from './reading-steps.ts'
import { refusalKinds, refuse, updateWrongly } from './refusal-steps.ts'
import { step, type Step } from './step.ts'

const advance = (duration: string): Step =>
  step(`advance(${duration})`, (_, { sandbox }) => {
    sandbox.advance(duration)
    return Promise.resolve()
  })

/** Mostly one of the latest, so that much happens to one cart; sometimes one of long ago. */
const pick = fc.oneof({ arbitrary: fc.nat(3), weight: 5 }, { arbitrary: fc.nat(200), weight: 1 })
const items = fc.uniqueArray(
  fc.oneof({ arbitrary: fc.constantFrom(...goods), weight: 15 }, { arbitrary: fc.constant(wrongGood), weight: 1 }),
  { minLength: 1, maxLength: 5, selector: ({ item }) => item.catalogItemId }
)
const ending = fc.constantFrom<Ending>('answer-lost', 'connection-dropped', 'gateway-timeout')
const item = fc.nat(4)
// As long as anything takes, and sometimes until everything has expired.
const duration = fc.oneof(
  { arbitrary: fc.constantFrom('PT1S', 'PT20S', 'PT30S', 'PT5M', 'PT15M', 'PT1H'), weight: 12 },
  { arbitrary: fc.constantFrom('P1D', 'P6DT23H', 'P7DT30S'), weight: 1 }
)
const rarely = fc.nat(9).map((number) => number === 0)

/** What a client of good manners does. */
const mannered = (customer: fc.Arbitrary<number>) => [
  { weight: 4, arbitrary: fc.tuple(customer, items, rarely).map(([who, what, lost]) => create(who, what, lost)) },
  { weight: 2, arbitrary: fc.tuple(pick, items).map(([which, what]) => update(which, what)) },
  { weight: 6, arbitrary: pick.map((which) => checkout(which)) },
  { weight: 3, arbitrary: fc.tuple(pick, ending).map(([which, how]) => checkout(which, { ending: how })) },
  { weight: 3, arbitrary: fc.tuple(pick, item).map(([which, failing]) => checkout(which, { failing })) },
  {
    weight: 1,
    arbitrary: fc.tuple(pick, item, ending).map(([which, failing, how]) => checkout(which, { failing, ending: how }))
  },
  { weight: 1, arbitrary: fc.tuple(pick, item).map(([which, unprovisioned]) => checkout(which, { unprovisioned })) },
  { weight: 1, arbitrary: fc.tuple(pick, fc.integer({ min: 2, max: 5 })).map(([which, n]) => together(which, n)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick, fc.constantFrom('checkoutCart', 'updateCart', 'getCart'), fc.constantFrom(...refusalKinds))
      .map(([which, operation, kind]) => refuse(which, operation, kind))
  },
  { weight: 4, arbitrary: duration.map(advance) },
  { weight: 1, arbitrary: fc.tuple(customer, fc.boolean()).map(([who, priced]) => list(who, priced)) },
  { weight: 4, arbitrary: fc.tuple(pick, fc.boolean()).map(([which, priced]) => getOrder(which, priced)) },
  { weight: 2, arbitrary: pick.map(getCart) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(2), fc.boolean()).map(([which, late]) => expire(which, late)) }
]

const unmannered = [
  { weight: 1, arbitrary: pick.map(reuseId) },
  { weight: 1, arbitrary: pick.map(updateWrongly) }
]

export type Kind = {
  /** `good`: no call is one that a client must not make, so a recording of the run has no fault at all. */
  readonly manners: 'good' | 'bad'
  /** How many buy. */
  readonly customers: number
}

export const anyStep = ({ manners, customers }: Kind): fc.Arbitrary<Step> =>
  fc.oneof(...mannered(fc.nat(customers - 1)), ...(manners === 'bad' ? unmannered : []))

export const manySteps = (kind: Kind, count: number): fc.Arbitrary<Step[]> =>
  fc.array(anyStep(kind), { minLength: count, maxLength: count, size: 'max' })
