import type { History } from '../../../../../src/exchange/index.ts'
import { Draft } from '../draft.ts'
import type { Random } from '../random.ts'
import { bodyTransformations } from './bodies.ts'
import { partTransformations } from './parts.ts'
import { storyTransformations } from './stories.ts'
import type { Transformation } from './transformation.ts'
import { wireTransformations } from './wire.ts'

export type { Transformation } from './transformation.ts'

/** Ways in which a legal history stays legal. */
export const transformations: readonly Transformation[] = [
  ...storyTransformations,
  ...partTransformations,
  ...bodyTransformations,
  ...wireTransformations
]

/** The history changed, or `undefined` where it has no place for that. */
export const transformed = (history: History, { apply }: Transformation, random: Random): History | undefined => {
  const draft = new Draft(history)
  return apply(draft, random) ? draft.history() : undefined
}
