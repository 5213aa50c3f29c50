import type { Operation } from '../../../contract/index.ts'
import type { Items, Lag } from './property-words.ts'
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
  const note = (items: Items | undefined, array: Shape): void => {
    const lag = items?.lag
    const resource = lag && array.items?.shape.resource?.name
    if (lag && resource !== undefined) found.set(lag.located.value, { lag, resource, operation, names })
  }
  const seen = new Set<Shape>()
  for (const answer of answers) {
    for (const shape of shapesUnder(answer, seen)) {
      note(shape.list, shape)
      for (const { items, shape: array } of shape.members.values()) note(items, array)
    }
  }
  return [...found.values()]
}
