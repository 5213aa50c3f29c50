import { table } from '../../../src/report/index.ts'
import { detect, isCaught, type Detected } from './detect.ts'
import { mutants } from './mutants.ts'
import { startPactVerifier } from './pact-verifier.ts'

export type Row = { readonly fault: string; readonly detected: Detected }

/** Holds every mutant, and the sandbox as it is, against all three that guard it. */
export const detectAll = async (onRow: (row: Row) => void = () => undefined): Promise<readonly Row[]> => {
  using pact = startPactVerifier()
  const rows: Row[] = []
  for (const [index, { fault, patches }] of [{ fault: asItIs, patches: [] }, ...mutants].entries()) {
    const row = { fault, detected: await detect({ patches }, `table-${index}`, pact) }
    rows.push(row)
    onRow(row)
  }
  return rows
}

const asItIs = 'none: the sandbox as it is'

/** Whether every mutant was caught, and the sandbox as it is accused of nothing. */
export const isProved = (rows: readonly Row[]): boolean =>
  rows.length > 1 && rows.every(({ fault, detected }) => isCaught(detected) !== (fault === asItIs))

export const tableOf = (rows: readonly Row[]): string => {
  const mark = (seen: string | undefined) => (seen === undefined ? '–' : 'caught')
  const caught = rows.filter(({ fault, detected }) => fault !== asItIs && isCaught(detected)).length
  return [
    table(
      ['fault', 'model', 'judge', 'pact', 'first seen as'],
      rows.map(({ fault, detected: { model, judge, pact } }) => [
        fault,
        mark(model),
        mark(judge),
        mark(pact),
        shortened(judge ?? pact ?? model ?? '')
      ])
    ),
    `${caught} of ${rows.length - 1} faults were caught.`
  ].join('\n\n')
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text)
