import { mutant, type Mutant } from './mutant.ts'

/** Faults of buying once. */
export const checkoutMutants: readonly Mutant[] = [
  mutant(
    'a replay buys everything again',
    'checkout.ts',
    '  if (cart.ordered) {',
    '  if (cart.ordered) return attempt(world, call, { ...cart, orders: [] })\n  if (cart.ordered) {'
  ),
  mutant(
    'a replay shows a new order id',
    'checkout.ts',
    'return repeated(replayStatus, cart.answer)',
    'return repeated(replayStatus, cart.answer.replace(/"id":"..../, \'"id":"0000\'))'
  ),
  {
    fault: "a replay gives another cart's answer",
    patches: [
      { file: 'checkout.ts', find: 'const reiterate =', replace: 'let first\nconst reiterate =' },
      {
        file: 'checkout.ts',
        find: 'return repeated(replayStatus, cart.answer)',
        replace: 'return repeated(replayStatus, (first ??= cart.answer))'
      }
    ]
  },
  mutant(
    'a replay is told of errors that there were none of',
    'checkout.ts',
    'return repeated(replayStatus, cart.answer)',
    `return repeated(replayStatus, cart.answer.replace(/}$/, ',"orderErrors":[{"orderGroupId":"0","code":800010,"description":"?"}]}'))`
  ),
  mutant(
    'a retry after a partial success buys every group again',
    'checkout.ts',
    'if (cart.orders.some((earlier) => earlier.orderGroup === orderGroup)) continue',
    ''
  ),
  mutant(
    'a retry after a partial success never tries what failed again',
    'checkout.ts',
    "if (cart.answer !== undefined && world.readings.repeatedPartialCheckout === 'reiterates')",
    'if (cart.answer !== undefined)'
  ),
  mutant(
    'a retry after a partial success forgets the orders that were made',
    'checkout.ts',
    'const bought = [...cart.orders, ...made]',
    'const bought = made.length > 0 ? made : cart.orders'
  ),
  mutant(
    'a checkout names only the first of its orders',
    'checkout.ts',
    'orders: orders.flatMap(',
    'orders: orders.slice(0, 1).flatMap('
  ),
  mutant(
    'a partial success counts as a whole one',
    'checkout.ts',
    'ordered: orderErrors.length === 0',
    'ordered: true'
  ),
  mutant('a cart that was bought stays Active', 'checkout.ts', 'ordered: orderErrors.length === 0', 'ordered: false'),
  mutant(
    'a partial success does not name what failed',
    'checkout.ts',
    'orderErrors: orderErrors.length > 0 ? orderErrors : undefined',
    'orderErrors: undefined'
  ),
  mutant(
    'an order error names another group',
    'checkout.ts',
    '      orderGroupId,\n      code:',
    "      orderGroupId: orderGroupId + '0',\n      code:"
  ),
  mutant(
    'a failed checkout closes the cart',
    'checkout.ts',
    'if (bought.length === 0) return repeated(201, body)',
    'if (bought.length === 0) return { status: 201, body, change: { cart: { ...cart, ordered: true, answer: body }, orders } }'
  ),
  mutant(
    'items in error do not keep a cart from being bought',
    'checkout.ts',
    "if (hasItemInError(cart.lineItems)) throw refuse('cart-items-in-error')",
    ''
  ),
  mutant(
    'an MS-RequestId is forgotten after a lost answer',
    'request-ids.ts',
    'const earlier = store.call(key)',
    'const earlier = store.call(key)?.delivered ? store.call(key) : undefined'
  ),
  mutant(
    'an MS-RequestId is remembered for a second only',
    'request-ids.ts',
    'call.now - earlier.at > callLife',
    'call.now - earlier.at > 1000'
  ),
  mutant(
    'a call under a known MS-RequestId is done again',
    'service.ts',
    'if (earlier) return { reply: earlier, record: undefined }',
    'if (earlier) return { record: undefined, reply: perform({ ...world, store: Object.assign(Object.create(world.store), { cart: (...ids) => { const cart = world.store.cart(...ids); return cart && { ...cart, orders: [], ordered: false, answer: undefined } } }) }, call, isUser) }'
  ),
  mutant('a cart stays busy for ever', 'carts-in-work.ts', 'work.isOpen = false', 'return'),
  mutant(
    'a refused call is done all the same',
    'trouble.ts',
    "when: ending.afterCommit === true ? 'after' : 'before'",
    "when: 'after'"
  )
]
