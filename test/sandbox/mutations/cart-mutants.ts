import { mutant, type Mutant } from './mutant.ts'

/** Faults of carts: their seven days, what is in them, whose they are. */
export const cartMutants: readonly Mutant[] = [
  mutant('the expiry of a cart is ignored', 'carts.ts', 'if (now < cart.expiresAt) return cart', 'return cart'),
  mutant('a cart lives for a day only', 'carts.ts', 'const sevenDays = 7 *', 'const sevenDays = 1 *'),
  mutant(
    'an update extends the expiry of a cart',
    'carts.ts',
    'lineItems: cartItems(world, call, wanted, bought),',
    'lineItems: cartItems(world, call, wanted, bought), expiresAt: call.now + sevenDays, expirationTimestamp: moment(call.now + sevenDays, world.ids),'
  ),
  mutant(
    'an update extends the expiry of a cart, and does not say so',
    'carts.ts',
    'lineItems: cartItems(world, call, wanted, bought),',
    'lineItems: cartItems(world, call, wanted, bought), expiresAt: call.now + sevenDays,'
  ),
  mutant(
    'an update forgets what was bought already',
    'carts.ts',
    'cartItems(world, call, wanted, bought)',
    'cartItems(world, call, wanted)'
  ),
  mutant(
    'an update that is refused changes the cart',
    'carts.ts',
    "if (world.readings.updateOfOrderedCart === 'already-submitted') throw refuse('already-submitted')",
    "if (world.readings.updateOfOrderedCart === 'already-submitted') { world.store.apply({ cart: { ...cart, lineItems: cartItems(world, call, readCartRequest(call.body)) } }); throw refuse('already-submitted') }"
  ),
  mutant(
    'a cart that was bought can be updated',
    'carts.ts',
    'const cart = findCart(world, call)\n  if (cart.ordered) {',
    'const cart = findCart(world, call)\n  if (cart.ordered && cart.lineItems.length === 0) {'
  ),
  mutant(
    'a cart is shown to another customer',
    'store.ts',
    'return cart?.customerId === customerId ? cart : undefined',
    'return cart'
  ),
  mutant(
    'carts that were bought are forgotten',
    'sandbox.ts',
    'options.finishedCartLimit ?? Number.POSITIVE_INFINITY',
    'options.finishedCartLimit ?? 1'
  ),
  mutant(
    'items of different billing cycles share a group',
    'grouping.ts',
    'const of = `${billingCycle} ${family}`',
    'const of = family'
  ),
  mutant('every item is a group of its own', 'grouping.ts', 'if (fitting) return fitting.name', ''),
  mutant(
    'a cart is created without its creation timestamp',
    'carts.ts',
    '  creationTimestamp: cart.creationTimestamp,',
    ''
  ),
  mutant('a cart is created with 202', 'carts.ts', "reply('createCart', 201,", "reply('createCart', 202,"),
  mutant(
    'an item is bought at another price than the cart shows',
    'new-order.ts',
    'pricing: item.pricing ?? pricingOf(product, quantity, item)',
    'pricing: pricingOf(product, quantity + 1, item)'
  ),
  mutant('an add-on gets lost at the checkout', 'new-order.ts', '[base, ...(base.addonItems ?? [])]', '[base]')
]
