import { laws, type LawName } from '../checks/index.ts'
import type { StepResult } from './step.ts'

/** A law across time, and on how many pairs it was tested: none is no proof. */
export type LawRow = { readonly name: LawName; readonly word: string; readonly promise: string; readonly pairs: number }

/** One row for each law, whether or not anything supports it; `undefined` where no step has looked. */
export const lawRows = (results: readonly Pick<StepResult, 'laws'>[]): LawRow[] | undefined => {
  const evidences = results.flatMap(({ laws: evidence }) => evidence ?? [])
  if (evidences.length === 0) return undefined
  return (Object.keys(laws) as LawName[]).map((name) => ({
    name,
    ...laws[name],
    pairs: evidences.reduce((sum, evidence) => sum + (evidence.get(name) ?? 0), 0)
  }))
}
