import {
  createPartnerCenterClient,
  isContractViolationError,
  isTransportError,
  type AttemptReport,
  type CheckoutAnswer,
  type Cloud,
  type Order,
  type PartnerCenterClient,
  type PartnerCenterClientOptions,
  type SubscriptionsAnswer
} from '../../client/index.ts'
import { accessOf, NoCredentials } from './environment.ts'
import { interruptible, type OnInterrupt } from './interrupts.ts'
import { checkoutText, isOrdered, noWaitAdvice, ordersText, refusalAdvice, sameCart, waitAdvice } from './outcome.ts'
import { previewText } from './preview.ts'
import { plain, type Terminal } from './terminal.ts'
import { waitForSubscriptions } from './wait.ts'
import { refusalText, supportText } from './words.ts'

export type CheckoutOptions = {
  readonly customer: string
  readonly cart: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  /** How many minutes to wait for subscription ids. Not at all when it is left out. */
  readonly wait?: number
  readonly format: 'text' | 'json'
  readonly cloud: Cloud
  readonly baseUrl?: string
  readonly requestId?: string
}

export type Surroundings = {
  readonly terminal: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onInterrupt: OnInterrupt
  /** What tests hand in: a `fetch`, time and chance. */
  readonly client?: Partial<
    Pick<PartnerCenterClientOptions, 'fetch' | 'now' | 'sleep' | 'timer' | 'random' | 'createId'>
  >
}

/** 0 everything was bought, 1 it was not or nobody knows, 2 it could not be tried. */
export type CheckoutExit = 0 | 1 | 2

/** Shows what a cart holds, asks, buys, waits and tells what came of it. Nothing is bought without a yes. */
export const runCheckout = async (options: CheckoutOptions, surroundings: Surroundings): Promise<CheckoutExit> => {
  const { terminal, env, onInterrupt } = surroundings
  const { customer: customerId, cart: cartId } = options
  const now = surroundings.client?.now ?? Date.now
  const broken = (message: string): 2 => {
    terminal.say(`${terminal.colors.red('error')} ${message}`)
    return 2
  }

  // Before anything is sent, or anyone is asked to sign in.
  if (options.dryRun !== true && options.yes !== true && !terminal.isInteractive)
    return broken(
      'Failed to check out: expected a person at a terminal to consent, but there is none. Nothing was bought. ' +
        'Say --yes to buy without being asked, or --dry-run to see what would be bought.'
    )
  let client: PartnerCenterClient
  try {
    const access = await accessOf(env, terminal.isInteractive ? terminal.say : undefined)
    client = createPartnerCenterClient({
      ...access,
      cloud: options.cloud,
      application: 'cart-contract checkout',
      onAttempt: (attempt) => {
        if (attempt.wait !== undefined) terminal.say(terminal.colors.dim(attemptText(attempt, attempt.wait)))
      },
      ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
      ...surroundings.client
    })
  } catch (error) {
    // What the client refuses says itself what was expected, and quotes no secret.
    if (error instanceof NoCredentials || error instanceof TypeError) return broken(error.message)
    throw error
  }

  try {
    const read = await interruptible(onInterrupt, (signal) => client.getCart({ customerId, cartId }, { signal }))
    if (!read.ok) {
      deliver(
        terminal,
        options,
        { outcome: 'cart-not-read', customerId, cartId, ids: read.ids, refusal: read.refusal },
        [terminal.colors.red('The cart cannot be read; nothing was bought.'), `  ${refusalText(read.refusal)}`]
      )
      for (const line of [...refusalAdvice(read.refusal), supportText(read.ids)]) terminal.say(line)
      return 1
    }
    const { result: cart, lineItemErrors } = read
    // The consent would be to what is shown, and the purchase of what was named.
    if (cart.id.toLowerCase() !== cartId.toLowerCase())
      return broken(
        `Failed to show the cart: expected ${cartId}, but the service showed ${plain(cart.id)}. Nothing was bought. Find out who answered so.`
      )
    const host = options.baseUrl ?? (options.cloud === '21vianet' ? 'Partner Center, 21Vianet' : 'Partner Center')
    terminal.say(previewText({ customerId, cart, lineItemErrors, host, now: now() }, terminal.colors))
    terminal.say()

    if (isOrdered(cart))
      terminal.say('This cart is ordered already. Checking it out again tells its orders, and buys nothing more.')
    if (lineItemErrors.length > 0) {
      deliver(terminal, options, { outcome: 'items-in-error', customerId, cartId, lineItemErrors }, [
        terminal.colors.red('Nothing was bought: a cart with items in error is refused. Mend them, or take them out.')
      ])
      return 1
    }
    if (options.dryRun === true) {
      deliver(terminal, options, { outcome: 'dry-run', customerId, cartId, cart }, ['Nothing was bought (--dry-run).'])
      return 0
    }
    const question = isOrdered(cart) ? 'Ask for its orders? [y/N]' : 'Buy this? [y/N]'
    if (options.yes !== true && !(await interruptible(onInterrupt, (signal) => terminal.confirm(question, signal)))) {
      deliver(terminal, options, { outcome: 'declined', customerId, cartId }, ['Nothing was bought.'])
      return 1
    }

    terminal.progress('Checking out …')
    const answer = await interruptible(
      onInterrupt,
      (signal) =>
        client.checkoutCart(
          { customerId, cartId },
          { signal, ...(options.requestId !== undefined && { requestId: options.requestId }) }
        ),
      () => {
        terminal.say('Finishing the purchase, to learn what was bought. Ctrl-C again stops without knowing.')
      }
    )
    const orders = ordersOf(answer)
    const waited =
      options.wait !== undefined && orders.length > 0
        ? await waitForSubscriptions(
            { client, terminal, onInterrupt, now, minutes: options.wait },
            { customerId, orders }
          )
        : undefined
    const text = checkoutText(answer, cart, terminal.colors)
    deliver(
      terminal,
      options,
      {
        ...outcomeOf(answer),
        ...(waited && { orders: waited.orders, subscriptions: { kind: waited.kind, lines: waited.lines } })
      },
      [...text.result, ...ordersText(waited?.orders ?? orders, waited?.lines ?? [], terminal.colors)]
    )
    for (const line of [
      ...text.advice,
      ...(waited ? waitAdvice(answer.kind, waited) : noWaitAdvice(answer.kind, orders))
    ])
      terminal.say(line)
    return answer.ok && isComplete(options, waited) ? 0 : 1
  } catch (error) {
    return failed(error, options, terminal, broken)
  }
}

const isComplete = ({ wait }: CheckoutOptions, waited: SubscriptionsAnswer | undefined): boolean =>
  wait === undefined || waited?.ok === true

/** A call that ended without an answer that can be believed: after a checkout nobody knows, before one nothing happened. */
const failed = (
  error: unknown,
  options: CheckoutOptions,
  terminal: Terminal,
  broken: (message: string) => 2
): CheckoutExit => {
  if (!isTransportError(error) && !isContractViolationError(error)) throw error
  const reason = isTransportError(error) && isTold(error.cause) ? error.cause.message : error.message
  const { repeat } = error
  if (error.operation !== 'checkoutCart' || !repeat) return broken(`${reason} Nothing was bought.`)
  const { customer: customerId, cart: cartId } = options
  deliver(
    terminal,
    options,
    { outcome: 'unknown', customerId, cartId, ids: error.ids, repeat, error: error.toJSON() },
    [terminal.colors.red('Nobody knows yet whether the cart was bought.'), `  ${reason}`]
  )
  terminal.say(sameCart(repeat.requestId))
  terminal.say(supportText(error.ids))
  return 1
}

/** Why there is no token is said by its own error, without anything secret. */
const isTold = (cause: unknown): cause is Error => cause instanceof Error && cause.name === 'CredentialsError'

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

/** The answer as data. `result` says again what the other members say. */
const outcomeOf = (answer: CheckoutAnswer): object => {
  const { ok: _ok, kind, ...others } = answer
  const { result: _result, ...rest } = { result: undefined, ...others }
  return { outcome: kind, ...rest }
}

const deliver = (terminal: Terminal, { format }: CheckoutOptions, data: object, lines: readonly string[]): void => {
  terminal.deliver(format === 'json' ? JSON.stringify(data) : lines.join('\n'))
}

const attemptText = ({ attempt, outcome }: AttemptReport, wait: number): string => {
  const what =
    outcome.kind === 'no-answer'
      ? `no answer (${outcome.reason})`
      : outcome.kind === 'answered'
        ? `${outcome.status}${outcome.code === undefined ? '' : ` ${outcome.code}`}`
        : `${outcome.status}, outside the contract`
  return `Attempt ${attempt}: ${what}. The same call again in ${(wait / 1000).toFixed(1)} s.`
}
