import type { Operation } from '../../../contract/index.ts'
import type { Lag } from './property-words.ts'
import { shapesUnder, type Shape } from './shape.ts'

/** A list of the contract: all resources of one name that share the path parameters of the operation (`x-lag`). */
export type List = {
  readonly lag: Lag
  readonly resource: string
  readonly operation: Operation
  /** The path parameters. */
  readonly names: readonly string[]
}

/** @param answers what the operation may answer */
export const listsOf = (operation: Operation, answers: readonly Shape[]): List[] => {
  const found = new Map<unknown, List>()
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  for (const shape of answers.flatMap((answer) => [...shapesUnder(answer)])) {
    const arrays = [...shape.members.values()].map(({ items, shape: array }) => ({ items, array }))
    for (const { items, array } of [{ items: shape.list, array: shape }, ...arrays]) {
      const resource = array.items?.shape.resource?.name
      const lag = items?.lag
      if (lag && resource !== undefined) found.set(lag.located.value, { lag, resource, operation, names })
    }
  }
  return [...found.values()]
}
