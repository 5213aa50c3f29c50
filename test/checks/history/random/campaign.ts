import type { FindingCode } from '../../../../src/finding.ts'
import { tryMutator, type Trial } from './illegal.ts'
import { drawLegal } from './legal.ts'
import { mutators, type Mutator } from './mutators/index.ts'
import { faultsOf, seenIn } from './oracle/index.ts'
import { Random } from './random.ts'
import { transformations, transformed, type Transformation } from './transformations/index.ts'
import { findingsOf } from './verdict.ts'

/** A history that is legal by the rulings, and what was found all the same. */
export type Alarm = { readonly seed: number; readonly what: string; readonly codes: readonly string[] }

/** What each exchange may be told of alone, whatever the history: no answer, a body where the contract has none. */
const remarks: readonly FindingCode[] = ['exchange.response.missing', 'request.body.undocumented']

/** What is found, and by the rulings should not be. */
const alarmOf = (seed: number, what: string, history: Trial['history'], warns: readonly FindingCode[]): Alarm[] => {
  const codes = [
    ...findingsOf(history)
      .filter(({ code, severity }) => severity === 'error' || ![...remarks, ...warns].includes(code))
      .map(({ code, at }) => `${code} at ${at.pointer}`),
    // The two that judge are independent, and either may be wrong.
    ...faultsOf(history).map(({ law, at }) => `law ${law} by the rulings, at exchange ${at.index}`)
  ]
  return codes.length > 0 ? [{ seed, what, codes }] : []
}

export const alarmsOf = (seed: number): Alarm[] => alarmOf(seed, 'a legal history', drawLegal(seed).history, [])

/** @returns undefined where the history has no place for the transformation */
export const alarmsAfter = (
  seed: number,
  transformation: Transformation,
  legal = drawLegal(seed).history
): Alarm[] | undefined => {
  const history = transformed(legal, transformation, new Random(seed))
  return history && alarmOf(seed, `a legal history ${transformation.name}`, history, transformation.warns ?? [])
}

/** What became of the faults of one kind. */
export type Row = {
  readonly mutator: Mutator
  readonly trials: Record<Trial['verdict'], number>
  /** Findings beyond one for each fault. */
  noise: number
  /** The seeds of the histories in which it was not found as it should be. */
  readonly seeds: number[]
  /** The seeds of those in which it has more than one finding. */
  readonly noisy: number[]
}

export class Campaign {
  readonly alarms: Alarm[] = []
  readonly rows: readonly Row[] = mutators.map((mutator) => ({
    mutator,
    trials: { equivalent: 0, 'false alarm': 0, detected: 0, misplaced: 0, misnamed: 0, missed: 0 },
    noise: 0,
    seeds: [],
    noisy: []
  }))
  histories = 0
  exchanges = 0
  transformed = 0

  /** One legal history, one way to change it that keeps it legal, and as many faults as are asked for. */
  run(seed: number, faults = 1): void {
    const { history } = drawLegal(seed)
    this.histories++
    this.exchanges += history.exchanges.length
    this.alarms.push(...alarmOf(seed, 'a legal history', history, []))
    const transformation = transformations[seed % transformations.length]
    const alarms = transformation && alarmsAfter(seed, transformation, history)
    if (alarms) this.transformed++
    this.alarms.push(...(alarms ?? []))
    const seen = seenIn(history)
    let put = 0
    // Those that few histories have a place for come first.
    for (const row of [...this.rows].sort((one, other) => count(one) - count(other))) {
      if (put >= faults) break
      const trial = tryMutator(row.mutator, history, seed, seen)
      if (!trial) continue
      note(row, trial)
      put++
    }
  }

  /** Whether nothing was found that is none, and every fault was found, once. */
  get isClean(): boolean {
    return this.alarms.length === 0 && this.rows.every(({ seeds, noisy }) => seeds.length + noisy.length === 0)
  }
}

const count = ({ trials }: Row): number => Object.values(trials).reduce((sum, one) => sum + one, 0)

export const note = (row: Row, { verdict, seed, noise }: Trial): void => {
  row.trials[verdict]++
  row.noise += noise
  if (verdict !== 'equivalent' && verdict !== 'detected') row.seeds.push(seed)
  else if (noise > 0) row.noisy.push(seed)
}
