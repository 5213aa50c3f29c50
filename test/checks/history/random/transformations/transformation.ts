import type { FindingCode } from '../../../../../src/finding.ts'
import type { Draft, Json } from '../draft.ts'
import type { Random } from '../random.ts'

/** Changes a legal history into another one that is legal. */
export type Transformation = {
  /** What was done, as words that follow 'a legal history …'. */
  readonly name: string
  /** Warnings that are due then. */
  readonly warns?: readonly FindingCode[]
  /** @returns false where the history has no place for it */
  readonly apply: (draft: Draft, random: Random) => boolean
}

/** Goes through every object of every answer. */
export const inAllObjects = (draft: Draft, visit: (object: Json) => void): boolean => {
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) visit(value as Json)
    for (const member of Object.values(value)) walk(member)
  }
  for (const index of draft.exchanges.keys()) walk(draft.body(index))
  return true
}

/** Changes the text of every answer that is JSON. */
export const inAllTexts = (draft: Draft, change: (text: string) => string): boolean => {
  for (const index of draft.exchanges.keys()) {
    const body = draft.body(index)
    if (body !== undefined) draft.setText(index, change(JSON.stringify(body)))
  }
  return true
}

/** Whether an object is an order, or a line of one, or a cart, as it stands in answers. */
export const isOrder = (object: Json): boolean => 'referenceCustomerId' in object
export const isLine = (object: Json): boolean => 'lineItemNumber' in object && 'offerId' in object
export const isCart = (object: Json): boolean => 'creationTimestamp' in object
