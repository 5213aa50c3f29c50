import { setTimeout } from 'node:timers/promises'
import {
  createPartnerCenterClient,
  type AttemptReport,
  type Cart,
  type CheckoutAnswer,
  type Order,
  type PartnerCenterClient,
  type PartnerCenterClientOptions,
  type Sleep,
  type SubscriptionsAnswer
} from '../../client/index.ts'
import { accessOf, NoCredentials } from './environment.ts'
import { asFailure, failureText, isStopped, type Failure } from './failure.ts'
import { listenForInterrupts, type Interrupts, type OnInterrupt } from './interrupts.ts'
import type { CheckoutOptions } from './options.ts'
import { isOrdered } from './ordered.ts'
import { checkoutText, noWaitAdvice, ordersText, waitAdvice } from './outcome.ts'
import { previewText } from './preview.ts'
import { purchase } from './purchase.ts'
import { answerData, asJson, ofCart } from './result-data.ts'
import {
  foundByReading,
  goOnAdvice,
  notBought,
  notRead,
  nothingBought,
  refusedAndStopped,
  undecided,
  withoutPurchase,
  type Result
} from './results.ts'
import { plain, type Terminal } from './terminal.ts'
import { watchPurchase } from './under-way.ts'
import { waitForSubscriptions } from './wait.ts'
import { sentence } from './words.ts'

export type { CheckoutOptions } from './options.ts'

export type Surroundings = {
  readonly terminal: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onInterrupt: OnInterrupt
  /** What tests hand in: who calls, a `fetch`, time and chance. */
  readonly client?: Partial<
    Pick<PartnerCenterClientOptions, 'fetch' | 'now' | 'sleep' | 'timer' | 'random' | 'createId' | 'token'>
  >
}

/** 0 everything was bought, 1 it was not or nobody knows, 2 the purchase was not attempted. */
export type CheckoutExit = 0 | 1 | 2

/** One run of the command. */
type Run = {
  readonly options: CheckoutOptions
  readonly terminal: Terminal
  readonly client: PartnerCenterClient
  readonly interrupts: Interrupts
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly sleep: Sleep
}

/** Shows what a cart holds, asks, buys, waits and tells what came of it. Nothing is bought without a yes. */
export const runCheckout = async (options: CheckoutOptions, surroundings: Surroundings): Promise<CheckoutExit> => {
  const { terminal, env, onInterrupt, client: { token, ...given } = {} } = surroundings
  // Before anything is sent, or anyone is asked to sign in.
  if (options.dryRun !== true && options.yes !== true && !terminal.isInteractive)
    return notAttempted(
      terminal,
      'Failed to check out: expected a person at a terminal to consent, but there is none. Nothing was bought. ' +
        'Say --yes to buy without being asked, or --dry-run to see what would be bought.'
    )
  const underWay = watchPurchase()
  let client: PartnerCenterClient
  try {
    const access =
      token === undefined ? await accessOf(env, terminal.isInteractive ? terminal.say : undefined) : { token }
    client = createPartnerCenterClient({
      ...access,
      cloud: options.cloud,
      application: 'cart-contract checkout',
      beforeAttempt: underWay.hooks.beforeAttempt,
      onAttempt: (attempt) => {
        underWay.hooks.onAttempt(attempt)
        if (attempt.wait !== undefined) terminal.say(terminal.colors.dim(attemptText(attempt, attempt.wait)))
      },
      ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
      ...given
    })
  } catch (error) {
    // What the client refuses says itself what was expected, and quotes no secret.
    if (error instanceof NoCredentials || error instanceof TypeError) return notAttempted(terminal, error.message)
    throw error
  }
  const interrupts = listenForInterrupts(onInterrupt, given.now ?? (() => performance.now()), () => {
    if (underWay.mayBe())
      terminal.say(
        'Stopping: no further purchase request is sent. Finding out what came of the last one … Ctrl-C again stops without knowing.'
      )
  })
  try {
    const { now = Date.now, sleep = untilAborted } = given
    return await checkOut({ options, terminal, client, interrupts, now, sleep })
  } finally {
    interrupts.end()
  }
}

const checkOut = async (run: Run): Promise<CheckoutExit> => {
  const { options, terminal, client, interrupts, now } = run
  const which = ofCart(options)
  let read: Awaited<ReturnType<PartnerCenterClient['getCart']>>
  try {
    read = await client.getCart(which, { signal: interrupts.stop })
  } catch (error) {
    return failedBefore(run, asFailure(error))
  }
  if (!read.ok) return tell(run, notRead(run, read))
  const { result: cart, lineItemErrors } = read
  // The consent would be to what is shown, and the purchase of what was named.
  if (cart.id.toLowerCase() !== which.cartId.toLowerCase())
    return notAttempted(
      terminal,
      `Failed to show the cart: expected ${which.cartId}, but the service showed ${plain(cart.id)}. Nothing was bought. Find out who answered so.`
    )
  const host = options.baseUrl ?? (options.cloud === '21vianet' ? 'Partner Center, 21Vianet' : 'Partner Center')
  const { customerId } = which
  terminal.say(
    previewText({ customerId, cart, lineItemErrors, host, now: now(), columns: terminal.columns }, terminal.colors)
  )
  terminal.say()
  if (isOrdered(cart))
    terminal.say('This cart is ordered already. Checking it out again tells its orders, and buys nothing more.')
  const unasked = withoutPurchase(run, cart, lineItemErrors)
  if (unasked) return tell(run, unasked)
  const question = isOrdered(cart) ? 'Ask for its orders? [y/N]' : 'Buy this? [y/N]'
  if (options.yes !== true && !(await terminal.confirm(question, interrupts.stop)))
    return tell(run, notBought(run, 'declined', nothingBought(options)))
  return buy(run, cart)
}

const untilAborted: Sleep = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined)

const buy = async (run: Run, cart: Cart): Promise<CheckoutExit> => {
  const { options, terminal, client, interrupts, now } = run
  terminal.progress('Checking out …')
  const bought = await purchase(ofCart(options), { ...run, requestId: options.requestId })
  if (bought.kind === 'failed') return failedAfter(run, bought.failure)
  if (bought.kind === 'found') return tell(run, foundByReading(run, bought.found, bought.last, cart))
  const { answer } = bought
  if (answer.kind === 'refusal' && interrupts.stop.aborted) return tell(run, refusedAndStopped(run, answer))
  const orders = ordersOf(answer)
  const { customerId } = answer
  const waited =
    options.wait !== undefined && orders.length > 0 && !interrupts.stop.aborted
      ? await waitForSubscriptions(
          { client, terminal, signal: interrupts.stop, now, minutes: options.wait },
          { customerId, orders }
        )
      : undefined
  const text = checkoutText(answer, cart, terminal.colors)
  const data = {
    ...answerData(answer),
    ...(waited && { orders: waited.orders, subscriptions: { kind: waited.kind, lines: waited.lines } })
  }
  return tell(run, {
    data,
    lines: [...text.result, ...ordersText(waited?.orders ?? orders, waited?.lines ?? [], terminal.colors)],
    advice: [...text.advice, ...(waited ? waitAdvice(answer.kind, waited) : noWaitAdvice(answer.kind, orders))],
    code: answer.ok && isComplete(options, waited) ? 0 : 1
  })
}

const isComplete = ({ wait }: CheckoutOptions, waited: SubscriptionsAnswer | undefined): boolean =>
  wait === undefined || waited?.ok === true

/** Writes the result. By then no signal is waited for: what is blocked by whoever reads stdout can be ended. */
const tell = async (
  { options, terminal, interrupts }: Run,
  { data, lines, advice = [], code }: Result
): Promise<CheckoutExit> => {
  interrupts.end()
  const taken = terminal.deliver(options.format === 'json' ? asJson(data, interrupts.stop.aborted) : lines.join('\n'))
  for (const line of advice) if (line !== undefined) terminal.say(line)
  return (await taken) ? code : 1
}

const notAttempted = (terminal: Terminal, message: string): 2 => {
  terminal.say(`${terminal.colors.red('error')} ${message}`)
  return 2
}

/** Nobody answered what was asked before a purchase. */
const failedBefore = (run: Run, failure: Failure): Promise<CheckoutExit> | CheckoutExit => {
  const { options, terminal } = run
  if (isStopped(failure)) return tell(run, notBought(run, 'stopped', `stopped; ${nothingBought(options)}`))
  const code = notAttempted(terminal, `${failureText(failure)} ${sentence(nothingBought(options))}`)
  for (const line of goOnAdvice(options)) terminal.say(line)
  return code
}

/** Nobody answered the purchase in a way that can be believed. */
const failedAfter = (run: Run, failure: Failure): Promise<CheckoutExit> | CheckoutExit => {
  const { repeat } = failure
  if (repeat === undefined) return failedBefore(run, failure)
  return tell(run, undecided(run, failure, repeat))
}

const ordersOf = (answer: CheckoutAnswer): readonly Order[] => {
  switch (answer.kind) {
    case 'success':
    case 'partial-success':
    case 'troubled-orders':
      return answer.orders
    case 'already-ordered':
      return answer.likelyOrders ?? []
    case 'orders-failed':
    case 'unknown':
    case 'refusal':
      return []
  }
}

const attemptText = ({ attempt, outcome }: AttemptReport, wait: number): string => {
  const what =
    outcome.kind === 'no-answer'
      ? `no answer (${outcome.reason})`
      : outcome.kind === 'answered'
        ? `${outcome.status}${outcome.code === undefined ? '' : ` ${plain(outcome.code, 40)}`}`
        : `${outcome.status}, outside the contract`
  return `Attempt ${attempt}: ${what}. The same call again in ${(wait / 1000).toFixed(1)} s.`
}
