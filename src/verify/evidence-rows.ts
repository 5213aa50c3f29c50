import { evidenceKinds, type EvidenceKind } from '../checks/index.ts'
import type { VerificationReport } from './verification.ts'

/** How many of a scenario's operations are supported by each kind of evidence. */
export type EvidenceRow = {
  readonly scenario: string
  readonly cells: Readonly<Record<EvidenceKind, { readonly proved: number; readonly of: number }>>
}

export const evidenceRows = ({
  contract,
  evidence
}: Pick<VerificationReport, 'contract' | 'evidence'>): EvidenceRow[] =>
  [...contract.scenariosByName()].map(([scenario, places]) => {
    const cell = (kind: EvidenceKind) => {
      // A body that is not there has no type.
      const relevant = kind === 'types' ? places.filter(({ body }) => body !== undefined) : places
      return { proved: relevant.filter((place) => evidence.has(kind, place)).length, of: relevant.length }
    }
    return {
      scenario,
      cells: Object.fromEntries(evidenceKinds.map((kind) => [kind, cell(kind)])) as EvidenceRow['cells']
    }
  })
