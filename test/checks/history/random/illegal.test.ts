import { expect, test } from 'vitest'
import { findingCodes, type FindingCode } from '../../../../src/finding.ts'
import { tryMutator, type Trial } from './illegal.ts'
import { drawLegal } from './legal.ts'
import { mutators, type Mutator } from './mutators/index.ts'

/** So many faults of each kind, as far as a few hundred histories have a place for them. */
const enough = 3
const most = 400

const trialsOf = (mutator: Mutator): Trial[] => {
  const trials: Trial[] = []
  const isFault = ({ verdict }: Trial) => verdict !== 'equivalent'
  for (let seed = 1; seed <= most && trials.filter(isFault).length < enough; seed++) {
    const trial = tryMutator(mutator, historyOf(seed), seed)
    if (trial) trials.push(trial)
  }
  return trials
}

const histories = new Map<number, Trial['history']>()
const historyOf = (seed: number): Trial['history'] => {
  const history = histories.get(seed) ?? drawLegal(seed).history
  histories.set(seed, history)
  return history
}

/**
 * What the laws of a history can find, and errors only: that a status is unknown is a warning. Partner Center has no key of
 * idempotency in a header.
 */
const lawCodes = Object.keys(findingCodes).filter(
  (code) =>
    /^(?:resource|reference|list|replay|expiry|call)\./.test(code) &&
    !['resource.status.unknown', 'call.request-id.accepted'].includes(code)
) as FindingCode[]

test.each(mutators.map((mutator) => [mutator.name, mutator] as const))(
  'it finds the fault, and where it is, in a history in which %s',
  (_, mutator) => {
    const trials = trialsOf(mutator)
    const odd = trials.filter(({ verdict }) => verdict !== 'equivalent' && verdict !== 'detected')
    expect(odd.map(({ seed, verdict, faults, errors }) => ({ seed, verdict, faults: faults.length, errors }))).toEqual(
      []
    )
    if (mutator.isFault !== false) expect(trials.map(({ verdict }) => verdict)).toContain('detected')
    // One cause, one finding.
    expect(trials.filter(({ noise }) => noise > 0).map(({ seed, errors }) => ({ seed, errors }))).toEqual([])
  }
)

test('it is shown faults for every code of the laws', () => {
  const told = new Set(mutators.flatMap(({ codes }) => codes))
  expect(lawCodes.filter((code) => !told.has(code))).toEqual([])
  expect(mutators.length).toBeGreaterThanOrEqual(25)
})
