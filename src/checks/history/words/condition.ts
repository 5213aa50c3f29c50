import type { Located } from '../../../contract/index.ts'
import { canonical, type Equality } from './equality.ts'
import type { WordReader } from './reader.ts'

/** Which values properties must have: `{ status: [active] }`. Null stands for an absent value. */
export type Condition = readonly { readonly property: string; readonly values: readonly unknown[] }[]

export const readCondition = (located: Located | undefined, reader: WordReader): Condition =>
  reader.entries(located).map(([property, values]) => ({
    property,
    values: (reader.list(values) ?? []).map(({ value }) => value)
  }))

/** @param valueOf the value of a property; `undefined` where it is absent */
export const isMet = (
  condition: Condition,
  valueOf: (property: string) => unknown,
  equalityOf: (property: string) => Equality
): boolean =>
  condition.every(({ property, values }) => {
    const value = valueOf(property) ?? null
    const equality = equalityOf(property)
    return values.some((allowed) =>
      allowed === null || value === null
        ? allowed === value
        : canonical(allowed, equality) === canonical(value, equality)
    )
  })
