import { describeValue } from '../../../contract/index.ts'
import type { Observation } from '../observe/observations.ts'

/** A value in a message: a text in quotes, a number as it is, anything else by its kind. Long texts are cut. */
export const spoken = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return describeValue(value)
  return `'${value.length > 80 ? `${value.slice(0, 77)}…` : value}'`
}

/** `Order 'c94f07a1e6b2'`, `OrderLineItem '0' of the Order 'c94f07a1e6b2'` */
export const named = ({ resource, key, parent }: Observation): string =>
  `${resource.name} '${key}'${parent === undefined ? '' : ` of the ${named(parent)}`}`

/** The resource that a write would have to be made to. */
export const outermost = ({ parent, resource }: Observation): string =>
  parent === undefined ? resource.name : outermost(parent)

/** `path.cart-id` → `cart-id` */
export const plainName = (expression: string): string => expression.replace(/^(?:path|query|header)\./, '')
