import { quote, quoteText } from '../../quoting.ts'
import type { Observation } from '../observe/observations.ts'

/**
 * A value in a message: a text in quotes, a number as it is, anything else by its kind. Long texts are cut, secrets not shown.
 *
 * @param names those of the property that has it, the outermost first
 */
export const spoken = (value: unknown, names: readonly string[]): string => {
  if (typeof value === 'string') return quoteText(value, ...names)
  const text = quote(value, { in: 'body', names })
  return typeof value === 'number' || typeof value === 'boolean' ? text.replace(/^the \w+ /, '') : text
}

/** `Order 'c94f07a1e6b2'`, `OrderLineItem '0' of the Order 'c94f07a1e6b2'` */
export const named = ({ resource, key, parent }: Observation): string =>
  `${resource.name} '${key}'${parent === undefined ? '' : ` of the ${named(parent)}`}`

/** The resource that a write would have to be made to. */
export const outermost = ({ parent, resource }: Observation): string =>
  parent === undefined ? resource.name : outermost(parent)

/** `path.cart-id` → `cart-id` */
export const plainName = (expression: string): string => expression.replace(/^(?:path|query|header)\./, '')
