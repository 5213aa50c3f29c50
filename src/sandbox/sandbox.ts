import type { History } from '../exchange/index.ts'
import { checkOptions } from '../options.ts'
import { createCatalogue } from './catalogue.ts'
import { createVirtualClock, endOfTime, isVirtual, type Clock } from './clock.ts'
import { milliseconds } from './duration.ts'
import { FaultRules, type FaultHandle, type FaultRequest } from './fault-rules.ts'
import { createFetch } from './fetch.ts'
import { createServer } from './headers.ts'
import { guid } from './ids.ts'
import { checkSandboxOptions, type SandboxOptions } from './options.ts'
import { readingsOf } from './readings.ts'
import { createSeeded } from './seeded.ts'
import { createService, type Outcome, type ServiceRequest } from './service.ts'
import { createSnapshot, readSnapshot, type Snapshot } from './snapshot.ts'
import { createStates, type SandboxStates } from './states.ts'
import { Store, type Change } from './store.ts'
import { Traffic } from './traffic.ts'

/** Partner Center in a box. */
export type Sandbox = {
  /**
   * A standard `fetch`: no port, no network, whatever the host. Rejects with a `TypeError` where a fault takes the
   * connection, as a platform's own does.
   */
  readonly fetch: typeof globalThis.fetch
  /**
   * The same without promises, for servers: the work is done when this returns. Hand the answer over after its delay, and
   * `settle` then.
   */
  readonly answer: (request: ServiceRequest) => Outcome
  /** The sandbox's clock: its own virtual one, or the one that was handed in. */
  readonly clock: Clock
  /** Milliseconds since 1970-01-01T00:00:00Z, by the sandbox's clock. */
  readonly now: () => number
  /**
   * Moves the time: provisioning finishes, lists catch up, carts and tokens expire, delayed answers arrive.
   *
   * @param duration ISO 8601, such as `PT5M` or `P7D`
   * @throws TypeError where the clock was handed in and cannot be moved
   */
  readonly advance: (duration: string) => void
  /** What goes wrong, by your wish. */
  readonly faults: {
    /** Makes something go wrong. @throws TypeError where nothing of that kind can */
    readonly add: (request: FaultRequest) => FaultHandle
    /** Takes all faults away. */
    readonly clear: () => void
  }
  /** What has passed, secrets included: `toHar` takes them out. */
  readonly history: () => History
  /** The same as a HAR 1.2 file without secrets. @param options.creatorVersion the version of cart-contract */
  readonly toHar: (options?: {
    /** The version of cart-contract. `unknown` when it is left out. */
    readonly creatorVersion?: string
  }) => string
  /** One for each scenario of the contract, by its name. */
  readonly states: SandboxStates
  /** Everything it holds, as plain JSON. */
  readonly snapshot: () => Snapshot
}

// A fixed moment: a run that says nothing of time is the same today and tomorrow.
const defaultStart = Date.UTC(2026, 2, 2, 9)

/**
 * Makes a Partner Center of your own, in this process: nobody else is in it, and its time stands still until you move it.
 *
 * @throws TypeError where an option cannot work
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  checkSandboxOptions(options)
  const { seed = 1, historyLimit = 1000, snapshot: from } = options
  const earlier = from === undefined ? undefined : readSnapshot(from)
  const clock: Clock = options.clock ?? createVirtualClock(earlier?.now ?? startOf(options.now))
  const readings = readingsOf(options.readings)
  const ids = createSeeded(seed, 'ids')
  const dice = createSeeded(seed, 'dice')
  const faultDice = createSeeded(seed, 'faults')
  const user = guid(ids)
  const server = createServer(dice)
  const faults = new FaultRules(faultDice)
  const store = new Store({
    finishedCarts: options.finishedCartLimit ?? Number.POSITIVE_INFINITY,
    calls: rememberedCalls
  })
  const commit = (change: Omit<Change, 'ids'>): void => {
    // First: a change that cannot be written down has not happened.
    options.onChange?.({ ...change, ids: ids.state() })
    store.apply(change)
  }
  if (earlier) {
    const { carts, orders, calls, streams } = earlier
    store.restore({ carts, orders, calls })
    faults.restore(earlier.faults)
    ids.restore(streams.ids)
    dice.restore(streams.dice)
    faultDice.restore(streams.faults)
  }
  for (const change of options.changes ?? []) {
    store.apply(change)
    ids.restore(change.ids)
  }
  const world = {
    readings,
    store,
    faults,
    ids,
    user,
    catalogue: createCatalogue(options.catalogue),
    provisioningDelay: milliseconds(options.provisioningDelay ?? 'PT30S'),
    listLag: milliseconds(options.listLag ?? 'PT15M'),
    country: options.country ?? 'US',
    currency: options.currency ?? 'USD'
  }
  const customers =
    options.customers === undefined || options.customers === 'any'
      ? 'any'
      : new Set(options.customers.map((id) => id.toLowerCase()))
  const traffic = new Traffic(historyLimit)
  const service = createService({
    world,
    clock,
    server,
    bom: options.bom ?? true,
    commit,
    admission: {
      credentials: options.credentials ?? {},
      seed,
      customers,
      unknownCustomer: readings.unknownCustomer,
      mfa: options.mfa ?? {},
      mfaRefusal: readings.mfaRefusal,
      dice
    }
  })
  const answer = traffic.recorded(service, clock)
  return {
    answer,
    fetch: createFetch({
      answer,
      clock,
      bodyLimit: options.bodyLimit ?? 1024 * 1024,
      overlaps: readings.parallelCheckout !== 'waits'
    }),
    clock,
    now: clock.now,
    advance: (duration) => {
      if (!isVirtual(clock))
        throw new TypeError(
          'Failed to advance the time: expected a virtual clock, but the sandbox was given a clock of its own. Move that one.'
        )
      clock.advance(duration)
    },
    faults: {
      add: (request) => faults.add(request),
      clear: () => {
        faults.clear()
      }
    },
    history: () => traffic.history(),
    toHar: (options = {}) => {
      checkOptions('write a HAR', options, { creatorVersion: 'a string' })
      return traffic.har(options.creatorVersion ?? 'unknown')
    },
    states: createStates({ world, clock, commit, customers }),
    snapshot: () =>
      createSnapshot({
        now: clock.now(),
        ...store.records(),
        faults: faults.state(),
        streams: { ids: ids.state(), dice: dice.state(), faults: faultDice.state() }
      })
  }
}

// More calls than anyone repeats, and few enough for a sandbox that runs for a million of them.
const rememberedCalls = 10_000

const startOf = (now: number | string | Date = defaultStart): number => {
  const time = new Date(now).getTime()
  if (Number.isNaN(time) || time >= endOfTime)
    throw new TypeError(
      `Failed to create a sandbox: expected 'now' to be a moment before the year 9000, but there was '${String(now)}'. Write it as 2026-03-02T09:00:00Z.`
    )
  return time
}
