/**
 * What the service does where its documentation is silent or sources differ. Each member names its sources; all values of
 * a member are legal under the contract, so a client has to live with every one.
 */
export type Readings = {
  /**
   * The status of a checkout that reiterates. Undocumented: the generated reference lists 200 and 201 for checkout, the
   * article 201 only. Ours: 200, so that tests notice a client that reads 201 alone.
   */
  readonly replayStatus: 200 | 201
  /**
   * Whether a reiterated answer is a copy of the first (`frozen`) or shows the orders as they are by then (`growing`). The
   * article says "the same information", which suggests the copy.
   */
  readonly replay: 'frozen' | 'growing'
  /**
   * A checkout after a success. `reiterates` since the article says so (2022); the error table still has the older rule,
   * 400 with 800065 (`already-submitted`).
   */
  readonly repeatedCheckout: 'reiterates' | 'already-submitted'
  /**
   * A checkout after a partial success. Undocumented. `continues`: groups that were ordered are repeated, those that failed
   * are tried again. `reiterates`: the partial answer again, for ever.
   */
  readonly repeatedPartialCheckout: 'continues' | 'reiterates'
  /**
   * A checkout or an update while another checkout of the cart is under way. `waits` for it, and then finds what it left.
   * The error table has 409 with 800064 (`cart-busy`) and with 800060 (`order-in-progress`).
   */
  readonly parallelCheckout: 'waits' | 'cart-busy' | 'order-in-progress'
  /**
   * What a cart whose seven days are over answers. Documented nowhere. The nearest rows of the error table are 404 with
   * 800008 (`cart-not-found`) and 400 with 800002 (`invalid-input`).
   */
  readonly expiredCart: 'cart-not-found' | 'invalid-input'
  /**
   * Whether an Ordered cart outlives its seven days. The article on carts says that it stays readable, without a limit;
   * `expires` answers 404 with 800008 from then on.
   */
  readonly orderedCart: 'stays' | 'expires'
  /**
   * An update of an Ordered cart. Undocumented: 400 with 800065 is the nearest row (`already-submitted`); `unchanged`
   * answers the cart as it was.
   */
  readonly updateOfOrderedCart: 'already-submitted' | 'unchanged'
  /**
   * An MS-RequestId that comes again on the same call although its answer had arrived. The headers article forbids it and
   * does not say what happens. The service cannot know what arrived, so `original-answer`; `new-call` forgets an id once
   * its answer was handed over; `invalid-input` refuses it with 400 and 800002.
   */
  readonly reusedRequestId: 'original-answer' | 'new-call' | 'invalid-input'
  /**
   * An order asked for by id while lists do not have it yet. The article gives the delay for lists only; a third party
   * reports 404 with 20000 (`not-found`).
   */
  readonly newOrder: 'found' | 'not-found'
  /**
   * When a line names its subscription. The article: once it is provisioned. Its own second example has the id in a
   * pending order (`at-once`).
   */
  readonly subscriptionId: 'when-provisioned' | 'at-once'
  /**
   * Which lines gain the links `subscription` and `activationLinks`. The resource article has them for all, samples of new
   * commerce orders lack them (`legacy`).
   */
  readonly provisionedLinks: 'all' | 'legacy'
  /** A customer the partner does not have: 404 with 60003 or 403 with 20002. The error table has both. */
  readonly unknownCustomer: 'customer-not-found' | 'forbidden'
  /**
   * How a user without multifactor authentication is refused, where the option `mfa` demands it: by a fault with 900421, as
   * since 2026 (its body was never published), or by the older 401 without a body (`mfa-required`).
   */
  readonly mfaRefusal: 'mfa-required-fault' | 'mfa-required'
  /** The word for a line that is done: the article's sample has `fulfilled`, its table `Fulfilled`. */
  readonly provisioningWords: 'lower-case' | 'capital'
  /** The code of a fault: every real fault has a number, the article and one SDK's test have text. */
  readonly faultCode: 'number' | 'text'
  /** X-Locale of an answer: printed and recorded twice in one header (`double`), once, or not at all. */
  readonly locale: 'single' | 'double' | 'absent'
}

/** Every reading with its values, the default first. For command lines and other callers that no compiler checks. */
export const readingValues: {
  readonly [Name in keyof Readings]: readonly [Readings[Name], ...(readonly Readings[Name][])]
} = {
  replayStatus: [200, 201],
  replay: ['frozen', 'growing'],
  repeatedCheckout: ['reiterates', 'already-submitted'],
  repeatedPartialCheckout: ['continues', 'reiterates'],
  parallelCheckout: ['waits', 'cart-busy', 'order-in-progress'],
  expiredCart: ['cart-not-found', 'invalid-input'],
  orderedCart: ['stays', 'expires'],
  updateOfOrderedCart: ['already-submitted', 'unchanged'],
  reusedRequestId: ['original-answer', 'new-call', 'invalid-input'],
  newOrder: ['found', 'not-found'],
  subscriptionId: ['when-provisioned', 'at-once'],
  provisionedLinks: ['all', 'legacy'],
  unknownCustomer: ['customer-not-found', 'forbidden'],
  mfaRefusal: ['mfa-required-fault', 'mfa-required'],
  provisioningWords: ['lower-case', 'capital'],
  faultCode: ['number', 'text'],
  locale: ['single', 'double', 'absent']
}

/** What the sandbox does where nobody says otherwise. */
export const defaultReadings: Readings = {
  replayStatus: 200,
  replay: 'frozen',
  repeatedCheckout: 'reiterates',
  repeatedPartialCheckout: 'continues',
  parallelCheckout: 'waits',
  expiredCart: 'cart-not-found',
  orderedCart: 'stays',
  updateOfOrderedCart: 'already-submitted',
  reusedRequestId: 'original-answer',
  newOrder: 'found',
  subscriptionId: 'when-provisioned',
  provisionedLinks: 'all',
  unknownCustomer: 'customer-not-found',
  mfaRefusal: 'mfa-required-fault',
  provisioningWords: 'lower-case',
  faultCode: 'number',
  locale: 'single'
}

/**
 * The readings with their defaults.
 *
 * @throws TypeError where one has a name or a value that none has
 */
export const readingsOf = (chosen: Partial<Readings> = {}): Readings => {
  const given = Object.entries<unknown>(chosen).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    const values: readonly unknown[] | undefined = Object.hasOwn(readingValues, name)
      ? readingValues[name as keyof Readings]
      : undefined
    if (!values) throw refused(`a reading named one of ${Object.keys(readingValues).join(', ')}`, `'${name}'`)
    if (!values.includes(value))
      throw refused(`the reading '${name}' to be one of ${values.join(', ')}`, `'${String(value)}'`)
  }
  return { ...defaultReadings, ...(Object.fromEntries(given) as Partial<Readings>) }
}

const refused = (expected: string, actual: string): TypeError =>
  new TypeError(`Failed to create a sandbox: expected ${expected}, but there was ${actual}.`)
