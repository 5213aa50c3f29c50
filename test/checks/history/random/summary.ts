import { table } from '../../../../src/report/index.ts'
import type { Campaign, Row } from './campaign.ts'

/** What a campaign has shown, for people. */
export const summary = (
  campaign: Campaign,
  { seeds, texts, failures }: { readonly seeds: string; readonly texts: number; readonly failures: readonly string[] }
): string =>
  [
    `Legal histories: ${campaign.histories}, with the seeds ${seeds}, of ${campaign.exchanges} exchanges; and ` +
      `${campaign.transformed} of them changed so that they stay legal. False alarms: ${campaign.alarms.length}.`,
    ...campaign.alarms.slice(0, 20).map(({ seed: of, what, codes }) => `  seed ${of}, ${what}: ${codes.join('; ')}`),
    '',
    table(
      ['a history in which …', 'faults', 'found', 'rate', 'equivalent', 'noise'],
      [...campaign.rows.map(lineOf), totalOf(campaign.rows)]
    ),
    ...campaign.rows
      .filter(({ seeds }) => seeds.length > 0)
      .map(
        ({ mutator, seeds, trials }) =>
          `  ${mutator.name}: missed ${trials.missed}, misplaced ${trials.misplaced}, misnamed ${trials.misnamed}, false alarms ` +
          `${trials['false alarm']}; seeds ${shown(seeds)}`
      ),
    ...campaign.rows
      .filter(({ noisy }) => noisy.length > 0)
      .map(({ mutator, noisy }) => `  ${mutator.name}: more than one finding; seeds ${shown(noisy)}`),
    '',
    `Odd recordings and texts: ${texts}. Failures of the judge: ${failures.length}.`,
    ...failures.map((failure) => `  ${failure}`)
  ].join('\n')

const shown = (seeds: readonly number[]): string => seeds.slice(0, 8).join(', ')

const faultsOf = ({ trials }: Row): number => trials.detected + trials.misnamed + trials.misplaced + trials.missed

const lineOf = (row: Row): string[] =>
  cells(row.mutator.name, faultsOf(row), row.trials.detected, row.trials.equivalent, row.noise)

const totalOf = (rows: readonly Row[]): string[] => {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  return cells(
    'all',
    sum(faultsOf),
    sum(({ trials }) => trials.detected),
    sum(({ trials }) => trials.equivalent),
    sum(({ noise }) => noise)
  )
}

const cells = (name: string, faults: number, found: number, equivalent: number, noise: number): string[] => [
  name,
  String(faults),
  String(found),
  faults === 0 ? '' : `${((found / faults) * 100).toFixed(1)} %`,
  String(equivalent),
  String(noise)
]
