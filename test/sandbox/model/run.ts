import fc from 'fast-check'
import type { Finding } from '../../../src/finding.ts'
import { findingsOf } from '../judge.ts'
import type { Model } from './model.ts'
import type { Real, Step } from './step.ts'
import { countedIds, type Subject } from './subject.ts'
import { Witness } from './witness.ts'

export type Run = {
  /** How many commands were run. */
  readonly ran: number
  /** What the model and the witness of all answers found broken, the first of them. */
  readonly broken: readonly string[]
  /** What the judge finds in the history that the run has left: each answer by the contract, all of them by its laws. */
  readonly findings: readonly Finding[]
}

/** Runs commands against a sandbox, whichever way it is called. */
export const run = async (subject: Subject, steps: Iterable<Step>): Promise<Run> => {
  const model: Model = { carts: [] }
  const real: Real = { ...subject, witness: new Witness(), newId: countedIds(2 ** 40), broken: [], ran: 0 }
  await fc.asyncModelRun(() => ({ model, real }), steps)
  return {
    ran: real.ran,
    // What comes after the first may be nothing but its consequence.
    broken: real.broken.slice(0, 1),
    findings: subject.sandbox.history().exchanges.length > 0 ? findingsOf(subject.sandbox.history()) : []
  }
}
