import type { Cart, CheckoutRefused, LineItemError, RefusedAnswer, Repeat } from '../../client/index.ts'
import { failureText, type Failure } from './failure.ts'
import type { FoundOrdered } from './learn-outcome.ts'
import type { CheckoutOptions } from './options.ts'
import { isOrdered } from './ordered.ts'
import { alreadyOrderedText, ordersText, refusalAdvice } from './outcome.ts'
import { hasExpired } from './preview.ts'
import { answerData, failureData, ofCart, type ResultData } from './result-data.ts'
import type { Terminal } from './terminal.ts'
import { goOnText, refusalText, sentence, supportText } from './words.ts'

/** Of which run a result is. */
type OfRun = { readonly options: CheckoutOptions; readonly terminal: Terminal; readonly now: () => number }

/** What a run came to: for programs, for people, and what people can do about it. */
export type Result = {
  readonly data: ResultData
  readonly lines: readonly string[]
  readonly advice?: readonly (string | undefined)[]
  readonly code: 0 | 1
}

export const notRead = ({ options, terminal }: OfRun, { ids, refusal }: RefusedAnswer): Result => ({
  data: { outcome: 'cart-not-read', ...ofCart(options), ids, refusal, ...repeatOf(options) },
  lines: [terminal.colors.red(`The cart cannot be read; ${nothingBought(options)}.`), `  ${refusalText(refusal)}`],
  advice: [...refusalAdvice(refusal), ...goOnAdvice(options), supportText(ids)],
  code: 1
})

/** What is told without asking, where nothing is to be bought or can be. */
export const withoutPurchase = (
  run: OfRun,
  cart: Cart,
  lineItemErrors: readonly LineItemError[]
): Result | undefined => {
  const { options, terminal, now } = run
  if (lineItemErrors.length > 0)
    return {
      data: { outcome: 'items-in-error', ...ofCart(options), lineItemErrors },
      lines: [
        terminal.colors.red('Nothing was bought: a cart with items in error is refused. Mend them, or take them out.')
      ],
      code: 1
    }
  if (options.dryRun !== true) return undefined
  const obstacle = isOrdered(cart) ? 'is ordered already' : hasExpired(cart, now()) ? 'has expired' : undefined
  return {
    data: { outcome: 'dry-run', ...ofCart(options), canBeBought: obstacle === undefined, cart },
    lines: [
      obstacle === undefined
        ? 'Nothing was bought (--dry-run).'
        : terminal.colors.red(`Nothing was bought (--dry-run), and nothing can be: the cart ${obstacle}.`)
    ],
    code: obstacle === undefined ? 0 : 1
  }
}

/** The last attempt was refused, and it was the last because the program was asked to stop. */
export const refusedAndStopped = ({ terminal }: OfRun, answer: CheckoutRefused): Result => ({
  data: answerData(answer),
  lines: [
    terminal.colors.red('Stopped; nothing was bought.'),
    `  ${sentence(`the last answer was ${refusalText(answer.refusal)}`)}`
  ],
  advice: [supportText(answer.ids)],
  code: 1
})

export const undecided = ({ options, terminal }: OfRun, failure: Failure, repeat: Repeat): Result => ({
  data: { outcome: 'unknown', ...ofCart(options), ids: failure.ids, repeat, error: failureData(failure) },
  lines: [terminal.colors.red('Nobody knows yet whether the cart was bought.'), `  ${failureText(failure)}`],
  advice: [goOnText(repeat.requestId), supportText(failure.ids, repeat)],
  code: 1
})

/** Reading told what the last attempt did not. @param before as the cart was shown */
export const foundByReading = (
  { options, terminal }: OfRun,
  { cart, groups, likelyOrders }: FoundOrdered,
  { ids, repeat }: { readonly ids: Failure['ids']; readonly repeat?: Failure['repeat'] },
  before: Cart
): Result => ({
  data: {
    outcome: 'already-ordered',
    ...ofCart(options),
    ids,
    repeat,
    cart,
    groups,
    ...(likelyOrders && { likelyOrders })
  },
  lines: [
    ...alreadyOrderedText(before, likelyOrders, undefined, terminal.colors),
    ...ordersText(likelyOrders ?? [], [], terminal.colors)
  ],
  advice: [repeat && goOnText(repeat.requestId), supportText(ids, repeat)],
  code: 1
})

export const notBought = ({ options, terminal }: OfRun, outcome: 'declined' | 'stopped', text: string): Result => ({
  data: { outcome, ...ofCart(options), ...repeatOf(options) },
  lines: [outcome === 'stopped' ? terminal.colors.red(sentence(text)) : sentence(text)],
  advice: goOnAdvice(options),
  code: 1
})

/** Whoever goes on with an earlier run may have bought by it. */
export const nothingBought = ({ requestId }: CheckoutOptions): string =>
  requestId === undefined
    ? 'nothing was bought'
    : 'nothing was bought by this run, and nobody knows it of the one before'

export const goOnAdvice = ({ requestId }: CheckoutOptions): string[] =>
  requestId === undefined ? [] : [goOnText(requestId)]

const repeatOf = ({ requestId }: CheckoutOptions) => (requestId === undefined ? {} : { repeat: { requestId } })
