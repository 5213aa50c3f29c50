import {
  createPartnerCenterClient,
  isContractViolationError,
  isTransportError,
  type AttemptReport,
  type CheckoutAnswer,
  type Order,
  type PartnerCenterClient,
  type Repeat,
  type SubscriptionsAnswer
} from '../../../src/client/index.ts'
import { withRecording, type Exchange } from '../../../src/exchange/index.ts'
import {
  createSandbox,
  createVirtualClock,
  type FaultRequest,
  type Readings,
  type Sandbox
} from '../../../src/sandbox/index.ts'
import type { CartRequest } from '../../../generated/openapi.ts'

export const customerId = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'

/** What goes wrong in one run. */
export type Schedule = {
  readonly seed: number
  readonly cart: CartRequest
  readonly faults: readonly FaultRequest[]
  /** The steps of the program at which it crashes, and what the network does to the requests of those numbers. */
  readonly crashes: readonly number[]
  readonly hangs: readonly { readonly request: number; readonly isDone: boolean }[]
  readonly readings: Partial<Readings>
  readonly provisioningDelay: string
  readonly tokenLifetime: string
}

/** What the program stores, as JSON: all that survives a crash. */
type Stored = {
  create?: Repeat
  cartId?: string
  checkout?: Repeat
  orders?: { customerId: string; orders: Order[] }
  outcome?: string
  subscriptions?: SubscriptionsAnswer
}

export type Run = {
  readonly sandbox: Sandbox
  readonly exchanges: readonly Exchange[]
  readonly stored: Stored
  readonly attempts: readonly AttemptReport[]
  readonly starts: number
  /** In milliseconds. */
  readonly took: number
  readonly checkouts: readonly CheckoutAnswer[]
}

class Crash extends Error {}

const mostStarts = 40

/** Buys one cart, however often the program that does so crashes. */
export const shop = async (schedule: Schedule): Promise<Run> => {
  const { seed, cart, crashes, hangs, readings, provisioningDelay, tokenLifetime } = schedule
  const clock = createVirtualClock(Date.UTC(2026, 2, 2, 9))
  const sandbox = createSandbox({
    seed,
    clock,
    readings,
    provisioningDelay,
    historyLimit: 'off',
    credentials: { tokens: 'issued', tokenLifetime }
  })
  for (const fault of schedule.faults) sandbox.faults.add(fault)
  const began = clock.now()
  const attempts: AttemptReport[] = []
  const checkouts: CheckoutAnswer[] = []
  let step = 0
  let requests = 0
  let ids = 0

  let isNobodyThere = false
  /** The service does its work, and its answer is not heard. */
  const unheard = async (request: Request): Promise<void> => {
    const lost = sandbox.faults.add({ fault: { kind: 'answer-lost' }, times: 1 })
    await sandbox.fetch(new Request(request, { signal: null })).catch(() => undefined)
    lost.remove()
  }
  const network = async (request: Request): Promise<Response> => {
    const number = ++requests
    const hang = hangs.find((one) => one.request === number)
    if (isNobodyThere) {
      await unheard(request)
      throw new TypeError('fetch failed')
    }
    if (!hang) return sandbox.fetch(request)
    if (hang.isDone) await unheard(request)
    return new Promise<never>((_resolve, reject) => {
      request.signal.addEventListener('abort', () => {
        reject(request.signal.reason as Error)
      })
      // Longer than an attempt has.
      clock.advance('PT4M')
    })
  }
  const recording = withRecording(network as typeof globalThis.fetch, { now: clock.now })

  const start = async (stored: Stored): Promise<void> => {
    let crash = (_error: Crash) => {}
    const crashed = new Promise<never>((_resolve, reject) => (crash = reject))
    let isDead = false
    const never = () => new Promise<never>(() => {})
    /** A step that a crash may end. The old program does nothing more after it. */
    const at = (): boolean => {
      if (isDead) return true
      if (!crashes.includes(++step)) return false
      isDead = true
      crash(new Crash())
      return true
    }
    const client = createPartnerCenterClient({
      createId: () => guidOf(++ids),
      now: clock.now,
      random: () => 0.5,
      timer: (milliseconds, callback) => {
        let isOn = true
        clock.after(milliseconds, () => {
          if (isOn) callback()
        })
        return () => (isOn = false)
      },
      sleep: (milliseconds) => {
        if (at()) return never()
        clock.advance(`PT${(milliseconds / 1000).toFixed(3)}S`)
        return at() ? never() : Promise.resolve()
      },
      token: async () => {
        if (at()) return never()
        const { token, expiresOnTimestamp } = await tokenOf(sandbox)
        return { token, expiresOnTimestamp }
      },
      fetch: async (request) => {
        if (at()) return never()
        step++
        if (crashes.includes(step) && !isDead) {
          // The request left, and nobody is there when the answer arrives.
          isDead = true
          isNobodyThere = true
          await recording.fetch(request).catch(() => undefined)
          isNobodyThere = false
          crash(new Crash())
          return never()
        }
        const answer = await recording.fetch(request)
        return answer
      },
      onAttempt: (attempt) => attempts.push(attempt)
    })
    const save = (change: Partial<Stored>) => {
      if (!isDead) Object.assign(stored, JSON.parse(JSON.stringify(change)))
    }
    await Promise.race([crashed, program(client, stored, save, checkouts)])
  }

  const stored: Stored = {}
  let starts = 0
  while (stored.subscriptions === undefined && stored.outcome === undefined && starts < mostStarts) {
    starts++
    try {
      await start(stored)
    } catch (error) {
      if (!(error instanceof Crash || isTransportError(error) || isContractViolationError(error))) throw error
      // A person looks after it for a while.
      clock.advance('PT2M')
    }
  }
  return { sandbox, exchanges: recording.exchanges(), stored, attempts, starts, took: clock.now() - began, checkouts }
  async function program(
    client: PartnerCenterClient,
    stored: Stored,
    save: (change: Partial<Stored>) => void,
    seen: CheckoutAnswer[]
  ): Promise<void> {
    if (stored.cartId === undefined) {
      const answer = await client.createCart({ customerId, cart }, { ...stored.create, ...journal('create', save) })
      if (!answer.ok) {
        clock.advance('PT1M')
        return
      }
      save({ cartId: answer.result.id })
    }
    const { cartId } = stored
    if (cartId === undefined) return
    if (stored.orders === undefined) {
      const answer = await client.checkoutCart(
        { customerId, cartId },
        { ...stored.checkout, ...journal('checkout', save) }
      )
      seen.push(answer)
      switch (answer.kind) {
        case 'success':
          save({ orders: { customerId, orders: [...answer.orders] } })
          break
        case 'partial-success':
        case 'orders-failed':
        case 'unknown':
        case 'refusal':
          clock.advance('PT1M')
          return
        case 'already-ordered':
          if (!answer.likelyOrders) {
            clock.advance('PT5M')
            return
          }
          save({ orders: { customerId, orders: [...answer.likelyOrders] } })
          break
        case 'troubled-orders':
          save({ outcome: 'troubled' })
          return
      }
    }
    if (stored.orders === undefined) return
    const answer = await client.awaitSubscriptions(stored.orders)
    // As long as the service asks for at most.
    clock.advance('PT1M')
    save(answer.kind === 'pending' ? { orders: { customerId, orders: [...answer.orders] } } : { subscriptions: answer })
  }
}

/** Stores the id of the attempt that is about to be sent, and after its end the id with which to go on. */
const journal = (name: 'create' | 'checkout', save: (change: Partial<Stored>) => void) => ({
  beforeAttempt: ({ ids: { requestId } }: { readonly ids: { readonly requestId: string } }) => {
    save({ [name]: { requestId } })
  },
  onAttempt: ({ repeat }: AttemptReport) => {
    save({ [name]: repeat ?? null })
  }
})

const guidOf = (number: number): string => `5a3c9e10-7b42-4d86-9f1e-${number.toString(16).padStart(12, '0')}`

const tokenOf = async (sandbox: Sandbox) => {
  const response = await sandbox.fetch('https://login.microsoftonline.com/tenant/oauth2/v2.0/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'shopper',
      client_secret: 'secret',
      scope: 'https://api.partnercenter.microsoft.com/.default'
    })
  })
  const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number }
  // The program believes its tokens to live twice as long: the service is the first to say that they are over.
  return { token: access_token, expiresOnTimestamp: sandbox.now() + expires_in * 2000 }
}
