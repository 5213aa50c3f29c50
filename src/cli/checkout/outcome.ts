import {
  expectsSubscription,
  failedLineItems,
  type AwaitedLine,
  type Cart,
  type CheckoutAnswer,
  type Order,
  type OrderError,
  type OrderLineItem,
  type Refusal,
  type SubscriptionsAnswer
} from '../../client/index.ts'
import { isOrdered } from './ordered.ts'
import { plain, type Colors } from './terminal.ts'
import { counted, goOnText, refusalText, sentence, supportText } from './words.ts'

/** What a checkout came to, for people: the result, and what to do about it. */
export type OutcomeText = { readonly result: readonly string[]; readonly advice: readonly string[] }

/** @param cart as it was before the checkout: failures are told by its items */
export const checkoutText = (answer: CheckoutAnswer, cart: Cart, colors: Colors): OutcomeText => {
  const support = supportText(answer.ids)
  switch (answer.kind) {
    case 'success': {
      const what = isOrdered(cart) ? 'Bought before, and not again' : 'Bought'
      return { result: [colors.green(`${what}: ${counted(answer.orders.length, 'order')}.`)], advice: [] }
    }
    case 'partial-success':
      return {
        result: [
          colors.yellow(`Partly bought: ${counted(answer.orders.length, 'order')}; the rest failed.`),
          ...failuresText(answer.orderErrors, cart, colors)
        ],
        advice: ['Check out the same cart again to try what failed; what was bought stays bought, once.', support]
      }
    case 'troubled-orders':
      return {
        result: [
          colors.yellow(
            `Bought, but ${answer.troubledOrders.length} of ${counted(answer.orders.length, 'order')} ended in trouble.`
          )
        ],
        advice: [
          'What such an order lacks has to be bought again, in a new cart, once support has had a look.',
          support
        ]
      }
    case 'orders-failed':
      return {
        result: [
          colors.red('Nothing was bought: every order failed.'),
          ...failuresText(answer.orderErrors, cart, colors)
        ],
        advice: ['Check out the same cart again to try once more.', support]
      }
    case 'already-ordered':
      return {
        result: alreadyOrderedText(cart, answer.likelyOrders, answer.refusal, colors),
        advice: [...(answer.likelyOrders ? [] : ['Run this again later, with the same cart.']), support]
      }
    case 'unknown':
      return {
        result: [
          colors.red('Nobody knows yet whether the cart was bought.'),
          `  ${sentence(`the last answer was ${refusalText(answer.refusal)}`)}`
        ],
        advice: [goOnText(answer.repeat.requestId), supportText(answer.ids, answer.repeat)]
      }
    case 'refusal':
      return {
        result: [colors.red('Refused; nothing was bought.'), `  ${refusalText(answer.refusal)}`],
        advice: [...refusalAdvice(answer.refusal), support]
      }
  }
}

/**
 * A cart that is ordered, by orders that nobody names.
 *
 * @param before as the cart was before the checkout
 * @param refusal what the service said instead of naming them
 */
export const alreadyOrderedText = (
  before: Cart,
  likelyOrders: readonly Order[] | undefined,
  refusal: Refusal | undefined,
  colors: Colors
): string[] => [
  colors.yellow(
    isOrdered(before)
      ? 'This cart was ordered before; nothing more was bought.'
      : 'Bought: the cart became ordered after it was shown above.'
  ),
  ...(refusal === undefined ? [] : [`  The service does not say with which orders (${refusalText(refusal)}).`]),
  likelyOrders
    ? '  These hold what the cart held, and are very likely its orders:'
    : '  None of the orders that can be seen now is certain to be its own; new ones may be missing for 15 minutes.'
]

/** What to do about a refusal, beside opening a support case. */
export const refusalAdvice = ({ status, code, authenticate, body }: Refusal): string[] => {
  if (status !== 401) return []
  return code === needsMfa || (authenticate !== undefined && body === undefined)
    ? ['The service asks for multifactor authentication: sign a user in again, with a second factor.']
    : ['The token was not accepted: see the credentials in cart-contract checkout --help.']
}

const needsMfa = '900421'

const failuresText = (errors: readonly OrderError[], cart: Cart, colors: Colors): string[] =>
  failedLineItems({ orderErrors: errors }, cart).map(({ error, lineItems }) => {
    const items =
      lineItems.length === 0
        ? 'items unknown'
        : lineItems
            .map(({ id, quantity, catalogItemId }) => `item ${id}, ${quantity} × ${plain(catalogItemId)}`)
            .join('; ')
    return `  ${colors.red('not bought')} ${items}: ${plain(`${error.code} ${error.description}`)}`
  })

/** The orders with their lines, and where each line stands. */
export const ordersText = (orders: readonly Order[], lines: readonly AwaitedLine[], colors: Colors): string[] =>
  orders.flatMap((order) => [
    `  ${colors.bold('order')} ${plain(order.id)}  ${plain(order.status ?? '')}`.trimEnd(),
    ...order.lineItems.map((line) => {
      const awaited = lines.find((one) => one.orderId === order.id && one.lineItemNumber === line.lineItemNumber)
      const where = awaited ? awaitedText(awaited, colors) : seenText(line, order, colors)
      return `    ${line.quantity} × ${plain(line.offerId)}  ${where}`
    })
  ])

const awaitedText = (line: AwaitedLine, colors: Colors): string => {
  switch (line.state) {
    case 'provisioned':
      return `subscription ${plain(line.subscriptionId)}`
    case 'pending':
      return colors.yellow('subscription id not there yet')
    case 'never':
      return line.reason === 'no-subscription-product'
        ? colors.dim('comes without a subscription')
        : colors.red(`no subscription: the order is ${plain(line.orderStatus)}`)
  }
}

/** The same of a line that nobody waited for. */
const seenText = (line: OrderLineItem, order: Order, colors: Colors): string =>
  line.subscriptionId !== undefined
    ? `subscription ${plain(line.subscriptionId)}`
    : expectsSubscription(line, order)
      ? colors.yellow('subscription id not there yet')
      : colors.dim('comes without a subscription')

/** What it takes to get the subscription ids, and what it does beside. */
const waitAgain = (kind: CheckoutAnswer['kind']): string =>
  kind === 'partial-success'
    ? 'The same command with --wait waits for them, and tries to buy what failed, too.'
    : 'Run the same command again with --wait: nothing more is bought.'

/** What is still to be done where nobody waited. */
export const noWaitAdvice = (kind: CheckoutAnswer['kind'], orders: readonly Order[]): string[] =>
  orders.some((order) =>
    order.lineItems.some((line) => line.subscriptionId === undefined && expectsSubscription(line, order))
  )
    ? [`Subscription ids come within minutes. ${waitAgain(kind)}`]
    : []

/** What is still to be done after waiting. The client's own advice is for programs. */
export const waitAdvice = (kind: CheckoutAnswer['kind'], { lines }: SubscriptionsAnswer): string[] => [
  ...new Set(lines.flatMap((line) => lineAdvice(kind, line)))
]

const lineAdvice = (kind: CheckoutAnswer['kind'], line: AwaitedLine): string[] => {
  if (line.state === 'pending') {
    return [
      ...(line.refusal ? [`Order ${plain(line.orderId)} cannot be read: ${refusalText(line.refusal)}`] : []),
      `Subscription ids are missing. ${waitAgain(kind)} Provisioning takes minutes; if it takes hours, open a support case.`
    ]
  }
  if (line.state === 'provisioned' || line.reason === 'no-subscription-product') return []
  const look = `Look at the subscriptions of order ${plain(line.orderId)} in Partner Center; new ones may be missing for 15 minutes.`
  return line.orderStatus.toLowerCase() === 'completed'
    ? [look]
    : [`${look} What is missing then has to be bought again, in a new cart, if it is still wanted.`]
}
