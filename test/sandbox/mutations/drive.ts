import fc from 'fast-check'
import type { createSandbox } from '../../../src/sandbox/index.ts'
import { anything, mannered, ofService, runScenario } from '../model/scenario.ts'

export type Driven = {
  /** The first promise that the model-based tests found broken, in words. */
  readonly model?: string
  /** The first finding of the judge in the history of such a run. */
  readonly judge?: string
}

/** The same scenarios for every sandbox, in turn of a client of good manners and of any client. */
const numRuns = 12
const any = fc.sample(anything, { numRuns, seed: 32 })
const scenarios = fc
  .sample(mannered, { numRuns, seed: 31 })
  .flatMap((scenario, index) => [scenario, any[index] ?? scenario])

/**
 * Runs what the model-based tests run.
 *
 * @param isEnough whether nothing more has to be found out
 */
export const drive = async (create: typeof createSandbox, isEnough: (driven: Driven) => boolean): Promise<Driven> => {
  let driven: Driven = {}
  for (const scenario of scenarios) {
    if (isEnough(driven)) break
    const run = await runScenario(scenario, create)
    const [broken] = run.broken
    const [finding] = ofService(run)
    driven = {
      ...(broken !== undefined && { model: broken }),
      ...(finding && { judge: `${finding.code}: ${finding.message}` }),
      ...driven
    }
  }
  return driven
}
