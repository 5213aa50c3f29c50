import type { Cart, CartLineItem, LineItemError } from '../../client/index.ts'
import { cut, displayWidth, table } from '../../report/index.ts'
import { plain, type Colors } from './terminal.ts'
import { counted, cycleText, termText } from './words.ts'

/** What a person has to see before they consent. */
export type Preview = {
  readonly customerId: string
  readonly cart: Cart
  readonly lineItemErrors: readonly LineItemError[]
  /** Where it is bought. */
  readonly host: string
  /** Milliseconds since the epoch. */
  readonly now: number
  /** How many columns there are. */
  readonly columns: number
}

export const previewText = (
  { customerId, cart, lineItemErrors, host, now, columns }: Preview,
  colors: Colors
): string => {
  const items = cart.lineItems.flatMap((item) => withAddons(item))
  const rows = items.map(row)
  // A column that says nothing is none.
  const said = [...head.keys()].filter((column) => rows.some((cells) => cells[column] !== ''))
  const shown = [head, ...rows].map((cells) => said.map((column) => cells[column] ?? ''))
  const [title = [], ...lines] = fitted(shown, columns - margin)
  const groups = new Set(items.map(({ item }) => item.orderGroup))
  return [
    `${colors.bold('Cart')} ${plain(cart.id)} ${colors.dim(`of customer ${customerId}`)}`,
    colors.dim(`at ${host}`),
    '',
    indented(table(title, lines)),
    '',
    colors.dim(
      [
        groups.has(undefined) ? undefined : `It becomes ${counted(groups.size, 'order')}.`,
        pricesText(rows.map((cells) => cells[6])),
        expiryText(cart, now)
      ]
        .filter((part) => part !== undefined)
        .join(' ')
    ),
    ...(lineItemErrors.length === 0 ? [] : ['', ...lineItemErrors.map((error) => errorText(error, colors))])
  ].join('\n')
}

const margin = 2

const head = ['item', 'quantity', 'product', 'name', 'billing', 'term', 'price'] as const

type Nested = { readonly item: CartLineItem; readonly depth: number }

// What a person can do without first. The number of items and the price are never cut.
const sacrificed = [
  ['name', 12],
  ['product', 14],
  ['term', 6],
  ['billing', 6]
] as const

/** Cuts what the service named at length, so that nothing pushes quantities and prices out of sight. */
const fitted = (rows: readonly (readonly string[])[], columns: number): string[][] => {
  const [titles = []] = rows
  const widths = titles.map((_, column) => Math.max(...rows.map((cells) => displayWidth(cells[column] ?? ''))))
  let excess = widths.reduce((sum, width) => sum + width + 2, -2) - columns
  for (const [title, least] of sacrificed) {
    const column = titles.indexOf(title)
    const width = widths[column] ?? 0
    const less = Math.max(0, Math.min(excess, width - least))
    widths[column] = width - less
    excess -= less
  }
  return rows.map((cells) => cells.map((cell, column) => cut(cell, widths[column] ?? 0)))
}

/** Add-ons of add-ons, too: what is not shown is bought all the same. */
const withAddons = (item: CartLineItem, depth = 0): Nested[] => [
  { item, depth },
  ...(item.addonItems ?? []).flatMap((addon) => withAddons(addon, depth + 1))
]

const row = ({ item, depth }: Nested): string[] => [
  String(item.id),
  String(item.quantity),
  `${depth > 0 ? `${'  '.repeat(Math.min(depth, 4) - 1)}└ add-on ` : ''}${plain(item.catalogItemId)}`,
  plain(item.friendlyName ?? ''),
  cycleText(item.billingCycle),
  `${termText(item.termDuration)}${item.renewsTo?.termDuration === undefined ? '' : `, then ${termText(item.renewsTo.termDuration)}`}`,
  priceOf(item)
]

/** Of the whole line. What it covers is the service's business: a month, or all months of a term. */
const priceOf = ({ pricing, currencyCode = '' }: CartLineItem): string =>
  pricing?.extendedPrice === undefined ? '' : `${amountText(pricing.extendedPrice)} ${plain(currencyCode, 8)}`.trim()

/** Two decimals, and more where there are more. */
const amountText = (amount: number): string => {
  const exact = Number(amount.toFixed(6))
  return /\.\d{3,}$/.test(String(exact)) ? String(exact) : exact.toFixed(2)
}

const pricesText = (prices: readonly (string | undefined)[]): string => {
  const without = prices.filter((price) => price === '').length
  if (without === prices.length) return 'The cart names no prices.'
  return `Prices are what the cart says, before taxes${without === 0 ? '' : `; it names none for ${counted(without, 'item')}`}.`
}

const expiryText = ({ expirationTimestamp }: Cart, now: number): string | undefined => {
  if (expirationTimestamp === undefined) return undefined
  const at = instant(expirationTimestamp)
  const text = `${expirationTimestamp.slice(0, 10)} ${expirationTimestamp.slice(11, 16)}${/Z$|\+00:00$/.test(expirationTimestamp) ? ' UTC' : ''}`
  return at <= now ? `It expired on ${text}.` : `It expires on ${text}, in ${distance(at - now)}.`
}

export const hasExpired = ({ expirationTimestamp }: Cart, now: number): boolean =>
  expirationTimestamp !== undefined && instant(expirationTimestamp) <= now

/** The service's dates without an offset are in UTC. */
const instant = (timestamp: string): number =>
  Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(timestamp) ? timestamp : `${timestamp}Z`)

const distance = (milliseconds: number): string => {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000))
  if (minutes < 120) return counted(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day')
}

const errorText = ({ lineItemId, code, description }: LineItemError, colors: Colors): string =>
  `${colors.red('cannot be bought')} item ${lineItemId}: ${plain([code, description].filter((part) => part !== undefined).join(' '))}`

export const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
