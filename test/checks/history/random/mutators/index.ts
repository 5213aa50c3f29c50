import { answerMutators } from './answers.ts'
import { belongingMutators } from './belonging.ts'
import { callMutators } from './calls.ts'
import { itemMutators } from './items.ts'
import type { Mutator } from './mutator.ts'
import { propertyMutators } from './properties.ts'
import { replayMutators } from './replays.ts'

export type { Mutator } from './mutator.ts'

/** All faults that are put into legal histories. */
export const mutators: readonly Mutator[] = [
  ...propertyMutators,
  ...itemMutators,
  ...replayMutators,
  ...belongingMutators,
  ...callMutators,
  ...answerMutators
]
