import { expect, test } from 'vitest'
import type { CheckoutOptions } from '../../src/cli/checkout/run-checkout.ts'
import { createSandbox, type FaultRequest } from '../../src/sandbox/index.ts'
import { checkoutDesk, checkouts, type CheckoutDesk } from './checkout-desk.ts'

// The state chart of the command: what it does wherever it is when it is asked to stop. One row a state, one test a cell.

/** What a run came to: the first line of the result, the exit code, orders made, checkouts sent. */
type End = readonly [line: string, code: number, orders: number, checkouts: number]

const bought = (sent = 1): End => ['Bought: 1 order.', 0, 1, sent]
const boughtNotWaited: End = ['Bought: 1 order.', 1, 1, 1]
const stopped = (sent = 0): End => ['Stopped; nothing was bought.', 1, 0, sent]
const declined: End = ['Nothing was bought.', 1, 0, 0]
/** Told by reading the cart and the orders. */
const found = (sent = 1): End => ['Bought: the cart became ordered after it was shown above.', 1, 1, sent]
/** Lists lack its order, or it was never made. */
const undecided = (orders: 0 | 1, sent = 1): End => ['Nobody knows yet whether the cart was bought.', 1, orders, sent]
const orderedBefore = (sent = 1): End => ['This cart was ordered before; nothing more was bought.', 1, 1, sent]

/** Calls an event once, at a moment of the run. */
type Moment = (desk: CheckoutDesk, event: () => void) => void

const once = (event: () => void) => {
  let isOver = false
  return () => {
    if (isOver) return
    isOver = true
    event()
  }
}

const isRead = ({ method }: Request) => method === 'GET'
const isCheckout = ({ method }: Request) => method === 'POST'

/** When a request is on its way. */
const atRequest =
  (is: (request: Request) => boolean): Moment =>
  (desk, event) => {
    const happens = once(event)
    desk.onRequest = (request) => {
      if (is(request)) happens()
    }
  }

/** When its answer is on its way: that of the nth request of its kind. */
const atAnswer =
  (is: (request: Request) => boolean, nth = 1): Moment =>
  (desk, event) => {
    let seen = 0
    desk.onAnswer = (request) => {
      if (is(request) && ++seen === nth) event()
    }
  }

const atSleep: Moment = (desk, event) => {
  desk.onSleep = once(event)
}

/** There is another token once one was refused. */
const withTokens =
  (at: Moment): Moment =>
  (desk, event) => {
    desk.token = ({ forceRefresh }) => (forceRefresh ? 'another-token' : 'a-token')
    at(desk, event)
  }

/** While the nth token is waited for; only one that is renewed, where none is told. */
const atToken = (nth?: number): Moment =>
  withTokens((desk, event) => {
    let asked = 0
    desk.onToken = ({ forceRefresh }) => {
      asked++
      if (nth === undefined ? forceRefresh : asked === nth) event()
    }
  })

/** At a moment after the first Ctrl-C. */
const stoppedAt =
  (first: Moment, then: Moment): Moment =>
  (desk, event) => {
    first(desk, () => {
      desk.interrupt()
      desk.sandbox.advance('PT1S')
      then(desk, event)
    })
  }

type State = {
  readonly at: Moment
  readonly faults?: readonly FaultRequest[]
  readonly options?: Partial<CheckoutOptions>
  /** Where nothing happens. */
  readonly undisturbed: End
  /** After one Ctrl-C, SIGTERM or SIGHUP. */
  readonly once: End
  /** After another one. */
  readonly twice: End
  /** Where the input ends; as where nothing happens, unless it is said. */
  readonly atEndOfInput?: End
  /** Where the terminal is closed; as after one Ctrl-C, unless it is said. */
  readonly atClosedTerminal?: End
  readonly isOrdered?: true
}

const ofCheckout = (fault: FaultRequest['fault']): FaultRequest => ({ operation: 'checkoutCart', fault })

const lost = ofCheckout({ kind: 'answer-lost' })
const dropped = ofCheckout({ kind: 'connection-dropped' })
const throttled = ofCheckout({ kind: 'throttled' })
const expired = ofCheckout({ kind: 'expired-token' })

const states: Readonly<Record<string, State>> = {
  'waiting for a token': {
    at: atToken(1),
    undisturbed: bought(),
    once: stopped(),
    twice: stopped(),
    atEndOfInput: declined
  },
  'reading the cart': {
    at: atAnswer(isRead),
    undisturbed: bought(),
    once: stopped(),
    twice: stopped(),
    atEndOfInput: declined
  },
  'refused the cart, and waiting to read it again': {
    at: atSleep,
    faults: [{ operation: 'getCart', fault: { kind: 'throttled' } }],
    undisturbed: bought(),
    once: stopped(),
    twice: stopped(),
    atEndOfInput: declined
  },
  asking: {
    at: (desk, event) => {
      desk.onQuestion = event
    },
    undisturbed: bought(),
    once: declined,
    twice: declined,
    atEndOfInput: declined
  },
  'waiting for the token of the purchase': { at: atToken(2), undisturbed: bought(), once: stopped(), twice: stopped() },
  'the first attempt is on its way': {
    at: atRequest(isCheckout),
    undisturbed: bought(),
    once: bought(),
    twice: undecided(0, 0)
  },
  'the first attempt is under way': {
    at: atAnswer(isCheckout),
    undisturbed: bought(),
    once: bought(),
    twice: undecided(1)
  },
  'the first attempt is under way, and will be refused': {
    at: atAnswer(isCheckout),
    faults: [throttled],
    undisturbed: bought(2),
    once: stopped(1),
    twice: undecided(0)
  },
  'the first attempt is under way with a token that is over': {
    at: withTokens(atAnswer(isCheckout)),
    faults: [expired],
    undisturbed: bought(2),
    once: stopped(1),
    twice: undecided(0)
  },
  'the first attempt is under way, and its answer will be lost': {
    at: atAnswer(isCheckout),
    faults: [lost],
    undisturbed: bought(2),
    once: found(),
    twice: undecided(1)
  },
  'the first attempt is under way, and will never arrive': {
    at: atAnswer(isCheckout),
    faults: [dropped],
    undisturbed: bought(2),
    once: undecided(0),
    twice: undecided(0)
  },
  'refused, and waiting for the next attempt': {
    at: atSleep,
    faults: [throttled],
    undisturbed: bought(2),
    once: stopped(1),
    twice: stopped(1)
  },
  'refused, and waiting for another token': {
    at: atToken(),
    faults: [expired],
    undisturbed: bought(2),
    once: stopped(1),
    twice: stopped(1)
  },
  'lost after it was bought, and waiting for the next attempt': {
    at: atSleep,
    faults: [lost],
    undisturbed: bought(2),
    once: found(),
    twice: undecided(1)
  },
  'lost before it was bought, and waiting for the next attempt': {
    at: atSleep,
    faults: [dropped],
    undisturbed: bought(2),
    once: undecided(0),
    twice: undecided(0)
  },
  'failed by a gateway after it was bought, and waiting': {
    at: atSleep,
    faults: [ofCheckout({ kind: 'gateway-timeout', afterCommit: true })],
    undisturbed: bought(2),
    once: found(),
    twice: undecided(1)
  },
  'failed by a gateway before it was bought, and waiting': {
    at: atSleep,
    faults: [ofCheckout({ kind: 'bad-gateway' })],
    undisturbed: bought(2),
    once: undecided(0),
    twice: undecided(0)
  },
  'busy with another request, and waiting': {
    at: atSleep,
    faults: [ofCheckout({ kind: 'cart-busy' })],
    undisturbed: bought(2),
    once: undecided(0),
    twice: undecided(0)
  },
  'lost, then refused, and waiting': {
    at: (desk, event) => {
      let slept = 0
      desk.onSleep = () => {
        if (++slept === 2) event()
      }
    },
    faults: [dropped, throttled],
    undisturbed: bought(3),
    once: undecided(0, 2),
    twice: undecided(0, 2)
  },
  'lost, then refused, and waiting for another token': {
    at: atToken(),
    faults: [lost, expired],
    undisturbed: bought(3),
    once: found(2),
    twice: undecided(1, 2)
  },
  'the second attempt is under way after a refused one': {
    at: atAnswer(isCheckout, 2),
    faults: [throttled],
    undisturbed: bought(2),
    once: bought(2),
    twice: undecided(1, 2)
  },
  'the second attempt is under way after a lost one': {
    at: atAnswer(isCheckout, 2),
    faults: [dropped],
    undisturbed: bought(2),
    once: bought(2),
    twice: undecided(1, 2)
  },
  'reading what was ordered before': {
    at: atAnswer((request) => isRead(request) && request.url.endsWith('/orders')),
    isOrdered: true,
    undisturbed: orderedBefore(),
    once: orderedBefore(),
    twice: orderedBefore()
  },
  'waiting for subscriptions': {
    at: atSleep,
    options: { wait: 20 },
    undisturbed: bought(),
    once: boughtNotWaited,
    twice: boughtNotWaited
  },
  'looking for subscriptions': {
    at: atAnswer((request) => isRead(request) && request.url.includes('/orders/')),
    options: { wait: 20 },
    undisturbed: bought(),
    once: boughtNotWaited,
    twice: boughtNotWaited
  },
  'the first attempt is under way, and its subscriptions are wanted': {
    at: atAnswer(isCheckout),
    options: { wait: 20 },
    undisturbed: bought(),
    once: boughtNotWaited,
    twice: undecided(1)
  },
  'stopped, and reading the cart': {
    at: stoppedAt(atSleep, atAnswer(isRead)),
    faults: [lost],
    undisturbed: found(),
    once: undecided(1),
    twice: undecided(1),
    atClosedTerminal: found()
  },
  'stopped, and waiting to read the cart again': {
    at: stoppedAt(atSleep, atSleep),
    faults: [dropped],
    undisturbed: undecided(0),
    once: undecided(0),
    twice: undecided(0)
  }
}

type Event = {
  readonly happens: (desk: CheckoutDesk) => void
  readonly end: (state: State) => End
  /** Whether a purchase may begin after it. */
  readonly goesOn?: true
}

const events: Readonly<Record<string, Event>> = {
  nothing: { happens: () => {}, end: ({ undisturbed }) => undisturbed, goesOn: true },
  'Ctrl-C': {
    happens: ({ interrupt }) => {
      interrupt()
    },
    end: ({ once }) => once
  },
  'Ctrl-C, handed on by npm': {
    happens: ({ interrupt }) => {
      interrupt()
      interrupt()
    },
    end: ({ once }) => once
  },
  'Ctrl-C twice': {
    happens: ({ interrupt, sandbox }) => {
      interrupt()
      sandbox.advance('PT1S')
      interrupt()
    },
    end: ({ twice }) => twice
  },
  SIGTERM: {
    happens: ({ interrupt }) => {
      interrupt('SIGTERM')
    },
    end: ({ once }) => once
  },
  'SIGTERM, then Ctrl-C': {
    happens: ({ interrupt, sandbox }) => {
      interrupt('SIGTERM')
      sandbox.advance('PT1S')
      interrupt()
    },
    end: ({ twice }) => twice
  },
  'a closed terminal': {
    happens: ({ interrupt, sandbox, type }) => {
      interrupt('SIGHUP')
      type(undefined)
      sandbox.advance('PT1S')
      interrupt('SIGHUP')
    },
    end: ({ once, atClosedTerminal }) => atClosedTerminal ?? once
  },
  'the end of the input': {
    happens: ({ type }) => {
      type(undefined)
    },
    end: ({ undisturbed, atEndOfInput }) => atEndOfInput ?? undisturbed,
    goesOn: true
  },
  'a stdout that nobody reads': {
    happens: ({ breakStdout }) => {
      breakStdout()
    },
    end: ({ undisturbed: [line, , ...others] }) => [line, 1, ...others],
    goesOn: true
  }
}

const cells = Object.entries(states).flatMap(([name, state]) =>
  Object.entries(events).map(([event, { happens, end, goesOn = false }]) => ({
    name,
    event,
    state,
    happens,
    end: end(state),
    goesOn
  }))
)

const run = async ({ at, faults = [], options = {}, isOrdered }: State, happens: (desk: CheckoutDesk) => void) => {
  const sandbox = createSandbox({
    listLag: 'PT0S',
    ...(isOrdered && { readings: { repeatedCheckout: 'already-submitted' as const } })
  })
  const desk = checkoutDesk(isOrdered ? 'subscription-pending' : 'cart-active', { sandbox })
  if (isOrdered) await desk.run({ yes: true })
  for (const fault of faults) sandbox.faults.add({ ...fault, times: 1 })
  const before = checkouts(sandbox)
  let begunAfter = 0
  at(desk, () => {
    happens(desk)
    const { onRequest } = desk
    desk.onRequest = (request) => {
      onRequest(request)
      if (isCheckout(request)) begunAfter++
    }
  })
  const { onQuestion } = desk
  desk.onQuestion = () => {
    onQuestion()
    desk.type('y\n')
  }
  const { code, stdout, stderr } = await desk.run(options)
  const [line = ''] = (stdout === '' ? (stderr.split('The result is:\n')[1] ?? '') : stdout).split('\n')
  const end: End = [line, code, sandbox.snapshot().orders.length, checkouts(sandbox) - before]
  return { end, begunAfter, stderr }
}

test.each(cells)('it ends as it should: $name × $event', async ({ state, happens, end, goesOn, name, event }) => {
  const ran = await run(state, happens)
  expect(ran.end, `${name} × ${event}\n${ran.stderr}`).toEqual(end)
  if (!goesOn) expect(ran.begunAfter).toBe(0)
})

const atWait = (faults: readonly FaultRequest['fault'][]) => {
  const desk = checkoutDesk('cart-active', { sandbox: createSandbox({ listLag: 'PT0S' }) })
  for (const fault of faults) desk.sandbox.faults.add({ ...ofCheckout(fault), times: 1 })
  desk.onSleep = once(desk.interrupt)
  return desk
}

test('it ends at once when it is stopped while it waits, and says nothing of finding out where nothing is open', async () => {
  const desk = atWait([{ kind: 'throttled', retryAfter: 300 }])
  const before = desk.sandbox.now()
  const { stdout, stderr } = await desk.run({ yes: true })
  expect(desk.sandbox.now()).toBe(before)
  expect(stdout).toBe(
    'Stopped; nothing was bought.\n  The last answer was 429: Rate limit is exceeded. Try again in 300 seconds.\n'
  )
  expect(stderr).not.toContain('Stopping')
})

test('it says that it only finds out what was bought, and shows the orders that it found', async () => {
  const { stdout, stderr } = await atWait([{ kind: 'answer-lost' }]).run({ yes: true })
  expect(stderr).toContain('Stopping: no further purchase request is sent. Finding out what came of the last one …')
  expect(stdout).toMatch(/very likely its orders:\n {2}order \w+ {2}pending\n {4}5 × /)
})

test('it does not buy what never arrived only to learn that, and going on with its id buys once', async () => {
  const desk = atWait([{ kind: 'connection-dropped' }])
  const first = await desk.run({ yes: true })
  expect(first.stdout).toMatch(/^Nobody knows yet/)
  expect(desk.sandbox.snapshot().orders).toEqual([])
  const requestId = /with --request-id ([0-9a-f-]{36})/.exec(first.stderr)?.[1] ?? ''
  const second = await desk.run({ yes: true, requestId })
  expect(second.stdout).toContain('Bought: 1 order.')
  expect(desk.sandbox.snapshot().orders).toHaveLength(1)
})

test('it says of a run that goes on with another one that only that one may have bought', async () => {
  const desk = checkoutDesk('cart-active')
  desk.onQuestion = desk.interrupt
  const requestId = '3f1f3a0e-7c39-4d3d-9d47-0a8ae1a5d2c4'
  const { code, stdout, stderr } = await desk.run({ requestId })
  expect(stdout).toBe('Nothing was bought by this run, and nobody knows it of the one before.\n')
  expect(stderr).toContain(`with --request-id ${requestId}`)
  expect(code).toBe(1)
})

test('it says in its data that it was interrupted', async () => {
  const { stdout } = await atWait([{ kind: 'throttled' }]).run({ yes: true, format: 'json' })
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'refusal', status: 429, interrupted: true })
})

test('it leaves signals to the system while it writes the result: whoever does not read it may be left', async () => {
  const desk = checkoutDesk('cart-active')
  let thrown: unknown
  desk.onResult = () => {
    try {
      desk.interrupt()
    } catch (error) {
      thrown = error
    }
  }
  await desk.run({ yes: true })
  expect(thrown).toEqual(new Error('SIGINT ended the program'))
})
