import type { FindingCode } from '../../../../../src/finding.ts'
import type { Draft, Json } from '../draft.ts'
import type { Random } from '../random.ts'
import { cartsIn, insideOf, ordersIn, seenOf, type Mutator } from './mutator.ts'

const damaging = (
  name: string,
  code: FindingCode,
  damage: (draft: Draft, index: number, random: Random) => void
): Mutator => ({
  name,
  codes: [code],
  apply: (draft, random) => {
    const answered = seenOf(draft).filter(({ body }) => typeof body === 'object')
    const one = random.pick(answered)
    if (one) damage(draft, one.index, random)
    return one !== undefined
  }
})

const lacking = (name: string, sitesIn: (draft: Draft) => { readonly value: Json }[], property: string): Mutator => ({
  name,
  codes: ['response.body.invalid'],
  apply: (draft, random) => {
    const site = random.pick(sitesIn(draft))
    if (site) delete site.value[property]
    return site !== undefined
  }
})

const mistaking = (
  name: string,
  sitesIn: (draft: Draft) => { readonly value: Json }[],
  property: string,
  value: unknown
): Mutator => ({
  name,
  codes: ['response.body.invalid'],
  apply: (draft, random) => {
    const site = random.pick(sitesIn(draft))
    if (site) site.value[property] = value
    return site !== undefined
  }
})

const lines = (draft: Draft) => insideOf(ordersIn(draft), 'lineItemNumber')

/** Faults that one answer shows alone; the laws of histories must not add to them. */
export const answerMutators: readonly Mutator[] = [
  damaging('a body ends too early', 'response.body.unreadable', (draft, index, random) => {
    const text = JSON.stringify(draft.body(index))
    draft.setText(index, text.slice(0, random.between(1, text.length - 1)))
  }),
  damaging('a page comes as JSON', 'response.body.unreadable', (draft, index) => {
    draft.setText(index, '<html><body>Sign in</body></html>')
  }),
  {
    name: 'an answer lacks its body',
    codes: ['response.body.missing'],
    apply: (draft, random) => {
      const one = random.pick(seenOf(draft).filter(({ status = 0 }) => status !== 401 && status >= 200))
      if (one) draft.setBody(one.index, { kind: 'none' })
      return one !== undefined
    }
  },
  {
    name: 'a checkout answers a bare order',
    codes: ['response.body.invalid'],
    apply: (draft, random) => {
      const one = random.pick(ordersIn(draft).filter(({ seen }) => seen.operation === 'checkoutCart'))
      if (one) draft.replaceBody(one.seen.index, one.value)
      return one !== undefined
    }
  },
  lacking('an order lacks its id', ordersIn, 'id'),
  lacking('an order lacks its customer', ordersIn, 'referenceCustomerId'),
  lacking('a line lacks its offer', lines, 'offerId'),
  lacking('a cart lacks its items', cartsIn, 'lineItems'),
  mistaking('the creation date of an order has two letters T', ordersIn, 'creationDate', '2026-03-02TT09:00:00Z'),
  mistaking('the quantity of a line is a text', lines, 'quantity', 'five'),
  mistaking('the id of an order is a number', ordersIn, 'id', 4711),
  mistaking('the lines of an order are one line', ordersIn, 'lineItems', { lineItemNumber: 0 })
]
