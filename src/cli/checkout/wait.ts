import {
  isContractViolationError,
  isTransportError,
  type Order,
  type PartnerCenterClient,
  type SubscriptionsAnswer
} from '../../client/index.ts'
import { failureText } from './failure.ts'
import type { Terminal } from './terminal.ts'
import { counted } from './words.ts'

type Waiting = {
  readonly client: PartnerCenterClient
  readonly terminal: Terminal
  /** Ends the wait. */
  readonly signal: AbortSignal
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long at most, in minutes. */
  readonly minutes: number
}

/**
 * Waits for the subscription ids of orders that were made, and shows on a terminal how it goes. A Ctrl-C ends the wait and
 * nothing else: what was bought stays bought.
 *
 * @returns where the lines stood last; `undefined` where not even one look was made
 */
export const waitForSubscriptions = async (
  { client, terminal, signal, now, minutes }: Waiting,
  what: { readonly customerId: string; readonly orders: readonly Order[] }
): Promise<SubscriptionsAnswer | undefined> => {
  const started = now()
  let last: SubscriptionsAnswer | undefined
  const show = (answer: SubscriptionsAnswer | undefined) => {
    const open = answer?.lines.filter(({ state }) => state === 'pending').length
    if (open === 0) return
    const what = open === undefined ? 'subscription ids' : counted(open, 'subscription id')
    terminal.progress(`Waiting for ${what} … ${Math.round((now() - started) / 1000)} s  (Ctrl-C stops the wait only)`)
  }
  if (!terminal.isInteractive) terminal.say(`Waiting for subscription ids, ${counted(minutes, 'minute')} at most.`)
  show(undefined)
  try {
    return await client.awaitSubscriptions(what, {
      signal,
      deadline: minutes * 60_000,
      onProgress: (progress) => {
        last = progress
        show(progress)
      }
    })
  } catch (error) {
    if (!isTransportError(error) && !isContractViolationError(error)) throw error
    const stays = 'What was bought stays bought.'
    const isStopped = isTransportError(error) && error.aborted
    terminal.say(isStopped ? `Stopped waiting. ${stays}` : `Stopped waiting: ${failureText(error)} ${stays}`)
    return last
  }
}
